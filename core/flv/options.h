// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/segmentsink.h"
#include <chrono>

namespace flv {

/// How streams are repaired and cut. Thread: any (a value).
struct Options
{
    SplitLimits limits;
    bool keepGaps = false;
    bool stripFiller = false;
    bool joinReconnects = true; ///< R1
    std::chrono::milliseconds maxJoinGap{std::chrono::minutes(10)};
    /// false for files, which stay: no patching on the way, no giving up on damage or loops, no wait for the
    /// disk
    bool live = true;
};

} // namespace flv
