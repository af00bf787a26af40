// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>

namespace hls {

/// Where the frames of a packed audio segment begin and when (RFC 8216 3.4). Thread: any (a value).
struct PackedAudioHead
{
    size_t size = 0;   ///< of the ID3 tags in front
    int64_t time = -1; ///< 33-bit time of the first frame; -1: not told
};
PackedAudioHead readPackedAudioHead(std::span<const char> body);

} // namespace hls
