// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/metricstable.h"

#include "core/store/sql.h"

#include <QMap>

namespace {
constexpr qint64 day = 24 * 3600;

qint64 startOfDay(qint64 time)
{
    return time - time % day;
}

/// The id of the series, which is made or marked as seen on that day.
Result<qint64> seriesId(QSqlDatabase& db, const MetricRow& row, qint64 today)
{
    qint64 id = 0;
    qint64 seen = 0;
    auto done =
        sql::each(db, QStringLiteral("SELECT id, seen FROM metric_series WHERE name = ? AND label = ?"),
                  {row.name, row.label}, [&](const QSqlQuery& query) {
                      id = query.value(0).toLongLong();
                      seen = query.value(1).toLongLong();
                  });
    if (done && id == 0) {
        done = sql::exec(db, QStringLiteral("INSERT INTO metric_series (name, label, seen) VALUES (?, ?, ?)"),
                         {row.name, row.label, today});
        if (done)
            done = sql::each(db, QStringLiteral("SELECT last_insert_rowid()"), {},
                             [&](const QSqlQuery& query) { id = query.value(0).toLongLong(); });
    } else if (done && seen < today) {
        done = sql::exec(db, QStringLiteral("UPDATE metric_series SET seen = ? WHERE id = ?"), {today, id});
    }
    if (!done)
        return fail(done.error());
    return id;
}

Result<> insert(QSqlDatabase& db, MetricsTable::Span span, qint64 time, const QList<SeriesPoint>& points)
{
    return sql::exec(db,
                     QStringLiteral("INSERT OR IGNORE INTO metrics (span, time, points) VALUES (?, ?, ?)"),
                     {int(span), time, packPoints(points)});
}

Result<QList<MetricsTable::Slice>> slices(QSqlDatabase& db, MetricsTable::Span span, qint64 from, qint64 to)
{
    QList<MetricsTable::Slice> out;
    const auto done = sql::each(
        db,
        QStringLiteral(
            "SELECT time, points FROM metrics WHERE span = ? AND time >= ? AND time < ? ORDER BY time"),
        {int(span), from, to}, [&](const QSqlQuery& query) {
            out += {query.value(0).toLongLong(), query.value(1).toByteArray()};
        });
    if (!done)
        return fail(done.error());
    return out;
}

/// Where the hours end that are there.
Result<qint64> hoursEnd(QSqlDatabase& db)
{
    qint64 end = 0;
    const auto done = sql::each(db, QStringLiteral("SELECT max(time) FROM metrics WHERE span = ?"),
                                {MetricsTable::Hour}, [&](const QSqlQuery& query) {
                                    if (!query.isNull(0))
                                        end = query.value(0).toLongLong() + MetricsTable::Hour;
                                });
    if (!done)
        return fail(done.error());
    return end;
}

using Hours = QMap<qint64, QMap<qint64, QList<MetricPoint>>>; ///< hour, series

Hours byHour(const QList<MetricsTable::Slice>& minutes)
{
    Hours hours;
    for (const MetricsTable::Slice& minute : minutes) {
        auto& hour = hours[minute.time - minute.time % MetricsTable::Hour];
        const QList<SeriesPoint> points = unpackPoints(minute.points);
        for (const auto& [series, point] : points)
            hour[series] += point;
    }
    return hours;
}
} // namespace

void MetricsTable::append(qint64 time, const QList<MetricRow>& rows)
{
    m_db.postBatched([time, rows](QSqlDatabase& db) -> Result<> {
        QList<SeriesPoint> points;
        points.reserve(rows.size());
        for (const MetricRow& row : rows) {
            const auto id = seriesId(db, row, startOfDay(time));
            if (!id)
                return fail(id.error());
            points.emplaceBack(*id, row.point);
        }
        return insert(db, Minute, time, points);
    });
}

void MetricsTable::rollUp(qint64 now)
{
    m_db.postBatched([now](QSqlDatabase& db) -> Result<> {
        const auto from = hoursEnd(db);
        if (!from)
            return fail(from.error());
        const auto minutes = slices(db, Minute, *from, now - now % Hour);
        if (!minutes)
            return fail(minutes.error());
        const Hours hours = byHour(*minutes);
        for (auto hour = hours.cbegin(); hour != hours.cend(); ++hour) {
            QList<SeriesPoint> points;
            for (auto series = hour->cbegin(); series != hour->cend(); ++series)
                points.emplaceBack(series.key(), summarize(series.value()));
            if (auto done = insert(db, Hour, hour.key(), points); !done)
                return done;
        }
        return {};
    });
}

Result<MetricsTable::Page> MetricsTable::read(Span span, qint64 from, qint64 to)
{
    Page page;
    const auto done = m_db.run([&](QSqlDatabase& db) -> Result<> {
        auto rows = slices(db, span, from, to);
        if (!rows)
            return fail(rows.error());
        page.slices = std::move(*rows);
        return sql::each(db, QStringLiteral("SELECT id, name, label FROM metric_series WHERE seen >= ?"),
                         {startOfDay(from)}, [&](const QSqlQuery& query) {
                             page.series += {query.value(0).toLongLong(), query.value(1).toString(),
                                             query.value(2).toString()};
                         });
    });
    if (!done)
        return fail(done.error());
    return page;
}

Result<> MetricsTable::removeOld(qint64 now)
{
    return m_db.run([now](QSqlDatabase& db) -> Result<> {
        for (const auto& [span, days] : {std::pair(Minute, minuteDays), std::pair(Hour, hourDays)}) {
            if (auto done = sql::exec(db, QStringLiteral("DELETE FROM metrics WHERE span = ? AND time < ?"),
                                      {int(span), now - days * day});
                !done)
                return done;
        }
        return sql::exec(db, QStringLiteral("DELETE FROM metric_series WHERE seen < ?"),
                         {now - (hourDays + 1) * day});
    });
}
