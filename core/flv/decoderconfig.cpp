// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/decoderconfig.h"

#include <algorithm>
#include <array>

namespace flv {

namespace {

/// Calls `unit(nal)` for each parameter set of an avcC or hvcC until it returns false; false when malformed.
template <typename Unit>
bool forEachSet(Codec codec, Bytes bytes, Unit&& unit)
{
    size_t at = 0;
    const auto units = [&](int count) {
        for (int i = 0; i < count; ++i) {
            if (bytes.size() - at < 2)
                return false;
            const size_t size = read16(bytes.data() + at);
            at += 2;
            if (bytes.size() - at < size)
                return false;
            if (size > 0)
                unit(bytes.subspan(at, size));
            at += size;
        }
        return true;
    };
    if (codec == Codec::Avc) {
        if (bytes.size() < 7)
            return false;
        at = 6;
        if (!units(bytes[5] & 0x1f) || at >= bytes.size())
            return false;
        const int pictureSets = bytes[at++];
        return units(pictureSets);
    }
    if (bytes.size() < 23)
        return false;
    at = 23;
    for (int array = 0; array < bytes[22]; ++array) {
        if (bytes.size() - at < 3)
            return false;
        const int count = int(read16(bytes.data() + at + 1));
        at += 3;
        if (!units(count))
            return false;
    }
    return true;
}

void readVideo(DecoderConfig& config)
{
    if (config.codec != Codec::Avc && config.codec != Codec::Hevc)
        return;
    const Bytes bytes(config.bytes);
    const size_t lengthAt = config.codec == Codec::Avc ? 4 : 21;
    if (bytes.size() > lengthAt)
        config.lengthSize = (bytes[lengthAt] & 3) + 1;
    bool found = false;
    forEachSet(config.codec, bytes, [&](Bytes nal) {
        if (found || !isSpsNal(config.codec, nalType(config.codec, nal)))
            return;
        if (const auto sps = parseSps(config.codec, nal)) {
            found = true;
            config.width = sps->width;
            config.height = sps->height;
            config.codedWidth = sps->codedWidth;
            config.codedHeight = sps->codedHeight;
            config.profile = sps->profile;
            config.framesPerSecond = sps->framesPerSecond;
        }
    });
}

/// AudioSpecificConfig (ISO 14496-3 1.6.2.1).
void readAac(DecoderConfig& config)
{
    constexpr std::array rates{96000, 88200, 64000, 48000, 44100, 32000, 24000,
                               22050, 16000, 12000, 11025, 8000,  7350};
    uint64_t bits = 0;
    for (size_t i = 0; i < 8; ++i)
        bits = bits << 8 | (i < config.bytes.size() ? config.bytes[i] : 0);
    int at = 0;
    const auto take = [&](int count) {
        at += count;
        return int(bits >> (64 - at) & ((1ull << count) - 1));
    };
    if (take(5) == 31)
        take(6);
    const int index = take(4);
    config.sampleRate = index == 15 ? take(24) : size_t(index) < rates.size() ? rates[size_t(index)] : 0;
    const int channels = take(4);
    config.channels = channels == 7 ? 8 : channels <= 6 ? channels : 0;
}

void put16(std::vector<uint8_t>& out, size_t value)
{
    out.push_back(uint8_t(value >> 8));
    out.push_back(uint8_t(value));
}

void putUnit(std::vector<uint8_t>& out, Bytes nal)
{
    put16(out, nal.size());
    out.insert(out.end(), nal.begin(), nal.end());
}

std::vector<uint8_t> makeAvcC(const InbandSets& sets, const SpsInfo& sps, int lengthSize)
{
    std::vector<uint8_t> out{1,   sets.sps[1], sets.sps[2], sets.sps[3], uint8_t(0xfc | (lengthSize - 1)),
                             0xe1};
    putUnit(out, sets.sps);
    out.push_back(1);
    putUnit(out, sets.pps);
    if (sps.profile == 100 || sps.profile == 110 || sps.profile == 122 || sps.profile == 144) {
        out.push_back(uint8_t(0xfc | sps.chromaFormat));
        out.push_back(uint8_t(0xf8 | (sps.bitDepthLuma - 8)));
        out.push_back(uint8_t(0xf8 | (sps.bitDepthChroma - 8)));
        out.push_back(0);
    }
    return out;
}

std::vector<uint8_t> makeHvcC(const InbandSets& sets, const SpsInfo& sps, int lengthSize)
{
    std::vector<uint8_t> out{1};
    out.insert(out.end(), std::begin(sps.profileTierLevel), std::end(sps.profileTierLevel));
    out.insert(out.end(),
               {0xf0, 0x00, 0xfc, uint8_t(0xfc | sps.chromaFormat), uint8_t(0xf8 | (sps.bitDepthLuma - 8)),
                uint8_t(0xf8 | (sps.bitDepthChroma - 8)), 0x00, 0x00,
                uint8_t((sps.temporalLayers & 7) << 3 | (sps.temporalNested ? 4 : 0) | (lengthSize - 1)), 3});
    const std::array<std::pair<uint8_t, Bytes>, 3> arrays{{{32, sets.vps}, {33, sets.sps}, {34, sets.pps}}};
    for (const auto& [type, nal] : arrays) {
        out.push_back(uint8_t(0x80 | type));
        put16(out, 1);
        putUnit(out, nal);
    }
    return out;
}

} // namespace

bool DecoderConfig::same(Codec otherCodec, Bytes other) const
{
    return codec == otherCodec && std::equal(bytes.begin(), bytes.end(), other.begin(), other.end());
}

bool DecoderConfig::hasSps(Bytes sps) const
{
    bool found = false;
    if (codec == Codec::Avc || codec == Codec::Hevc)
        forEachSet(codec, bytes, [&](Bytes nal) {
            found = found || std::equal(nal.begin(), nal.end(), sps.begin(), sps.end());
        });
    return found;
}

bool needsConfig(Codec codec)
{
    switch (codec) {
    case Codec::Avc:
    case Codec::Hevc:
    case Codec::Vvc:
    case Codec::Av1:
    case Codec::Vp9:
    case Codec::Aac:
    case Codec::Opus:
    case Codec::Flac:
        return true;
    default:
        return false;
    }
}

DecoderConfig parseConfig(const Payload& payload, Bytes body)
{
    DecoderConfig config;
    config.codec = payload.codec;
    config.first = payload.first;
    config.bytes.assign(body.begin(), body.end());
    if (payload.codec == Codec::Aac)
        readAac(config);
    else
        readVideo(config);
    return config;
}

DecoderConfig configWithoutHeader(const Payload& payload)
{
    constexpr std::array rates{5512, 11025, 22050, 44100};
    DecoderConfig config;
    config.codec = payload.codec;
    config.first = payload.first;
    if (payload.codec == Codec::OtherVideo)
        config.bytes = {uint8_t(payload.first & 0x0f)};
    if (payload.codec == Codec::Mp3 || payload.codec == Codec::OtherAudio) {
        config.bytes = {payload.first};
        config.sampleRate = rates[size_t(payload.first >> 2 & 3)];
        config.channels = payload.first & 1 ? 2 : 1;
    }
    return config;
}

InbandSets findParameterSets(Codec codec, Bytes accessUnit, int lengthSize)
{
    InbandSets sets;
    NalWalk walk(accessUnit, lengthSize);
    while (const auto nal = walk.next()) {
        if (nal->size() < 2)
            continue;
        const int type = nalType(codec, *nal);
        if (isSliceNal(codec, type))
            break;
        if (isSpsNal(codec, type))
            sets.sps = *nal;
        else if (isPpsNal(codec, type))
            sets.pps = *nal;
        else if (isVpsNal(codec, type))
            sets.vps = *nal;
    }
    return sets;
}

std::optional<DecoderConfig> synthesiseConfig(Codec codec, const InbandSets& sets, int lengthSize)
{
    if (sets.sps.size() < 4 || sets.pps.empty() || (codec == Codec::Hevc && sets.vps.empty()))
        return {};
    const auto sps = parseSps(codec, sets.sps);
    if (!sps || sets.sps.size() > 0xffff || sets.pps.size() > 0xffff || sets.vps.size() > 0xffff)
        return {};
    Payload payload;
    payload.codec = codec;
    return parseConfig(payload, codec == Codec::Avc ? makeAvcC(sets, *sps, lengthSize)
                                                    : makeHvcC(sets, *sps, lengthSize));
}

} // namespace flv
