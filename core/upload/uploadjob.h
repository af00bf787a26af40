// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/worker.h"
#include "core/upload/removedupload.h"
#include "core/upload/uploadtask.h"
#include <QObject>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

/// How one upload runs when the settings do not say it; kept until the program ends. Thread: any (a value).
struct RunLimits
{
    int threads = 0;           ///< 0 = upload.threads
    qint64 bytesPerSecond = 0; ///< of this upload, instead of upload.limitMBps; 0 = that
};

/// One run of an archive: its worker `up-<id>` and what the main thread wants of it and sees of it. Thread:
/// main. Owner: the UploadQueue. The destructor stops and joins.
class UploadJob
{
public:
    /// `bytesPerSecond` 0: what all uploads share.
    UploadJob(const UploadRow& upload, const PartUploadOptions& options, qint64 bytesPerSecond,
              const UploadServices& services);
    /// `ended` is called on `context`'s thread, once.
    void start(QObject* context, std::function<void(const UploadOutcome&)> ended);
    void requestStop() { m_worker->requestStop(); }
    /// After its last word: waits until it is really over.
    void join() { m_worker->join(); }
    void sample(); ///< each `sampleMs`, for the speed
    double bytesPerSecond() const;
    const UploadProgress& progress() const { return m_progress; }

    static constexpr int sampleMs = 500;
    UploadOrders orders;
    bool pausedByPerson = false;
    bool again = false;                                 ///< something new to do came while it ran
    std::function<void(Result<RemovedUpload>)> removed; ///< called when it is taken out of the queue
    bool toRemove = false;
    std::optional<QString> line; ///< changed by a person: this run ends for it
    std::function<void(Result<>)> lineChanged;

private:
    const UploadId m_id;
    const StreamerId m_streamer;
    const TaskId m_task;
    const PartUploadOptions m_options;
    Throttle m_throttle; ///< of this upload alone, when it has a limit of its own
    const UploadServices m_services;
    UploadProgress m_progress;
    std::deque<qint64> m_sent;        ///< one sample each half second
    std::unique_ptr<Worker> m_worker; ///< last: it is joined before what it uses goes
};
