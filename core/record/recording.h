// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/platform.h"
#include "core/record/recordingoptions.h"
#include <QMap>
#include <mutex>

class Clock;
class Sites;

/// What a recording tells while it runs. Thread: the recording's. Owner: whoever runs it (Recorders: rows and
/// events; the command line: JSON lines). Parts count from 1.
class RecordingObserver
{
public:
    virtual ~RecordingObserver() = default;
    /// The next file has its name; nothing is written yet. Who is returned hears what is.
    virtual std::shared_ptr<FileFollower> fileChosen(int part, const QString& path) = 0;
    virtual void fileOpened(int part, const QString& path, SplitReason why) = 0;
    virtual void fileClosed(int part, const SegmentInfo& segment) = 0;
    /// It holds media and could not be given its name: its `.part` stays, for recovery.
    virtual void fileLeft(int, const SegmentInfo&) {}
    virtual void repaired(const Repair& repair) = 0;
    /// The connection is gone; the next one is tried in `wait`. `limit` is how many fit into the grace.
    virtual void reconnecting(int attempt, int limit, std::chrono::milliseconds wait, const Error& error) = 0;
    /// The site was asked again and told title, names or area.
    virtual void roomSeen(const RoomInfo& room) = 0;
};

/// How a recording ended.
struct RecordingResult
{
    enum class End {
        Over,    ///< the broadcast has ended
        NotLive, ///< there was nothing to record
        Stopped, ///< by the Stop
        TimeLimit,
        Failed, ///< `error` says why: Disk, Network, LoginNeeded, ...
    };
    End end = End::Over;
    Error error;
    QString folder; ///< of the last file that was named
    int files = 0;
    qint64 bytes = 0;
    double seconds = 0;
    QMap<Repair::Kind, qint64> repairs;
};

/// One broadcast, from its first connection to its last file: one story, run(). Thread: run() on the
/// recording's worker; cut(), changeLine(), setTitle(), counters(), now() from any. Owner: Recorders, or the
/// one-shot command.
class Recording : private SegmentSink
{
public:
    /// What it is doing, for progress.
    struct Now
    {
        bool connected = false; ///< false: reconnecting
        QString path;           ///< being written; empty when there is none
        QString quality;
        QString cdn;
        qint64 fileBase = 0; ///< bytesWritten when `path` was begun
    };

    Recording(const Platform& platform, HttpFactory& http, Sites& sites, Clock& clock,
              RecordingOptions options, RecordingObserver& observer);
    ~Recording() override;

    /// Before run(): so many parts of the broadcast are there already.
    void goOnAfter(int parts) { m_part = parts; }
    /// Records until the broadcast is over or the Stop is requested; all files are closed when it returns.
    /// An `info` without candidates is asked for first.
    RecordingResult run(LiveInfo info, Stop& stop);

    /// New file at the next keyframe.
    void cut(SplitReason why);
    /// The source sends too slowly: goes on with another CDN of the same quality. False when there is none.
    bool changeLine();
    /// The title of the files begun from now on.
    void setTitle(const QString& title);
    const StreamCounters& counters() const { return m_counters; }
    Now now() const;

private:
    struct Story;
    struct Line;
    Result<QString> nextPath(SplitReason why, const QString& extension) override;
    std::shared_ptr<FileFollower> follower() override { return m_follower; }
    void opened(const QString& path, SplitReason why) override;
    void closed(const SegmentInfo& segment) override;
    void repaired(const Repair& repair) override;

    const Platform& m_platform;
    HttpFactory& m_http;
    Sites& m_sites;
    Clock& m_clock;
    const RecordingOptions m_options;
    RecordingObserver& m_observer;
    StreamCounters m_counters;
    RecordingResult m_result; ///< its sums grow while the recording runs
    int m_part = 0;
    bool m_named = false;                     ///< ... has a name, and no file yet
    std::shared_ptr<FileFollower> m_follower; ///< of the file named last

    mutable std::mutex m_mutex; ///< for what follows
    RoomInfo m_room;
    Now m_now;
    Source* m_source = nullptr;
    Stop* m_connection = nullptr; ///< of the present one
    bool m_otherLine = false;     ///< there is a CDN to change to
    bool m_tooSlow = false;       ///< the present connection is ended for that
};
