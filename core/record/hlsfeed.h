// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/hls/planner.h"
#include "core/record/segmentpool.h"
#include <deque>

/// A playlist as it was answered. `notModified`: the one of that ETag still holds, `playlist` is empty.
struct ListedPlaylist
{
    hls::Playlist playlist;
    QByteArray etag;
    bool notModified = false;
};
/// Asks for a playlist. Errors: as Http, and Protocol when the answer is none.
Result<ListedPlaylist> askPlaylist(const QUrl& url, const QByteArray& etag, const HlsRequests& requests,
                                   Http& http, Stop& stop);

/// One playlist while it is recorded: when it is asked for, which segments are wanted, and in which state
/// each of them is (stream-repair.md L2-L5, L14). Thread: the recording's. Owner: the HLS source; it lives as
/// long as the broadcast, so that a new address goes on where the last one ended.
class HlsFeed
{
public:
    using Time = std::chrono::milliseconds; ///< of Clock::monotonic()

    /// What is first in the queue.
    struct Head
    {
        enum class Kind {
            None,    ///< not yet decided, or the queue is empty
            Segment, ///< `data` is to be written
            Lost,    ///< `lost` segments could not be had
            Skipped, ///< an advertisement
        };
        Kind kind = Kind::None;
        FetchedSegment data;
        std::chrono::milliseconds duration{0};
        qint64 lost = 0;
        Error error;          ///< why it was lost
        bool asked = false;   ///< the segment was; false: nothing can be said of it
        bool keyless = false; ///< for want of its key
        /// What the lost segments would have taken.
        Time lostTime(Time target) const { return Time(lost * std::max(duration, target).count()); }
    };

    HlsFeed(const hls::PlanOptions& options, bool skipAds, int ahead);
    /// A connection begins: the playlist is at `url`, and this is what it said when it was asked for at
    /// `asked`.
    void connect(const QUrl& url, const ListedPlaylist& listed, Time asked);

    Time nextPoll() const { return m_nextPoll; }
    bool wantsPoll(Time now) const { return !over() && now >= m_nextPoll; }
    /// Asks for the playlist. Errors: Cancelled only; others are counted, see failure().
    Result<> poll(const HlsRequests& requests, Http& http, Stop& stop);
    /// Gives attempts that are due to the pool.
    void fetch(SegmentPool& pool, Time now);
    /// The next thing to write, taken out of the queue.
    Head take(Time now);

    bool over() const { return m_ended || m_failure.has_value(); } ///< no more lists will be asked for
    bool ended() const { return m_ended; }                         ///< the list says so
    bool drained() const { return over() && m_queue.empty(); }
    const std::optional<Error>& failure() const { return m_failure; }
    /// Nothing new for so long that the address must be bad or the broadcast over.
    bool starved(Time now, Time limit) const { return m_queue.empty() && now - m_lastNew > scaled(limit); }
    Time target() const { return m_target; }
    /// When something may change without a segment coming in.
    Time wakeAt(Time now) const;

private:
    struct Entry
    {
        hls::Segment segment;
        enum class State { Waiting, Fetching, Ready, Failed, Missing } state = State::Waiting;
        std::shared_ptr<SegmentJob> job;
        int attempts = 0;
        Time retryAt{0};
        Time failedAt{0};
        Time leftAt{0}; ///< since when it is not listed any more
        qint64 lost = 0;
        bool refused = false; ///< its address was; only another one is asked for
        bool keyless = false; ///< its key could not be had
        Error error;
    };
    void accept(const hls::MediaPlaylist& playlist, Time now);
    void follow(const hls::MediaPlaylist& playlist, Time now);
    void reject(const Error& error, Time now);
    void schedule(Time asked, bool news);
    void collect(Entry& entry, Time now);
    bool givesUp(const Entry& entry, Time now) const;

    hls::Planner m_planner;
    const bool m_skipAds;
    const int m_ahead; ///< segments fetched before they are written
    QUrl m_url;
    QByteArray m_etag;
    std::deque<Entry> m_queue;
    qint64 m_mapAge = 0; ///< an encoder that began anew sends another map under the same name
    size_t m_begun = 0;  ///< entries behind these were never asked for: lists can be long
    Time m_target{2000};
    Time m_nextPoll{0};
    Time m_lastNew{0};
    int m_missing = 0; ///< playlists in a row that were answered with 403, 404 or 410
    bool m_ended = false;
    std::optional<Error> m_failure;
};
