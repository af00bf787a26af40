// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/tasks.h"

#include "core/store/sql.h"

namespace {
const QString selectTasks = QStringLiteral(
    "SELECT id, streamer, worker, status, title, started_at, stopped_at, error, error_kind, error_code, "
    "session FROM tasks ");

TaskRow readTask(const QSqlQuery& query)
{
    TaskRow row;
    row.id = query.value(0).toLongLong();
    row.streamer = query.value(1).toLongLong();
    row.worker = query.value(2).toString();
    row.status = query.value(3).toString();
    row.title = query.value(4).toString();
    row.startedAt = sql::toTime(query.value(5));
    row.stoppedAt = sql::toTime(query.value(6));
    row.error = query.value(7).toString();
    row.errorKind = query.value(8).toString();
    row.errorCode = query.value(9).toInt();
    row.session = query.value(10).toString();
    return row;
}

QVariantList columns(const TaskRow& row)
{
    return {row.streamer,
            row.worker,
            row.status,
            row.title,
            sql::toColumn(row.startedAt),
            sql::toColumn(row.stoppedAt),
            row.error,
            row.errorKind,
            row.errorCode,
            row.session};
}

QString taskName(TaskId id)
{
    return QStringLiteral("task %1").arg(id);
}
} // namespace

// The streamer may have been removed while its broadcast still runs: then the row has none.
Result<TaskId> TasksTable::add(const TaskRow& row)
{
    return sql::insert(
        m_db,
        QStringLiteral("INSERT INTO tasks (streamer, worker, status, title, started_at, stopped_at, "
                       "error, error_kind, error_code, session) "
                       "VALUES ((SELECT id FROM streamers WHERE id = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?)"),
        columns(row));
}

Result<> TasksTable::update(const TaskRow& row)
{
    return sql::change(
        m_db,
        QStringLiteral("UPDATE tasks SET streamer = (SELECT id FROM streamers WHERE id = ?), "
                       "worker = ?, status = ?, title = ?, started_at = ?, stopped_at = ?, error = ?, "
                       "error_kind = ?, error_code = ?, session = ? WHERE id = ?"),
        columns(row) + QVariantList{row.id}, taskName(row.id));
}

Result<TaskRow> TasksTable::get(TaskId id)
{
    return sql::one<TaskRow>(m_db, selectTasks + QStringLiteral("WHERE id = ?"), {id}, readTask,
                             taskName(id));
}

Result<QList<TaskRow>> TasksTable::page(StreamerId streamer, TaskId before, int limit)
{
    return sql::page<TaskRow>(m_db, selectTasks, streamer, before, limit, readTask);
}

Result<std::optional<TaskRow>> TasksTable::lastOf(StreamerId streamer)
{
    const auto rows = page(streamer, 0, 1);
    if (!rows)
        return fail(rows.error());
    return rows->isEmpty() ? std::nullopt : std::optional(rows->first());
}

Result<QList<TaskRow>> TasksTable::running()
{
    return sql::list<TaskRow>(m_db, selectTasks + QStringLiteral("WHERE status = 'recording' ORDER BY id"),
                              {}, readTask);
}
