// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/recorders.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/base/worker.h"
#include "core/config/paths.h"
#include "core/config/settingsstore.h"
#include "core/record/diskfault.h"
#include "core/record/diskguard.h"
#include "core/record/failurereport.h"
#include "core/record/rate.h"
#include "core/record/recordinglog.h"
#include "core/record/slowline.h"

#include <QDir>
#include <algorithm>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {
constexpr milliseconds sampleEvery = 500ms; // at most two progress events a second
constexpr milliseconds disksEvery = 5s;
constexpr milliseconds firstPause = 1min; // of one that could not write: doubled each time
constexpr milliseconds longestPause = 30min;
constexpr milliseconds enoughMedia = 1min; // was written: it is not always that it cannot be
constexpr milliseconds beginEvery = 8ms; // a hundred that go live at once must not crowd out the main thread
} // namespace

/// One recording and what the main thread knows of it.
struct Recorders::Running
{
    StreamerRow streamer;
    QString folder;
    RecordingLog log;
    LiveInfo info;
    bool alreadyLive = false;
    milliseconds grace{};
    qint64 minBytes = 0;
    std::unique_ptr<Recording> recording{};
    RecordingResult result{};         ///< written by the worker before it ends
    std::optional<Error> faultTold{}; ///< why it could not write the last time
    std::atomic<bool> byHand{false};
    StreamerState shown = StreamerState::Recording;
    RateWindow rate{};
    SlowLine line{};
    qint64 bytesTold = -1;
    milliseconds thumbnailAt{0};
    bool coverSaved = false;
    QUrl cover{};
    bool stopWanted = false;
    bool toldBefore() const ///< how it failed
    {
        return faultTold && result.error.kind == faultTold->kind && result.error.code == faultTold->code;
    }
    std::unique_ptr<Worker> worker{}; ///< none before its turn; last: it ends before what it uses

    void requestStop()
    {
        stopWanted = true;
        if (worker)
            worker->requestStop();
    }
};

Recorders::Recorders(Events& events, Store& store, const Settings& settings, const Registry& registry,
                     Sites& sites, HttpFactory& http, DiskGuard& disks, Clock& clock, const Paths& paths,
                     QObject* parent)
    : QObject(parent)
    , m_events(events)
    , m_store(store)
    , m_settings(settings)
    , m_registry(registry)
    , m_sites(sites)
    , m_http(http)
    , m_disks(disks)
    , m_clock(clock)
    , m_folder(paths.recordings)
    , m_reports(paths.reports())
    , m_processing(events, store, http, clock, paths.cache)
    , m_late(store, events, LateFiles::fileIn(paths.state))
{
    m_beginner.setInterval(beginEvery);
    connect(&m_beginner, &QTimer::timeout, this, &Recorders::beginNext);
    m_sampler.setInterval(sampleEvery);
    connect(&m_sampler, &QTimer::timeout, this, &Recorders::sample);
    connect(&events, &Events::posted, this, [this](const PostedEvent& posted) {
        if (const auto* disk = std::get_if<event::DiskChanged>(&posted.event))
            applyDisk(*disk);
        else if (const auto* lost = std::get_if<event::Reconnecting>(&posted.event))
            noteLost(lost->streamer);
        else if (const auto* file = std::get_if<event::SegmentClosed>(&posted.event))
            m_processing.fileClosed(*file, m_settings.get(setting::remux, file->streamer),
                                    keepsSource(file->streamer));
    });
}

Recorders::~Recorders()
{
    for (const auto& running : std::as_const(m_running))
        running->requestStop();
}

void Recorders::start(const StreamerRow& streamer, const LiveInfo& info, bool alreadyLive)
{
    const Platform* platform = m_registry.find(streamer.url);
    if (m_running.contains(streamer.id) || platform == nullptr || m_allStopped)
        return;
    const QVariantMap settings = m_settings.effective(streamer.id);
    RecordingOptions options = recordingOptions(settings, m_folder);
    const bool followed = m_follow && streamer.autoUpload && setting::uploadWhileRecording.from(settings);
    if (followed)
        options.source.limits = exactLimits(settings);
    options.url = streamer.url;
    options.streamer = streamer.name;

    const milliseconds grace = options.grace;
    auto running = std::shared_ptr<Running>(new Running{
        streamer, options.folder,
        RecordingLog(m_events, m_store, m_clock, streamer, options.source.limits.bytes,
                     followed ? m_follow : FollowFile(), &m_late),
        info, alreadyLive, grace, qint64(m_settings.get(setting::minFileMiB, streamer.id)) * 1024 * 1024});
    if (const auto failed = m_unwritable.constFind(streamer.id); failed != m_unwritable.cend())
        running->faultTold = failed->error;
    running->cover = m_settings.get(setting::saveCover, streamer.id) ? info.room.cover : QUrl();
    running->recording =
        std::make_unique<Recording>(*platform, m_http, m_sites, m_clock, std::move(options), running->log);
    m_running.insert(streamer.id, running);
    m_disks.watch({running->folder}, m_bitsPerSecond / 8);
    m_toBegin += streamer.id;
    if (!m_beginner.isActive())
        m_beginner.start();
    m_events.post(event::StateChanged{streamer.id, StreamerState::Recording, {}, {}});
    m_sampler.start();
}

void Recorders::beginNext()
{
    begin(*m_running.value(m_toBegin.takeFirst()));
    if (m_toBegin.isEmpty())
        m_beginner.stop();
}

void Recorders::begin(Running& running)
{
    Running* story = &running;
    const QString thread = QStringLiteral("rec-%1").arg(running.streamer.id);
    running.worker = std::make_unique<Worker>(thread, [this, story](Stop& stop) {
        const StreamerId id = story->streamer.id;
        story->recording->goOnAfter(story->log.begin(story->info.room, story->alreadyLive, story->grace));
        const LogContext context(id, story->log.task());
        story->result = story->recording->run(story->info, stop);
        story->log.end(story->result, story->byHand, story->minBytes, story->toldBefore());
        QMetaObject::invokeMethod(
            this, [this, id] { ended(id); }, Qt::QueuedConnection);
    });
    if (running.stopWanted) // before its turn came
        running.requestStop();
}

void Recorders::stop(StreamerId streamer)
{
    const auto running = m_running.value(streamer);
    if (!running)
        return;
    running->byHand = true;
    running->requestStop();
    running->shown = StreamerState::Finishing;
    m_events.post(event::StateChanged{streamer, StreamerState::Finishing, {}, {}});
}

void Recorders::cut(StreamerId streamer, SplitReason why)
{
    if (const auto running = m_running.value(streamer))
        running->recording->cut(why);
}

void Recorders::setTitle(StreamerId streamer, const QString& title)
{
    const auto running = m_running.value(streamer);
    if (!running)
        return;
    running->recording->setTitle(title);
    if (m_settings.get(setting::splitOnTitle, streamer))
        running->recording->cut(SplitReason::Title);
}

bool Recorders::records(TaskId task) const
{
    return task != 0 && std::any_of(m_running.begin(), m_running.end(),
                                    [task](const auto& running) { return running->log.task() == task; });
}

bool Recorders::isRecording(StreamerId streamer) const
{
    return m_running.contains(streamer);
}

int Recorders::count() const
{
    return int(m_running.size());
}

QList<StreamerId> Recorders::running() const
{
    return m_running.keys();
}

std::optional<Error> Recorders::whyNot(StreamerId streamer) const
{
    if (m_allStopped)
        return Error{Error::Kind::Cancelled, QStringLiteral("the program is ending"), 0, {}};
    const QString folder = folderOf(streamer);
    if (!m_disks.mayRecord(folder))
        return m_disks.errorOf(folder);
    const auto failed = m_unwritable.constFind(streamer);
    if (failed != m_unwritable.cend() && failed->folder == folder &&
        failed->pattern == m_settings.get(setting::fileName, streamer) &&
        m_clock.monotonic() < failed->until && !m_disks.isMended(failed->place))
        return failed->error;
    const int limit = m_settings.get(setting::maxParallel);
    if (limit > 0 && count() >= limit)
        return Error{
            Error::Kind::Refused, QStringLiteral("all places are taken (record.maxParallel)"), 0, {}};
    return {};
}

void Recorders::stopAll(std::function<void()> done)
{
    m_allStopped = std::move(done);
    for (const StreamerId id : running())
        stop(id);
    if (m_running.isEmpty() && m_allStopped)
        QMetaObject::invokeMethod(
            this, [this] { m_allStopped(); }, Qt::QueuedConnection);
}

void Recorders::remux(const event::SegmentClosed& file)
{
    m_processing.fileClosed(file, true, true);
}

void Recorders::showThumbnailOf(StreamerId streamer)
{
    if (std::exchange(m_shown, streamer) == streamer)
        return;
    if (const auto running = m_running.value(streamer))
        running->thumbnailAt = 0ms;
}

/// A file that is uploaded stays where it is; so does one that was told late, of which that is not known
/// here.
bool Recorders::keepsSource(StreamerId streamer) const
{
    const auto running = m_running.value(streamer);
    return m_settings.get(setting::remuxKeepSource, streamer) || !running || running->streamer.autoUpload;
}

QString Recorders::folderOf(StreamerId streamer) const
{
    const QString folder = m_settings.get(setting::recordFolder, streamer);
    return folder.isEmpty() ? m_folder : folder;
}

void Recorders::ended(StreamerId streamer)
{
    const auto running = m_running.take(streamer);
    if (!running)
        return;
    running->worker.reset(); // it has returned from run(): this waits for microseconds
    const bool failed = running->result.end == RecordingResult::End::Failed;
    if (failed && !running->toldBefore())
        keepReport(*running);
    if (failed && running->result.error.kind == Error::Kind::Disk)
        diskFailed(*running);
    else if (running->result.files > 0)
        m_disks.forgetPlace(m_unwritable.take(streamer).place);
    if (m_running.isEmpty()) {
        m_sampler.stop();
        m_bitsPerSecond = 0;
        m_disks.watch({}, 0); // nothing is written any more: there is no time left to tell
    }
    emit finished(streamer);
    if (m_running.isEmpty() && m_allStopped)
        m_allStopped();
}

/// What one cannot write says nothing of the others, unless a trial in their common folder fails as well.
void Recorders::diskFailed(const Running& running)
{
    const RecordingResult& result = running.result;
    Unwritable& failed = m_unwritable[running.streamer.id];
    m_disks.forgetPlace(failed.place);
    const bool anew = result.seconds * 1000 >= double(enoughMedia.count());
    const int inARow = anew ? 1 : failed.inARow + 1;
    const milliseconds pause =
        std::min<milliseconds>(longestPause, firstPause * (1 << std::min(inARow - 1, 8)));
    failed = {running.folder,
              m_settings.get(setting::fileName, running.streamer.id),
              result.folder.isEmpty() ? running.folder : result.folder,
              result.error,
              inARow,
              m_clock.monotonic() + scaled(pause)};
    m_disks.placeFailed(failed.place);
    if (diskfault::mayBeVolume(result.error))
        m_disks.writeFailed(running.folder, result.error);
}

/// What is known of a failure, for whoever looks for its cause later.
void Recorders::keepReport(const Running& running)
{
    failurereport::Facts facts;
    facts.streamer = running.streamer;
    facts.task = running.log.task();
    facts.at = m_clock.now();
    facts.result = running.result;
    const Recording::Now now = running.recording->now();
    facts.quality = now.quality;
    facts.cdn = now.cdn;
    facts.folder = running.folder;
    for (const DiskGuard::Volume& volume : m_disks.volumes()) {
        if (volume.folder == running.folder)
            facts.freeBytes = volume.freeBytes;
    }
    const StreamCounters& counters = running.recording->counters();
    facts.videoFrames = counters.videoFrames;
    facts.audioFrames = counters.audioFrames;
    facts.dropped = counters.dropped;
    facts.settings = m_settings.effective(running.streamer.id);
    if (const Log* log = Log::instance())
        facts.lines = log->since(0);
    inBackground(
        this, [folder = m_reports, facts] { return failurereport::save(folder, facts); },
        [](const Result<>& saved) {
            if (!saved)
                qCWarning(lcRecord, "no report of a failure: %ls", qUtf16Printable(saved.error().detail));
        });
}

/// Twice a second: what each recording has done since.
void Recorders::sample()
{
    const milliseconds now = m_clock.monotonic();
    m_bitsPerSecond = 0;
    QStringList folders;
    for (const auto& running : std::as_const(m_running)) {
        sampleOne(*running, now);
        m_bitsPerSecond += running->rate.bitsPerSecond();
        if (!folders.contains(running->folder))
            folders.append(running->folder);
    }
    if (now - m_disksToldAt >= disksEvery) {
        m_disksToldAt = now;
        m_disks.watch(folders, m_bitsPerSecond / 8);
    }
}

void Recorders::sampleOne(Running& running, milliseconds now)
{
    const StreamCounters& counters = running.recording->counters();
    const Recording::Now what = running.recording->now();
    const qint64 bytes = counters.bytesWritten.load(std::memory_order_relaxed);
    const qint64 media = counters.mediaMs.load(std::memory_order_relaxed);
    running.rate.add(now, media, counters.bytesIn.load(std::memory_order_relaxed));
    if (running.shown != StreamerState::Finishing) {
        const auto state = what.connected ? StreamerState::Recording : StreamerState::Reconnecting;
        if (state != running.shown && (!what.connected || bytes != running.bytesTold)) {
            running.shown = state;
            m_events.post(event::StateChanged{running.streamer.id, state, {}, {}});
        }
    }
    if (!running.coverSaved && !what.path.isEmpty() && running.cover.isValid()) {
        running.coverSaved = true;
        m_processing.saveCover(running.cover, what.path);
    }
    wantThumbnail(running, now);
    watchPace(running, now);
    if (bytes == running.bytesTold)
        return;
    running.bytesTold = bytes;
    m_events.post(
        event::RecordingProgress{running.streamer.id, running.log.task(), what.path, bytes,
                                 bytes - what.fileBase, double(media) / 1000.0, running.rate.bitsPerSecond(),
                                 running.rate.ratio(), counters.videoFrames.load(std::memory_order_relaxed),
                                 counters.audioFrames.load(std::memory_order_relaxed),
                                 counters.dropped.load(std::memory_order_relaxed),
                                 counters.repaired.load(std::memory_order_relaxed), what.quality, what.cdn});
}

/// A drop that is over before the next sample would leave no trace here, and the state it told would stay.
void Recorders::noteLost(StreamerId streamer)
{
    const auto running = m_running.value(streamer);
    if (running && running->shown != StreamerState::Finishing)
        running->shown = StreamerState::Reconnecting;
}

/// An edge that sends slower than life loses the broadcast's end, or is cut off by it.
void Recorders::watchPace(Running& running, milliseconds now)
{
    if (running.shown == StreamerState::Finishing)
        return;
    const LogContext context(running.streamer.id, running.log.task());
    running.line.look(*running.recording, now);
}

void Recorders::wantThumbnail(Running& running, milliseconds now)
{
    const QString wanted = m_settings.get(setting::thumbnails);
    const StreamerId id = running.streamer.id;
    const bool mine =
        wanted == QLatin1String("all") || (wanted == QLatin1String("selected") && id == m_shown);
    const QString path = running.recording->now().path;
    if (!mine || path.isEmpty() || now < running.thumbnailAt)
        return;
    running.thumbnailAt = now + scaled(std::chrono::seconds(m_settings.get(setting::thumbnailSec)));
    m_processing.makeThumbnail(path + QStringLiteral(".part"), id, running.log.task());
}

/// A full disk ends what is being written to it, cleanly and once (UX-85).
void Recorders::applyDisk(const event::DiskChanged& change)
{
    if (change.level != event::DiskLevel::Full)
        return;
    for (const auto& running : std::as_const(m_running)) {
        if (running->folder != change.folder || (running->worker && running->worker->finished()))
            continue;
        running->shown = StreamerState::Finishing;
        running->requestStop();
        const Error error = m_disks.errorOf(change.folder);
        m_events.post(event::RecordingFailed{running->streamer.id, running->log.task(), error});
        m_events.post(event::StateChanged{running->streamer.id, StreamerState::Finishing, error.detail, {}});
    }
}
