// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hostgate.h"
#include "core/base/clock.h"

#include <algorithm>

using namespace std::chrono_literals;
using std::chrono::milliseconds;

bool HostGate::pass(const QString& key, milliseconds spacing, Stop& stop)
{
    const Moment now = std::chrono::steady_clock::now();
    Moment turn;
    {
        const std::lock_guard lock(m_mutex);
        Moment& next = m_next[key];
        turn = std::max(now, next);
        next = turn + scaled(spacing);
    }
    return turn > now ? stop.sleep(std::chrono::ceil<milliseconds>(turn - now)) : !stop.requested();
}

void HostGate::hold(const QString& key, milliseconds pause)
{
    const std::lock_guard lock(m_mutex);
    Moment& until = m_held[key];
    until = std::max(until, std::chrono::steady_clock::now() + scaled(pause));
}

milliseconds HostGate::heldFor(const QString& key) const
{
    const Moment now = std::chrono::steady_clock::now();
    const std::lock_guard lock(m_mutex);
    const Moment until = m_held.value(key, now);
    return std::max(0ms, std::chrono::ceil<milliseconds>(until - now));
}
