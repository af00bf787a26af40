// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/hlssource.h"

#include "core/base/log.h"

#include <algorithm>

namespace {

using namespace std::chrono_literals;
using Time = HlsFeed::Time;

constexpr int segmentsAhead = 6; // fetched before they are written; 3 of them may wait behind one that fails
constexpr int lostLimit = 3;     // segments in a row before a new address is asked for
constexpr Time silence = 60s;    // without a new segment (L14)
constexpr int firstAttempts = 3; // for the first list of a connection; then another line may be better
constexpr int nestedLists = 3;   // a list of variants may lead to another one

Time timeNow()
{
    return Clock::system().monotonic();
}

tl::unexpected<Error> stopped()
{
    return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
}

} // namespace

HlsSource::HlsSource(const SourceOptions& options, SegmentSink& sink, StreamCounters& counters,
                     HttpFactory& http)
    : m_options(options)
    , m_counters(counters)
    , m_http(http)
    , m_joiner({options.limits, options.keepGaps}, sink, counters)
    , m_feed(makeFeed())
{
}

HlsFeed HlsSource::makeFeed() const
{
    return HlsFeed({m_options.hlsLiveEdge, m_options.hlsFromOldest, m_options.hlsLowLatency},
                   m_options.hlsSkipAds, segmentsAhead);
}

void HlsSource::requestCut(SplitReason why)
{
    m_cut.store(int(why), std::memory_order_relaxed);
}

Result<> HlsSource::finish(SplitReason why)
{
    return m_joiner.close(why);
}

Result<SourceEnd> HlsSource::run(const Candidate& candidate, std::chrono::milliseconds gap, Http& http,
                                 Stop& stop)
{
    m_requests.headers = candidate.headers;
    m_requests.host = candidate.url.host();
    m_requests.idleTimeout = m_options.hlsSegmentTimeout;
    if (gap > m_options.maxJoinGap || (gap.count() > 0 && !m_options.joinReconnects))
        if (auto closed = m_joiner.close(SplitReason::Gap); !closed)
            return fail(closed.error());
    m_audioListed = false;
    auto opened = open(candidate, http, stop);
    if (!opened)
        return fail(opened.error());
    if (!m_audioListed)
        m_audio.reset();
    m_feed.connect(opened->url, opened->listed, opened->asked);
    m_lostInRow = m_keylessInRow = 0;
    m_used = m_faultHere = false;
    m_pool = std::make_unique<SegmentPool>(m_http, m_requests, m_keys, m_maps, m_counters);
    auto result = record(http, stop);
    m_pool.reset();
    return result;
}

/// Follows lists of variants to the list of segments.
Result<HlsSource::Opened> HlsSource::open(const Candidate& candidate, Http& http, Stop& stop)
{
    QUrl url = candidate.url;
    for (int depth = 0; depth < nestedLists; ++depth) {
        auto opened = openOne(url, http, stop);
        const auto* master = opened ? std::get_if<hls::MasterPlaylist>(&opened->listed.playlist) : nullptr;
        if (!master)
            return opened;
        const auto* variant =
            hls::chooseVariant(*master, candidate.hints.value(QStringLiteral("maxHeight")).toInt(),
                               candidate.hints.value(QStringLiteral("maxBandwidth")).toLongLong());
        if (!variant)
            return fail(Error::Kind::Protocol, QStringLiteral("playlist: no variant in it"));
        if (const auto* audio = hls::chooseAudio(*master, *variant))
            openAudio(audio->url, http, stop);
        url = variant->url;
    }
    return fail(Error::Kind::Protocol, QStringLiteral("playlist: lists of variants without end"));
}

/// Without it the video is recorded all the same.
void HlsSource::openAudio(const QUrl& url, Http& http, Stop& stop)
{
    auto opened = openOne(url, http, stop);
    if (!opened) {
        qCWarning(lcRecord, "HLS: no separate audio: %s", qPrintable(opened.error().detail));
        return;
    }
    if (!m_audio)
        m_audio.emplace(makeFeed());
    m_audioListed = true;
    m_audio->feed().connect(url, opened->listed, opened->asked);
}

/// Asks a few times: a playlist that has just begun may be missing or half written. Whoever asks for patience
/// is told of: there may be somebody else to go to.
Result<HlsSource::Opened> HlsSource::openOne(const QUrl& url, Http& http, Stop& stop)
{
    for (int attempt = 1;; ++attempt) {
        Opened opened;
        opened.url = url;
        opened.asked = timeNow();
        auto listed = askPlaylist(url, {}, m_requests, http, stop);
        if (stop.requested())
            return stopped();
        if (listed) {
            opened.listed = std::move(*listed);
            return opened;
        }
        qCWarning(lcRecord, "HLS: %s", qPrintable(listed.error().detail));
        if (attempt >= firstAttempts || listed.error().wait > 0ms)
            return fail(listed.error());
        const Time pause = retryAfter(listed.error(), attempt, 500ms, 3s);
        if (!stop.sleep(scaled(std::max<Time>(500ms, pause))))
            return stopped();
    }
}

Result<SourceEnd> HlsSource::record(Http& http, Stop& stop)
{
    const Time patience = std::max<Time>(silence, m_options.stallTimeout);
    while (!stop.requested()) {
        for (HlsFeed* feed : {&m_feed, m_audio ? &m_audio->feed() : nullptr}) {
            if (feed && feed->wantsPoll(timeNow()))
                if (auto polled = feed->poll(m_requests, http, stop); !polled)
                    return fail(polled.error());
            if (feed)
                feed->fetch(*m_pool, timeNow());
        }
        if (m_audio && m_audio->feed().failure() && !m_feed.over())
            return fail(*m_audio->feed().failure()); // another connection may have it
        if (auto written = writeReady(); !written)
            return m_keylessInRow >= lostLimit && !m_used ? Result<SourceEnd>(endUnusable())
                                                          : fail(written.error());
        m_feed.fetch(*m_pool, timeNow());
        if (m_feed.drained() && !m_waiting)
            return end();
        if (m_feed.starved(timeNow(), std::max(patience, 10 * m_feed.target())))
            return starved();
        Time wake = m_feed.wakeAt(timeNow());
        if (m_audio)
            wake = std::min(wake, m_audio->feed().wakeAt(timeNow()));
        m_pool->wait(std::max<Time>(1ms, wake - timeNow()), stop);
    }
    return stopped();
}

Result<SourceEnd> HlsSource::end() const
{
    SourceEnd end;
    if (m_fault && !m_used && (m_faultHere || !m_feed.failure()))
        end.unusable = unusable();
    else if (m_feed.failure())
        return fail(*m_feed.failure());
    end.announced = m_feed.ended();
    return end;
}

/// Nothing new for a long time. A list that stands still brings a new connection nothing to try, so the
/// reason of an earlier one holds.
Result<SourceEnd> HlsSource::starved() const
{
    if (m_fault && !m_used)
        return endUnusable();
    if (m_keylessInRow > 0)
        return fail(unusable());
    return fail(Error::Kind::Timeout, QStringLiteral("playlist: nothing new for a long time"));
}

SourceEnd HlsSource::endUnusable() const
{
    SourceEnd end;
    end.unusable = unusable();
    return end;
}

/// What the last of the segments that came lacked is what all of them did.
Error HlsSource::unusable() const
{
    return {
        Error::Kind::Protocol, QStringLiteral("the segments could not be used: ") + m_fault->detail, 0, {}};
}

Result<> HlsSource::writeReady()
{
    while (true) {
        HlsFeed::Head head = m_waiting ? std::move(*m_waiting) : m_feed.take(timeNow());
        m_waiting.reset();
        if (head.kind == HlsFeed::Head::Kind::None)
            return {};
        if (m_audio && head.kind == HlsFeed::Head::Kind::Segment &&
            !m_audio->gather(head.duration, timeNow())) {
            m_waiting = std::move(head);
            return {};
        }
        if (auto written = write(head); !written)
            return written;
    }
}

Result<> HlsSource::write(HlsFeed::Head& head)
{
    if (const int cut = m_cut.exchange(-1, std::memory_order_relaxed); cut >= 0)
        m_joiner.cut(SplitReason(cut));
    if (m_audio)
        m_audio->advance(head.kind == HlsFeed::Head::Kind::Lost ? head.lostTime(m_feed.target())
                                                                : head.duration);
    if (head.kind == HlsFeed::Head::Kind::Segment) {
        m_lostInRow = m_keylessInRow = 0;
        return writeSegment(head.data);
    }
    if (head.error.kind == Error::Kind::Refused)
        return fail(head.error);
    m_joiner.lost(head.lost);
    if (head.kind == HlsFeed::Head::Kind::Lost) {
        ++m_lostInRow;
        m_keylessInRow = head.keyless ? m_keylessInRow + 1 : 0;
        // A segment that did not come says nothing of whether it could be used: the broadcast may be over.
        if (head.asked && (head.keyless || head.error.kind == Error::Kind::Protocol))
            setFault(head.error);
    }
    if (m_keylessInRow >= lostLimit)
        return fail(head.error);
    // The address does not hold any more, or what it leads to (L5).
    const bool refused =
        head.error.code == 401 || head.error.code == 403 || head.error.code == 404 || head.error.code == 410;
    return m_lostInRow >= lostLimit && refused && !m_feed.ended() ? Result<>(fail(head.error)) : Result<>();
}

Result<> HlsSource::writeSegment(FetchedSegment& segment)
{
    if (m_audio)
        addAudio(segment);
    const std::span<char> body(segment.body.data(), size_t(segment.body.size()));
    auto added = m_joiner.add(body, segment.init);
    m_pool->recycle(std::move(segment.body));
    if (added) {
        m_used = true;
        m_fault.reset();
    }
    if (added || added.error().kind != Error::Kind::Protocol)
        return added;
    qCWarning(lcRecord, "HLS: %s", qPrintable(added.error().detail));
    m_joiner.lost(1);
    setFault(added.error());
    return {};
}

void HlsSource::setFault(const Error& error)
{
    m_fault = error;
    m_faultHere = true;
}

void HlsSource::addAudio(FetchedSegment& segment)
{
    const std::vector<hls::MediaBody> audio = m_audio->take();
    auto both = m_muxer.mux({segment.body, segment.init}, audio);
    if (both)
        segment = {std::move(both->body), std::move(both->init)};
    else
        qCWarning(lcRecord, "HLS: recorded without its audio: %s", qPrintable(both.error().detail));
}
