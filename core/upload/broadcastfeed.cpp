// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/broadcastfeed.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/upload/uploadintake.h"

BroadcastFeed::BroadcastFeed(UploadQueue& queue, Store& store, Events& events, const Settings& settings,
                             Clock& clock, QObject* parent)
    : QObject(parent)
    , m_queue(queue)
    , m_store(store)
    , m_settings(settings)
    , m_clock(clock)
{
    connect(&events, &Events::posted, this, &BroadcastFeed::apply);
}

void BroadcastFeed::apply(const PostedEvent& posted)
{
    if (const auto* started = std::get_if<event::StreamStarted>(&posted.event))
        m_queue.setBroadcastOpen(started->task, true);
    else if (const auto* closed = std::get_if<event::SegmentClosed>(&posted.event))
        segmentClosed(*closed);
    else if (const auto* ended = std::get_if<event::StreamEnded>(&posted.event))
        broadcastEnded(ended->task);
}

void BroadcastFeed::segmentClosed(const event::SegmentClosed& event)
{
    const qint64 minBytes = qint64(m_settings.get(setting::uploadMinMiB, event.streamer)) * 1024 * 1024;
    inBackground(
        this,
        [&store = m_store, event, minBytes, now = m_clock.now()] {
            return uploadintake::addSegment(store, event, minBytes, now);
        },
        [this](const Result<UploadRow>& upload) {
            if (!upload)
                qCWarning(lcUpload) << "a segment could not be put into the queue:" << upload.error().detail;
            else if (upload->id != 0)
                m_queue.partAdded(*upload);
        });
}

void BroadcastFeed::broadcastEnded(TaskId task)
{
    m_queue.setBroadcastOpen(task, false);
    // After the parts that are still on their way into the database, in the same order.
    inBackground(
        this, [&store = m_store, task] { return store.uploads.ofTask(task); },
        [this](const Result<UploadRow>& upload) {
            if (upload)
                m_queue.kick(upload->id);
        });
}
