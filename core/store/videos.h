// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/rows.h"
#include <QList>

/// Table `videos`: one row a file. Thread: workers (each call waits for the db thread). Owner: Store.
class VideosTable
{
public:
    explicit VideosTable(Db& db)
        : m_db(db)
    {
    }
    Result<VideoId> add(const VideoRow& row);
    Result<> update(const VideoRow& row);
    Result<VideoRow> get(VideoId id);
    Result<QList<VideoRow>> ofTask(TaskId task);
    /// Newest first; `before` 0 or the smallest id already read. streamer 0 = all.
    Result<QList<VideoRow>> page(StreamerId streamer, VideoId before, int limit);
    /// Every one, newest first, read page by page so that nobody waits long for the db thread.
    Result<QList<VideoRow>> all(StreamerId streamer = 0);
    Result<QList<VideoRow>> inState(const QString& state);
    Result<> remove(VideoId id);

private:
    Db& m_db;
};
