// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/httpreader.h"
#include "core/remote/target.h"

#include <QRandomGenerator>
#include <QTest>

using namespace remote;

namespace {
/// Feeds `bytes` in pieces of at most `piece`, as a socket would; what was used up is gone.
HttpReader::State feed(HttpReader& reader, const QByteArray& bytes, qsizetype piece,
                       qsizetype* used = nullptr)
{
    qsizetype from = 0;
    qsizetype to = 0;
    while (to < bytes.size()) {
        to = std::min(bytes.size(), to + piece);
        for (;;) {
            const qsizetype taken = reader.read(QByteArrayView(bytes).sliced(from, to - from));
            from += taken;
            const auto state = reader.state();
            if (state == HttpReader::State::Done || state == HttpReader::State::Failed || taken == 0 ||
                from == to)
                break;
        }
        if (reader.state() == HttpReader::State::Done || reader.state() == HttpReader::State::Failed)
            break;
    }
    if (used)
        *used = from;
    return reader.state();
}

QByteArray withHead(const QByteArray& lines, const QByteArray& body = {})
{
    return "POST /api HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n" + body;
}
} // namespace

/// What strangers send, in every shape and every cut.
class TestHttpReader : public QObject
{
    Q_OBJECT
private slots:
    void readsInAnyPieces()
    {
        const QByteArray body = "{\"a\":1}\r\n\r\nGET";
        const QByteArray request = "\r\nPOST /api/x?y=%20z HTTP/1.1\r\nHost: 127.0.0.1:80\r\nCONTENT-type:  "
                                   "application/json \r\nX-Empty:\r\nContent-Length: 14\r\n\r\n" +
                                   body;
        for (qsizetype piece = 1; piece <= request.size(); ++piece) {
            HttpReader reader({});
            qsizetype used = 0;
            QCOMPARE(feed(reader, request + "GET / HTTP/1.1\r\n", piece, &used), HttpReader::State::Done);
            QCOMPARE(used, request.size());
            QCOMPARE(reader.request().method, QByteArray("POST"));
            QCOMPARE(reader.request().target, QByteArray("/api/x?y=%20z"));
            QCOMPARE(reader.request().header("content-type"), QByteArray("application/json"));
            QCOMPARE(reader.request().header("x-empty"), QByteArray());
            QCOMPARE(reader.request().count("x-empty"), 1);
            QCOMPARE(reader.request().body, body);
            QVERIFY(reader.request().keepAlive);
        }
    }

    /// A few empty lines before a request are let pass, in one step: each costs the next look at what has
    /// come.
    void emptyLinesAreSkippedAtOnce()
    {
        HttpReader reader({});
        QCOMPARE(reader.read("\r\n\r\n\r\nGET"), 6);
        QCOMPARE(reader.state(), HttpReader::State::Head);
        HttpReader flooded({});
        QCOMPARE(flooded.read(QByteArray("\r\n").repeated(32000)), 64000);
        QCOMPARE(flooded.state(), HttpReader::State::Failed);
    }

    void keepsConnectionsAsAsked()
    {
        const auto keeps = [](const QByteArray& request) {
            HttpReader reader({});
            return feed(reader, request, 1000) == HttpReader::State::Done && reader.request().keepAlive;
        };
        QVERIFY(keeps("GET / HTTP/1.1\r\n\r\n"));
        QVERIFY(!keeps("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"));
        QVERIFY(!keeps("GET / HTTP/1.0\r\n\r\n"));
        QVERIFY(keeps("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n"));
    }

    void leavesTheHeadOfAWebSocketAlone()
    {
        HttpReader reader({});
        qsizetype used = 1;
        QCOMPARE(
            feed(reader, "GET /ws HTTP/1.1\r\nUpgrade: WebSocket\r\nConnection: Upgrade\r\n\r\n", 7, &used),
            HttpReader::State::Done);
        QCOMPARE(used, 0);
        QVERIFY(reader.request().wantsWebSocket());
    }

    void tellsWhoeverWaitsToGoOn()
    {
        HttpReader reader({});
        QCOMPARE(feed(reader, withHead("Expect: 100-continue\r\nContent-Length: 3\r\n"), 1000),
                 HttpReader::State::Body);
        QVERIFY(reader.wantsContinue());
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("request");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const QByteArray& request, int status) {
            QTest::newRow(name) << request << status;
        };
        row("no HTTP", "hello there\r\n\r\n", 400);
        row("TLS on the plain port", QByteArray::fromHex("160301020001000001fc0303"), 400);
        row("a zero byte", QByteArray("GET /\0 HTTP/1.1\r\n\r\n", 20), 400);
        row("nothing but empty lines", QByteArray("\r\n").repeated(32000), 400);
        row("bare LF", "GET / HTTP/1.1\nHost: a\n\nGET /b HTTP/1.1\r\n\r\n", 400);
        row("bare LF behind a header", "GET / HTTP/1.1\r\nHost: a\n\r\n\r\n", 400);
        row("bare CR", "GET / HTTP/1.1\r\nHost: a\rX: b\r\n\r\n", 400);
        row("a line that goes on", "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", 400);
        row("no colon", "GET / HTTP/1.1\r\nHost\r\n\r\n", 400);
        row("space before the colon", withHead("Content-Length : 3\r\n", "abc"), 400);
        row("space in a name", withHead("Content Length: 3\r\n", "abc"), 400);
        row("an empty name", withHead(": 3\r\n"), 400);
        row("no name of a header in UTF-8", withHead("H\xc3\xa4nder: 3\r\n"), 400);
        row("HTTP/2", "GET / HTTP/2.0\r\n\r\n", 505);
        row("HTTP/9.9", "GET / HTTP/9.9\r\n\r\n", 505);
        row("no version", "GET /\r\n\r\n", 505);
        row("an unknown method", "BREW / HTTP/1.1\r\n\r\n", 400);
        row("another server's target", "GET http://example.org/ HTTP/1.1\r\n\r\n", 400);
        row("a tunnel", "CONNECT example.org:80 HTTP/1.1\r\n\r\n", 400);
        row("a star", "OPTIONS * HTTP/1.1\r\n\r\n", 400);
        row("negative length", withHead("Content-Length: -5\r\n"), 400);
        row("signed length", withHead("Content-Length: +5\r\n"), 400);
        row("hexadecimal length", withHead("Content-Length: 0x5\r\n"), 400);
        row("a length with a space inside", withHead("Content-Length: 1 1\r\n"), 400);
        row("two lengths", withHead("Content-Length: 5\r\nContent-Length: 5\r\n"), 400);
        row("two different lengths", withHead("Content-Length: 5\r\nContent-Length: 6\r\n"), 400);
        row("a list of lengths", withHead("Content-Length: 5, 5\r\n"), 400);
        row("a length beyond 64 bits", withHead("Content-Length: 99999999999999999999999\r\n"), 400);
        row("a giant length", withHead("Content-Length: 999999999999999\r\n"), 413);
        row("one byte too much", withHead("Content-Length: 1048577\r\n"), 413);
        row("chunks", withHead("Transfer-Encoding: chunked\r\n", "5\r\nabcde\r\n0\r\n\r\n"), 411);
        row("chunks in capitals", withHead("TRANSFER-ENCODING: Chunked\r\n", "0\r\n\r\n"), 411);
        row("chunks behind a tab", withHead("Transfer-Encoding:\tchunked\r\n", "0\r\n\r\n"), 411);
        row("identity", withHead("Transfer-Encoding: identity\r\nContent-Length: 3\r\n", "abc"), 400);
        row("chunks and a length",
            withHead("Content-Length: 3\r\nTransfer-Encoding: chunked\r\n", "0\r\n\r\n"), 400);
        row("another expectation", withHead("Expect: tea\r\nContent-Length: 3\r\n"), 417);
        row("a WebSocket with a body",
            withHead("Upgrade: websocket\r\nConnection: upgrade\r\nContent-Length: 3\r\n", "abc"), 400);
        row("a head without an end", "GET / HTTP/1.1\r\nX: " + QByteArray(20000, 'x'), 431);
        row("a giant target", "GET /" + QByteArray(20000, 'x') + " HTTP/1.1\r\n\r\n", 431);
        row("many headers", "GET / HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(4000) + "\r\n", 431);
    }
    void refuses()
    {
        QFETCH(QByteArray, request);
        QFETCH(int, status);
        for (const qsizetype piece : {qsizetype(1), qsizetype(17), request.size()}) {
            HttpReader reader({});
            QCOMPARE(feed(reader, request, piece), HttpReader::State::Failed);
            QCOMPARE(reader.failure().status, status);
            QVERIFY(!reader.request().keepAlive);
            QVERIFY(!reader.failure().body.isEmpty());
        }
    }

    /// Bytes of no sense: never more memory than the limits, always an end.
    void survivesNoise()
    {
        QRandomGenerator random(4711);
        static constexpr char text[] = "GET /:;\r\n\r\n HTTP/1.1 Content-Length: 5 chunked\0\x80\xff";
        const QByteArray letters(text, sizeof text - 1);
        for (int round = 0; round < 3000; ++round) {
            HttpReader reader({256, 64});
            QByteArray noise("GET / HTTP/1.1\r\n");
            for (int i = random.bounded(400); i > 0; --i)
                noise += letters.at(random.bounded(int(letters.size())));
            feed(reader, noise, 1 + random.bounded(50));
            QVERIFY(reader.request().body.size() <= 64);
            QVERIFY(reader.state() != HttpReader::State::Head || noise.size() < 700);
        }
    }

    void takesTargetsApart()
    {
        const auto target = parseTarget("/api/a%20b/%E4%B8%BB?x=1%2B1+2&y&z=&%C3%A9=%F0%9F%98%80");
        QVERIFY(target);
        QCOMPARE(target->segments,
                 QStringList({QStringLiteral("api"), QStringLiteral("a b"), QStringLiteral("主")}));
        QCOMPARE(target->query.value(QStringLiteral("x")), QStringLiteral("1+1 2"));
        QVERIFY(target->query.contains(QStringLiteral("y")));
        QCOMPARE(target->query.value(QStringLiteral("é")), QStringLiteral("😀"));
        QCOMPARE(parseTarget("/")->path(), QStringLiteral("/"));
        QCOMPARE(parseTarget("/a/")->path(), QStringLiteral("/a"));
    }

    void refusesTargets_data()
    {
        QTest::addColumn<QByteArray>("target");
        for (const char* bad :
             {"",       "a",         "//a",         "/a//b",      "/..",     "/../etc/passwd", "/a/../b",
              "/./a",   "/%2e%2e/a", "/%2E%2e%2fa", "/a%2fb",     "/a%5cb",  "/a\\b",          "/%00",
              "/a%0ab", "/%zz",      "/%4",         "/%",         "/%c3",    "/%c0%ae%c0%ae/", "/%ed%a0%80",
              "/\xff",  "/a?x=%00",  "/a?x=%ff",    "/a?x=1&x=2", "/a?%zz=1"})
            QTest::newRow(bad) << QByteArray(bad);
    }
    void refusesTargets()
    {
        QFETCH(QByteArray, target);
        const auto parsed = parseTarget(target);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, Error::Kind::Refused);
        QVERIFY(!parsed.error().detail.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestHttpReader)
#include "tst_httpreader.moc"
