// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxytest.h"
#include "core/net/qthttp.h"
#include "tests/support/httpserver.h"

#include <QTest>

class TestProxyTest : public QObject
{
    Q_OBJECT
private slots:
    void tellsLatencyAndAddress()
    {
        HttpServer proxy;
        proxy.route("", [](const auto&, auto& reply) {
            reply.json(
                "{\"code\":0,\"data\":{\"addr\":\"203.0.113.7\",\"country\":\"Japan\",\"isp\":\"x\"}}");
        });
        Stop stop;
        const auto answer =
            tryProxy(QStringLiteral("http://127.0.0.1:%1").arg(proxy.port()), url(), true, stop);
        QVERIFY2(answer, answer ? "" : qPrintable(answer.error().detail));
        QCOMPARE(answer->address, QStringLiteral("203.0.113.7"));
        QCOMPARE(answer->place, QStringLiteral("Japan x"));
        QVERIFY(answer->latency.count() >= 0 && answer->latency.count() < 10000);
        QCOMPARE(proxy.journal().at(0).target, QByteArray("http://api.example/zone"));
    }

    void saysWhyNot()
    {
        Stop stop;
        int closed = 0;
        {
            HttpServer gone;
            closed = gone.port();
        }
        const auto refused = tryProxy(QStringLiteral("http://127.0.0.1:%1").arg(closed), url(), true, stop);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Network);
        const auto socks = tryProxy(QStringLiteral("socks5://127.0.0.1:%1").arg(closed), url(), true, stop);
        QVERIFY(!socks);

        HttpServer proxy;
        proxy.route("", [](const auto&, auto& reply) { reply.respond(502, "bad gateway"); });
        const auto gateway =
            tryProxy(QStringLiteral("http://127.0.0.1:%1").arg(proxy.port()), url(), true, stop);
        QVERIFY(!gateway);
        QCOMPARE(gateway.error().kind, Error::Kind::Http);
        QCOMPARE(gateway.error().code, 502);
        QCOMPARE(tryProxy(QStringLiteral("gopher://x"), url(), true, stop).error().kind,
                 Error::Kind::Refused);
        stop.request();
        QCOMPARE(tryProxy(QStringLiteral("none"), url(), true, stop).error().kind, Error::Kind::Cancelled);
    }

    /// Recording and uploading may take another way than questions.
    void eachUseHasItsProxy()
    {
        HttpServer one;
        HttpServer two;
        for (HttpServer* proxy : {&one, &two})
            proxy->route("", [](const auto&, auto& reply) { reply.respond(200, "ok"); });
        HttpConfig config;
        config.proxy = QStringLiteral("http://127.0.0.1:%1").arg(one.port());
        config.proxyRecord = QStringLiteral("http://127.0.0.1:%1").arg(two.port());
        QtHttpFactory factory(config);
        Stop stop;
        HttpRequest request;
        request.url = url();
        for (const HttpUse use : {HttpUse::Questions, HttpUse::Uploading, HttpUse::Recording})
            QVERIFY(factory.make(use)->send(request, stop));
        QCOMPARE(one.count(""), 2); // an upload goes the common way unless told otherwise
        QCOMPARE(two.count(""), 1);
        // A change counts from the next request on.
        const auto http = factory.make(HttpUse::Uploading);
        config.proxyUpload = config.proxyRecord;
        factory.setConfig(config);
        QVERIFY(http->send(request, stop));
        QCOMPARE(two.count(""), 2);
    }

private:
    static QUrl url() { return QUrl(QStringLiteral("http://api.example/zone")); }
};
QTEST_GUILESS_MAIN(TestProxyTest)
#include "tst_proxytest.moc"
