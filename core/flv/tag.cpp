// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/tag.h"

#include "core/flv/bytes.h"

namespace flv {

const char* codecName(Codec codec)
{
    switch (codec) {
    case Codec::None:
        return "";
    case Codec::Avc:
        return "avc";
    case Codec::Hevc:
        return "hevc";
    case Codec::Av1:
        return "av1";
    case Codec::Vp8:
        return "vp8";
    case Codec::Vp9:
        return "vp9";
    case Codec::Vvc:
        return "vvc";
    case Codec::Aac:
        return "aac";
    case Codec::Mp3:
        return "mp3";
    case Codec::Opus:
        return "opus";
    case Codec::Flac:
        return "flac";
    case Codec::Ac3:
        return "ac3";
    case Codec::Eac3:
        return "eac3";
    case Codec::OtherVideo:
    case Codec::OtherAudio:
        return "other";
    }
    return "";
}

uint32_t codecFourCc(Codec codec)
{
    const auto code = [](const char(&text)[5]) { return read32(reinterpret_cast<const uint8_t*>(text)); };
    switch (codec) {
    case Codec::Avc:
        return code("avc1");
    case Codec::Hevc:
        return code("hvc1");
    case Codec::Av1:
        return code("av01");
    case Codec::Vp8:
        return code("vp08");
    case Codec::Vp9:
        return code("vp09");
    case Codec::Vvc:
        return code("vvc1");
    case Codec::Aac:
        return code("mp4a");
    case Codec::Mp3:
        return code(".mp3");
    case Codec::Opus:
        return code("Opus");
    case Codec::Flac:
        return code("fLaC");
    case Codec::Ac3:
        return code("ac-3");
    case Codec::Eac3:
        return code("ec-3");
    case Codec::None:
    case Codec::OtherVideo:
    case Codec::OtherAudio:
        return 0;
    }
    return 0;
}

} // namespace flv
