// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/store/store.h"
#include <QObject>
#include <deque>

class Clock;
class HttpFactory;

/// What is made of files beside recording them: an MP4 of a finished one, the cover, thumbnails of a growing
/// one. Thread: main; the work is done on background threads, one copy at a time. Owner: Recorders. Posts
/// RemuxFinished, ThumbnailReady, FileDeleted.
class Processing : public QObject
{
    Q_OBJECT
public:
    Processing(Events& events, Store& store, HttpFactory& http, Clock& clock, const QString& cacheFolder,
               QObject* parent = nullptr);
    /// `remux`: copies the file to MP4; `keepSource` false: the original goes once the copy is verified.
    void fileClosed(const event::SegmentClosed& file, bool remux, bool keepSource);
    /// Saves the picture beside `videoPath`, under its name.
    void saveCover(const QUrl& cover, const QString& videoPath);
    /// A picture of the last keyframe in `file`; nothing is told when there is none yet.
    void makeThumbnail(const QString& file, StreamerId streamer, TaskId task);

private:
    struct Copy
    {
        event::SegmentClosed file;
        bool keepSource = true;
    };
    void next();

    Events& m_events;
    Store& m_store;
    HttpFactory& m_http;
    Clock& m_clock;
    const QString m_cacheFolder;
    std::deque<Copy> m_queue;
    bool m_copying = false;
};
