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

/// A stream that has gone on for longer without a keyframe has none to wait for: more than the 250 frames
/// that x264 makes of a GOP by itself, at 24 a second.
inline constexpr qint64 longestGopMs = 12000;

/// X4: whether the file ends before an inter frame, `gopMs` after the last keyframe. A GOP that is larger
/// than the limit is whole in one file (X2): it is only cut when the file is twice as large as it may be and
/// no keyframe has come for so long that none is to be expected. Never for duration.
inline bool mustCut(const SplitLimits& limits, qint64 bytes, qint64 gopMs)
{
    return limits.bytes > 0 && bytes >= 2 * limits.bytes && gopMs > longestGopMs;
}

} // namespace flv
