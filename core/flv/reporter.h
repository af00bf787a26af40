// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/segmentsink.h"
#include "core/base/streamcounters.h"
#include <array>

namespace flv {

/// Tells what was repaired: at once where each case counts, summed up over a second where many tags are
/// concerned. Thread: one. Owner: a Pipeline.
class Reporter
{
public:
    Reporter(SegmentSink& sink, StreamCounters& counters)
        : m_sink(sink)
        , m_counters(counters)
    {
    }
    void setNow(qint64 sessionMs) { m_nowMs = sessionMs; }
    void report(Repair::Kind kind, qint64 ms = 0, qint64 count = 1);
    /// Adds to a sum that is reported later.
    void sum(Repair::Kind kind, qint64 count = 1);
    /// Reports the sums when a second has passed, or `now`.
    void flush(bool now);

private:
    static constexpr size_t kinds = size_t(Repair::Kind::PartialDropped) + 1;
    SegmentSink& m_sink;
    StreamCounters& m_counters;
    std::array<qint64, kinds> m_sums{};
    bool m_pending = false;
    qint64 m_since = 0;
    qint64 m_nowMs = 0;
};

} // namespace flv
