// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

/// Measured values as people read them; a unit is MetricInfo::unit. Thread: main.

/// "12.5%" of a core, "340.1 MiB", "4.1 MB/s", "12 ms".
QString measureText(double value, QStringView unit);
/// The smallest round value at or above `value` an axis may end at: 1, 2 or 5 times a power of ten, of a
/// power of 1024 for bytes; never 0.
double roundAbove(double value, QStringView unit);
