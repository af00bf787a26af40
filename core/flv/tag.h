// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <cstdint>

/// What a tag is, without its bytes: they stay in the Slab at `position`. Thread: any (values).
namespace flv {

constexpr int tagHeaderSize = 11;
constexpr int backPointerSize = 4;

enum class TagType : uint8_t { Audio = 8, Video = 9, Script = 18 };

/// Largest DataSize that is believed (stream-repair.md 1.5).
constexpr uint32_t maxDataSize(uint8_t type)
{
    return type == uint8_t(TagType::Video) ? 8u << 20 : 1u << 20;
}

/// A tag as the Reader found it.
struct Tag
{
    qint64 position = 0; ///< of its header, in the stream
    uint32_t size = 0;   ///< DataSize
    uint32_t time = 0;   ///< ms on the wire, modulo 2^32
    TagType type = TagType::Script;

    qint64 payload() const { return position + tagHeaderSize; }
    qint64 end() const { return payload() + size + backPointerSize; }
};

enum class Codec : uint8_t {
    None,
    Avc,
    Hevc,
    Av1,
    Vp8,
    Vp9,
    Vvc,
    OtherVideo,
    Aac,
    Mp3,
    Opus,
    Flac,
    Ac3,
    Eac3,
    OtherAudio,
};
/// "avc", "aac", ...: as stored and shown; "" for None.
const char* codecName(Codec codec);
/// The FourCC of Enhanced RTMP, 0 when there is none.
uint32_t codecFourCc(Codec codec);

} // namespace flv
