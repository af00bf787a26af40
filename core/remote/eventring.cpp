// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/eventring.h"

#include <algorithm>

namespace remote {
void EventRing::add(Entry entry)
{
    m_last = entry.id;
    m_entries.push_back(std::move(entry));
    if (int(m_entries.size()) <= m_limit)
        return;
    m_forgotten = m_entries.front().id;
    m_entries.pop_front();
}

EventRing::Missed EventRing::after(qint64 id) const
{
    const auto first = std::upper_bound(m_entries.begin(), m_entries.end(), id,
                                        [](qint64 wanted, const Entry& one) { return wanted < one.id; });
    return {{first, m_entries.end()}, id >= m_forgotten && id <= m_last};
}
} // namespace remote
