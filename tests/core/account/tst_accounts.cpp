// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accounts.h"
#include "core/account/qrlogin.h"
#include "core/net/qthttp.h"
#include "core/store/store.h"
#include "tests/support/fakearchives.h"
#include "tests/support/fakekeychain.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.05");
using namespace std::chrono_literals;

HttpConfig leadingTo(const FakeArchives& site)
{
    HttpConfig config;
    config.proxy = QStringLiteral("none");
    config.endpoints = site.endpoints();
    return config;
}

/// Logins at a Bilibili on loopback, their secrets in a keychain that can be locked.
struct Fixture
{
    QTemporaryDir folder;
    FakeArchives site;
    QtHttpFactory http{leadingTo(site)};
    Events events{Clock::system()};
    Store store;
    FakeKeychain keychain;
    AccountKeeper keeper{store.accounts, keychain, folder.path(), Clock::system(),
                         [this](const AccountRow& row) {
                             events.post(event::AccountChanged{row.mid, row.name, row.state});
                         }};
    Accounts accounts{keeper, store.accounts, http, events};

    Fixture()
    {
        if (!store.db.open(folder.filePath(QStringLiteral("test.sqlite"))))
            qFatal("no database");
    }
    bool import(qint64 mid)
    {
        site.addAccount(mid);
        bool done = false;
        accounts.importText(site.cookiesJson(mid), [&](const auto& row) { done = row.has_value(); });
        return QTest::qWaitFor([&] { return done && accounts.find(mid); }, 10000);
    }
};
} // namespace

class TestAccounts : public QObject
{
    Q_OBJECT
private slots:
    /// However many logins wait for a locked keyring, nothing else does.
    void aLockedKeyringHoldsUpNobodyElse()
    {
        Fixture f;
        for (qint64 mid = 1; mid <= 6; ++mid)
            QVERIFY(f.import(mid));
        f.keychain.locked = true;
        f.accounts.start();
        QCOMPARE(f.accounts.activity(1), Accounts::Activity::Checking);
        int done = 0;
        for (int i = 0; i < 8; ++i)
            inBackground(
                this, [] {}, [&done] { ++done; });
        QTRY_COMPARE_WITH_TIMEOUT(done, 8, 5000);
        QCOMPARE(f.accounts.activity(1), Accounts::Activity::Checking);
        f.keychain.locked = false;
        QTRY_COMPARE_WITH_TIMEOUT(f.accounts.activity(6), Accounts::Activity::None, 10000);
    }
    /// Closing the dialog of a login ends it at once, although its account is being waited for.
    void aLoginCanBeCalledOffMeanwhile()
    {
        Fixture f;
        QVERIFY(f.import(10001));
        f.keychain.locked = true;
        f.accounts.validate(10001); // holds the account's lock
        auto login = std::make_unique<QrLogin>(f.keeper, f.http, Clock::system(), bilibili::QrFlow::Tv);
        QTRY_VERIFY_WITH_TIMEOUT(f.site.site().count("/x/passport-tv-login/qrcode/poll") > 0, 10000);
        const int before = f.site.site().count("/x/space/myinfo");
        f.site.confirm(10001);
        QTRY_VERIFY_WITH_TIMEOUT(f.site.site().count("/x/space/myinfo") > before, 10000); // it wants the lock
        QElapsedTimer timer;
        timer.start();
        login.reset();
        QVERIFY2(timer.elapsed() < 2000, qPrintable(QString::number(timer.elapsed())));
    }
    /// A login whose secret is gone wants a new one; one that only cannot be read does not.
    void aLostSecretIsNoLockedOne()
    {
        Fixture f;
        QVERIFY(f.import(10001));
        Stop stop;
        QVERIFY(f.keychain.remove(AccountKeeper::secretEntry(10001), stop));
        f.keychain.broken = true; // it says "not found" of everything
        const auto ask = [&] {
            bool asked = false;
            f.accounts.validate(10001, [&](const auto&) { asked = true; });
            return QTest::qWaitFor([&] { return asked; }, 10000);
        };
        QVERIFY(ask());
        QCOMPARE(f.accounts.find(10001)->state, QStringLiteral("ok"));
        f.keychain.broken = false;
        QVERIFY(ask());
        QTRY_COMPARE(f.accounts.find(10001)->state, QStringLiteral("needsLogin"));
    }
    void anotherOneBecomesTheDefault()
    {
        Fixture f;
        for (const qint64 mid : {30, 10, 20})
            QVERIFY(f.import(mid));
        QVERIFY(f.accounts.find(30)->isDefault);
        f.accounts.remove(30);
        QTRY_COMPARE_WITH_TIMEOUT(f.accounts.all().size(), 2, 10000);
        QVERIFY(f.accounts.find(10)->isDefault);
        QVERIFY(!f.accounts.find(20)->isDefault);
    }
};
QTEST_GUILESS_MAIN(TestAccounts)
#include "tst_accounts.moc"
