// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <chrono>
#include <deque>

/// Speed over the last seconds: media time against wall time, and bits (UX-23). Thread: main.
/// Owner: Recorders (a value). Times are those of one monotonic clock.
class RateWindow
{
public:
    explicit RateWindow(std::chrono::milliseconds window = std::chrono::seconds(10))
        : m_window(window)
    {
    }
    void add(std::chrono::milliseconds wall, long long mediaMs, long long bytes)
    {
        m_samples.push_back({wall, mediaMs, bytes});
        while (m_samples.size() > 2 && wall - m_samples.front().wall > m_window)
            m_samples.pop_front();
    }
    /// 1.0 = as fast as it is sent; 0 while there is nothing to compare.
    double ratio() const
    {
        const double wall = wallMs();
        return wall > 0 ? double(m_samples.back().mediaMs - m_samples.front().mediaMs) / wall : 0;
    }
    double bitsPerSecond() const
    {
        const double wall = wallMs();
        return wall > 0 ? double(m_samples.back().bytes - m_samples.front().bytes) * 8000.0 / wall : 0;
    }

private:
    struct Sample
    {
        std::chrono::milliseconds wall;
        long long mediaMs;
        long long bytes;
    };
    double wallMs() const
    {
        return m_samples.empty() ? 0 : double((m_samples.back().wall - m_samples.front().wall).count());
    }
    std::chrono::milliseconds m_window;
    std::deque<Sample> m_samples;
};
