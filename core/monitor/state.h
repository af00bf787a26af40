// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/platform.h"
#include <optional>

/// What a room's checks add up to: pure, tested as a table. Thread: any (values). Times are those of an
/// unscaled monotonic clock.
namespace roomstate {
using Time = std::chrono::milliseconds;

/// What is remembered of a room between two checks.
struct State
{
    StreamerState shown = StreamerState::Checking;
    LiveState live = LiveState::Transient; ///< the last one that said something about the room
    bool answered = false;                 ///< the room has been seen live or not
    bool recording = false;
    bool alreadyLive = false; ///< this broadcast was on at the first answer
    bool skipped = false;     ///< stopped by hand: not this broadcast
    QString session;          ///< of the broadcast seen last
    int offlineSeen = 0;      ///< in a row
    int failures = 0;         ///< in a row: Transient
    std::optional<Time> noStreamSince;
};

/// What the user wants of the room now.
struct Rules
{
    bool paused = false;
    bool withinHours = true;
    bool notifyOnly = false;
    bool titleAllowed = true;
    bool forced = false;           ///< "record now"
    std::optional<Error> whyNot{}; ///< no place, no disk
    QString sameAs{};              ///< the streamer with the same room that is recorded instead
    Time interval{60000};
};

struct Decision
{
    State state;
    bool record = false;
    bool waitsForPlace = false; ///< live, wanted, and only Rules::whyNot is in the way
    Time checkIn{60000};
    QString reason; ///< English: why it is shown so
    Error error{};  ///< of StreamerState::Error, when it is no answer of the site; or no detail
};

/// After a check.
Decision nextState(State state, const LiveInfo& info, const Rules& rules, Time now);
/// Without a check: paused, resumed, hours began or ended.
StreamerState shownWithoutCheck(const State& state, const Rules& rules);
} // namespace roomstate
