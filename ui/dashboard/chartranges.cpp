// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartranges.h"
#include "core/metrics/metrics.h"
#include <QCoreApplication>
#include <QLocale>

namespace {
class Charts
{
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

constexpr qint64 hour = 3600;
constexpr qint64 day = 24 * hour;

qint64 lengthOf(ChartRange range)
{
    switch (range) {
    case ChartRange::Live:
        return Metrics::liveSeconds;
    case ChartRange::Hour:
        return hour;
    case ChartRange::Day:
        return day;
    case ChartRange::Month:
        return 30 * day;
    }
    return hour;
}

QList<MetricChart::Tick> liveTicks()
{
    QList<MetricChart::Tick> ticks;
    for (int minute = Metrics::liveSeconds / 60 - 1; minute > 0; --minute)
        ticks += {double(-minute * 60), Charts::tr("%n min ago", "on the axis of a chart: be short", minute)};
    return ticks;
}

/// Round times of the day, a while apart.
QList<MetricChart::Tick> timesOfDay(qint64 from, qint64 to, int everyMinutes)
{
    QList<MetricChart::Tick> ticks;
    const QDateTime start = QDateTime::fromSecsSinceEpoch(from);
    for (QDateTime at(start.date(), QTime(0, 0)); at.toSecsSinceEpoch() <= to;
         at = at.addSecs(everyMinutes * 60)) {
        if (at.toSecsSinceEpoch() >= from)
            ticks += {double(at.toSecsSinceEpoch()), at.time().toString(QStringLiteral("HH:mm"))};
    }
    return ticks;
}

QList<MetricChart::Tick> daysOfMonth(qint64 from, qint64 to)
{
    QList<MetricChart::Tick> ticks;
    constexpr int everyDays = 6;
    //: Day and month on the axis of a chart, as QLocale formats it: MMM d is Nov 26
    const QString format = Charts::tr("MMM d");
    for (QDate date = QDateTime::fromSecsSinceEpoch(from).date().addDays(1);
         date.startOfDay().toSecsSinceEpoch() <= to; date = date.addDays(everyDays))
        ticks += {double(date.startOfDay().toSecsSinceEpoch()), QLocale().toString(date, format)};
    return ticks;
}
} // namespace

HistoryQuery chartQuery(ChartRange range, qint64 now, const QStringList& names)
{
    HistoryQuery query;
    query.from = now - lengthOf(range);
    query.to = now;
    query.step = range == ChartRange::Hour ? 60 : range == ChartRange::Day ? 300 : 2 * hour;
    query.names = names;
    return query;
}

QList<MetricChart::Tick> chartTicks(ChartRange range, qint64 now)
{
    const qint64 from = now - lengthOf(range);
    switch (range) {
    case ChartRange::Live:
        return liveTicks();
    case ChartRange::Hour:
        return timesOfDay(from, now, 15);
    case ChartRange::Day:
        return timesOfDay(from, now, 6 * 60);
    case ChartRange::Month:
        return daysOfMonth(from, now);
    }
    return {};
}

QList<QPointF> chartPoints(const QList<History::Point>& points, qint64 step, bool highest)
{
    QList<QPointF> line;
    line.reserve(points.size());
    for (const auto& [time, value] : points) {
        if (!line.isEmpty() && double(time) - line.last().x() > double(step) * 1.5)
            line << QPointF(line.last().x() + double(step), 0) << QPointF(double(time - step), 0);
        line << QPointF(double(time), double(highest ? value.max : value.mean));
    }
    return line;
}
