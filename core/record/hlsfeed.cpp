// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/hlsfeed.h"

#include "core/base/log.h"
#include "core/base/redact.h"

#include <QRandomGenerator>
#include <algorithm>

namespace {

using namespace std::chrono_literals;
using Time = HlsFeed::Time;

constexpr Time shortestPoll = 500ms; // never more than 2 requests a second (L2)
constexpr Time longestPoll = 6000ms;
constexpr Time lossPatience = 6000ms; // L5
constexpr Time listPatience = 30s;    // a list that stands still brings nothing newer to wait for
constexpr int newerReady = 3;         // L5
constexpr int attempts = 4;           // the first and those after 0.5, 1 and 2 s (L5)
constexpr int missingLimit = 3;       // L14

Time now()
{
    return Clock::system().monotonic();
}

Time jittered(Time interval)
{
    return Time(
        qint64(double(interval.count()) * (0.95 + 0.1 * QRandomGenerator::global()->generateDouble())));
}

/// The server says that there is nothing at the address (L14).
bool isMissingPlaylist(const Error& error)
{
    return error.kind == Error::Kind::NotFound || error.kind == Error::Kind::LoginNeeded ||
           (error.kind == Error::Kind::Http && error.code == 403);
}

} // namespace

Result<ListedPlaylist> askPlaylist(const QUrl& url, const QByteArray& etag, const HlsRequests& requests,
                                   Http& http, Stop& stop)
{
    HttpRequest request = requests.make(url);
    request.maxBody = hls::maxPlaylistBytes;
    if (!etag.isEmpty())
        request.headers.append({"If-None-Match", etag});
    auto response = http.send(request, stop);
    if (!response)
        return fail(response.error());
    ListedPlaylist listed;
    if (response->status == 304 && !etag.isEmpty()) {
        listed.etag = etag;
        listed.notModified = true;
        return listed;
    }
    if (!response->ok())
        return fail(statusError(*response));
    auto playlist = hls::parsePlaylist(response->body, response->url);
    if (!playlist)
        return fail(playlist.error());
    listed.playlist = std::move(*playlist);
    listed.etag = response->header("ETag");
    return listed;
}

HlsFeed::HlsFeed(const hls::PlanOptions& options, bool skipAds, int ahead)
    : m_planner(options)
    , m_skipAds(skipAds)
    , m_ahead(ahead)
{
}

void HlsFeed::connect(const QUrl& url, const ListedPlaylist& listed, Time asked)
{
    m_url = url;
    m_etag = listed.etag;
    m_missing = 0;
    m_ended = false;
    m_failure.reset();
    m_lastNew = asked;
    ++m_mapAge;
    m_planner.reconnected();
    for (Entry& entry : m_queue) {
        // Their threads are gone; the new list may have other addresses for them.
        if (entry.state == Entry::State::Fetching) {
            entry.state = Entry::State::Waiting;
            entry.job.reset();
        }
        entry.attempts = 0;
    }
    if (const auto* media = std::get_if<hls::MediaPlaylist>(&listed.playlist))
        accept(*media, asked);
    m_nextPoll = asked + scaled(shortestPoll); // the first refresh at once
}

Result<> HlsFeed::poll(const HlsRequests& requests, Http& http, Stop& stop)
{
    const Time asked = now();
    const Time before = m_lastNew;
    auto listed = askPlaylist(m_url, m_etag, requests, http, stop);
    if (stop.requested())
        return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
    const auto* media = listed ? std::get_if<hls::MediaPlaylist>(&listed->playlist) : nullptr;
    if (listed && !media)
        listed =
            fail(Error::Kind::Protocol, QStringLiteral("playlist: a list of variants instead of segments"));
    if (!listed) {
        schedule(asked, false);
        reject(listed.error(), now());
        return {};
    }
    m_missing = 0;
    m_etag = listed->etag;
    if (!listed->notModified)
        accept(*media, now());
    schedule(asked, m_lastNew != before);
    return {};
}

void HlsFeed::schedule(Time asked, bool news)
{
    const Time interval = std::clamp(news ? m_target : m_target / 2, shortestPoll, longestPoll);
    m_nextPoll = asked + scaled(std::max(jittered(interval), shortestPoll));
}

void HlsFeed::reject(const Error& error, Time time)
{
    m_missing = isMissingPlaylist(error) ? m_missing + 1 : 0;
    qCWarning(lcRecord, "HLS: %s: %s", qPrintable(redact(m_url)), qPrintable(error.detail));
    if (m_missing >= missingLimit)
        m_failure = error;
    else if (error.wait.count() > 0)
        m_nextPoll = std::max(m_nextPoll, time + scaled(std::min<Time>(error.wait, 60s)));
}

void HlsFeed::accept(const hls::MediaPlaylist& playlist, Time time)
{
    if (playlist.target.count() > 0)
        m_target = playlist.target;
    const hls::Plan plan = m_planner.update(playlist);
    if (plan.stale)
        return;
    follow(playlist, time);
    if (plan.restarted) {
        ++m_mapAge;
        qCInfo(lcRecord, "HLS: the origin counts anew");
    }
    if (plan.lost > 0) {
        Entry entry;
        entry.state = Entry::State::Missing;
        entry.lost = plan.lost;
        entry.error = {Error::Kind::Timeout, QStringLiteral("left the list unseen"), 0, {}};
        m_queue.push_back(std::move(entry));
    }
    for (const hls::Segment& segment : plan.fresh) {
        Entry entry;
        m_mapAge += segment.discontinuity;
        entry.segment = segment;
        entry.segment.mapAge = m_mapAge;
        if (segment.gap || (segment.ad && m_skipAds)) {
            entry.state = Entry::State::Missing;
            entry.lost = segment.gap ? 1 : 0;
            entry.error = {Error::Kind::NotFound, QStringLiteral("the list says it does not exist"), 0, {}};
        }
        m_queue.push_back(std::move(entry));
    }
    if (!plan.fresh.empty())
        m_lastNew = time;
    m_ended = playlist.ended;
}

/// What the list says now of the segments that wait: other addresses (L4), or nothing any more.
void HlsFeed::follow(const hls::MediaPlaylist& playlist, Time time)
{
    if (playlist.segments.isEmpty())
        return;
    const qint64 first = playlist.segments.first().sequence;
    for (Entry& entry : m_queue) {
        const qint64 at = entry.segment.sequence - first;
        if (entry.state != Entry::State::Waiting && entry.state != Entry::State::Failed)
            continue;
        if (at < 0 || at >= playlist.segments.size()) {
            if (entry.leftAt.count() == 0)
                entry.leftAt = time;
            continue;
        }
        const hls::Segment& listed = playlist.segments[at];
        if (listed.url == entry.segment.url || listed.prefetch)
            continue;
        // Same path: another token. Otherwise only an address that was refused is given up.
        if (!entry.refused && listed.url.path() != entry.segment.url.path())
            continue;
        const qint64 mapAge = entry.segment.mapAge;
        entry.segment = listed;
        entry.segment.mapAge = mapAge;
        if (entry.refused) {
            entry.refused = false;
            entry.state = Entry::State::Waiting;
            entry.retryAt = time;
        }
    }
}

void HlsFeed::collect(Entry& entry, Time time)
{
    if (entry.state != Entry::State::Fetching || !entry.job->done.load(std::memory_order_acquire))
        return;
    if (entry.job->result) {
        entry.state = Entry::State::Ready;
        return;
    }
    entry.error = entry.job->result.error();
    entry.refused = entry.job->fault == SegmentFetch::Fault::Refused;
    entry.keyless = entry.job->fault == SegmentFetch::Fault::Key;
    entry.state = Entry::State::Failed;
    if (entry.failedAt.count() == 0)
        entry.failedAt = time;
    entry.retryAt = time + scaled(500ms * (1 << std::min(entry.attempts - 1, 8)));
    entry.job.reset();
    if (entry.refused) // only the list can help
        m_nextPoll = std::min(m_nextPoll, time + scaled(shortestPoll));
    qCWarning(lcRecord, "HLS: segment %lld, attempt %d: %s", qlonglong(entry.segment.sequence),
              entry.attempts, qPrintable(entry.error.detail));
}

void HlsFeed::fetch(SegmentPool& pool, Time time)
{
    int busy = 0;
    for (size_t i = 0; i < m_begun; ++i) {
        collect(m_queue[i], time);
        const Entry::State state = m_queue[i].state;
        busy += state == Entry::State::Fetching || state == Entry::State::Ready;
    }
    for (size_t i = 0; i < m_queue.size() && (i <= m_begun || busy < m_ahead); ++i) {
        Entry& entry = m_queue[i];
        // What is ahead of the others is never kept waiting by them.
        const bool first = entry.state == Entry::State::Waiting && (busy < m_ahead || i == 0);
        const bool again = entry.state == Entry::State::Failed && !entry.refused &&
                           entry.attempts < attempts && time >= entry.retryAt;
        if (!first && !again)
            continue;
        entry.job = std::make_shared<SegmentJob>();
        entry.job->segment = entry.segment;
        entry.state = Entry::State::Fetching;
        m_begun = std::max(m_begun, i + 1);
        ++entry.attempts;
        ++busy;
        pool.submit(entry.job);
    }
}

/// L5: enough has come behind it, or it has left the list for good, or no list will come any more.
bool HlsFeed::givesUp(const Entry& entry, Time time) const
{
    if (entry.error.kind == Error::Kind::Refused)
        return true;
    const bool exhausted = entry.refused || entry.attempts >= attempts;
    if (entry.leftAt.count() > 0 && time - entry.leftAt >= scaled(2 * m_target))
        return true;
    if (!exhausted)
        return false;
    if (time - m_lastNew >= scaled(listPatience))
        return true;
    const auto ready = std::count_if(m_queue.begin(), m_queue.end(),
                                     [](const Entry& other) { return other.state == Entry::State::Ready; });
    const auto open = std::count_if(m_queue.begin(), m_queue.end(), [](const Entry& other) {
        return other.state == Entry::State::Waiting || other.state == Entry::State::Fetching;
    });
    if (over() && open == 0)
        return true;
    return ready >= newerReady && time - entry.failedAt >= scaled(lossPatience);
}

HlsFeed::Head HlsFeed::take(Time time)
{
    Head head;
    if (m_queue.empty())
        return head;
    Entry& entry = m_queue.front();
    collect(entry, time);
    head.duration = entry.segment.duration;
    switch (entry.state) {
    case Entry::State::Ready:
        head.kind = Head::Kind::Segment;
        head.data = std::move(*entry.job->result);
        break;
    case Entry::State::Missing:
        head.kind = entry.lost > 0 ? Head::Kind::Lost : Head::Kind::Skipped;
        head.lost = entry.lost;
        head.error = entry.error;
        break;
    case Entry::State::Failed:
        if (!givesUp(entry, time))
            return head;
        head.kind = Head::Kind::Lost;
        head.lost = 1;
        head.error = entry.error;
        head.asked = true;
        head.keyless = entry.keyless;
        break;
    case Entry::State::Waiting:
    case Entry::State::Fetching:
        return head;
    }
    m_queue.pop_front();
    m_begun -= m_begun > 0;
    return head;
}

Time HlsFeed::wakeAt(Time time) const
{
    Time wake = over() ? time + scaled(longestPoll) : m_nextPoll;
    for (size_t i = 0; i < m_begun; ++i) {
        const Entry& entry = m_queue[i];
        if (entry.state != Entry::State::Failed)
            continue;
        const Time due = !entry.refused && entry.attempts < attempts ? entry.retryAt
                                                                     : entry.failedAt + scaled(lossPatience);
        wake = std::min(wake, std::max(due, time + 10ms));
    }
    return wake;
}
