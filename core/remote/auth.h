// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/background.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/remote/identity.h"
#include "core/remote/logindelay.h"
#include "core/store/rows.h"
#include <QHash>
#include <QList>
#include <QObject>
#include <QTimer>
#include <chrono>
#include <functional>

class Settings;
struct Store;

namespace remote {

/// Who may come in from elsewhere: users, sign-ins, pairing codes. Thread: main; passwords are hashed on a
/// thread of its own. Owner: Remote, or a command that changes users. Tokens and passwords are kept as
/// hashes.
class Auth : public QObject
{
    Q_OBJECT
public:
    Auth(Store& store, const Settings& settings, Clock& clock, QObject* parent = nullptr);
    /// Reads users and sign-ins; nobody is known before.
    void load(std::function<void(Result<>)> done);

    static constexpr int shortestPassword = 8;
    using Done = std::function<void(Result<>)>;
    void users(std::function<void(Result<QList<UserRow>>)> done); ///< by name; without their hashes
    /// Refused: a name that is taken or unusable, a password shorter than 8 or longer than 1024 bytes.
    void addUser(const QString& name, Role role, const QByteArray& password, Done done);
    /// And ends every sign-in of this user. NotFound.
    void removeUser(const QString& name, Done done);

    struct Grant
    {
        QByteArray token; ///< a secret: goes to whoever signed in, and nowhere else
        Identity who;
        QDateTime expiresAt;
        std::chrono::seconds valid{0};
    };
    using Granted = std::function<void(Result<Grant>)>;
    /// Errors: LoginNeeded (wrong, whatever was), RateLimited (`wait`).
    void signIn(const QString& name, const QByteArray& password, const Source& from, Granted done);
    /// A pairing code instead of name and password. Errors: as signIn().
    void redeem(const QByteArray& code, const Source& from, Granted done);
    /// A code that signs one device in, once, within five minutes; Remote::pairingUrl() is what people scan.
    QByteArray pairingCode(Role role);

    /// Whose token this is; nothing when it is unknown, ended or expired.
    std::optional<Identity> find(QByteArrayView token);
    /// NotFound: no such sign-in.
    void signOut(const QByteArray& session, Done done = {});
    struct Session
    {
        Identity who;
        Source from; ///< that signed in
        QDateTime createdAt;
        QDateTime expiresAt;
        QDateTime usedAt; ///< last request; invalid: none since the program started
    };
    QList<Session> sessions() const; ///< the valid ones, oldest first
    QDateTime expiresAt(const QByteArray& session) const;
    bool isValid(const QByteArray& session) const;

signals:
    /// This sign-in is over (signed out, expired, its user removed): end what it opened.
    void revoked(const QByteArray& session);
    void sessionsChanged();

private:
    struct Kept
    {
        Session session;
        QByteArray tokenHash;
    };
    struct Code
    {
        QByteArray hash;
        Role role;
        QDateTime expiresAt;
    };
    Result<> mayTry(const Source& from, const QString& name);
    void grant(qint64 user, const QString& name, Role role, const Source& from, const Granted& done);
    void keep(const SessionRow& row);
    void forget(const QByteArray& session);
    void sweep();
    QString nameOf(qint64 user) const;

    Store& m_store;
    const Settings& m_settings;
    Clock& m_clock;
    QHash<qint64, UserRow> m_users;
    QHash<QByteArray, Kept> m_sessions;      ///< by session
    QHash<QByteArray, QByteArray> m_byToken; ///< hash of a token -> its session
    QList<Code> m_codes;
    LoginDelay m_delay;
    int m_hashing = 0;
    QTimer m_sweeper;
    background::Pool m_hasher{1}; ///< 64 MiB each: one after the other; last: joined first
};
} // namespace remote
