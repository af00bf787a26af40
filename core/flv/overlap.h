// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/item.h"
#include <array>
#include <optional>
#include <vector>

namespace flv {

/// Finds where a new connection repeats the end of the one before (D2). Thread: one. Owner: an Intake.
class Overlap
{
public:
    Overlap();
    /// A frame that was passed on: part of the end the next connection may repeat.
    void passed(const Item& item);
    bool hasTail() const { return m_tracks[0].count >= tail || m_tracks[1].count >= tail; }

    /// Where the known part of the new connection ends; -1: nothing of that track is known.
    struct Match
    {
        std::array<int, 2> last{-1, -1}; ///< index into the items, by Track
    };
    /// Looks for the tail in the items of a new connection; call it with each new last item. A match of one
    /// track waits for the other until `final`.
    std::optional<Match> find(const std::vector<Item>& items, bool final);
    /// A frame that was passed on in the connection before, where that says something.
    bool knows(const Item& item) const;
    void restart();

private:
    static constexpr int tail = 3;
    static constexpr size_t remembered = 512;
    struct End
    {
        std::array<uint64_t, remembered> prints{};
        std::array<uint32_t, tail> wires{};
        uint64_t count = 0;
        uint64_t print(uint64_t fromEnd) const { return prints[(count - 1 - fromEnd) % remembered]; }
    };
    /// Frames of a track that are known: the last one's index in the items, and how many they are.
    struct Fit
    {
        int last = -1;
        int frames = 0;
    };
    bool distinct(const End& end, uint64_t length) const;
    Fit fitAtStart(Track track, const std::vector<Item>& items) const;
    int matchAt(Track track, const std::vector<Item>& items, bool anyTime) const;

    std::array<End, 2> m_tracks;
    Match m_found;
    int m_foundAt = -1;
    std::array<bool, 2> m_distinct{};
};

} // namespace flv
