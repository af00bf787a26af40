// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/hls/format.h"

namespace hls {

/// Where a part belongs in its file (stream-repair.md L9). Thread: one. Owner: the Joiner.
class Timeline
{
public:
    struct Place
    {
        qint64 at = 0;   ///< output time of the part's first frame
        qint64 jump = 0; ///< size of the jump that was closed; negative: the source went back; 0: none
    };
    /// `newFile`: the part opens a file. `afterLoss`: something before it is known to be missing.
    Place place(const Part& part, bool newFile, bool afterLoss, bool keepGaps);
    /// Length of the open file in ticks.
    qint64 length() const { return m_outNext - m_outStart; }
    void closeFile() { m_outStart = m_outLast = m_outNext = 0; }

private:
    bool m_started = false;
    qint64 m_timescale = 0;
    qint64 m_inNext = 0;
    qint64 m_outStart = 0;
    qint64 m_outLast = 0;
    qint64 m_outNext = 0;
};

/// `value` as a signed difference modulo `wrap` (0: as it is).
qint64 wrapped(qint64 value, qint64 wrap);

} // namespace hls
