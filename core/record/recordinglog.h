// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/record/recording.h"
#include "core/store/store.h"

/// Writes a recording into the database and tells the events: a task's row, a video's row before its first
/// byte. Thread: the recording's; task() any. Owner: Recorders. A database that fails is logged and stops no
/// recording.
class RecordingLog : public RecordingObserver
{
public:
    RecordingLog(Events& events, Store& store, Clock& clock, const StreamerRow& streamer);

    /// The broadcast begins.
    void begin(const RoomInfo& room, bool alreadyLive);
    /// It is over; files of a broadcast of less than `minBytes` altogether are deleted (record.minFileMiB).
    void end(const RecordingResult& result, bool byHand, qint64 minBytes);
    TaskId task() const { return m_task.load(); }

    void fileChosen(int part, const QString& path) override;
    void fileOpened(int part, const QString& path, SplitReason why) override;
    void fileClosed(int part, const SegmentInfo& segment) override;
    void repaired(const Repair& repair) override;
    void reconnecting(int attempt, int limit, std::chrono::milliseconds wait, const Error& error) override;
    void roomSeen(const RoomInfo& room) override;

private:
    void dropEmptyRow();
    void removeFiles(const QString& reason);

    Events& m_events;
    Store& m_store;
    Clock& m_clock;
    const StreamerRow m_streamer;
    std::atomic<TaskId> m_task{0};
    TaskRow m_row;
    RoomInfo m_room;
    VideoRow m_video; ///< of the file chosen last; id 0 when it is closed
    QList<VideoRow> m_files;
};
