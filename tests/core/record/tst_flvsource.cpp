// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/flvsource.h"
#include "tests/support/fakehttp.h"

#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

namespace {

class Sink : public SegmentSink
{
public:
    QTemporaryDir dir;
    QList<SegmentInfo> segments;
    Result<QString> nextPath(SplitReason, const QString& extension) override
    {
        return dir.filePath(QStringLiteral("%1.%2").arg(++m_number).arg(extension));
    }
    void opened(const QString&, SplitReason) override {}
    void closed(const SegmentInfo& segment) override { segments += segment; }
    void repaired(const Repair&) override {}

private:
    int m_number = 0;
};

/// MP3 in FLV: the simplest stream there is, each frame unlike the others.
QByteArray broadcast(int fromMs, int toMs)
{
    QByteArray out = QByteArray::fromHex("464c5601040000000900000000");
    for (int ms = fromMs; ms < toMs; ms += 26) {
        const QByteArray payload = char(0x2f) + QByteArray::number(ms * 7919).repeated(9);
        QByteArray tag(11, '\0');
        tag[0] = 8;
        tag[3] = char(payload.size());
        tag[4] = char(ms >> 16);
        tag[5] = char(ms >> 8);
        tag[6] = char(ms);
        out += tag + payload + QByteArray(3, '\0') + char(payload.size() + 11);
    }
    return out;
}

} // namespace

class TestFlvSource : public QObject
{
    Q_OBJECT
    Candidate m_candidate;

private slots:
    void initTestCase() { m_candidate.url = QUrl(QStringLiteral("https://cdn.example/live.flv")); }

    void recordsOverConnections()
    {
        Sink sink;
        StreamCounters counters;
        FakeHttp http;
        Stop stop;
        const Error reset{Error::Kind::Network, QStringLiteral("reset"), 0, {}};
        http.on("https://cdn.example/live.flv",
                QList<FakeHttp::Answer>{{200, broadcast(0, 5000), {}, reset},
                                        {200, broadcast(4000, 9000), {}, {}}});
        FlvSource source({}, sink, counters);
        const auto first = source.run(m_candidate, 0ms, http, stop);
        QVERIFY(!first);
        QCOMPARE(first.error().kind, Error::Kind::Network);
        QVERIFY(source.run(m_candidate, 1s, http, stop));
        QVERIFY(source.finish(SplitReason::End));
        QCOMPARE(sink.segments.size(), 1);
        QCOMPARE(sink.segments[0].audioCodec, QStringLiteral("mp3"));
        QCOMPARE(counters.bytesIn.load(), broadcast(0, 5000).size() + broadcast(4000, 9000).size());
        QVERIFY(counters.lastByteAt.load() > 0);
    }

    /// A broadcast has no length: what has one and came whole is a file, and must not be fetched again.
    void aFileThatCameWholeIsComplete()
    {
        Sink sink;
        StreamCounters counters;
        FakeHttp http;
        Stop stop;
        const QByteArray body = broadcast(0, 5000);
        http.on(
            "https://cdn.example/live.flv",
            QList<FakeHttp::Answer>{{200, body, {{"Content-Length", QByteArray::number(body.size())}}, {}},
                                    {200, broadcast(5000, 9000), {}, {}}});
        FlvSource source({}, sink, counters);
        const auto file = source.run(m_candidate, 0ms, http, stop);
        QVERIFY(file);
        QVERIFY(file->complete);
        const auto live = source.run(m_candidate, 1s, http, stop);
        QVERIFY(live);
        QVERIFY(!live->complete);
    }

    void whatIsNoStreamIsAnError_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("kind");
        QTest::newRow("gone") << 404 << QByteArray() << QByteArray("no") << int(Error::Kind::NotFound);
        QTest::newRow("busy") << 503 << QByteArray() << QByteArray("no") << int(Error::Kind::Http);
        QTest::newRow("empty") << 200 << QByteArray("video/x-flv") << QByteArray()
                               << int(Error::Kind::Protocol);
        QTest::newRow("page") << 200 << QByteArray("text/html; charset=utf-8")
                              << QByteArray("<html>log in</html>") << int(Error::Kind::Protocol);
        QTest::newRow("unlabelled page")
            << 200 << QByteArray("video/x-flv") << QByteArray("<html>log in</html>").repeated(9000)
            << int(Error::Kind::Protocol);
        QTest::newRow("header only") << 200 << QByteArray("video/x-flv") << broadcast(0, 0)
                                     << int(Error::Kind::Protocol);
    }
    void whatIsNoStreamIsAnError()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, type);
        QFETCH(QByteArray, body);
        QFETCH(int, kind);
        Sink sink;
        StreamCounters counters;
        FakeHttp http;
        Stop stop;
        http.on("https://cdn.example/live.flv",
                QList<FakeHttp::Answer>{{status, body, {{"Content-Type", type}}, {}}});
        FlvSource source({}, sink, counters);
        const auto end = source.run(m_candidate, 0ms, http, stop);
        QVERIFY(!end);
        QCOMPARE(int(end.error().kind), kind);
        QVERIFY(source.finish(SplitReason::End));
        QVERIFY(sink.segments.isEmpty());
    }
};
QTEST_GUILESS_MAIN(TestFlvSource)
#include "tst_flvsource.moc"
