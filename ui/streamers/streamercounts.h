// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/roster.h"

/// How many streamers do what, for chips, badge, status bar and tray. Pure.
struct StreamerCounts
{
    int all = 0;
    int recording = 0; ///< with reconnecting and finishing
    int live = 0;      ///< live and not recorded
    int notLive = 0;
    int error = 0;
    int paused = 0;
    int monitored = 0; ///< not paused
    double bitsPerSecond = 0;
};
StreamerCounts countStreamers(const Roster& roster);
