// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/logs.h"

#include "core/store/sql.h"

namespace {
/// Rows deleted in one go; others wait for the db thread meanwhile.
constexpr int deleteAtOnce = 5000;
/// Lines a text is looked for in; 15 ms.
constexpr qint64 searchAtOnce = 30000;

LogRow readLog(const QSqlQuery& query)
{
    LogRow row;
    row.id = query.value(0).toLongLong();
    row.time = sql::toTime(query.value(1));
    row.level = query.value(2).toInt();
    row.source = query.value(3).toString();
    row.streamer = query.value(4).toLongLong();
    row.task = query.value(5).toLongLong();
    row.message = query.value(6).toString();
    return row;
}

/// Where the search of a page ends; 0 = with the first line there is.
Result<qint64> firstToSearch(Db& db, qint64 before)
{
    qint64 first = 0;
    qint64 last = 0;
    const auto read = db.run([&](QSqlDatabase& connection) {
        // Two questions: SQLite answers each from the end of the index, but both in one by reading all.
        return sql::each(connection,
                         QStringLiteral("SELECT (SELECT min(id) FROM logs), (SELECT max(id) FROM logs)"), {},
                         [&](const QSqlQuery& query) {
                             first = query.value(0).toLongLong();
                             last = query.value(1).toLongLong();
                         });
    });
    if (!read)
        return fail(read.error());
    const qint64 end = before > 0 && before <= last ? before : last + 1;
    return end - searchAtOnce > first ? end - searchAtOnce : 0;
}

QString likePattern(QString text)
{
    for (const char special : {'\\', '%', '_'})
        text.replace(QLatin1Char(special), QStringLiteral("\\") + QLatin1Char(special));
    return u'%' + text + u'%';
}
} // namespace

void LogsTable::append(const LogRow& row)
{
    m_db.postBatched([row](QSqlDatabase& db) {
        return sql::exec(
            db,
            QStringLiteral("INSERT INTO logs (time, level, source, streamer, task, message) "
                           "VALUES (?, ?, ?, ?, ?, ?)"),
            {sql::toColumn(row.time), row.level, row.source, row.streamer, row.task, row.message});
    });
}

Result<LogsTable::Page> LogsTable::page(const Filter& filter)
{
    QString where = QStringLiteral("WHERE 1");
    QVariantList values;
    const auto add = [&](const char* condition, const QVariant& value) {
        where += QLatin1String(condition);
        values += value;
    };
    qint64 from = 0; // the lowest id looked at, when that is limited
    if (!filter.text.isEmpty()) {
        const auto first = firstToSearch(m_db, filter.before);
        if (!first)
            return fail(first.error());
        from = *first;
        add(" AND id >= ?", from);
    }
    if (filter.before > 0)
        add(" AND id < ?", filter.before);
    // A literal: SQLite uses the partial indexes only for the very condition they were made with.
    if (filter.minLevel > 0)
        where += QStringLiteral(" AND level >= %1").arg(filter.minLevel);
    if (!filter.source.isEmpty())
        add(" AND source = ?", filter.source);
    if (filter.streamer != 0)
        add(" AND streamer <> 0 AND streamer = ?", filter.streamer);
    if (!filter.text.isEmpty())
        add(" AND message LIKE ? ESCAPE '\\'", likePattern(filter.text));
    values += filter.limit;
    auto rows = sql::list<LogRow>(
        m_db,
        QStringLiteral(
            "SELECT id, time, level, source, streamer, task, message FROM logs %1 ORDER BY id DESC LIMIT ?")
            .arg(where),
        values, readLog);
    if (!rows)
        return fail(rows.error());
    const qint64 next = rows->size() == filter.limit && filter.limit > 0 ? rows->last().id : from;
    return Page{std::move(*rows), next};
}

Result<> LogsTable::removeBefore(const QDateTime& time)
{
    int removed = deleteAtOnce;
    while (removed == deleteAtOnce) {
        const auto done = m_db.run([&](QSqlDatabase& db) -> Result<> {
            if (auto result = sql::exec(db,
                                        QStringLiteral("DELETE FROM logs WHERE id IN (SELECT id FROM logs "
                                                       "WHERE time < ? ORDER BY time LIMIT ?)"),
                                        {sql::toColumn(time), deleteAtOnce});
                !result)
                return result;
            return sql::each(db, QStringLiteral("SELECT changes()"), {},
                             [&](const QSqlQuery& query) { removed = query.value(0).toInt(); });
        });
        if (!done)
            return done;
    }
    return {};
}
