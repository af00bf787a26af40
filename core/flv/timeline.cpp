// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/timeline.h"

#include <algorithm>
#include <cstdlib>

namespace flv {

namespace {
constexpr qint64 tolerance = 500;       // T2
constexpr qint64 toleranceAlone = 5000; // T2, F63
constexpr qint64 agreement = 1000;      // T2, T3
constexpr qint64 sameTimeline = 5000;   // T1
constexpr qint64 longestKeptGap = 30000;
constexpr qint64 wrap24 = 1 << 24; // T6
constexpr qint64 nearWrap = 10000;
constexpr qint64 usualVideoStep = 33;
constexpr qint64 usualAudioStep = 23;
constexpr qint64 longestStep = 200;

/// `value` modulo 2^32, as the number nearest to `reference`.
qint64 nearest(uint32_t value, qint64 reference)
{
    return reference + int32_t(value - uint32_t(reference));
}
} // namespace

qint64 Timeline::step(Track track) const
{
    const State& s = state(track);
    if (s.stepCount == 0)
        return track == Track::Video ? usualVideoStep : usualAudioStep;
    const int count = std::min<int>(s.stepCount, int(s.steps.size()));
    int sum = 0;
    for (int i = 0; i < count; ++i)
        sum += s.steps[size_t(i)];
    return (sum + count / 2) / count;
}

qint64 Timeline::end() const
{
    qint64 end = 0;
    for (const Track track : {Track::Video, Track::Audio}) {
        if (started(track))
            end = std::max(end, last(track) + step(track));
    }
    return end;
}

bool Timeline::alone(Track track) const
{
    const State& rest = state(other(track));
    return !rest.started || state(track).last - rest.last > toleranceAlone;
}

bool Timeline::belongs(Track track, uint32_t wire) const
{
    const State& rest = state(other(track));
    return state(track).started || !rest.started ||
           std::llabs(nearest(wire + rest.offset, rest.last) - rest.last) <= sameTimeline;
}

/// T1.
qint64 Timeline::firstTime(Track track, uint32_t wire) const
{
    const State& rest = state(other(track));
    if (!rest.started)
        return 0;
    return belongs(track, wire) ? nearest(wire + rest.offset, rest.last) : rest.last;
}

/// T2 and T6: the time before T4.
qint64 Timeline::resolve(Track track, uint32_t wire, qint64& jump) const
{
    const State& s = state(track);
    if (!s.started)
        return firstTime(track, wire);
    qint64 step = int32_t(wire - s.wire);
    if (std::llabs(step + wrap24) <= nearWrap)
        step += wrap24;
    else if (std::llabs(step - wrap24) <= nearWrap)
        step -= wrap24;
    const qint64 ideal = s.ideal + step;
    const qint64 most = alone(track) && !s.fresh ? toleranceAlone : tolerance;
    if (step >= -tolerance && step <= most && ideal >= s.last - tolerance)
        return ideal;
    if (m_options.keepGaps && step > 0 && step <= longestKeptGap)
        return ideal;
    // A gap of one track only: the other one has gone on meanwhile (F15, F16, F64).
    const State& rest = state(other(track));
    if (step > 0 && !s.fresh && rest.started && std::llabs(ideal - rest.last) <= agreement)
        return ideal;
    const qint64 chosen = resolveJump(track, wire);
    jump = ideal - chosen;
    return chosen;
}

qint64 Timeline::resolveJump(Track track, uint32_t wire) const
{
    const State& s = state(track);
    const State& rest = state(other(track));
    const qint64 target = s.last + step(track) + (s.fresh ? m_hole : 0);
    if (rest.started) {
        const qint64 time = nearest(wire + rest.offset, target);
        if (std::llabs(time - target) <= agreement)
            return time;
    }
    if (s.hasPrevious) {
        const qint64 time = nearest(wire + s.previousOffset, target);
        if (std::llabs(time - target) <= agreement)
            return time;
    }
    return target;
}

qint64 Timeline::preview(Track track, uint32_t wire) const
{
    qint64 jump = 0;
    return resolve(track, wire, jump);
}

Timeline::Mapped Timeline::map(Track track, uint32_t wire)
{
    Mapped mapped;
    const qint64 ideal = resolve(track, wire, mapped.jump);
    State& s = state(track);
    mapped.raised = s.started && ideal <= s.last;
    mapped.time = mapped.raised ? s.last + 1 : ideal; // T4
    const qint64 step = mapped.time - s.last;
    if (s.started && !mapped.raised && step <= longestStep)
        s.steps[size_t(s.stepCount++) % s.steps.size()] = uint16_t(step);
    const uint32_t offset = uint32_t(ideal) - wire;
    if (s.started && offset != s.offset) {
        s.previousOffset = s.offset;
        s.hasPrevious = true;
    }
    s.started = true;
    s.fresh = false;
    s.wire = wire;
    s.ideal = ideal;
    s.last = mapped.time;
    s.offset = offset;
    return mapped;
}

void Timeline::align(uint32_t wire, qint64 time)
{
    const uint32_t offset = uint32_t(time) - wire;
    for (State& s : m_tracks) {
        if (!s.started)
            continue;
        s.previousOffset = s.offset;
        s.hasPrevious = true;
        s.offset = offset;
        s.ideal = s.last;
        s.wire = uint32_t(s.last) - offset;
        s.fresh = false;
    }
}

void Timeline::reconnect(qint64 gapMs)
{
    m_hole = m_options.keepGaps && gapMs <= longestKeptGap ? gapMs : 0;
    for (State& s : m_tracks)
        s.fresh = s.started;
}

} // namespace flv
