// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/eventstable.h"

#include "core/store/sql.h"

#include <QJsonDocument>

namespace {
EventRow readEvent(const QSqlQuery& query)
{
    EventRow row;
    row.id = query.value(0).toLongLong();
    row.time = sql::toTime(query.value(1));
    row.streamer = query.value(2).toLongLong();
    row.who = query.value(3).toString();
    row.what = QJsonDocument::fromJson(query.value(4).toString().toUtf8()).object();
    return row;
}
} // namespace

void EventsTable::append(const EventRow& row)
{
    m_db.postBatched([row](QSqlDatabase& db) {
        return sql::exec(
            db,
            QStringLiteral(
                "INSERT OR IGNORE INTO events (id, time, streamer, who, what) VALUES (?, ?, ?, ?, ?)"),
            {row.id, sql::toColumn(row.time), row.streamer, row.who,
             QString::fromUtf8(QJsonDocument(row.what).toJson(QJsonDocument::Compact))});
    });
}

Result<QList<EventRow>> EventsTable::page(qint64 before, int limit)
{
    return sql::page<EventRow>(m_db, QStringLiteral("SELECT id, time, streamer, who, what FROM events "), 0,
                               before, limit, readEvent);
}

Result<> EventsTable::removeBefore(const QDateTime& time)
{
    return m_db.run([&time](QSqlDatabase& db) {
        return sql::exec(db, QStringLiteral("DELETE FROM events WHERE time < ?"), {sql::toColumn(time)});
    });
}
