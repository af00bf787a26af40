// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/history.h"

#include "core/metrics/catalog.h"

#include <QDateTime>
#include <QHash>
#include <QJsonArray>
#include <algorithm>

namespace {
constexpr qint64 usualPoints = 300;
constexpr qint64 mostPoints = 1500;
constexpr qint64 day = 24 * 3600;

struct Plan
{
    MetricsTable::Span span;
    qint64 step;
    qint64 from; ///< multiples of the step
    qint64 to;
};

qint64 roundUp(qint64 value, qint64 unit)
{
    return (value + unit - 1) / unit * unit;
}

Plan planFor(const HistoryQuery& query, qint64 now)
{
    // Nothing is older than a year or newer than now: what a stranger asks for beyond costs nothing.
    const qint64 to = std::min(query.to, now + MetricsTable::Minute);
    const qint64 from = std::clamp(query.from, std::min(now - (MetricsTable::hourDays + 1) * day, to), to);
    const qint64 length = to - from;
    qint64 step = query.step > 0 ? std::min(query.step, 400 * day) : length / usualPoints;
    step = std::max({step, roundUp(length, mostPoints) / mostPoints, qint64(1)});
    const bool minutes = step < MetricsTable::Hour && from >= now - MetricsTable::minuteDays * day;
    const auto span = minutes ? MetricsTable::Minute : MetricsTable::Hour;
    step = roundUp(step, span);
    return {span, step, from - from % step, roundUp(to, step)};
}

/// The points of each series, merged as they come: slices are in the order of time.
class Merger
{
public:
    explicit Merger(qint64 step)
        : m_step(step)
    {
    }
    void add(qint64 series, qint64 time, const MetricPoint& point)
    {
        Row& row = m_rows[series];
        const qint64 start = time - time % m_step;
        if (start != row.start)
            close(row);
        row.start = start;
        row.parts += point;
    }
    QList<History::Point> take(qint64 series)
    {
        close(m_rows[series]);
        return m_rows.take(series).points;
    }
    bool has(qint64 series) const { return m_rows.contains(series); }
    QList<qint64> all() const { return m_rows.keys(); }

private:
    struct Row
    {
        qint64 start = 0;
        QList<MetricPoint> parts;
        QList<History::Point> points;
    };
    static void close(Row& row)
    {
        if (row.parts.isEmpty())
            return;
        row.points += {row.start, summarize(row.parts)};
        row.parts.clear();
    }
    const qint64 m_step;
    QHash<qint64, Row> m_rows;
};

using Wanted = QHash<qint64, const MetricsTable::Series*>;

void addAll(Merger& merger, const QList<MetricsTable::Slice>& slices, const Wanted& wanted)
{
    for (const MetricsTable::Slice& slice : slices) {
        const QList<SeriesPoint> points = unpackPoints(slice.points);
        for (const auto& [series, point] : points) {
            if (wanted.contains(series))
                merger.add(series, slice.time, point);
        }
    }
}

/// The hour that runs, and the one before when it was not made yet: out of their minutes, so that each counts
/// as the hours before it do.
Result<> addRunningHour(Merger& merger, MetricsTable& table, const Plan& plan, qint64 hoursEnd, qint64 now,
                        const Wanted& wanted)
{
    const qint64 since = std::max({plan.from, hoursEnd, now - now % MetricsTable::Hour - MetricsTable::Hour});
    if (since >= plan.to)
        return {};
    const auto minutes = table.read(MetricsTable::Minute, since, plan.to);
    if (!minutes)
        return fail(minutes.error());
    Merger hours(MetricsTable::Hour);
    addAll(hours, minutes->slices, wanted);
    const QList<qint64> all = hours.all();
    for (const qint64 series : all) {
        const QList<History::Point> points = hours.take(series);
        for (const auto& [time, value] : points)
            merger.add(series, time, value);
    }
    return {};
}
} // namespace

Result<History> readHistory(MetricsTable& table, const HistoryQuery& query, qint64 now)
{
    if (query.from >= query.to || query.step < 0)
        return fail(
            Error::Kind::Refused,
            QStringLiteral("the metrics from %1 to %2 in steps of %3 s: `from` must be before `to`, and "
                           "the step not negative")
                .arg(query.from)
                .arg(query.to)
                .arg(query.step));
    const Plan plan = planFor(query, now);
    const auto page = table.read(plan.span, plan.from, plan.to);
    if (!page)
        return fail(page.error());
    Wanted wanted;
    for (const MetricsTable::Series& series : page->series) {
        if (query.names.isEmpty() || query.names.contains(series.name))
            wanted.insert(series.id, &series);
    }
    Merger merger(plan.step);
    addAll(merger, page->slices, wanted);
    if (plan.span == MetricsTable::Hour) {
        const qint64 end = page->slices.isEmpty() ? 0 : page->slices.last().time + MetricsTable::Hour;
        if (const auto running = addRunningHour(merger, table, plan, end, now, wanted); !running)
            return fail(running.error());
    }
    History history{plan.from, plan.to, plan.step, {}};
    for (const MetricsTable::Series& series : page->series) {
        if (!merger.has(series.id))
            continue;
        const MetricInfo* info = metric::find(series.name);
        history.series +=
            {series.name, series.label, info ? QString(info->unit) : QString(), merger.take(series.id)};
    }
    return history;
}

QJsonObject labelsJson(const QString& label)
{
    if (label.isEmpty())
        return {};
    return {{label.section(u'=', 0, 0), label.section(u'=', 1)}};
}

QJsonObject toJson(const History& history)
{
    const auto text = [](qint64 time) {
        return QDateTime::fromSecsSinceEpoch(time, Qt::UTC).toString(Qt::ISODate);
    };
    const auto number = [](float value) { return double(value); };
    QJsonArray items;
    for (const History::Series& series : history.series) {
        QJsonArray points;
        for (const auto& [time, value] : series.points)
            points +=
                QJsonArray{time, number(value.min), number(value.mean), number(value.max), number(value.p95)};
        items += QJsonObject{{QStringLiteral("name"), series.name},
                             {QStringLiteral("labels"), labelsJson(series.label)},
                             {QStringLiteral("unit"), series.unit},
                             {QStringLiteral("points"), points}};
    }
    return {{QStringLiteral("from"), text(history.from)},
            {QStringLiteral("to"), text(history.to)},
            {QStringLiteral("step"), history.step},
            {QStringLiteral("items"), items}};
}
