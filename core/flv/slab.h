// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QtGlobal>
#include <cstdint>
#include <span>

namespace flv {

/// The bytes of a stream that are still needed, in one piece of memory, named by their position in the
/// stream. Thread: one. Owner: a Pipeline. 48 MiB are reserved, pages become real when they are used
/// (stream-repair.md 6.3). room() may move the bytes: pointers die with it, positions do not.
class Slab
{
public:
    static constexpr qint64 capacity = 48ll << 20;

    Slab();
    ~Slab();
    Slab(const Slab&) = delete;
    Slab& operator=(const Slab&) = delete;

    uint8_t* at(qint64 position) { return m_memory + (position - m_base); }
    const uint8_t* at(qint64 position) const { return m_memory + (position - m_base); }
    qint64 begin() const { return m_begin; }
    qint64 end() const { return m_end; }

    /// True when room() would have to move the bytes that are still needed.
    bool mustMove(qint64 wanted) const;
    /// Up to `wanted` writable bytes behind end(); empty when the slab is full of bytes still needed.
    std::span<char> room(qint64 wanted);
    /// `count` bytes of room() were filled.
    void commit(qint64 count) { m_end += count; }
    /// Bytes before `position` are not needed any more.
    void release(qint64 position);

private:
    uint8_t* m_memory = nullptr;
    qint64 m_base = 0; ///< position of m_memory[0]
    qint64 m_begin = 0;
    qint64 m_end = 0;
    qint64 m_touched = 0; ///< highest used offset: what is behind it costs no memory
};

} // namespace flv
