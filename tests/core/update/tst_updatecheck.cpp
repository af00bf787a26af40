// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/buildoptions.h"
#include "core/net/qthttp.h"
#include "core/update/updatecheck.h"
#include "tests/support/fakeclock.h"
#include "tests/support/httpserver.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>
#include <memory>
#include <optional>

using namespace std::chrono_literals;

namespace {
const QByteArray path = "/repos/biliup/biliup-qt/releases/latest";

QByteArray release(const QByteArray& tag)
{
    return "{\"tag_name\":\"" + tag +
           "\",\"name\":\"N\",\"html_url\":\"https://github.com/biliup/biliup-qt/releases/tag/" + tag +
           "\",\"draft\":false,\"prerelease\":false}";
}

HttpServer::Handler answers(const QByteArray& tag)
{
    return [tag](const auto&, auto& reply) { reply.json(release(tag)); };
}

/// Every request for GitHub goes to the server of the test.
HttpConfig redirected(const HttpServer& server, std::chrono::milliseconds timeout)
{
    HttpConfig config;
    config.proxy = QStringLiteral("none");
    config.requestTimeout = timeout;
    const QString to = server.url("").toString(QUrl::RemovePath);
    config.endpoints = Endpoints::parse(QStringLiteral("api.github.com=") + to).value();
    return config;
}

/// A program of version 1.0.0 on a profile of its own.
struct Fixture
{
    HttpServer github;
    QTemporaryDir folder;
    FakeClock clock;
    Store store;
    Events events{clock};
    Settings settings;
    QtHttpFactory http;
    QList<event::UpdateAvailable> told;
    std::unique_ptr<UpdateCheck> check;

    explicit Fixture(std::chrono::milliseconds timeout = 15s)
        : http(redirected(github, timeout))
    {
        if (!store.db.open(folder.filePath(QStringLiteral("a.sqlite3"))))
            qFatal("no database for the test");
        QObject::connect(&events, &Events::posted, &events, [this](const PostedEvent& posted) {
            if (const auto* found = std::get_if<event::UpdateAvailable>(&posted.event))
                told.append(*found);
        });
        restart();
    }
    void restart()
    {
        check.reset();
        check = std::make_unique<UpdateCheck>(store, events, settings, http, clock, QStringLiteral("1.0.0"));
    }
    void weekly() { QVERIFY(settings.set(setting::checkUpdates, QStringLiteral("weekly"))); }
    /// Asks by hand and waits for the answer: what was asked before it is over then, too.
    Result<update::Found> ask()
    {
        std::optional<Result<update::Found>> got;
        check->ask(&events, [&got](const Result<update::Found>& found) { got = found; });
        if (!QTest::qWaitFor([&got] { return got.has_value(); }, 30'000))
            qFatal("no answer");
        return *got;
    }
    int asked() const { return github.count(path); }
};

/// In a build without it the timer is not even started.
void asksNothing(Fixture& f)
{
    f.weekly();
    f.check->start();
    f.clock.advance(24h * 30);
    f.check->start();
    QCOMPARE(f.asked(), 0);
    QVERIFY(f.told.isEmpty());
}
} // namespace

class TestUpdateCheck : public QObject
{
    Q_OBJECT
private slots:
    void byHand_data()
    {
        QTest::addColumn<QByteArray>("tag");
        QTest::addColumn<bool>("newer");
        QTest::newRow("newer") << QByteArray("v1.0.1") << true;
        QTest::newRow("the same") << QByteArray("v1.0.0") << false;
        QTest::newRow("older") << QByteArray("v0.9.0") << false;
    }
    void byHand()
    {
        QFETCH(QByteArray, tag);
        Fixture f;
        f.github.route(path, answers(tag));
        const auto found = f.ask();
        QVERIFY2(found, found ? "" : qPrintable(found.error().detail));
        QCOMPARE(found->release.version.toLatin1(), tag.mid(1));
        QTEST(found->newer, "newer");
        QVERIFY(f.told.isEmpty()); // whoever asked sees it
    }
    /// Nothing but the question goes out.
    void saysOnlyItsVersion()
    {
        Fixture f;
        f.github.route(path, answers("v1.0.0"));
        QVERIFY(f.ask());
        QCOMPARE(f.github.journal().size(), 1);
        const HttpServer::Request request = f.github.journal().first();
        QCOMPARE(request.method, QByteArray("GET"));
        QCOMPARE(request.target, path);
        QCOMPARE(request.body, QByteArray());
        QCOMPARE(request.header("Host"), QByteArray("api.github.com"));
        QCOMPARE(request.header("User-Agent"), QByteArray("biliup-qt/" BILIUP_VERSION));
        const QList<QByteArray> known{"host",       "user-agent",      "accept",
                                      "connection", "accept-encoding", "accept-language"};
        for (const auto& [name, value] : request.headers)
            QVERIFY2(known.contains(name.toLower()), name.constData());
        QCOMPARE(request.header("Accept-Language"), QByteArray("en"));
    }
    void errors_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<int>("kind");
        const auto row = [](const char* name, int status, const char* header, const char* value,
                            Error::Kind kind) {
            QTest::newRow(name) << status << QByteArray(header) << QByteArray(value) << int(kind);
        };
        using enum Error::Kind;
        row("nothing released", 404, "X", "x", NotFound);
        row("forbidden", 403, "X-RateLimit-Remaining", "12", Http);
        row("asked too often", 403, "X-RateLimit-Remaining", "0", RateLimited);
        row("asked to wait", 403, "Retry-After", "60", RateLimited);
        row("too many", 429, "Retry-After", "60", RateLimited);
        row("down", 503, "X", "x", Http);
        row("no release", 200, "X", "x", Protocol);
        row("sent elsewhere", 302, "Location", "https://127.0.0.1:1/x", Network);
    }
    void errors()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, header);
        QFETCH(QByteArray, value);
        Fixture f;
        f.github.route(path, [=](const auto&, auto& reply) {
            reply.respond(status, "{\"message\":\"no\"}", {{header, value}});
        });
        const auto found = f.ask();
        QVERIFY(!found);
        QTEST(int(found.error().kind), "kind");
        QCOMPARE(f.asked(), 1);
    }
    /// A renamed repository is followed, but not away from GitHub.
    void redirects()
    {
        Fixture f;
        f.github.route(
            path, [](const auto&, auto& reply) { reply.redirect("/repositories/1/releases/latest", 301); });
        f.github.route("/repositories/1/releases/latest", answers("v2.0.0"));
        const auto moved = f.ask();
        QVERIFY(moved && moved->newer);
        HttpServer elsewhere;
        elsewhere.route("/", answers("v3.0.0"));
        f.github.route(path, [&](const auto&, auto& reply) {
            reply.redirect(elsewhere.url("/latest").toEncoded(), 302);
        });
        const auto away = f.ask();
        QVERIFY(!away);
        QCOMPARE(away.error().kind, Error::Kind::Protocol);
    }
    void aServerThatSaysNothing()
    {
        Fixture f(300ms);
        f.github.route(path, [](const auto&, auto& reply) { reply.stall(); });
        const auto found = f.ask();
        QVERIFY(!found);
        QCOMPARE(found.error().kind, Error::Kind::Timeout);
    }
    /// Leaving does not wait for GitHub.
    void endsWhileItAsks()
    {
        Fixture f(60s);
        f.github.route(path, [](const auto&, auto& reply) { reply.stall(); });
        bool done = false;
        f.check->ask(&f.events, [&done](const auto&) { done = true; });
        QTRY_COMPARE(f.asked(), 1);
        QElapsedTimer timer;
        timer.start();
        f.check.reset();
        QVERIFY(timer.elapsed() < 30'000);
        QVERIFY(!done);
    }
    void onceAWeek()
    {
        Fixture f;
        if (!updateCheckBuilt)
            return asksNothing(f);
        f.github.route(path, answers("v1.1.0"));
        f.check->start();
        QVERIFY(f.settings.set(setting::theme, QStringLiteral("dark")));
        f.weekly();
        QTRY_COMPARE(f.told.size(), 1); // as soon as it is wanted
        QCOMPARE(f.told.first().version, QStringLiteral("1.1.0"));
        QCOMPARE(f.told.first().url.host(), QStringLiteral("github.com"));
        QCOMPARE(f.asked(), 1);

        f.clock.advance(24h * 6);
        f.restart();
        f.check->start();
        QVERIFY(f.ask()); // behind what start() began
        QCOMPARE(f.asked(), 2);
        f.github.route(path, answers("v1.2.0"));
        f.restart();
        f.clock.advance(24h * 7);
        f.check->start();
        QTRY_COMPARE(f.told.size(), 2);
        QCOMPARE(f.told.last().version, QStringLiteral("1.2.0"));
    }
    /// Off, nothing goes out by itself.
    void offMeansOff()
    {
        Fixture f;
        f.github.route(path, answers("v1.1.0"));
        QCOMPARE(f.settings.get(setting::checkUpdates), QStringLiteral("off"));
        f.check->start();
        f.clock.advance(24h * 30);
        f.check->start();
        QVERIFY(f.ask()); // behind whatever start() may have begun
        QCOMPARE(f.asked(), 1);
        QVERIFY(f.told.isEmpty());
    }
    /// What somebody saw when asking is not told again; the week begins anew.
    void askedByHandCounts()
    {
        Fixture f;
        f.github.route(path, answers("v1.1.0"));
        QVERIFY(f.ask());
        f.weekly();
        f.check->start();
        QVERIFY(f.ask());
        QCOMPARE(f.asked(), 2); // both by hand
        f.clock.advance(24h * 7);
        f.restart();
        f.check->start();
        QTRY_COMPARE(f.asked(), updateCheckBuilt ? 3 : 2);
        QVERIFY(f.ask());
        QVERIFY(f.told.isEmpty());
    }
    /// A failure is no news; the next try is a day later.
    void afterAFailure()
    {
        Fixture f;
        if (!updateCheckBuilt)
            return asksNothing(f);
        f.github.route(path, [](const auto&, auto& reply) { reply.respond(503); });
        f.weekly();
        f.check->start();
        QTRY_COMPARE(f.asked(), 1);
        QVERIFY(!f.ask()); // the answer of the first is in
        QCOMPARE(f.asked(), 2);
        f.clock.advance(23h);
        f.check->start();
        QVERIFY(!f.ask());
        QCOMPARE(f.asked(), 3);
        f.clock.advance(1h);
        f.github.route(path, answers("v1.1.0"));
        f.check->start();
        QTRY_COMPARE(f.told.size(), 1);
        QCOMPARE(f.asked(), 4);
    }
};
QTEST_GUILESS_MAIN(TestUpdateCheck)
#include "tst_updatecheck.moc"
