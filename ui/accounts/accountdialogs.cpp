// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountdialogs.h"
#include "core/core.h"
#include "ui/accounts/accounttext.h"
#include "ui/accounts/importlogindialog.h"
#include "ui/accounts/qrlogindialog.h"
#include "ui/accounts/secretstoredialog.h"
#include "ui/context.h"
#include "ui/navigator.h"

AccountDialogs::AccountDialogs(UiContext& context, QWidget* window)
    : QObject(window)
    , m_context(context)
    , m_window(window)
{
    connect(&context.navigator, &Navigator::loginRequested, this, &AccountDialogs::login);
    connect(&context.navigator, &Navigator::importLoginRequested, this, &AccountDialogs::importLogin);
    connect(&context.navigator, &Navigator::secretStoreRequested, this, &AccountDialogs::chooseStore);
}

void AccountDialogs::login(qint64 again)
{
    auto* dialog = new QrLoginDialog(m_context.core, m_context.images, again, m_window);
    connect(dialog, &QrLoginDialog::loggedIn, this,
            [this, again](const AccountRow& account) { welcome(account, again); });
    connect(dialog, &QrLoginDialog::importRequested, this, &AccountDialogs::importLogin);
    dialog->open();
}

void AccountDialogs::importLogin()
{
    auto* dialog = new ImportLoginDialog(m_context.core, m_window);
    connect(dialog, &ImportLoginDialog::imported, this,
            [this](const AccountRow& account) { welcome(account, 0); });
    dialog->open();
    // A login is worth nothing when it cannot be kept: better found out before.
    Secrets& secrets = m_context.core.publishing.secrets;
    connect(&secrets, &Secrets::changed, dialog, [this, dialog, &secrets] {
        if (secrets.health() == Secrets::Health::Failed && !dialog->findChild<SecretStoreDialog*>())
            (new SecretStoreDialog(m_context.core, dialog))->open();
    });
    if (secrets.health() != Secrets::Health::Works)
        secrets.check();
}

void AccountDialogs::chooseStore()
{
    (new SecretStoreDialog(m_context.core, m_window))->open();
}

void AccountDialogs::welcome(const AccountRow& account, qint64 expected)
{
    const AccountRow* missing =
        expected != account.mid ? m_context.core.publishing.accounts.find(expected) : nullptr;
    m_context.navigator.toast(missing ? tr("Logged in as %1. The login of %2 is still to be renewed.")
                                            .arg(accountName(account), accountName(*missing))
                                      : tr("Logged in as %1").arg(accountName(account)));
}
