// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/store/counters.h"
#include <QHash>
#include <QObject>
#include <optional>

/// Counts a streamer and a day (local time): broadcasts, files, bytes, seconds, drops, repairs; one more
/// subscriber of the events. Thread: main (it only queues writes). Owner: Core; read with Store::counters, to
/// which unfinished() is what is not counted yet.
class Statistics : public QObject
{
    Q_OBJECT
public:
    Statistics(Events& events, CountersTable& counters, QObject* parent = nullptr);
    /// Bytes and seconds of the files that are being written, a row a streamer.
    QList<CounterRow> unfinished() const;

private:
    struct Running
    {
        TaskId task = 0;
        qint64 bytes = 0;
        double seconds = 0;
        qint64 closedBytes = 0; ///< counted
        double closedSeconds = 0;
    };
    void follow(const Event& event);

    CountersTable& m_counters;
    QHash<StreamerId, Running> m_running;
};

/// The sums of all rows; its streamer is 0.
CounterRow sumOf(const QList<CounterRow>& rows);
/// `rows`, and what `more` has of each streamer added to them.
QList<CounterRow> withMore(QList<CounterRow> rows, const QList<CounterRow>& more);
/// What an event adds to the counters of its day; nothing for most.
std::optional<CounterRow> countersOf(const PostedEvent& posted);
