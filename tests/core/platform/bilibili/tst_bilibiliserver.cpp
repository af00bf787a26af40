// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cache.h"
#include "core/net/qthttp.h"
#include "core/platform/registry.h"
#include "core/platform/sites.h"
#include "tests/support/fakebilibili.h"

#include <QTest>

/// The platform over real HTTP and TLS: transport, redirection of hosts, signature and readers together.
class TestBilibiliServer : public QObject
{
    Q_OBJECT
private slots:
    void aBroadcast_data()
    {
        QTest::addColumn<HttpServer::Tls>("tls");
        QTest::newRow("plain") << HttpServer::Tls::Off;
        QTest::newRow("tls") << HttpServer::Tls::On;
    }
    void aBroadcast()
    {
        QFETCH(HttpServer::Tls, tls);
        FakeBilibili site(tls);
        site.set({.id = 22625025,
                  .shortId = 1234,
                  .uid = 87654321,
                  .name = QStringLiteral("主播"),
                  .title = QStringLiteral("a title"),
                  .flvPath = "/live/a.flv",
                  .fmp4Path = "/live/a/index.m3u8"});
        site.server().route("/live/a.flv", [](const auto&, auto& reply) { reply.respond(200, "FLV"); });
        HttpConfig config;
        config.endpoints = *Endpoints::parse(site.hosts());
        QtHttpFactory factory(config);
        const auto http = factory.make();
        Stop stop;
        Cache cache;
        const Registry registry;
        CheckRequest request;
        request.url = QUrl(QStringLiteral("https://live.bilibili.com/1234"));
        const Platform& bilibili = *registry.find(request.url);
        PlatformContext context{*http, stop, cache, {}, Clock::system()};

        QCOMPARE(bilibili.check(request, context)->state, LiveState::Offline);
        site.goLive(22625025, 1700000000);
        const LiveInfo live = *bilibili.check(request, context);
        QVERIFY2(live.state == LiveState::Live, qPrintable(live.message));
        QCOMPARE(live.room.name, QStringLiteral("主播"));
        QVERIFY(live.degraded);
        QCOMPARE(live.candidates.size(), 2);
        QCOMPARE(site.badSignatures(), 0);

        HttpRequest stream;
        stream.url = live.candidates.first().url;
        stream.headers = live.candidates.first().headers;
        const auto media = http->send(stream, stop);
        QVERIFY(media);
        QCOMPARE(media->body, QByteArray("FLV"));
        const auto sent = site.server().journal().last();
        QCOMPARE(sent.header("Host"), QByteArray("d1--cn-gotcha09.bilivideo.com"));
        QVERIFY(sent.target.contains("sigparams=expires,qn&"));

        const auto batch = bilibili.batch({request}, context);
        QCOMPARE(batch->first().state, LiveState::Live);
        site.setCode(-352);
        QCOMPARE(bilibili.check(request, context)->state, LiveState::Throttled);
        site.setCode(0);
        site.goOffline(22625025);
        QCOMPARE(bilibili.batch({request}, context)->first().state, LiveState::Offline);
        request.url = QUrl(QStringLiteral("https://live.bilibili.com/999"));
        QCOMPARE(bilibili.check(request, context)->state, LiveState::NotFound);
    }
    void theLoginGoesToBilibiliOnly_data()
    {
        QTest::addColumn<QString>("ownApi");
        QTest::newRow("a redirect to another site") << QString();
        QTest::newRow("an API address of the user's") << QStringLiteral("https://foreign.example");
    }
    void theLoginGoesToBilibiliOnly()
    {
        QFETCH(QString, ownApi);
        FakeBilibili site;
        HttpServer foreign;
        site.set({.id = 5, .uid = 6, .liveStatus = 1, .liveTime = 1700000000, .flvPath = "/live.flv"});
        site.acceptLogin(77, "my-sessdata");
        site.server().route("/room/v1/Room/room_init", [](const auto& request, auto& reply) {
            reply.redirect("https://foreign.example" + request.target);
        });
        foreign.route("/", [](const auto&, auto& reply) {
            reply.json(
                R"({"code":0,"data":{"room_id":5,"uid":6,"live_status":1,"room_info":{"live_status":0}}})");
        });
        HttpConfig config;
        config.endpoints = *Endpoints::parse(site.hosts() + QStringLiteral(",foreign.example=") +
                                             foreign.url("").toString());
        QtHttpFactory factory(config);
        const auto http = factory.make();
        Stop stop;
        Cache cache;
        Sites sites(cache, Clock::system(), [](const Platform&, const QVariantMap&, Stop&) {
            return QByteArray("SESSDATA=my-sessdata; buvid3=mine");
        });
        const Registry registry;
        const CheckRequest request{QUrl(QStringLiteral("https://live.bilibili.com/5")),
                                   {},
                                   {{QStringLiteral("bilibili.api"), ownApi}},
                                   true,
                                   {}};
        const auto live = sites.check(*registry.find(request.url), request, *http, stop);
        QVERIFY(live);
        QVERIFY(foreign.count() > 0);
        for (const auto& sent : foreign.journal()) {
            for (const auto& [name, value] : sent.headers)
                QVERIFY2(!value.contains("my-sessdata"), name.constData());
        }
        int loggedIn = 0; // Bilibili itself was told who asks
        for (const auto& sent : site.server().journal())
            loggedIn += sent.header("Cookie").contains("my-sessdata") ? 1 : 0;
        QVERIFY(loggedIn > 0);
        if (ownApi.isEmpty()) {
            QCOMPARE(live->state, LiveState::Live);
            QCOMPARE(live->gotQuality, QStringLiteral("10000"));
            QVERIFY(!live->degraded);
            for (const Candidate& candidate : live->candidates) {
                for (const auto& [name, value] : candidate.headers)
                    QVERIFY(!value.contains("my-sessdata"));
            }
        }
    }
    void aForgedSignatureIsNoticed()
    {
        FakeBilibili site(HttpServer::Tls::Off);
        site.set({.id = 5, .uid = 6});
        QtHttpFactory factory;
        Stop stop;
        HttpRequest request;
        request.url = site.server().url("/xlive/web-room/v1/index/getInfoByRoom?room_id=5&wts=1&w_rid=0");
        const auto answer = factory.make()->send(request, stop);
        QVERIFY(answer);
        QVERIFY(answer->body.contains("-352"));
        QCOMPARE(site.badSignatures(), 1);
    }
};
QTEST_GUILESS_MAIN(TestBilibiliServer)
#include "tst_bilibiliserver.moc"
