// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/stop.h"
#include <QtGlobal>
#include <chrono>
#include <mutex>

/// A token bucket: how many bytes a second all its users together may move. Thread: any. Owner: Core. At most
/// a quarter of a second's worth is saved up.
class Throttle
{
public:
    /// 0 = no limit.
    explicit Throttle(qint64 bytesPerSecond = 0);
    void setRate(qint64 bytesPerSecond);
    qint64 rate() const;
    /// Waits until `bytes` may be moved; false as soon as a stop is requested. More than the bucket holds is
    /// allowed and paid for by waiting.
    bool take(qint64 bytes, Stop& stop);

private:
    using Moment = std::chrono::steady_clock::time_point;
    mutable std::mutex m_mutex;
    qint64 m_rate = 0;
    Moment m_paidUntil; ///< everything granted so far is paid for at this moment
};
