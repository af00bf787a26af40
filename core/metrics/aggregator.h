// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/metrics/sample.h"
#include "core/store/metricstable.h"
#include <QHash>
#include <optional>
#include <utility>

/// Collects the seconds of a minute and makes points of them; pure but for what it has collected. Thread:
/// one. Owner: Metrics.
class Aggregator
{
public:
    struct Minute
    {
        qint64 time = 0; ///< Unix seconds of its start
        QList<MetricRow> rows;
    };
    /// The samples of one second. The minute before, when `now` (Unix seconds) is in another one.
    std::optional<Minute> add(qint64 now, const QList<Sample>& second);

private:
    Minute finish();

    using Key = std::pair<const MetricInfo*, QString>;
    qint64 m_minute = -1;
    QHash<Key, QList<float>> m_samples;
};
