// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/secrets.h"
#include "tests/support/fakekeychain.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

namespace {
using namespace std::chrono_literals;
using Health = Secrets::Health;

struct Fixture
{
    std::shared_ptr<FakeKeychain> keychain = std::make_shared<FakeKeychain>();
    std::shared_ptr<SecretStore> session = makeSessionStore();
    Secrets secrets{[this](const QString& kind) -> std::shared_ptr<SecretStore> {
                        if (kind == u"keychain")
                            return keychain;
                        return session;
                    },
                    QStringLiteral("keychain"), 50ms};
    Stop stop;

    std::optional<Result<>> use(const QString& kind, const QStringList& entries)
    {
        std::optional<Result<>> outcome;
        secrets.use(kind, entries, [&](const Result<>& used) { outcome = used; });
        (void)QTest::qWaitFor([&] { return outcome.has_value(); });
        return outcome;
    }
};
} // namespace

class TestSecrets : public QObject
{
    Q_OBJECT
private slots:
    void worksAndSaysSo()
    {
        Fixture f;
        QCOMPARE(f.secrets.health(), Health::Unknown);
        QVERIFY(f.secrets.write(QStringLiteral("a"), "secret", f.stop));
        QCOMPARE(f.secrets.read(QStringLiteral("a"), f.stop).value_or(QByteArray()), QByteArray("secret"));
        QTRY_COMPARE(f.secrets.health(), Health::Works);
    }
    /// A keychain without a keyring seems to read; only storing shows it.
    void seesABrokenKeychain()
    {
        Fixture f;
        f.keychain->broken = true;
        QVERIFY(!f.secrets.read(QStringLiteral("a"), f.stop));
        QCoreApplication::processEvents();
        QCOMPARE(f.secrets.health(), Health::Unknown);
        std::optional<Health> told;
        f.secrets.check([&](Health health) { told = health; });
        QTRY_VERIFY(told.has_value());
        QCOMPARE(*told, Health::Failed);
        QVERIFY(f.secrets.problem().contains(u"no such object"));
        f.keychain->broken = false;
        f.secrets.check();
        QTRY_COMPARE(f.secrets.health(), Health::Works);
    }
    void aLockedOneOnlyLetsItsCallersWait()
    {
        Fixture f;
        f.keychain->locked = true;
        f.secrets.check();
        QTRY_COMPARE(f.secrets.health(), Health::Waiting);
        f.keychain->locked = false;
        QTRY_COMPARE(f.secrets.health(), Health::Works);
    }
    /// Whoever waited may give up; that it was unlocked is still noticed.
    void anAbandonedWaitIsWatchedFurther()
    {
        Fixture f;
        f.keychain->locked = true;
        std::unique_ptr<QThread> caller(
            QThread::create([&] { (void)f.secrets.read(QStringLiteral("a"), f.stop); }));
        caller->start();
        QTRY_COMPARE(f.secrets.health(), Health::Waiting);
        f.stop.request();
        QVERIFY(caller->wait(5000));
        f.keychain->locked = false;
        QTRY_COMPARE(f.secrets.health(), Health::Works);
    }
    void movesToAnotherStore()
    {
        Fixture f;
        QSignalSpy chosen(&f.secrets, &Secrets::chosen);
        QVERIFY(f.secrets.write(QStringLiteral("a"), "secret", f.stop));
        const auto used = f.use(QStringLiteral("session"), {QStringLiteral("a"), QStringLiteral("missing")});
        QVERIFY(used && *used);
        QCOMPARE(f.secrets.kind(), QStringLiteral("session"));
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(f.secrets.read(QStringLiteral("a"), f.stop).value_or(QByteArray()), QByteArray("secret"));
        QVERIFY(!f.keychain->read(QStringLiteral("a"), f.stop)); // it is in one place only
    }
    /// The way out while the keychain is locked or broken does not ask it.
    void leavesABrokenStoreBehind()
    {
        Fixture f;
        f.keychain->locked = true;
        f.secrets.check();
        QTRY_COMPARE(f.secrets.health(), Health::Waiting);
        const auto used = f.use(QStringLiteral("session"), {QStringLiteral("a")});
        QVERIFY(used && *used);
        QCOMPARE(f.secrets.health(), Health::Works);
        f.keychain->locked = false; // its late answer says nothing about the store in use
        QTest::qWait(20);
        QCOMPARE(f.secrets.health(), Health::Works);
    }
    void staysWhenTheNewOneDoesNotWork()
    {
        Fixture f;
        const auto toSession = f.use(QStringLiteral("session"), {});
        QVERIFY(toSession && *toSession);
        QVERIFY(f.secrets.write(QStringLiteral("a"), "secret", f.stop));
        f.keychain->broken = true;
        const auto used = f.use(QStringLiteral("keychain"), {QStringLiteral("a")});
        QVERIFY(used && !*used);
        QCOMPARE(f.secrets.kind(), QStringLiteral("session"));
        QVERIFY(f.secrets.read(QStringLiteral("a"), f.stop));
        QTRY_COMPARE(f.secrets.health(), Health::Works);
    }
};
QTEST_GUILESS_MAIN(TestSecrets)
#include "tst_secrets.moc"
