// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/rows.h"
#include <QList>
#include <optional>

/// Table `tasks`: one row a broadcast. Thread: workers (each call waits for the db thread). Owner: Store.
class TasksTable
{
public:
    explicit TasksTable(Db& db)
        : m_db(db)
    {
    }
    Result<TaskId> add(const TaskRow& row);
    Result<> update(const TaskRow& row);
    Result<TaskRow> get(TaskId id);
    /// Newest first; `before` 0 or the smallest id already read. streamer 0 = all.
    Result<QList<TaskRow>> page(StreamerId streamer, TaskId before, int limit);
    Result<std::optional<TaskRow>> lastOf(StreamerId streamer);
    /// Tasks still marked "recording": what a crash left.
    Result<QList<TaskRow>> running();

private:
    Db& m_db;
};
