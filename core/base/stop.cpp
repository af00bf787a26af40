// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stop.h"

void Stop::request()
{
    const std::lock_guard lock(m_mutex);
    if (m_requested.exchange(true, std::memory_order_acq_rel))
        return;
    m_condition.notify_all();
    for (Hook* hook : m_hooks)
        hook->m_wake();
}

bool Stop::sleep(std::chrono::milliseconds duration)
{
    std::unique_lock lock(m_mutex);
    return !m_condition.wait_for(lock, duration, [this] { return requested(); });
}

Stop::Hook::Hook(Stop& stop, std::function<void()> wake)
    : m_stop(stop)
    , m_wake(std::move(wake))
{
    const std::lock_guard lock(m_stop.m_mutex);
    m_place = m_stop.m_hooks.insert(m_stop.m_hooks.end(), this);
    if (m_stop.requested())
        m_wake();
}

Stop::Hook::~Hook()
{
    const std::lock_guard lock(m_stop.m_mutex);
    m_stop.m_hooks.erase(m_place);
}
