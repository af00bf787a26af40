// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include <algorithm>
#include <cmath>

QDateTime Clock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

std::chrono::milliseconds Clock::monotonic() const
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch());
}

Clock& Clock::system()
{
    static Clock clock;
    return clock;
}

double timeScale()
{
    static const double scale = [] {
        bool ok = false;
        const double value = qEnvironmentVariable("BILIUP_QT_TIME_SCALE").toDouble(&ok);
        return ok && std::isfinite(value) && value > 0 && value <= 100 ? value : 1.0;
    }();
    return scale;
}

std::chrono::milliseconds scaled(std::chrono::milliseconds duration)
{
    if (duration.count() <= 0)
        return duration;
    return std::chrono::milliseconds(
        std::max<qint64>(1, std::llround(double(duration.count()) * timeScale())));
}
