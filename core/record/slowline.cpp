// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/slowline.h"

#include "core/base/log.h"

void SlowLine::look(Recording& recording, std::chrono::milliseconds now)
{
    const Recording::Now what = recording.now();
    const auto ratio = m_pace.add(now, what.connected, recording.counters().mediaMs.load());
    if (!ratio)
        return;
    const bool changes = recording.changeLine();
    qCWarning(lcRecord, "%ls sends at %.2f of real time: %s", qUtf16Printable(what.cdn), *ratio,
              changes ? "changing to another line" : "there is no other line to change to");
}
