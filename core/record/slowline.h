// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/record/recording.h"
#include "core/record/slowsource.h"

/// Makes a recording leave a CDN that has sent slower than life for a minute, where there is another one.
/// Thread: main. Owner: whoever owns the Recording; it asks a few times a second.
class SlowLine
{
public:
    void look(Recording& recording, std::chrono::milliseconds now);

private:
    SlowSource m_pace{scaled(std::chrono::minutes(1)), scaled(std::chrono::minutes(10))};
};
