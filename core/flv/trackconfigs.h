// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/decoderconfig.h"
#include "core/flv/item.h"
#include <array>

namespace flv {

/// The decoder configurations of both tracks: as the source sent them last, as the next frames need them, as
/// the present (or next) file has them (rules H). Thread: one. Owner: an Assembler.
class TrackConfigs
{
public:
    /// A sequence header (H1, H2): only what differs from the last one counts.
    void take(Track track, const Payload& payload, Bytes body);
    /// Unlike the last sequence header of its track.
    bool isNew(Track track, Codec codec, Bytes body) const
    {
        return !m_lastHeader[at(track)].same(codec, body);
    }
    /// Whether what decodes this frame is known (H6, H8); its own parameter sets are looked at (H7).
    bool usable(const Item& item, Bytes body);
    /// The next frame of `track` needs another configuration than the file has.
    bool changed(Track track);
    /// The same as changed() said last.
    bool wasChanged(Track track) const { return m_changed[at(track)]; }

    const DecoderConfig& received(Track track) const { return m_received[at(track)]; }
    const DecoderConfig& active(Track track) const { return m_active[at(track)]; }
    /// The next file has what the next frames need.
    void adopt(Track track);
    void adopt();
    /// The next file has nothing of this track yet.
    void drop(Track track) { m_active[at(track)] = {}; }
    void drop() { m_active = {}; }
    /// As after a file that could not be written: all is compared again.
    void reset();

private:
    static constexpr size_t at(Track track) { return size_t(track); }
    void checkParameterSets(Codec codec, Bytes body);

    std::array<DecoderConfig, 2> m_lastHeader;
    std::array<DecoderConfig, 2> m_received;
    std::array<DecoderConfig, 2> m_active;
    std::array<bool, 2> m_dirty{}; ///< m_received is to be compared again
    std::array<bool, 2> m_changed{};
};

} // namespace flv
