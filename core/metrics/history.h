// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/metricstable.h"
#include <QJsonObject>
#include <QStringList>

/// What is asked of the stored metrics; times are Unix seconds. Thread: any (a value).
struct HistoryQuery
{
    qint64 from = 0;
    qint64 to = 0;     ///< not included
    qint64 step = 0;   ///< seconds a point; 0: about 300 points
    QStringList names; ///< empty: all
};

/// The answer. Thread: any (a value).
struct History
{
    struct Point
    {
        qint64 time = 0; ///< of its start, a multiple of `step`
        MetricPoint value;
    };
    struct Series
    {
        QString name;
        QString label; ///< "streamer=3"
        QString unit;
        QList<Point> points; ///< by time; nothing where nothing was measured
    };
    qint64 from = 0;
    qint64 to = 0;
    qint64 step = 0; ///< as it is: whole minutes or hours, and at most 1500 points a series
    QList<Series> series;
};

/// Reads and merges. Minutes where they are still kept and the step is under an hour, else hours, the running
/// one as far as it is. Thread: a worker; it waits for the database. Errors: Refused when `from` is not
/// before `to` or the step is negative.
Result<History> readHistory(MetricsTable& table, const HistoryQuery& query, qint64 now);
/// {"from":"...Z","to":"...Z","step":60,"items":[{"name","labels":{"streamer":"3"},"unit",
/// "points":[[time,min,mean,max,p95],...]}]}; the time of a point in Unix seconds.
QJsonObject toJson(const History& history);
/// {"streamer":"3"} of "streamer=3".
QJsonObject labelsJson(const QString& label);
