// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/bilibililogin.h"
#include "core/account/secretstore.h"
#include "core/base/clock.h"
#include "core/store/accounts.h"
#include <QHash>
#include <functional>
#include <memory>
#include <mutex>

/// The logins: finds, renews and stores credentials. Thread: workers, each call waits (keychain, network).
/// Owner: Core. One lock an account, held by this process and by others of the profile, so that a login is
/// renewed once and its file never torn. Waiting for one obeys the Stop: a keyring may keep its holder
/// waiting.
class AccountKeeper
{
public:
    /// `lockFolder` holds the lock files; `changed` is called on the calling thread after a row was written.
    AccountKeeper(AccountsTable& table, SecretStore& secrets, const QString& lockFolder, Clock& clock,
                  std::function<void(const AccountRow&)> changed);
    ~AccountKeeper();

    /// Of `mid`, or of the default account when 0. Errors: LoginNeeded when there is none or it cannot be
    /// read.
    Result<bilibili::Credentials> credentials(qint64 mid, Stop& stop);
    /// After LoginNeeded with `stale`: renews them, or gives what somebody else has renewed meanwhile.
    /// Errors: LoginNeeded when only a new login helps; the row says so then.
    Result<bilibili::Credentials> renew(const bilibili::Credentials& stale, Http& http, Stop& stop);
    /// New ones although the old ones may still be good, unless somebody has renewed them since `asked`: who
    /// waited for the account, or for the profile, finds it done. Errors: as the other.
    Result<bilibili::Credentials> renewSince(qint64 mid, const QDateTime& asked, Http& http, Stop& stop);
    /// A new login or an import: asks who it is, stores secret and row; the first one becomes the default.
    Result<AccountRow> adopt(const bilibili::Credentials& login, Http& http, Stop& stop);
    /// Is the login still good, does it want to be renewed; does so and writes the row (A.11).
    Result<AccountRow> validate(qint64 mid, Http& http, Stop& stop);
    Result<> remove(qint64 mid, Stop& stop);
    QDateTime now() const { return m_clock.now(); } ///< what `asked` is compared with
    /// The name of an account's entry in the SecretStore.
    static QString secretEntry(qint64 mid);

private:
    struct Lock;
    std::shared_ptr<std::timed_mutex> mutexOf(qint64 mid);
    Result<bilibili::Credentials> stored(qint64 mid, Stop& stop);
    bool isGone(qint64 mid, Stop& stop);
    Result<> store(const bilibili::Credentials& credentials, Stop& stop);
    Result<AccountRow> rowOf(qint64 mid);
    Result<AccountRow> save(AccountRow row);
    Result<> markDead(qint64 mid);
    Result<bilibili::Credentials> renewLocked(const bilibili::Credentials& stale, Http& http, Stop& stop);

    AccountsTable& m_table;
    SecretStore& m_secrets;
    const QString m_lockFolder;
    Clock& m_clock;
    const std::function<void(const AccountRow&)> m_changed;
    std::mutex m_mutex;
    QHash<qint64, std::shared_ptr<std::timed_mutex>> m_locks;
};
