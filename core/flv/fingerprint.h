// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/bytes.h"

namespace flv {

/// Size, first and last 32 bytes in 8 bytes: constant cost (stream-repair.md D4). Thread: any.
uint64_t fingerprint(Bytes body);
/// All bytes; for keyframes. Not cryptographic: a stream cannot gain by collisions, it only loses itself.
uint64_t fullHash(Bytes body);

} // namespace flv
