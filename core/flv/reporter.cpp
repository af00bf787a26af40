// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/reporter.h"

#include <utility>

namespace flv {

void Reporter::report(Repair::Kind kind, qint64 ms, qint64 count)
{
    m_counters.repaired.fetch_add(1, std::memory_order_relaxed);
    m_sink.repaired({kind, ms, count, m_nowMs});
}

void Reporter::sum(Repair::Kind kind, qint64 count)
{
    if (!m_pending) {
        m_pending = true;
        m_since = m_nowMs;
    }
    m_sums[size_t(kind)] += count;
}

void Reporter::flush(bool now)
{
    if (!m_pending || (!now && m_nowMs - m_since < 1000))
        return;
    m_pending = false;
    for (size_t i = 0; i < kinds; ++i) {
        if (m_sums[i] > 0)
            report(Repair::Kind(i), 0, std::exchange(m_sums[i], 0));
    }
}

} // namespace flv
