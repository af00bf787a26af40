// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/worker.h"
#include "core/config/settingsstore.h"
#include "core/hooks/hookrun.h"
#include <QHash>
#include <QSet>
#include <deque>
#include <functional>
#include <map>
#include <memory>

/// Runs what a person wants done with recordings: a streamer's hooks one after the other on `hook-<n>`, as
/// many streamers at a time as processing.parallel says. Thread: main. Owner: Core. A hook that fails keeps
/// every file and is told once, as HookFailed; whoever waits for one goes on in any case.
class Hooks : public QObject
{
    Q_OBJECT
public:
    Hooks(Store& store, Events& events, const Settings& settings, Clock& clock, const QString& recordings,
          QObject* parent = nullptr);
    ~Hooks() override;

    /// Before a finished file is queued for its upload; `go` gets it with the path it has now, at once when
    /// there is nothing to do.
    void segmentClosed(const event::SegmentClosed& closed, std::function<void(event::SegmentClosed)> go);
    /// After the last file of a broadcast; `go` when its hooks (and its segments') are done.
    void broadcastEnded(const event::StreamEnded& ended, std::function<void()> go);

    using Done = std::function<void(const HookRun&)>;
    /// Runs the steps on these files without touching any (programs do run). One at a time.
    void tryOut(const QList<HookStep>& steps, const HookSubject& subject, Done done);
    void stopTrying();

    int running() const { return int(m_running.size()); }
    /// Streamers with a hook that runs or waits: their files may be moved at any moment.
    QSet<StreamerId> busyStreamers() const;
    /// Ends what runs; from now on nothing is started, and those who wait go on.
    void stopAll(std::function<void()> done);

private:
    struct Job
    {
        QList<HookStep> steps;
        HookSubject subject;
        bool tryOut = false;
        Done done;
    };
    void apply(const PostedEvent& posted);
    void archivePosted(UploadId upload, const QString& bvid);
    void archiveOpen(const event::ArchiveReviewed& reviewed);
    QList<HookStep> stepsOf(HookEvent event, StreamerId streamer) const;
    void add(Job job);
    int busyLanes() const;
    void schedule();
    void run(StreamerId lane, Job job);
    void ended(StreamerId lane, const Job& job, const HookRun& run);
    void tell(const HookRun& run);

    Store& m_store;
    Events& m_events;
    const Settings& m_settings;
    Clock& m_clock;
    const QString m_recordings; ///< when record.folder says nothing
    std::deque<Job> m_waiting;
    std::map<StreamerId, std::unique_ptr<Worker>> m_running; ///< a lane is a streamer; tries have their own
    QSet<TaskId> m_open;
    QHash<TaskId, UploadId> m_posted; ///< archives whose broadcast still goes on
    QSet<QString> m_told;
    int m_number = 0;
    bool m_stopping = false;
    std::function<void()> m_stopped;
};
