// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/slab.h"

#include <QtGlobal>
#include <algorithm>
#include <cstring>
#include <new>
#include <sys/mman.h>

namespace flv {

namespace {
// The front part that is used over and over: small enough to stay in the processor's second cache.
constexpr qint64 hot = 640 << 10;
// Memory behind this goes back to the system once it is empty again.
constexpr qint64 kept = 4 << 20;
} // namespace

Slab::Slab()
{
    int flags = MAP_PRIVATE | MAP_ANONYMOUS;
#ifdef MAP_NORESERVE
    flags |= MAP_NORESERVE;
#endif
    void* memory = ::mmap(nullptr, size_t(capacity), PROT_READ | PROT_WRITE, flags, -1, 0);
    if (memory == MAP_FAILED)
        qFatal("no address space for a stream buffer");
    m_memory = static_cast<uint8_t*>(memory);
}

Slab::~Slab()
{
    ::munmap(m_memory, size_t(capacity));
}

bool Slab::mustMove(qint64 wanted) const
{
    // Going back to the front keeps the working set in the cache; not while much would have to be copied.
    const qint64 start = m_begin - m_base;
    const qint64 live = m_end - m_begin;
    return start > 0 &&
           (start + live + wanted > capacity || (start + live + wanted > hot && live <= start / 4));
}

std::span<char> Slab::room(qint64 wanted)
{
    if (mustMove(wanted)) {
        const qint64 live = m_end - m_begin;
        std::memmove(m_memory, m_memory + (m_begin - m_base), size_t(live));
        m_base = m_begin;
        if (m_touched > kept && live < kept) {
            ::madvise(m_memory + kept, size_t(capacity - kept), MADV_DONTNEED);
            m_touched = kept;
        }
    }
    const qint64 offset = m_end - m_base;
    const qint64 size = std::min(wanted, capacity - offset);
    m_touched = std::max(m_touched, offset + size);
    return {reinterpret_cast<char*>(m_memory + offset), size_t(size)};
}

void Slab::release(qint64 position)
{
    m_begin = std::clamp(position, m_begin, m_end);
}

} // namespace flv
