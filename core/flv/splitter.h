// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/segmentsink.h"
#include <optional>

namespace flv {

/// What the limits are compared with, at a moment where a file could be cut.
struct FileSoFar
{
    qint64 ms = 0;         ///< media time in the file
    qint64 bytes = 0;      ///< its size, what waits to be written included
    qint64 largestGop = 0; ///< bytes, of this recording
};

/// X1, X2 (stream-repair.md 2.3): whether the file ends here, before the keyframe that has just come. Pure.
inline std::optional<SplitReason> shouldCut(const SplitLimits& limits, const FileSoFar& file)
{
    if (limits.duration.count() > 0 && file.ms >= limits.duration.count())
        return SplitReason::Duration;
    if (limits.bytes > 0 && file.bytes + file.largestGop + file.largestGop / 10 > limits.bytes)
        return SplitReason::Size;
    return {};
}

/// X4: no keyframe comes, and the file is twice as large as it may be.
inline bool mustCut(const SplitLimits& limits, qint64 bytes)
{
    return limits.bytes > 0 && bytes >= 2 * limits.bytes;
}

} // namespace flv
