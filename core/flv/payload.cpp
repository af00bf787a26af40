// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/payload.h"

#include <algorithm>
#include <array>

namespace flv {

namespace {

constexpr int maxModExRounds = 8;

// Packet types of Enhanced RTMP; audio shares the numbers it has.
enum : uint8_t {
    SequenceStart = 0,
    CodedFrames = 1,
    SequenceEnd = 2,
    CodedFramesX = 3,
    EnhancedMetadata = 4,
    Mpeg2TsSequenceStart = 5,
    Multitrack = 6,
    AudioMultitrack = 5,
    ModEx = 7,
};
enum : uint8_t { OneTrack = 0, ManyTracks = 1, ManyTracksManyCodecs = 2 };

Codec codecOf(uint32_t fourCc, bool video)
{
    constexpr std::array videoCodecs{Codec::Avc, Codec::Hevc, Codec::Av1, Codec::Vp8, Codec::Vp9, Codec::Vvc};
    constexpr std::array audioCodecs{Codec::Aac,  Codec::Mp3, Codec::Opus,
                                     Codec::Flac, Codec::Ac3, Codec::Eac3};
    const auto has = [fourCc](Codec codec) { return codecFourCc(codec) == fourCc; };
    if (video) {
        const auto found = std::find_if(videoCodecs.begin(), videoCodecs.end(), has);
        return found == videoCodecs.end() ? Codec::None : *found;
    }
    const auto found = std::find_if(audioCodecs.begin(), audioCodecs.end(), has);
    return found == audioCodecs.end() ? Codec::None : *found;
}

int32_t signed24(const uint8_t* p)
{
    const auto value = int32_t(read24(p));
    return value & 0x800000 ? value - 0x1000000 : value;
}

/// Reads the Enhanced part of a payload from `at` on: ModEx, multitrack, FourCC.
class EnhancedParser
{
public:
    EnhancedParser(Bytes payload, bool video, uint8_t packet)
        : m_payload(payload)
        , m_video(video)
        , m_packet(packet)
        , m_end(payload.size())
    {
    }

    Payload parse(Payload result)
    {
        if (!skipModEx())
            return result;
        if (m_packet == (m_video ? uint8_t(Multitrack) : uint8_t(AudioMultitrack))) {
            if (!enterTrack(result))
                return result;
        } else if (!readFourCc(result.codec)) {
            return result;
        }
        result.kind = kind(result.codec);
        if (result.kind == Payload::Kind::Frame && m_video && m_packet == CodedFrames &&
            (result.codec == Codec::Avc || result.codec == Codec::Hevc)) {
            if (!has(3))
                return {.first = result.first};
            result.cts = signed24(m_payload.data() + m_at);
            m_at += 3;
        }
        result.body = uint32_t(m_at);
        result.bodySize = uint32_t(m_end - m_at);
        const bool needsBody = result.kind == Payload::Kind::Frame || result.kind == Payload::Kind::Config;
        if (needsBody && result.bodySize == 0)
            result.kind = Payload::Kind::Invalid;
        return result;
    }

private:
    bool has(size_t count) const { return m_end - m_at >= count; }

    bool skipModEx()
    {
        for (int round = 0; m_packet == ModEx; ++round) {
            if (round == maxModExRounds || !has(1))
                return false;
            size_t size = size_t(m_payload[m_at++]) + 1;
            if (size == 256) {
                if (!has(2))
                    return false;
                size = read16(m_payload.data() + m_at) + 1;
                m_at += 2;
            }
            if (!has(size + 1))
                return false;
            m_at += size;
            m_packet = m_payload[m_at++] & 0x0f;
        }
        return true;
    }

    bool readFourCc(Codec& codec)
    {
        if (!has(4))
            return false;
        codec = codecOf(read32(m_payload.data() + m_at), m_video);
        m_at += 4;
        return true;
    }

    /// Goes to the body of track 0; the others are left out.
    bool enterTrack(Payload& result)
    {
        if (!has(1))
            return false;
        const uint8_t type = m_payload[m_at] >> 4;
        m_packet = m_payload[m_at++] & 0x0f;
        if (type > ManyTracksManyCodecs)
            return false;
        if (type != ManyTracksManyCodecs && !readFourCc(result.codec))
            return false;
        while (has(1)) {
            if (type == ManyTracksManyCodecs && !readFourCc(result.codec))
                return false;
            if (!has(1))
                return false;
            const uint8_t track = m_payload[m_at++];
            size_t size = m_end - m_at;
            if (type != OneTrack) {
                if (!has(3))
                    return false;
                size = read24(m_payload.data() + m_at);
                m_at += 3;
                if (!has(size))
                    return false;
            }
            if (track == 0) {
                m_end = m_at + size;
                return true;
            }
            m_at += size;
        }
        m_other = true;
        return true;
    }

    Payload::Kind kind(Codec codec) const
    {
        if (m_other)
            return Payload::Kind::Metadata;
        if (codec == Codec::None)
            return Payload::Kind::Invalid;
        switch (m_packet) {
        case SequenceStart:
            return Payload::Kind::Config;
        case CodedFrames:
            return Payload::Kind::Frame;
        case CodedFramesX:
            return m_video ? Payload::Kind::Frame : Payload::Kind::Invalid;
        case SequenceEnd:
            return Payload::Kind::End;
        case EnhancedMetadata:
        case Mpeg2TsSequenceStart:
            return Payload::Kind::Metadata;
        default:
            return Payload::Kind::Invalid;
        }
    }

    Bytes m_payload;
    bool m_video;
    uint8_t m_packet;
    size_t m_at = 1;
    size_t m_end;
    bool m_other = false;
};

constexpr int commandFrame = 5;

bool isKeyType(int frameType)
{
    return frameType == 1 || frameType == 4;
}

Codec classicVideo(int id)
{
    switch (id) {
    case 7:
        return Codec::Avc;
    case 12:
        return Codec::Hevc;
    case 13:
        return Codec::Av1;
    default:
        return Codec::OtherVideo;
    }
}

} // namespace

Payload parseVideo(Bytes payload)
{
    Payload result;
    if (payload.empty())
        return result;
    result.first = payload[0];
    const bool enhanced = (payload[0] & 0x80) != 0;
    const int frameType = enhanced ? payload[0] >> 4 & 7 : payload[0] >> 4;
    if (frameType == commandFrame) {
        result.kind = Payload::Kind::Metadata;
        return result;
    }
    result.key = isKeyType(frameType);
    if (enhanced)
        return EnhancedParser(payload, true, payload[0] & 0x0f).parse(result);
    result.codec = classicVideo(payload[0] & 0x0f);
    if (result.codec == Codec::OtherVideo) {
        result.body = 1;
    } else {
        if (payload.size() < 5)
            return result;
        result.cts = signed24(payload.data() + 2);
        result.body = 5;
    }
    result.bodySize = uint32_t(payload.size()) - result.body;
    const int packet = result.codec == Codec::OtherVideo ? 1 : payload[1];
    if (packet == 2)
        result.kind = Payload::Kind::End;
    else if (packet <= 1 && result.bodySize > 0)
        result.kind = packet == 0 ? Payload::Kind::Config : Payload::Kind::Frame;
    return result;
}

Payload parseAudio(Bytes payload)
{
    Payload result;
    if (payload.empty())
        return result;
    result.first = payload[0];
    const int format = payload[0] >> 4;
    if (format == 9)
        return EnhancedParser(payload, false, payload[0] & 0x0f).parse(result);
    result.codec = format == 10 ? Codec::Aac : format == 2 ? Codec::Mp3 : Codec::OtherAudio;
    result.body = result.codec == Codec::Aac ? 2 : 1;
    if (payload.size() <= result.body)
        return result;
    result.bodySize = uint32_t(payload.size()) - result.body;
    if (result.codec != Codec::Aac || payload[1] == 1)
        result.kind = Payload::Kind::Frame;
    else if (payload[1] == 0)
        result.kind = Payload::Kind::Config;
    return result;
}

int writePayloadHead(uint8_t* out, const Payload& payload, Payload::Kind kind, bool key)
{
    const bool config = kind == Payload::Kind::Config;
    switch (payload.codec) {
    case Codec::Aac:
        // The rate, size and stereo bits mean nothing for AAC; what came is kept, as payloads are compared.
        out[0] = payload.first >> 4 == 10 ? payload.first : 0xaf;
        out[1] = config ? 0 : 1;
        return 2;
    case Codec::Mp3:
        out[0] = payload.first >> 4 == 2 ? payload.first : 0x2f;
        return 1;
    case Codec::OtherVideo:
    case Codec::OtherAudio:
    case Codec::None:
        out[0] = payload.codec == Codec::OtherVideo && key ? uint8_t((payload.first & 0x0f) | 0x10)
                                                           : payload.first;
        return 1;
    case Codec::Opus:
    case Codec::Flac:
    case Codec::Ac3:
    case Codec::Eac3:
        out[0] = uint8_t(0x90 | (config ? SequenceStart : CodedFrames));
        write32(out + 1, codecFourCc(payload.codec));
        return 5;
    default:
        break;
    }
    const int original = payload.first >> 4 & 7;
    const int frameType = key || config ? 1 : original == 3 && kind == Payload::Kind::Frame ? 3 : 2;
    if (payload.codec == Codec::Avc) {
        out[0] = uint8_t(frameType << 4 | 7);
        out[1] = config ? 0 : 1;
        write24(out + 2, uint32_t(payload.cts) & 0xffffff);
        return 5;
    }
    const bool withCts = payload.codec == Codec::Hevc && payload.cts != 0 && !config;
    const uint8_t packet = config                                    ? SequenceStart
                           : withCts || payload.codec != Codec::Hevc ? CodedFrames
                                                                     : CodedFramesX;
    out[0] = uint8_t(0x80 | frameType << 4 | packet);
    write32(out + 1, codecFourCc(payload.codec));
    if (!withCts)
        return 5;
    write24(out + 5, uint32_t(payload.cts) & 0xffffff);
    return 8;
}

} // namespace flv
