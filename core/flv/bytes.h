// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <cstring>
#include <span>

/// Big-endian numbers in raw bytes, as FLV, AMF0 and the decoder configurations have them. Thread: any.
namespace flv {

using Bytes = std::span<const uint8_t>;

inline Bytes asBytes(const char* data, size_t size)
{
    return {reinterpret_cast<const uint8_t*>(data), size};
}

inline uint32_t read16(const uint8_t* p)
{
    return uint32_t(p[0]) << 8 | p[1];
}
inline uint32_t read24(const uint8_t* p)
{
    return uint32_t(p[0]) << 16 | uint32_t(p[1]) << 8 | p[2];
}
inline uint32_t read32(const uint8_t* p)
{
    return uint32_t(p[0]) << 24 | uint32_t(p[1]) << 16 | uint32_t(p[2]) << 8 | p[3];
}
inline uint64_t read64(const uint8_t* p)
{
    return uint64_t(read32(p)) << 32 | read32(p + 4);
}
inline void write24(uint8_t* p, uint32_t value)
{
    p[0] = uint8_t(value >> 16);
    p[1] = uint8_t(value >> 8);
    p[2] = uint8_t(value);
}
inline void write32(uint8_t* p, uint32_t value)
{
    p[0] = uint8_t(value >> 24);
    write24(p + 1, value);
}
inline void write64(uint8_t* p, uint64_t value)
{
    write32(p, uint32_t(value >> 32));
    write32(p + 4, uint32_t(value));
}

} // namespace flv
