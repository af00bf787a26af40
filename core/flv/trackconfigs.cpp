// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/trackconfigs.h"

#include <utility>

namespace flv {

namespace {
constexpr size_t maxConfig = 64 << 10;
} // namespace

void TrackConfigs::take(Track track, const Payload& payload, Bytes body)
{
    if (payload.bodySize > maxConfig || !isNew(track, payload.codec, body))
        return;
    const size_t i = at(track);
    m_lastHeader[i] = parseConfig(payload, body);
    m_received[i] = m_lastHeader[i];
    m_dirty[i] = true;
}

bool TrackConfigs::usable(const Item& item, Bytes body)
{
    const size_t i = at(item.track());
    DecoderConfig& received = m_received[i];
    const Codec codec = item.payload.codec;
    if (item.key && (codec == Codec::Avc || codec == Codec::Hevc))
        checkParameterSets(codec, body);
    if (needsConfig(codec))
        return received.codec == codec;
    const DecoderConfig own = configWithoutHeader(item.payload);
    if (received.codec != codec || (!own.bytes.empty() && !received.same(codec, own.bytes))) {
        received = own;
        m_dirty[i] = true;
    }
    return true;
}

/// H6, H7: parameter sets in the stream that the sequence header does not know.
void TrackConfigs::checkParameterSets(Codec codec, Bytes body)
{
    DecoderConfig& received = m_received[at(Track::Video)];
    const bool known = received.codec == codec;
    const InbandSets sets = findParameterSets(codec, body, known ? received.lengthSize : 4);
    if (sets.sps.empty() || (known && received.hasSps(sets.sps)))
        return;
    const auto sps = parseSps(codec, sets.sps);
    if (!sps || (known && sps->profile == received.profile && sps->codedWidth == received.codedWidth &&
                 sps->codedHeight == received.codedHeight))
        return;
    if (auto config = synthesiseConfig(codec, sets, known ? received.lengthSize : 4)) {
        received = std::move(*config);
        m_dirty[at(Track::Video)] = true;
    }
}

bool TrackConfigs::changed(Track track)
{
    const size_t i = at(track);
    if (std::exchange(m_dirty[i], false))
        m_changed[i] = !m_received[i].same(m_active[i].codec, m_active[i].bytes);
    return m_changed[i];
}

void TrackConfigs::adopt(Track track)
{
    const size_t i = at(track);
    m_active[i] = m_received[i];
    m_dirty[i] = m_changed[i] = false;
}

void TrackConfigs::adopt()
{
    m_active = m_received;
    m_dirty = m_changed = {};
}

void TrackConfigs::reset()
{
    m_active = {};
    m_dirty = {true, true};
    m_changed = {};
}

} // namespace flv
