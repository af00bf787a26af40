// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <atomic>

/// Counters of one recording. Thread: written by the recording's, read by anyone (relaxed). Owner: the
/// recording. The engines (flv, hls) and the sources above them add to the same ones.
struct StreamCounters
{
    std::atomic<qint64> bytesIn{0};
    std::atomic<qint64> bytesWritten{0};
    std::atomic<qint64> videoFrames{0};
    std::atomic<qint64> audioFrames{0};
    std::atomic<qint64> dropped{0};
    std::atomic<qint64> repaired{0};
    std::atomic<qint64> mediaMs{0};    ///< session clock of the last frame written
    std::atomic<qint64> lastByteAt{0}; ///< Clock::monotonic of the last byte
};
