// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/base/log.h"
#include "core/core.h"
#include "core/net/qthttp.h"
#include "tests/support/fakebilibili.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QProcess>
#include <QSignalSpy>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using Reply = HttpServer::Reply;
using Request = HttpServer::Request;

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.01");
constexpr int patience = 60000; // a loaded machine is slow, not wrong
} // namespace

/// The wiring: a link is added, goes live, is recorded, and the database tells the same story.
class TestCore : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QByteArray m_flv;
    QtHttpFactory m_http;
    int m_profiles = 0;

    Paths newProfile()
    {
        const QString profile = m_folder.filePath(QStringLiteral("profile%1").arg(++m_profiles));
        const Paths paths = Paths::find(profile, false, {});
        return paths.make() ? paths : Paths();
    }
    /// A Core that is opened and closed as the program does.
    struct Program
    {
        std::unique_ptr<Core> core;
        QList<Event> events;
        bool ok = false;
        Program(const Paths& paths, HttpFactory& http, const PublishingOptions& options = {})
            : core(std::make_unique<Core>(paths, http, Clock::system(), options))
        {
            QObject::connect(&core->events, &Events::posted, &core->events,
                             [this](const PostedEvent& posted) { events.append(posted.event); });
            bool done = false;
            core->open([&](const Result<Db::Opened>& opened) {
                ok = opened.has_value();
                done = true;
            });
            QTRY_VERIFY_WITH_TIMEOUT(done, patience);
        }
        ~Program()
        {
            bool done = false;
            core->shutDown([&] { done = true; });
            [&done] { QTRY_VERIFY_WITH_TIMEOUT(done, patience); }();
        }
        template <typename T>
        QList<T> all() const
        {
            QList<T> found;
            for (const Event& event : events) {
                if (const auto* one = std::get_if<T>(&event))
                    found.append(*one);
            }
            return found;
        }
        StreamerId add(const QUrl& url)
        {
            Result<Streamers::Added> added = fail(Error::Kind::Timeout, QString());
            bool done = false;
            core->streamers.add(url.toString(), {}, [&](const Result<Streamers::Added>& result) {
                added = result;
                done = true;
            });
            [&done] { QTRY_VERIFY_WITH_TIMEOUT(done, patience); }();
            return added ? added->id : 0;
        }
    };

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
    void cleanupTestCase() { background::finish(); }

    void recordsWhatGoesLive()
    {
        HttpServer server;
        const auto off = [](const Request&, Reply& reply) { reply.respond(404); };
        const auto on = [this](const Request&, Reply& reply) {
            reply.head(200);
            reply.write(m_flv);
            reply.close();
        };
        server.script("/live.flv", {off, on /* the probe */, on, off});
        Program program(newProfile(), m_http);
        QVERIFY(program.ok);
        const StreamerId id = program.add(server.url("/live.flv"));
        QVERIFY(id > 0);
        QCOMPARE(program.add(server.url("/live.flv")), id); // once
        program.core->start();
        QTRY_VERIFY_WITH_TIMEOUT(!program.all<event::StreamEnded>().isEmpty(), patience);
        const auto ended = program.all<event::StreamEnded>().first();
        QCOMPARE(ended.streamer, id);
        QCOMPARE(ended.parts, 1);
        QVERIFY(!ended.byHand);
        QVERIFY(!program.all<event::StreamStarted>().first().alreadyLive);
        const auto closed = program.all<event::SegmentClosed>();
        QCOMPARE(closed.size(), 1);
        QCOMPARE(closed.first().segment.videoFrames, 100);
        QVERIFY(QFile::exists(closed.first().segment.path));

        const Core& core = *program.core;
        Store& store = program.core->store;
        const auto task = store.tasks.get(ended.task);
        QVERIFY(task);
        QCOMPARE(task->status, QStringLiteral("done"));
        QVERIFY(task->stoppedAt >= task->startedAt);
        const auto videos = store.videos.ofTask(ended.task);
        QVERIFY(videos);
        QCOMPARE(videos->size(), 1);
        QCOMPARE(videos->first().state, QStringLiteral("done"));
        QCOMPARE(videos->first().path, closed.first().segment.path);
        QCOMPARE(videos->first().size, QFileInfo(videos->first().path).size());
        QTRY_COMPARE_WITH_TIMEOUT(core.roster.find(id)->state, StreamerState::Idle, patience);
        QCOMPARE(core.roster.find(id)->parts, 1);
        QCOMPARE(core.roster.find(id)->bytes, program.all<event::RecordingProgress>().last().bytes);
    }
    void stopCutAndRemove()
    {
        HttpServer server;
        server.route("/live.flv", [this](const Request&, Reply& reply) {
            reply.head(200);
            reply.write(m_flv);
            reply.stall();
        });
        Program program(newProfile(), m_http);
        const StreamerId id = program.add(server.url("/live.flv"));
        Core& core = *program.core;
        QVERIFY(core.settings.set(setting::stallTimeoutMs, 60000));
        QVERIFY(core.settings.set(setting::checkIntervalSec, 30));
        core.start();
        QTRY_VERIFY_WITH_TIMEOUT(core.roster.find(id)->bytes > 0, patience);
        QCOMPARE(core.recorders.running(), QList<StreamerId>{id});
        QCOMPARE(core.roster.find(id)->state, StreamerState::Recording);
        QVERIFY(core.roster.find(id)->task > 0);
        core.recorders.stop(id);
        QTRY_VERIFY_WITH_TIMEOUT(!core.recorders.isRecording(id), patience);
        QTRY_VERIFY_WITH_TIMEOUT(core.roster.find(id)->skippedThisBroadcast, patience);
        QVERIFY(program.all<event::StreamEnded>().first().byHand);
        QTest::qWait(1000); // it is still live, and checked meanwhile
        QCOMPARE(program.all<event::StreamStarted>().size(), 1);

        core.monitor.recordNow(id);
        QTRY_VERIFY_WITH_TIMEOUT(core.recorders.isRecording(id), patience);
        QSignalSpy removed(&core.roster, &Roster::removed);
        core.streamers.rename(id, QStringLiteral("still being saved"));
        core.streamers.remove(id);
        Error::Kind late = Error::Kind::Timeout;
        core.streamers.setPaused(id, true, [&](const Result<>& done) { late = done.error().kind; });
        QTRY_COMPARE_WITH_TIMEOUT(removed.size(), 1, patience);
        QCOMPARE(late, Error::Kind::NotFound);
        QVERIFY(!core.monitor.status(id));
        QVERIFY(!core.recorders.isRecording(id));
        QCOMPARE(core.store.streamers.all()->size(), 0);
        for (const auto& file : program.all<event::SegmentClosed>())
            QVERIFY(QFile::exists(file.segment.path));
    }
    /// A streamer that could not be removed is watched on.
    void aRemovalThatFailsChangesNothing()
    {
        Program program(newProfile(), m_http);
        Core& core = *program.core;
        const StreamerId id = program.add(QUrl(QStringLiteral("http://127.0.0.1:9/live.flv")));
        core.start();
        QVERIFY(core.monitor.status(id));
        QVERIFY(core.store.db.run([](QSqlDatabase& db) -> Result<> {
            QSqlQuery query(db);
            return query.exec(QStringLiteral("CREATE TRIGGER kept BEFORE DELETE ON streamers BEGIN SELECT "
                                             "RAISE(ABORT, 'disk full'); END"))
                       ? Result<>()
                       : fail(Error::Kind::Database, query.lastError().text());
        }));
        bool refused = false;
        core.streamers.remove(id, [&](const Result<>& removed) { refused = !removed; });
        QTRY_VERIFY_WITH_TIMEOUT(refused, patience);
        QVERIFY(core.roster.find(id));
        QVERIFY(core.monitor.status(id));
    }
    void pausesAndOverridesSurviveARestart()
    {
        const Paths paths = newProfile();
        StreamerId id = 0;
        {
            Program program(paths, m_http);
            Core& core = *program.core;
            id = program.add(QUrl(QStringLiteral("http://127.0.0.1:9/live.flv")));
            core.streamers.setPaused(id, true);
            QTRY_VERIFY_WITH_TIMEOUT(core.roster.find(id)->row.paused, patience);
            core.streamers.rename(id, QStringLiteral("a name"));
            QTRY_COMPARE_WITH_TIMEOUT(core.roster.find(id)->row.name, QStringLiteral("a name"), patience);
            bool done = false;
            core.streamers.setOverride(id, setting::graceSec.key, 5, [&](const Result<>& set) {
                QVERIFY(set);
                done = true;
            });
            QTRY_VERIFY_WITH_TIMEOUT(done, patience);
            bool refused = false;
            core.streamers.setOverride(id, QStringLiteral("no.such"), 5,
                                       [&](const Result<>& set) { refused = !set; });
            QTRY_VERIFY_WITH_TIMEOUT(refused, patience);
            refused = false;
            core.streamers.rename(99, QStringLiteral("nobody"), [&](const Result<>& changed) {
                refused = !changed && changed.error().kind == Error::Kind::NotFound;
            });
            QTRY_VERIFY_WITH_TIMEOUT(refused, patience);
            core.monitor.setPausedAll(true);
            QVERIFY(core.settings.set(setting::splitMinutes, 7));
            QTRY_COMPARE_WITH_TIMEOUT(
                core.store.settings.state(QStringLiteral("monitor.pausedAll"))->toBool(), true, patience);
            QTRY_VERIFY_WITH_TIMEOUT(
                core.store.settings.layers()->value(QString()).contains(setting::splitMinutes.key), patience);
        }
        Program program(paths, m_http);
        Core& core = *program.core;
        QVERIFY(core.monitor.pausedAll());
        QCOMPARE(core.roster.find(id)->row.name, QStringLiteral("a name"));
        QCOMPARE(core.roster.find(id)->state, StreamerState::Paused);
        QCOMPARE(core.settings.get(setting::graceSec, id), 5);
        QCOMPARE(core.settings.get(setting::splitMinutes), 7);
    }
    /// Asked for before any of it is on disk, as from a phone while the form is open.
    void changesAtOnceLoseNothing()
    {
        Program program(newProfile(), m_http);
        Core& core = *program.core;
        const StreamerId id = program.add(QUrl(QStringLiteral("http://127.0.0.1:9/live.flv")));
        const StreamerRow form = core.roster.find(id)->row;
        StreamerRow filled = form;
        filled.uploadTemplate = QStringLiteral("mine");
        filled.overrides.insert(setting::tags.key, QJsonArray{QStringLiteral("a")});
        int done = 0;
        const auto count = [&done](const Result<>& changed) { done += changed ? 1 : 100; };
        core.streamers.setPaused(id, true, count);
        core.streamers.rename(id, QStringLiteral("two"), count);
        core.streamers.setOverride(id, setting::graceSec.key, 5, count);
        core.streamers.setPaused(id, false, count);
        core.streamers.setOverride(id, setting::splitMinutes.key, 9, count);
        core.streamers.update(form, filled, count);
        int refused = 0;
        core.streamers.rename(id, QStringLiteral("a\nb"),
                              [&refused](const Result<>& changed) { refused = changed ? -1 : 1; });
        core.streamers.setOverride(id, setting::graceSec.key, 6, count);
        QTRY_COMPARE_WITH_TIMEOUT(done, 7, patience);
        QCOMPARE(refused, 1);
        const auto check = [](const StreamerRow& row) {
            return !row.paused && row.name == QLatin1String("two") &&
                   row.uploadTemplate == QLatin1String("mine") &&
                   row.overrides.value(setting::graceSec.key).toInt() == 6 &&
                   row.overrides.value(setting::splitMinutes.key).toInt() == 9 &&
                   row.overrides.value(setting::tags.key).toArray().size() == 1;
        };
        QVERIFY(check(core.roster.find(id)->row));
        QVERIFY(check(*core.store.streamers.get(id)));
        QCOMPARE(core.settings.get(setting::graceSec, id), 6);
    }
    void aCrashIsCleanedUp()
    {
        const Paths paths = newProfile();
        const QString path = m_folder.filePath(QStringLiteral("left.flv"));
        VideoId left = 0;
        VideoId gone = 0;
        TaskId task = 0;
        {
            Store store;
            QVERIFY(store.db.open(paths.database()));
            TaskRow row;
            row.status = QStringLiteral("recording");
            task = *store.tasks.add(row);
            VideoRow video;
            video.task = task;
            video.state = QStringLiteral("recording");
            video.path = path;
            left = *store.videos.add(video);
            video.path = m_folder.filePath(QStringLiteral("gone.flv"));
            video.part = 2;
            gone = *store.videos.add(video);
        }
        QFile part(path + QStringLiteral(".part"));
        QVERIFY(part.open(QIODevice::WriteOnly));
        part.write(m_flv.left(m_flv.size() * 3 / 4));
        part.close();
        Program program(paths, m_http);
        QTRY_COMPARE_WITH_TIMEOUT(program.all<event::UnfinishedFilesFound>().size(), 1, patience);
        Store& store = program.core->store;
        QCOMPARE(program.all<event::UnfinishedFilesFound>().first().files, 1);
        QCOMPARE(store.tasks.get(task)->status, QStringLiteral("interrupted"));
        QCOMPARE(store.videos.get(left)->state, QStringLiteral("done"));
        QVERIFY(store.videos.get(left)->duration > 1);
        QVERIFY(QFile::exists(path));
        QVERIFY(!part.exists());
        QTRY_COMPARE_WITH_TIMEOUT(store.videos.get(gone)->state, QStringLiteral("missing"), patience);
    }
    /// How many play URLs were asked for with and without the login.
    static int playInfos(const FakeBilibili& site, bool loggedIn)
    {
        int count = 0;
        for (const Request& request : site.server().journal()) {
            if (request.path().endsWith("getRoomPlayInfo") &&
                request.header("Cookie").contains("top-secret") == loggedIn)
                ++count;
        }
        return count;
    }
    void theAccountWatchesAndIsKeptSecret()
    {
        FakeBilibili site;
        site.acceptLogin(77, "top-secret");
        site.set({.id = 5, .uid = 6, .liveStatus = 1, .liveTime = 1700000000, .flvPath = "/live.flv"});
        site.server().route("/live.flv", [this](const Request&, Reply& reply) {
            reply.head(200);
            reply.write(m_flv);
            reply.sleep(std::chrono::milliseconds(200));
            reply.close();
        });
        HttpConfig config;
        config.endpoints = *Endpoints::parse(site.hosts());
        QtHttpFactory http(config);
        QStringList lines;
        std::mutex mutex;
        Log::Options quiet;
        quiet.textToStderr = false;
        Log log(quiet);
        log.subscribe([&](const LogLine& line) {
            const std::lock_guard lock(mutex);
            lines.append(line.message);
        });
        QLoggingCategory::setFilterRules(QStringLiteral("app.*=true"));
        qCWarning(lcApp, "said before there is a store");
        const Paths paths = newProfile();
        {
            Program program(paths, http, {.secretStore = QStringLiteral("session"), .hosts = {}});
            Core& core = *program.core;
            core.store.db.flush();
            LogsTable::Filter early;
            early.text = QStringLiteral("before there is a store");
            QCOMPARE(core.store.logs.page(early).value_or(LogsTable::Page()).rows.size(), 1);
            Result<AccountRow> account = fail(Error::Kind::Timeout, QString());
            core.publishing.accounts.importText("SESSDATA=top-secret; bili_jct=csrf-secret; DedeUserID=77",
                                                [&](auto row) { account = row; });
            QTRY_VERIFY_WITH_TIMEOUT(account.has_value(), patience);
            QVERIFY(program.add(QUrl(QStringLiteral("https://live.bilibili.com/5"))) > 0);
            const int added = playInfos(site, false);
            core.start();
            // The first connection, and the question after it, with the login: the best quality is given.
            QTRY_VERIFY_WITH_TIMEOUT(playInfos(site, true) >= 2, patience);
            QCOMPARE(playInfos(site, false), added);
            QTRY_VERIFY_WITH_TIMEOUT(site.server().count("/live.flv") >= 1, patience);
            for (const Request& request : site.server().journal()) {
                if (request.path() == "/live.flv") {
                    QCOMPARE(request.param(QStringLiteral("qn")), QStringLiteral("10000"));
                    QVERIFY(request.header("Cookie").isEmpty()); // another site's host
                }
            }
            bool removed = false;
            core.publishing.accounts.remove(77, [&](const Result<>& done) { removed = done.has_value(); });
            QTRY_VERIFY_WITH_TIMEOUT(removed, patience);
            QTRY_VERIFY_WITH_TIMEOUT(playInfos(site, false) > added, patience);
        }
        const std::lock_guard lock(mutex);
        QVERIFY(!lines.isEmpty());
        for (const QString& line : std::as_const(lines))
            QVERIFY2(!line.contains(QLatin1String("-secret")), qPrintable(line));
        QDirIterator files(paths.profile, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains("-secret"), qPrintable(file.fileName()));
        }
        QLoggingCategory::setFilterRules({});
    }
    void aSlowLineIsLeftForAnother()
    {
        FakeBilibili site;
        site.set({.id = 5,
                  .uid = 6,
                  .liveStatus = 1,
                  .liveTime = 1700000000,
                  .twoCdns = true,
                  .flvPath = "/live.flv"});
        site.server().route("/live.flv", [this](const Request& request, Reply& reply) {
            const bool slow = request.param(QStringLiteral("cdn")) == QLatin1String("cn-gotcha09");
            reply.head(200);
            reply.paced(m_flv, m_flv.size() / (slow ? 12 : 3)); // four seconds of media
            reply.close();
        });
        HttpConfig config;
        config.endpoints = *Endpoints::parse(site.hosts());
        QtHttpFactory http(config);
        Program program(newProfile(), http, {.secretStore = QStringLiteral("session"), .hosts = {}});
        Core& core = *program.core;
        QVERIFY(core.settings.set(setting::stallTimeoutMs, 60000));
        QVERIFY(program.add(QUrl(QStringLiteral("https://live.bilibili.com/5"))) > 0);
        core.start();
        const auto cdns = [&site] {
            QStringList found;
            for (const Request& request : site.server().journal()) {
                if (request.path() == "/live.flv")
                    found.append(request.param(QStringLiteral("cdn")));
            }
            return found;
        };
        QTRY_VERIFY_WITH_TIMEOUT(cdns().size() >= 2, patience);
        QCOMPARE(cdns().mid(0, 2),
                 QStringList({QStringLiteral("cn-gotcha09"), QStringLiteral("cn-gotcha08")}));
        QTRY_VERIFY_WITH_TIMEOUT(!program.all<event::Reconnecting>().isEmpty(), patience);
        const auto told = program.all<event::Reconnecting>();
        QVERIFY2(told.first().error.detail.contains(QLatin1String("too slowly")),
                 qPrintable(told.first().error.detail));
        site.goOffline(5);
        QTRY_VERIFY_WITH_TIMEOUT(!program.all<event::StreamEnded>().isEmpty(), patience);
        QCOMPARE(program.all<event::StreamEnded>().first().parts, 1); // one file, joined
    }
    /// Live when it is added by its short number; its connection drops for a moment; it ends by itself.
    void aDropLeavesNoTrace()
    {
        FakeBilibili site;
        FakeBilibili::Room room;
        room.id = 5;
        room.shortId = 55;
        room.uid = 6;
        room.name = QStringLiteral("Ana");
        room.liveStatus = 1;
        room.liveTime = 1700000000;
        room.flvPath = "/live.flv";
        site.set(room);
        const auto half = [this](const Request&, Reply& reply) {
            reply.head(200);
            reply.write(m_flv.left(m_flv.size() / 2));
            reply.close();
        };
        const auto rest = [this](const Request&, Reply& reply) {
            reply.head(200);
            reply.paced(m_flv, m_flv.size() / 3);
            reply.close();
        };
        site.server().script("/live.flv", {half, rest});
        HttpConfig config;
        config.endpoints = *Endpoints::parse(site.hosts());
        QtHttpFactory http(config);
        Program program(newProfile(), http, {.secretStore = QStringLiteral("session"), .hosts = {}});
        Core& core = *program.core;
        const StreamerId id = program.add(QUrl(QStringLiteral("https://live.bilibili.com/55")));
        QVERIFY(id > 0);
        core.start();
        QTRY_VERIFY_WITH_TIMEOUT(!program.all<event::Reconnecting>().isEmpty(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(core.roster.find(id)->state, StreamerState::Recording, patience);
        QVERIFY(!core.roster.find(id)->hasError);
        site.goOffline(5);
        QTRY_VERIFY_WITH_TIMEOUT(!program.all<event::StreamEnded>().isEmpty(), patience);
        QVERIFY(!core.roster.find(id)->hasError); // UX-89
        // It is called what the site calls it, from its first file on, and known by its other number, too.
        const QString path = program.all<event::SegmentClosed>().first().segment.path;
        QVERIFY2(path.contains(room.name), qPrintable(path));
        QCOMPARE(program.add(QUrl(QStringLiteral("https://live.bilibili.com/5"))), id);
    }
    void whatIsNoLinkIsRefused()
    {
        Program program(newProfile(), m_http);
        Error::Kind kind = Error::Kind::Timeout;
        program.core->streamers.add(QStringLiteral("hello"), {}, [&](const Result<Streamers::Added>& added) {
            kind = added ? Error::Kind::Timeout : added.error().kind;
        });
        QTRY_COMPARE_WITH_TIMEOUT(kind, Error::Kind::Refused, patience);
    }
};
QTEST_GUILESS_MAIN(TestCore)
#include "tst_core.moc"
