// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountkeeper.h"

#include "core/base/log.h"

#include <QDir>
#include <QLockFile>

using bilibili::Credentials;

namespace {
using namespace std::chrono_literals;

} // namespace

QString AccountKeeper::secretEntry(qint64 mid)
{
    return QStringLiteral("account/%1").arg(mid);
}

/// Both locks of an account: the threads of this process, then the other processes of the profile. `held` is
/// false once a stop was requested.
struct AccountKeeper::Lock
{
    Lock(AccountKeeper& keeper, qint64 mid, Stop& stop)
        : mutex(keeper.mutexOf(mid))
        , inside(*mutex, std::defer_lock)
        , outside(QDir(keeper.m_lockFolder).filePath(QStringLiteral("account-%1.lock").arg(mid)))
    {
        while (!stop.requested() && !inside.try_lock_for(50ms)) {
        }
        outside.setStaleLockTime(int(std::chrono::milliseconds(10min).count()));
        while (inside.owns_lock() && !outside.tryLock(100) && outside.error() == QLockFile::LockFailedError &&
               stop.sleep(scaled(200ms))) {
        }
        held = inside.owns_lock() && !stop.requested();
    }
    static tl::unexpected<Error> cancelled()
    {
        return fail(Error::Kind::Cancelled, QStringLiteral("waiting for the account was cancelled"));
    }
    std::shared_ptr<std::timed_mutex> mutex;
    std::unique_lock<std::timed_mutex> inside;
    QLockFile outside;
    bool held = false;
};

AccountKeeper::AccountKeeper(AccountsTable& table, SecretStore& secrets, const QString& lockFolder,
                             Clock& clock, std::function<void(const AccountRow&)> changed)
    : m_table(table)
    , m_secrets(secrets)
    , m_lockFolder(lockFolder)
    , m_clock(clock)
    , m_changed(std::move(changed))
{
}

AccountKeeper::~AccountKeeper() = default;

Result<Credentials> AccountKeeper::credentials(qint64 mid, Stop& stop)
{
    if (mid == 0) {
        const auto rows = m_table.all();
        if (!rows)
            return fail(rows.error());
        if (rows->isEmpty())
            return fail(Error::Kind::LoginNeeded, QStringLiteral("no account is logged in"));
        mid = rows->first().mid;
    }
    return stored(mid, stop);
}

Result<Credentials> AccountKeeper::renew(const Credentials& stale, Http& http, Stop& stop)
{
    const Lock lock(*this, stale.mid, stop);
    if (!lock.held)
        return Lock::cancelled();
    return renewLocked(stale, http, stop);
}

Result<Credentials> AccountKeeper::renewSince(qint64 mid, const QDateTime& asked, Http& http, Stop& stop)
{
    const Lock lock(*this, mid, stop);
    if (!lock.held)
        return Lock::cancelled();
    const auto current = stored(mid, stop);
    // Later than now: somebody has set the clock back since, so that it says nothing of this question.
    if (!current ||
        (current->renewedAt.isValid() && current->renewedAt > asked && current->renewedAt <= m_clock.now()))
        return current;
    return renewLocked(*current, http, stop);
}

Result<AccountRow> AccountKeeper::adopt(const Credentials& login, Http& http, Stop& stop)
{
    const auto profile = bilibili::fetchProfile(http, login, stop);
    if (!profile)
        return fail(profile.error());
    Credentials credentials = login;
    credentials.mid = profile->mid;
    if (credentials.pair == Credentials::Pair::Unknown) {
        if (const auto known = bilibili::needsRefresh(http, credentials, m_clock.now(), stop); !known)
            qCInfo(lcAccount) << "it is not known what made the token of account" << credentials.mid << ':'
                              << known.error().detail;
    }
    const Lock lock(*this, credentials.mid, stop);
    if (!lock.held)
        return Lock::cancelled();
    if (const auto done = store(credentials, stop); !done)
        return fail(done.error());
    const auto others = m_table.all();
    if (!others)
        return fail(others.error());
    AccountRow row = rowOf(credentials.mid).value_or(AccountRow());
    row.mid = credentials.mid;
    row.name = profile->name;
    row.avatar = profile->avatar;
    row.level = profile->level;
    row.state = QStringLiteral("ok");
    row.hasToken = credentials.hasToken();
    row.isDefault = row.isDefault || others->isEmpty();
    row.expiresAt = credentials.expiresAt;
    row.checkedAt = m_clock.now();
    qCInfo(lcAccount) << "logged in as account" << row.mid;
    return save(row);
}

Result<AccountRow> AccountKeeper::validate(qint64 mid, Http& http, Stop& stop)
{
    const Lock lock(*this, mid, stop);
    if (!lock.held)
        return Lock::cancelled();
    auto credentials = stored(mid, stop);
    if (!credentials) {
        if (isGone(mid, stop)) {
            if (const auto marked = markDead(mid); !marked)
                return fail(marked.error());
        }
        return fail(credentials.error());
    }
    const auto pair = credentials->pair;
    auto profile = bilibili::fetchProfile(http, *credentials, stop);
    const auto due = profile ? bilibili::needsRefresh(http, *credentials, m_clock.now(), stop)
                             : Result<bool>(profile.error());
    if (credentials->pair != pair) {
        if (const auto saved = store(*credentials, stop); !saved)
            return fail(saved.error());
    }
    const bool dead = !profile && profile.error().kind == Error::Kind::LoginNeeded;
    if (dead || (due && *due)) {
        credentials = renewLocked(*credentials, http, stop);
        if (!credentials)
            return fail(credentials.error());
        profile = bilibili::fetchProfile(http, *credentials, stop);
    }
    if (!profile)
        return fail(profile.error());
    auto row = rowOf(mid);
    if (!row)
        return row;
    row->name = profile->name;
    row->avatar = profile->avatar;
    row->level = profile->level;
    row->state = QStringLiteral("ok");
    row->hasToken = credentials->hasToken();
    row->expiresAt = credentials->expiresAt;
    row->checkedAt = m_clock.now();
    return save(*row);
}

Result<> AccountKeeper::remove(qint64 mid, Stop& stop)
{
    const Lock lock(*this, mid, stop);
    if (!lock.held)
        return Lock::cancelled();
    if (const auto removed = m_secrets.remove(secretEntry(mid), stop);
        !removed && removed.error().kind != Error::Kind::NotFound)
        return removed;
    return m_table.remove(mid);
}

std::shared_ptr<std::timed_mutex> AccountKeeper::mutexOf(qint64 mid)
{
    const std::lock_guard lock(m_mutex);
    auto& mutex = m_locks[mid];
    if (!mutex)
        mutex = std::make_shared<std::timed_mutex>();
    return mutex;
}

Result<Credentials> AccountKeeper::stored(qint64 mid, Stop& stop)
{
    const auto secret = m_secrets.read(secretEntry(mid), stop);
    if (!secret && secret.error().kind == Error::Kind::NotFound)
        return fail(Error::Kind::LoginNeeded, QStringLiteral("account %1 is not logged in").arg(mid));
    if (!secret && secret.error().kind == Error::Kind::Refused)
        return fail(
            Error::Kind::LoginNeeded,
            QStringLiteral("the login of account %1 cannot be read: %2").arg(mid).arg(secret.error().detail));
    return secret ? bilibili::fromSecret(*secret) : Result<Credentials>(secret.error());
}

/// Its secret is not there, although the store works: one that stays locked says "not found", too.
bool AccountKeeper::isGone(qint64 mid, Stop& stop)
{
    if (!probe(m_secrets, stop))
        return false;
    const auto secret = m_secrets.read(secretEntry(mid), stop);
    return !secret && secret.error().kind == Error::Kind::NotFound;
}

Result<> AccountKeeper::store(const Credentials& credentials, Stop& stop)
{
    return m_secrets.write(secretEntry(credentials.mid), bilibili::toSecret(credentials), stop);
}

Result<AccountRow> AccountKeeper::rowOf(qint64 mid)
{
    const auto rows = m_table.all();
    if (!rows)
        return fail(rows.error());
    for (const AccountRow& row : *rows) {
        if (row.mid == mid)
            return row;
    }
    return fail(Error::Kind::NotFound, QStringLiteral("there is no account %1").arg(mid));
}

Result<AccountRow> AccountKeeper::save(AccountRow row)
{
    if (const auto saved = m_table.put(row); !saved)
        return fail(saved.error());
    if (m_changed)
        m_changed(row);
    return row;
}

Result<> AccountKeeper::markDead(qint64 mid)
{
    auto row = rowOf(mid);
    if (!row)
        return fail(row.error());
    row->state = QStringLiteral("needsLogin");
    row->checkedAt = m_clock.now();
    const auto saved = save(*row);
    return saved ? Result<>() : Result<>(saved.error());
}

Result<Credentials> AccountKeeper::renewLocked(const Credentials& stale, Http& http, Stop& stop)
{
    const auto current = stored(stale.mid, stop);
    if (!current)
        return current;
    if (current->cookieHeader() != stale.cookieHeader() || current->accessToken != stale.accessToken)
        return current;
    auto renewed = bilibili::refresh(http, *current, m_clock.now(), stop);
    if (!renewed) {
        if (renewed.error().kind == Error::Kind::LoginNeeded) {
            qCWarning(lcAccount) << "the login of account" << stale.mid
                                 << "cannot be renewed:" << renewed.error().detail;
            if (const auto marked = markDead(stale.mid); !marked)
                return fail(marked.error());
        }
        return fail(renewed.error());
    }
    renewed->credentials.mid = stale.mid;
    renewed->credentials.renewedAt = m_clock.now();
    if (const auto saved = store(renewed->credentials, stop); !saved)
        return fail(saved.error());
    if (renewed->needsConfirm) {
        if (const auto confirmed = bilibili::confirmRefresh(http, renewed->credentials, *current, stop);
            !confirmed)
            qCWarning(lcAccount) << "the old cookie of account" << stale.mid
                                 << "lives on:" << confirmed.error().detail;
    }
    qCInfo(lcAccount) << "renewed the login of account" << stale.mid;
    if (auto row = rowOf(stale.mid)) {
        row->state = QStringLiteral("ok");
        row->expiresAt = renewed->credentials.expiresAt;
        if (const auto saved = save(*row); !saved)
            return fail(saved.error());
    }
    return renewed->credentials;
}
