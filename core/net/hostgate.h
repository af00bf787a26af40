// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/stop.h"
#include <QHash>
#include <QString>
#include <chrono>
#include <mutex>

/// Keeps requests to one host or platform apart by a minimum interval, across all threads; those who wait are
/// let through in the order they came. Thread: any. Owner: whoever makes the requests.
class HostGate
{
public:
    /// Waits until `key` may be asked again, at least `spacing` (scaled) after the one before; false as soon
    /// as a stop is requested.
    bool pass(const QString& key, std::chrono::milliseconds spacing, Stop& stop);
    /// Nobody passes `key` for so long (scaled): the host asked for a pause.
    void hold(const QString& key, std::chrono::milliseconds pause);

private:
    using Moment = std::chrono::steady_clock::time_point;
    std::mutex m_mutex;
    QHash<QString, Moment> m_next; ///< when the next one may pass
};
