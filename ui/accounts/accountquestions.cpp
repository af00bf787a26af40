// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountquestions.h"
#include "core/base/background.h"
#include "core/core.h"
#include "ui/accounts/accounttext.h"
#include "ui/dialogs/messagelayout.h"
#include "ui/dialogs/namelist.h"
#include "ui/widgets/primary.h"
#include <QDir>
#include <QFileDialog>
#include <QLabel>
#include <QPointer>
#include <QPushButton>

RemoveAccountDialog::RemoveAccountDialog(Core& core, const AccountRow& account, const AccountUse& use,
                                         QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_mid(account.mid)
{
    setObjectName(QStringLiteral("dlgRemoveAccount"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Remove account"));
    MessageLayout layout(this, QStringLiteral("delete"), Tone::Error);
    layout.addTitle(tr("Remove the login of %1?").arg(accountName(account)))->setTextFormat(Qt::PlainText);
    layout.addText(
        tr("Only this computer forgets it; nothing changes on Bilibili. Uploads of this account wait "
           "until it is logged in again."));
    if (!use.streamers.isEmpty())
        layout.addText(tr("Streamers that publish with it: %1").arg(nameList(use.streamers)), Tone::Warning);
    if (!use.templates.isEmpty())
        layout.addText(tr("Templates that name it: %1").arg(nameList(use.templates)), Tone::Warning);
    m_problem = layout.addText({}, Tone::Error);
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    m_remove = layout.addButton(tr("Remove"), "btnRemove");
    makePrimary(cancel);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_remove, &QPushButton::clicked, this, &RemoveAccountDialog::begin);
}

/// Reads the login once more, so that its removal can be undone; a store in trouble is not asked.
void RemoveAccountDialog::begin()
{
    m_remove->setEnabled(false);
    const Secrets::Health health = m_core.publishing.secrets.health();
    if (health == Secrets::Health::Waiting || health == Secrets::Health::Failed)
        return remove({});
    inBackground(
        this,
        [&keeper = m_core.publishing.keeper, mid = m_mid](Stop& stop) {
            return keeper.credentials(mid, stop);
        },
        [this](const Result<bilibili::Credentials>& login) {
            remove(login.value_or(bilibili::Credentials()));
        });
}

void RemoveAccountDialog::remove(const bilibili::Credentials& login)
{
    m_core.publishing.accounts.remove(m_mid, [self = QPointer(this), login](const Result<>& removed) {
        if (!self)
            return;
        if (removed) {
            emit self->removed(login);
            return self->accept();
        }
        self->m_remove->setEnabled(true);
        self->m_problem->setText(loginProblem(removed.error()));
        self->m_problem->show();
    });
}

ExportAccountDialog::ExportAccountDialog(Core& core, const AccountRow& account, QWidget* parent)
    : QDialog(parent)
    , m_core(core)
    , m_mid(account.mid)
{
    setObjectName(QStringLiteral("dlgExportAccount"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Export login"));
    MessageLayout layout(this, QStringLiteral("warning"), Tone::Warning);
    layout.addTitle(tr("Export the login of %1?").arg(accountName(account)))->setTextFormat(Qt::PlainText);
    layout.addText(
        tr("The file cookies.json is as good as the password: whoever has it can publish, delete and "
           "spend as this account. Keep it to yourself and delete it when it is not needed any more."));
    layout.addText(
        tr("biliup reads it. When two programs use the same login, the one that renews it logs the "
           "other one out."));
    m_problem = layout.addText({}, Tone::Error);
    QPushButton* cancel = layout.addButton(tr("Cancel"), "btnCancel");
    m_choose = layout.addButton(tr("Choose a &file…"), "btnChooseFile");
    makePrimary(cancel);
    cancel->setFocus();
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_choose, &QPushButton::clicked, this, &ExportAccountDialog::chooseFile);
}

void ExportAccountDialog::chooseFile()
{
    auto* dialog = new QFileDialog(this, windowTitle());
    dialog->setObjectName(QStringLiteral("dlgSaveLogin"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->selectFile(QStringLiteral("cookies.json"));
    connect(dialog, &QFileDialog::fileSelected, this, &ExportAccountDialog::writeTo);
    dialog->open();
}

void ExportAccountDialog::writeTo(const QString& file)
{
    m_choose->setEnabled(false);
    m_core.publishing.accounts.exportTo(m_mid, file, [self = QPointer(this), file](const Result<>& written) {
        if (!self)
            return;
        if (written) {
            emit self->exported(file);
            return self->accept();
        }
        self->m_choose->setEnabled(true);
        self->m_problem->setText(loginProblem(written.error()));
        self->m_problem->show();
    });
}
