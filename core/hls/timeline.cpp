// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/timeline.h"

namespace hls {

qint64 wrapped(qint64 value, qint64 wrap)
{
    if (wrap == 0)
        return value;
    value %= wrap;
    if (value < 0)
        value += wrap;
    return value >= wrap / 2 ? value - wrap : value;
}

Timeline::Place Timeline::place(const Part& part, bool newFile, bool afterLoss, bool keepGaps)
{
    const qint64 tolerance = part.timescale / (afterLoss ? 20 : 2); // 50 ms or 500 ms
    const qint64 longestKept = 30 * part.timescale;
    const bool comparable = m_started && part.timed && m_timescale == part.timescale;
    const qint64 difference = comparable ? wrapped(part.first - m_inNext, part.wrap) : 0;
    Place place;
    if (newFile) {
        place.at = part.lead;
        place.jump = difference > tolerance || difference < -tolerance ? difference : 0;
        m_outStart = place.at;
    } else {
        place.at = m_outNext + difference;
        const bool keeps = difference <= tolerance || (keepGaps && difference <= longestKept);
        if (!keeps || difference < -tolerance || place.at <= m_outLast) {
            place.at = m_outNext;
            place.jump = difference;
        }
    }
    m_started = true;
    m_timescale = part.timescale;
    m_inNext = part.next;
    m_outLast = place.at + wrapped(part.last - part.first, part.wrap);
    m_outNext = place.at + wrapped(part.next - part.first, part.wrap);
    return place;
}

} // namespace hls
