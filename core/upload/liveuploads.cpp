// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/liveuploads.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/base/worker.h"
#include "core/upload/uploadplan.h"

#include <utility>

struct LiveUploads::Job
{
    FileBegun begun;
    std::shared_ptr<GrowingFile> file;
    LiveProgress progress;
    Ended ended;
    bool over = false;
    bool announced = false;         ///< its archive is in the queue
    std::unique_ptr<Worker> worker; ///< last: it is joined before what it uses goes
};

LiveUploads::LiveUploads(const UploadServices& services, UploadQueue& queue, Events& events,
                         const Settings& settings, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_queue(queue)
    , m_events(events)
    , m_settings(settings)
{
    m_timer.setInterval(UploadJob::sampleMs);
    connect(&m_timer, &QTimer::timeout, this, &LiveUploads::tick);
}

LiveUploads::~LiveUploads() = default;

std::shared_ptr<FileFollower> LiveUploads::follow(const FileBegun& begun)
{
    auto file = std::make_shared<GrowingFile>(begun.exactBytes);
    QMetaObject::invokeMethod(
        this, [this, begun, file] { begin(begun, file); }, Qt::QueuedConnection);
    return file;
}

bool LiveUploads::mayRun() const
{
    const QTime now = m_services.clock.now().toLocalTime().time();
    return !m_stopped && !m_queue.pausedAll() &&
           uploadplan::hoursFrom(m_settings.get(setting::uploadHours)).contains(now);
}

void LiveUploads::begin(const FileBegun& begun, const std::shared_ptr<GrowingFile>& file)
{
    if (!mayRun())
        return;
    auto job = std::make_unique<Job>();
    job->begun = begun;
    job->file = file;
    Job* raw = job.get();
    const LiveUploadOptions options{
        {m_settings.get(setting::uploadThreads), m_settings.get(setting::uploadLine)},
        UploadWishes::of(m_settings, begun.streamer)};
    raw->worker = std::make_unique<Worker>(
        QStringLiteral("up-live-%1").arg(begun.video), [this, raw, options](Stop& stop) {
            const LogContext log(raw->begun.streamer, raw->begun.task);
            const auto sent =
                sendWhileGrowing(raw->begun, *raw->file, options, m_services, raw->progress, stop);
            if (!sent && sent.error().kind != Error::Kind::Cancelled)
                qCWarning(lcUpload) << raw->begun.path << "is no longer sent ahead:" << sent.error().detail;
            QMetaObject::invokeMethod(
                this, [this, video = raw->begun.video] { over(video); }, Qt::QueuedConnection);
        });
    m_jobs[begun.video] = std::move(job);
    m_timer.start();
}

void LiveUploads::over(VideoId video)
{
    const auto found = m_jobs.find(video);
    if (found == m_jobs.end())
        return;
    found->second->over = true;
    found->second->worker->join(); // it has said its last word
    if (!found->second->ended && found->second->progress.upload == 0)
        m_jobs.erase(found); // nothing was sent: its file may never be told
    else if (found->second->ended)
        finish(video, std::exchange(found->second->ended, {}));
}

void LiveUploads::finish(VideoId video, Ended ended)
{
    const auto found = m_jobs.find(video);
    if (found == m_jobs.end())
        return ended(nullptr);
    if (!found->second->over) {
        found->second->ended = std::move(ended);
        found->second->worker->requestStop();
        return;
    }
    const std::shared_ptr<const GrowingFile> file = found->second->file;
    m_jobs.erase(found);
    if (m_jobs.empty())
        m_timer.stop();
    ended(file);
}

void LiveUploads::stopAll()
{
    m_stopped = true;
    for (auto& [video, job] : m_jobs)
        job->worker->requestStop();
}

void LiveUploads::tick()
{
    const bool allowed = mayRun();
    for (auto& [video, job] : m_jobs) {
        const UploadId upload = job->progress.upload;
        if (job->over || upload == 0)
            continue;
        const UploadRow* row = m_queue.find(upload);
        if (!row && !std::exchange(job->announced, true))
            announce(upload);
        const bool paused = row && row->state == QLatin1String(uploadStateName(UploadState::Paused));
        if (!allowed || paused)
            job->worker->requestStop();
        else if (!m_queue.isRunning(upload)) // it tells its own
            tell(*job, upload);
    }
}

/// The archive is shown while its first file is recorded.
void LiveUploads::announce(UploadId upload)
{
    inBackground(
        this, [&store = m_services.store, upload] { return store.uploads.get(upload); },
        [this](const Result<UploadRow>& row) {
            if (row)
                m_queue.know(*row);
        });
}

void LiveUploads::tell(const Job& job, UploadId upload)
{
    const UploadProgress& now = job.progress.sending;
    const qint64 until = now.waitingUntilMs;
    m_events.post(
        event::UploadProgressed{upload, now.part, now.sentBytes, now.totalBytes, 0, now.line(), now.retries,
                                until > 0 ? QDateTime::fromMSecsSinceEpoch(until, Qt::UTC) : QDateTime(),
                                true, now.chunks, now.chunkSeconds()});
}
