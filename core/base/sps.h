// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <optional>
#include <span>

/// What a sequence parameter set says about the picture. Thread: any (a value).
struct SpsInfo
{
    int profile = 0;
    int width = 0; ///< shown size: cropping applied
    int height = 0;
    int codedWidth = 0;
    int codedHeight = 0;
    double framesPerSecond = 0; ///< 0 when it does not say
    int chromaFormat = 1;
    int bitDepthLuma = 8;
    int bitDepthChroma = 8;
    int temporalLayers = 1; ///< HEVC
    bool temporalNested = false;
    uint8_t profileTierLevel[12] = {}; ///< HEVC: general_profile_space to general_level_idc
};

namespace sps {
/// The NAL unit with its header byte (type 7), emulation prevention still in (H.264 7.3.2.1). Nothing when it
/// is cut short or a value is absurd.
std::optional<SpsInfo> parseAvc(std::span<const uint8_t> nal);
/// The NAL unit with its two header bytes (type 33) (H.265 7.3.2.2).
std::optional<SpsInfo> parseHevc(std::span<const uint8_t> nal);
} // namespace sps
