// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/events.h"

namespace {
/// What comes so often that it would push the story of a broadcast out of recent().
bool isRoutine(const Event& event)
{
    return std::holds_alternative<event::RecordingProgress>(event) ||
           std::holds_alternative<event::UploadProgressed>(event) ||
           std::holds_alternative<event::StateChanged>(event) ||
           std::holds_alternative<event::Checked>(event);
}

constexpr std::size_t recentLimit = 1000;
} // namespace

Events::Events(Clock& clock, QObject* parent)
    : QObject(parent)
    , m_clock(clock)
{
}

void Events::post(Event event)
{
    const std::lock_guard lock(m_mutex);
    m_queue.push_back({++m_lastId, m_clock.now(), std::move(event)});
    if (!m_scheduled) {
        m_scheduled = true;
        QMetaObject::invokeMethod(this, &Events::deliver, Qt::QueuedConnection);
    }
}

QList<PostedEvent> Events::recent() const
{
    return {m_recent.begin(), m_recent.end()};
}

void Events::deliver()
{
    std::deque<PostedEvent> batch;
    {
        const std::lock_guard lock(m_mutex);
        batch.swap(m_queue);
        m_scheduled = false;
    }
    for (const PostedEvent& event : batch) {
        if (!isRoutine(event.event)) {
            m_recent.push_back(event);
            if (m_recent.size() > recentLimit)
                m_recent.pop_front();
        }
        emit posted(event);
    }
}

// Its own object file: a test that links this class does not pull in every other one.
#include "moc_events.cpp"
