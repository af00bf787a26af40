// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/rows.h"
#include <QList>

/// Table `counters`: sums a streamer and a day, written behind. Thread: add() any; range() workers. Owner:
/// Store.
class CountersTable
{
public:
    explicit CountersTable(Db& db)
        : m_db(db)
    {
    }
    /// Adds to the row of its streamer and day.
    void add(const CounterRow& more);
    /// By day, both ends included. streamer 0 = the sums of all streamers.
    Result<QList<CounterRow>> range(StreamerId streamer, const QDate& from, const QDate& to);
    /// The sums of those days, a row a streamer (0: of none).
    Result<QList<CounterRow>> byStreamer(const QDate& from, const QDate& to);

private:
    Db& m_db;
};
