// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/base/worker.h"
#include "core/media/probe.h"
#include "core/net/cache.h"
#include "core/net/qthttp.h"
#include "core/platform/registry.h"
#include "core/platform/sites.h"
#include "core/record/diskfault.h"
#include "core/record/recording.h"
#include "tests/support/httpserver.h"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using End = RecordingResult::End;
using Reply = HttpServer::Reply;
using Request = HttpServer::Request;

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.02");

struct Observer : RecordingObserver
{
    QStringList chosen;
    QList<SplitReason> openedWhy;
    QList<SegmentInfo> closedFiles;
    QList<int> attempts;
    QStringList titles;
    std::shared_ptr<FileFollower> fileChosen(int, const QString& path) override
    {
        chosen.append(path);
        return {};
    }
    void fileOpened(int, const QString&, SplitReason why) override { openedWhy.append(why); }
    void fileClosed(int, const SegmentInfo& segment) override { closedFiles.append(segment); }
    void repaired(const Repair&) override {}
    void reconnecting(int attempt, int, std::chrono::milliseconds, const Error&) override
    {
        attempts.append(attempt);
    }
    void roomSeen(const RoomInfo& room) override { titles.append(room.title); }
};

/// A site that answers what the test wrote down, then the last of it for ever.
class Site : public Platform
{
public:
    mutable QList<LiveInfo> answers;
    mutable int asked = 0;
    mutable QStringList avoided;
    QString id() const override { return QStringLiteral("site"); }
    QString displayName() const override { return QStringLiteral("Site"); }
    int matches(const QUrl&) const override { return 100; }
    Result<LiveInfo> check(const CheckRequest& request, PlatformContext&) const override
    {
        ++asked;
        avoided.append(request.avoidCdn);
        return answers.size() > 1 ? answers.takeFirst() : answers.value(0);
    }
};

LiveInfo live(const QUrl& url, const QString& session = {})
{
    LiveInfo info;
    info.state = LiveState::Live;
    info.room.title = QStringLiteral("a title");
    info.room.sessionId = session;
    Candidate candidate;
    candidate.url = url;
    info.candidates.append(candidate);
    return info;
}
LiveInfo state(LiveState is)
{
    LiveInfo info;
    info.state = is;
    return info;
}
} // namespace
Q_DECLARE_METATYPE(HttpServer::Handler)

class TestRecording : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QByteArray m_flv;
    Registry m_registry;
    QtHttpFactory m_http;
    Cache m_cache;
    Sites m_sites{m_cache, Clock::system()};

    RecordingOptions options(const QUrl& url, const char* folder)
    {
        RecordingOptions options;
        options.url = url;
        options.folder = m_folder.filePath(QString::fromLatin1(folder));
        options.fileName = QStringLiteral("{title}");
        options.source.stallTimeout = 5s * 10;
        return options;
    }
    RecordingResult run(const Platform& platform, const RecordingOptions& how, Observer& observer,
                        const LiveInfo& info = {})
    {
        Recording recording(platform, m_http, m_sites, Clock::system(), how, observer);
        Stop stop;
        return recording.run(info, stop);
    }
    HttpServer::Handler stream()
    {
        return [this](const Request&, Reply& reply) {
            reply.head(200, {{"Content-Type", "video/x-flv"}});
            reply.write(m_flv);
            reply.close();
        };
    }
    static HttpServer::Handler status(int code, const HttpHeaders& headers = {}, const QByteArray& body = {})
    {
        return [=](const Request&, Reply& reply) { reply.respond(code, body, headers); };
    }
    static qint64 frames(const QString& file)
    {
        Stop stop;
        const auto probed = media::probe(file, stop, true);
        return probed ? probed->packets.value(0) : -1;
    }

private slots:
    void initTestCase()
    {
        const QString file = m_folder.filePath(QStringLiteral("source.flv"));
        const QStringList arguments =
            QStringLiteral(
                "-v error -f lavfi -i testsrc2=s=320x180:r=25:d=4 -f lavfi -i sine=d=4 -c:v libx264 "
                "-preset ultrafast -bf 0 -g 25 -c:a aac -shortest")
                .split(QLatin1Char(' '));
        QCOMPARE(QProcess::execute(QStringLiteral("ffmpeg"), arguments + QStringList(file)), 0);
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        m_flv = source.readAll();
    }
    void directLink_data() // stream-repair.md 5.3
    {
        QTest::addColumn<int>("vector");
        for (const int vector : {1, 6, 7, 8})
            QTest::addRow("N%02d", vector) << vector;
    }
    void directLink()
    {
        QFETCH(int, vector);
        HttpServer server;
        QList<HttpServer::Handler> script;
        if (vector == 6)
            script = {status(200), status(200)};
        else if (vector == 7)
            script = {status(200, {{"Content-Type", "text/html"}}, "<html>please log in</html>")};
        else if (vector == 8)
            script = {status(403), status(404), status(429, {{"Retry-After", "1"}}), status(503)};
        script += stream();
        script += status(404);
        server.script("/live.flv", script);
        const QUrl url = server.url("/live.flv");
        Observer observer;
        const auto result = run(*m_registry.find(url), options(url, QTest::currentDataTag()), observer);
        QVERIFY2(result.end == End::Over, qPrintable(result.error.detail));
        QCOMPARE(result.files, 1);
        QCOMPARE(observer.closedFiles.size(), 1);
        QCOMPARE(frames(observer.closedFiles.first().path), 100);
        QVERIFY(server.count("/live.flv") >= script.size() + 2);
        QVERIFY(!result.repairs.contains(Repair::Kind::Reconnected)); // refused attempts are none
    }
    void uselessPlaylist_data()
    {
        QTest::addColumn<QByteArray>("tag");
        QTest::addColumn<Error::Kind>("kind");
        QTest::addColumn<QString>("reason");
        QTest::newRow("encrypted") << QByteArray("#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"skd://x\"\n")
                                   << Error::Kind::Refused << QStringLiteral("SAMPLE-AES");
        QTest::newRow("no key") << QByteArray("#EXT-X-KEY:METHOD=AES-128,URI=\"/key\"\n#EXT-X-ENDLIST\n")
                                << Error::Kind::Protocol << QStringLiteral("key");
        QTest::newRow("no media") << QByteArray("#EXT-X-ENDLIST\n") << Error::Kind::Protocol
                                  << QStringLiteral("could not be used");
    }
    /// There is a broadcast, so that "not live" would be wrong, and asking again brings nothing.
    void uselessPlaylist()
    {
        QFETCH(QByteArray, tag);
        QFETCH(Error::Kind, kind);
        QFETCH(QString, reason);
        HttpServer server;
        server.script("/x.m3u8", {status(200, {},
                                         "#EXTM3U\n#EXT-X-TARGETDURATION:2\n" + tag +
                                             "#EXTINF:2,\na.ts\n#EXTINF:2,\nb.ts\n")});
        server.script("/a.ts", {status(200, {}, "<html>no</html>")});
        server.script("/b.ts", {status(200, {}, "<html>no</html>")});
        server.script("/key", {status(404)});
        const QUrl url = server.url("/x.m3u8");
        Observer observer;
        const auto result = run(*m_registry.find(url), options(url, QTest::currentDataTag()), observer);
        QVERIFY2(result.end == End::Failed, qPrintable(result.error.detail));
        QCOMPARE(result.error.kind, kind);
        QVERIFY2(result.error.detail.contains(reason), qPrintable(result.error.detail));
        QCOMPARE(observer.attempts.size(), 0);
    }
    void keylessPlaylist_data()
    {
        QTest::addColumn<int>("segments");
        QTest::addColumn<QByteArray>("tail");
        QTest::addColumn<HttpServer::Handler>("key");
        QTest::addColumn<QString>("reason");
        const HttpServer::Handler missing = status(404);
        const HttpServer::Handler wrong = status(200, {}, "another key 1234");
        const QString status404 = QStringLiteral("/key of the encrypted stream could not be had: status 404");
        const QString noFit = QStringLiteral("/key does not fit the segment");
        QTest::newRow("one, standing") << 1 << QByteArray() << missing << status404;
        QTest::newRow("four, standing") << 4 << QByteArray() << missing << status404;
        QTest::newRow("four, ended") << 4 << QByteArray("#EXT-X-ENDLIST\n") << missing << status404;
        QTest::newRow("wrong, standing") << 4 << QByteArray() << wrong << noFit;
        QTest::newRow("wrong, ended") << 2 << QByteArray("#EXT-X-ENDLIST\n") << wrong << noFit;
    }
    /// A list that does not move brings later connections nothing to try: the key stays the reason.
    void keylessPlaylist()
    {
        QFETCH(int, segments);
        QFETCH(QByteArray, tail);
        QFETCH(HttpServer::Handler, key);
        QFETCH(QString, reason);
        QByteArray list =
            "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-KEY:METHOD=AES-128,URI=\"/key?ticket=s3cret\"\n";
        for (int i = 0; i < segments; ++i)
            list += "#EXTINF:2,\ns" + QByteArray::number(i) + ".ts\n";
        HttpServer server;
        server.script("/x.m3u8", {status(200, {}, list + tail)});
        server.route("/s", status(200, {}, QByteArray(32, 'x')));
        server.route("/key", key);
        const QUrl url = server.url("/x.m3u8");
        RecordingOptions how = options(url, QTest::currentDataTag());
        how.source.hlsLiveEdge = segments;
        Observer observer;
        const auto result = run(*m_registry.find(url), how, observer);
        QVERIFY2(result.end == End::Failed, qPrintable(result.error.detail));
        QVERIFY2(result.error.detail.contains(reason), qPrintable(result.error.detail));
        QVERIFY(!result.error.detail.contains(QStringLiteral("s3cret")));
        QVERIFY(observer.chosen.isEmpty());
    }
    /// Parts that are gone are no media that cannot be used: the room was only still called live.
    void aPlaylistOfABroadcastThatIsOver()
    {
        HttpServer server;
        server.script("/x.m3u8",
                      {status(200, {}, "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\na.ts\n"), status(404)});
        Site site;
        site.answers = {state(LiveState::Offline)};
        LiveInfo flagged = live(server.url("/x.m3u8"));
        flagged.candidates.first().container = Container::HlsTs;
        Observer observer;
        const auto result = run(site, options(server.url(), "gone"), observer, flagged);
        QVERIFY2(result.end == End::NotLive, qPrintable(result.error.detail));
        QVERIFY(server.count("/a.ts") > 0);
        QVERIFY(observer.chosen.isEmpty());
    }
    /// What the site offers after the first address turned out to be encrypted is tried.
    void anAnswerBringsOtherAddresses()
    {
        HttpServer server;
        server.script(
            "/drm.m3u8",
            {status(200, {},
                    "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXT-X-KEY:METHOD=SAMPLE-AES,URI=\"skd://x\"\n"
                    "#EXTINF:2,\na.ts\n")});
        server.script("/open", {stream(), status(404)});
        LiveInfo one = live(server.url("/drm.m3u8"));
        one.candidates.first().container = Container::HlsTs;
        LiveInfo three = one;
        three.candidates += live(server.url("/open")).candidates;
        three.candidates += live(server.url("/open")).candidates;
        Site site;
        site.answers = {three, state(LiveState::Offline)};
        Observer observer;
        const auto result = run(site, options(server.url(), "others"), observer, one);
        QVERIFY2(result.end == End::Over, qPrintable(result.error.detail));
        QCOMPARE(result.files, 1);
        QCOMPARE(frames(observer.closedFiles.first().path), 100);
    }
    void neverLive()
    {
        HttpServer server;
        server.route("/live.flv", status(404));
        const QUrl url = server.url("/live.flv");
        Observer observer;
        QCOMPARE(run(*m_registry.find(url), options(url, "never"), observer).end, End::NotLive);
        QVERIFY(observer.chosen.isEmpty());
        QVERIFY(observer.attempts.size() >= 4);
    }
    void neverReached()
    {
        QUrl url;
        {
            const HttpServer gone;
            url = gone.url("/live.flv");
        }
        Observer observer;
        const auto result = run(*m_registry.find(url), options(url, "refused"), observer);
        QCOMPARE(result.end, End::Failed);
        QCOMPARE(result.error.kind, Error::Kind::Network);
    }
    void diskError()
    {
        HttpServer server;
        server.route("/live.flv", stream());
        const QUrl url = server.url("/live.flv");
        RecordingOptions how = options(url, "");
        how.folder = m_folder.filePath(QStringLiteral("source.flv/below")); // below a file
        Observer observer;
        const auto result = run(*m_registry.find(url), how, observer);
        QCOMPARE(result.end, End::Failed);
        QCOMPARE(result.error.kind, Error::Kind::Disk);
        QCOMPARE(server.count("/live.flv"), 1);
    }
    void afterADiskFault_data()
    {
        constexpr qint64 mib = 1 << 20;
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("times");
        QTest::addColumn<qint64>("bytes");
        QTest::addColumn<bool>("goesOn");
        QTest::newRow("the folder is gone") << ENOENT << 1 << mib << true;
        QTest::newRow("a stale handle") << ESTALE << 3 << mib << true;
        QTest::newRow("a bad block") << EIO << 1 << mib << true;
        QTest::newRow("as large as FAT allows") << EFBIG << 1 << 4096 * mib - 1 << true;
        QTest::newRow("as large as this process may") << EFBIG << 1 << mib << false;
        QTest::newRow("again and again") << EIO << 4 << mib << false;
        QTest::newRow("full") << ENOSPC << 1 << 4096 * mib << false;
        QTest::newRow("quota") << EDQUOT << 1 << mib << false;
        QTest::newRow("read only") << EROFS << 1 << mib << false;
        QTest::newRow("not allowed") << EACCES << 1 << mib << false;
        QTest::newRow("no folder can be made") << 0 << 1 << qint64(0) << false;
    }
    void afterADiskFault()
    {
        QFETCH(int, code);
        QFETCH(int, times);
        QFETCH(qint64, bytes);
        QTEST(diskfault::mayGoOn({Error::Kind::Disk, {}, code, {}}, times, bytes), "goesOn");
        QVERIFY(!diskfault::mayGoOn({Error::Kind::Network, {}, code, {}}, 1, bytes));
    }
    /// Its folder is made again, and what comes from then on is in a new file.
    void aFolderThatVanishes()
    {
        HttpServer server;
        server.route("/live.flv", [this](const Request&, Reply& reply) {
            reply.head(200);
            reply.paced(m_flv, m_flv.size() / 4); // longer than the look at the file's name may wait
            reply.stall();
        });
        const QUrl url = server.url("/live.flv");
        const RecordingOptions how = options(url, "vanishes");
        const auto growing = [&how] {
            const QFileInfoList parts = QDir(how.folder).entryInfoList({QStringLiteral("*.part")});
            return !parts.isEmpty() && parts.first().size() > 0;
        };
        Observer observer;
        Recording recording(*m_registry.find(url), m_http, m_sites, Clock::system(), how, observer);
        RecordingResult result;
        {
            Worker worker(QStringLiteral("rec"), [&](Stop& stop) { result = recording.run({}, stop); });
            QTRY_VERIFY_WITH_TIMEOUT(growing(), 10000);
            QVERIFY(QDir(how.folder).removeRecursively());
            QTRY_VERIFY_WITH_TIMEOUT(growing(), 10000);
        }
        QCOMPARE(result.end, End::Stopped);
        QCOMPARE(result.files, 1);
        QCOMPARE(observer.chosen.size(), 2);
        QCOMPARE(QDir(how.folder).entryList({QStringLiteral("*.flv")}).size(), 1);
        QVERIFY(QDir(how.folder).entryList({QStringLiteral("*.part")}).isEmpty());
        QVERIFY(frames(observer.closedFiles.first().path) > 0);
    }
    void stopClosesTheFile()
    {
        HttpServer server;
        server.route("/live.flv", [this](const Request&, Reply& reply) {
            reply.head(200);
            reply.write(m_flv);
            reply.stall();
        });
        const QUrl url = server.url("/live.flv");
        Observer observer;
        Recording recording(*m_registry.find(url), m_http, m_sites, Clock::system(), options(url, "stop"),
                            observer);
        RecordingResult result;
        QElapsedTimer timer;
        {
            Worker worker(QStringLiteral("rec"), [&](Stop& stop) { result = recording.run({}, stop); });
            QTRY_VERIFY(recording.counters().videoFrames.load() > 50);
            timer.start();
        }
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(result.end, End::Stopped);
        QCOMPARE(result.files, 1);
        QVERIFY(frames(observer.closedFiles.first().path) > 50);
    }
    void timeLimit()
    {
        HttpServer server;
        server.route("/live.flv", [this](const Request&, Reply& reply) {
            reply.head(200);
            reply.write(m_flv);
            reply.stall();
        });
        const QUrl url = server.url("/live.flv");
        RecordingOptions how = options(url, "limit");
        how.timeLimit = 2s;
        Observer observer;
        QCOMPARE(run(*m_registry.find(url), how, observer).end, End::TimeLimit);
        QCOMPARE(observer.closedFiles.size(), 1);
    }
    void aDropIsBridgedWithANewUrl()
    {
        HttpServer server;
        const qsizetype half = m_flv.size() / 2;
        server.route("/first", [this, half](const Request&, Reply& reply) {
            reply.head(200);
            reply.write(m_flv.left(half));
            reply.reset();
        });
        server.script("/second", {stream(), status(404)});
        Site site;
        site.answers = {live(server.url("/second")), state(LiveState::Transient), state(LiveState::Offline)};
        Observer observer;
        const auto result = run(site, options(server.url(), "bridge"), observer, live(server.url("/first")));
        QVERIFY2(result.end == End::Over, qPrintable(result.error.detail));
        QCOMPARE(server.count("/first"), 1);
        QVERIFY(server.count("/second") >= 1);
        QCOMPARE(observer.closedFiles.size(), 1); // the overlap was joined
        QCOMPARE(frames(observer.closedFiles.first().path), 100);
        QVERIFY(site.asked >= 4); // offline was confirmed
    }
    void aSlowLineIsChanged_data()
    {
        QTest::addColumn<QString>("otherCdn");
        QTest::addColumn<bool>("changes");
        QTest::newRow("another CDN") << QStringLiteral("b") << true;
        QTest::newRow("the same CDN") << QStringLiteral("a") << false;
    }
    void aSlowLineIsChanged()
    {
        QFETCH(QString, otherCdn);
        QFETCH(bool, changes);
        HttpServer server;
        server.route("/slow", [this](const Request&, Reply& reply) {
            reply.head(200);
            reply.write(m_flv.left(m_flv.size() / 2));
            reply.stall();
        });
        server.script("/fast", {stream(), status(404)});
        LiveInfo both = live(server.url("/slow"));
        both.candidates.append(live(server.url("/fast")).candidates.first());
        both.candidates.first().cdn = QStringLiteral("a");
        both.candidates.last().cdn = otherCdn;
        Site site;
        site.answers = {both, state(LiveState::Offline)};
        Observer observer;
        Recording recording(site, m_http, m_sites, Clock::system(), options(server.url(), "slow"), observer);
        QVERIFY(!recording.changeLine()); // there is no connection yet
        RecordingResult result;
        Worker worker(QStringLiteral("rec"), [&](Stop& stop) { result = recording.run(both, stop); });
        QTRY_VERIFY(recording.counters().videoFrames.load() > 10);
        QCOMPARE(recording.changeLine(), changes);
        if (!changes)
            return worker.requestStop();
        QVERIFY(worker.wait(30s));
        QVERIFY2(result.end == End::Over, qPrintable(result.error.detail));
        QCOMPARE(server.count("/slow"), 1);
        QCOMPARE(site.avoided.value(0), QStringLiteral("a"));
        QCOMPARE(observer.closedFiles.size(), 1);
        QCOMPARE(frames(observer.closedFiles.first().path), 100);
    }
    void aNewSessionIsANewFile()
    {
        HttpServer server;
        server.route("/a", stream());
        server.route("/b", stream());
        Site site;
        site.answers = {live(server.url("/b"), QStringLiteral("2")), state(LiveState::Offline)};
        Observer observer;
        const auto result = run(site, options(server.url(), "session"), observer,
                                live(server.url("/a"), QStringLiteral("1")));
        QCOMPARE(result.end, End::Over);
        QCOMPARE(observer.closedFiles.size(), 2);
        QCOMPARE(observer.closedFiles.first().endedBy, SplitReason::Gap);
        QVERIFY(observer.closedFiles.at(0).path != observer.closedFiles.at(1).path);
    }
    void firstAnswers_data()
    {
        QTest::addColumn<LiveState>("answer");
        QTest::addColumn<int>("end");
        QTest::addColumn<int>("kind");
        const int none = -1;
        QTest::newRow("offline") << LiveState::Offline << int(End::NotLive) << none;
        QTest::newRow("no room") << LiveState::NotFound << int(End::Failed) << int(Error::Kind::NotFound);
        QTest::newRow("paid") << LiveState::Restricted << int(End::Failed) << int(Error::Kind::Refused);
        QTest::newRow("throttled") << LiveState::Throttled << int(End::Failed)
                                   << int(Error::Kind::RateLimited);
        QTest::newRow("unreachable") << LiveState::Transient << int(End::Failed) << int(Error::Kind::Network);
    }
    void firstAnswers()
    {
        QFETCH(LiveState, answer);
        QFETCH(int, end);
        QFETCH(int, kind);
        Site site;
        site.answers = {state(answer)};
        Observer observer;
        const auto result = run(site, options(QUrl(QStringLiteral("http://127.0.0.1/")), "asked"), observer);
        QCOMPARE(int(result.end), end);
        if (kind >= 0)
            QCOMPARE(int(result.error.kind), kind);
        QCOMPARE(site.asked, answer == LiveState::Transient ? 3 : 1);
    }
};
QTEST_GUILESS_MAIN(TestRecording)
#include "tst_recording.moc"
