// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/settingsstore.h"
#include "core/events/events.h"
#include "core/upload/uploadqueue.h"
#include <QObject>

/// Puts the finished files of broadcasts into the queue and tells it which broadcasts go on. Thread: main;
/// the rows are written in the background. Owner: Core.
class BroadcastFeed : public QObject
{
    Q_OBJECT
public:
    BroadcastFeed(UploadQueue& queue, Store& store, Events& events, const Settings& settings, Clock& clock,
                  QObject* parent = nullptr);

private:
    void apply(const PostedEvent& posted);
    void segmentClosed(const event::SegmentClosed& event);
    void broadcastEnded(TaskId task);

    UploadQueue& m_queue;
    Store& m_store;
    const Settings& m_settings;
    Clock& m_clock;
};
