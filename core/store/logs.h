// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/rows.h"
#include <QList>

/// Table `logs`, written behind. Thread: append() any; the others workers. Owner: Store.
class LogsTable
{
public:
    explicit LogsTable(Db& db)
        : m_db(db)
    {
    }
    void append(const LogRow& row); ///< batched
    struct Filter
    {
        qint64 before = 0; ///< 0 or the smallest id already read
        int minLevel = 0;
        QString source;
        StreamerId streamer = 0;
        QString text;
        int limit = 200;
    };
    struct Page
    {
        QList<LogRow> rows; ///< newest first
        qint64 next = 0;    ///< `before` of the page after it; 0: there is none
    };
    /// A page with `text` looks through 30000 lines at most, so that nobody waits long for the database: it
    /// may hold fewer rows than `limit`, even none, and still have a next one.
    Result<Page> page(const Filter& filter);
    Result<> removeBefore(const QDateTime& time);

private:
    Db& m_db;
};
