// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/store/eventstable.h"
#include <QObject>
#include <deque>

class Roster;

/// The events that people read, kept over restarts: written behind, the newest in memory. Thread: main.
/// Owner: Core. Older ones are pages of EventsTable, below the id of the last one here.
class News : public QObject
{
    Q_OBJECT
public:
    static constexpr int keepDays = 30;
    static constexpr int pageSize = 200;

    News(Events& events, const Roster& roster, EventsTable& table, QObject* parent = nullptr);
    /// What the table holds, newest first. Listens from then on: ids go on where they ended.
    void load(const QList<EventRow>& newest);
    const std::deque<EventRow>& recent() const { return m_recent; } ///< newest first

signals:
    void added(const EventRow& row);

private:
    void take(const PostedEvent& posted);

    Events& m_events;
    const Roster& m_roster;
    EventsTable& m_table;
    std::deque<EventRow> m_recent;
};

/// Whether people want to read about it: no progress, no checks, of a drop only the first try.
bool isNews(const Event& event);
