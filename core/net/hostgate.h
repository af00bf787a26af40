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
    /// as a stop is requested. It does not wait for a hold(): see heldFor().
    bool pass(const QString& key, std::chrono::milliseconds spacing, Stop& stop);
    /// `key` wants to be left alone for so long (scaled); a shorter time changes nothing.
    void hold(const QString& key, std::chrono::milliseconds pause);
    /// How much of a hold() is left; 0 = none.
    std::chrono::milliseconds heldFor(const QString& key) const;

private:
    using Moment = std::chrono::steady_clock::time_point;
    mutable std::mutex m_mutex;
    QHash<QString, Moment> m_next; ///< when the next one may pass
    QHash<QString, Moment> m_held; ///< until when nobody should ask
};
