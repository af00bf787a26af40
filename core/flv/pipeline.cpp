// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/pipeline.h"

#include <algorithm>
#include <limits>

namespace flv {

namespace {
constexpr qint64 pieceSize = 256 << 10;

Reader::Options readerOptions(const Options& options)
{
    Reader::Options result;
    if (!options.live)
        result.maxResync = std::numeric_limits<qint64>::max();
    return result;
}
} // namespace

Pipeline::Pipeline(const Options& options, SegmentSink& sink, StreamCounters& counters)
    : m_reporter(sink, counters)
    , m_counters(counters)
    , m_options(options)
    , m_reader(m_slab, readerOptions(options))
    , m_assembler(m_slab, options, m_reporter, sink, counters)
    , m_intake(m_slab, options, m_reporter, counters, m_assembler)
{
}

Result<> Pipeline::connectionBegins(std::chrono::milliseconds gap)
{
    if (m_connected) {
        if (auto ended = connectionEnds(); !ended)
            return ended;
    }
    m_connected = true;
    m_sequenceEnded = m_sawMedia = false;
    m_reader.begin();
    return m_intake.connectionBegins(gap);
}

Result<> Pipeline::push(std::span<const char> bytes)
{
    while (!bytes.empty()) {
        const auto target = room();
        if (!target)
            return fail(target.error());
        const size_t count = std::min(bytes.size(), target->size());
        std::memcpy(target->data(), bytes.data(), count);
        if (auto committed = commit(qint64(count)); !committed)
            return committed;
        bytes = bytes.subspan(count);
    }
    return {};
}

Result<std::span<char>> Pipeline::room()
{
    release();
    if (m_slab.mustMove(pieceSize)) {
        // Frames that wait to be written must not move.
        if (auto flushed = m_assembler.flush(); !flushed)
            return fail(flushed.error());
        release();
    }
    const auto room = m_slab.room(pieceSize);
    if (room.empty())
        return fail(
            Error::Kind::Protocol,
            QStringLiteral("more than %1 MiB of the stream had to be kept").arg(Slab::capacity >> 20));
    return room;
}

Result<> Pipeline::commit(qint64 count)
{
    m_slab.commit(count);
    m_counters.bytesIn.fetch_add(count, std::memory_order_relaxed);
    if (auto processed = process(); !processed)
        return processed;
    if (auto ticked = m_intake.tick(); !ticked)
        return ticked;
    return m_assembler.tick();
}

Result<> Pipeline::process()
{
    Tag tag;
    qint64 skipped = 0;
    while (true) {
        const auto status = m_reader.next(tag, skipped);
        if (const int ignored = m_reader.takeIgnored(); ignored > 0) {
            m_counters.dropped.fetch_add(ignored, std::memory_order_relaxed);
            m_reporter.sum(Repair::Kind::TagDropped, ignored);
        }
        switch (status) {
        case Reader::Status::NeedMore:
            return {};
        case Reader::Status::NoFlv:
            return fail(Error::Kind::Protocol, QStringLiteral("the stream is no FLV"));
        case Reader::Status::Lost:
            return fail(Error::Kind::Protocol,
                        QStringLiteral("no FLV tag was found in the last megabytes of the stream"));
        case Reader::Status::Tag:
            break;
        }
        if (skipped > 0) {
            m_reporter.report(Repair::Kind::Resync, 0, skipped);
            if (auto lost = m_intake.lost(); !lost)
                return lost;
        }
        if (auto taken = takeTag(tag); !taken)
            return taken;
    }
}

Result<> Pipeline::takeTag(const Tag& tag)
{
    const Bytes bytes(m_slab.at(tag.payload()), tag.size);
    if (tag.type == TagType::Script) {
        SourceMetadata metadata;
        if (parseMetadata(bytes, metadata))
            m_assembler.setMetadata(metadata);
        return {};
    }
    Item item;
    item.tag = tag;
    item.payload = item.video() ? parseVideo(bytes) : parseAudio(bytes);
    switch (item.payload.kind) {
    case Payload::Kind::Invalid:
        m_counters.dropped.fetch_add(1, std::memory_order_relaxed);
        m_reporter.sum(Repair::Kind::TagDropped);
        return {};
    case Payload::Kind::Metadata:
        return {};
    case Payload::Kind::End:
        m_sequenceEnded = true;
        return {};
    case Payload::Kind::Config:
        return m_intake.take(item);
    case Payload::Kind::Frame:
        m_sequenceEnded = false;
        m_sawMedia = true;
        return m_intake.take(item);
    }
    return {};
}

void Pipeline::release()
{
    m_slab.release(m_intake.needed(m_assembler.needed(m_reader.position())));
}

Result<> Pipeline::connectionEnds()
{
    if (!std::exchange(m_connected, false))
        return {};
    // The end may add a few bytes, for which the slab may have to move.
    auto result = m_assembler.flush();
    release();
    m_reader.end();
    if (result)
        result = process();
    const bool noFlv = !result && result.error().kind == Error::Kind::Protocol;
    if (m_reader.leftOver() > 0 && !noFlv)
        m_reporter.report(Repair::Kind::PartialDropped, 0, m_reader.leftOver());
    const auto drained = m_intake.connectionEnds();
    const auto closed = m_assembler.connectionEnds();
    release();
    if (!result)
        return result;
    return drained ? closed : drained;
}

Result<> Pipeline::finish(SplitReason why)
{
    const auto ended = connectionEnds();
    const auto closed = m_assembler.finish(why);
    return ended ? closed : ended;
}

} // namespace flv
