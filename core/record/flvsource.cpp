// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/flvsource.h"

#include "core/base/clock.h"

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
    Receiver(flv::Pipeline& pipeline, StreamCounters& counters)
        : m_pipeline(pipeline)
        , m_counters(counters)
    {
    }
    bool looped() const { return m_looped; }

    Result<> begin(const HttpResponse& head) override
    {
        if (!head.ok())
            return statusError(head);
        const QByteArray type = head.header("Content-Type").toLower();
        if (type.startsWith("text/html") || type.startsWith("application/json"))
            return fail(Error::Kind::Protocol,
                        QStringLiteral("the stream address answered with %1 instead of media")
                            .arg(QString::fromLatin1(type)));
        m_begun = Clock::system().monotonic();
        return {};
    }

    Result<> data(std::span<const char> bytes) override
    {
        const auto now = Clock::system().monotonic();
        m_counters.lastByteAt.store(now.count(), std::memory_order_relaxed);
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
    std::chrono::milliseconds m_begun{0};
    bool m_looped = false;
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
    if (auto begun = m_pipeline.connectionBegins(gap); !begun)
        return begun.error();
    HttpRequest request;
    request.url = candidate.url;
    request.headers = candidate.headers;
    request.idleTimeout = m_stallTimeout;
    request.totalTimeout = 0ms;
    Receiver receiver(m_pipeline, m_counters);
    const auto streamed = http.stream(request, receiver, stop);
    const bool media = m_pipeline.sawMedia();
    const auto ended = m_pipeline.connectionEnds();
    if (!streamed && !receiver.looped())
        return streamed.error();
    if (!ended)
        return ended.error();
    if (!media)
        return fail(Error::Kind::Protocol, QStringLiteral("the connection ended without any media"));
    SourceEnd end;
    end.looped = receiver.looped();
    end.announced = m_pipeline.ended();
    return end;
}
