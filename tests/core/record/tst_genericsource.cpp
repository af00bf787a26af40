// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker.h"
#include "core/media/probe.h"
#include "core/record/genericsource.h"
#include "tests/support/fakehttp.h"
#include "tests/support/httpserver.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUdpSocket>

using namespace std::chrono_literals;
using Reply = HttpServer::Reply;
using Request = HttpServer::Request;

namespace {
struct Sink : SegmentSink
{
    QString folder;
    QList<SegmentInfo> files;
    QList<Repair> repairs;
    int named = 0;
    Result<QString> nextPath(SplitReason, const QString& extension) override
    {
        return QStringLiteral("%1/%2.%3").arg(folder).arg(++named).arg(extension);
    }
    void opened(const QString&, SplitReason) override {}
    void closed(const SegmentInfo& segment) override { files.append(segment); }
    void repaired(const Repair& repair) override { repairs.append(repair); }
};

/// net.ipv6 = off
struct Ipv4Only : FakeHttp
{
    bool ipv6() const override { return false; }
};
} // namespace

class TestGenericSource : public QObject
{
    Q_OBJECT
    QTemporaryDir m_sources;
    FakeHttp m_http;
    StreamCounters m_counters;
    Stop m_stop;

    QByteArray make(const char* name, const char* codecs)
    {
        const QString file = m_sources.filePath(QString::fromLatin1(name));
        const QString line = QStringLiteral("-v error -y -f lavfi -i testsrc2=s=160x90:r=25:d=4 -f lavfi -i "
                                            "sine=r=48000:d=4 -g 25 -shortest ") +
                             QString::fromLatin1(codecs);
        if (QProcess::execute(QStringLiteral("ffmpeg"), line.split(QLatin1Char(' ')) + QStringList(file)) !=
            0)
            return {};
        QFile made(file);
        return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
    }
    static HttpServer::Handler serve(const QByteArray& bytes, const char* type)
    {
        return [=](const Request&, Reply& reply) {
            reply.head(200, {{"Content-Type", type}, {"Connection", "close"}});
            reply.write(bytes);
            reply.close();
        };
    }
    Result<SourceEnd> run(GenericSource& source, const QUrl& url)
    {
        Candidate candidate;
        candidate.url = url;
        candidate.container = Container::Generic;
        return source.run(candidate, 0ms, m_http, m_stop);
    }

private slots:
    void records_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("codecs");
        QTest::addColumn<QString>("extension");
        QTest::newRow("H.264 in Matroska to TS")
            << QByteArray("a.mkv") << QByteArray("-c:v libx264 -preset ultrafast -bf 2 -c:a aac")
            << QStringLiteral("ts");
        QTest::newRow("HEVC in TS to TS")
            << QByteArray("b.ts")
            << QByteArray("-c:v libx265 -preset ultrafast -x265-params log-level=none -c:a mp2")
            << QStringLiteral("ts");
        QTest::newRow("what TS cannot hold goes to Matroska")
            << QByteArray("c.mkv") << QByteArray("-c:v libvpx -deadline realtime -c:a pcm_s16le")
            << QStringLiteral("mkv");
    }
    void records()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, codecs);
        QFETCH(QString, extension);
        const QByteArray bytes = make(name.constData(), codecs.constData());
        QVERIFY(!bytes.isEmpty());
        HttpServer server;
        server.route("/live", serve(bytes, "application/octet-stream"));
        const QTemporaryDir folder;
        Sink sink;
        sink.folder = folder.path();
        GenericSource source({}, sink, m_counters);
        const auto end = run(source, server.url("/live"));
        QVERIFY2(end, end ? "" : qPrintable(end.error().detail));
        QVERIFY(!end->announced);
        QCOMPARE(sink.files.size(), 1);
        const SegmentInfo file = sink.files.first();
        QVERIFY(file.path.endsWith(extension));
        QCOMPARE(file.videoFrames, 100);
        QCOMPARE(file.width, 160);
        QVERIFY(file.seconds > 3.8 && file.seconds < 4.3);
        QCOMPARE(file.bytes, QFileInfo(file.path).size());
        const auto probed = media::probe(file.path, m_stop, true);
        QVERIFY(probed);
        QVERIFY(probed->packets.contains(100));
        QVERIFY(std::abs(probed->seconds - file.seconds) < 0.3);
        QProcess decode;
        decode.start(QStringLiteral("ffmpeg"),
                     {QStringLiteral("-v"), QStringLiteral("error"), QStringLiteral("-i"), file.path,
                      QStringLiteral("-f"), QStringLiteral("null"), QStringLiteral("-")});
        QVERIFY(decode.waitForFinished(60000));
        QCOMPARE(decode.readAllStandardError(), QByteArray());
    }
    void srtKeepsToIpv4()
    {
        QUdpSocket four;
        QVERIFY(four.bind(QHostAddress::LocalHost));
        const QTemporaryDir folder;
        Sink sink;
        sink.folder = folder.path();
        GenericSource source({}, sink, m_counters);
        Candidate candidate;
        candidate.url = QUrl(QStringLiteral("srt://localhost:%1").arg(four.localPort()));
        candidate.container = Container::Generic;
        Ipv4Only http;
        Result<SourceEnd> end;
        Worker worker(QStringLiteral("rec"),
                      [&](Stop& stop) { end = source.run(candidate, 0ms, http, stop); });
        QTRY_VERIFY(four.hasPendingDatagrams()); // its first handshake
        worker.requestStop();
        QVERIFY(worker.wait(10s));
        QVERIFY(!end);
    }
    void splitsAtKeyframesAndLosesNothing()
    {
        const QByteArray bytes = make("split.ts", "-c:v libx264 -preset ultrafast -bf 0 -c:a aac");
        HttpServer server;
        server.route("/live", serve(bytes, "video/mp2t"));
        const QTemporaryDir folder;
        Sink sink;
        sink.folder = folder.path();
        SourceOptions options;
        options.limits.duration = 1500ms;
        const qint64 dropped = m_counters.dropped.load();
        GenericSource source(options, sink, m_counters);
        QVERIFY(run(source, server.url("/live")));
        QCOMPARE(sink.files.size(), 2); // keyframes are a second apart
        QCOMPARE(sink.files.at(0).videoFrames + sink.files.at(1).videoFrames, 100);
        QCOMPARE(sink.files.at(0).videoFrames, 50);
        const auto whole = media::probe(m_sources.filePath(QStringLiteral("split.ts")), m_stop, true);
        QVERIFY(whole);
        const qint64 audio = sink.files.at(0).audioFrames + sink.files.at(1).audioFrames;
        QCOMPARE(audio + m_counters.dropped.load() - dropped, whole->packets.value(1));
        QVERIFY(m_counters.dropped.load() - dropped <= 2); // sound before the first picture
        const auto second = media::probe(sink.files.at(1).path, m_stop, true);
        QVERIFY(second);
        QCOMPARE(second->packets, (QList<qint64>{50, sink.files.at(1).audioFrames}));
        QCOMPARE(sink.files.at(0).endedBy, SplitReason::Duration);
    }
    void aFileWithAnEndSaysSo()
    {
        const QByteArray bytes = make("finite.ts", "-c:v libx264 -preset ultrafast -c:a aac");
        HttpServer server;
        server.route("/file", [bytes](const Request&, Reply& reply) { reply.respond(200, bytes); });
        const QTemporaryDir folder;
        Sink sink;
        sink.folder = folder.path();
        GenericSource source({}, sink, m_counters);
        const auto end = run(source, server.url("/file"));
        QVERIFY(end);
        QVERIFY(end->announced);
    }
    void failures_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("kind");
        QTest::newRow("404") << 404 << int(Error::Kind::NotFound);
        QTest::newRow("403") << 403 << int(Error::Kind::Http);
        QTest::newRow("500") << 500 << int(Error::Kind::Http);
        QTest::newRow("a page") << 200 << int(Error::Kind::Protocol);
    }
    void failures()
    {
        QFETCH(int, status);
        QFETCH(int, kind);
        HttpServer server;
        server.route("/live", [status](const Request&, Reply& reply) {
            reply.respond(status, "<html>no</html>", {{"Content-Type", "text/html"}});
        });
        Sink sink;
        GenericSource source({}, sink, m_counters);
        const auto end = run(source, server.url("/live"));
        QVERIFY(!end);
        QCOMPARE(int(end.error().kind), kind);
        QCOMPARE(sink.named, 0);
    }
    void localFilesAreNotOpened()
    {
        Sink sink;
        GenericSource source({}, sink, m_counters);
        QVERIFY(!run(source, QUrl::fromLocalFile(m_sources.filePath(QStringLiteral("a.mkv")))));
        QCOMPARE(sink.named, 0);
    }
    void aStallIsATimeout()
    {
        HttpServer server;
        server.route("/live", [](const Request&, Reply& reply) {
            reply.head(200);
            reply.stall();
        });
        Sink sink;
        SourceOptions options;
        options.stallTimeout = 300ms;
        GenericSource source(options, sink, m_counters);
        const auto end = run(source, server.url("/live"));
        QVERIFY(!end);
        QCOMPARE(end.error().kind, Error::Kind::Timeout);
    }
};
QTEST_GUILESS_MAIN(TestGenericSource)
#include "tst_genericsource.moc"
