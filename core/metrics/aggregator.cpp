// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/aggregator.h"

#include <cmath>

std::optional<Aggregator::Minute> Aggregator::add(qint64 now, const QList<Sample>& second)
{
    const qint64 minute = now - now % MetricsTable::Minute;
    std::optional<Minute> finished;
    if (minute != m_minute && !m_samples.isEmpty())
        finished = finish();
    m_minute = minute;
    for (const Sample& sample : second) {
        if (std::isfinite(sample.value))
            m_samples[{sample.metric, sample.subject}] += float(sample.value);
    }
    return finished;
}

Aggregator::Minute Aggregator::finish()
{
    Minute minute{m_minute, {}};
    minute.rows.reserve(m_samples.size());
    for (auto it = m_samples.cbegin(); it != m_samples.cend(); ++it) {
        const Sample series{it.key().first, it.key().second, 0};
        minute.rows += MetricRow{series.metric->name, series.label(), summarize(it.value())};
    }
    m_samples.clear();
    return minute;
}
