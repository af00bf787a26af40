// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/boxes.h"

namespace hls {

void append32(QByteArray& bytes, uint32_t value)
{
    char text[4];
    write32(text, value);
    bytes.append(text, 4);
}

void append64(QByteArray& bytes, uint64_t value)
{
    append32(bytes, uint32_t(value >> 32));
    append32(bytes, uint32_t(value));
}

std::optional<Box> BoxWalk::next()
{
    const size_t left = m_end - m_at;
    if (left < 8)
        return {};
    const char* header = m_bytes.data() + m_at;
    Box box;
    box.at = m_at;
    box.body = m_at + 8;
    box.type = read32(header + 4);
    uint64_t size = read32(header);
    if (size == 1) {
        if (left < 16)
            return {};
        size = read64(header + 8);
        box.body = m_at + 16;
    } else if (size == 0) {
        size = left; // to the end
    }
    if (size > left || size < box.body - box.at)
        return {};
    box.end = m_at + size_t(size);
    m_at = box.end;
    return box;
}

std::optional<Box> child(std::span<const char> bytes, const Box& parent, uint32_t type)
{
    BoxWalk walk(bytes, parent.body, parent.end);
    while (const auto box = walk.next())
        if (box->type == type)
            return box;
    return {};
}

std::optional<Box> descendant(std::span<const char> bytes, Box parent, std::initializer_list<uint32_t> path)
{
    for (const uint32_t type : path) {
        const auto found = child(bytes, parent, type);
        if (!found)
            return {};
        parent = *found;
    }
    return parent;
}

qint64 rescale(qint64 value, qint64 to, qint64 from)
{
    if (to == from || from <= 0)
        return value;
    __extension__ using Wide = __int128;
    const Wide product = Wide(value) * to;
    return qint64((product + (value >= 0 ? from / 2 : -(from / 2))) / from);
}

} // namespace hls
