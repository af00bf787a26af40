// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/timeline.h"
#include <array>
#include <vector>

namespace flv {

/// The last 16 GOPs as fingerprints, to recognise one that is sent again (D1, D4). Thread: one. Owner: an
/// Intake. It says what is equal; whether that is evidence enough the caller decides.
class GopHistory
{
public:
    GopHistory();

    /// A keyframe begins a GOP; the one before joins the history. True when the hash is in the history: the
    /// GOP may be a duplicate.
    bool begin(uint64_t keyHash, uint32_t wire);
    /// A frame of the present GOP. False when it has become different from all remembered ones.
    bool add(Track track, uint64_t print);
    /// The present GOP is equal to a remembered one (`partial`: to the beginning of one).
    bool equal(bool partial) const;
    /// One of the equal ones began at this wire time, +-2 ms.
    bool sameTime(bool partial) const;
    /// Forgets the present GOP (it was a duplicate).
    void drop();
    void clear();

private:
    static constexpr int remembered = 16;
    static constexpr size_t ringSize = 16384;
    static constexpr size_t longestGop = 8192;

    struct Gop
    {
        uint64_t keyHash = 0;
        uint32_t wire = 0;
        uint64_t begin = 0; ///< place of its first fingerprint, counted from the start
        uint64_t end = 0;
    };
    struct Candidate
    {
        int gop;
        std::array<uint64_t, 2> next; ///< by Track
    };
    bool alive(const Gop& gop) const { return gop.end > gop.begin && m_written - gop.begin <= ringSize; }
    uint64_t at(uint64_t place) const { return m_ring[place % ringSize]; }
    /// First place from `from` on that is of `track`, or gop.end.
    uint64_t seek(const Gop& gop, Track track, uint64_t from) const;
    bool exhausted(const Candidate& candidate) const;
    void close();

    std::vector<uint64_t> m_ring; ///< lowest bit: the track
    uint64_t m_written = 0;
    std::array<Gop, remembered> m_gops;
    int m_next = 0;
    Gop m_present;
    bool m_open = false;
    std::array<Candidate, remembered> m_candidates;
    int m_candidateCount = 0;
};

} // namespace flv
