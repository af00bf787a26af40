// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/settingsstore.h"
#include "core/events/events.h"
#include "core/upload/liveupload.h"
#include "core/upload/uploadqueue.h"
#include <QObject>
#include <QTimer>
#include <map>
#include <memory>

/// The files that are sent while they are recorded. Thread: main, but for follow(); one worker a file. Owner:
/// Core. A pause, the hours of uploads and errors only end the sending ahead; the file goes into the queue in
/// any case.
class LiveUploads : public QObject
{
    Q_OBJECT
public:
    LiveUploads(const UploadServices& services, UploadQueue& queue, Events& events, const Settings& settings,
                QObject* parent = nullptr);
    ~LiveUploads() override;

    /// Any thread, at once: who hears what is written to the file (Recorders::setFollow).
    std::shared_ptr<FileFollower> follow(const FileBegun& begun);
    /// The file is closed: `ended` is called when nothing is sent any more, with what is known of it; null
    /// when it was not sent.
    using Ended = std::function<void(std::shared_ptr<const GrowingFile>)>;
    void finish(VideoId video, Ended ended);
    /// Stops all; what is begun later is not sent ahead.
    void stopAll();

private:
    struct Job;
    void begin(const FileBegun& begun, const std::shared_ptr<GrowingFile>& file);
    void over(VideoId video);
    void tick();
    void announce(UploadId upload);
    void tell(const Job& job, UploadId upload);
    bool mayRun() const;

    UploadServices m_services;
    UploadQueue& m_queue;
    Events& m_events;
    const Settings& m_settings;
    std::map<VideoId, std::unique_ptr<Job>> m_jobs;
    QTimer m_timer;
    bool m_stopped = false;
};
