// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/keywait.h"

#include <algorithm>
#include <utility>

namespace flv {

namespace {
constexpr qint64 refreshAfterMs = 10000;
} // namespace

qint64 passedMs(uint32_t fromWire, uint32_t toWire)
{
    constexpr qint64 longestStep = 5000;
    return std::clamp<qint64>(int32_t(toWire - fromWire), 0, longestStep);
}

bool KeyWait::canStart(Item& item)
{
    if (item.key) {
        m_waitedMs = 0;
        m_acceptRefresh = m_acceptRefresh && item.refresh;
        return true;
    }
    m_waitedMs += m_waitedMs > 0 ? passedMs(m_wire, item.tag.time) : 1;
    m_wire = item.tag.time;
    if (m_waitedMs > refreshAfterMs && item.refresh) {
        item.key = m_acceptRefresh = true;
        m_waitedMs = 0;
        return true;
    }
    if (m_waitedMs <= startAnywhereMs)
        return false;
    m_noRandomAccess = true;
    m_waitedMs = 0;
    return true;
}

bool KeyWait::takeNoRandomAccess()
{
    return std::exchange(m_noRandomAccess, false);
}

} // namespace flv
