// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>
#include <QtGlobal>
#include <utility>

/// What a series was in a minute or an hour. Thread: any (values).
struct MetricPoint
{
    float min = 0;
    float mean = 0;
    float max = 0;
    float p95 = 0; ///< nearest rank
    bool operator==(const MetricPoint&) const = default;
};

/// The seconds of a minute as one point; `samples` must not be empty. Pure.
MetricPoint summarize(QList<float> samples);
/// Points of equal length as one: exact but for p95, which is the 95th percentile of theirs. Not of none.
/// Pure.
MetricPoint summarize(const QList<MetricPoint>& points);

using SeriesPoint = std::pair<qint64, MetricPoint>; ///< series id and what it was
/// The column `points`: a series that was 0 all the time costs one or two bytes, a constant one four more.
QByteArray packPoints(const QList<SeriesPoint>& points);
/// What packPoints() made; a broken tail is left out.
QList<SeriesPoint> unpackPoints(const QByteArray& packed);
