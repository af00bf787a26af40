// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hls {

/// The four characters of a box type as a number.
constexpr uint32_t fourcc(const char (&name)[5])
{
    return uint32_t(uint8_t(name[0])) << 24 | uint32_t(uint8_t(name[1])) << 16 |
           uint32_t(uint8_t(name[2])) << 8 | uint8_t(name[3]);
}

template <typename Byte>
uint32_t read32(const Byte* at)
{
    return uint32_t(uint8_t(at[0])) << 24 | uint32_t(uint8_t(at[1])) << 16 | uint32_t(uint8_t(at[2])) << 8 |
           uint8_t(at[3]);
}
template <typename Byte>
uint64_t read64(const Byte* at)
{
    return uint64_t(read32(at)) << 32 | read32(at + 4);
}
inline void write32(char* at, uint32_t value)
{
    for (int i = 0; i < 4; ++i)
        at[i] = char(value >> (24 - 8 * i));
}
inline void write64(char* at, uint64_t value)
{
    write32(at, uint32_t(value >> 32));
    write32(at + 4, uint32_t(value));
}
void append32(QByteArray& bytes, uint32_t value);
void append64(QByteArray& bytes, uint64_t value);

/// An ISO base media box by its place in a buffer. Thread: any (a value).
struct Box
{
    uint32_t type = 0;
    size_t at = 0;   ///< of the header
    size_t body = 0; ///< behind the header
    size_t end = 0;
    size_t bodySize() const { return end - body; }
};

/// Walks the boxes of [at, end) one after the other; ends at the first one that does not fit. Thread: one.
/// Owner: a stack. A view: the bytes outlive it.
class BoxWalk
{
public:
    BoxWalk(std::span<const char> bytes, size_t at, size_t end)
        : m_bytes(bytes)
        , m_at(at)
        , m_end(end)
    {
    }
    std::optional<Box> next();
    /// True when what was walked ended exactly at the end.
    bool complete() const { return m_at == m_end; }

private:
    std::span<const char> m_bytes;
    size_t m_at;
    size_t m_end;
};

/// The first child of that type.
std::optional<Box> child(std::span<const char> bytes, const Box& parent, uint32_t type);
/// The box at the end of a path of types.
std::optional<Box> descendant(std::span<const char> bytes, Box parent, std::initializer_list<uint32_t> path);

/// `value` of a clock of `from` ticks a second in ticks of `to`, rounded.
qint64 rescale(qint64 value, qint64 to, qint64 from);

} // namespace hls
