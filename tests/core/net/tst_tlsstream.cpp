// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stop.h"
#include "core/net/endpoints.h"
#include "core/net/qthttp.h"
#include "tests/support/httpserver.h"

#include <QTest>

using namespace std::chrono_literals;

namespace {
struct Gathered : HttpSink
{
    Result<> begin(const HttpResponse&) override { return {}; }
    Result<> data(std::span<const char> bytes) override
    {
        body.append(bytes.data(), qsizetype(bytes.size()));
        return {};
    }
    QByteArray body;
};

QByteArray counted(int size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (int i = 0; i < size; ++i)
        bytes[i] = char(i * 7 + (i >> 8));
    return bytes;
}
} // namespace

/// Encrypted bytes are read ahead: what TLS holds must come out although no socket tells of it any more.
class TestTlsStream : public QObject
{
    Q_OBJECT

private slots:
    void nothingStaysBehind_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<int>("piece"); // of one write, at most a record
        QTest::addColumn<int>("pauseMs");
        QTest::newRow("one small record") << 1 << 1 << 0;
        QTest::newRow("many small records") << 300000 << 150 << 0;
        QTest::newRow("whole records") << 5000000 << 16384 << 0;
        QTest::newRow("large writes") << 9000001 << 1000003 << 0;
        QTest::newRow("with pauses") << 200000 << 20011 << 30;
    }
    void nothingStaysBehind()
    {
        QFETCH(int, size);
        QFETCH(int, piece);
        QFETCH(int, pauseMs);
        const QByteArray body = counted(size);
        HttpServer server(HttpServer::Tls::On);
        server.route("/", [&](const auto&, HttpServer::Reply& reply) {
            reply.headWithLength(200, body.size());
            for (qsizetype at = 0; at < body.size(); at += piece) {
                if (pauseMs > 0)
                    reply.sleep(std::chrono::milliseconds(pauseMs));
                reply.raw(body.mid(at, piece));
            }
        }); // and the connection stays open
        HttpConfig config;
        config.endpoints =
            *Endpoints::parse(QStringLiteral("live.example=https://127.0.0.1:%1").arg(server.port()));
        QtHttpFactory factory(config);
        const auto http = factory.make();
        Stop stop;
        HttpRequest request;
        request.url = QUrl(QStringLiteral("https://live.example/x"));
        request.idleTimeout = 10s;
        for (int round = 0; round < 3; ++round) {
            Gathered sink;
            const auto done = http->stream(request, sink, stop);
            QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
            QVERIFY(sink.body == body);
        }
        QCOMPARE(server.journal().last().connection, 1); // one connection for all
    }
};
QTEST_GUILESS_MAIN(TestTlsStream)
#include "tst_tlsstream.moc"
