// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include <mutex>

/// A clock that stands still until a test moves it. Thread: any. Owner: the test.
class FakeClock : public Clock
{
public:
    explicit FakeClock(const QDateTime& start = QDateTime::fromString(QStringLiteral("2026-11-26T12:00:00Z"),
                                                                      Qt::ISODate))
        : m_now(start.toUTC())
    {
    }
    QDateTime now() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_now;
    }
    std::chrono::milliseconds monotonic() const override
    {
        const std::lock_guard lock(m_mutex);
        return m_monotonic;
    }
    void advance(std::chrono::milliseconds by)
    {
        const std::lock_guard lock(m_mutex);
        m_now = m_now.addMSecs(by.count());
        m_monotonic += by;
    }
    /// Somebody set the computer's clock: only the wall clock moves.
    void setWallClock(const QDateTime& now)
    {
        const std::lock_guard lock(m_mutex);
        m_now = now.toUTC();
    }

private:
    mutable std::mutex m_mutex;
    QDateTime m_now;
    std::chrono::milliseconds m_monotonic{1000};
};
