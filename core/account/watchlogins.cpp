// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/watchlogins.h"

#include "core/account/accountkeeper.h"
#include "core/base/log.h"

using namespace std::chrono_literals;

QList<WatchLogins::Login> WatchLogins::read(AccountsTable& table, AccountKeeper& keeper, Stop& stop)
{
    QList<Login> logins;
    const auto rows = table.all();
    if (!rows)
        qCWarning(lcAccount) << "rooms are watched logged out:" << rows.error().detail;
    for (const AccountRow& row : rows.value_or(QList<AccountRow>())) {
        const auto credentials = keeper.credentials(row.mid, stop);
        // The place of a default account without a working login is kept: no other one takes it over.
        const bool works = credentials && row.state != u"needsLogin";
        logins.append({row.mid, works ? credentials->cookieHeader() : QByteArray()});
        if (!works && !stop.requested())
            qCWarning(lcAccount) << "account" << row.mid << "watches logged out:"
                                 << (credentials ? row.state : credentials.error().detail);
    }
    return logins;
}

void WatchLogins::set(const QList<Login>& logins)
{
    const std::lock_guard lock(m_mutex);
    m_logins = logins;
    m_ready = true;
    m_known.notify_all();
}

QByteArray WatchLogins::header(const QString& account, Stop& stop)
{
    if (account == u"none")
        return {};
    const Stop::Hook hook(stop, [this] {
        const std::lock_guard lock(m_mutex);
        m_known.notify_all();
    });
    std::unique_lock lock(m_mutex);
    m_known.wait_for(lock, 3s, [&] { return m_ready || stop.requested(); });
    m_ready = true; // nobody else waits again
    for (const Login& login : std::as_const(m_logins)) {
        if (account == u"default" || account.toLongLong() == login.mid)
            return login.cookies;
    }
    return {};
}
