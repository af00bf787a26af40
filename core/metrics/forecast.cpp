// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/forecast.h"

namespace {
constexpr qint64 leastSpan = 6 * 3600;
constexpr double leastPace = 1024.0 * 1024 / 3600; ///< bytes a second: a MiB an hour is nothing
} // namespace

double hoursUntilFull(const QList<History::Point>& freeBytes)
{
    if (freeBytes.size() < 2 || freeBytes.last().time - freeBytes.first().time < leastSpan)
        return -1;
    // Least squares, around the first time and the mean so that nothing is lost to large numbers.
    const qint64 start = freeBytes.first().time;
    double meanTime = 0;
    double meanFree = 0;
    for (const auto& [time, value] : freeBytes) {
        meanTime += double(time - start);
        meanFree += double(value.mean);
    }
    meanTime /= double(freeBytes.size());
    meanFree /= double(freeBytes.size());
    double along = 0;
    double spread = 0;
    for (const auto& [time, value] : freeBytes) {
        const double t = double(time - start) - meanTime;
        along += t * (double(value.mean) - meanFree);
        spread += t * t;
    }
    const double pace = -along / spread;
    if (pace < leastPace)
        return -1;
    return double(freeBytes.last().value.mean) / pace / 3600;
}
