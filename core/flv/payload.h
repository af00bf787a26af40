// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/bytes.h"
#include "core/flv/tag.h"

namespace flv {

/// What the first bytes of an audio or video payload say (stream-repair.md 1.2, 1.3), in all its forms:
/// classic, codec ids 12 and 13, Enhanced RTMP with ModEx and multitrack. Thread: any (a value).
struct Payload
{
    enum class Kind : uint8_t {
        Invalid,  ///< empty, header only, or not understood: dropped (P9)
        Config,   ///< sequence header
        Frame,    ///< coded data
        End,      ///< end of sequence
        Metadata, ///< HDR information, commands, other tracks: not a frame
    };
    Kind kind = Kind::Invalid;
    Codec codec = Codec::None;
    uint8_t first = 0;     ///< first byte of the payload
    bool key = false;      ///< the frame type says so
    int32_t cts = 0;       ///< composition time, ms
    uint32_t body = 0;     ///< offset of the codec's bytes in the payload
    uint32_t bodySize = 0; ///< their count
};

Payload parseVideo(Bytes payload);
Payload parseAudio(Bytes payload);

/// The form in which a payload is written: classic for AVC, AAC and MP3, Enhanced for HEVC, AV1 and the rest
/// (M6). Writes the bytes before the body to `out` (8 at most) and returns their count.
int writePayloadHead(uint8_t* out, const Payload& payload, Payload::Kind kind, bool key);

} // namespace flv
