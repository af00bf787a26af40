// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>
#include <QString>
#include <condition_variable>
#include <mutex>

class AccountKeeper;
class AccountsTable;
class Stop;

/// The Cookie headers that live rooms are watched with, in memory, so that no check waits for a keychain.
/// Thread: any. Owner: Core, which has them read at start and whenever an account changes. A keychain that
/// waits for its password delays the first checks by a few seconds; then they go logged out.
class WatchLogins
{
public:
    struct Login
    {
        qint64 mid = 0;
        QByteArray cookies; ///< a secret
    };
    /// The accounts whose login works, the default one first. Waits for the keychain (worker).
    static QList<Login> read(AccountsTable& table, AccountKeeper& keeper, Stop& stop);
    void set(const QList<Login>& logins);
    /// For a value of bilibili.account: "default", "none" or an account's number. Empty when there is no such
    /// login.
    QByteArray header(const QString& account, Stop& stop);

private:
    std::mutex m_mutex;
    std::condition_variable m_known;
    QList<Login> m_logins;
    bool m_ready = false; ///< set() was called, or somebody has waited long enough
};
