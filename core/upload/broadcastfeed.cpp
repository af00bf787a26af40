// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/broadcastfeed.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/upload/uploadintake.h"

#include <QTimer>

using namespace std::chrono_literals;

namespace {
/// Besides record.graceSec: until every room was asked once after the start.
constexpr auto timeToLook = 60s;
constexpr std::chrono::milliseconds tryEvery = 10s; ///< what the database refused

/// Finished files of a broadcast as they would have been told.
QList<event::SegmentClosed> filesOf(Store& store, TaskId task)
{
    QList<event::SegmentClosed> files;
    const auto videos = store.videos.ofTask(task);
    for (const VideoRow& video : videos.value_or(QList<VideoRow>())) {
        if (video.state != u"done")
            continue;
        event::SegmentClosed file{video.streamer, task, video.id, video.part, {}};
        file.segment.path = video.path;
        file.segment.bytes = video.size;
        files.append(file);
    }
    return files;
}
} // namespace

BroadcastFeed::BroadcastFeed(const UploadServices& services, UploadQueue& queue, LiveUploads& live,
                             Events& events, const Settings& settings, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_queue(queue)
    , m_live(live)
    , m_settings(settings)
{
    connect(&events, &Events::posted, this, &BroadcastFeed::apply);
}

void BroadcastFeed::apply(const PostedEvent& posted)
{
    if (const auto* started = std::get_if<event::StreamStarted>(&posted.event)) {
        m_mayGoOn.remove(started->task);
        m_ended.remove(started->task);
        if (started->task != 0) // what was not stored has no archive; 0 are those by hand
            m_queue.setBroadcastOpen(started->task, true);
    } else if (const auto* closed = std::get_if<event::SegmentClosed>(&posted.event)) {
        segmentClosed(*closed);
    } else if (const auto* ended = std::get_if<event::StreamEnded>(&posted.event)) {
        if (m_gates.broadcast)
            m_gates.broadcast(*ended, [this, task = ended->task] { close(task); });
        else
            close(ended->task);
    }
}

void BroadcastFeed::segmentClosed(const event::SegmentClosed& event)
{
    ++m_onTheWay[event.task];
    if (m_running && m_running(event.task))
        m_queue.setBroadcastOpen(event.task, true);
    const UploadWishes wishes = wishesFor(event.streamer); // now: after a hook it may be removed
    if (m_gates.segment)
        m_gates.segment(event, [this, wishes](const event::SegmentClosed& ready) { take(ready, wishes); });
    else
        take(event, wishes);
}

UploadWishes BroadcastFeed::wishesFor(StreamerId streamer) const
{
    UploadWishes wishes = UploadWishes::of(m_settings, streamer);
    if (m_known)
        wishes.streamer = m_known(streamer);
    return wishes;
}

void BroadcastFeed::take(const event::SegmentClosed& event, const UploadWishes& wishes)
{
    m_live.finish(event.video, [this, event, wishes](const std::shared_ptr<const GrowingFile>& sent) {
        add(event, wishes, sent);
    });
}

void BroadcastFeed::add(const event::SegmentClosed& event, const UploadWishes& wishes,
                        const std::shared_ptr<const GrowingFile>& sent)
{
    inBackground(
        this,
        [services = m_services, event, wishes, sent] {
            return uploadintake::addSegment(services, event, wishes, sent.get());
        },
        [this, event, wishes, sent](const Result<UploadRow>& upload) {
            if (upload || upload.error().kind != Error::Kind::Database || m_idle)
                return added(event.task, upload);
            qCWarning(lcUpload) << "a segment is put into the queue later:" << upload.error().detail;
            m_late.append({event, wishes, sent});
            if (m_late.size() == 1)
                QTimer::singleShot(scaled(tryEvery), this, &BroadcastFeed::tryLateAgain);
        });
}

void BroadcastFeed::tryLateAgain()
{
    for (const Late& late : std::exchange(m_late, {}))
        add(late.event, late.wishes, late.sent);
}

void BroadcastFeed::added(TaskId task, const Result<UploadRow>& upload)
{
    if (!upload)
        qCWarning(lcUpload) << "a segment could not be put into the queue:" << upload.error().detail;
    else if (upload->id != 0)
        m_queue.partAdded(*upload);
    if (--m_onTheWay[task] > 0)
        return;
    m_onTheWay.remove(task);
    if (m_ended.contains(task))
        close(task);
    if (m_onTheWay.isEmpty() && m_idle)
        std::exchange(m_idle, {})();
}

/// The archive may be submitted: after the files that are still on their way.
void BroadcastFeed::close(TaskId task)
{
    if (m_onTheWay.contains(task)) {
        m_ended.insert(task);
        return;
    }
    m_ended.remove(task);
    m_mayGoOn.remove(task);
    m_queue.setBroadcastOpen(task, false);
    if (const UploadRow* upload = m_queue.ofTask(task))
        m_queue.kick(upload->id);
}

void BroadcastFeed::mayGoOn(const QSet<TaskId>& tasks)
{
    if (tasks.isEmpty())
        return;
    m_mayGoOn += tasks;
    for (const TaskId task : tasks) {
        m_queue.setBroadcastOpen(task, true);
        addForgotten(task);
    }
    const auto grace = std::chrono::seconds(m_settings.get(setting::graceSec)) + timeToLook;
    QTimer::singleShot(scaled(grace), this, [this] {
        for (const TaskId task : std::exchange(m_mayGoOn, {}))
            close(task);
    });
}

void BroadcastFeed::addForgotten(TaskId task)
{
    ++m_onTheWay[task];
    inBackground(
        this, [&store = m_services.store, task] { return filesOf(store, task); },
        [this, task](const QList<event::SegmentClosed>& files) {
            for (const event::SegmentClosed& file : files) {
                ++m_onTheWay[task];
                take(file, wishesFor(file.streamer)); // its hooks have run or never will
            }
            added(task, UploadRow());
        });
}

void BroadcastFeed::whenIdle(std::function<void()> done)
{
    m_idle = std::move(done);
    for (const Late& late : std::exchange(m_late, {}))
        added(late.event.task, fail(Error::Kind::Database, QStringLiteral("the program ends")));
    if (m_idle && m_onTheWay.isEmpty())
        std::exchange(m_idle, {})();
}
