// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/store/counters.h"
#include <QObject>
#include <optional>

/// Counts a streamer and a day (local time): broadcasts, files, bytes, seconds, drops, repairs; one more
/// subscriber of the events. Thread: main (it only queues writes). Owner: Core; read with Store::counters.
class Statistics : public QObject
{
    Q_OBJECT
public:
    Statistics(Events& events, CountersTable& counters, QObject* parent = nullptr);

private:
    CountersTable& m_counters;
};

/// What an event adds to the counters of its day; nothing for most.
std::optional<CounterRow> countersOf(const PostedEvent& posted);
