// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/metrics/history.h"

/// Hours until a volume is full at the pace of these points of its free space (a line through their means);
/// -1 when it is not filling up, or when they cover less than six hours. Pure.
double hoursUntilFull(const QList<History::Point>& freeBytes);
