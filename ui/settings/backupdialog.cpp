// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backupdialog.h"
#include "core/base/background.h"
#include "core/core.h"
#include "core/notify/push.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/forms/fieldnote.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include "ui/widgets/primary.h"
#include <QCheckBox>
#include <QDate>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStandardPaths>

namespace {
constexpr int shortestPassword = 8;

QString usualPath()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    const QString day = QDate::currentDate().toString(Qt::ISODate);
    return QDir::toNativeSeparators(folder.filePath(QStringLiteral("biliup-qt-%1.zip").arg(day)));
}
} // namespace

BackupDialog::BackupDialog(Core& core, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
{
    setObjectName(QStringLiteral("dlgBackup"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Backup"));
    MessageLayout layout(this, QStringLiteral("disk"), Tone::Accent);
    layout.addTitle(tr("Back up everything but the recordings"));
    layout.addText(
        tr("Settings, streamers, templates, uploads, the list of recordings, events and statistics."));
    layout.addWidget(buildForm());
    m_problem = layout.addText({}, Tone::Error);
    m_problem->setObjectName(QStringLiteral("backupProblem"));
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    m_start = layout.addButton(tr("&Back up"), "btnWriteBackup");
    makePrimary(m_start);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_start, &QPushButton::clicked, this, &BackupDialog::start);
    setMinimumWidth(520);
}

QWidget* BackupDialog::buildForm()
{
    auto* box = new QWidget(this);
    auto* form = new QFormLayout(box);
    form->setContentsMargins(0, 6, 0, 0);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_path = new QLineEdit(usualPath(), box);
    m_path->setObjectName(QStringLiteral("backupPathEdit"));
    auto* browse = new QPushButton(tr("Choose…"), box);
    browse->setObjectName(QStringLiteral("btnBackupPath"));
    auto* file = new QHBoxLayout;
    file->addWidget(m_path, 1);
    file->addWidget(browse);
    m_logins = new QCheckBox(tr("Also the &logins, sealed by a password"), box);
    m_logins->setObjectName(QStringLiteral("backupLoginsCheck"));
    m_password = new QLineEdit(box);
    m_password->setObjectName(QStringLiteral("backupPasswordEdit"));
    m_again = new QLineEdit(box);
    m_again->setObjectName(QStringLiteral("backupAgainEdit"));
    for (QLineEdit* edit : {m_password, m_again}) {
        edit->setEchoMode(QLineEdit::Password);
        edit->setEnabled(false);
    }
    m_note = new FieldNote(m_password, box);
    m_note->setObjectName(QStringLiteral("backupPasswordNote"));
    auto* name = new QLabel(tr("&File"), box);
    name->setBuddy(m_path);
    form->addRow(name, file);
    form->addRow(QString(), m_logins);
    form->addRow(tr("&Password"), m_password);
    form->addRow(tr("&Again"), m_again);
    form->addRow(QString(), m_note);
    connect(browse, &QPushButton::clicked, this, &BackupDialog::choose);
    connect(m_logins, &QCheckBox::toggled, this, [this](bool on) {
        m_password->setEnabled(on);
        m_again->setEnabled(on);
        m_note->hint(on ? tr("Without it nobody can get at the logins, not even you.") : QString());
        if (on)
            m_password->setFocus();
    });
    return box;
}

void BackupDialog::choose()
{
    auto* dialog = new QFileDialog(this, tr("Backup"), m_path->text(), tr("Backups (*.zip)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("zip"));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { m_path->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

bool BackupDialog::passwordOk()
{
    if (!m_logins->isChecked())
        return true;
    if (m_password->text().size() < shortestPassword)
        m_note->error(tr("Use at least %1 characters").arg(shortestPassword));
    else if (m_password->text() != m_again->text())
        m_note->error(tr("The two passwords differ"));
    else
        return true;
    m_password->setFocus();
    return false;
}

void BackupDialog::start()
{
    const QString path = QDir::fromNativeSeparators(m_path->text().trimmed());
    if (path.isEmpty())
        return m_path->setFocus();
    if (!passwordOk())
        return;
    m_start->setEnabled(false);
    m_problem->hide();
    const QString password = m_logins->isChecked() ? m_password->text() : QString();
    inBackground(
        this,
        [&core = m_core, path = QDir().absoluteFilePath(path), password,
         entries = m_core.publishing.accounts.secretEntries() +
                   m_core.notifier.push().secretEntries()](Stop& stop) {
            return backup::write(path, core.store, core.paths, core.publishing.secrets, entries, password,
                                 stop);
        },
        [this](const Result<backup::Written>& done) { finish(done); });
}

void BackupDialog::finish(const Result<backup::Written>& done)
{
    m_start->setEnabled(true);
    if (!done) {
        m_problem->setText(errorSentence(done.error()));
        m_problem->setToolTip(done.error().detail);
        m_problem->show();
        return adjustSize();
    }
    //: %1 is a path, %2 a size
    emit written(tr("Backed up to %1 (%2)").arg(QDir::toNativeSeparators(done->path), sizeText(done->bytes)));
    accept();
}
