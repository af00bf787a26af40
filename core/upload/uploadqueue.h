// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/settingsstore.h"
#include "core/events/events.h"
#include "core/upload/bilibili/archive.h"
#include "core/upload/postfields.h"
#include "core/upload/uploadjob.h"
#include "core/upload/uploadplan.h"
#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <map>
#include <memory>
#include <optional>

/// The archives to publish: who runs, who waits, and why. Thread: main; each running archive has its worker
/// `up-<id>`, and while it runs only that worker writes the archive's rows. Owner: Core. What happens is told
/// by events; the verbs are those of every caller.
class UploadQueue : public QObject
{
    Q_OBJECT
public:
    UploadQueue(const UploadServices& services, Events& events, const Settings& settings,
                QObject* parent = nullptr);
    ~UploadQueue() override;

    /// What the database holds; what was running when the program ended is queued again. Broadcasts that may
    /// go on are told before.
    void load(const QList<UploadRow>& rows);
    void start(); ///< nothing runs before
    /// Runs these and no others, whatever the hour is: a person waits for them.
    void startOnly(const QSet<UploadId>& ids);

    QList<UploadRow> all() const; ///< in the order of the queue
    const UploadRow* find(UploadId id) const;
    const UploadRow* ofTask(TaskId task) const; ///< the archive of a broadcast
    int running() const { return int(m_jobs.size()); }
    bool isRunning(UploadId id) const { return m_jobs.contains(id); }
    struct Snapshot
    {
        qint64 part = 0;
        qint64 sentBytes = 0;
        qint64 totalBytes = 0;
        double bytesPerSecond = 0; ///< of the last 5 s
        QString line;
        int retries = 0;
        QDateTime waitingUntil;
        int chunks = 0;
        double chunkSeconds = 0;
    };
    Snapshot progress(UploadId id) const;
    /// Why the last run failed, whenever that was; no detail when none did, or when the row does not know its
    /// kind (see storederror.h).
    Error lastError(UploadId id) const;

    using Done = std::function<void(Result<>)>;
    /// Files chosen by hand: one archive, or more parts of the archive `appendTo` when that is not 0. A part
    /// without a title in `titles` is called as its file.
    void addFiles(const QStringList& files, const PostFields& fields,
                  std::function<void(Result<UploadId>)> done, qint64 appendTo = 0,
                  const RunLimits& limits = {}, const QStringList& titles = {});
    /// Errors: NotFound; Refused when there is nothing to pause (see mayPause).
    void pause(UploadId id, Done done = {});
    /// Also: try again now, after a failure, after a new login. Errors: NotFound; Refused when it is
    /// submitted and no part of it failed.
    void resume(UploadId id, Done done = {});
    void limit(UploadId id, const RunLimits& limits); ///< from its next run on
    /// The line that the field of an upload stands for; empty = the fastest.
    QString lineFor(const QString& wanted) const;
    /// Another line, also while it runs: it is stopped, and files that are not complete are sent through the
    /// new line from their start (linechange.h says which). Empty: as in the settings.
    void changeLine(UploadId id, const QString& line, Done done = {});
    void submitNow(UploadId id);         ///< what waits for a person; also without a part that failed
    void moveTo(UploadId id, int place); ///< 0 = first; beyond the end = last
    void edit(UploadId id, const PostFields& fields, Done done = {});
    /// Files stay, and what Bilibili has. `done` gets what undoes it; when that cannot be read, it stays.
    using Removed = std::function<void(Result<RemovedUpload>)>;
    void remove(UploadId id, Removed done = {});
    void setPausedAll(bool paused);
    bool pausedAll() const { return m_pausedAll; }
    /// What the site says of the archive of an upload (ArchiveTracker); nothing while it runs.
    void reviewed(UploadId id, const bilibili::ArchiveInfo& info);
    /// While somebody edits the archive on the site, nothing is appended to it (C.10: concurrent edits lose
    /// pages). False when the upload runs: pause it first.
    bool hold(UploadId id);
    void release(UploadId id);
    /// Those that waited for this account's login go on.
    void loggedIn(qint64 mid);
    /// Stops all, states saved; `done` when nothing runs.
    void stopAll(std::function<void()> done);

    /// More parts of this broadcast may come: what is submitted at the end waits for it.
    void setBroadcastOpen(TaskId task, bool open);
    /// Shows an archive that others have made. One whose broadcast ended meanwhile goes on.
    void know(const UploadRow& upload);
    /// The archive has one more part.
    void partAdded(const UploadRow& upload);
    void kick(UploadId id); ///< there is something new to do for it

private:
    void schedule();
    void run(UploadId id);
    void ended(UploadId id, const UploadOutcome& outcome);
    void applyLine(UploadId id, const QString& line, Done done);
    void tick();
    void put(const UploadRow& row, const Error& error = {}); ///< keeps, stores and announces
    UploadRow* row(UploadId id);
    void carryReview(UploadRow& after, const UploadRow& before, bool posted);
    bool isOpen(const UploadRow& row) const { return m_openTasks.contains(row.task); }

    UploadServices m_services;
    Events& m_events;
    const Settings& m_settings;
    QHash<UploadId, UploadRow> m_rows;
    std::map<UploadId, std::unique_ptr<UploadJob>> m_jobs;
    QHash<UploadId, RunLimits> m_limits;
    std::optional<QSet<UploadId>> m_only; ///< startOnly()
    QSet<TaskId> m_openTasks;
    QSet<UploadId> m_held;
    QHash<UploadId, int> m_changingLine; ///< their parts are being written: none runs
    QTimer m_timer;
    bool m_started = false;
    bool m_pausedAll = false;
    std::function<void()> m_stopped;
};
