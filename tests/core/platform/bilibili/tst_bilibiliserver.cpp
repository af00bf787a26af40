// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cache.h"
#include "core/net/qthttp.h"
#include "core/platform/registry.h"
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
