// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/state.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace roomstate {
namespace {
constexpr Time confirmOffline = 20s; // platforms-a.md 1.1
constexpr Time noStreamRetry = 7s;
constexpr Time noStreamLimit = 2min;
constexpr Time notFoundEvery = 30min;
constexpr Time restrictedEvery = 7min;
constexpr Time throttledRoom = 60s;
constexpr Time failureRetry = 15s;
constexpr int failuresShown = 3;

/// Why the user does not want this broadcast recorded; empty when it is wanted.
QString unwanted(const State& state, const Rules& rules)
{
    if (rules.forced)
        return {};
    if (state.skipped)
        return QStringLiteral("stopped by hand: not this broadcast");
    if (rules.paused)
        return QStringLiteral("not watched");
    if (!rules.withinHours)
        return QStringLiteral("outside its hours");
    if (rules.notifyOnly)
        return QStringLiteral("only told, not recorded");
    if (!rules.titleAllowed)
        return QStringLiteral("the title is filtered out");
    return {};
}

Decision live(State state, const LiveInfo& info, const Rules& rules)
{
    const QString session = info.room.sessionId;
    const bool bothKnown = !session.isEmpty() && !state.session.isEmpty();
    const bool wasOn = state.live == LiveState::Live || state.live == LiveState::LiveNoStream;
    const bool same = bothKnown ? session == state.session : wasOn;
    if (rules.forced || (bothKnown && !same))
        state.skipped = false;
    if (!session.isEmpty())
        state.session = session;
    if (!state.answered)
        state.alreadyLive = true;
    else if (!same)
        state.alreadyLive = false;
    state.offlineSeen = 0;
    state.shown = StreamerState::Live;
    Decision decision;
    decision.checkIn = rules.interval;
    decision.reason = unwanted(state, rules);
    if (decision.reason.isEmpty()) {
        decision.record = !rules.whyNot;
        decision.waitsForPlace = !decision.record;
        if (rules.whyNot)
            decision.reason = rules.whyNot->detail;
        if (rules.whyNot && rules.whyNot->kind == Error::Kind::Disk) { // UX-85
            decision.error = *rules.whyNot;
            state.shown = StreamerState::Error;
        }
    }
    decision.state = std::move(state);
    return decision;
}

Decision withoutStream(State state, const Rules& rules, Time now)
{
    if (!state.noStreamSince)
        state.noStreamSince = now;
    const bool soon = now - *state.noStreamSince < noStreamLimit;
    state.shown = StreamerState::Live;
    return {std::move(state), false, false, soon ? noStreamRetry : rules.interval,
            QStringLiteral("live, but there is no stream yet")};
}

Decision offline(State state, const Rules& rules)
{
    ++state.offlineSeen;
    const bool wasLive = state.shown == StreamerState::Live;
    if (wasLive && state.offlineSeen < 2)
        return {std::move(state), false, false, std::min(confirmOffline, rules.interval),
                QStringLiteral("offline, to be confirmed")};
    state.shown = StreamerState::Idle;
    state.skipped = false;
    state.alreadyLive = false;
    return {std::move(state), false, false, rules.interval, {}};
}
} // namespace

Decision nextState(State state, const LiveInfo& info, const Rules& rules, Time now)
{
    if (info.state != LiveState::LiveNoStream)
        state.noStreamSince.reset();
    if (info.state != LiveState::Transient)
        state.failures = 0;
    Decision decision;
    switch (info.state) {
    case LiveState::Live:
        decision = live(std::move(state), info, rules);
        break;
    case LiveState::LiveNoStream:
        decision = withoutStream(std::move(state), rules, now);
        break;
    case LiveState::Offline:
        decision = offline(std::move(state), rules);
        break;
    case LiveState::NotFound:
    case LiveState::Restricted:
        state.shown = StreamerState::Error;
        decision = {
            std::move(state), false, false,
            std::max(rules.interval, info.state == LiveState::NotFound ? notFoundEvery : restrictedEvery),
            info.message};
        break;
    case LiveState::Throttled:
        decision = {std::move(state), false, false,
                    std::max<Time>({rules.interval, throttledRoom, info.retryAfter}), info.message};
        break;
    case LiveState::Transient:
        ++state.failures;
        if (state.failures >= failuresShown)
            state.shown = StreamerState::Error;
        decision.checkIn =
            std::min<Time>(failureRetry * (1 << std::min(state.failures - 1, 6)), rules.interval);
        decision.reason = info.message;
        decision.state = std::move(state);
        break;
    }
    if (!rules.sameAs.isEmpty() && !decision.state.recording) {
        decision.record = decision.waitsForPlace = false;
        decision.error = {
            Error::Kind::Refused, QStringLiteral("the same room as %1").arg(rules.sameAs), 0, {}};
        decision.reason = decision.error.detail;
    }
    State& next = decision.state;
    if (info.state != LiveState::Throttled && info.state != LiveState::Transient) {
        next.live = info.state;
        next.answered = true;
    }
    if (next.recording || !decision.record)
        next.shown = shownWithoutCheck(next, rules);
    if (next.recording)
        decision.record = decision.waitsForPlace = false;
    return decision;
}

StreamerState shownWithoutCheck(const State& state, const Rules& rules)
{
    if (state.recording)
        return StreamerState::Recording;
    if (rules.paused)
        return StreamerState::Paused;
    if (!rules.withinHours)
        return StreamerState::OffSchedule;
    if (!rules.sameAs.isEmpty())
        return StreamerState::Error;
    if (state.shown == StreamerState::Paused || state.shown == StreamerState::OffSchedule ||
        state.shown == StreamerState::Recording) {
        if (!state.answered || state.live == LiveState::Transient) // not seen, or not seen since
            return StreamerState::Checking;
        return state.live == LiveState::Live || state.live == LiveState::LiveNoStream ? StreamerState::Live
                                                                                      : StreamerState::Idle;
    }
    return state.shown;
}
} // namespace roomstate
