// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/roster.h"
#include <QStringList>

/// Streamers in every state of ux.md UX-132, without a network: rows in the roster and the events that a
/// running program would have posted. Thread: main. Deliver the events with the event loop afterwards.
namespace scenario {
/// What the events are posted to and read from.
struct Stage
{
    Roster& roster;
    Events& events;
    Clock& clock;
};
struct Pictures
{
    QStringList thumbnails; ///< files for recordings, in turn; empty = none
};
/// Twenty streamers; ids 1 to 20.
void play(const Stage& stage, const Pictures& pictures = {});
/// `count` streamers, the first `recording` of them being recorded; ids 1 to count.
void playMany(const Stage& stage, int count, int recording);
/// One more progress report of each streamer that is being recorded.
void progress(const Stage& stage);
} // namespace scenario
