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
    Result<QList<LogRow>> page(const Filter& filter); ///< newest first
    Result<> removeBefore(const QDateTime& time);

private:
    Db& m_db;
};
