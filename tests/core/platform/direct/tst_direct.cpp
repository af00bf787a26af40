// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cache.h"
#include "core/platform/direct/direct.h"
#include "core/platform/registry.h"
#include "tests/support/fakehttp.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {
struct Site
{
    FakeHttp http;
    Cache cache;
    Stop stop;
    Registry registry;
    CheckRequest request;

    explicit Site(const char* url, bool probe = false)
    {
        request.url = QUrl(QString::fromLatin1(url));
        if (probe)
            request.options.insert(QLatin1String(directProbeOption), true);
    }
    LiveInfo check()
    {
        PlatformContext context{http, stop, cache, {}, Clock::system()};
        const auto result = registry.find(request.url)->check(request, context);
        return result ? *result : LiveInfo{};
    }
};
} // namespace

class TestDirect : public QObject
{
    Q_OBJECT
private slots:
    void unseen_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<Container>("container");
        const auto row = [](const char* url, Container container) {
            QTest::newRow(url) << QByteArray(url) << container;
        };
        row("http://127.0.0.1:1/live.flv", Container::Flv);
        row("http://127.0.0.1:1/live.FLV?a=1", Container::Flv);
        row("http://127.0.0.1:1/x/index.m3u8?a=1", Container::HlsTs);
        row("http://127.0.0.1:1/play?format=flv", Container::Flv);
        row("http://127.0.0.1:1/play?type=m3u8", Container::HlsTs);
        row("http://127.0.0.1:1/a.ts", Container::Generic);
        row("http://127.0.0.1:1/a.mp4", Container::Generic);
        row("rtmp://127.0.0.1/app/key", Container::Generic);
        row("rtsp://127.0.0.1/cam", Container::Generic);
        row("srt://127.0.0.1:9000", Container::Generic);
    }
    void unseen()
    {
        QFETCH(QByteArray, url);
        QFETCH(Container, container);
        Site site(url.constData());
        site.request.options = {{QStringLiteral("direct.userAgent"), QStringLiteral("mine")},
                                {QStringLiteral("direct.referer"), QStringLiteral("https://a.example/")}};
        const LiveInfo live = site.check();
        QCOMPARE(live.state, LiveState::Live);
        QCOMPARE(live.candidates.size(), 1);
        QCOMPARE(live.candidates.first().container, container);
        QCOMPARE(live.candidates.first().url, site.request.url);
        QCOMPARE(live.candidates.first().headers,
                 (HttpHeaders{{"User-Agent", "mine"}, {"Referer", "https://a.example/"}}));
        QVERIFY(site.http.requests().isEmpty()); // the recorder meets the first answer
    }

    void seen_data()
    {
        QTest::addColumn<QByteArray>("url");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<LiveState>("state");
        QTest::addColumn<Container>("container");
        const auto row = [](const char* name, const char* url, int status, const char* type,
                            const QByteArray& body, LiveState state, Container container = Container::Flv) {
            QTest::newRow(name) << QByteArray(url) << status << QByteArray(type) << body << state
                                << container;
        };
        const QByteArray flv = QByteArray("FLV\x01\x05\0\0\0\x09", 9);
        QByteArray ts(376, 'x');
        ts[0] = ts[188] = 'G';
        row("flv", "http://a.example/live.flv", 200, "", flv, LiveState::Live);
        row("flv that is HLS", "http://a.example/live.flv", 200, "", "#EXTM3U\n", LiveState::Live,
            Container::HlsTs);
        row("no name, flv", "http://a.example/live", 200, "application/octet-stream", flv, LiveState::Live);
        row("no name, type", "http://a.example/live", 200, "video/x-flv", "??", LiveState::Live);
        row("no name, playlist type", "http://a.example/live", 200, "application/vnd.apple.mpegurl", "\n#",
            LiveState::Live, Container::HlsTs);
        row("no name, ts", "http://a.example/live", 200, "", ts, LiveState::Live, Container::Generic);
        row("no name, mp4", "http://a.example/live", 200, "",
            QByteArray("\0\0\0\x18"
                       "ftypisom",
                       12),
            LiveState::Live, Container::Generic);
        row("no name, page", "http://a.example/live", 200, "text/html", "<html>", LiveState::NotFound);
        row("no name, binary", "http://a.example/live", 200, "application/octet-stream", "??",
            LiveState::NotFound);
        row("page", "http://a.example/live.flv", 200, "text/html", "<html>login", LiveState::Transient);
        row("odd bytes", "http://a.example/live.ts", 200, "application/octet-stream", "????", LiveState::Live,
            Container::Generic);
        row("nothing", "http://a.example/live.flv", 200, "", "", LiveState::Transient);
        row("401", "http://a.example/live.flv", 401, "", "", LiveState::Restricted);
        row("403", "http://a.example/live.flv", 403, "", "", LiveState::Restricted);
        row("404", "http://a.example/live.flv", 404, "", "", LiveState::Offline);
        row("410", "http://a.example/live.flv", 410, "", "", LiveState::Offline);
        row("429", "http://a.example/live.flv", 429, "", "", LiveState::Throttled);
        row("503", "http://a.example/live.flv", 503, "", "", LiveState::Transient);
    }
    void seen()
    {
        QFETCH(QByteArray, url);
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(LiveState, state);
        QFETCH(Container, container);
        Site site(url.constData(), true);
        site.http.on("http://a.example/",
                     {{status, body, {{"Content-Type", type}, {"Retry-After", "5"}}, {}}});
        const LiveInfo live = site.check();
        QCOMPARE(liveStateName(live.state), liveStateName(state));
        QVERIFY(!live.platformWide);
        QCOMPARE(live.candidates.size(), state == LiveState::Live ? 1 : 0);
        if (state == LiveState::Live)
            QCOMPARE(live.candidates.first().container, container);
        if (state == LiveState::Throttled)
            QCOMPARE(live.retryAfter, std::chrono::milliseconds(5s));
        QCOMPARE(site.http.requests().size(), 1);
    }

    void unreachable()
    {
        Site site("http://a.example/live.flv", true);
        QCOMPARE(site.check().state, LiveState::Transient);
        site.stop.request();
        PlatformContext context{site.http, site.stop, site.cache, {}, Clock::system()};
        QVERIFY(!site.registry.find(site.request.url)->check(site.request, context));
    }
};
QTEST_GUILESS_MAIN(TestDirect)
#include "tst_direct.moc"
