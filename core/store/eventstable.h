// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/rows.h"
#include <QList>

/// Table `events`, written behind. Thread: append() any; the others workers. Owner: Store.
class EventsTable
{
public:
    explicit EventsTable(Db& db)
        : m_db(db)
    {
    }
    void append(const EventRow& row); ///< batched
    /// Newest first, below the id `before` (0: from the newest).
    Result<QList<EventRow>> page(qint64 before, int limit);
    Result<> removeBefore(const QDateTime& time);

private:
    Db& m_db;
};
