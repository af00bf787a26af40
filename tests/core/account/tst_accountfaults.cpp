// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/qrlogin.h"
#include "tests/support/fakearchives.h"
#include "tests/support/fakeclock.h"
#include "tests/support/uploadfaults.h"
#include "tests/support/uploadprogram.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace uploadfaults;
using bilibili::QrFlow;
Q_DECLARE_METATYPE(QrFlow)

namespace {
const char tvPoll[] = "/x/passport-tv-login/qrcode/poll";
const char webPoll[] = "/x/passport-login/web/qrcode/poll";

/// The login files of a profile, as another process sees them.
struct OtherProcess
{
    OtherProcess(UploadProgram& program, const QTemporaryDir& folder)
        : paths(Paths::find(folder.path(), false, QString()))
        , secrets(makeFileStore(paths.data))
        , keeper(program.core->store.accounts, *secrets, paths.state, Clock::system(), {})
    {
    }
    const Paths paths;
    std::unique_ptr<SecretStore> secrets;
    AccountKeeper keeper;
};
} // namespace

/// Logins that go wrong: bilibili-upload.md E.5, by the numbers there.
class TestAccountFaults : public QObject
{
    Q_OBJECT

private slots:
    void e15_theCodeOnItsWay_data()
    {
        QTest::addColumn<QrFlow>("flow");
        QTest::addColumn<Fault>("fault");
        for (const QrFlow flow : {QrFlow::Tv, QrFlow::Web}) {
            const QString name = flow == QrFlow::Tv ? u"TV"_s : u"web"_s;
            const auto row = [&](const char* what, const Fault& fault) {
                QTest::newRow(qPrintable(u"E5-15 %1: %2"_s.arg(name, QLatin1String(what)))) << flow << fault;
            };
            row("nothing wrong", when(any, 0, {}));
            row("no JSON while asking", when(any, 2, status(200, "<html>busy</html>")));
            row("503 while asking", when(any, 2, status(503)));
            row("412 while asking", when(any, 2, status(412)));
            row("a broken connection while asking", when(any, 2, reset()));
            row("no answer while asking", when(any, 1, hang()));
        }
    }
    void e15_theCodeOnItsWay()
    {
        QFETCH(QrFlow, flow);
        QFETCH(Fault, fault);
        const QByteArray poll = flow == QrFlow::Tv ? tvPoll : webPoll;
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(poll, fault);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        QrLogin login(program.core->publishing.keeper, program.http(), Clock::system(), flow);
        QSignalSpy codes(&login, &QrLogin::code);
        QSignalSpy scanned(&login, &QrLogin::scanned);
        QSignalSpy in(&login, &QrLogin::loggedIn);
        QSignalSpy failed(&login, &QrLogin::failed);
        QTRY_COMPARE_WITH_TIMEOUT(codes.size(), 1, 10000);
        QTRY_VERIFY_WITH_TIMEOUT(site.site().count(poll) >= 4, 10000); // 86039 / 86101 meanwhile
        site.scan();
        QTRY_COMPARE_WITH_TIMEOUT(scanned.size(), 1, 10000); // 86090
        site.confirm(10001);
        QTRY_COMPARE_WITH_TIMEOUT(in.size(), 1, 10000);
        QCOMPARE(in.first().first().value<AccountRow>().mid, 10001);
        QCOMPARE(failed.size(), 0);
        QCOMPARE(scanned.size(), 1);
        Stop stop;
        const auto stored = program.core->publishing.keeper.credentials(10001, stop);
        QVERIFY(stored);
        QCOMPARE(stored->cookie("SESSDATA"), site.account(10001).sessdata); // still percent-encoded
        QCOMPARE(stored->hasToken(), flow == QrFlow::Tv);
        QList<std::chrono::steady_clock::time_point> polls;
        for (const auto& request : site.site().journal()) {
            if (request.path() == poll)
                polls.append(request.at);
        }
        const bool repeats = QByteArray(QTest::currentDataTag()).contains("broken"); // the transport does
        for (int i = 1; i < polls.size() && !repeats; ++i)
            QVERIFY(polls[i] - polls[i - 1] >= 9ms); // a second, scaled
        QCOMPARE(site.complaints(), QStringList());
    }
    void e15_theCodeExpires_data()
    {
        QTest::addColumn<QrFlow>("flow");
        QTest::addColumn<bool>("bySite");
        QTest::newRow("E5-15 TV: 86038") << QrFlow::Tv << true;
        QTest::newRow("E5-15 web: 86038") << QrFlow::Web << true;
        QTest::newRow("E5-15 TV: 5xx until the 180 s are over") << QrFlow::Tv << false;
        QTest::newRow("E5-15 web: 5xx until the 180 s are over") << QrFlow::Web << false;
    }
    void e15_theCodeExpires()
    {
        QFETCH(QrFlow, flow);
        QFETCH(bool, bySite);
        FakeArchives site;
        site.onRequest(flow == QrFlow::Tv ? tvPoll : webPoll, bySite ? Fault() : status(502));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        QrLogin login(program.core->publishing.keeper, program.http(), Clock::system(), flow);
        QSignalSpy codes(&login, &QrLogin::code);
        QSignalSpy expired(&login, &QrLogin::expired);
        QSignalSpy failed(&login, &QrLogin::failed);
        QTRY_COMPARE_WITH_TIMEOUT(codes.size(), 1, 10000);
        if (bySite)
            site.expireCode();
        QTRY_COMPARE_WITH_TIMEOUT(expired.size(), 1, 10000);
        QCOMPARE(failed.size(), 0);
    }
    void e15_theSiteSaysNo_data()
    {
        QTest::addColumn<QrFlow>("flow");
        QTest::addColumn<int>("code");
        for (const int code : {-3, -400, -404}) {
            QTest::newRow(qPrintable(u"E5-15 TV: %1"_s.arg(code))) << QrFlow::Tv << code;
            QTest::newRow(qPrintable(u"E5-15 web: %1"_s.arg(code))) << QrFlow::Web << code;
        }
    }
    void e15_theSiteSaysNo()
    {
        QFETCH(QrFlow, flow);
        QFETCH(int, code);
        const QByteArray poll = flow == QrFlow::Tv ? tvPoll : webPoll;
        FakeArchives site;
        site.onRequest(poll, uploadfaults::code(code));
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        QrLogin login(program.core->publishing.keeper, program.http(), Clock::system(), flow);
        QSignalSpy failed(&login, &QrLogin::failed);
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, 10000);
        QCOMPARE(site.site().count(poll), 1);
    }

    /// HttpOnly, Secure and Expires reach cookies.json (A.6, A.9).
    void aWebLoginKeepsItsAttributes()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        QrLogin login(program.core->publishing.keeper, program.http(), Clock::system(), QrFlow::Web);
        QSignalSpy codes(&login, &QrLogin::code);
        QSignalSpy in(&login, &QrLogin::loggedIn);
        QTRY_COMPARE_WITH_TIMEOUT(codes.size(), 1, 10000);
        site.confirm(10001);
        QTRY_COMPARE_WITH_TIMEOUT(in.size(), 1, 10000);
        Stop stop;
        const auto stored = program.core->publishing.keeper.credentials(10001, stop);
        QVERIFY(stored);
        const auto cookies = QJsonDocument::fromJson(bilibili::toCookiesJson(*stored))
                                 .object()[u"cookie_info"][u"cookies"]
                                 .toArray();
        QCOMPARE(cookies.size(), 3);
        for (const QJsonValue& cookie : cookies) {
            const bool hidden = cookie[u"name"] == u"SESSDATA"_s;
            QCOMPARE(cookie[u"http_only"].toInt(-1), int(hidden));
            QCOMPARE(cookie[u"secure"].toInt(-1), int(hidden));
            QCOMPARE(cookie[u"expires"].toInteger(), 1999999999);
        }
    }

    void thePairThatMadeTheToken_data()
    {
        QTest::addColumn<bool>("phone"); ///< what the token really is
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("exported"); ///< after the import
        QTest::newRow("A.9 2: TV") << false << QByteArray() << QByteArray("BiliTV");
        QTest::newRow("A.9 2: phone") << true << QByteArray() << QByteArray("Android");
        QTest::newRow("TV, and says so") << false << QByteArray("BiliTV") << QByteArray("BiliTV");
        QTest::newRow("phone, and says so") << true << QByteArray("Android") << QByteArray("Android");
        QTest::newRow("TV, and says phone") << false << QByteArray("Android") << QByteArray("Android");
        QTest::newRow("phone, and says TV") << true << QByteArray("BiliTV") << QByteArray("BiliTV");
    }
    /// A.3, C.7 -663: the other pair is tried once, and what was right is remembered.
    void thePairThatMadeTheToken()
    {
        QFETCH(bool, phone);
        QFETCH(QByteArray, said);
        QFETCH(QByteArray, exported);
        FakeArchives site;
        site.addAccount(10001);
        if (phone)
            site.setPhone(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        Accounts& accounts = program.core->publishing.accounts;
        QJsonObject data = QJsonDocument::fromJson(site.cookiesJson(10001)).object();
        data.remove(u"platform"_s);
        if (!said.isEmpty())
            data.insert(u"platform"_s, QString::fromLatin1(said));
        const QByteArray answer =
            QJsonDocument(QJsonObject{{u"code"_s, 0}, {u"data"_s, data}}).toJson(QJsonDocument::Compact);
        bool done = false;
        const auto told = [&done](const Result<AccountRow>& row) { done = row.has_value(); };
        accounts.importText(answer, told);
        QTRY_VERIFY_WITH_TIMEOUT(done, 10000);
        const auto platform = [&program] {
            Stop stop;
            const auto stored = program.core->publishing.keeper.credentials(10001, stop);
            return QJsonDocument::fromJson(stored ? bilibili::toCookiesJson(*stored) : QByteArray())
                .object()[u"platform"]
                .toString()
                .toLatin1();
        };
        QCOMPARE(platform(), exported);
        done = false;
        accounts.renew(10001, told);
        QTRY_VERIFY_WITH_TIMEOUT(done, 10000);
        QCOMPARE(platform(), QByteArray(phone ? "Android" : "BiliTV"));
        QCOMPARE(site.account(10001).refreshes, 1);
        QCOMPARE(site.complaints(), QStringList());
        const QByteArray refresh = "/x/passport-login/oauth2/refresh_token";
        QCOMPARE(site.site().count(refresh), exported == platform() ? 1 : 2);
        done = false;
        accounts.renew(10001, told);
        QTRY_VERIFY_WITH_TIMEOUT(done, 10000);
        QCOMPARE(site.account(10001).refreshes, 2);
        QCOMPARE(site.site().count(refresh), exported == platform() ? 2 : 3);
    }
    /// A check corrects what the file said, without a renewal.
    void aCheckFindsThePair()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        Accounts& accounts = program.core->publishing.accounts;
        bool done = false;
        const auto told = [&done](const Result<AccountRow>& row) { done = row.has_value(); };
        accounts.importText(site.cookiesJson(10001).replace("BiliTV", "Android"), told);
        QTRY_VERIFY_WITH_TIMEOUT(done, 10000);
        done = false;
        accounts.validate(10001, told);
        QTRY_VERIFY_WITH_TIMEOUT(done, 10000);
        Stop stop;
        QCOMPARE(program.core->publishing.keeper.credentials(10001, stop)->pair,
                 bilibili::Credentials::Pair::Tv);
        QCOMPARE(site.account(10001).refreshes, 0);
    }

    /// Whoever waited while another one renewed finds it done, also when it only read the login afterwards.
    void e16_whoWaitedDoesNotRenewAgain()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        OtherProcess other(program, folder);
        site.onRequest("/x/passport-login/oauth2/refresh_token",
                       [](const auto&, auto& reply, const auto& next) {
                           reply.sleep(30ms);
                           next();
                       });
        Accounts& accounts = program.core->publishing.accounts;
        const QDateTime asked = QDateTime::currentDateTimeUtc();
        int done = 0;
        const auto told = [&done](const Result<AccountRow>& row) { done += row ? 1 : 100; };
        for (int i = 0; i < 3; ++i)
            accounts.renew(10001, told);
        QTRY_COMPARE_WITH_TIMEOUT(done, 3, 10000);
        QCOMPARE(site.account(10001).refreshes, 1);
        Stop stop;
        const auto late = other.keeper.renewSince(10001, asked, *program.http().make(), stop);
        QVERIFY(late);
        QCOMPARE(late->accessToken, site.account(10001).accessToken);
        QCOMPARE(site.account(10001).refreshes, 1);
        accounts.renew(10001, told); // a new word counts
        QTRY_COMPARE_WITH_TIMEOUT(done, 4, 10000);
        QCOMPARE(site.account(10001).refreshes, 2);
    }
    /// A renewal that is still to come, because somebody has set the clock back, answers no question.
    void theClockIsSetBackAfterARenewal()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const Paths paths = Paths::find(folder.path(), false, QString());
        const auto secrets = makeFileStore(paths.data);
        FakeClock clock(QDateTime::currentDateTimeUtc());
        AccountKeeper keeper(program.core->store.accounts, *secrets, paths.state, clock, {});
        const auto http = program.http().make();
        Stop stop;
        QVERIFY(keeper.renewSince(10001, clock.now(), *http, stop));
        QCOMPARE(site.account(10001).refreshes, 1);
        clock.setWallClock(clock.now().addSecs(-3600));
        QVERIFY(keeper.renewSince(10001, clock.now(), *http, stop));
        QCOMPARE(site.account(10001).refreshes, 2);
        const QDateTime asked = clock.now().addSecs(-1);
        QVERIFY(keeper.renewSince(10001, asked, *http, stop)); // this one came in between
        QCOMPARE(site.account(10001).refreshes, 2);
    }
    void e16_twoProcessesRenewOnce()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        OtherProcess other(program, folder);
        Stop stop;
        const auto stale = other.keeper.credentials(10001, stop);
        QVERIFY(stale);
        site.setAlive(10001, false);
        site.onRequest("/x/passport-login/oauth2/refresh_token",
                       [](const auto&, auto& reply, const auto& next) {
                           reply.sleep(30ms); // the other one comes meanwhile
                           next();
                       });
        std::vector<Result<bilibili::Credentials>> renewed(4, *stale);
        std::vector<std::thread> threads;
        for (size_t i = 0; i < renewed.size(); ++i)
            threads.emplace_back([&, i] {
                auto& keeper = i % 2 ? other.keeper : program.core->publishing.keeper;
                Stop own;
                renewed[i] = keeper.renew(*stale, *program.http().make(), own);
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(site.account(10001).refreshes, 1);
        for (const auto& credentials : renewed) {
            QVERIFY2(credentials, credentials ? "" : qPrintable(credentials.error().detail));
            QCOMPARE(credentials->accessToken, site.account(10001).accessToken);
        }
        QCOMPARE(other.keeper.credentials(10001, stop)->refreshToken, site.account(10001).refreshToken);
    }
    void e16_theSecretFileKeepsWhatBothWrite()
    {
        QTemporaryDir folder;
        const auto one = makeFileStore(folder.path());
        const auto two = makeFileStore(folder.path());
        const auto fill = [](SecretStore& store, const QString& prefix) {
            Stop stop;
            bool all = true;
            for (int i = 0; i < 50; ++i)
                all &= store.write(prefix + QString::number(i), "secret", stop).has_value();
            return all;
        };
        bool others = false;
        std::thread thread([&] { others = fill(*two, u"two/"_s); });
        const bool mine = fill(*one, u"one/"_s);
        thread.join();
        QVERIFY(mine && others);
        QFile file(folder.filePath(u"secrets.json"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QJsonDocument::fromJson(file.readAll()).object().size(), 100);
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.01");
    QCoreApplication app(argc, argv);
    TestAccountFaults test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_accountfaults.moc"
