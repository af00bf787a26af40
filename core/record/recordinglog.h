// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/record/latefiles.h"
#include "core/record/recording.h"
#include "core/store/store.h"

/// Whether what begins now is still the broadcast of `last`: the site says so, or, where it tells no session,
/// it ended less than `grace` ago. Pure.
bool isSameBroadcast(const TaskRow& last, const QString& session, std::chrono::milliseconds grace,
                     const QDateTime& now);

/// Writes a recording into the database and tells the events: a task's row, a video's row before its first
/// byte. Thread: the recording's; task() any. Owner: Recorders. A database that fails is logged and stops no
/// recording.
class RecordingLog : public RecordingObserver
{
public:
    /// `exactBytes` and `follow`: see FileBegun; `follow` may be empty. `late` takes the finished files that
    /// the database does not; null: they are only told.
    RecordingLog(Events& events, Store& store, Clock& clock, const StreamerRow& streamer,
                 qint64 exactBytes = 0, FollowFile follow = {}, LateFiles* late = nullptr);

    /// The broadcast begins, or goes on: a task that a crash, a restart or a stop has cut off is taken up
    /// again when it is the same broadcast. Returns how many parts that has already.
    int begin(const RoomInfo& room, bool alreadyLive, std::chrono::milliseconds grace);
    /// It is over; files of a broadcast of less than `minBytes` altogether are deleted (record.minFileMiB).
    /// `told`: that it failed in this way was told before, of the last recording.
    void end(const RecordingResult& result, bool byHand, qint64 minBytes, bool told = false);
    TaskId task() const { return m_task.load(); }

    std::shared_ptr<FileFollower> fileChosen(int part, const QString& path) override;
    void fileOpened(int part, const QString& path, SplitReason why) override;
    void fileClosed(int part, const SegmentInfo& segment) override;
    void fileLeft(int part, const SegmentInfo& segment) override;
    void repaired(const Repair& repair) override;
    void reconnecting(int attempt, int limit, std::chrono::milliseconds wait, const Error& error) override;
    void roomSeen(const RoomInfo& room) override;

private:
    int takeUp(const RoomInfo& room, std::chrono::milliseconds grace);
    Result<> saveTask();
    Result<> saveFile();
    void handOver();
    void dropEmptyRow();
    void removeFiles(const QString& reason);

    Events& m_events;
    Store& m_store;
    Clock& m_clock;
    const StreamerRow m_streamer;
    const qint64 m_exactBytes;
    const FollowFile m_follow;
    LateFiles* const m_late;
    std::atomic<TaskId> m_task{0};
    TaskRow m_row;
    RoomInfo m_room;
    VideoRow m_video; ///< of the file chosen last; id 0 when it is closed
    QList<VideoRow> m_files;
    QList<LateFiles::File> m_notSaved; ///< finished, and to be handed to m_late
    int m_partsBefore = 0;             ///< of an earlier run
};
