// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/statistics.h"

Statistics::Statistics(Events& events, CountersTable& counters, QObject* parent)
    : QObject(parent)
    , m_counters(counters)
{
    connect(&events, &Events::posted, this, [this](const PostedEvent& posted) {
        if (const auto more = countersOf(posted))
            m_counters.add(*more);
    });
}

std::optional<CounterRow> countersOf(const PostedEvent& posted)
{
    CounterRow row;
    row.streamer = streamerOf(posted.event);
    row.day = posted.at.toLocalTime().date();
    if (std::holds_alternative<event::StreamStarted>(posted.event)) {
        row.broadcasts = 1;
    } else if (const auto* closed = std::get_if<event::SegmentClosed>(&posted.event)) {
        row.files = 1;
        row.bytes = closed->segment.bytes;
        row.seconds = closed->segment.seconds;
    } else if (const auto* drop = std::get_if<event::Reconnecting>(&posted.event)) {
        if (drop->attempt > 1)
            return std::nullopt; // the same drop, tried again
        row.reconnects = 1;
    } else if (std::holds_alternative<event::Repaired>(posted.event)) {
        row.repairs = 1;
    } else {
        return std::nullopt;
    }
    return row;
}

// Its own object file: a test that links this class does not pull in every other one.
#include "moc_statistics.cpp"
