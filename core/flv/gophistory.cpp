// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/gophistory.h"

#include <algorithm>
#include <cstdlib>

namespace flv {

GopHistory::GopHistory()
    : m_ring(ringSize)
{
}

void GopHistory::clear()
{
    m_gops = {};
    m_open = false;
    m_candidateCount = 0;
}

void GopHistory::close()
{
    if (m_open && m_present.end - m_present.begin <= longestGop) {
        m_gops[size_t(m_next)] = m_present;
        m_next = (m_next + 1) % remembered;
    }
    m_open = false;
}

bool GopHistory::begin(uint64_t keyHash, uint32_t wire)
{
    close();
    m_present = {keyHash, wire, m_written, m_written};
    m_open = true;
    m_candidateCount = 0;
    for (int i = 0; i < remembered; ++i) {
        const Gop& gop = m_gops[size_t(i)];
        if (gop.keyHash == keyHash && alive(gop))
            m_candidates[size_t(m_candidateCount++)] = {i, {gop.begin, gop.begin}};
    }
    return m_candidateCount > 0;
}

uint64_t GopHistory::seek(const Gop& gop, Track track, uint64_t from) const
{
    while (from < gop.end && (at(from) & 1) != uint64_t(track))
        ++from;
    return from;
}

bool GopHistory::add(Track track, uint64_t print)
{
    if (!m_open)
        return false;
    const uint64_t marked = (print & ~uint64_t(1)) | uint64_t(track);
    const auto differs = [&](Candidate& candidate) {
        const Gop& gop = m_gops[size_t(candidate.gop)];
        uint64_t& next = candidate.next[size_t(track)];
        next = seek(gop, track, next);
        return !alive(gop) || next == gop.end || at(next++) != marked;
    };
    auto* end = m_candidates.data() + m_candidateCount;
    m_candidateCount = int(std::remove_if(m_candidates.data(), end, differs) - m_candidates.data());
    m_ring[m_written++ % ringSize] = marked;
    m_present.end = m_written;
    return m_candidateCount > 0;
}

bool GopHistory::exhausted(const Candidate& candidate) const
{
    const Gop& gop = m_gops[size_t(candidate.gop)];
    return seek(gop, Track::Video, candidate.next[0]) == gop.end &&
           seek(gop, Track::Audio, candidate.next[1]) == gop.end;
}

bool GopHistory::equal(bool partial) const
{
    return std::any_of(m_candidates.data(), m_candidates.data() + m_candidateCount,
                       [&](const Candidate& candidate) { return partial || exhausted(candidate); });
}

bool GopHistory::sameTime(bool partial) const
{
    constexpr int tolerance = 2;
    return std::any_of(m_candidates.data(), m_candidates.data() + m_candidateCount,
                       [&](const Candidate& candidate) {
                           const Gop& gop = m_gops[size_t(candidate.gop)];
                           return (partial || exhausted(candidate)) &&
                                  std::abs(int32_t(m_present.wire - gop.wire)) <= tolerance;
                       });
}

void GopHistory::drop()
{
    m_written = m_present.begin;
    m_open = false;
    m_candidateCount = 0;
}

} // namespace flv
