// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/auth.h"

#include "core/base/log.h"
#include "core/config/settingsstore.h"
#include "core/remote/password.h"
#include "core/store/store.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace remote {
namespace {
constexpr int longestPassword = 1024;
constexpr int longestName = 64;
constexpr int mostHashing = 8; ///< tries that wait for the hasher; further ones are sent away
constexpr int mostCodes = 16;
constexpr qint64 codeSec = 300;
constexpr auto sweepEvery = 30s;

Error wrong()
{
    return {Error::Kind::LoginNeeded, u"the name or the password is wrong"_s, 0, {}};
}

Result<> checkNew(const QString& name, const QByteArray& password)
{
    const bool printable = std::all_of(name.begin(), name.end(), [](QChar c) { return c.isPrint(); });
    if (name.isEmpty() || name.size() > longestName || name.trimmed() != name || !printable)
        return fail(Error::Kind::Refused, u"a name has 1 to %1 printable characters"_s.arg(longestName));
    if (password.size() < Auth::shortestPassword || password.size() > longestPassword)
        return fail(Error::Kind::Refused,
                    u"a password has %1 to %2 bytes"_s.arg(Auth::shortestPassword).arg(longestPassword));
    return {};
}

QByteArray sessionOf(const SessionRow& row)
{
    return QByteArray::number(row.id);
}

void logFailure(const QString& what, const Result<>& result)
{
    if (!result)
        qCWarning(lcRemote).noquote() << what << result.error().detail;
}
} // namespace

Auth::Auth(Store& store, const Settings& settings, Clock& clock, QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
    , m_clock(clock)
{
    m_sweeper.setInterval(sweepEvery);
    connect(&m_sweeper, &QTimer::timeout, this, &Auth::sweep);
}

void Auth::load(std::function<void(Result<>)> done)
{
    struct Loaded
    {
        QList<UserRow> users;
        QList<SessionRow> sessions;
    };
    const auto read = [&store = m_store, now = m_clock.now()]() -> Result<Loaded> {
        auto users = store.users.all();
        if (!users)
            return fail(users.error());
        auto sessions = store.sessions.valid(now);
        if (!sessions)
            return fail(sessions.error());
        return Loaded{std::move(*users), std::move(*sessions)};
    };
    inBackground(this, read, [this, done = std::move(done)](const Result<Loaded>& loaded) {
        if (!loaded)
            return done(loaded.error());
        for (const UserRow& user : loaded->users)
            m_users.insert(user.id, user);
        for (const SessionRow& session : loaded->sessions)
            keep(session);
        m_sweeper.start();
        emit sessionsChanged();
        done({});
    });
}

// Users

void Auth::users(std::function<void(Result<QList<UserRow>>)> done)
{
    inBackground(
        this, [&store = m_store] { return store.users.all(); },
        [done = std::move(done)](Result<QList<UserRow>> users) {
            if (users) {
                for (UserRow& user : *users)
                    user.passwordHash.clear();
            }
            done(std::move(users));
        });
}

void Auth::addUser(const QString& name, Role role, const QByteArray& password, Done done)
{
    if (const auto good = checkNew(name, password); !good)
        return done(good);
    UserRow row;
    row.name = name;
    row.role = roleName(role);
    row.createdAt = m_clock.now();
    const auto add = [&store = m_store, row, password]() -> Result<UserRow> {
        const auto hash = password::hash(password);
        if (!hash)
            return fail(hash.error());
        UserRow added = row;
        added.passwordHash = *hash;
        const auto id = store.users.add(added);
        if (!id)
            return fail(id.error());
        added.id = *id;
        return added;
    };
    inBackground(m_hasher, this, add, [this, done = std::move(done)](const Result<UserRow>& added) {
        if (!added)
            return done(added.error());
        m_users.insert(added->id, *added);
        qCInfo(lcRemote).noquote() << "user" << added->name << "may sign in as" << added->role;
        done({});
    });
}

void Auth::removeUser(const QString& name, Done done)
{
    const auto remove = [&store = m_store, name]() -> Result<qint64> {
        const auto users = store.users.all();
        if (!users)
            return fail(users.error());
        for (const UserRow& user : *users) {
            if (user.name.compare(name, Qt::CaseInsensitive) != 0)
                continue;
            if (const auto removed = store.users.remove(user.id); !removed)
                return fail(removed.error());
            return user.id;
        }
        return fail(Error::Kind::NotFound, u"there is no user %1"_s.arg(name));
    };
    inBackground(this, remove, [this, name, done = std::move(done)](const Result<qint64>& removed) {
        if (!removed)
            return done(removed.error());
        m_users.remove(*removed);
        const QList<Session> all = sessions();
        for (const Session& session : all) {
            if (session.who.user == *removed)
                forget(session.who.session);
        }
        qCInfo(lcRemote).noquote() << "user" << name << "is removed";
        done({});
    });
}

// Signing in

/// Counts the try. Errors: RateLimited.
Result<> Auth::mayTry(const Source& from, const QString& name)
{
    const QDateTime now = m_clock.now();
    const auto tooMany = [](std::chrono::milliseconds wait) {
        return fail(Error{Error::Kind::RateLimited, u"too many tries; wait a moment"_s, 0, wait});
    };
    if (const auto wait = m_delay.wait(from.address, now); wait > 0ms)
        return tooMany(wait);
    if (m_hashing >= mostHashing)
        return tooMany(1s);
    m_delay.tried(from.address, name, now);
    return {};
}

void Auth::signIn(const QString& name, const QByteArray& password, const Source& from, Granted done)
{
    const QString guessed = name.left(longestName).toCaseFolded();
    if (const auto may = mayTry(from, guessed); !may)
        return done(may.error());
    UserRow user;
    for (const UserRow& one : std::as_const(m_users)) {
        if (one.name.compare(name, Qt::CaseInsensitive) == 0)
            user = one;
    }
    const auto verify = [hash = user.passwordHash, password] {
        const bool same = password.size() <= longestPassword &&
                          password::verify(hash.isEmpty() ? password::nobody() : hash, password);
        return same && !hash.isEmpty();
    };
    ++m_hashing;
    inBackground(m_hasher, this, verify, [this, user, from, guessed, done = std::move(done)](bool right) {
        --m_hashing;
        // Removed while the password was looked at: it does not count any more.
        if (!right || !m_users.contains(user.id)) {
            qCWarning(lcRemote).noquote() << "a wrong name or password from" << from.address;
            return done(wrong());
        }
        m_delay.succeeded(from.address, guessed);
        grant(user.id, user.name, roleNamed(user.role).value_or(Role::Viewer), from, done);
    });
}

QByteArray Auth::pairingCode(Role role)
{
    const QByteArray code = password::newToken();
    m_codes.append({password::hashOfToken(code), role, m_clock.now().addSecs(codeSec)});
    if (m_codes.size() > mostCodes)
        m_codes.removeFirst();
    return code;
}

void Auth::redeem(const QByteArray& code, const Source& from, Granted done)
{
    const QString noName;
    if (const auto may = mayTry(from, noName); !may)
        return done(may.error());
    const QDateTime now = m_clock.now();
    m_codes.removeIf([&now](const Code& one) { return one.expiresAt <= now; });
    const QByteArray hash = password::hashOfToken(code);
    const auto found = std::find_if(m_codes.cbegin(), m_codes.cend(),
                                    [&hash](const Code& one) { return password::equal(one.hash, hash); });
    if (found == m_codes.cend()) {
        qCWarning(lcRemote).noquote() << "a wrong pairing code from" << from.address;
        return done(
            Error{Error::Kind::LoginNeeded, u"the code is wrong, was used already or is too old"_s, 0, {}});
    }
    const Role role = found->role;
    m_codes.erase(found);
    m_delay.succeeded(from.address, noName);
    grant(0, QString(), role, from, done);
}

void Auth::grant(qint64 user, const QString& name, Role role, const Source& from, const Granted& done)
{
    const QByteArray token = password::newToken();
    SessionRow row;
    row.user = user;
    row.role = roleName(role);
    row.tokenHash = password::hashOfToken(token);
    row.address = from.address;
    row.agent = from.agent.left(200);
    row.createdAt = m_clock.now();
    const std::chrono::seconds valid = std::chrono::hours(24) * m_settings.get(setting::remoteSessionDays);
    row.expiresAt = row.createdAt.addSecs(valid.count());
    inBackground(
        this, [&store = m_store, row] { return store.sessions.add(row); },
        [this, row, token, name, role, valid, done](const Result<qint64>& added) {
            if (!added)
                return done(added.error());
            if (row.user != 0 && !m_users.contains(row.user)) // removed meanwhile, and its rows with it
                return done(wrong());
            SessionRow saved = row;
            saved.id = *added;
            keep(saved);
            qCInfo(lcRemote).noquote()
                << (name.isEmpty() ? u"a paired device"_s : name) << "signed in from" << saved.address;
            emit sessionsChanged();
            done(Grant{token, {saved.user, name, role, sessionOf(saved)}, saved.expiresAt, valid});
        });
}

// Sessions

QString Auth::nameOf(qint64 user) const
{
    return m_users.value(user).name;
}

void Auth::keep(const SessionRow& row)
{
    const Role role = roleNamed(row.role).value_or(Role::Viewer);
    const QByteArray session = sessionOf(row);
    m_sessions.insert(session, {{{row.user, nameOf(row.user), role, session},
                                 {row.address, row.agent},
                                 row.createdAt,
                                 row.expiresAt,
                                 {}},
                                row.tokenHash});
    m_byToken.insert(row.tokenHash, session);
}

void Auth::forget(const QByteArray& session)
{
    const auto found = m_sessions.constFind(session);
    if (found == m_sessions.constEnd())
        return;
    m_byToken.remove(found->tokenHash);
    m_sessions.erase(found);
    emit revoked(session);
    emit sessionsChanged();
}

std::optional<Identity> Auth::find(QByteArrayView token)
{
    if (token.isEmpty() || token.size() > 128)
        return std::nullopt;
    // The table is asked for a hash, which says nothing about how much of a guess was right.
    const QByteArray hash = password::hashOfToken(token);
    const auto found = m_sessions.find(m_byToken.value(hash));
    if (found == m_sessions.end() || !password::equal(found->tokenHash, hash))
        return std::nullopt;
    const QDateTime now = m_clock.now();
    if (found->session.expiresAt <= now)
        return std::nullopt;
    found->session.usedAt = now;
    return found->session.who;
}

void Auth::signOut(const QByteArray& session, Done done)
{
    if (!m_sessions.contains(session)) {
        if (done)
            done(fail(Error::Kind::NotFound,
                      u"there is no session %1"_s.arg(QString::fromLatin1(session.left(20)))));
        return;
    }
    forget(session);
    inBackground(
        this, [&store = m_store, id = session.toLongLong()] { return store.sessions.remove(id); },
        [done = std::move(done)](const Result<>& removed) {
            logFailure(u"a session was not removed:"_s, removed);
            if (done)
                done(removed);
        });
}

QList<Auth::Session> Auth::sessions() const
{
    QList<Session> list;
    const QDateTime now = m_clock.now();
    for (const Kept& kept : m_sessions) {
        if (kept.session.expiresAt > now)
            list.append(kept.session);
    }
    std::sort(list.begin(), list.end(), [](const Session& one, const Session& other) {
        return one.who.session.toLongLong() < other.who.session.toLongLong();
    });
    return list;
}

QDateTime Auth::expiresAt(const QByteArray& session) const
{
    return m_sessions.value(session).session.expiresAt;
}

bool Auth::isValid(const QByteArray& session) const
{
    return expiresAt(session) > m_clock.now(); // unknown: never was
}

/// Ends what has expired; its rows go at the next start.
void Auth::sweep()
{
    const QDateTime now = m_clock.now();
    QList<QByteArray> over;
    for (const Kept& kept : std::as_const(m_sessions)) {
        if (kept.session.expiresAt <= now)
            over.append(kept.session.who.session);
    }
    for (const QByteArray& session : std::as_const(over))
        forget(session);
}
} // namespace remote
