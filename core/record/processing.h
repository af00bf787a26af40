// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/store/store.h"
#include <QObject>
#include <QSet>
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
    /// The files that are copied or wait for it.
    QSet<VideoId> converting() const;
    /// Saves the picture beside `videoPath`, under its name: one after the other, so that a server that does
    /// not answer holds nothing else up. What cannot be had is logged and forgotten.
    void saveCover(const QUrl& cover, const QString& videoPath);
    /// A picture of the last keyframe in `file`; nothing is told when there is none yet.
    void makeThumbnail(const QString& file, StreamerId streamer, TaskId task);

private:
    struct Copy
    {
        event::SegmentClosed file;
        bool keepSource = true;
    };
    struct Cover
    {
        QUrl from;
        QString to;
    };
    void next();
    void nextCover();

    Events& m_events;
    Store& m_store;
    HttpFactory& m_http;
    Clock& m_clock;
    const QString m_cacheFolder;
    std::deque<Copy> m_queue;
    VideoId m_copied = 0; ///< the one being copied
    bool m_copying = false;
    std::deque<Cover> m_covers;
    bool m_fetching = false;
};
