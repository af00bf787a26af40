// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/planner.h"

#include <algorithm>

namespace hls {
namespace {

constexpr qsizetype rememberedSegments = 512; // L3
constexpr qsizetype burstLimit = 64;          // L3
constexpr qsizetype afterBurst = 3;           // L3
constexpr qint64 longestGap = 1000;
constexpr int staleStepsOfRestart = 3; // an edge that is behind by more than that is rarer

/// Number, path without query, range: tokens change in the query (L4).
size_t identity(const Segment& segment)
{
    return qHashMulti(0, segment.sequence, segment.url.path(), segment.range ? segment.range->offset : -1);
}

} // namespace

Plan Planner::update(const MediaPlaylist& playlist)
{
    if (playlist.segments.isEmpty())
        return {};
    Plan plan;
    const qint64 first = playlist.segments.first().sequence;
    if (m_watermark < 0) {
        plan = start(playlist);
    } else if (m_reconnected && countsAnew(playlist)) {
        plan = start(playlist);
        plan.restarted = true;
    } else if (playlist.segments.last().sequence >= m_watermark) {
        const qint64 missing = first - m_watermark - 1;
        plan.restarted = missing > longestGap; // a number so far away tells nothing about what is missing
        plan.lost = plan.restarted ? 0 : std::max<qint64>(0, missing);
        take(plan, playlist, qsizetype(std::max<qint64>(0, -missing)));
    } else if (isStale(playlist) && !goesOn(playlist)) {
        // It must not make itself known: once none of its segments has been seen it is a restart.
        plan.stale = true;
        return plan;
    } else {
        plan.restarted = true;
        take(plan, playlist, 0);
    }
    m_reconnected = false;
    m_staleLast = -1;
    m_staleSteps = 0;
    remember(playlist);
    return plan;
}

/// An old list that grows from poll to poll while no newer one comes is that of an origin which began anew
/// with the names it had. What is the same all the same, as of an edge far behind, is found by its bytes
/// (L4).
bool Planner::goesOn(const MediaPlaylist& playlist)
{
    const qint64 last = playlist.segments.last().sequence;
    if (m_staleLast >= 0 && last != m_staleLast)
        m_staleSteps = last > m_staleLast ? m_staleSteps + 1 : 0;
    m_staleLast = last;
    return m_staleSteps >= staleStepsOfRestart;
}

/// Another address of the same broadcast mostly goes on counting; one that does not is told by a number too
/// far away.
bool Planner::countsAnew(const MediaPlaylist& playlist) const
{
    return playlist.segments.last().sequence < m_watermark
               ? !isStale(playlist)
               : playlist.segments.first().sequence - m_watermark > longestGap;
}

/// A list that is complete is taken whole; of a running one the last segments.
Plan Planner::start(const MediaPlaylist& playlist)
{
    Plan plan;
    qsizetype from = 0;
    if (!m_options.fromOldest && !playlist.ended) {
        const qsizetype regular = std::count_if(playlist.segments.begin(), playlist.segments.end(),
                                                [](const Segment& segment) { return !segment.prefetch; });
        from = std::max<qsizetype>(0, regular - m_options.liveEdge);
    }
    for (qsizetype i = from; i < playlist.segments.size(); ++i)
        if (!playlist.segments[i].prefetch || m_options.prefetch)
            plan.fresh.push_back(playlist.segments[i]);
    // Without anything to take (only prefetch lines) the next list starts again.
    if (!plan.fresh.empty())
        m_watermark = plan.fresh.back().sequence;
    return plan;
}

bool Planner::isStale(const MediaPlaylist& playlist) const
{
    return std::any_of(playlist.segments.begin(), playlist.segments.end(),
                       [this](const Segment& segment) { return m_seen.contains(identity(segment)); });
}

void Planner::take(Plan& plan, const MediaPlaylist& playlist, qsizetype from)
{
    for (qsizetype i = from; i < playlist.segments.size(); ++i)
        if (!playlist.segments[i].prefetch || m_options.prefetch)
            plan.fresh.push_back(playlist.segments[i]);
    if (plan.fresh.empty())
        return;
    m_watermark = plan.fresh.back().sequence;
    if (qsizetype(plan.fresh.size()) > burstLimit) {
        const auto keep = plan.fresh.end() - afterBurst;
        plan.lost += keep - plan.fresh.begin();
        plan.fresh.erase(plan.fresh.begin(), keep);
    }
}

void Planner::remember(const MediaPlaylist& playlist)
{
    const qsizetype from = std::max<qsizetype>(0, playlist.segments.size() - rememberedSegments);
    for (qsizetype i = from; i < playlist.segments.size(); ++i) {
        const Segment& segment = playlist.segments[i];
        const size_t id = identity(segment);
        if (m_seen.contains(id))
            continue;
        m_seen.insert(id);
        m_order.push_back(id);
        if (qsizetype(m_order.size()) > rememberedSegments) {
            m_seen.remove(m_order.front());
            m_order.pop_front();
        }
    }
}

} // namespace hls
