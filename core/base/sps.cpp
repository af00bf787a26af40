// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sps.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace {

using Bytes = std::span<const uint8_t>;

/// Bits of a NAL unit without its emulation prevention bytes. Reading past the end gives zeros and ok() =
/// false.
class BitReader
{
public:
    explicit BitReader(Bytes data)
        : m_data(data)
    {
    }
    bool ok() const { return m_ok; }

    uint32_t bit()
    {
        if (m_left == 0) {
            if (!nextByte()) {
                m_ok = false;
                return 0;
            }
            m_left = 8;
        }
        --m_left;
        return m_current >> m_left & 1u;
    }
    uint32_t bits(int count)
    {
        uint32_t value = 0;
        for (int i = 0; i < count; ++i)
            value = value << 1 | bit();
        return value;
    }
    uint32_t unsignedGolomb()
    {
        int zeros = 0;
        while (m_ok && bit() == 0)
            ++zeros;
        if (zeros > 31)
            m_ok = false;
        return m_ok ? (1u << zeros) - 1 + bits(zeros) : 0;
    }
    int32_t signedGolomb()
    {
        const uint32_t value = unsignedGolomb();
        return value & 1 ? int32_t(value / 2) + 1 : -int32_t(value / 2);
    }

private:
    bool nextByte()
    {
        if (m_at < m_data.size() && m_zeros >= 2 && m_data[m_at] == 3) {
            m_zeros = 0;
            ++m_at;
        }
        if (m_at >= m_data.size())
            return false;
        m_current = m_data[m_at++];
        m_zeros = m_current == 0 ? m_zeros + 1 : 0;
        return true;
    }

    Bytes m_data;
    size_t m_at = 0;
    uint8_t m_current = 0;
    int m_left = 0;
    int m_zeros = 0;
    bool m_ok = true;
};

constexpr int maxSide = 16384;

bool sane(const SpsInfo& info)
{
    return info.width > 0 && info.height > 0 && info.codedWidth <= maxSide && info.codedHeight <= maxSide;
}

double saneRate(double rate)
{
    return std::isfinite(rate) && rate >= 0.1 && rate <= 1000 ? rate : 0;
}

void skipScalingList(BitReader& bits, int size)
{
    int last = 8;
    int next = 8;
    for (int i = 0; i < size && bits.ok(); ++i) {
        if (next != 0)
            next = (last + bits.signedGolomb() + 256) % 256;
        last = next == 0 ? last : next;
    }
}

bool hasChromaInfo(int profile)
{
    constexpr std::array profiles{100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135};
    return std::find(profiles.begin(), profiles.end(), profile) != profiles.end();
}

/// The frame rate of an H.264 VUI; the bits stand at its start (ITU-T H.264 E.1.1).
double avcFrameRate(BitReader& bits)
{
    if (bits.bit() && bits.bits(8) == 255) // aspect_ratio_idc, Extended_SAR
        bits.bits(32);
    if (bits.bit()) // overscan_info
        bits.bit();
    if (bits.bit()) { // video_signal_type
        bits.bits(4);
        if (bits.bit())
            bits.bits(24);
    }
    if (bits.bit()) { // chroma_loc_info
        bits.unsignedGolomb();
        bits.unsignedGolomb();
    }
    if (!bits.bit()) // timing_info
        return 0;
    const double unit = bits.bits(32);
    const double scale = bits.bits(32);
    return bits.ok() && unit > 0 ? saneRate(scale / unit / 2) : 0;
}

} // namespace

std::optional<SpsInfo> sps::parseAvc(Bytes nal)
{
    SpsInfo info;
    if (nal.size() < 4 || (nal[0] & 0x1f) != 7)
        return {};
    BitReader bits(nal.subspan(1));
    info.profile = int(bits.bits(8));
    bits.bits(16); // constraints, level
    bits.unsignedGolomb();
    bool separatePlanes = false;
    if (hasChromaInfo(info.profile)) {
        info.chromaFormat = int(bits.unsignedGolomb());
        if (info.chromaFormat == 3)
            separatePlanes = bits.bit();
        info.bitDepthLuma = int(bits.unsignedGolomb()) + 8;
        info.bitDepthChroma = int(bits.unsignedGolomb()) + 8;
        bits.bit();
        if (bits.bit()) {
            for (int i = 0; i < (info.chromaFormat == 3 ? 12 : 8); ++i) {
                if (bits.bit())
                    skipScalingList(bits, i < 6 ? 16 : 64);
            }
        }
    }
    bits.unsignedGolomb(); // log2_max_frame_num
    const uint32_t order = bits.unsignedGolomb();
    if (order == 0) {
        bits.unsignedGolomb();
    } else if (order == 1) {
        bits.bit();
        bits.signedGolomb();
        bits.signedGolomb();
        const uint32_t cycle = bits.unsignedGolomb();
        for (uint32_t i = 0; i < cycle && i < 256 && bits.ok(); ++i)
            bits.signedGolomb();
    }
    bits.unsignedGolomb(); // max_num_ref_frames
    bits.bit();
    const uint32_t widthInMbs = bits.unsignedGolomb() + 1;
    const uint32_t heightInUnits = bits.unsignedGolomb() + 1;
    const bool framesOnly = bits.bit();
    if (!framesOnly)
        bits.bit();
    bits.bit();
    uint32_t crop[4] = {};
    if (bits.bit()) {
        for (uint32_t& edge : crop)
            edge = bits.unsignedGolomb();
    }
    if (!bits.ok() || info.chromaFormat > 3 || widthInMbs > maxSide / 16 || heightInUnits > maxSide / 16 ||
        *std::max_element(crop, crop + 4) > maxSide || info.bitDepthLuma > 14 || info.bitDepthChroma > 14)
        return {};
    const int chroma = separatePlanes ? 0 : info.chromaFormat;
    const int unitX = chroma == 1 || chroma == 2 ? 2 : 1;
    const int unitY = (chroma == 1 ? 2 : 1) * (framesOnly ? 1 : 2);
    info.codedWidth = int(widthInMbs) * 16;
    info.codedHeight = int(heightInUnits) * 16 * (framesOnly ? 1 : 2);
    info.width = info.codedWidth - int(crop[0] + crop[1]) * unitX;
    info.height = info.codedHeight - int(crop[2] + crop[3]) * unitY;
    if (bits.bit())
        info.framesPerSecond = avcFrameRate(bits);
    return sane(info) ? std::optional(info) : std::nullopt;
}

std::optional<SpsInfo> sps::parseHevc(Bytes nal)
{
    SpsInfo info;
    if (nal.size() < 4 || (nal[0] >> 1 & 0x3f) != 33)
        return {};
    BitReader bits(nal.subspan(2));
    bits.bits(4);
    const int subLayers = int(bits.bits(3));
    info.temporalLayers = subLayers + 1;
    info.temporalNested = bits.bit();
    for (uint8_t& byte : info.profileTierLevel)
        byte = uint8_t(bits.bits(8));
    info.profile = info.profileTierLevel[0] & 0x1f;
    bool profilePresent[8] = {};
    bool levelPresent[8] = {};
    for (int i = 0; i < subLayers; ++i) {
        profilePresent[i] = bits.bit();
        levelPresent[i] = bits.bit();
    }
    if (subLayers > 0)
        bits.bits(2 * (8 - subLayers));
    for (int i = 0; i < subLayers; ++i) {
        for (int skip = 0; skip < (profilePresent[i] ? 11 : 0) + (levelPresent[i] ? 1 : 0); ++skip)
            bits.bits(8);
    }
    bits.unsignedGolomb(); // sps id
    info.chromaFormat = int(bits.unsignedGolomb());
    if (info.chromaFormat == 3)
        bits.bit();
    const uint32_t width = bits.unsignedGolomb();
    const uint32_t height = bits.unsignedGolomb();
    uint32_t crop[4] = {};
    if (bits.bit()) {
        for (uint32_t& edge : crop)
            edge = bits.unsignedGolomb();
    }
    info.bitDepthLuma = int(bits.unsignedGolomb()) + 8;
    info.bitDepthChroma = int(bits.unsignedGolomb()) + 8;
    if (!bits.ok() || info.chromaFormat > 3 || width > maxSide || height > maxSide ||
        *std::max_element(crop, crop + 4) > maxSide || info.bitDepthLuma > 16 || info.bitDepthChroma > 16)
        return {};
    const int unitX = info.chromaFormat == 1 || info.chromaFormat == 2 ? 2 : 1;
    const int unitY = info.chromaFormat == 1 ? 2 : 1;
    info.codedWidth = int(width);
    info.codedHeight = int(height);
    info.width = info.codedWidth - int(crop[0] + crop[1]) * unitX;
    info.height = info.codedHeight - int(crop[2] + crop[3]) * unitY;
    return sane(info) ? std::optional(info) : std::nullopt;
}
