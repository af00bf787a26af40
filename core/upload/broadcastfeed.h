// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/settingsstore.h"
#include "core/events/events.h"
#include "core/upload/liveuploads.h"
#include "core/upload/uploadqueue.h"
#include "core/upload/uploadwishes.h"
#include <QHash>
#include <QObject>
#include <QSet>
#include <functional>

/// Puts the finished files of broadcasts into the queue and tells it which broadcasts go on: one broadcast is
/// one archive, and what is submitted at its end waits for its last file. Thread: main; the rows are written
/// in the background. Owner: Core.
class BroadcastFeed : public QObject
{
    Q_OBJECT
public:
    BroadcastFeed(const UploadServices& services, UploadQueue& queue, LiveUploads& live, Events& events,
                  const Settings& settings, QObject* parent = nullptr);

    /// Broadcasts that ended a moment ago or were interrupted, before the queue runs: they count as going on
    /// until the time is over in which they would be taken up again. Files of theirs that are no parts yet
    /// become some.
    void mayGoOn(const QSet<TaskId>& tasks);
    /// `done` when every file that was told so far is in the queue; what the database refuses now is found
    /// again at the next start (Publishing::read).
    void whenIdle(std::function<void()> done);

    /// Who works on files before they are queued, and on a broadcast before it counts as over: each calls
    /// `go` when that is done, at once when there is nothing to do.
    struct Gates
    {
        std::function<void(const event::SegmentClosed&, std::function<void(event::SegmentClosed)> go)>
            segment;
        std::function<void(const event::StreamEnded&, std::function<void()> go)> broadcast;
    };
    void setGates(Gates gates) { m_gates = std::move(gates); }
    /// Streamers as they are now: what was recorded of one that is removed next is published all the same.
    using Known = std::function<std::optional<StreamerRow>(StreamerId)>;
    void setKnown(Known known) { m_known = std::move(known); }
    /// Whether a broadcast is being recorded: one may get its number after its start, when the database is
    /// back.
    void setRunning(std::function<bool(TaskId)> running) { m_running = std::move(running); }

private:
    void apply(const PostedEvent& posted);
    void segmentClosed(const event::SegmentClosed& event);
    UploadWishes wishesFor(StreamerId streamer) const;
    void take(const event::SegmentClosed& event, const UploadWishes& wishes);
    void add(const event::SegmentClosed& event, const UploadWishes& wishes,
             const std::shared_ptr<const GrowingFile>& sent);
    void added(TaskId task, const Result<UploadRow>& upload);
    void tryLateAgain();
    void addForgotten(TaskId task);
    void close(TaskId task);

    UploadServices m_services;
    UploadQueue& m_queue;
    LiveUploads& m_live;
    const Settings& m_settings;
    QHash<TaskId, int> m_onTheWay; ///< files that are not in the queue yet
    QSet<TaskId> m_ended;          ///< ... of broadcasts that are over
    struct Late
    {
        event::SegmentClosed event;
        UploadWishes wishes;
        std::shared_ptr<const GrowingFile> sent;
    };
    QList<Late> m_late; ///< ... that the database refused, and that are tried again
    QSet<TaskId> m_mayGoOn;
    std::function<void()> m_idle;
    Gates m_gates;
    Known m_known;
    std::function<bool(TaskId)> m_running;
};
