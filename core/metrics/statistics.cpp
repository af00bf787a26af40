// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/statistics.h"

#include <algorithm>

Statistics::Statistics(Events& events, CountersTable& counters, QObject* parent)
    : QObject(parent)
    , m_counters(counters)
{
    connect(&events, &Events::posted, this, [this](const PostedEvent& posted) {
        follow(posted.event);
        if (const auto more = countersOf(posted))
            m_counters.add(*more);
    });
}

void Statistics::follow(const Event& event)
{
    if (const auto* now = std::get_if<event::RecordingProgress>(&event)) {
        Running& running = m_running[now->streamer];
        if (running.task != now->task || now->bytes < running.bytes)
            running = {}; // another recording: it counts from 0
        running.task = now->task;
        running.bytes = now->bytes;
        running.seconds = now->seconds;
    } else if (const auto* closed = std::get_if<event::SegmentClosed>(&event)) {
        if (const auto running = m_running.find(closed->streamer);
            running != m_running.end() && running->task == closed->task) {
            running->closedBytes += closed->segment.bytes;
            running->closedSeconds += closed->segment.seconds;
        }
    } else if (const auto* ended = std::get_if<event::StreamEnded>(&event)) {
        m_running.remove(ended->streamer);
    } else if (const auto* failed = std::get_if<event::RecordingFailed>(&event)) {
        m_running.remove(failed->streamer);
    }
}

QList<CounterRow> Statistics::unfinished() const
{
    QList<CounterRow> rows;
    for (auto it = m_running.cbegin(); it != m_running.cend(); ++it) {
        CounterRow row;
        row.streamer = it.key();
        row.bytes = qMax<qint64>(0, it->bytes - it->closedBytes);
        row.seconds = qMax(0.0, it->seconds - it->closedSeconds);
        rows += row;
    }
    return rows;
}

namespace {
void add(CounterRow& sum, const CounterRow& more)
{
    sum.broadcasts += more.broadcasts;
    sum.files += more.files;
    sum.bytes += more.bytes;
    sum.seconds += more.seconds;
    sum.reconnects += more.reconnects;
    sum.repairs += more.repairs;
    sum.archives += more.archives;
}
} // namespace

CounterRow sumOf(const QList<CounterRow>& rows)
{
    CounterRow sum;
    for (const CounterRow& row : rows)
        add(sum, row);
    return sum;
}

QList<CounterRow> withMore(QList<CounterRow> rows, const QList<CounterRow>& more)
{
    for (const CounterRow& row : more) {
        const auto known = std::find_if(rows.begin(), rows.end(), [&row](const CounterRow& other) {
            return other.streamer == row.streamer;
        });
        if (known != rows.end())
            add(*known, row);
        else
            rows += row;
    }
    return rows;
}

std::optional<CounterRow> countersOf(const PostedEvent& posted)
{
    CounterRow row;
    row.streamer = streamerOf(posted.event);
    row.day = posted.at.toLocalTime().date();
    if (const auto* started = std::get_if<event::StreamStarted>(&posted.event)) {
        if (started->takenUp)
            return std::nullopt; // the same broadcast, recorded again
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
    } else if (const auto* archive = std::get_if<event::ArchivePosted>(&posted.event)) {
        if (archive->appended)
            return std::nullopt;
        row.archives = 1;
    } else {
        return std::nullopt;
    }
    return row;
}

// Its own object file: a test that links this class does not pull in every other one.
#include "moc_statistics.cpp"
