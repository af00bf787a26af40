// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/hls/audiomux.h"
#include "core/record/hlsfeed.h"

/// A separate audio rendition beside the video's list: hands out the segments that belong to a stretch of
/// video (stream-repair.md L13). Both lists are taken to begin at the same moment, as a player does. Thread:
/// the recording's. Owner: the HLS source.
class AudioFeed
{
public:
    using Time = HlsFeed::Time;

    explicit AudioFeed(HlsFeed feed)
        : m_feed(std::move(feed))
    {
    }
    HlsFeed& feed() { return m_feed; }
    /// `length` of video was written or lost.
    void advance(Time length) { m_wanted += length; }
    /// True when all that is wanted up to `length` from here is there, or will never be, or was waited for
    /// long enough.
    bool gather(Time length, Time now);
    /// What was gathered.
    std::vector<hls::MediaBody> take() { return std::exchange(m_gathered, {}); }

private:
    HlsFeed m_feed;
    Time m_wanted{0}; ///< of video, from the beginning
    Time m_have{0};   ///< of audio
    Time m_since{0};  ///< since when it is waited for; 0: it is not
    std::vector<hls::MediaBody> m_gathered;
};
