// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <optional>

/// Whether a source has been too slow for a while: media time below 0.8 of wall time over a minute
/// (stream-repair.md 2.4). Thread: main. Owner: SlowLine (a value). Times are those of one monotonic clock.
class SlowSource
{
public:
    using Time = std::chrono::milliseconds;
    explicit SlowSource(Time window = std::chrono::minutes(1), Time pause = std::chrono::minutes(10))
        : m_window(window)
        , m_pause(pause)
    {
    }
    /// The ratio when it is too low, once; then nothing for the pause. A connection that is gone starts the
    /// minute anew.
    std::optional<double> add(Time now, bool connected, long long mediaMs)
    {
        const bool jumpedBack = mediaMs < m_lastMs; // a new timeline is no pace
        m_lastMs = mediaMs;
        if (!connected || !m_since || jumpedBack) {
            m_since = connected ? std::optional(now) : std::nullopt;
            m_mediaMs = mediaMs;
            return {};
        }
        const Time wall = now - *m_since;
        if (wall < m_window)
            return {};
        const double ratio = double(mediaMs - m_mediaMs) / double(wall.count());
        m_since = now;
        m_mediaMs = mediaMs;
        if (ratio >= lowest || now < m_quietUntil)
            return {};
        m_quietUntil = now + m_pause;
        return ratio;
    }

private:
    static constexpr double lowest = 0.8;
    Time m_window;
    Time m_pause;
    std::optional<Time> m_since;
    long long m_mediaMs = 0;
    long long m_lastMs = 0;
    Time m_quietUntil{Time::min()};
};
