// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/hls/playlist.h"
#include <QSet>
#include <deque>
#include <vector>

namespace hls {

struct PlanOptions
{
    int liveEdge = 3; ///< segments to start with
    bool fromOldest = false;
    bool prefetch = false; ///< also take what Twitch lists early
};

/// What a refresh brought.
struct Plan
{
    std::vector<Segment> fresh; ///< to record, in order
    qint64 lost = 0;            ///< segments that left the window unseen, before `fresh`
    bool restarted = false;     ///< the origin counts anew
    bool stale = false;         ///< an edge answered with an older list
};

/// Decides from the sequence numbers alone which listed segments are new (stream-repair.md L3, L4, L12).
/// Thread: one. Owner: a feed.
class Planner
{
public:
    explicit Planner(const PlanOptions& options)
        : m_options(options)
    {
    }
    Plan update(const MediaPlaylist& playlist);
    /// The next list comes from another address: it may count in another way.
    void reconnected() { m_reconnected = m_watermark >= 0; }
    /// Highest number planned so far; -1 before the first list.
    qint64 watermark() const { return m_watermark; }

private:
    Plan start(const MediaPlaylist& playlist);
    bool isStale(const MediaPlaylist& playlist) const;
    bool goesOn(const MediaPlaylist& playlist);
    bool countsAnew(const MediaPlaylist& playlist) const;
    void take(Plan& plan, const MediaPlaylist& playlist, qsizetype from);
    void remember(const MediaPlaylist& playlist);

    const PlanOptions m_options;
    qint64 m_watermark = -1;
    bool m_reconnected = false;
    qint64 m_staleLast = -1;    ///< last number of the last stale list; -1: the last list was none
    int m_staleSteps = 0;       ///< how often it has grown
    std::deque<size_t> m_order; ///< identities of the last listed segments, oldest first
    QSet<size_t> m_seen;
};

} // namespace hls
