// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/overlap.h"

#include <algorithm>
#include <cstdlib>

namespace flv {

Overlap::Overlap() = default;

void Overlap::passed(const Item& item)
{
    End& end = m_tracks[size_t(item.track())];
    end.prints[end.count % remembered] = item.print;
    end.wires[end.count % tail] = item.tag.time;
    ++end.count;
}

/// The last `length` frames are found only once in what is remembered: in black or silence they would be
/// everywhere (F69).
bool Overlap::distinct(const End& end, uint64_t length) const
{
    const uint64_t known = std::min<uint64_t>(end.count, remembered);
    for (uint64_t back = 1; back + length <= known; ++back) {
        bool same = true;
        for (uint64_t i = 0; i < length && same; ++i)
            same = end.print(back + i) == end.print(i);
        if (same)
            return false;
    }
    return true;
}

void Overlap::restart()
{
    m_found = {};
    m_foundAt = -1;
    for (size_t i = 0; i < 2; ++i)
        m_distinct[i] = distinct(m_tracks[i], tail);
}

/// Whether the last items of `track` are the tail; the index of the last one, or -1.
int Overlap::matchAt(Track track, const std::vector<Item>& items, bool anyTime) const
{
    constexpr int tolerance = 2;
    const End& end = m_tracks[size_t(track)];
    int found = 0;
    int last = -1;
    for (int i = int(items.size()) - 1; i >= 0 && found < tail; --i) {
        const Item& item = items[size_t(i)];
        if (!item.frame() || item.track() != track)
            continue;
        if (item.print != end.print(uint64_t(found)))
            return -1;
        const uint32_t wire = end.wires[(end.count - 1 - uint64_t(found)) % tail];
        if (!anyTime && std::abs(int32_t(item.tag.time - wire)) > tolerance)
            return -1;
        if (last < 0)
            last = i;
        ++found;
    }
    return found == tail ? last : -1;
}

/// A connection may begin within the tail, in the middle of a GOP: then its first frames are the last known.
Overlap::Fit Overlap::fitAtStart(Track track, const std::vector<Item>& items) const
{
    const End& end = m_tracks[size_t(track)];
    std::array<int, tail - 1> first{};
    int count = 0;
    for (size_t i = 0; i < items.size() && count < tail - 1; ++i) {
        if (items[i].frame() && items[i].track() == track)
            first[size_t(count++)] = int(i);
    }
    for (int length = count; length > 0 && end.count >= tail; --length) {
        bool same = distinct(end, uint64_t(length));
        for (int i = 0; i < length && same; ++i)
            same = items[size_t(first[size_t(i)])].print == end.print(uint64_t(length - 1 - i));
        if (same)
            return {first[size_t(length - 1)], length};
    }
    return {};
}

bool Overlap::knows(const Item& item) const
{
    const End& end = m_tracks[size_t(item.track())];
    if (!item.frame() || !m_distinct[size_t(item.track())])
        return false;
    const uint64_t known = std::min<uint64_t>(end.count, remembered);
    for (uint64_t back = 0; back < known; ++back) {
        if (end.print(back) == item.print)
            return true;
    }
    return false;
}

std::optional<Overlap::Match> Overlap::find(const std::vector<Item>& items, bool final)
{
    constexpr int patience = 200; // items the other track's match may come later
    const Item& item = items.back();
    const auto track = size_t(item.track());
    if (item.frame() && m_found.last[track] < 0 && m_tracks[track].count >= tail) {
        m_found.last[track] = matchAt(item.track(), items, m_distinct[track]);
        if (m_found.last[track] >= 0 && m_foundAt < 0)
            m_foundAt = int(items.size());
    }
    Match match = m_found;
    int frames = m_foundAt >= 0 ? tail : 0;
    for (const Track each : {Track::Video, Track::Audio}) {
        if (match.last[size_t(each)] >= 0)
            continue;
        const Fit fit = fitAtStart(each, items);
        match.last[size_t(each)] = fit.last;
        frames += fit.frames;
    }
    const auto settled = [&](size_t i) { return match.last[i] >= 0 || m_tracks[i].count < tail; };
    // Audio alone proves nothing while the picture is distinct and does not fit.
    if (!settled(size_t(Track::Video)) && m_distinct[size_t(Track::Video)])
        return {};
    if (frames < tail)
        return {};
    const bool late = m_foundAt >= 0 && (final || int(items.size()) - m_foundAt > patience);
    return (settled(0) && settled(1)) || late ? std::optional(match) : std::nullopt;
}

} // namespace flv
