// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/hostgate.h"
#include "core/base/clock.h"

#include <algorithm>

bool HostGate::pass(const QString& key, std::chrono::milliseconds spacing, Stop& stop)
{
    const Moment now = std::chrono::steady_clock::now();
    Moment turn;
    {
        const std::lock_guard lock(m_mutex);
        Moment& next = m_next[key];
        turn = std::max(now, next);
        next = turn + scaled(spacing);
    }
    return turn > now ? stop.sleep(std::chrono::ceil<std::chrono::milliseconds>(turn - now))
                      : !stop.requested();
}

void HostGate::hold(const QString& key, std::chrono::milliseconds pause)
{
    const std::lock_guard lock(m_mutex);
    Moment& next = m_next[key];
    next = std::max(next, std::chrono::steady_clock::now() + scaled(pause));
}
