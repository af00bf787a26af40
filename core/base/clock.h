// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <chrono>

/// The time, so that tests can set it. Thread: any. Owner: main() (the system's) or a test (FakeClock).
class Clock
{
public:
    virtual ~Clock() = default;
    virtual QDateTime now() const;                       ///< wall clock, UTC
    virtual std::chrono::milliseconds monotonic() const; ///< never goes back; from an unspecified start
    qint64 nowMs() const { return now().toMSecsSinceEpoch(); }
    static Clock& system();
};

/// BILIUP_QT_TIME_SCALE (tests only): what the waiting times of network and recording are multiplied with; 1
/// without it.
double timeScale();
/// `duration` times timeScale(), at least 1 ms when it was more than 0.
std::chrono::milliseconds scaled(std::chrono::milliseconds duration);
