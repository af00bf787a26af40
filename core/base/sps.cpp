// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sps.h"

#include <algorithm>

namespace {

/// Bits of a NAL unit without its emulation prevention bytes; reads zeros behind the end and says so.
class Bits
{
public:
    explicit Bits(std::span<const char> nal)
        : m_data(nal)
    {
    }
    bool bad() const { return m_bad; }
    uint32_t bit()
    {
        if (m_left == 0 && !nextByte())
            return 0;
        --m_left;
        return (m_byte >> m_left) & 1U;
    }
    uint32_t bits(int count)
    {
        uint32_t value = 0;
        for (int i = 0; i < count; ++i)
            value = (value << 1) | bit();
        return value;
    }
    void skip(int count)
    {
        for (int i = 0; i < count; ++i)
            bit();
    }
    uint32_t ue()
    {
        int zeros = 0;
        while (!m_bad && bit() == 0)
            if (++zeros > 31)
                m_bad = true;
        return m_bad ? 0 : (1U << zeros) - 1 + bits(zeros);
    }
    int32_t se()
    {
        const uint32_t code = ue();
        return code & 1U ? int32_t(code / 2 + 1) : -int32_t(code / 2);
    }

private:
    bool nextByte()
    {
        if (m_zeros >= 2 && m_at < m_data.size() && m_data[m_at] == 3) {
            ++m_at;
            m_zeros = 0;
        }
        if (m_at >= m_data.size()) {
            m_bad = true;
            return false;
        }
        m_byte = uint8_t(m_data[m_at++]);
        m_zeros = m_byte == 0 ? m_zeros + 1 : 0;
        m_left = 8;
        return true;
    }

    std::span<const char> m_data;
    size_t m_at = 0;
    int m_zeros = 0;
    uint32_t m_byte = 0;
    int m_left = 0;
    bool m_bad = false;
};

void skipScalingList(Bits& bits, int size)
{
    int last = 8;
    int next = 8;
    for (int i = 0; i < size && !bits.bad(); ++i) {
        if (next != 0)
            next = (last + bits.se() + 256) % 256;
        last = next == 0 ? last : next;
    }
}

bool hasChromaFormat(int profile)
{
    constexpr int high[] = {100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135};
    return std::find(std::begin(high), std::end(high), profile) != std::end(high);
}

std::optional<SpsInfo> checked(SpsInfo info, int64_t width, int64_t height, const Bits& bits)
{
    if (bits.bad() || width < 1 || height < 1 || width > 16384 || height > 16384)
        return {};
    info.width = int(width);
    info.height = int(height);
    return info;
}

/// Returns chroma_format_idc.
uint32_t readAvcHighProfile(Bits& bits)
{
    const uint32_t chroma = bits.ue();
    if (chroma == 3)
        bits.bit(); // separate_colour_plane_flag
    bits.ue();      // bit depths
    bits.ue();
    bits.bit();
    if (bits.bit()) { // seq_scaling_matrix_present_flag
        for (int i = 0; i < (chroma == 3 ? 12 : 8); ++i)
            if (bits.bit())
                skipScalingList(bits, i < 6 ? 16 : 64);
    }
    return chroma;
}

void skipPicOrderCount(Bits& bits)
{
    const uint32_t type = bits.ue();
    if (type == 0) {
        bits.ue();
    } else if (type == 1) {
        bits.bit();
        bits.se();
        bits.se();
        const uint32_t cycle = bits.ue();
        for (uint32_t i = 0; i < std::min(cycle, 255U); ++i)
            bits.se();
    }
}

} // namespace

std::optional<SpsInfo> sps::parseAvc(std::span<const char> nal)
{
    Bits bits(nal);
    SpsInfo info;
    if ((bits.bits(8) & 0x1F) != 7)
        return {};
    info.profile = int(bits.bits(8));
    bits.skip(8);
    info.level = int(bits.bits(8));
    bits.ue(); // seq_parameter_set_id
    const uint32_t chroma = hasChromaFormat(info.profile) ? readAvcHighProfile(bits) : 1;
    bits.ue(); // log2_max_frame_num_minus4
    skipPicOrderCount(bits);
    bits.ue(); // max_num_ref_frames
    bits.bit();
    const int64_t columns = int64_t(bits.ue()) + 1;
    const int64_t rows = int64_t(bits.ue()) + 1;
    const bool frameOnly = bits.bit();
    if (!frameOnly)
        bits.bit();
    bits.bit(); // direct_8x8_inference_flag
    int64_t width = columns * 16;
    int64_t height = rows * 16 * (frameOnly ? 1 : 2);
    if (bits.bit()) { // frame_cropping_flag
        const int64_t unitX = chroma == 1 || chroma == 2 ? 2 : 1;
        const int64_t unitY = (chroma == 1 ? 2 : 1) * (frameOnly ? 1 : 2);
        const int64_t left = bits.ue();
        const int64_t right = bits.ue();
        const int64_t top = bits.ue();
        const int64_t bottom = bits.ue();
        width -= (left + right) * unitX;
        height -= (top + bottom) * unitY;
    }
    return checked(info, width, height, bits);
}

std::optional<SpsInfo> sps::parseHevc(std::span<const char> nal)
{
    Bits bits(nal);
    SpsInfo info;
    if (((bits.bits(8) >> 1) & 0x3F) != 33)
        return {};
    bits.skip(8 + 4); // rest of the header, sps_video_parameter_set_id
    const uint32_t subLayers = bits.bits(3);
    bits.bit();
    bits.skip(3); // profile space, tier
    info.profile = int(bits.bits(5));
    bits.skip(32 + 48); // compatibility and constraint flags
    info.level = int(bits.bits(8));
    uint32_t present[8] = {};
    for (uint32_t i = 0; i < subLayers; ++i)
        present[i] = bits.bits(2);
    if (subLayers > 0)
        bits.skip(int(8 - subLayers) * 2);
    for (uint32_t i = 0; i < subLayers; ++i)
        bits.skip((present[i] & 2U ? 88 : 0) + (present[i] & 1U ? 8 : 0));
    bits.ue(); // sps_seq_parameter_set_id
    const uint32_t chroma = bits.ue();
    if (chroma == 3)
        bits.bit();
    int64_t width = bits.ue();
    int64_t height = bits.ue();
    if (bits.bit()) { // conformance_window_flag
        const int64_t unitX = chroma == 1 || chroma == 2 ? 2 : 1;
        const int64_t unitY = chroma == 1 ? 2 : 1;
        const int64_t left = bits.ue();
        const int64_t right = bits.ue();
        width -= (left + right) * unitX;
        const int64_t top = bits.ue();
        const int64_t bottom = bits.ue();
        height -= (top + bottom) * unitY;
    }
    return checked(info, width, height, bits);
}
