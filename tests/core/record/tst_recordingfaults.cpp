// SPDX-License-Identifier: GPL-3.0-or-later
// A recording whose lines, site or folder fail in the middle.
#include "core/base/clock.h"
#include "core/base/worker.h"
#include "core/media/probe.h"
#include "core/net/cache.h"
#include "core/net/qthttp.h"
#include "core/platform/sites.h"
#include "core/record/recording.h"
#include "core/record/recordinglog.h"
#include "core/record/recovery.h"
#include "tests/support/httpserver.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using End = RecordingResult::End;
using Reply = HttpServer::Reply;
using Request = HttpServer::Request;

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.02");
constexpr int patience = 20000;

struct Observer : RecordingObserver
{
    int files = 0;
    std::shared_ptr<FileFollower> fileChosen(int, const QString&) override { return {}; }
    void fileOpened(int, const QString&, SplitReason) override {}
    void fileClosed(int, const SegmentInfo&) override { ++files; }
    void repaired(const Repair&) override {}
    void reconnecting(int, int, std::chrono::milliseconds, const Error&) override {}
    void roomSeen(const RoomInfo&) override {}
};

/// Live with its candidates, the CDN that failed last behind the others, as sites do; `unknown` times it does
/// not answer first.
class Site : public Platform
{
public:
    QList<Candidate> candidates;
    mutable std::atomic<int> unknown{0};
    std::atomic<bool> offline{false};
    QString id() const override { return u"site"_s; }
    QString displayName() const override { return u"Site"_s; }
    int matches(const QUrl&) const override { return 100; }
    LiveInfo live(const QString& avoided = {}) const
    {
        LiveInfo info;
        info.state = LiveState::Live;
        info.room.title = u"a title"_s;
        info.candidates = candidates;
        std::stable_sort(info.candidates.begin(), info.candidates.end(),
                         [&avoided](const Candidate& a, const Candidate& b) {
                             return (a.cdn == avoided) < (b.cdn == avoided);
                         });
        return info;
    }
    Result<LiveInfo> check(const CheckRequest& request, PlatformContext&) const override
    {
        LiveInfo info = live(request.avoidCdn);
        if (unknown > 0)
            info.state = LiveState::Transient;
        else if (offline)
            info.state = LiveState::Offline;
        unknown -= unknown > 0;
        return info;
    }
};

Candidate candidate(const QUrl& url, const QString& cdn, Container container = Container::Flv)
{
    Candidate candidate;
    candidate.url = url;
    candidate.cdn = cdn;
    candidate.container = container;
    return candidate;
}

HttpServer::Handler refuse()
{
    return [](const Request&, Reply& reply) { reply.respond(403); };
}

HttpServer::Handler sendAndStall(const QByteArray& bytes)
{
    return [bytes](const Request&, Reply& reply) {
        reply.head(200);
        reply.write(bytes);
        reply.stall();
    };
}
} // namespace

class TestRecordingFaults : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QByteArray m_flv;
    QByteArray m_ts;
    QtHttpFactory m_http;
    Cache m_cache;
    Sites m_sites{m_cache, Clock::system()};

    QByteArray make(const QString& name)
    {
        const QString file = m_folder.filePath(name);
        const QStringList arguments =
            u"-v error -f lavfi -i testsrc2=s=320x180:r=25:d=4 -f lavfi -i sine=d=4 -c:v libx264 "
            "-preset ultrafast -bf 0 -g 25 -c:a aac -shortest"_s.split(u' ');
        if (QProcess::execute(u"ffmpeg"_s, arguments + QStringList(file)) != 0)
            return {};
        QFile made(file);
        return made.open(QIODevice::ReadOnly) ? made.readAll() : QByteArray();
    }
    RecordingOptions options(const QUrl& url, const QString& folder) const
    {
        RecordingOptions options;
        options.url = url;
        options.folder = m_folder.filePath(folder);
        options.fileName = u"{title}"_s;
        options.source.stallTimeout = 5s * 50;
        return options;
    }

private slots:
    void initTestCase()
    {
        m_flv = make(u"source.flv"_s);
        m_ts = make(u"source.ts"_s);
        QVERIFY(!m_flv.isEmpty() && !m_ts.isEmpty());
    }
    void deadLines_data()
    {
        QTest::addColumn<QStringList>("dead");
        QTest::addColumn<bool>("hls");
        QTest::newRow("two of three CDNs") << QStringList{u"a"_s, u"b"_s} << false;
        QTest::newRow("a protocol on both") << QStringList{u"a"_s, u"b"_s} << true;
    }
    /// The site puts the one that failed last behind the other, which does not work, either.
    void deadLines()
    {
        QFETCH(QStringList, dead);
        QFETCH(bool, hls);
        HttpServer server;
        Site site;
        for (const QString& cdn : std::as_const(dead)) {
            server.route("/dead", refuse());
            site.candidates.append(candidate(server.url("/dead"), cdn));
        }
        server.route("/good", sendAndStall(m_flv));
        server.route("/a.m3u8", [](const Request&, Reply& reply) {
            reply.respond(200, "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\na.ts\n");
        });
        server.route("/a.ts", [this](const Request&, Reply& reply) { reply.respond(200, m_ts); });
        if (hls)
            site.candidates.append(candidate(server.url("/a.m3u8"), u"a"_s, Container::HlsTs));
        else
            site.candidates.append(candidate(server.url("/good"), u"c"_s));
        Observer observer;
        Recording recording(site, m_http, m_sites, Clock::system(), options(server.url(), u"dead"_s),
                            observer);
        Worker worker(u"rec"_s, [&](Stop& stop) { recording.run(site.live(), stop); });
        QTRY_VERIFY_WITH_TIMEOUT(recording.counters().videoFrames.load() > 50, patience);
        QVERIFY2(server.count("/dead") <= 4, qPrintable(QString::number(server.count("/dead"))));
    }
    /// The old connection goes on until there is a fresh address.
    void aRenewalWaitsForTheSite()
    {
        HttpServer server;
        server.route("/first", sendAndStall(m_flv));
        server.route("/second", sendAndStall(m_flv));
        Site site;
        Candidate first = candidate(server.url("/first"), u"a"_s);
        first.renewal = Renewal::RefreshPlaylist;
        first.refreshAt = QDateTime::currentDateTimeUtc().addMSecs(200);
        site.candidates = {first};
        const LiveInfo info = site.live();
        site.candidates = {candidate(server.url("/second"), u"a"_s)};
        site.unknown = 2;
        Observer observer;
        Recording recording(site, m_http, m_sites, Clock::system(), options(server.url(), u"renew"_s),
                            observer);
        Worker worker(u"rec"_s, [&](Stop& stop) { recording.run(info, stop); });
        QTRY_COMPARE_WITH_TIMEOUT(server.count("/second"), 1, patience);
        QCOMPARE(server.count("/first"), 1);
        QCOMPARE(site.unknown, 0);
        QCOMPARE(observer.files, 0);
    }
    void aFolderThatIsAway_data()
    {
        QTest::addColumn<Container>("container");
        QTest::newRow("flv") << Container::Flv;
        QTest::newRow("hls") << Container::HlsTs;
        QTest::newRow("generic") << Container::Generic;
    }
    /// As a share that is unmounted: the file cannot be given its name, and is finished when it is back.
    void aFolderThatIsAway()
    {
        QFETCH(Container, container);
        HttpServer server;
        server.route("/live.flv", sendAndStall(m_flv));
        server.route("/live.ts", sendAndStall(m_ts));
        server.route("/live.m3u8", [](const Request&, Reply& reply) {
            reply.respond(200, "#EXTM3U\n#EXT-X-TARGETDURATION:4\n#EXTINF:4,\na.ts\n");
        });
        server.route("/a.ts", [this](const Request&, Reply& reply) { reply.respond(200, m_ts); });
        const QByteArray path = container == Container::Flv     ? "/live.flv"
                                : container == Container::HlsTs ? "/live.m3u8"
                                                                : "/live.ts";
        Site site;
        site.candidates = {candidate(server.url(path), u"a"_s, container)};
        const RecordingOptions how = options(server.url(), QString::fromLatin1(QTest::currentDataTag()));
        Store store;
        QVERIFY(store.db.open(how.folder + u".sqlite3"_s));
        Events events{Clock::system()};
        StreamerRow streamer;
        streamer.url = server.url();
        streamer.id = *store.streamers.add(streamer);
        RecordingLog log(events, store, Clock::system(), streamer);
        Recording recording(site, m_http, m_sites, Clock::system(), how, log);
        const QString away = how.folder + u" away"_s;
        {
            Worker worker(u"rec"_s, [&](Stop& stop) {
                log.begin({}, false, 0s);
                log.end(recording.run(site.live(), stop), false, 0);
            });
            QTRY_VERIFY_WITH_TIMEOUT(recording.counters().videoFrames.load() > 90, patience);
            QVERIFY(QDir().rename(how.folder, away));
        }
        const QList<VideoRow> rows = store.videos.ofTask(log.task()).value_or(QList<VideoRow>());
        QCOMPARE(rows.size(), 1);
        QCOMPARE(rows.first().state, u"recording"_s);
        QVERIFY(QDir().rename(away, how.folder));
        Stop stop;
        const auto recovered = recovery::finish(store, rows.first(), stop);
        QVERIFY2(recovered, recovered ? "" : qPrintable(recovered.error().detail));
        QVERIFY(recovered->had);
        QCOMPARE(recovered->row.state, u"done"_s);
        const auto probed = media::probe(recovered->row.path, stop, true);
        QVERIFY(probed && probed->packets.value(0) > 50);
    }
};
QTEST_GUILESS_MAIN(TestRecordingFaults)
#include "tst_recordingfaults.moc"
