// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hooks/hooks.h"

#include "core/base/background.h"
#include "core/base/log.h"

#include <QFileInfo>
#include <algorithm>

namespace {
constexpr StreamerId tryLane = -1;

const SettingRow& settingOf(HookEvent event)
{
    switch (event) {
    case HookEvent::Recording:
        return setting::hooksRecording;
    case HookEvent::Segment:
        return setting::hooksSegment;
    case HookEvent::Broadcast:
        return setting::hooksBroadcast;
    case HookEvent::Upload:
        break;
    }
    return setting::hooksUpload;
}

/// Set when the hook after an upload failed: its files are not deleted by themselves any more.
QString failedKey(UploadId upload)
{
    return QStringLiteral("hooks.failed/%1").arg(upload);
}

/// What an archive consists of, once nothing of it is left to do.
struct Posted
{
    UploadRow row;
    QStringList files;
    bool complete = false;
    bool failed = false;
};

Posted postedParts(Store& store, UploadId upload)
{
    Posted posted;
    const auto row = store.uploads.get(upload);
    const auto parts = store.uploads.parts(upload);
    if (!row || !parts)
        return posted;
    posted.row = *row;
    posted.complete = std::none_of(parts->begin(), parts->end(), [](const PartRow& part) {
        return part.state == u"waiting" || part.state == u"uploading" || part.state == u"uploaded";
    });
    for (const PartRow& part : *parts)
        if (part.state == u"posted" && QFileInfo::exists(part.path))
            posted.files << part.path;
    posted.failed = store.settings.state(failedKey(upload)).value_or(QVariant()).toBool();
    return posted;
}

bool deletes(const HookStep& step)
{
    return step.kind == HookStep::Kind::Delete;
}
} // namespace

Hooks::Hooks(Store& store, Events& events, const Settings& settings, Clock& clock, const QString& recordings,
             QObject* parent)
    : QObject(parent)
    , m_store(store)
    , m_events(events)
    , m_settings(settings)
    , m_clock(clock)
    , m_recordings(recordings)
{
    connect(&events, &Events::posted, this, &Hooks::apply);
    connect(&settings, &Settings::changed, this, [this](const QString& key) {
        if (key.startsWith(u"hooks."))
            m_told.clear(); // it may be mended, and is told again when it is not
        if (key == setting::hooksParallel.key && !m_stopping)
            schedule();
    });
}

Hooks::~Hooks() = default;

QList<HookStep> Hooks::stepsOf(HookEvent event, StreamerId streamer) const
{
    return hookStepsFrom(m_settings.value(settingOf(event), streamer).toList());
}

// Before the upload

void Hooks::segmentClosed(const event::SegmentClosed& closed, std::function<void(event::SegmentClosed)> go)
{
    HookSubject subject;
    subject.event = HookEvent::Segment;
    subject.streamer = closed.streamer;
    subject.task = closed.task;
    subject.files = {closed.segment.path};
    add({stepsOf(HookEvent::Segment, closed.streamer), subject, false,
         [closed, go = std::move(go)](const HookRun& run) {
             event::SegmentClosed ready = closed;
             ready.segment.path = run.subject.files.value(0, closed.segment.path);
             go(ready);
         }});
}

void Hooks::broadcastEnded(const event::StreamEnded& ended, std::function<void()> go)
{
    const QList<HookStep> steps = stepsOf(HookEvent::Broadcast, ended.streamer);
    HookSubject subject;
    subject.event = HookEvent::Broadcast;
    subject.streamer = ended.streamer;
    subject.task = ended.task;
    const auto after = [go = std::move(go)](const HookRun&) { go(); };
    if (steps.isEmpty())
        return add({steps, subject, false, after});
    inBackground(
        this, [&store = m_store, task = ended.task] { return store.videos.ofTask(task); },
        [this, steps, subject, after](const Result<QList<VideoRow>>& videos) mutable {
            if (videos)
                for (const VideoRow& video : *videos)
                    if (QFileInfo::exists(video.path))
                        subject.files << video.path;
            add({steps, subject, false, after});
        });
}

// After it

void Hooks::apply(const PostedEvent& posted)
{
    if (const auto* started = std::get_if<event::StreamStarted>(&posted.event)) {
        m_open.insert(started->task);
        HookSubject subject;
        subject.event = HookEvent::Recording;
        subject.streamer = started->streamer;
        subject.task = started->task;
        if (const QList<HookStep> steps = stepsOf(HookEvent::Recording, started->streamer); !steps.isEmpty())
            add({steps, subject, false, {}});
    } else if (const auto* ended = std::get_if<event::StreamEnded>(&posted.event)) {
        m_open.remove(ended->task);
        if (const UploadId upload = m_posted.take(ended->task))
            archivePosted(upload, {});
    } else if (const auto* archive = std::get_if<event::ArchivePosted>(&posted.event)) {
        if (archive->task != 0 && m_open.contains(archive->task))
            m_posted.insert(archive->task, archive->upload);
        else
            archivePosted(archive->upload, archive->bvid);
    } else if (const auto* reviewed = std::get_if<event::ArchiveReviewed>(&posted.event)) {
        if (reviewed->state == 0)
            archiveOpen(*reviewed);
    }
}

/// Everything of an archive is posted: a broadcast's once it is over. (What is left when it ends is appended,
/// and comes here again.)
void Hooks::archivePosted(UploadId upload, const QString& bvid)
{
    inBackground(
        this, [&store = m_store, upload] { return postedParts(store, upload); },
        [this, upload, bvid](const Posted& posted) {
            QList<HookStep> steps = stepsOf(HookEvent::Upload, posted.row.streamer);
            steps.removeIf(deletes); // not before the archive is open
            if (!posted.complete || steps.isEmpty())
                return;
            HookSubject subject;
            subject.event = HookEvent::Upload;
            subject.streamer = posted.row.streamer;
            subject.task = posted.row.task;
            subject.upload = upload;
            subject.bvid = bvid.isEmpty() ? posted.row.bvid : bvid;
            subject.files = posted.files;
            add({steps, subject, false, [this, upload](const HookRun& run) {
                     if (run.failure())
                         m_store.settings.postState(failedKey(upload), true);
                 }});
        });
}

void Hooks::archiveOpen(const event::ArchiveReviewed& reviewed)
{
    inBackground(
        this, [&store = m_store, upload = reviewed.upload] { return postedParts(store, upload); },
        [this, reviewed](const Posted& posted) {
            const StreamerId streamer = posted.row.streamer;
            QList<HookStep> steps = stepsOf(HookEvent::Upload, streamer);
            const bool wanted = std::any_of(steps.begin(), steps.end(), deletes);
            if (!wanted || !posted.complete || posted.failed || posted.files.isEmpty())
                return;
            HookSubject subject;
            subject.event = HookEvent::Upload;
            subject.streamer = streamer;
            subject.task = posted.row.task;
            subject.upload = reviewed.upload;
            subject.bvid = reviewed.bvid;
            subject.files = posted.files;
            HookStep trash;
            trash.kind = HookStep::Kind::Delete;
            add({{trash}, subject, false, {}});
        });
}

void Hooks::tryOut(const QList<HookStep>& steps, const HookSubject& subject, Done done)
{
    add({steps, subject, true, std::move(done)});
}

void Hooks::stopTrying()
{
    if (const auto lane = m_running.find(tryLane); lane != m_running.end())
        lane->second->requestStop();
}

// Running

void Hooks::add(Job job)
{
    const StreamerId lane = job.tryOut ? tryLane : job.subject.streamer;
    const bool alone = !m_running.contains(lane) &&
                       std::none_of(m_waiting.begin(), m_waiting.end(), [&](const Job& waiting) {
                           return !waiting.tryOut && waiting.subject.streamer == lane;
                       });
    if (m_stopping || (job.steps.isEmpty() && alone)) {
        if (job.done)
            job.done({job.subject, {}});
        return;
    }
    m_waiting.push_back(std::move(job));
    schedule();
}

/// A try does not count: somebody waits before the window.
int Hooks::busyLanes() const
{
    return int(m_running.size()) - int(m_running.count(tryLane));
}

QSet<StreamerId> Hooks::busyStreamers() const
{
    QSet<StreamerId> busy;
    for (const auto& [lane, worker] : m_running)
        busy.insert(lane);
    for (const Job& job : m_waiting)
        busy.insert(job.subject.streamer);
    return busy;
}

void Hooks::schedule()
{
    const int most = m_settings.get(setting::hooksParallel);
    for (auto at = m_waiting.begin(); at != m_waiting.end();) {
        const StreamerId lane = at->tryOut ? tryLane : at->subject.streamer;
        if (m_running.contains(lane) || (lane != tryLane && busyLanes() >= most)) {
            ++at;
            continue;
        }
        Job job = std::move(*at);
        m_waiting.erase(at);
        run(lane, std::move(job));
        at = m_waiting.begin(); // an order of one lane must not be overtaken
    }
}

void Hooks::run(StreamerId lane, Job job)
{
    const QString folder = m_settings.get(setting::recordFolder, std::max<StreamerId>(lane, 0));
    const QString recordings = folder.isEmpty() ? m_recordings : folder;
    m_running[lane] = std::make_unique<Worker>(
        QStringLiteral("hook-%1").arg(++m_number), [this, lane, job, recordings](Stop& stop) {
            const LogContext context(job.subject.streamer, job.subject.task);
            const HookServices services{m_store, m_events, m_clock, recordings};
            const HookRun run = runHook(job.steps, job.subject, services, job.tryOut, stop);
            QMetaObject::invokeMethod(
                this, [this, lane, job, run] { ended(lane, job, run); }, Qt::QueuedConnection);
        });
}

void Hooks::ended(StreamerId lane, const Job& job, const HookRun& run)
{
    m_running.erase(lane);
    if (!job.tryOut)
        tell(run);
    if (job.done)
        job.done(run);
    if (!m_stopping)
        return schedule();
    while (!m_waiting.empty()) { // they would never get their turn
        const Job left = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (left.done)
            left.done({left.subject, {}});
    }
    if (m_running.empty() && m_stopped)
        std::exchange(m_stopped, {})();
}

void Hooks::tell(const HookRun& run)
{
    const QString hook = QLatin1String(hookEventName(run.subject.event));
    for (const HookReport& report : run.reports) {
        const QString key = QStringLiteral("%1/%2/%3").arg(run.subject.streamer).arg(hook).arg(report.step);
        if (report.result) {
            m_told.remove(key);
            continue;
        }
        const Error& error = report.result.error();
        if (error.kind == Error::Kind::Cancelled)
            continue;
        const LogContext context(run.subject.streamer, run.subject.task);
        qCWarning(lcHooks, "hook \"%ls\", step %d: %ls", qUtf16Printable(hook), report.step,
                  qUtf16Printable(error.detail));
        if (m_told.contains(key))
            continue;
        m_told.insert(key);
        m_events.post(event::HookFailed{run.subject.streamer, run.subject.task, hook, report.step, error});
    }
}

void Hooks::stopAll(std::function<void()> done)
{
    m_stopping = true;
    for (auto& [lane, worker] : m_running)
        worker->requestStop();
    if (m_running.empty())
        return done();
    m_stopped = std::move(done);
}
