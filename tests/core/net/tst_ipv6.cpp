// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/qthttp.h"
#include "tests/support/httpserver.h"

#include <QTcpServer>
#include <QTest>

using namespace std::chrono_literals;

namespace {
struct Nowhere : HttpSink
{
    Result<> begin(const HttpResponse&) override { return {}; }
    Result<> data(std::span<const char>) override { return {}; }
};

HttpConfig config(bool ipv6)
{
    HttpConfig made;
    made.proxy = QStringLiteral("none");
    made.ipv6 = ipv6;
    return made;
}

/// A name that stands for addresses of both kinds.
HttpRequest toLocalhost(quint16 port, std::chrono::milliseconds limit)
{
    HttpRequest request;
    request.url = QUrl(QStringLiteral("http://localhost:%1/").arg(port));
    request.totalTimeout = limit;
    return request;
}
} // namespace

/// net.ipv6
class TestIpv6 : public QObject
{
    Q_OBJECT
    Stop m_stop;

private slots:
    void offMeansNotTried()
    {
        QTcpServer six;                                             // takes connections and never answers
        const bool known = six.listen(QHostAddress::LocalHostIPv6); // not every machine has it
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        const quint16 port = known ? six.serverPort() : free.serverPort();
        free.close();
        const HttpRequest request = toLocalhost(port, 30s); // refused at once, or the test fails
        Nowhere sink;
        QtHttpFactory factory(config(false));
        const auto http = factory.make();
        const auto sent = http->send(request, m_stop);
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, Error::Kind::Network);
        const auto streamed = http->stream(request, sink, m_stop);
        QVERIFY(!streamed);
        QCOMPARE(streamed.error().kind, Error::Kind::Network);
        if (!known)
            return;
        QVERIFY(!six.waitForNewConnection(0));
        // The same requests of the same object reach it once it is allowed.
        factory.setConfig(config(true));
        const auto allowed = http->stream(toLocalhost(port, 1s), sink, m_stop);
        QVERIFY(!allowed);
        QCOMPARE(allowed.error().kind, Error::Kind::Timeout);
        QVERIFY(six.waitForNewConnection(5000));
    }
    void theRestWorksWithoutIt()
    {
        HttpServer server;
        server.route("/from", [](const auto&, auto& reply) { reply.redirect("/to"); });
        server.route("/to", [](const HttpServer::Request& request, HttpServer::Reply& reply) {
            reply.respond(200, request.header("User-Agent"));
        });
        QtHttpFactory factory(config(false));
        HttpRequest request;
        request.url = server.url("/from");
        const auto response = factory.make()->send(request, m_stop);
        QVERIFY2(response, response ? "" : qPrintable(response.error().detail));
        QCOMPARE(response->status, 200);
        QCOMPARE(response->body, HttpConfig::defaultUserAgent());
    }
};
QTEST_GUILESS_MAIN(TestIpv6)
#include "tst_ipv6.moc"
