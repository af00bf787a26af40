// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <array>
#include <cstdint>

namespace flv {

enum class Track : uint8_t { Video = 0, Audio = 1 };
constexpr Track other(Track track)
{
    return track == Track::Video ? Track::Audio : Track::Video;
}

/// Puts the wire timestamps of both tracks on one continuous session clock: rules T of stream-repair.md 2.3.
/// Thread: one. Owner: a pipeline. Pure arithmetic; all times are milliseconds.
class Timeline
{
public:
    struct Options
    {
        bool keepGaps = false; ///< forward gaps up to 30 s stay
    };
    struct Mapped
    {
        qint64 time = 0;     ///< on the session clock, above the last one of the track
        qint64 jump = 0;     ///< what was taken out (positive: a forward jump), 0 = none
        bool raised = false; ///< T4: was not above the last one
    };

    explicit Timeline(const Options& options)
        : m_options(options)
    {
    }

    /// The time of the next tag of `track`.
    Mapped map(Track track, uint32_t wire);
    /// What map() would give, without T4 and without remembering it.
    qint64 preview(Track track, uint32_t wire) const;
    /// True when a first tag of `track` belongs to the other track's timeline (T1: within 5 s).
    bool belongs(Track track, uint32_t wire) const;
    /// Continues behind a known pair: `wire` is the session time `time` (D2). Both tracks follow.
    void align(uint32_t wire, qint64 time);
    /// The next tags are of a new connection; with keepGaps a hole of `gapMs` stays.
    void reconnect(qint64 gapMs);

    bool started(Track track) const { return state(track).started; }
    qint64 last(Track track) const { return state(track).last; }
    /// Typical distance of two tags.
    qint64 step(Track track) const;
    /// Highest time given out, plus one step of that track: how long the session is.
    qint64 end() const;

private:
    struct State
    {
        bool started = false;
        uint32_t wire = 0;   ///< of the last tag
        qint64 ideal = 0;    ///< its time before T4
        qint64 last = 0;     ///< its time
        uint32_t offset = 0; ///< ideal - wire, modulo 2^32
        uint32_t previousOffset = 0;
        bool hasPrevious = false;
        bool fresh = false; ///< the next tag is the first of a connection
        std::array<uint16_t, 8> steps{};
        int stepCount = 0;
    };
    const State& state(Track track) const { return m_tracks[size_t(track)]; }
    State& state(Track track) { return m_tracks[size_t(track)]; }
    qint64 place(const State& track, uint32_t wire, uint32_t offset) const;
    qint64 resolve(Track track, uint32_t wire, qint64& jump) const;
    qint64 resolveJump(Track track, uint32_t wire) const;
    qint64 firstTime(Track track, uint32_t wire) const;
    /// The other track is absent, or silent for 5 s.
    bool alone(Track track) const;

    Options m_options;
    std::array<State, 2> m_tracks;
    qint64 m_hole = 0; ///< keepGaps: to leave open at the first jump of a connection
};

} // namespace flv
