// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/audiofeed.h"

bool AudioFeed::gather(Time length, Time now)
{
    constexpr int patience = 5; // target durations until video goes on without it
    while (m_have < m_wanted + length / 2) {
        HlsFeed::Head head = m_feed.take(now);
        if (head.kind == HlsFeed::Head::Kind::None) {
            if (m_feed.drained())
                return true;
            if (m_since.count() == 0)
                m_since = now;
            return now - m_since > scaled(patience * m_feed.target());
        }
        m_since = Time(0);
        m_have += head.kind == HlsFeed::Head::Kind::Lost ? head.lostTime(m_feed.target()) : head.duration;
        if (head.kind == HlsFeed::Head::Kind::Segment)
            m_gathered.push_back({std::move(head.data.body), std::move(head.data.init)});
    }
    return true;
}
