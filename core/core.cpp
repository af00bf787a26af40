// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/core.h"

#include "core/backup/backup.h"
#include "core/base/background.h"
#include "core/base/log.h"
#include "core/measures.h"
#include "core/notify/rules.h"
#include "core/saved.h"

#include <QFileInfo>

// The wiring diagram: who hears whom. What each of them does is in its own file.

namespace {
void warnIfFailed(const Result<>& result)
{
    if (!result)
        qCWarning(lcApp, "not saved: %ls", qUtf16Printable(result.error().detail));
}
} // namespace

Core::Core(const Paths& thePaths, HttpFactory& theHttp, Clock& theClock, const PublishingOptions& options)
    : paths(thePaths)
    , clock(theClock)
    , http(theHttp)
    , events(clock)
    , statistics(events, store.counters)
    , metrics(events, store.metrics, http.traffic(), clock)
    , cache(clock)
    , sites(cache, clock,
            [this](const Platform& platform, const QVariantMap& values, Stop& stop) {
                return platform.id() == u"bilibili"
                           ? watchLogins.header(setting::bilibiliAccount.from(values), stop)
                           : QByteArray();
            })
    , roster(events)
    , news(events, roster, store.events)
    , configFile(paths.configFile(), settings)
    , housekeeping(store, settings, clock)
    , updates(store, events, settings, http, clock)
    , disks(events, settings)
    , publishing(options, paths, store, settings, events, http, clock)
    , recorders(events, store, settings, registry, sites, http, disks, clock, paths)
    , monitor(events, settings, registry, sites, http, clock)
    , hooks(store, events, settings, clock, paths.recordings)
    , retention(store, events, settings, clock,
                [this] {
                    return retention::Busy{hooks.busyStreamers(), recorders.converting()};
                })
    , notifier(events, settings, publishing.secrets, theHttp, theClock,
               {[this](StreamerId id) {
                    const StreamerView* view = roster.find(id);
                    return view ? notify::Sources::Streamer{view->row.name, view->title,  view->area,
                                                            view->row.url,  view->avatar, view->cover}
                                : notify::Sources::Streamer();
                },
                [this](UploadId id) {
                    const UploadRow* upload = publishing.uploads.find(id);
                    return upload ? upload->fields.value(u"title").toString() : QString();
                }})
    , streamers(store, settings, registry, roster, monitor, recorders, events)
    , templates(store, settings, roster, streamers)
{
    publishing.feed.setGates(
        {[this](const event::SegmentClosed& closed, auto go) { hooks.segmentClosed(closed, std::move(go)); },
         [this](const event::StreamEnded& ended, auto go) { hooks.broadcastEnded(ended, std::move(go)); }});
    publishing.feed.setKnown([this](StreamerId id) {
        const StreamerView* view = roster.find(id);
        return view ? std::optional(view->row) : std::nullopt;
    });
    publishing.feed.setRunning([this](TaskId task) { return recorders.records(task); });
    metrics.addSource([this](Measured& into) { measures::add(*this, into); });
    recorders.setFollow([this](const FileBegun& begun) { return publishing.live.follow(begun); });
    monitor.setAdmission([this](StreamerId id) { return recorders.whyNot(id); });
    QObject::connect(&monitor, &Monitor::wentLive, &recorders,
                     [this](const StreamerRow& streamer, const LiveInfo& info, bool alreadyLive) {
                         recorders.start(streamer, info, alreadyLive);
                         if (recorders.isRecording(streamer.id))
                             monitor.recordingStarted(streamer.id, 0);
                     });
    QObject::connect(&monitor, &Monitor::titleChanged, &recorders, &Recorders::setTitle);
    QObject::connect(&monitor, &Monitor::skippedChanged, &roster, &Roster::setSkipped);
    QObject::connect(&recorders, &Recorders::finished, &monitor, &Monitor::recordingFinished);
    QObject::connect(&events, &Events::posted, &monitor, [this](const PostedEvent& posted) {
        if (const auto* ended = std::get_if<event::StreamEnded>(&posted.event); ended && ended->byHand)
            monitor.skipThisBroadcast(ended->streamer);
        else if (const auto* disk = std::get_if<event::DiskChanged>(&posted.event);
                 disk && disk->level != event::DiskLevel::Full)
            monitor.placeFreed();
    });
    QObject::connect(&notifier, &Notifier::activated, &monitor,
                     [this](const notify::Notice& notice, notify::Action action) {
                         if (action == notify::Action::RecordNow && notice.items.size() == 1)
                             monitor.recordNow(notice.items.first().streamer);
                     });
    QObject::connect(&events, &Events::posted, &events, [this](const PostedEvent& posted) {
        if (std::holds_alternative<event::AccountChanged>(posted.event))
            readWatchLogins();
    });
    // What is changed by hand is on disk at once; a streamer's own layer is saved by Streamers.
    QObject::connect(&monitor, &Monitor::pausedAllChanged, &events, [this](bool paused) {
        inBackground(
            &events, [this, paused] { return store.settings.setState(saved::pausedAllKey(), paused); },
            warnIfFailed);
    });
    QObject::connect(&settings, &Settings::changed, &events,
                     [this](const QString& key, const QString& platform, StreamerId streamer) {
                         events.post(event::SettingChanged{key, streamer});
                         if (key == setting::maxParallel.key)
                             monitor.placeFreed();
                         if (streamer != 0)
                             return;
                         const QVariantMap layer =
                             platform.isEmpty() ? settings.globalLayer() : settings.platformLayer(platform);
                         store.settings.post(platform, key, layer.value(key));
                     });
    if (Log* log = Log::instance()) {
        const auto keep = [this](const LogLine& line) {
            store.logs.append(
                {0, line.time, line.level, line.source, line.streamer, line.task, line.message});
        };
        const QList<LogLine> before = log->since(0); // what was said before there was a place for it
        for (const LogLine& line : before)
            keep(line);
        m_logHandle = log->subscribe(keep);
    }
}

Core::~Core()
{
    if (Log* log = Log::instance(); log && m_logHandle)
        log->unsubscribe(*m_logHandle);
}

void Core::open(std::function<void(Result<Db::Opened>)> done)
{
    inBackground(
        &events,
        [this, now = clock.now()]() -> Result<saved::Profile> {
            if (const auto restored = backup::applyPending(paths); !restored)
                return fail(restored.error());
            auto loaded = saved::read(store, paths.database(), now);
            if (loaded) {
                const QSet<VideoId> late = LateFiles::kept(LateFiles::fileIn(paths.state));
                loaded->unfinished.files.removeIf(
                    [&late](const VideoRow& file) { return late.contains(file.id); });
            }
            return loaded;
        },
        [this, done = std::move(done)](const Result<saved::Profile>& loaded) {
            if (!loaded)
                return done(loaded.error());
            if (loaded->opened.created)
                m_stored = ConfigFile::Stored::Fresh;
            settings.loadGlobal(loaded->layers.value(QString()));
            for (auto layer = loaded->layers.cbegin(); layer != loaded->layers.cend(); ++layer) {
                if (!layer.key().isEmpty())
                    settings.loadPlatform(layer.key(), layer.value());
            }
            cache.restore(loaded->cache);
            for (const StreamerRow& row : loaded->streamers)
                settings.loadStreamer(row.id, row.platform, settingsFromJson(row.overrides));
            roster.load(loaded->streamers);
            news.load(loaded->news);
            monitor.setPausedAll(loaded->pausedAll);
            for (const StreamerRow& row : loaded->streamers)
                monitor.put(row);
            const QList<TaskId>& cutOff = loaded->unfinished.broadcasts;
            publishing.load(loaded->publishing, {cutOff.begin(), cutOff.end()});
            readWatchLogins();
            templates.load(loaded->templates);
            if (const Db::Opened& opened = loaded->opened; !opened.corruptMovedTo.isEmpty())
                events.post(event::DatabaseReplaced{opened.corruptMovedTo, opened.newestBackup,
                                                    QFileInfo(opened.newestBackup).lastModified().toUTC()});
            done(loaded->opened);
            recovery::finishInBackground(store, events, loaded->unfinished);
            recorders.saveLateFiles();
        });
}

/// The last question asked is the one that counts.
void Core::readWatchLogins()
{
    inBackground(
        m_loginReader, &events,
        [this](Stop& stop) { return WatchLogins::read(store.accounts, publishing.keeper, stop); },
        [this, asked = ++m_loginReads](const QList<WatchLogins::Login>& logins) {
            if (asked == m_loginReads)
                watchLogins.set(logins);
        });
}

void Core::followConfigFile(std::function<void()> done)
{
    configFile.start(m_stored, std::move(done));
}

void Core::start()
{
    // The file may have been edited while the program did not run: its values count from the first check on.
    followConfigFile([this] {
        monitor.start();
        retention.start();
    });
    housekeeping.start();
    updates.start();
    const QString folder = settings.get(setting::recordFolder);
    disks.watch({folder.isEmpty() ? paths.recordings : folder}, 0);
    metrics.start();
    publishing.start();
}

void Core::shutDown(std::function<void()> done)
{
    events.post(event::ShuttingDown{recorders.count()});
    monitor.stop();
    retention.stop();
    // Recordings, hooks and uploads end side by side; the last one to be done goes on.
    const auto left = std::make_shared<int>(3);
    const auto stopped = [this, left, done = std::move(done)] {
        if (--*left > 0)
            return;
        publishing.feed.whenIdle([this, done] {
            inBackground(
                &events,
                [this, entries = cache.snapshot()] {
                    return store.settings.setState(saved::cacheKey(), entries);
                },
                [done](const Result<>& saved) {
                    warnIfFailed(saved);
                    done();
                });
        });
    };
    hooks.stopAll(stopped);
    recorders.stopAll(stopped);
    publishing.stopAll(stopped);
}
