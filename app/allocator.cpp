// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/allocator.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// By itself glibc gives each thread an arena of its own, up to eight a core, which hold on to what was freed
// in them, and raises the size from which memory goes back to the system at once to that of the largest
// buffer seen: 20 recordings grew by 16 MiB in ten minutes. Bytes of a stream are not allocated here
// (flv/slab.h).

namespace {
[[maybe_unused]] constexpr int arenas = 4;
[[maybe_unused]] constexpr int returnedAtOnceFrom = 256 << 10;
[[maybe_unused]] constexpr int keptFree = 512 << 10;
} // namespace

void allocator::setUp()
{
#ifdef __GLIBC__
    ::mallopt(M_ARENA_MAX, arenas);
    ::mallopt(M_MMAP_THRESHOLD, returnedAtOnceFrom);
    ::mallopt(M_TRIM_THRESHOLD, keptFree);
#endif
}
