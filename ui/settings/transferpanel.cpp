// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/transferpanel.h"
#include "core/base/background.h"
#include "core/base/privatefile.h"
#include "core/core.h"
#include "core/import/exportfile.h"
#include "ui/context.h"
#include "ui/importing/importdialog.h"
#include "ui/navigator.h"
#include "ui/settings/backupdialog.h"
#include "ui/settings/restoredialog.h"
#include "ui/text/errors.h"
#include "ui/widgets/flowlayout.h"
#include "ui/widgets/tone.h"
#include <QDir>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace {
QFileDialog* fileDialog(QWidget* parent, const QString& title, const QString& filter)
{
    auto* dialog = new QFileDialog(parent, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setNameFilter(filter);
    return dialog;
}
} // namespace

TransferPanel::TransferPanel(UiContext& context, QWidget* parent)
    : QFrame(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("panelTransfer"));
    setProperty("card", true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 6, 12, 6);
    layout->setSpacing(0);
    layout->addWidget(buildLine(
        tr("Settings to take along"),
        tr("One file with all settings, templates and streamers, without logins. Importing shows first what "
           "would change."),
        {{"btnExportProfile", tr("&Export…"), &TransferPanel::exportFile},
         {"btnImportProfile", tr("&Import…"), &TransferPanel::importFile}}));
    layout->addWidget(buildLine(
        tr("Backup of everything"),
        tr("Also the list of recordings, uploads and statistics, and with a password the logins. The "
           "recordings themselves are not in it."),
        {{"btnBackUp", tr("&Back up…"), &TransferPanel::backUp},
         {"btnRestore", tr("&Restore…"), &TransferPanel::restore}}));
}

QWidget* TransferPanel::buildLine(const QString& title, const QString& help, const QList<Button>& buttons)
{
    auto* line = new QWidget(this);
    auto* layout = new QVBoxLayout(line);
    layout->setContentsMargins(0, 12, 0, 12);
    layout->setSpacing(4);
    auto* name = new QLabel(title, line);
    QFont font = name->font();
    font.setWeight(QFont::Medium);
    name->setFont(font);
    auto* text = new QLabel(help, line);
    text->setWordWrap(true);
    setTone(text, Tone::Muted);
    auto* row = new QWidget(line);
    auto* flow = new FlowLayout(row, 8);
    for (const Button& each : buttons) {
        auto* button = new QPushButton(each.text, row);
        button->setObjectName(QLatin1String(each.objectName));
        connect(button, &QPushButton::clicked, this, each.clicked);
        flow->addWidget(button);
    }
    layout->addWidget(name);
    layout->addWidget(text);
    layout->addSpacing(4);
    layout->addWidget(row);
    return line;
}

void TransferPanel::exportFile()
{
    QFileDialog* dialog = fileDialog(this, tr("Export settings"), tr("Settings (*.json)"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("json"));
    dialog->selectFile(QStringLiteral("biliup-qt-settings.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &TransferPanel::saveExport);
    dialog->open();
}

void TransferPanel::saveExport(const QString& path)
{
    const Core& core = m_context.core;
    const QJsonObject all = exportProfile(core.settings, core.templates, core.roster);
    inBackground(
        this, [path, text = QJsonDocument(all).toJson()] { return writePrivateFile(path, text); },
        [this, path](const Result<>& done) {
            m_context.navigator.toast(done ? tr("Exported to %1").arg(QDir::toNativeSeparators(path))
                                           : errorSentence(done.error()));
        });
}

void TransferPanel::importFile()
{
    QFileDialog* dialog = fileDialog(this, tr("Import settings"), tr("Settings (*.json *.toml)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { (new ImportDialog(m_context.core, path, window()))->open(); });
    dialog->open();
}

void TransferPanel::backUp()
{
    auto* dialog = new BackupDialog(m_context.core, window());
    connect(dialog, &BackupDialog::written, this,
            [this](const QString& text) { m_context.navigator.toast(text); });
    dialog->open();
}

void TransferPanel::restore()
{
    QFileDialog* dialog = fileDialog(this, tr("Restore a backup"), tr("Backups (*.zip *.sqlite3)"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString& path) { RestoreDialog::ask(m_context, path, window()); });
    dialog->open();
}
