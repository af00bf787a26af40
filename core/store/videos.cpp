// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/videos.h"

#include "core/store/sql.h"

namespace {
const QString selectVideos = QStringLiteral(
    "SELECT id, streamer, task, part, title, path, size, duration, state, bvid, uploaded_at FROM videos ");

VideoRow readVideo(const QSqlQuery& query)
{
    VideoRow row;
    row.id = query.value(0).toLongLong();
    row.streamer = query.value(1).toLongLong();
    row.task = query.value(2).toLongLong();
    row.part = query.value(3).toInt();
    row.title = query.value(4).toString();
    row.path = query.value(5).toString();
    row.size = query.value(6).toLongLong();
    row.duration = query.value(7).toDouble();
    row.state = query.value(8).toString();
    row.bvid = query.value(9).toString();
    row.uploadedAt = sql::toTime(query.value(10));
    return row;
}

QVariantList columns(const VideoRow& row)
{
    return {row.streamer, row.task,     row.part,  row.title, row.path,
            row.size,     row.duration, row.state, row.bvid,  sql::toColumn(row.uploadedAt)};
}

QString videoName(VideoId id)
{
    return QStringLiteral("video %1").arg(id);
}
} // namespace

// The streamer may have been removed while its broadcast still runs: then the row has none.
Result<VideoId> VideosTable::add(const VideoRow& row)
{
    return sql::insert(
        m_db,
        QStringLiteral("INSERT INTO videos (streamer, task, part, title, path, size, duration, state, "
                       "bvid, uploaded_at) VALUES ((SELECT id FROM streamers WHERE id = ?), "
                       "(SELECT id FROM tasks WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?)"),
        columns(row));
}

Result<> VideosTable::update(const VideoRow& row)
{
    return sql::change(
        m_db,
        QStringLiteral("UPDATE videos SET streamer = (SELECT id FROM streamers WHERE id = ?), "
                       "task = (SELECT id FROM tasks WHERE id = ?), part = ?, title = ?, path = ?, "
                       "size = ?, duration = ?, state = ?, bvid = ?, uploaded_at = ? WHERE id = ?"),
        columns(row) + QVariantList{row.id}, videoName(row.id));
}

Result<VideoRow> VideosTable::get(VideoId id)
{
    return sql::one<VideoRow>(m_db, selectVideos + QStringLiteral("WHERE id = ?"), {id}, readVideo,
                              videoName(id));
}

Result<QList<VideoRow>> VideosTable::ofTask(TaskId task)
{
    return sql::list<VideoRow>(m_db, selectVideos + QStringLiteral("WHERE task = ? ORDER BY part, id"),
                               {task}, readVideo);
}

Result<QList<VideoRow>> VideosTable::page(StreamerId streamer, VideoId before, int limit)
{
    return sql::page<VideoRow>(m_db, selectVideos, streamer, before, limit, readVideo);
}

Result<QList<VideoRow>> VideosTable::all(StreamerId streamer)
{
    constexpr int pageSize = 500;
    QList<VideoRow> rows;
    for (;;) {
        const auto next = page(streamer, rows.isEmpty() ? 0 : rows.last().id, pageSize);
        if (!next || next->isEmpty())
            return next ? Result<QList<VideoRow>>(rows) : next;
        rows << *next;
    }
}

Result<QList<VideoRow>> VideosTable::inState(const QString& state)
{
    return sql::list<VideoRow>(m_db, selectVideos + QStringLiteral("WHERE state = ? ORDER BY id"), {state},
                               readVideo);
}

Result<> VideosTable::remove(VideoId id)
{
    return sql::change(m_db, QStringLiteral("DELETE FROM videos WHERE id = ?"), {id}, videoName(id));
}
