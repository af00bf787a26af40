// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/bytes.h"
#include "core/flv/nal.h"
#include "core/flv/payload.h"
#include <vector>

namespace flv {

/// What a decoder needs before the first frame of a track: the sequence header's body, and what it says.
/// Thread: any (a value). Two are equal when codec and bytes are: nothing else starts a new file (H1).
struct DecoderConfig
{
    Codec codec = Codec::None;
    uint8_t first = 0; ///< first payload byte, to write the header in its classic form
    std::vector<uint8_t> bytes;

    int lengthSize = 4; ///< of NAL units
    int width = 0;
    int height = 0;
    double framesPerSecond = 0;
    int profile = 0;
    int codedWidth = 0;
    int codedHeight = 0;
    int sampleRate = 0;
    int channels = 0;

    bool present() const { return codec != Codec::None; }
    bool same(Codec otherCodec, Bytes other) const;
    /// True when `sps` (a NAL unit) is one of those in the configuration.
    bool hasSps(Bytes sps) const;
};

/// True for codecs whose frames cannot be decoded without a sequence header (H8).
bool needsConfig(Codec codec);

/// Reads a sequence header. Malformed bytes are kept as they are, without size and rates (H6).
DecoderConfig parseConfig(const Payload& payload, Bytes body);
/// What stands for the configuration of a codec without sequence header: its first payload byte.
DecoderConfig configWithoutHeader(const Payload& payload);

/// Parameter sets found in an access unit (H6, H7); they point into it.
struct InbandSets
{
    Bytes vps;
    Bytes sps;
    Bytes pps;
};
InbandSets findParameterSets(Codec codec, Bytes accessUnit, int lengthSize);
/// avcC or hvcC made from in-band parameter sets; nothing when one is missing or the SPS is unreadable.
std::optional<DecoderConfig> synthesiseConfig(Codec codec, const InbandSets& sets, int lengthSize);

} // namespace flv
