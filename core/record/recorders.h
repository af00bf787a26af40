// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/platform/registry.h"
#include "core/record/latefiles.h"
#include "core/record/processing.h"
#include "core/store/store.h"
#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>
#include <memory>
#include <optional>

class Clock;
class DiskGuard;
class HttpFactory;
class Settings;
class Sites;
struct Paths;

/// The running recordings. Thread: main; each recording has its own worker. Owner: Core. The verbs are the
/// same for a button, the command line and the network. What happens is told by events.
class Recorders : public QObject
{
    Q_OBJECT
public:
    Recorders(Events& events, Store& store, const Settings& settings, const Registry& registry, Sites& sites,
              HttpFactory& http, DiskGuard& disks, Clock& clock, const Paths& paths,
              QObject* parent = nullptr);
    ~Recorders() override;

    /// Who may read files while they are written, for streamers that upload while recording.
    void setFollow(FollowFile follow) { m_follow = std::move(follow); }
    /// The database is open: finished files that an earlier run could not write into it get their rows.
    void saveLateFiles() { m_late.load(); }
    /// Starts recording what `info` describes; nothing happens when it is being recorded already.
    /// `alreadyLive`: the broadcast was on before the program looked for the first time.
    void start(const StreamerRow& streamer, const LiveInfo& info, bool alreadyLive = false);
    /// Ends the broadcast's recording and closes its files; StreamEnded follows.
    void stop(StreamerId streamer);
    /// New file at the next keyframe.
    void cut(StreamerId streamer, SplitReason why = SplitReason::Manual);
    /// The room's title changed: it names the files begun from now on; cuts when record.splitOnTitle is set.
    void setTitle(StreamerId streamer, const QString& title);
    bool isRecording(StreamerId streamer) const; ///< also while reconnecting or finishing
    bool records(TaskId task) const;             ///< the broadcast of a running one
    int count() const;
    QList<StreamerId> running() const;
    /// Why this streamer may not be recorded now: Disk, or Refused (no free place); nothing when it may.
    std::optional<Error> whyNot(StreamerId streamer) const;
    /// Stops all; `done` when every file is closed.
    void stopAll(std::function<void()> done);
    /// Copies a finished file to MP4 and keeps it; RemuxFinished follows.
    void remux(const event::SegmentClosed& file);
    /// Finished files that are being copied to MP4, or wait for it.
    QSet<VideoId> converting() const { return m_processing.converting(); }
    /// The one whose thumbnail is wanted when app.thumbnails is "selected"; 0 = none.
    void showThumbnailOf(StreamerId streamer);

signals:
    /// A recording is over, for whatever reason; a place is free.
    void finished(StreamerId streamer);

private:
    struct Running;
    void beginNext();
    void begin(Running& running);
    void sample();
    void sampleOne(Running& running, std::chrono::milliseconds now);
    void wantThumbnail(Running& running, std::chrono::milliseconds now);
    void noteLost(StreamerId streamer);
    void watchPace(Running& running, std::chrono::milliseconds now);
    void ended(StreamerId streamer);
    void keepReport(const Running& running);
    void diskFailed(const Running& running);
    void applyDisk(const event::DiskChanged& change);
    bool keepsSource(StreamerId streamer) const;
    QString folderOf(StreamerId streamer) const;

    Events& m_events;
    Store& m_store;
    const Settings& m_settings;
    const Registry& m_registry;
    Sites& m_sites;
    HttpFactory& m_http;
    DiskGuard& m_disks;
    Clock& m_clock;
    const QString m_folder; ///< where record.folder is empty
    const QString m_reports;
    Processing m_processing;
    LateFiles m_late; ///< before m_running, which adds to it
    QTimer m_sampler;
    QTimer m_beginner;           ///< runs while m_toBegin has some
    QList<StreamerId> m_toBegin; ///< in m_running, without a thread yet
    std::chrono::milliseconds m_disksToldAt{0};
    double m_bitsPerSecond = 0; ///< of all recordings
    StreamerId m_shown = 0;
    FollowFile m_follow;
    /// What one streamer could not write, and until when it waits.
    struct Unwritable
    {
        QString folder; ///< what it was below, and how it was named: it may be set right
        QString pattern;
        QString place;
        Error error;
        int inARow = 0;
        std::chrono::milliseconds until{0};
    };
    QHash<StreamerId, Unwritable> m_unwritable;
    std::function<void()> m_allStopped;
    QHash<StreamerId, std::shared_ptr<Running>> m_running;
};
