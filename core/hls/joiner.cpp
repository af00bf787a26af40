// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/joiner.h"

#include "core/base/log.h"
#include "core/base/opennext.h"

#include <QHashFunctions>
#include <algorithm>

namespace hls {
namespace {

constexpr size_t rememberedBodies = 16;            // L4
constexpr double longestWaitForKey = 20;           // stream-repair.md K2
constexpr double durationTolerance = 0.05;         // a limit is met up to one frame early
constexpr qint64 indexBytes = 24, tailBytes = 512; // what closing adds: per segment, and once

std::unique_ptr<Format> makeFormat(BodyKind kind)
{
    switch (kind) {
    case BodyKind::Ts:
        return makeTsFormat();
    case BodyKind::Fmp4:
        return makeFmp4Format();
    case BodyKind::PackedAudio:
        return makePackedAudioFormat();
    case BodyKind::Unknown:
        break;
    }
    return {};
}

} // namespace

Joiner::Joiner(const JoinOptions& options, SegmentSink& sink, StreamCounters& counters)
    : m_options(options)
    , m_sink(sink)
    , m_counters(counters)
{
}

Result<> Joiner::add(std::span<char> body, const QByteArray& init)
{
    const BodyKind kind = sniff(body);
    if (kind == BodyKind::Unknown)
        return fail(Error::Kind::Protocol, QStringLiteral("segment: neither TS nor MP4 nor audio"));
    if (isRepeated(body, kind)) {
        report(Repair::Kind::DuplicateDropped, 0, 1);
        return {};
    }
    if (kind != m_kind) {
        if (auto closed = close(SplitReason::Config); !closed)
            return closed;
        m_format = makeFormat(kind);
        m_kind = kind;
    }
    auto parts = m_format->inspect(body, init);
    if (!parts)
        return fail(parts.error());
    for (Part& part : *parts)
        if (auto added = add(part); !added)
            return added;
    return {};
}

/// Identical bytes have identical times, so that nothing but a repetition is found (L4). The times of TS and
/// MP4 are in their first and last kilobytes: what is between need not be looked at.
bool Joiner::isRepeated(std::span<const char> body, BodyKind kind)
{
    constexpr size_t edge = 16384;
    constexpr size_t seed = 0x9E3779B97F4A7C15U;
    const bool whole = kind == BodyKind::PackedAudio || body.size() <= 2 * edge;
    const size_t hash = (whole ? qHashBits(body.data(), body.size(), seed)
                               : qHashBits(body.data(), edge, seed) * 31 ^
                                     qHashBits(body.data() + body.size() - edge, edge, seed)) ^
                        body.size();
    if (std::find(m_recent.begin(), m_recent.end(), hash) != m_recent.end())
        return true;
    m_recent.push_back(hash);
    if (m_recent.size() > rememberedBodies)
        m_recent.pop_front();
    return false;
}

void Joiner::lost(qint64 segments)
{
    m_interrupted = true;
    if (segments <= 0)
        return;
    m_lost = true;
    report(Repair::Kind::SegmentLost, 0, segments);
}

std::optional<SplitReason> Joiner::splitBefore(const Part& part) const
{
    if (!m_file.isOpen())
        return {};
    if (m_config.differs(part.config))
        return SplitReason::Config;
    if (!part.startsWithKey)
        return {};
    if (m_cut)
        return m_cut;
    const SplitLimits& limits = m_options.limits;
    if (limits.duration.count() > 0 &&
        openSeconds() + durationTolerance >= std::chrono::duration<double>(limits.duration).count())
        return SplitReason::Duration;
    const qint64 after =
        m_file.size() + qint64(part.end - part.begin) + (m_parts + 1) * indexBytes + tailBytes;
    return limits.bytes > 0 && after > limits.bytes ? std::optional(SplitReason::Size) : std::nullopt;
}

Result<> Joiner::add(Part& part)
{
    const auto why = splitBefore(part);
    if (why || !m_file.isOpen()) {
        if (!beginsFile(part))
            return {};
        if (auto closed = close(why.value_or(SplitReason::End)); !closed)
            return closed;
        return openWith(part, why.value_or(m_everOpened ? SplitReason::Gap : SplitReason::Start));
    }
    m_before = m_timeline;
    const auto place = m_timeline.place(part, false, m_interrupted, m_options.keepGaps);
    Pieces pieces;
    if (m_format->rewrite(part, place.at, m_file.size(), pieces))
        return write(part, place, pieces);
    // Its times have grown out of their fields: go on in a new file.
    m_timeline = m_before;
    if (!beginsFile(part))
        return {};
    if (auto closed = close(SplitReason::Duration); !closed)
        return closed;
    return openWith(part, SplitReason::Duration);
}

/// A file starts with a keyframe (L8), unless none comes for long (K2). False: the part is dropped.
bool Joiner::beginsFile(Part& part)
{
    if (part.startsWithKey || (part.containsKey && m_format->trimToKey(part)))
        return true;
    const double seconds = double(wrapped(part.next - part.first, part.wrap)) / double(part.timescale);
    if (m_waited >= longestWaitForKey)
        return true;
    m_waited += seconds;
    m_interrupted = true;
    m_counters.dropped.fetch_add(part.videoFrames + part.audioFrames, std::memory_order_relaxed);
    report(Repair::Kind::TagDropped, 0, part.videoFrames);
    return false;
}

Result<> Joiner::openWith(const Part& part, SplitReason why)
{
    if (m_cut && why == *m_cut)
        m_cut.reset();
    const auto path =
        openNext([&] { return m_sink.nextPath(why, m_format->extension()); },
                 [&](const QString& name) {
                     return m_file.open(name, m_format->canFillUp() ? m_sink.follower() : nullptr);
                 });
    if (!path)
        return fail(path.error());
    m_config = part.config;
    m_info = {};
    m_info.path = *path;
    m_info.randomAccess = part.startsWithKey;
    m_openedBy = why;
    m_parts = 0;
    m_waited = 0;
    m_timescale = part.timescale;
    m_before = m_timeline;
    const auto place = m_timeline.place(part, true, m_interrupted, m_options.keepGaps);
    const std::span<const char> front = m_format->begin(part);
    Pieces pieces;
    if (!front.empty())
        pieces.push_back(front);
    if (!m_format->rewrite(part, place.at, qint64(front.size()), pieces))
        return fail(Error::Kind::Protocol, QStringLiteral("segment: its times do not fit into their fields"));
    return write(part, place, pieces);
}

Result<> Joiner::write(const Part& part, const Timeline::Place& place, const Pieces& pieces)
{
    const qint64 before = m_file.size();
    if (auto written = m_file.append(pieces); !written) {
        (void)m_file.truncate(before); // what cannot be cut off is found when the file is read
        m_timeline = m_before;
        (void)close(SplitReason::Fault);
        return written;
    }
    if (m_parts++ == 0)
        m_sink.opened(m_info.path, m_openedBy);
    m_everOpened = true;
    m_config.complete(part.config);
    count(part, m_file.size() - before);
    if (place.jump != 0)
        report(m_lost ? Repair::Kind::GapClosed : Repair::Kind::TimestampJump,
               place.jump * 1000 / part.timescale, 1);
    m_lost = m_interrupted = false;
    m_counters.mediaMs.store(sessionMs(), std::memory_order_relaxed);
    return {};
}

void Joiner::count(const Part& part, qint64 bytes)
{
    m_info.videoFrames += part.videoFrames;
    m_info.audioFrames += part.audioFrames;
    if (m_info.width == 0) {
        m_info.width = part.width;
        m_info.height = part.height;
    }
    if (m_info.videoCodec.isEmpty())
        m_info.videoCodec = part.videoCodec;
    if (m_info.audioCodec.isEmpty())
        m_info.audioCodec = part.audioCodec;
    m_counters.bytesWritten.fetch_add(bytes, std::memory_order_relaxed);
    m_counters.videoFrames.fetch_add(part.videoFrames, std::memory_order_relaxed);
    m_counters.audioFrames.fetch_add(part.audioFrames, std::memory_order_relaxed);
}

Result<> Joiner::close(SplitReason why)
{
    if (!m_file.isOpen())
        return {};
    if (m_parts == 0) {
        m_file.discard();
        return {};
    }
    // A file that could not be completed is still given its name: it plays.
    const bool exact = m_options.limits.missing(why, m_file.size()) > 0;
    Result<> result = m_format->close(m_file, m_timeline.length(), exact ? m_options.limits.bytes : 0);
    m_info.bytes = m_file.size();
    auto finished = m_file.finish();
    m_info.path = finished.value_or(m_file.path());
    if (!finished)
        result = fail(finished.error());
    m_info.seconds = openSeconds();
    m_info.framesPerSecond = m_info.seconds > 0 ? double(m_info.videoFrames) / m_info.seconds : 0;
    m_info.endedBy = why;
    m_closedSeconds += m_info.seconds;
    m_timeline.closeFile();
    if (finished || !m_file.deleted())
        m_sink.closed(m_info);
    return result;
}

void Joiner::report(Repair::Kind kind, qint64 ms, qint64 count)
{
    m_counters.repaired.fetch_add(1, std::memory_order_relaxed);
    m_sink.repaired({kind, ms, count, sessionMs()});
    qCInfo(lcRecord, "HLS: %s, %lld ms, %lld", repairName(kind), qlonglong(ms), qlonglong(count));
}

double Joiner::openSeconds() const
{
    return double(m_timeline.length()) / double(m_timescale);
}

qint64 Joiner::sessionMs() const
{
    return qint64((m_closedSeconds + openSeconds()) * 1000);
}

} // namespace hls
