// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker.h"
#include "core/net/ipv4address.h"
#include "core/net/proxytest.h"
#include "core/net/qthttp.h"
#include "core/net/smtp.h"
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
    void offHoldsForMailAndTheProxysTest()
    {
        QTcpServer six;
        const bool known = six.listen(QHostAddress::LocalHostIPv6);
        const quint16 port = known ? six.serverPort() : 1; // nobody listens there
        const QString host = QStringLiteral("localhost");
        smtp::Server server{host, port, false, {}, {}, false};
        const smtp::Mail mail{
            QStringLiteral("a@b.example"), {QStringLiteral("c@d.example")}, {}, {}, QDateTime()};
        const auto sent = smtp::send(server, mail, m_stop);
        QVERIFY(!sent);
        QCOMPARE(sent.error().kind, Error::Kind::Network);
        const QString proxy = QStringLiteral("http://localhost:%1").arg(port);
        const auto answer = tryProxy(proxy, QUrl(QStringLiteral("http://api.example/zone")), false, m_stop);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, Error::Kind::Network);
        if (!known)
            return;
        QVERIFY(!six.waitForNewConnection(0));
        // Allowed, it is reached.
        server.ipv6 = true;
        Stop stop;
        Result<> allowed;
        Worker worker(QStringLiteral("mail"), [&](Stop&) { allowed = smtp::send(server, mail, stop); });
        QVERIFY(six.waitForNewConnection(5000));
        stop.request();
        QVERIFY(worker.wait(5s));
        QCOMPARE(allowed.error().kind, Error::Kind::Cancelled);
    }
    void namesBecomeAddresses()
    {
        const auto changed = [](const char* url) {
            return withIpv4Address(QUrl(QLatin1String(url))).value_or(QUrl()).toString();
        };
        QCOMPARE(changed("srt://localhost:9000?streamid=a%2Fb"),
                 QStringLiteral("srt://127.0.0.1:9000?streamid=a%2Fb"));
        QCOMPARE(changed("srt://127.0.0.2:9000"), QStringLiteral("srt://127.0.0.2:9000"));
        QCOMPARE(changed("srt://[::1]:9000"), QStringLiteral("srt://[::1]:9000"));
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
    /// There are servers that want its length of an empty body, too.
    void nothingIsPosted_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<bool>("ipv6");
        QTest::addColumn<QByteArray>("length");
        QTest::newRow("POST") << QByteArray("POST") << false << QByteArray("0");
        QTest::newRow("PUT") << QByteArray("PUT") << false << QByteArray("0");
        QTest::newRow("GET") << QByteArray("GET") << false << QByteArray();
        QTest::newRow("with IPv6") << QByteArray("POST") << true << QByteArray("0");
    }
    void nothingIsPosted()
    {
        QFETCH(QByteArray, method);
        QFETCH(bool, ipv6);
        HttpServer server;
        server.route("/", [](const auto&, auto& reply) { reply.respond(200); });
        QtHttpFactory factory(config(ipv6));
        HttpRequest request;
        request.method = method;
        request.url = server.url("/?uploads");
        const auto response = factory.make()->send(request, m_stop);
        QVERIFY2(response, response ? "" : qPrintable(response.error().detail));
        const HttpServer::Request sent = server.journal().value(0);
        QCOMPARE(sent.method, method);
        QTEST(sent.header("Content-Length"), "length");
        if (!ipv6)
            QCOMPARE(sent.header("Content-Type"), QByteArray());
    }
};
QTEST_GUILESS_MAIN(TestIpv6)
#include "tst_ipv6.moc"
