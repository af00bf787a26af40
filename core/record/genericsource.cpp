// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/genericsource.h"

#include "core/base/clock.h"
#include "core/base/opennext.h"
#include "core/net/ipv4address.h"

using namespace std::chrono_literals;

namespace {
constexpr qint64 earlySoundMs = 1000; // sound that comes after the keyframe of a cut, but belongs before it
constexpr qint64 jumpMs = 5000;       // more between two packets of a track is a jump, not a pause

QByteArray headerLines(const HttpHeaders& headers, QByteArray& userAgent)
{
    QByteArray lines;
    for (const auto& [name, value] : headers) {
        if (name.compare("User-Agent", Qt::CaseInsensitive) == 0)
            userAgent = value;
        else
            lines += name + ": " + value + "\r\n";
    }
    return lines;
}

/// libav has no way to keep it from IPv6, and a server of RTMP, RTSP or HTTP has to be told its own name.
Result<QUrl> addressFor(const QUrl& url, const Http& http)
{
    return http.ipv6() || url.scheme() != u"srt" ? Result<QUrl>(url) : withIpv4Address(url);
}
} // namespace

GenericSource::GenericSource(const SourceOptions& options, SegmentSink& sink, StreamCounters& counters)
    : m_options(options)
    , m_sink(sink)
    , m_counters(counters)
{
}

GenericSource::~GenericSource() = default;

Result<SourceEnd> GenericSource::run(const Candidate& candidate, std::chrono::milliseconds, Http& http,
                                     Stop& stop)
{
    const auto url = addressFor(candidate.url, http);
    if (!url)
        return fail(url.error());
    media::GenericInput::Options options;
    options.headers = headerLines(candidate.headers, options.userAgent);
    options.connectTimeout = scaled(10s);
    options.stallTimeout = scaled(m_options.stallTimeout);
    auto input = media::GenericInput::open(url->toEncoded(), options, stop);
    if (!input)
        return input.error();
    m_lastMs[0] = m_lastMs[1] = -1;
    m_shiftMs = 0;
    m_early = 0;
    Result<SourceEnd> end = SourceEnd{};
    for (;;) {
        media::GenericPacket packet;
        const Result<bool> more = (*input)->read(packet);
        if (!more) {
            end = more.error();
            break;
        }
        if (!*more) {
            end->announced = (*input)->format().finite;
            break;
        }
        if (Result<> taken = take(**input, packet); !taken) {
            end = taken.error();
            break;
        }
    }
    const bool fault = !end && end.error().kind == Error::Kind::Disk;
    const SplitReason why = fault              ? SplitReason::Fault
                            : stop.requested() ? SplitReason::End
                                               : SplitReason::Gap;
    if (Result<> done = finish(why); !done && end)
        return done.error();
    return end;
}

/// One packet into the file it belongs to.
Result<> GenericSource::take(const media::GenericInput& input, media::GenericPacket& packet)
{
    m_counters.bytesIn += packet.bytes;
    m_counters.lastByteAt = Clock::system().monotonic().count();
    const qint64 time = steady(packet);
    const bool mayBegin = packet.key && (packet.video || !input.format().hasVideo);
    if (!m_writer && !mayBegin) {
        ++m_counters.dropped; // nothing can be shown before the first keyframe
        return {};
    }
    if (m_writer && mayBegin) {
        m_largestGop = std::max(m_largestGop, m_file->size() - m_gopStart);
        m_gopStart = m_file->size();
        if (const auto why = cutHere()) {
            if (Result<> done = finish(*why); !done)
                return done;
            m_next = *why;
            m_early = earlySoundMs;
        }
    }
    if (!m_writer) {
        if (Result<> begun = begin(input, time, m_next); !begun)
            return begun;
    }
    if (time < m_startMs - m_early) {
        ++m_counters.dropped; // sound from before the first picture
        return {};
    }
    const qint64 before = m_file->size();
    if (Result<> written = m_writer->write(packet, m_shiftMs - m_startMs); !written)
        return written;
    m_counters.bytesWritten += m_file->size() - before;
    ++(packet.video ? m_counters.videoFrames : m_counters.audioFrames);
    ++(packet.video ? m_segment.videoFrames : m_segment.audioFrames);
    m_endMs = std::max(m_endMs, time - m_startMs + packet.durationMs);
    m_counters.mediaMs = m_finishedMs + m_endMs;
    return {};
}

/// The packet's time with the jumps taken out, above the last one of its track.
qint64 GenericSource::steady(media::GenericPacket& packet)
{
    qint64& last = m_lastMs[packet.video ? 1 : 0];
    qint64 time = packet.dtsMs + m_shiftMs;
    if (last >= 0 && (time < last - jumpMs || time > last + jumpMs)) {
        const qint64 wanted = last + std::max<qint64>(packet.durationMs, 1);
        const qint64 jump = time - wanted;
        m_shiftMs -= jump;
        time = wanted;
        ++m_counters.repaired;
        m_sink.repaired({Repair::Kind::TimestampJump, jump, 1, m_counters.mediaMs.load()});
    }
    last = time;
    return time;
}

std::optional<SplitReason> GenericSource::cutHere()
{
    if (const int asked = m_cut.exchange(-1); asked >= 0)
        return SplitReason(asked);
    if (m_options.limits.duration.count() > 0 && m_endMs >= m_options.limits.duration.count())
        return SplitReason::Duration;
    const qint64 withNext = m_file->size() + m_largestGop + m_largestGop / 10;
    if (m_options.limits.bytes > 0 && withNext > m_options.limits.bytes)
        return SplitReason::Size;
    return {};
}

Result<> GenericSource::begin(const media::GenericInput& input, qint64 startMs, SplitReason why)
{
    const media::GenericFormat& format = input.format();
    m_file = std::make_unique<OutputFile>();
    const Result<QString> path = openNext([&] { return m_sink.nextPath(why, format.extension); },
                                          [&](const QString& name) { return m_file->open(name); });
    if (!path) {
        m_file.reset();
        return path.error();
    }
    auto writer = media::GenericWriter::open(input, *m_file);
    if (!writer) {
        m_file->discard();
        m_file.reset();
        return writer.error();
    }
    m_writer = std::move(*writer);
    m_startMs = startMs;
    m_endMs = 0;
    m_gopStart = 0;
    m_segment = {};
    m_segment.width = format.width;
    m_segment.height = format.height;
    m_segment.framesPerSecond = format.framesPerSecond;
    m_segment.videoCodec = format.videoCodec;
    m_segment.audioCodec = format.audioCodec;
    m_sink.opened(*path, why);
    return {};
}

void GenericSource::requestCut(SplitReason why)
{
    m_cut = int(why);
}

Result<> GenericSource::finish(SplitReason why)
{
    if (!m_writer)
        return {};
    Result<> closed = m_writer->close();
    m_writer.reset();
    m_segment.bytes = m_file->size();
    const Result<QString> name = m_file->finish();
    m_segment.path = name ? *name : m_file->path();
    m_segment.seconds = double(m_endMs) / 1000.0;
    m_segment.endedBy = why;
    const bool deleted = m_file->deleted();
    m_file.reset();
    m_finishedMs += m_endMs;
    m_endMs = 0;
    m_next = why;
    if (name || !deleted)
        m_sink.closed(m_segment);
    if (closed && !name)
        closed = name.error();
    return closed;
}
