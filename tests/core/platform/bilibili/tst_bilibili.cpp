// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cache.h"
#include "core/platform/registry.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"
#include "tests/support/fixture.h"

#include <QJsonDocument>
#include <QTest>

using namespace std::chrono_literals;
using Answers = QList<FakeHttp::Answer>;

namespace {
const QByteArray api = "https://api.live.bilibili.com";
const QByteArray nav = "https://api.bilibili.com/x/web-interface/nav";
const QByteArray roomInit = api + "/room/v1/Room/room_init";
const QByteArray info = api + "/xlive/web-room/v1/index/getInfoByRoom";
const QByteArray play = api + "/xlive/web-room/v2/index/getRoomPlayInfo";
const QByteArray plainInfo = api + "/room/v1/Room/get_info";
const QByteArray batchCall = api + "/room/v1/Room/get_status_info_by_uids";

QByteArray file(const char* name)
{
    return fixture(QStringLiteral("core/platform/fixtures/bilibili/") + QLatin1String(name));
}

/// A site that is live, with everything in order.
struct Site
{
    FakeHttp http;
    FakeClock clock{QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC)};
    Cache cache{clock};
    Stop stop;
    Registry registry;
    const Platform& bilibili = *registry.byId(QStringLiteral("bilibili"));
    CheckRequest request;
    QByteArray cookies;

    Site()
    {
        http.on(nav, file("nav.json"));
        http.on("https://api.bilibili.com/x/frontend/finger/spi", file("spi.json"));
        http.on(roomInit, file("room_init.json"));
        http.on(info, file("info_live.json"));
        http.on(play, file("play_live.json"));
        http.on(api + "/live_user/v1/Master/info", file("master.json"));
        request.url = QUrl(QStringLiteral("https://live.bilibili.com/1234?from=share"));
    }
    PlatformContext context() { return {http, stop, cache, cookies, clock}; }
    LiveInfo check()
    {
        PlatformContext with = context();
        const auto result = bilibili.check(request, with);
        return result ? *result : LiveInfo{};
    }
    void option(const char* key, const QVariant& value) { request.options.insert(QLatin1String(key), value); }
};

QStringList pathsOf(const LiveInfo& live)
{
    QStringList paths;
    for (const Candidate& candidate : live.candidates)
        paths.append(candidate.cdn + u' ' + candidate.url.path().section(u'/', -1));
    return paths;
}
} // namespace

class TestBilibili : public QObject
{
    Q_OBJECT
private slots:
    void live()
    {
        Site site;
        const LiveInfo live = site.check();
        QCOMPARE(live.state, LiveState::Live);
        QCOMPARE(live.room.roomId, QStringLiteral("22625025"));
        QCOMPARE(live.room.streamerId, QStringLiteral("87654321"));
        QCOMPARE(live.room.name, QStringLiteral("主播"));
        QCOMPARE(live.room.title, QStringLiteral("今晚打老虎"));
        QCOMPARE(live.room.cover, QUrl(QStringLiteral("https://i0.hdslb.com/c.jpg")));
        QCOMPARE(live.room.sessionId, QStringLiteral("1700000000"));
        QCOMPARE(live.room.startedAt.toSecsSinceEpoch(), 1700000000);
        QCOMPARE(live.gotQuality, QStringLiteral("原画"));
        QVERIFY(!live.degraded);
        QCOMPARE(live.qualities.size(), 4);

        // FLV before fMP4 before TS; gotcha lines first in the server's order, peer-assisted last; AVC only.
        QCOMPARE(pathsOf(live), QStringList({QStringLiteral("cn-gotcha09 live_87654321_1234567.flv"),
                                             QStringLiteral("cn-gotcha204 live_87654321_1234567.flv"),
                                             QStringLiteral("cn-hbwh-cm-01-01 live_87654321_1234567.flv"),
                                             QStringLiteral("cn-mcdn01 live_87654321_1234567.flv"),
                                             QStringLiteral("cn-gotcha208 index.m3u8"),
                                             QStringLiteral("cn-gotcha104 index.m3u8")}));
        const Candidate& best = live.candidates.first();
        QCOMPARE(best.container, Container::Flv);
        QCOMPARE(best.codec, VideoCodec::Avc);
        QCOMPARE(best.renewal, Renewal::OnReconnect);
        QCOMPARE(best.expiresAt.toSecsSinceEpoch(), 1700003600);
        QVERIFY(best.url.toEncoded().contains("sigparams=cdn,expires,len,oi,pt,qn,trid"));
        QVERIFY(best.headers.contains({"Referer", "https://live.bilibili.com/22625025"}));
        const Candidate& fmp4 = live.candidates.at(4);
        QCOMPARE(fmp4.container, Container::HlsFmp4);
        QCOMPARE(fmp4.renewal, Renewal::RefreshPlaylist);
        QCOMPARE(fmp4.refreshAt.toSecsSinceEpoch(), 1700003000);
        QCOMPARE(live.candidates.at(5).container, Container::HlsTs);
    }

    void whenAPlaylistIsRenewed_data()
    {
        QTest::addColumn<int>("left");
        QTest::addColumn<double>("renewedIn");
        QTest::newRow("an hour") << 3600 << 3000.0;
        QTest::newRow("20 minutes") << 1200 << 600.0;
        QTest::newRow("500 s: at half of its life") << 500 << 250.0;
        QTest::newRow("9 s") << 9 << 4.5;
        QTest::newRow("the clock is an hour late") << 7200 << 3000.0;
        QTest::newRow("the clock is an hour early") << -10 << 3000.0;
    }
    void whenAPlaylistIsRenewed()
    {
        QFETCH(int, left);
        QFETCH(double, renewedIn);
        Site site;
        QByteArray answer = file("play_live.json");
        answer.replace("1700003600", QByteArray::number(1700000000 + left));
        site.http.on(play, answer);
        const Candidate hls = site.check().candidates.value(4);
        QCOMPARE(hls.renewal, Renewal::RefreshPlaylist);
        QCOMPARE(double(site.clock.now().msecsTo(hls.refreshAt)) / 1000, renewedIn);
    }

    void requestsAreSignedAndCached()
    {
        Site site;
        site.check();
        QByteArray query;
        for (const HttpRequest& request : site.http.requests()) {
            if (request.url.toEncoded().startsWith(play))
                query = request.url.query(QUrl::FullyEncoded).toLatin1();
        }
        QCOMPARE(query,
                 QByteArray("codec=0%2C1&dolby=5&format=0%2C1%2C2&platform=html5&protocol=0%2C1&qn=10000"
                            "&room_id=22625025&web_location=444.8&wts=1700000000"
                            "&w_rid=5d711d9d0040b18a280fd9d31c6f400d"));
        const HttpRequest last = site.http.requests().last();
        const HttpResponse asAnswer{0, {}, last.headers, {}};
        QCOMPARE(asAnswer.header("Origin"), QByteArray("https://live.bilibili.com"));
        QCOMPARE(asAnswer.header("Cookie"),
                 QByteArray("b_nut=1700000000; buvid3=AAAAAAAA-BBBB-CCCC-DDDD-EEEEEEEEEEEE12345infoc; "
                            "buvid4=FFFFFFFF-0000"));
        // Keys, device ids and the real room id are asked for once.
        site.check();
        site.check();
        QCOMPARE(site.http.count(nav), 1);
        QCOMPARE(site.http.count("https://api.bilibili.com/x/frontend"), 1);
        QCOMPARE(site.http.count(roomInit), 1);
        site.clock.advance(2h);
        site.check();
        QCOMPARE(site.http.count(nav), 2);
        QCOMPARE(site.http.count(roomInit), 1);
    }

    void accountCookiesAreSent()
    {
        Site site;
        site.cookies = "SESSDATA=secret; bili_jct=x; buvid3=mine";
        site.check();
        const HttpResponse asAnswer{0, {}, site.http.requests().last().headers, {}};
        QCOMPARE(asAnswer.header("Cookie"), QByteArray("SESSDATA=secret; bili_jct=x; buvid3=mine"));
        QCOMPARE(site.http.count("https://api.bilibili.com/x/frontend"), 0);
    }

    void states_data()
    {
        QTest::addColumn<QByteArray>("call");
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<int>("status");
        QTest::addColumn<LiveState>("state");
        QTest::addColumn<Restriction>("why");
        const auto row = [](const char* name, const QByteArray& call, const QByteArray& answer, int status,
                            LiveState state, Restriction why = Restriction::None) {
            QTest::newRow(name) << call << answer << status << state << why;
        };
        row("off", info, file("info_offline.json"), 200, LiveState::Offline);
        row("loop of recordings", info, file("info_round.json"), 200, LiveState::Offline);
        row("locked", info, file("info_locked.json"), 200, LiveState::NotFound, Restriction::Banned);
        row("no such room", roomInit, file("room_init_notfound.json"), 200, LiveState::NotFound);
        row("locked room", roomInit, file("room_init_locked.json"), 200, LiveState::NotFound,
            Restriction::Banned);
        row("password", roomInit, file("room_init_password.json"), 200, LiveState::Restricted,
            Restriction::Password);
        row("no stream yet", play, file("play_nostream.json"), 200, LiveState::LiveNoStream);
        row("off meanwhile", play, file("play_offline.json"), 200, LiveState::Offline);
        row("region", play, file("play_region.json"), 200, LiveState::Restricted, Restriction::Region);
        row("drm", play, file("play_drm.json"), 200, LiveState::Restricted, Restriction::Drm);
        row("login", play, file("loggedout.json"), 200, LiveState::Restricted, Restriction::Login);
        for (const QByteArray& call : {roomInit, play}) {
            row("risk control", call, file("risk.json"), 200, LiveState::Throttled);
            row("voucher", call, file("voucher.json"), 200, LiveState::Throttled);
            row("blocked", call, file("blocked.json"), 200, LiveState::Throttled);
            row("412", call, "", 412, LiveState::Throttled);
            row("429", call, "", 429, LiveState::Throttled);
            row("403", call, "", 403, LiveState::Throttled);
            row("web page", call, file("throttled.html"), 200, LiveState::Throttled);
            row("empty body", call, "", 200, LiveState::Throttled);
            row("truncated", call, file("truncated.json"), 200, LiveState::Transient);
            row("JSON array", call, "[]", 200, LiveState::Transient);
            row("404", call, "", 404, LiveState::Transient);
            row("503", call, "", 503, LiveState::Transient);
        }
        row("unknown code", play, "{\"code\":19002003}", 200, LiveState::Transient);
    }
    void states()
    {
        QFETCH(QByteArray, call);
        QFETCH(QByteArray, answer);
        QFETCH(int, status);
        QFETCH(LiveState, state);
        QFETCH(Restriction, why);
        Site site;
        site.http.on(call, Answers{{status, answer, {{"Retry-After", "9"}}, {}}});
        const LiveInfo live = site.check();
        QCOMPARE(liveStateName(live.state), liveStateName(state));
        QCOMPARE(restrictionName(live.why), restrictionName(why));
        QCOMPARE(live.platformWide, state == LiveState::Throttled);
        QVERIFY(live.candidates.isEmpty());
        if (status == 429)
            QCOMPARE(live.retryAfter, std::chrono::milliseconds(9s));
    }

    void paidRoomWithoutStreams()
    {
        Site site;
        site.http.on(roomInit, file("room_init_paid.json"));
        QCOMPARE(site.check().state, LiveState::Live); // those who are entitled get a stream
        site.http.on(play, file("play_nostream.json"));
        const LiveInfo live = site.check();
        QCOMPARE(live.state, LiveState::Restricted);
        QCOMPARE(live.why, Restriction::Paid);
    }

    void networkErrorIsTransient()
    {
        Site site;
        site.http.on(roomInit,
                     Answers{{0, {}, {}, Error{Error::Kind::Network, QStringLiteral("reset"), 0, {}}}});
        QCOMPARE(site.check().state, LiveState::Transient);
    }

    void keysAreRefreshedOnceOnRiskControl()
    {
        Site site;
        site.check();
        site.clock.advance(5min);
        site.http.on(nav, file("nav_newkeys.json"));
        site.http.on(play, Answers{{200, file("risk.json"), {}, {}}, {200, file("play_live.json"), {}, {}}});
        QCOMPARE(site.check().state, LiveState::Live);
        QCOMPARE(site.http.count(nav), 2);
        // Within a minute they are not asked for again.
        site.http.on(play, file("voucher.json"));
        QCOMPARE(site.check().state, LiveState::Throttled);
        QCOMPARE(site.http.count(nav), 2);
    }

    void fallsBackToTheUnsignedCall()
    {
        for (const char* broken : {"risk.json", "truncated.json", "throttled.html"}) {
            Site site;
            site.http.on(info, file(broken));
            site.http.on(plainInfo, file("get_info_live.json"));
            const LiveInfo live = site.check();
            QCOMPARE(live.state, LiveState::Live);
            QCOMPARE(live.room.name, QStringLiteral("主播"));
            QCOMPARE(live.room.startedAt.toSecsSinceEpoch(), 1700000000); // Beijing time
            QCOMPARE(live.room.sessionId, QStringLiteral("1700000000"));
            QCOMPARE(live.room.cover, QUrl(QStringLiteral("https://i0.hdslb.com/k.jpg")));
        }
        Site site;
        site.http.on(info, file("risk.json"));
        site.http.on(plainInfo, file("get_info_notfound.json"));
        QCOMPARE(site.check().state, LiveState::NotFound);
        site.http.on(plainInfo, file("truncated.json"));
        QCOMPARE(site.check().state, LiveState::Throttled);
    }

    void deadLoginIsDropped()
    {
        Site site;
        site.cookies = "SESSDATA=old";
        site.http.on(info,
                     Answers{{200, file("loggedout.json"), {}, {}}, {200, file("info_live.json"), {}, {}}});
        site.http.on(play, file("play_degraded.json"));
        const LiveInfo live = site.check();
        QCOMPARE(live.state, LiveState::Live);
        QVERIFY(live.degraded);
        QVERIFY(live.message.contains(QLatin1String("login")));
        const HttpResponse asAnswer{0, {}, site.http.requests().last().headers, {}};
        QVERIFY(!asAnswer.header("Cookie").contains("SESSDATA"));
    }

    void degraded()
    {
        Site site;
        site.http.on(play, file("play_degraded.json"));
        LiveInfo live = site.check();
        QVERIFY(live.degraded);
        QCOMPARE(live.gotQuality, QStringLiteral("超清"));
        QVERIFY(live.message.contains(QLatin1String("logged out")));
        site.option("bilibili.quality", QStringLiteral("250"));
        live = site.check();
        QVERIFY(!live.degraded);
    }

    void choices_data()
    {
        QTest::addColumn<QVariantMap>("options");
        QTest::addColumn<QString>("avoid");
        QTest::addColumn<QString>("first");
        const auto row = [](const char* name, const char* key, const QVariant& value, const char* first) {
            QTest::newRow(name) << QVariantMap{{QLatin1String(key), value}} << QString()
                                << QString::fromLatin1(first);
        };
        row("fmp4 first", "bilibili.protocol", QStringLiteral("fmp4, flv"), "cn-gotcha208 index.m3u8");
        row("ts first", "bilibili.protocol", QStringLiteral("ts,flv"), "cn-gotcha104 index.m3u8");
        row("unknown protocol", "bilibili.protocol", QStringLiteral("quic"),
            "cn-gotcha09 live_87654321_1234567.flv");
        row("hevc", "bilibili.codec", QStringLiteral("hevc,avc"),
            "cn-gotcha09 live_87654321_1234567_minihevc.flv");
        row("av1, which is not there", "bilibili.codec", QStringLiteral("av1,avc"),
            "cn-gotcha09 live_87654321_1234567.flv");
        row("cdn", "bilibili.cdn", QStringList{QStringLiteral("gotcha204")},
            "cn-gotcha204 live_87654321_1234567.flv");
        row("operator edge", "bilibili.cdn", QStringLiteral("cn-hbwh"),
            "cn-hbwh-cm-01-01 live_87654321_1234567.flv");
        QTest::newRow("avoid") << QVariantMap() << QStringLiteral("cn-gotcha09")
                               << QStringLiteral("cn-gotcha204 live_87654321_1234567.flv");
    }
    void choices()
    {
        QFETCH(QVariantMap, options);
        QFETCH(QString, avoid);
        QFETCH(QString, first);
        Site site;
        site.request.options = options;
        site.request.avoidCdn = avoid;
        QCOMPARE(pathsOf(site.check()).value(0), first);
    }

    void anotherCodecIsBetterThanNothing()
    {
        Site site;
        site.http.on(play, file("play_hevconly.json"));
        const LiveInfo live = site.check();
        QCOMPARE(live.state, LiveState::Live);
        QCOMPARE(live.candidates.first().codec, VideoCodec::Hevc);
    }

    void ownApiAndItsFallback()
    {
        Site site;
        site.option("bilibili.api", QStringLiteral("https://proxy.example/bili/"));
        site.option("bilibili.fallbackApi", QStringLiteral("https://api.live.bilibili.com"));
        site.http.on("https://proxy.example/", Answers{{502, {}, {}, {}}});
        QCOMPARE(site.check().state, LiveState::Live);
        QVERIFY(site.http.count("https://proxy.example/bili/room/v1/Room/room_init?id=1234") == 1);
    }

    void shortLinks_data()
    {
        QTest::addColumn<QList<QByteArray>>("hops");
        QTest::addColumn<LiveState>("state");
        using Hops = QList<QByteArray>;
        QTest::newRow("one hop") << Hops{"https://live.bilibili.com/1234?share=1"} << LiveState::Live;
        QTest::newRow("two hops") << Hops{"https://b23.tv/x2", "https://live.bilibili.com/h5/1234"}
                                  << LiveState::Live;
        QTest::newRow("four hops") << Hops{"/a", "/b", "/c", "https://live.bilibili.com/1234"}
                                   << LiveState::NotFound;
        QTest::newRow("a video") << Hops{"https://www.bilibili.com/video/BV1", "https://www.bilibili.com/x",
                                         "/y"}
                                 << LiveState::NotFound;
        QTest::newRow("elsewhere") << Hops{"https://evil.example/1234"} << LiveState::NotFound;
        QTest::newRow("lookalike") << Hops{"https://live.bilibili.com.evil.example/1234"}
                                   << LiveState::NotFound;
    }
    void shortLinks()
    {
        QFETCH(QList<QByteArray>, hops);
        QFETCH(LiveState, state);
        Site site;
        auto next = std::make_shared<int>(0);
        const auto hop = [hops, next](const HttpRequest&) {
            return FakeHttp::Answer{302, {}, {{"Location", hops.value((*next)++)}}, {}};
        };
        site.http.on("https://b23.tv/", hop);
        site.http.on("https://www.bilibili.com/", hop);
        site.http.on("https://evil.example",
                     [](const HttpRequest&) -> FakeHttp::Answer { qFatal("left the site"); });
        site.request.url = QUrl(QStringLiteral("https://b23.tv/abc"));
        const LiveInfo live = site.check();
        QCOMPARE(liveStateName(live.state), liveStateName(state));
        if (state == LiveState::Live) {
            QCOMPARE(live.room.roomId, QStringLiteral("22625025"));
            const int before = site.http.count("https://b23.tv/");
            site.check();
            QCOMPARE(site.http.count("https://b23.tv/"), before);
        }
    }

    void userSpace()
    {
        Site site;
        site.http.on(api + "/room/v2/Room/room_id_by_uid?uid=87654321",
                     "{\"code\":0,\"data\":{\"room_id\":22625025}}");
        site.request.url = QUrl(QStringLiteral("https://space.bilibili.com/87654321/dynamic"));
        QCOMPARE(site.check().state, LiveState::Live);
        QCOMPARE(site.http.count(roomInit + "?id=22625025"), 1);
    }

    void statusOnly()
    {
        Site site;
        site.request.withStreams = false;
        const LiveInfo live = site.check();
        QCOMPARE(live.state, LiveState::Live);
        QVERIFY(live.candidates.isEmpty());
        QCOMPARE(site.http.count(play), 0);
    }

    void batch()
    {
        Site site;
        site.http.on(batchCall, file("batch.json"));
        QList<CheckRequest> requests(3);
        requests[0].url = site.request.url; // new: its uid is asked for first
        requests[1].url = QUrl(QStringLiteral("https://live.bilibili.com/5440"));
        requests[1].known.streamerId = QStringLiteral("12345678");
        requests[2].url = QUrl(QStringLiteral("https://live.bilibili.com/7"));
        requests[2].known.streamerId = QStringLiteral("999");
        PlatformContext context = site.context();
        const auto infos = site.bilibili.batch(requests, context);
        QVERIFY(infos);
        QCOMPARE(infos->size(), 3);
        QCOMPARE(infos->at(0).state, LiveState::Live);
        QCOMPARE(infos->at(0).room.roomId, QStringLiteral("22625025"));
        QCOMPARE(infos->at(0).room.name, QStringLiteral("主播"));
        QCOMPARE(infos->at(0).room.sessionId, QStringLiteral("1700000000"));
        QCOMPARE(infos->at(1).state, LiveState::Offline);   // a loop
        QCOMPARE(infos->at(2).state, LiveState::Transient); // not named: not known
        const HttpRequest post = site.http.requests().last();
        QCOMPARE(post.method, QByteArray("POST"));
        QCOMPARE(post.body, QByteArray("{\"uids\":[87654321,12345678,999]}"));
    }

    void batchFailures()
    {
        for (const auto& [answer, state] : {std::pair{"batch_empty.json", LiveState::Transient},
                                            std::pair{"truncated.json", LiveState::Transient},
                                            std::pair{"throttled.html", LiveState::Throttled},
                                            std::pair{"risk.json", LiveState::Throttled}}) {
            Site site;
            site.http.on(batchCall, file(answer));
            QList<CheckRequest> requests(1);
            requests[0].known.streamerId = QStringLiteral("12345678");
            PlatformContext context = site.context();
            QCOMPARE(site.bilibili.batch(requests, context)->at(0).state, state);
        }
        // What is wrong with the question says nothing about the rooms.
        for (const char* code : {"1", "60004", "-101", "-400"}) {
            Site site;
            site.http.on(batchCall, QByteArray("{\"code\":") + code + ",\"message\":\"no\",\"data\":[]}");
            QList<CheckRequest> requests(1);
            requests[0].known.streamerId = QStringLiteral("12345678");
            PlatformContext context = site.context();
            QCOMPARE(site.bilibili.batch(requests, context)->at(0).state, LiveState::Transient);
        }
        Site site;
        PlatformContext context = site.context();
        QCOMPARE(site.bilibili.batch({}, context)->size(), 0);
        QCOMPARE(site.http.count(batchCall), 0);
    }

    void batchAsksForFewNewRoomsAtOnce()
    {
        Site site;
        site.http.on(batchCall, file("batch.json"));
        QList<CheckRequest> requests;
        for (int i = 1; i <= 50; ++i) {
            CheckRequest request;
            request.url = QUrl(QStringLiteral("https://live.bilibili.com/%1").arg(i));
            requests.append(request);
        }
        PlatformContext context = site.context();
        const auto infos = site.bilibili.batch(requests, context);
        QCOMPARE(infos->size(), 50);
        QCOMPARE(site.http.count(roomInit), 10);
        QCOMPARE(infos->at(9).state, LiveState::Live);
        QCOMPARE(infos->at(10).state, LiveState::Transient);
        // After a restart they are known from the cache, each of them.
        for (int more = 0; more < 4; ++more)
            (void)site.bilibili.batch(requests, context);
        QCOMPARE(site.http.count(roomInit), 50);
        const auto again = site.bilibili.batch(requests, context);
        QCOMPARE(site.http.count(roomInit), 50);
        QCOMPARE(again->at(49).state, LiveState::Live);
    }

    void stopped()
    {
        Site site;
        site.stop.request();
        PlatformContext context = site.context();
        const auto result = site.bilibili.check(site.request, context);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("score");
        QTest::addColumn<QString>("canonical");
        const auto row = [](const char* url, int score, const char* canonical) {
            QTest::newRow(url) << QString::fromLatin1(url) << score << QString::fromLatin1(canonical);
        };
        row("https://live.bilibili.com/1234", 100, "https://live.bilibili.com/1234");
        row("http://live.bilibili.com/1234/?from=x#y", 100, "https://live.bilibili.com/1234");
        row("https://live.bilibili.com/h5/1234", 100, "https://live.bilibili.com/1234");
        row("https://live.bilibili.com/blanc/1234?liteVersion=true", 100, "https://live.bilibili.com/1234");
        row("https://b23.tv/AbC?share_medium=x", 100, "https://b23.tv/AbC");
        row("https://space.bilibili.com/87654321/", 100, "https://space.bilibili.com/87654321");
        row("https://www.bilibili.com/video/BV1", 0, "");
        row("https://live.bilibili.com.evil.example/1", 0, "");
        row("ftp://live.bilibili.com/1", 0, "");
    }
    void addresses()
    {
        QFETCH(QString, url);
        QFETCH(int, score);
        QFETCH(QString, canonical);
        const Site site;
        QCOMPARE(site.bilibili.matches(QUrl(url)), score);
        if (score > 0)
            QCOMPARE(site.bilibili.canonical(QUrl(url)).toString(), canonical);
    }
};
QTEST_GUILESS_MAIN(TestBilibili)
#include "tst_bilibili.moc"
