// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/throttle.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace {
constexpr auto burst = 250ms;
constexpr auto longestNap = 200ms; ///< so that a new rate counts soon
} // namespace

Throttle::Throttle(qint64 bytesPerSecond)
{
    setRate(bytesPerSecond);
}

void Throttle::setRate(qint64 bytesPerSecond)
{
    const std::lock_guard lock(m_mutex);
    m_rate = std::max<qint64>(0, bytesPerSecond);
    m_paidUntil = std::chrono::steady_clock::now() - burst; // debts of the old rate are forgotten
}

qint64 Throttle::rate() const
{
    const std::lock_guard lock(m_mutex);
    return m_rate;
}

bool Throttle::take(qint64 bytes, Stop& stop)
{
    for (;;) {
        std::chrono::nanoseconds wait;
        {
            const std::lock_guard lock(m_mutex);
            const Moment now = std::chrono::steady_clock::now();
            wait = m_paidUntil - now;
            if (m_rate == 0 || wait <= 0ns) {
                if (m_rate > 0)
                    m_paidUntil = std::max(m_paidUntil, now - burst) +
                                  std::chrono::nanoseconds(qint64(double(bytes) * 1e9 / double(m_rate)));
                return !stop.requested();
            }
        }
        if (!stop.sleep(std::min(std::chrono::ceil<std::chrono::milliseconds>(wait),
                                 std::chrono::milliseconds(longestNap))))
            return false;
    }
}
