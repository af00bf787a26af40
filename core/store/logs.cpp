// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/logs.h"

#include "core/store/sql.h"

namespace {
/// Rows deleted in one go; others wait for the db thread meanwhile.
constexpr int deleteAtOnce = 5000;

LogRow readRow(const QSqlQuery& query)
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

Result<QList<LogRow>> LogsTable::page(const Filter& filter)
{
    QString where = QStringLiteral("WHERE 1");
    QVariantList values;
    const auto add = [&](const char* condition, const QVariant& value) {
        where += QLatin1String(condition);
        values += value;
    };
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
    return sql::list<LogRow>(
        m_db,
        QStringLiteral(
            "SELECT id, time, level, source, streamer, task, message FROM logs %1 ORDER BY id DESC LIMIT ?")
            .arg(where),
        values, readRow);
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
