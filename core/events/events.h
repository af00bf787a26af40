// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/events/event.h"
#include <QObject>
#include <deque>
#include <mutex>

/// The event bus. Thread: made and read on the main thread; post() from any. Owner: Core. Subscribers are
/// equal: log, statistics, roster, window, network. Events arrive in the order of post(), as one signal; a
/// handler may post new ones.
class Events : public QObject
{
    Q_OBJECT
public:
    explicit Events(Clock& clock, QObject* parent = nullptr);
    void post(Event event);
    /// The last ones (up to 1000), oldest first; main thread.
    QList<PostedEvent> recent() const;

signals:
    void posted(const PostedEvent& event);

private:
    void deliver();

    Clock& m_clock;
    std::mutex m_mutex;
    std::deque<PostedEvent> m_queue;
    qint64 m_lastId = 0;
    bool m_scheduled = false;
    std::deque<PostedEvent> m_recent;
};
