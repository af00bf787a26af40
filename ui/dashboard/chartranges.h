// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/metrics/history.h"
#include "ui/dashboard/metricchart.h"
#include <QDateTime>

/// What the charts can show.
enum class ChartRange { Live, Hour, Day, Month };

/// The history a range is made of (not Live). Pure.
HistoryQuery chartQuery(ChartRange range, qint64 now, const QStringList& names);
/// Where on the axis of time a label stands, at round local times; Unix seconds, for Live seconds before now.
/// Pure but for the language.
QList<MetricChart::Tick> chartTicks(ChartRange range, qint64 now);
/// Mean (or the highest) of each step; where nothing was measured for a while the line falls to 0. Pure.
QList<QPointF> chartPoints(const QList<History::Point>& points, qint64 step, bool highest);
