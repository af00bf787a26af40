// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/allocator.h"

#include <cstdlib>
#ifdef __GLIBC__
#include <malloc.h>
#endif

// By itself glibc gives each thread an arena of its own, up to eight a core, which hold on to what was freed
// in them: with 20 recordings 22 MiB after ten minutes. Bytes of a stream are not allocated here
// (flv/slab.h).

namespace {
[[maybe_unused]] constexpr int arenas = 4;
} // namespace

void allocator::setUp()
{
#ifdef __GLIBC__
    ::mallopt(M_ARENA_MAX, arenas);
#endif
}
