// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/metricpoints.h"
#include <QString>

/// One series in a minute.
struct MetricRow
{
    QString name;
    QString label; ///< "streamer=3"; empty: of the program
    MetricPoint point;
};

/// Tables `metrics` and `metric_series`: minutes for 30 days, hours for a year. Times are Unix seconds.
/// Thread: append() and rollUp() any (written behind); the others workers. Owner: Store.
class MetricsTable
{
public:
    enum Span { Minute = 60, Hour = 3600 };
    static constexpr int minuteDays = 30;
    static constexpr int hourDays = 365;

    explicit MetricsTable(Db& db)
        : m_db(db)
    {
    }
    /// The minute that began at `time`. One that is there already stays as it is (the clock was set back).
    void append(qint64 time, const QList<MetricRow>& rows);
    /// Makes hours of the minutes of every hour that ended before `now` and has none yet.
    void rollUp(qint64 now);

    struct Series
    {
        qint64 id = 0;
        QString name;
        QString label;
    };
    struct Slice
    {
        qint64 time = 0;
        QByteArray points; ///< unpackPoints()
    };
    struct Page
    {
        QList<Series> series; ///< those written since `from`
        QList<Slice> slices;  ///< by time
    };
    /// `from` <= time < `to`.
    Result<Page> read(Span span, qint64 from, qint64 to);
    /// What is older than it is kept for.
    Result<> removeOld(qint64 now);

private:
    Db& m_db;
};
