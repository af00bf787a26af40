// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/fingerprint.h"

namespace flv {

namespace {

constexpr uint64_t prime1 = 0x9e3779b185ebca87ull;
constexpr uint64_t prime2 = 0xc2b2ae3d27d4eb4full;

uint64_t load(const uint8_t* p)
{
    uint64_t value;
    std::memcpy(&value, p, sizeof value);
    return value;
}

uint64_t mix(uint64_t state, uint64_t value)
{
    state ^= value * prime2;
    return (state << 31 | state >> 33) * prime1;
}

uint64_t tail(uint64_t state, const uint8_t* p, size_t size)
{
    for (; size >= 8; p += 8, size -= 8)
        state = mix(state, load(p));
    if (size > 0) {
        uint64_t rest = 0;
        std::memcpy(&rest, p, size);
        state = mix(state, rest);
    }
    return state ^ state >> 29;
}

} // namespace

uint64_t fingerprint(Bytes body)
{
    constexpr size_t edge = 32;
    const uint64_t state = mix(prime1, body.size());
    if (body.size() <= 2 * edge)
        return tail(state, body.data(), body.size());
    return tail(tail(state, body.data(), edge), body.data() + body.size() - edge, edge);
}

uint64_t fullHash(Bytes body)
{
    uint64_t lanes[4] = {prime1, prime2, prime1 ^ prime2, body.size()};
    const uint8_t* p = body.data();
    size_t left = body.size();
    for (; left >= 32; p += 32, left -= 32) {
        for (int i = 0; i < 4; ++i)
            lanes[i] = mix(lanes[i], load(p + 8 * i));
    }
    uint64_t state = mix(mix(lanes[0], lanes[1]), mix(lanes[2], lanes[3]));
    return tail(state, p, left);
}

} // namespace flv
