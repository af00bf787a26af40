// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/counters.h"

#include "core/store/sql.h"

namespace {
CounterRow readCounter(const QSqlQuery& query)
{
    CounterRow row;
    row.streamer = query.value(0).toLongLong();
    row.day = QDate::fromString(query.value(1).toString(), Qt::ISODate);
    row.broadcasts = query.value(2).toLongLong();
    row.files = query.value(3).toLongLong();
    row.bytes = query.value(4).toLongLong();
    row.seconds = query.value(5).toDouble();
    row.reconnects = query.value(6).toLongLong();
    row.repairs = query.value(7).toLongLong();
    row.archives = query.value(8).toLongLong();
    return row;
}
} // namespace

void CountersTable::add(const CounterRow& more)
{
    m_db.postBatched([more](QSqlDatabase& db) {
        return sql::exec(
            db,
            QStringLiteral(
                "INSERT INTO counters (streamer, day, broadcasts, files, bytes, seconds, reconnects, "
                "repairs, archives) "
                "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (streamer, day) DO UPDATE SET "
                "broadcasts = broadcasts + excluded.broadcasts, files = files + excluded.files, "
                "bytes = bytes + excluded.bytes, seconds = seconds + excluded.seconds, "
                "reconnects = reconnects + excluded.reconnects, repairs = repairs + excluded.repairs, "
                "archives = archives + excluded.archives"),
            {more.streamer, more.day.toString(Qt::ISODate), more.broadcasts, more.files, more.bytes,
             more.seconds, more.reconnects, more.repairs, more.archives});
    });
}

Result<QList<CounterRow>> CountersTable::range(StreamerId streamer, const QDate& from, const QDate& to)
{
    const QString sums = QStringLiteral(
        "day, sum(broadcasts), sum(files), sum(bytes), sum(seconds), "
        "sum(reconnects), sum(repairs), sum(archives) FROM counters WHERE day BETWEEN ? AND ?");
    QVariantList values{from.toString(Qt::ISODate), to.toString(Qt::ISODate)};
    if (streamer != 0)
        values += streamer;
    return sql::list<CounterRow>(m_db,
                                 (streamer != 0 ? QStringLiteral("SELECT streamer, %1 AND streamer = ?")
                                                : QStringLiteral("SELECT 0, %1"))
                                         .arg(sums) +
                                     QStringLiteral(" GROUP BY day ORDER BY day"),
                                 values, readCounter);
}

Result<QList<CounterRow>> CountersTable::byStreamer(const QDate& from, const QDate& to)
{
    return sql::list<CounterRow>(
        m_db,
        QStringLiteral("SELECT streamer, max(day), sum(broadcasts), sum(files), sum(bytes), sum(seconds), "
                       "sum(reconnects), sum(repairs), sum(archives) FROM counters WHERE day BETWEEN ? AND ? "
                       "GROUP BY streamer ORDER BY streamer"),
        {from.toString(Qt::ISODate), to.toString(Qt::ISODate)}, readCounter);
}
