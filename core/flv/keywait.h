// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/item.h"

namespace flv {

/// Where decoding can begin (K1, K2): at a keyframe; after 10 s without one at a recovery point or parameter
/// sets; after 20 s anywhere. Thread: one. Owner: an Assembler.
class KeyWait
{
public:
    /// A frame that belongs to a stream of recovery points, once one had to serve as a start.
    void mark(Item& item) const { item.key = item.key || (m_acceptRefresh && item.refresh); }
    /// Whether a file can start with this video frame, which is then marked as a keyframe if it is one.
    bool canStart(Item& item);
    /// A file starts where there is no random access.
    void startAnywhere() { m_noRandomAccess = true; }
    bool takeNoRandomAccess();

private:
    qint64 m_waitedMs = 0;
    uint32_t m_wire = 0;
    bool m_acceptRefresh = false;
    bool m_noRandomAccess = false;
};

/// Media time that passed between two tags of a track, for waiting: never backwards, never absurd.
qint64 passedMs(uint32_t fromWire, uint32_t toWire);
constexpr qint64 startAnywhereMs = 20000;

} // namespace flv
