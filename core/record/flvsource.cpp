// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/flvsource.h"

#include "core/base/clock.h"

#include <utility>

using namespace std::chrono_literals;

namespace {

constexpr auto mediaWithin = 5s; // stream-repair.md 2.4: no media by then is a failed attempt

flv::Options pipelineOptions(const SourceOptions& options)
{
    flv::Options result;
    result.limits = options.limits;
    result.keepGaps = options.keepGaps;
    result.stripFiller = options.stripFiller;
    result.joinReconnects = options.joinReconnects;
    result.maxJoinGap = options.maxJoinGap;
    return result;
}

/// Hands one connection's bytes to the pipeline.
class Receiver : public HttpSink
{
public:
    Receiver(flv::Pipeline& pipeline, StreamCounters& counters, std::chrono::milliseconds gap)
        : m_pipeline(pipeline)
        , m_counters(counters)
        , m_gap(gap)
    {
    }
    bool looped() const { return m_looped; }
    bool connected() const { return m_connected; } ///< bytes came: a refused attempt is no reconnect
    bool hasLength() const { return m_hasLength; } ///< so that an answer without an error is all of it

    Result<> begin(const HttpResponse& head) override
    {
        if (!head.ok())
            return statusError(head);
        const QByteArray type = head.header("Content-Type").toLower();
        if (type.startsWith("text/html") || type.startsWith("application/json"))
            return fail(Error::Kind::Protocol,
                        QStringLiteral("the stream address answered with %1 instead of media")
                            .arg(QString::fromLatin1(type)));
        m_hasLength = !head.header("Content-Length").isEmpty();
        m_begun = Clock::system().monotonic();
        return {};
    }

    Result<> data(std::span<const char> bytes) override
    {
        const auto now = Clock::system().monotonic();
        m_counters.lastByteAt.store(now.count(), std::memory_order_relaxed);
        if (!std::exchange(m_connected, true)) {
            if (auto begun = m_pipeline.connectionBegins(m_gap); !begun)
                return begun;
        }
        if (auto pushed = m_pipeline.push(bytes); !pushed)
            return pushed;
        if (m_pipeline.looped()) {
            m_looped = true;
            return fail(Error::Kind::Cancelled, QStringLiteral("the stream repeats itself"));
        }
        if (!m_pipeline.sawMedia() && now - m_begun > scaled(mediaWithin))
            return fail(Error::Kind::Protocol,
                        QStringLiteral("the stream brought no media for %1 s").arg(mediaWithin.count()));
        return {};
    }

private:
    flv::Pipeline& m_pipeline;
    StreamCounters& m_counters;
    const std::chrono::milliseconds m_gap;
    std::chrono::milliseconds m_begun{0};
    bool m_connected = false;
    bool m_looped = false;
    bool m_hasLength = false;
};

} // namespace

FlvSource::FlvSource(const SourceOptions& options, SegmentSink& sink, StreamCounters& counters)
    : m_stallTimeout(options.stallTimeout)
    , m_counters(counters)
    , m_pipeline(pipelineOptions(options), sink, counters)
{
}

Result<SourceEnd> FlvSource::run(const Candidate& candidate, std::chrono::milliseconds gap, Http& http,
                                 Stop& stop)
{
    HttpRequest request;
    request.url = candidate.url;
    request.headers = candidate.headers;
    request.idleTimeout = m_stallTimeout;
    request.totalTimeout = 0ms;
    Receiver receiver(m_pipeline, m_counters, gap);
    const auto streamed = http.stream(request, receiver, stop);
    const bool media = receiver.connected() && m_pipeline.sawMedia();
    const Result<> ended = receiver.connected() ? m_pipeline.connectionEnds() : Result<>();
    if (!streamed && !receiver.looped())
        return streamed.error();
    if (!ended)
        return ended.error();
    if (!media)
        return fail(Error::Kind::Protocol, QStringLiteral("the connection ended without any media"));
    SourceEnd end;
    end.looped = receiver.looped();
    end.announced = m_pipeline.ended();
    end.complete = streamed && receiver.hasLength();
    return end;
}
