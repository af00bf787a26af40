// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/recover.h"
#include "core/net/qthttp.h"
#include "core/record/hlssource.h"
#include "tests/support/httpserver.h"
#include "tests/support/mediajudge.h"

#include <QDir>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>
#include <sys/resource.h>

namespace {

using namespace std::chrono_literals;

/// Collects what a source tells. Thread: the source's. Owner: a test's stack.
class Collector : public SegmentSink
{
public:
    explicit Collector(const QString& folder)
        : m_folder(folder)
    {
    }
    Result<QString> nextPath(SplitReason, const QString& extension) override
    {
        return QStringLiteral("%1/%2.%3").arg(m_folder).arg(++m_number).arg(extension);
    }
    void opened(const QString&, SplitReason why) override { starts.append(why); }
    void closed(const SegmentInfo& segment) override { files.append(segment); }
    void repaired(const Repair& repair) override
    {
        const QString name = QString::fromLatin1(repairName(repair.kind));
        repairs[name] += repair.kind == Repair::Kind::SegmentLost ? repair.count : 1;
        milliseconds[name] += repair.ms;
    }

    QList<SegmentInfo> files;
    QList<SplitReason> starts;
    QHash<QString, qint64> repairs;
    QHash<QString, qint64> milliseconds;

private:
    const QString m_folder;
    int m_number = 0;
};

QByteArray readFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Sends a file, or the range of it that is asked for.
void sendFile(const QByteArray& body, const HttpServer::Request& request, HttpServer::Reply& reply,
              bool ranges)
{
    const QByteArray range = request.header("Range");
    const qsizetype dash = range.indexOf('-');
    if (!ranges || !range.startsWith("bytes=") || dash < 0) {
        reply.respond(200, body, {{"Content-Type", "video/mp2t"}});
        return;
    }
    const qint64 from = range.mid(6, dash - 6).toLongLong();
    const qint64 to = range.mid(dash + 1).toLongLong();
    const QByteArray told = "bytes " + QByteArray::number(from) + '-' + QByteArray::number(to) + '/' +
                            QByteArray::number(body.size());
    reply.respond(206, body.mid(from, to - from + 1), {{"Content-Range", told}});
}

/// Answers as one entry of a vector says.
HttpServer::Handler answer(const QJsonObject& entry, const QString& media)
{
    const QString name = entry[QLatin1String("file")].toString();
    const QByteArray body = name.isEmpty() ? entry[QLatin1String("body")].toString().toUtf8()
                                           : readFile(media + QLatin1Char('/') + name);
    const int status = entry[QLatin1String("status")].toInt(200);
    const QString mode = entry[QLatin1String("mode")].toString();
    const QByteArray type = entry[QLatin1String("type")].toString().toUtf8();
    const QByteArray location = entry[QLatin1String("location")].toString().toUtf8();
    return [=](const HttpServer::Request& request, HttpServer::Reply& reply) {
        if (!location.isEmpty()) {
            reply.redirect(location, status);
        } else if (mode.isEmpty() && !name.isEmpty()) {
            sendFile(body, request, reply, true);
        } else if (mode == QLatin1String("noRange")) {
            sendFile(body, request, reply, false);
        } else if (mode.isEmpty()) {
            reply.respond(status, body, type.isEmpty() ? HttpHeaders{} : HttpHeaders{{"Content-Type", type}});
        } else {
            reply.headWithLength(200, body.size());
            reply.write(body.left(body.size() / 2));
            if (mode == QLatin1String("stall"))
                reply.stall();
            else if (mode == QLatin1String("reset"))
                reply.reset();
            reply.close();
        }
    };
}

QJsonArray oneFile(int video, int audio)
{
    QJsonArray files;
    files.append(QJsonArray{video, audio});
    return files;
}

SourceOptions optionsOf(const QJsonObject& json)
{
    SourceOptions options;
    options.hlsLiveEdge = json[QLatin1String("liveEdge")].toInt(options.hlsLiveEdge);
    options.hlsFromOldest = json[QLatin1String("fromOldest")].toBool();
    options.hlsSkipAds = json[QLatin1String("skipAds")].toBool(true);
    options.hlsLowLatency = json[QLatin1String("lowLatency")].toBool();
    options.hlsSegmentTimeout =
        std::chrono::milliseconds(json[QLatin1String("segmentTimeoutMs")].toInt(10000));
    options.limits.duration = std::chrono::milliseconds(json[QLatin1String("durationMs")].toInt());
    options.limits.bytes = json[QLatin1String("bytes")].toInt();
    return options;
}

} // namespace

class TestHlsSource : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void vectors_data();
    void vectors();
    void stopKeepsWhatCame();
    void cutByHand();
    void cutsAtExactlyTheSize_data();
    void cutsAtExactlyTheSize();
    void newAddressContinues();
    void pollsAtMostTwiceASecond();
    void fullDisk();
    void recovers_data();
    void recovers();

private:
    void serve(HttpServer& server, const QJsonObject& vector);
    void serveFiles(HttpServer& server, const QByteArray& folder = "/");
    void judge(const QList<SegmentInfo>& files, const QJsonArray& expected);

    QString m_media;
    QHash<QString, QJsonObject> m_vectors;
    QtHttpFactory m_http;
};

void TestHlsSource::initTestCase()
{
    const QString scripts = qEnvironmentVariable("BILIUP_QT_SOURCE") + QLatin1String("/tests/media/");
    m_media = QCoreApplication::applicationDirPath() + QLatin1String("/hls_media");
    mediajudge::output(QStringLiteral("python3"), {scripts + QLatin1String("hls_media.py"), m_media});
    const QByteArray json =
        mediajudge::output(QStringLiteral("python3"), {scripts + QLatin1String("hls_vectors.py"), m_media});
    for (const auto& vector : QJsonDocument::fromJson(json).array())
        m_vectors.insert(vector[QLatin1String("name")].toString(), vector.toObject());
    QVERIFY(m_vectors.size() > 40);
}

void TestHlsSource::vectors_data()
{
    QTest::addColumn<QString>("name");
    QStringList names = m_vectors.keys();
    names.sort();
    for (const QString& name : names)
        QTest::newRow(qPrintable(name)) << name;
}

void TestHlsSource::serveFiles(HttpServer& server, const QByteArray& folder)
{
    const QString media = m_media;
    server.route(folder, [media](const HttpServer::Request& request, HttpServer::Reply& reply) {
        const QByteArray name = request.path().mid(request.path().lastIndexOf('/') + 1);
        const QByteArray body = readFile(media + QLatin1Char('/') + QString::fromLatin1(name));
        if (body.isEmpty())
            reply.respond(404);
        else
            sendFile(body, request, reply, true);
    });
}

void TestHlsSource::serve(HttpServer& server, const QJsonObject& vector)
{
    serveFiles(server);
    for (const char* kind : {"playlists", "resources"}) {
        const QJsonObject routes = vector[QLatin1String(kind)].toObject();
        for (auto route = routes.begin(); route != routes.end(); ++route) {
            QList<HttpServer::Handler> handlers;
            for (const auto& entry : route.value().toArray())
                handlers.append(answer(entry.toObject(), m_media));
            server.script(route.key().toUtf8(), handlers);
        }
    }
}

void TestHlsSource::judge(const QList<SegmentInfo>& files, const QJsonArray& expected)
{
    QCOMPARE(files.size(), expected.size());
    for (qsizetype i = 0; i < files.size(); ++i) {
        const SegmentInfo& file = files[i];
        const int video = expected[i][0].toInt();
        const int audio = expected[i][1].toInt();
        const auto report = mediajudge::probe(file.path);
        QVERIFY2(report.complaints.isEmpty(), qPrintable(report.complaints.join(QLatin1Char('\n'))));
        QCOMPARE(report.video.packets, video);
        QVERIFY2(std::abs(report.audio.packets - audio) <= 3,
                 qPrintable(QString::number(report.audio.packets)));
        QCOMPARE(file.videoFrames, video);
        QVERIFY2(std::abs(file.audioFrames - audio) <= 3, qPrintable(QString::number(file.audioFrames)));
        QVERIFY(report.video.increasing);
        QVERIFY(report.audio.increasing);
        QVERIFY2(report.video.largestStep < 0.2, qPrintable(QString::number(report.video.largestStep)));
        QVERIFY2(report.audio.largestStep < 0.2, qPrintable(QString::number(report.audio.largestStep)));
        QVERIFY(report.video.first <= 2 && report.audio.first <= 2);
        QCOMPARE(mediajudge::decode(file.path), QByteArray());
        QCOMPARE(QFile(file.path).size(), file.bytes);
        if (video > 0)
            QVERIFY2(std::abs(file.seconds - video / 25.0) < 0.1, qPrintable(QString::number(file.seconds)));
    }
}

void TestHlsSource::vectors()
{
    QFETCH(QString, name);
    const QJsonObject vector = m_vectors[name];
    HttpServer server;
    serve(server, vector);
    QTemporaryDir folder;
    Collector collector(folder.path());
    StreamCounters counters;
    HlsSource source(optionsOf(vector[QLatin1String("options")].toObject()), collector, counters, m_http);
    Candidate candidate;
    candidate.url = server.url("/x.m3u8");
    candidate.container = Container::HlsTs;
    Stop stop;
    const auto http = m_http.make();
    const auto result = source.run(candidate, 0ms, *http, stop);
    QVERIFY(source.finish(SplitReason::End));
    const QString expected = vector[QLatin1String("error")].toString();
    const Error* error = !result ? &result.error() : result->unusable ? &*result->unusable : nullptr;
    QCOMPARE(error ? QString::fromLatin1(kindName(error->kind)) : QString(), expected);
    if (error)
        QVERIFY2(error->detail.contains(vector[QLatin1String("reason")].toString()),
                 qPrintable(error->detail));
    if (result)
        QVERIFY(result->announced || result->unusable);
    judge(collector.files, vector[QLatin1String("files")].toArray());
    const QJsonObject repairs = vector[QLatin1String("repairs")].toObject();
    for (auto repair = repairs.begin(); repair != repairs.end(); ++repair)
        QCOMPARE(collector.repairs.value(repair.key()), qint64(repair.value().toInt()));
    if (!repairs.contains(QLatin1String("segmentLost")) && !vector.contains(QLatin1String("anyLoss")))
        QCOMPARE(collector.repairs.value(QStringLiteral("segmentLost")), 0);
    const QJsonObject limits = vector[QLatin1String("maxRequests")].toObject();
    for (auto limit = limits.begin(); limit != limits.end(); ++limit)
        QVERIFY2(server.count(limit.key().toUtf8()) <= limit.value().toInt(), qPrintable(limit.key()));
    QVERIFY(QDir(folder.path()).entryList({QStringLiteral("*.part")}, QDir::Files).isEmpty());
}

void TestHlsSource::stopKeepsWhatCame()
{
    HttpServer server;
    serveFiles(server);
    QByteArray list = m_vectors[QStringLiteral("H01_ts_live")][QLatin1String("playlists")]
                          .toObject()[QLatin1String("/x.m3u8")]
                          .toArray()[0][QLatin1String("body")]
                          .toString()
                          .toUtf8();
    server.script("/x.m3u8", {[list](const auto&, auto& reply) { reply.respond(200, list); }});
    QTemporaryDir folder;
    Collector collector(folder.path());
    StreamCounters counters;
    HlsSource source({}, collector, counters, m_http);
    Candidate candidate;
    candidate.url = server.url("/x.m3u8");
    Result<SourceEnd> result;
    {
        Worker worker(QStringLiteral("rec"), [&](Stop& stop) {
            const auto http = m_http.make();
            result = source.run(candidate, 0ms, *http, stop);
        });
        QTRY_COMPARE(counters.videoFrames.load(), 150);
        // What is written is on the disk already, as a kill would leave it.
        const auto partial = mediajudge::probe(folder.filePath(QStringLiteral("1.ts.part")));
        QCOMPARE(partial.video.packets, 150);
    }
    QCOMPARE(result.error().kind, Error::Kind::Cancelled);
    QVERIFY(source.finish(SplitReason::End));
    judge(collector.files, oneFile(150, 259));
}

void TestHlsSource::cutByHand()
{
    HttpServer server;
    serve(server, m_vectors[QStringLiteral("H02_fmp4_live")]);
    QTemporaryDir folder;
    Collector collector(folder.path());
    StreamCounters counters;
    HlsSource source({}, collector, counters, m_http);
    Candidate candidate;
    candidate.url = server.url("/x.m3u8");
    // By a clock that is wrong its address is over for long: what works is recorded.
    candidate.renewal = Renewal::RefreshPlaylist;
    candidate.refreshAt = QDateTime::currentDateTimeUtc().addSecs(-3600);
    Result<SourceEnd> result;
    {
        Worker worker(QStringLiteral("rec"), [&](Stop& stop) {
            const auto http = m_http.make();
            result = source.run(candidate, 0ms, *http, stop);
        });
        QTRY_VERIFY(counters.videoFrames.load() >= 150);
        source.requestCut(SplitReason::Manual);
        QVERIFY(worker.wait(20s));
    }
    QVERIFY(source.finish(SplitReason::End));
    QCOMPARE(collector.files.size(), 2);
    QCOMPARE(collector.starts, QList<SplitReason>({SplitReason::Start, SplitReason::Manual}));
    QCOMPARE(collector.files[0].videoFrames + collector.files[1].videoFrames, 600);
    QCOMPARE(mediajudge::decode(collector.files[1].path), QByteArray());
}

void TestHlsSource::cutsAtExactlyTheSize_data()
{
    QTest::addColumn<QString>("vector");
    QTest::newRow("ts") << QStringLiteral("H01_ts_live");
    QTest::newRow("fmp4") << QStringLiteral("H02_fmp4_live");
}

/// bilibili-upload.md B.9: what was begun with a size must come to it.
void TestHlsSource::cutsAtExactlyTheSize()
{
    QFETCH(QString, vector);
    HttpServer server;
    serve(server, m_vectors[vector]);
    QTemporaryDir folder;
    Collector collector(folder.path());
    StreamCounters counters;
    SourceOptions options;
    options.limits.bytes = 200001;
    options.limits.exact = true;
    HlsSource source(options, collector, counters, m_http);
    Candidate candidate;
    candidate.url = server.url("/x.m3u8");
    {
        Worker worker(QStringLiteral("rec"), [&](Stop& stop) {
            const auto http = m_http.make();
            (void)source.run(candidate, 0ms, *http, stop);
        });
        QVERIFY(worker.wait(20s));
    }
    QVERIFY(source.finish(SplitReason::End));
    QVERIFY2(collector.files.size() > 2, qPrintable(QString::number(collector.files.first().bytes)));
    for (const SegmentInfo& file : std::as_const(collector.files)) {
        QCOMPARE(file.bytes, QFileInfo(file.path).size());
        if (file.endedBy == SplitReason::Size)
            QCOMPARE(file.bytes, options.limits.bytes);
        QCOMPARE(mediajudge::decode(file.path), QByteArray());
    }
}

void TestHlsSource::newAddressContinues()
{
    HttpServer server;
    serveFiles(server);
    const QJsonArray lists = m_vectors[QStringLiteral("H01_ts_live")][QLatin1String("playlists")]
                                 .toObject()[QLatin1String("/x.m3u8")]
                                 .toArray();
    QList<HttpServer::Handler> before;
    QList<HttpServer::Handler> after;
    for (qsizetype i = 0; i < lists.size(); ++i)
        (i < 4 ? before : after).append(answer(lists[i].toObject(), m_media));
    before.append([](const auto&, auto& reply) { reply.respond(403); });
    server.script("/x.m3u8", before);
    server.script("/y.m3u8", after);
    QTemporaryDir folder;
    Collector collector(folder.path());
    StreamCounters counters;
    HlsSource source({}, collector, counters, m_http);
    Candidate candidate;
    Stop stop;
    const auto http = m_http.make();
    candidate.url = server.url("/x.m3u8");
    const auto first = source.run(candidate, 0ms, *http, stop);
    QVERIFY(!first);
    QCOMPARE(first.error().code, 403);
    candidate.url = server.url("/y.m3u8");
    QVERIFY(source.run(candidate, 1s, *http, stop));
    QVERIFY(source.finish(SplitReason::End));
    judge(collector.files, oneFile(600, 1035));
}

/// H40: with a target duration of 0 and nothing new.
void TestHlsSource::pollsAtMostTwiceASecond()
{
    HttpServer server;
    serve(server, m_vectors[QStringLiteral("H40_target_duration_zero")]);
    QTemporaryDir folder;
    Collector collector(folder.path());
    StreamCounters counters;
    HlsSource source({}, collector, counters, m_http);
    Candidate candidate;
    candidate.url = server.url("/x.m3u8");
    Stop stop;
    const auto http = m_http.make();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(source.run(candidate, 0ms, *http, stop));
    const double scaledSeconds = double(timer.elapsed()) / 1000 / timeScale();
    QVERIFY2(server.count("/x.m3u8") <= 2 * scaledSeconds + 1, qPrintable(QString::number(scaledSeconds)));
    QVERIFY(source.finish(SplitReason::End));
}

/// N14: the file that does not fit any more is closed after its last whole segment, and plays.
void TestHlsSource::fullDisk()
{
    HttpServer server;
    serve(server, m_vectors[QStringLiteral("H01_ts_live")]);
    QTemporaryDir folder;
    Collector collector(folder.path());
    StreamCounters counters;
    HlsSource source({}, collector, counters, m_http);
    Candidate candidate;
    candidate.url = server.url("/x.m3u8");
    Stop stop;
    const auto http = m_http.make();
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &before), 0);
    const auto three = rlim_t(readFile(m_media + QLatin1String("/t00.ts")).size() * 3);
    const rlimit small{three, before.rlim_max};
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
    const auto result = source.run(candidate, 0ms, *http, stop);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &before), 0);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, Error::Kind::Disk);
    QCOMPARE(collector.files.size(), 1);
    QCOMPARE(collector.files[0].endedBy, SplitReason::Fault);
    const int frames = int(collector.files[0].videoFrames);
    QVERIFY(frames >= 50 && frames <= 200);
    judge(collector.files, oneFile(frames, int(collector.files[0].audioFrames)));
}

void TestHlsSource::recovers_data()
{
    QTest::addColumn<QStringList>("pieces");
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("video");
    QTest::addColumn<int>("audio");
    QTest::newRow("ts") << QStringList{QStringLiteral("t00.ts"), QStringLiteral("t01.ts")}
                        << QStringLiteral("a.ts") << 100 << 172;
    QTest::newRow("mp4") << QStringList{QStringLiteral("f_init.mp4"), QStringLiteral("f00.m4s"),
                                        QStringLiteral("f01.m4s")}
                         << QStringLiteral("a.mp4") << 100 << 172;
    QTest::newRow("aac") << QStringList{QStringLiteral("p.aac")} << QStringLiteral("a.aac") << 0 << 1035;
}

/// N15: what a killed process leaves behind, a partial tail included.
void TestHlsSource::recovers()
{
    QFETCH(QStringList, pieces);
    QFETCH(QString, name);
    QTemporaryDir folder;
    QByteArray bytes;
    for (const QString& piece : pieces)
        bytes += readFile(m_media + QLatin1Char('/') + piece);
    const QString path = folder.filePath(name);
    QFile part(path + QLatin1String(".part"));
    QVERIFY(part.open(QIODevice::WriteOnly));
    // The tail starts like the container does, and ends in the middle.
    part.write(bytes + readFile(m_media + QLatin1Char('/') + pieces.last()).left(100));
    part.close();
    QFile taken(path);
    QVERIFY(taken.open(QIODevice::WriteOnly)); // somebody else's file of that name
    taken.close();
    const auto info = hls::recoverFile(part.fileName());
    QVERIFY2(info, info ? "" : qPrintable(info.error().detail));
    QVERIFY(info->path != path);
    QVERIFY(!part.exists());
    QFETCH(int, video);
    QFETCH(int, audio);
    const auto report = mediajudge::probe(info->path);
    QCOMPARE(report.video.packets, video);
    QVERIFY(std::abs(report.audio.packets - audio) <= 3);
    QCOMPARE(info->videoFrames, video);
    QVERIFY(std::abs(info->audioFrames - audio) <= 3);
    QVERIFY(std::abs(info->seconds - (video > 0 ? video / 25.0 : 24)) < 0.1);
    QCOMPARE(QFile(info->path).size(), info->bytes);
    QCOMPARE(mediajudge::decode(info->path), QByteArray());
    QVERIFY(!hls::recoverFile(folder.filePath(QStringLiteral("none.ts.part"))));
}

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.02");
    QCoreApplication app(argc, argv);
    TestHlsSource test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_hlssource.moc"
