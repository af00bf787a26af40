// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <cstdint>
#include <span>

namespace hls {
// Bytes that somebody else owns. Pure.
inline std::span<const char> view(const QByteArray& bytes)
{
    return {bytes.constData(), size_t(bytes.size())};
}
inline uint8_t byteAt(std::span<const char> bytes, size_t at)
{
    return uint8_t(bytes[at]);
}
} // namespace hls
