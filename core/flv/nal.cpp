// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/nal.h"

namespace flv {

std::optional<Bytes> NalWalk::next()
{
    if (m_data.size() - m_at < m_lengthSize)
        return {};
    size_t size = 0;
    for (size_t i = 0; i < m_lengthSize; ++i)
        size = size << 8 | m_data[m_at + i];
    if (m_data.size() - m_at - m_lengthSize < size)
        return {};
    m_start = m_at;
    m_at += m_lengthSize + size;
    return m_data.subspan(m_start + m_lengthSize, size);
}

int nalType(Codec codec, Bytes nal)
{
    return codec == Codec::Hevc ? nal[0] >> 1 & 0x3f : nal[0] & 0x1f;
}

bool isSliceNal(Codec codec, int type)
{
    return codec == Codec::Hevc ? type < 32 : type >= 1 && type <= 5;
}

bool isIdrNal(Codec codec, int type)
{
    return codec == Codec::Hevc ? type >= 16 && type <= 20 : type == 5;
}

bool isSpsNal(Codec codec, int type)
{
    return type == (codec == Codec::Hevc ? 33 : 7);
}

bool isPpsNal(Codec codec, int type)
{
    return type == (codec == Codec::Hevc ? 34 : 8);
}

bool isVpsNal(Codec codec, int type)
{
    return codec == Codec::Hevc && type == 32;
}

bool isFillerNal(Codec codec, int type)
{
    return type == (codec == Codec::Hevc ? 38 : 12);
}

bool isRecoveryPoint(Codec codec, Bytes nal)
{
    const int type = nalType(codec, nal);
    if (type != (codec == Codec::Hevc ? 39 : 6))
        return false;
    constexpr int recoveryPoint = 6;
    size_t at = codec == Codec::Hevc ? 2 : 1;
    // Messages: type and size, each in steps of 255; the last byte is the stop bit.
    while (at + 2 < nal.size()) {
        int message = 0;
        size_t size = 0;
        while (at < nal.size() && nal[at] == 0xff)
            message += nal[at++];
        if (at < nal.size())
            message += nal[at++];
        while (at < nal.size() && nal[at] == 0xff)
            size += nal[at++];
        if (at < nal.size())
            size += nal[at++];
        if (message == recoveryPoint)
            return true;
        if (size > nal.size() - at)
            return false;
        at += size;
    }
    return false;
}

} // namespace flv
