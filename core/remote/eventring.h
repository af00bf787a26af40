// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include <QList>
#include <QString>
#include <deque>

namespace remote {
/// The last events as they were sent, so that a client that comes back hears what it missed. Thread: main.
/// Owner: Connections.
class EventRing
{
public:
    struct Entry
    {
        qint64 id; ///< PostedEvent::id; rising, with gaps for what is never sent
        StreamerId streamer;
        QString text;
    };
    explicit EventRing(int limit)
        : m_limit(limit)
    {
    }
    void add(Entry entry);
    qint64 last() const { return m_last; } ///< 0: none yet
    struct Missed
    {
        QList<Entry> entries; ///< oldest first
        bool complete;        ///< false: some were already forgotten, or `after` was never sent
    };
    Missed after(qint64 id) const;

private:
    const int m_limit;
    std::deque<Entry> m_entries;
    qint64 m_last = 0;
    qint64 m_forgotten = 0; ///< the youngest that is gone
};
} // namespace remote
