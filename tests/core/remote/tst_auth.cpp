// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settingsstore.h"
#include "core/remote/auth.h"
#include "core/remote/password.h"
#include "core/store/store.h"
#include "tests/support/fakeclock.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace remote;
using namespace std::chrono_literals;

namespace {
const QByteArray secret = "correct horse";
const QString alice = QStringLiteral("alice");
const Source home{QStringLiteral("192.168.1.2"), QStringLiteral("Firefox")};
} // namespace

class TestAuth : public QObject
{
    Q_OBJECT
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<Auth> m_auth;
    Settings m_settings;
    FakeClock m_clock;

    /// What a call gave, once it has.
    template <typename T, typename Call>
    static T wait(Call call)
    {
        std::optional<T> given;
        call([&given](T result) { given = std::move(result); });
        if (!QTest::qWaitFor([&] { return given.has_value(); }, 20000))
            qFatal("no answer");
        return *given;
    }
    Result<> add(const QString& name, Role role = Role::Operator, const QByteArray& password = secret)
    {
        return wait<Result<>>([&](auto done) { m_auth->addUser(name, role, password, done); });
    }
    Result<Auth::Grant> signIn(const QString& name, const QByteArray& password, const Source& from = home)
    {
        return wait<Result<Auth::Grant>>([&](auto done) { m_auth->signIn(name, password, from, done); });
    }
    Result<Auth::Grant> redeem(const QByteArray& code, const Source& from = home)
    {
        return wait<Result<Auth::Grant>>([&](auto done) { m_auth->redeem(code, from, done); });
    }
    void restart()
    {
        m_auth = std::make_unique<Auth>(*m_store, m_settings, m_clock);
        QVERIFY((wait<Result<>>([&](auto done) { m_auth->load(done); })));
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<Store>();
        QVERIFY(m_store->db.open(m_folder->filePath(QStringLiteral("a.sqlite3"))));
        restart();
    }
    void cleanup()
    {
        m_auth.reset();
        m_store.reset();
    }

    void hashesArePasswordsNoMore()
    {
        const auto one = password::hash(secret);
        const auto other = password::hash(secret);
        QVERIFY(one->startsWith(QStringLiteral("$argon2id$")));
        QVERIFY(*one != *other); // salted
        QVERIFY(password::verify(*one, secret));
        QVERIFY(!password::verify(*one, "correct hors"));
        QVERIFY(!password::verify(QStringLiteral("nonsense"), secret));
        QVERIFY(!password::verify(password::nobody(), {}));
        QCOMPARE(QByteArray::fromBase64(password::newToken(), QByteArray::Base64UrlEncoding).size(), 32);
        QVERIFY(password::newToken() != password::newToken());
        QVERIFY(password::equal("ab", "ab") && !password::equal("ab", "ac") && !password::equal("ab", "abc"));
    }

    void usersSignInAndOut()
    {
        QVERIFY(add(alice));
        QCOMPARE(add(QStringLiteral("ALICE")).error().kind, Error::Kind::Refused);
        const auto grant = signIn(QStringLiteral("Alice"), secret);
        QVERIFY(grant);
        QCOMPARE(grant->who.role, Role::Operator);
        QCOMPARE(grant->who.name, alice);
        const auto who = m_auth->find(grant->token);
        QVERIFY(who);
        QCOMPARE(who->session, grant->who.session);
        QVERIFY(!m_auth->find(grant->token + 'x'));
        QVERIFY(!m_auth->find(grant->who.session)); // its name is no key
        QVERIFY(!m_auth->find(QByteArray()));
        QVERIFY(!m_auth->find(QByteArray(100000, 'a')));
        QCOMPARE(m_auth->sessions().size(), 1);
        QCOMPARE(m_auth->sessions().first().from.address, home.address);
        QCOMPARE(m_auth->sessions().first().usedAt, m_clock.now());

        QSignalSpy revoked(m_auth.get(), &Auth::revoked);
        m_auth->signOut(grant->who.session);
        QCOMPARE(revoked.size(), 1);
        QVERIFY(!m_auth->find(grant->token)); // replayed
        m_auth->signOut(grant->who.session);  // twice is once
        QCOMPARE(revoked.size(), 1);
        QTRY_VERIFY(m_store->sessions.valid(m_clock.now())->isEmpty());
    }

    void badUsersAreRefused()
    {
        for (const char* name : {"", " a", "a ", "a\nb",
                                 "0123456789012345678901234567890123456789012345678901234567890123456789"})
            QCOMPARE(add(QString::fromLatin1(name)).error().kind, Error::Kind::Refused);
        QCOMPARE(add(alice, Role::Viewer, "short").error().kind, Error::Kind::Refused);
        QCOMPARE(add(alice, Role::Viewer, QByteArray(2000, 'x')).error().kind, Error::Kind::Refused);
        const auto users = wait<Result<QList<UserRow>>>([&](auto done) { m_auth->users(done); });
        QVERIFY(users->isEmpty());
    }

    void wrongPasswordsTellNothing()
    {
        QVERIFY(add(alice));
        const auto wrong = signIn(alice, "wrong horse", {QStringLiteral("a"), {}});
        const auto nobody = signIn(QStringLiteral("bob"), secret, {QStringLiteral("b"), {}});
        const auto empty = signIn(QString(), QByteArray(), {QStringLiteral("c"), {}});
        for (const auto* result : {&wrong, &nobody, &empty}) {
            QCOMPARE(result->error().kind, Error::Kind::LoginNeeded);
            QCOMPARE(result->error().detail, wrong.error().detail);
        }
        QCOMPARE(signIn(alice, QByteArray(1 << 20, 'x'), {QStringLiteral("d"), {}}).error().kind,
                 Error::Kind::LoginNeeded);
    }

    void guessingIsSlowedDown()
    {
        QVERIFY(add(alice));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(signIn(alice, "wrong horse").error().kind, Error::Kind::LoginNeeded);
        auto refused = signIn(alice, secret); // right, but too soon
        QCOMPARE(refused.error().kind, Error::Kind::RateLimited);
        QCOMPARE(refused.error().wait, 1s);
        QVERIFY(signIn(alice, secret, {QStringLiteral("10.0.0.1"), {}})); // others are not
        m_clock.advance(1s);
        QCOMPARE(signIn(alice, "wrong horse").error().kind, Error::Kind::LoginNeeded);
        QCOMPARE(signIn(alice, secret).error().wait, 2s);
        QCOMPARE(redeem("guess").error().kind, Error::Kind::RateLimited); // the same door
        m_clock.advance(2s);
        QVERIFY(signIn(alice, secret));
        QCOMPARE(signIn(alice, "wrong horse").error().kind, Error::Kind::LoginNeeded); // forgiven
    }

    /// Whoever has an account of its own guesses the others' passwords no faster.
    void anAccountIsNoKeyToTheOthers()
    {
        const QString eve = QStringLiteral("eve");
        QVERIFY(add(alice));
        QVERIFY(add(eve, Role::Viewer));
        for (int i = 0; i < 3; ++i) {
            QCOMPARE(signIn(i == 1 ? QStringLiteral("ALICE") : alice, "wrong horse").error().kind,
                     Error::Kind::LoginNeeded);
            QCOMPARE(signIn(eve, secret).has_value(), i < 2);
        }
        m_clock.advance(1s);
        QVERIFY(signIn(eve, secret));
        QCOMPARE(signIn(alice, "wrong horse").error().kind, Error::Kind::RateLimited);
        m_clock.advance(1s);
        QVERIFY(redeem(m_auth->pairingCode(Role::Viewer)));
        QCOMPARE(signIn(alice, secret).error().kind, Error::Kind::RateLimited);
        m_clock.advance(1s);
        QVERIFY(signIn(alice, secret)); // her own tries are forgiven
        QCOMPARE(signIn(alice, "wrong horse").error().kind, Error::Kind::LoginNeeded);
    }

    /// However many names are tried, little is remembered, and nothing is forgiven by accident.
    void manyNamesOfOneAddress()
    {
        LoginDelay delay;
        const QDateTime now = m_clock.now();
        for (int i = 0; i < 40; ++i)
            delay.tried(home.address, QString::number(i), now);
        for (int i = 0; i < 40; ++i)
            delay.succeeded(home.address, QString::number(i));
        QVERIFY(delay.wait(home.address, now) > 1min);
    }

    /// Many at once gain nothing: a try counts when it begins.
    void guessingSideBySide()
    {
        QVERIFY(add(alice));
        int limited = 0;
        int wrong = 0;
        for (int i = 0; i < 20; ++i)
            m_auth->signIn(alice, "wrong horse", home, [&](const Result<Auth::Grant>& grant) {
                ++(grant.error().kind == Error::Kind::RateLimited ? limited : wrong);
            });
        QCOMPARE(limited, 17);
        // From many addresses: only so many wait for the hasher.
        for (int i = 0; i < 20; ++i)
            m_auth->signIn(alice, "wrong horse", {QString::number(i), {}},
                           [&](const Result<Auth::Grant>& grant) {
                               ++(grant.error().kind == Error::Kind::RateLimited ? limited : wrong);
                           });
        QCOMPARE(limited, 17 + 15);
        QTRY_COMPARE_WITH_TIMEOUT(wrong, 8, 20000);
    }

    void delayGrowsAndForgets()
    {
        LoginDelay delay;
        QDateTime now = m_clock.now();
        const QString one = QStringLiteral("1.2.3.4");
        QList<qint64> waits;
        for (int i = 0; i < 15; ++i) {
            waits << std::chrono::duration_cast<std::chrono::seconds>(delay.wait(one, now)).count();
            now = now.addMSecs(delay.wait(one, now).count());
            QCOMPARE(delay.wait(one, now), 0ms);
            delay.tried(one, alice, now);
        }
        QCOMPARE(waits, QList<qint64>({0, 0, 0, 1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300}));
        QCOMPARE(delay.wait(one, now.addSecs(3600)), 0ms);
        delay.succeeded(one, alice);
        QCOMPARE(delay.wait(one, now), 0ms);
        // A botnet does not fill the memory, and does not make its oldest member forgotten while others are
        // older.
        for (int i = 0; i < 12000; ++i)
            delay.tried(QString::number(i), alice, now.addMSecs(i));
        for (int i = 0; i < 4; ++i)
            delay.tried(QStringLiteral("11999"), alice, now.addSecs(12));
        QVERIFY(delay.wait(QStringLiteral("11999"), now.addSecs(12)) > 0ms);
    }

    void pairingCodesWorkOnce()
    {
        const QByteArray code = m_auth->pairingCode(Role::Viewer);
        QCOMPARE(redeem(code.left(10)).error().kind, Error::Kind::LoginNeeded);
        const auto grant = redeem(code);
        QVERIFY(grant);
        QCOMPARE(grant->who.role, Role::Viewer);
        QCOMPARE(grant->who.user, 0);
        QVERIFY(m_auth->find(grant->token));
        QCOMPARE(redeem(code).error().kind, Error::Kind::LoginNeeded); // replayed
        const QByteArray old = m_auth->pairingCode(Role::Operator);
        m_clock.advance(5min);
        QCOMPARE(redeem(old).error().kind, Error::Kind::LoginNeeded);
        const QByteArray first = m_auth->pairingCode(Role::Operator);
        for (int i = 0; i < 16; ++i)
            m_auth->pairingCode(Role::Operator);
        m_clock.advance(1min);
        QCOMPARE(redeem(first).error().kind, Error::Kind::LoginNeeded); // only so many are kept
    }

    void sessionsEndByThemselves()
    {
        QVERIFY(m_settings.set(setting::remoteSessionDays, 2));
        QVERIFY(add(alice, Role::Viewer));
        const auto grant = signIn(alice, secret);
        QVERIFY(grant);
        QCOMPARE(grant->valid, std::chrono::hours(48));
        m_clock.advance(std::chrono::hours(48) - 1ms);
        QVERIFY(m_auth->find(grant->token));
        m_clock.advance(1ms);
        QVERIFY(!m_auth->find(grant->token));
        QVERIFY(m_auth->sessions().isEmpty());
        restart();
        QVERIFY(!m_auth->find(grant->token));
    }

    void sessionsOutliveARestart()
    {
        QVERIFY(add(alice));
        const auto grant = signIn(alice, secret);
        const auto paired = redeem(m_auth->pairingCode(Role::Viewer));
        restart();
        QCOMPARE(m_auth->find(grant->token)->name, alice);
        QCOMPARE(m_auth->find(grant->token)->role, Role::Operator);
        QCOMPARE(m_auth->find(paired->token)->role, Role::Viewer);
    }

    void removedUsersAreOut()
    {
        QVERIFY(add(alice));
        QVERIFY(add(QStringLiteral("bob")));
        const auto grant = signIn(alice, secret);
        const auto other = signIn(QStringLiteral("bob"), secret);
        QSignalSpy revoked(m_auth.get(), &Auth::revoked);
        const auto remove = [&](const QString& name) {
            return wait<Result<>>([&](auto done) { m_auth->removeUser(name, done); });
        };
        QVERIFY(remove(QStringLiteral("ALICE")));
        QCOMPARE(revoked.size(), 1);
        QVERIFY(!m_auth->find(grant->token));
        QVERIFY(m_auth->find(other->token));
        QCOMPARE(signIn(alice, secret).error().kind, Error::Kind::LoginNeeded);
        QCOMPARE(remove(alice).error().kind, Error::Kind::NotFound);
    }

    /// Nothing in the database lets anybody in.
    void onlyHashesAreStored()
    {
        QVERIFY(add(alice));
        const auto grant = signIn(alice, secret);
        const QByteArray code = m_auth->pairingCode(Role::Operator);
        m_store->db.flush();
        m_auth.reset();
        m_store.reset();
        QByteArray all;
        const auto files = QDir(m_folder->path()).entryInfoList(QDir::Files);
        for (const QFileInfo& info : files) {
            QFile file(info.filePath());
            QVERIFY(file.open(QIODevice::ReadOnly));
            all += file.readAll();
        }
        QVERIFY(all.contains("$argon2id$"));
        for (const QByteArray& never : {secret, grant->token, code})
            QVERIFY(!all.contains(never));
    }
};

QTEST_GUILESS_MAIN(TestAuth)
#include "tst_auth.moc"
