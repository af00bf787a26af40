// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/restoredialog.h"
#include "core/base/background.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/navigator.h"
#include "ui/text/errors.h"
#include "ui/widgets/primary.h"
#include <QCheckBox>
#include <QFileInfo>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>

namespace {
/// Why a backup cannot be used, for people.
QString reasonText(const Error& error)
{
    if (error.kind == Error::Kind::Protocol)
        return RestoreDialog::tr(
            "This file is no backup of biliup-qt, or it is damaged. Nothing was changed.");
    if (error.kind == Error::Kind::Refused)
        return RestoreDialog::tr("A newer version of biliup-qt wrote this backup. Nothing was changed.");
    return errorSentence(error);
}
} // namespace

RestoreDialog::RestoreDialog(Core& core, const QString& path, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_path(path)
    , m_wanted(std::make_shared<std::atomic_bool>(true))
{
    setObjectName(QStringLiteral("dlgRestore"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Restore a backup"));
    MessageLayout layout(this, QStringLiteral("undo"), Tone::Accent);
    m_title = layout.addTitle(QFileInfo(path).fileName());
    m_title->setObjectName(QStringLiteral("restoreTitle"));
    m_text = layout.addText(tr("The backup is being checked…"));
    m_text->setObjectName(QStringLiteral("restoreText"));
    m_password = new QLineEdit(this);
    m_password->setObjectName(QStringLiteral("restorePasswordEdit"));
    m_password->setAccessibleName(tr("Password of the backup"));
    m_password->setPlaceholderText(m_password->accessibleName());
    m_password->setEchoMode(QLineEdit::Password);
    m_without = new QCheckBox(tr("&Without the logins"), this);
    m_without->setObjectName(QStringLiteral("restoreWithoutCheck"));
    layout.addWidget(m_password);
    layout.addWidget(m_without);
    m_problem = layout.addText({}, Tone::Error);
    m_problem->setObjectName(QStringLiteral("restoreProblem"));
    m_cancel = layout.addButton(tr("Cancel"), "btnCancel");
    m_later = layout.addButton(tr("&At the next start"), "btnRestoreLater");
    m_go = layout.addButton(tr("&Continue"), "btnRestoreGo");
    makePrimary(m_go);
    setMinimumWidth(520);
    for (QWidget* widget : {static_cast<QWidget*>(m_password), static_cast<QWidget*>(m_without),
                            static_cast<QWidget*>(m_later)})
        widget->hide();
    connect(m_without, &QCheckBox::toggled, m_password, &QWidget::setDisabled);
    connect(m_cancel, &QPushButton::clicked, this, &RestoreDialog::reject);
    connect(m_later, &QPushButton::clicked, this, &QDialog::accept);
    connect(m_go, &QPushButton::clicked, this, [this] {
        if (!m_ready)
            return check();
        accept();
        emit quitWanted();
    });
    check();
}

void RestoreDialog::ask(UiContext& context, const QString& path, QWidget* parent)
{
    auto* dialog = new RestoreDialog(context.core, path, parent);
    connect(dialog, &RestoreDialog::quitWanted, &context.navigator, &Navigator::quit);
    dialog->open();
}

void RestoreDialog::check()
{
    m_go->setEnabled(false);
    m_problem->hide();
    inBackground(
        this,
        [&core = m_core, path = m_path, password = m_password->text(), without = m_without->isChecked(),
         wanted = m_wanted](Stop& stop) {
            auto staged = backup::stage(path, core.paths, core.publishing.secrets, password, without, stop);
            if (!*wanted)
                backup::forgetPending(core.paths);
            return staged;
        },
        [this](const Result<backup::Contents>& staged) { finish(staged); });
}

void RestoreDialog::finish(const Result<backup::Contents>& staged)
{
    if (staged)
        return showReady(*staged);
    if (staged.error().kind == Error::Kind::LoginNeeded)
        return askForPassword(!m_password->text().isEmpty());
    m_text->hide();
    m_password->hide();
    m_without->hide();
    m_go->hide();
    m_cancel->setText(tr("Close"));
    m_problem->setText(reasonText(staged.error()));
    m_problem->setToolTip(staged.error().detail);
    m_problem->show();
    adjustSize();
}

void RestoreDialog::askForPassword(bool wrong)
{
    m_text->setText(tr("There are logins in this backup, sealed by a password."));
    m_password->show();
    m_without->show();
    m_go->setEnabled(true);
    m_problem->setText(wrong ? tr("The password is wrong") : QString());
    m_problem->setVisible(wrong);
    adjustSize();
    m_password->setFocus();
}

void RestoreDialog::showReady(const backup::Contents& contents)
{
    m_ready = true;
    m_title->setText(tr("The backup is good"));
    const QStringList parts{
        tr("%n streamer(s)", nullptr, contents.streamers), tr("%n template(s)", nullptr, contents.templates),
        tr("%n upload(s)", nullptr, contents.uploads), tr("%n login(s)", nullptr, contents.secrets)};
    //: %1 = date and time, %2 = what is in it
    m_text->setText(
        tr("Of %1: %2.\nIt takes the place of everything here at the next start. What is here now "
           "is kept in a folder beside it.")
            .arg(QLocale().toString(contents.created.toLocalTime(), QLocale::ShortFormat),
                 parts.join(QStringLiteral(", "))));
    m_password->hide();
    m_without->hide();
    m_problem->hide();
    m_cancel->setText(tr("Do &not restore"));
    m_later->show();
    m_go->setText(tr("&Quit now"));
    m_go->setEnabled(true);
    adjustSize();
}

/// Whatever is laid ready without a person's word, or will be in a moment, goes.
RestoreDialog::~RestoreDialog()
{
    if (result() == Accepted)
        return;
    *m_wanted = false;
    background::post([paths = m_core.paths](Stop&) { backup::forgetPending(paths); });
}
