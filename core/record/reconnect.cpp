// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/reconnect.h"

#include <algorithm>
#include <iterator>

using namespace std::chrono_literals;

namespace reconnect {
namespace {
constexpr int minAttempts = 5;         // before anything is called over without a site to ask
constexpr Time settled = 30s;          // of media in one connection: earlier failures are forgotten
constexpr int failuresOfCandidate = 3; // then the next one
constexpr Time longestWait = 60s;      // that a server may ask for: a broadcast goes on meanwhile

/// This URL will not work again: the next one is tried at once.
bool refused(const Error& error)
{
    if (error.kind == Error::Kind::NotFound || error.kind == Error::Kind::Refused)
        return true;
    return error.kind == Error::Kind::Http && (error.code == 403 || error.code == 404 || error.code == 410);
}

/// It is over: with files, or with nothing because nothing could be used, or because nothing was there.
Step::What outcome(const State& state)
{
    if (state.everMedia)
        return Step::What::Over;
    return state.unusable ? Step::What::GiveUp : Step::What::NotLive;
}

/// Nobody to ask: the broadcast is over when nothing could be had for the grace and for some attempts.
Step nextDirect(const State& state, const Policy& policy, Time now, Time wait)
{
    if (state.finished)
        return {outcome(state)};
    if (state.everMedia && policy.grace <= 0ms)
        return {Step::What::Over}; // no drop is to be bridged
    if (now - state.lostAt < policy.grace || state.attempts < minAttempts)
        return {Step::What::Connect, wait};
    if (state.everMedia)
        return {Step::What::Over};
    const bool refusals = state.lastError && refused(*state.lastError);
    return {refusals ? outcome(state) : Step::What::GiveUp};
}
} // namespace

Time backOff(int attempt)
{
    static constexpr Time table[] = {0ms, 200ms, 1s, 2s, 5s, 10s};
    return table[std::clamp(attempt - 1, 0, int(std::size(table)) - 1)];
}

int attemptsWithin(Time grace)
{
    int attempt = 1;
    for (Time at = 0ms; at < grace; ++attempt)
        at += backOff(attempt + 1);
    return std::max(minAttempts, attempt - 1);
}

State ended(State state, const Attempt& attempt)
{
    state.finished = attempt.finished;
    state.asked = 0;
    state.lastError = attempt.error;
    state.refusals = attempt.error && attempt.error->kind == Error::Kind::Refused ? state.refusals + 1 : 0;
    if (attempt.unusable && !state.everMedia)
        state.unusable = attempt.error;
    if (attempt.media) {
        state.everMedia = true;
        state.unusable.reset();
        state.lostAt = attempt.lastByteAt;
        state.offlineSince.reset();
        state.deadLines.clear();
    }
    if (attempt.mediaTime >= settled || (attempt.renewed && attempt.media)) {
        state.attempts = 0;
        state.candidateFailures = 0;
    }
    ++state.attempts;
    ++state.candidateFailures;
    if (attempt.slow || state.candidateFailures >= failuresOfCandidate ||
        (attempt.error && (refused(*attempt.error) || attempt.error->wait > 0ms))) {
        ++state.candidate;
        state.candidateFailures = 0;
        state.deadLines.append(attempt.line);
    }
    return state;
}

State chosen(State state, const QStringList& lines, bool firstIsNew)
{
    const auto dead = [&](qsizetype index) { return state.deadLines.contains(lines[index % lines.size()]); };
    if (firstIsNew && !dead(0)) {
        state.candidate = 0;
        return state;
    }
    for (int i = 0; i < lines.size(); ++i) {
        if (!dead(state.candidate + i)) {
            state.candidate += i;
            return state;
        }
    }
    state.deadLines.clear();
    return state;
}

State answered(State state, Site site, Time now)
{
    ++state.asked;
    if (site == Site::Offline) {
        if (!state.offlineSince)
            state.offlineSince = now;
    } else if (site == Site::Live || site == Site::LiveNoStream) {
        state.offlineSince.reset();
    }
    return state;
}

Step next(const State& state, const Policy& policy, Site site, Time now, double jitter)
{
    const auto jittered = [jitter](Time wait) { return Time(qint64(double(wait.count()) * jitter)); };
    Time wait = jittered(backOff(state.attempts));
    if (state.lastError && state.deadLines.isEmpty()) // else there is another line to go to
        wait = std::max<Time>(wait, std::min(state.lastError->wait, longestWait));
    // One that has been recorded meets such a part, an advertisement's: the next ones may be plain again.
    if (!state.everMedia && state.refusals > 0 && state.refusals >= policy.candidates && !state.offlineSince)
        return {Step::What::GiveUp};
    if (!policy.askable)
        return nextDirect(state, policy, now, wait);
    if (state.offlineSince && site == Site::Offline) {
        const bool confirmed = now - *state.offlineSince >= policy.confirm;
        if (confirmed && now - state.lostAt >= policy.grace)
            return {outcome(state)};
        return {Step::What::AskAgain, jittered(state.asked <= 1 ? 5s : 10s)};
    }
    if (now - state.lostAt >= std::max<Time>(policy.giveUp, policy.grace))
        return {Step::What::GiveUp};
    if (site == Site::LiveNoStream)
        return {Step::What::AskAgain, jittered(7s)};
    return {Step::What::Connect, wait};
}
} // namespace reconnect
