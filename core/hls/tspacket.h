// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstdint>
#include <span>

namespace hls::ts {

inline constexpr size_t packetSize = 188;
inline constexpr int64_t clockWrap = int64_t(1) << 33; // PTS, DTS, PCR base
inline constexpr int64_t clockRate = 90000;
inline constexpr uint16_t nullPid = 0x1FFF;

/// One transport packet, read and changed in place (ISO 13818-1 2.4.3). Thread: any, one at a time. Owner: a
/// stack. A view: 188 bytes must be there and outlive it.
template <typename Byte>
class PacketView
{
public:
    explicit PacketView(Byte* bytes)
        : m_bytes(bytes)
    {
    }
    uint8_t at(size_t i) const { return uint8_t(m_bytes[i]); }
    uint16_t pid() const { return uint16_t((at(1) & 0x1F) << 8 | at(2)); }
    bool startsUnit() const { return at(1) & 0x40; }
    bool hasPayload() const { return at(3) & 0x10; }
    bool hasAdaptation() const { return (at(3) & 0x20) && at(4) > 0; }
    uint8_t counter() const { return at(3) & 0x0F; }
    bool randomAccess() const { return hasAdaptation() && (at(5) & 0x40); }
    bool hasPcr() const { return hasAdaptation() && at(4) >= 7 && (at(5) & 0x10); }
    int64_t pcrBase() const
    {
        return int64_t(at(6)) << 25 | int64_t(at(7)) << 17 | int64_t(at(8)) << 9 | int64_t(at(9)) << 1 |
               at(10) >> 7;
    }
    /// 188 when there is none, or when the adaptation field claims more than the packet has.
    size_t payloadOffset() const
    {
        if (!hasPayload())
            return packetSize;
        const size_t offset = at(3) & 0x20 ? 5U + at(4) : 4U;
        return offset < packetSize ? offset : packetSize;
    }
    std::span<Byte> payload() const { return {m_bytes + payloadOffset(), packetSize - payloadOffset()}; }

    void setPid(uint16_t pid)
    {
        m_bytes[1] = char((at(1) & 0xE0) | pid >> 8);
        m_bytes[2] = char(pid & 0xFF);
    }
    void setCounter(uint8_t counter) { m_bytes[3] = char((at(3) & 0xF0) | (counter & 0x0F)); }
    void clearDiscontinuity()
    {
        if (hasAdaptation())
            m_bytes[5] = char(at(5) & 0x7F);
    }
    void setPcrBase(int64_t base)
    {
        m_bytes[6] = char(base >> 25);
        m_bytes[7] = char(base >> 17);
        m_bytes[8] = char(base >> 9);
        m_bytes[9] = char(base >> 1);
        m_bytes[10] = char((base & 1) << 7 | (at(10) & 0x7F));
    }
    /// Another packet in its place, with its own counter.
    void replace(std::span<const char> other)
    {
        const uint8_t own = counter();
        std::copy(other.begin(), other.end(), m_bytes);
        setCounter(own);
    }
    /// Turns it into stuffing.
    void blank()
    {
        m_bytes[1] = char(nullPid >> 8);
        m_bytes[2] = char(nullPid & 0xFF);
        m_bytes[3] = 0x10;
    }

private:
    Byte* m_bytes;
};
using Packet = PacketView<char>;
using ConstPacket = PacketView<const char>;

/// The 33 bits of a PTS or DTS field of five bytes.
template <typename Byte>
int64_t readTime(const Byte* field)
{
    const auto byte = [field](int i) { return int64_t(uint8_t(field[i])); };
    return (byte(0) >> 1 & 7) << 30 | byte(1) << 22 | (byte(2) >> 1) << 15 | byte(3) << 7 | byte(4) >> 1;
}
/// Overwrites the time and keeps the prefix.
inline void writeTime(char* field, int64_t time)
{
    field[0] = char((field[0] & 0xF0) | (time >> 29 & 0x0E) | 1);
    field[1] = char(time >> 22);
    field[2] = char((time >> 14 & 0xFE) | 1);
    field[3] = char(time >> 7);
    field[4] = char((time << 1 & 0xFE) | 1);
}

} // namespace hls::ts
