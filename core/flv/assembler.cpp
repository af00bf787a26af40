// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/assembler.h"
#include "core/base/opennext.h"

#include "core/flv/filler.h"

#include <algorithm>
#include <utility>

namespace flv {

namespace {
constexpr qint64 startWindowMs = 2000; // H5
constexpr size_t startWindowTags = 1000;
constexpr qint64 startWindowBytes = 16 << 20;
constexpr qint64 lateAudioMs = 1000; // X3
constexpr qint64 maxMovedGop = 32 << 20;
} // namespace

Assembler::Assembler(Slab& slab, const Options& options, Reporter& reporter, SegmentSink& sink,
                     StreamCounters& counters)
    : m_slab(slab)
    , m_options(options)
    , m_reporter(reporter)
    , m_sink(sink)
    , m_counters(counters)
    , m_timeline({options.keepGaps})
    , m_writer({options.live})
{
}

qint64 Assembler::needed(qint64 otherwise) const
{
    qint64 first = otherwise;
    for (const Item& item : m_held)
        first = std::min(first, item.tag.position);
    if (waiting() && m_waitingFrom >= 0)
        first = std::min(first, m_waitingFrom);
    return first;
}

void Assembler::drop(Repair::Kind kind)
{
    m_counters.dropped.fetch_add(1, std::memory_order_relaxed);
    m_reporter.sum(kind);
}

Result<> Assembler::take(Item& item)
{
    m_seen[index(item.track())] = true;
    if (item.payload.kind == Payload::Kind::Config) {
        m_configs.take(item.track(), item.payload, body(item));
        return {};
    }
    m_keyWait.mark(item);
    if (!m_configs.usable(item, body(item))) {
        drop();
        return {};
    }
    switch (m_state) {
    case State::Opening:
        return openingFrame(item);
    case State::Writing:
        return item.video() ? writingVideo(item) : writingAudio(item);
    case State::Splitting:
        return splittingFrame(item);
    }
    return {};
}

void Assembler::hold(const Item& item)
{
    m_held.push_back(item);
    m_heldBytes += item.tag.end() - item.tag.position;
}

Result<> Assembler::openingFrame(Item& item)
{
    const Track track = item.track();
    const auto i = index(track);
    if (m_configs.active(track).present() && m_configs.changed(track)) {
        // What is held has another configuration: it becomes a file of its own, if it can.
        if (ready() || m_key >= 0) {
            if (auto opened = openHeld(); !opened)
                return opened;
            return take(item);
        }
        std::erase_if(m_held, [track](const Item& held) { return held.track() == track; });
        m_configs.drop(track);
    }
    if (item.video() && m_key < 0 && !m_keyWait.canStart(item)) {
        drop();
        m_waitedMs[i] += m_waitWire[i] != 0 ? passedMs(m_waitWire[i], item.tag.time) : 0;
        m_waitWire[i] = item.tag.time;
        return {};
    }
    if (!m_configs.active(track).present()) {
        m_configs.adopt(track);
        m_waitWire[i] = item.tag.time;
    }
    m_waitedMs[i] += passedMs(m_waitWire[i], item.tag.time);
    m_waitWire[i] = item.tag.time;
    if (item.video() && m_key < 0)
        m_key = int(m_held.size());
    hold(item);
    if (ready())
        return openHeld();
    trimHeld();
    return {};
}

/// H5.
bool Assembler::ready() const
{
    const bool over = std::max(m_waitedMs[0], m_waitedMs[1]) >= startWindowMs ||
                      m_held.size() >= startWindowTags || m_heldBytes >= startWindowBytes;
    if (m_key >= 0)
        return m_configs.received(Track::Audio).present() || over;
    const bool video = m_seen[index(Track::Video)];
    return over && !m_held.empty() && (!video || m_waitedMs[1] - m_waitedMs[0] > startAnywhereMs);
}

/// While a keyframe is waited for only the newest audio is of use.
void Assembler::trimHeld()
{
    constexpr size_t batch = 256;
    if (m_key >= 0 || (m_held.size() < startWindowTags + batch && m_heldBytes < startWindowBytes))
        return;
    const size_t count = std::min(batch, m_held.size());
    for (size_t i = 0; i < count; ++i) {
        m_heldBytes -= m_held[i].tag.end() - m_held[i].tag.position;
        drop();
    }
    m_held.erase(m_held.begin(), m_held.begin() + qint64(count));
}

void Assembler::setTime(Item& item)
{
    const auto mapped = m_timeline.map(item.track(), item.tag.time);
    item.time = mapped.time;
    item.timed = true;
    m_reporter.setNow(mapped.time);
    if (mapped.raised)
        m_reporter.sum(Repair::Kind::OrderFixed);
    constexpr qint64 longestGap = 30000;
    if (mapped.jump != 0)
        m_reporter.report(mapped.jump > 0 && mapped.jump <= longestGap ? Repair::Kind::GapClosed
                                                                       : Repair::Kind::TimestampJump,
                          mapped.jump);
}

/// K1: audio older than the first frame of the file.
bool Assembler::tooOldForFile(const Item& item, bool beforeFirst)
{
    if (item.timed)
        return item.time < m_fileStart;
    if (!m_timeline.belongs(Track::Audio, item.tag.time))
        return beforeFirst;
    return m_timeline.preview(Track::Audio, item.tag.time) < m_fileStart;
}

Result<QString> Assembler::openFile(SplitReason why)
{
    return openNext([&] { return m_sink.nextPath(why, QStringLiteral("flv")); },
                    [&](const QString& path) {
                        return m_writer.open(path, m_configs.active(Track::Video),
                                             m_configs.active(Track::Audio), m_source, m_sink.follower());
                    });
}

Result<> Assembler::openHeld()
{
    const int first = std::max(m_key, 0);
    std::vector<Item> held;
    held.swap(m_held);
    m_key = -1;
    m_heldBytes = 0;
    m_waitedMs = {};
    m_waitWire = {};
    m_state = State::Opening;
    if (!m_configs.active(Track::Audio).present())
        m_configs.adopt(Track::Audio);
    const SplitReason why = std::exchange(m_reason, SplitReason::Fault);
    const auto path = openFile(why);
    if (!path)
        return fail(path.error());
    if (m_keyWait.takeNoRandomAccess())
        m_writer.noRandomAccess();
    m_state = State::Writing;
    m_needKey = false;
    Item& start = held[size_t(first)];
    if (!start.timed)
        setTime(start);
    m_fileStart = start.time;
    Result<> written = write(start);
    for (int i = 0; i < int(held.size()) && written; ++i) {
        Item& item = held[size_t(i)];
        if (i == first)
            continue;
        if (!item.video() && tooOldForFile(item, i < first)) {
            drop();
            continue;
        }
        if (!item.timed)
            setTime(item);
        written = write(item);
    }
    if (written)
        written = flush();
    held.clear();
    held.swap(m_held); // keeps its memory for the next time
    if (!written)
        return written;
    m_sink.opened(*path, why);
    return {};
}

/// Why the file ends before this frame, if it does.
std::optional<SplitReason> Assembler::whyCut(const Item& item)
{
    if (m_configs.changed(Track::Video) || m_configs.changed(Track::Audio)) {
        m_reporter.report(Repair::Kind::HeaderChanged);
        return SplitReason::Config;
    }
    const int cut = m_cut.exchange(-1, std::memory_order_relaxed);
    if (cut >= 0)
        return SplitReason(cut);
    return shouldCut(m_options.limits, {item.time - m_fileStart, m_writer.size(), m_largestGop});
}

Result<> Assembler::writingVideo(Item& item)
{
    const bool restart = m_configs.changed(Track::Video) || m_needKey;
    if (restart && !m_keyWait.canStart(item)) {
        drop();
        return {};
    }
    setTime(item);
    if (restart || item.key) {
        m_needKey = false;
        m_largestGop = std::max(m_largestGop, m_writer.gopBytes());
        if (const auto why = whyCut(item))
            return split(*why, item);
    } else if (mustCut(m_options.limits, m_writer.size(), item.time - m_fileStart - m_writer.gopMs())) {
        m_keyWait.startAnywhere();
        return split(SplitReason::Size, item);
    }
    return write(item);
}

Result<> Assembler::writingAudio(Item& item)
{
    const bool audioOnly = !m_configs.active(Track::Video).present();
    if (m_configs.changed(Track::Audio) && !audioOnly) {
        drop(); // H4: until the next keyframe starts a file with this configuration
        return {};
    }
    setTime(item);
    if (audioOnly && !m_configs.wasChanged(Track::Video)) {
        m_largestGop = std::max<qint64>(m_largestGop, item.tag.size);
        if (const auto why = whyCut(item))
            return split(*why, item);
    }
    return write(item);
}

/// The file ends before `item`, with which the next one begins.
Result<> Assembler::split(SplitReason why, Item& item)
{
    const bool oldAudioGoesOn =
        item.video() && m_configs.active(Track::Audio).present() && !m_configs.wasChanged(Track::Audio);
    m_reason = why;
    m_configs.adopt();
    m_held.clear();
    m_heldBytes = 0;
    hold(item);
    m_key = 0;
    m_state = State::Splitting;
    return oldAudioGoesOn ? Result<>() : finishSplit();
}

/// X3.
Result<> Assembler::splittingFrame(Item& item)
{
    if (m_configs.changed(item.track()) || item.key || (item.video() && m_needKey)) {
        if (auto done = finishSplit(); !done)
            return done;
        return take(item);
    }
    setTime(item);
    const qint64 start = m_held.front().time;
    if (!item.video() && item.time < start)
        return write(item);
    hold(item);
    const bool over = !item.video() || item.time >= start + lateAudioMs || m_held.size() >= startWindowTags ||
                      m_heldBytes >= startWindowBytes;
    return over ? finishSplit() : Result<>();
}

Result<> Assembler::finishSplit()
{
    const SplitReason why = m_reason;
    std::vector<Item> held;
    held.swap(m_held);
    auto closed = closeFile(why);
    held.swap(m_held);
    m_reason = why;
    m_key = 0;
    auto opened = openHeld();
    return closed ? opened : closed;
}

/// X2: a GOP that became larger than those before would break the limit; it moves to a new file.
Result<> Assembler::cutBack()
{
    auto tail = m_writer.takeLastGop();
    if (!tail)
        return guard(fail(tail.error()));
    const qint64 shift = m_writer.gopMs();
    auto closed = closeFile(SplitReason::Size);
    const auto path = closed ? openFile(SplitReason::Size) : Result<QString>(closed.error());
    if (!path)
        return guard(fail(path.error()));
    if (auto added = m_writer.addTags(std::move(*tail), shift); !added)
        return guard(added);
    m_state = State::Writing;
    m_fileStart += shift;
    m_sink.opened(*path, SplitReason::Size);
    return {};
}

Result<> Assembler::write(Item& item)
{
    if (item.time < m_fileStart) { // K1: a time that came out below the file's start
        drop();
        return {};
    }
    const qint64 limit = m_options.limits.bytes;
    if (limit > 0 && m_state == State::Writing && m_writer.hasEarlierGop() &&
        m_writer.size() + item.tag.size + 32 > limit && m_writer.gopBytes() <= maxMovedGop) {
        if (auto cut = cutBack(); !cut)
            return cut;
    }
    Frame frame;
    frame.tag = m_slab.at(item.tag.position);
    frame.body = m_slab.at(item.body());
    frame.bodySize = item.payload.bodySize;
    frame.payload = item.payload;
    frame.track = item.track();
    frame.key = item.key;
    frame.ms = item.time - m_fileStart;
    if (item.key && !item.payload.key)
        m_reporter.sum(Repair::Kind::KeyframeFlagFixed);
    if (m_options.stripFiller && item.video()) {
        int removed = 0;
        frame.bodySize = stripFiller(item.payload.codec, m_configs.received(Track::Video).lengthSize,
                                     {frame.body, frame.bodySize}, removed);
        if (removed > 0)
            m_reporter.sum(Repair::Kind::FillerRemoved, removed);
        if (frame.bodySize == 0)
            return {}; // P9: a frame without a picture
    }
    m_waitingFrom = waiting() ? std::min(m_waitingFrom, item.tag.position) : item.tag.position;
    ++m_frames;
    (item.video() ? m_counters.videoFrames : m_counters.audioFrames).fetch_add(1, std::memory_order_relaxed);
    m_counters.mediaMs.store(item.time, std::memory_order_relaxed);
    const qint64 before = m_writer.size();
    auto added = m_writer.add(frame);
    m_counters.bytesWritten.fetch_add(m_writer.size() - before, std::memory_order_relaxed);
    m_reporter.flush(false);
    return guard(added);
}

Result<> Assembler::closeFile(SplitReason why)
{
    m_reporter.flush(true);
    if (!m_writer.isOpen())
        return {};
    const auto closed = m_writer.close(why, m_options.limits.missing(why, m_writer.size()));
    m_state = State::Opening;
    m_reason = why;
    if (closed.segment)
        m_sink.closed(*closed.segment);
    return closed.result;
}

/// After a Disk error nothing more is written to this file; what is there is kept.
Result<> Assembler::guard(Result<> result)
{
    if (result)
        return result;
    m_held.clear();
    m_heldBytes = 0;
    m_key = -1;
    m_configs.reset();
    // The first error is the one to tell; closing can only fail for the same reason.
    (void)closeFile(SplitReason::Fault);
    return result;
}

Result<bool> Assembler::connectionBegins(std::chrono::milliseconds gap)
{
    if (!std::exchange(m_connected, true))
        return false;
    m_timeline.reconnect(gap.count());
    m_reporter.report(Repair::Kind::Reconnected, gap.count());
    if (m_options.joinReconnects && gap <= m_options.maxJoinGap)
        return m_state == State::Writing;
    auto closed = closeFile(SplitReason::Gap);
    m_configs.drop();
    if (!closed)
        return fail(closed.error());
    return false;
}

Result<> Assembler::connectionEnds()
{
    if (m_state == State::Splitting)
        return finishSplit();
    if (m_state == State::Opening && !m_held.empty() && (m_key >= 0 || !m_seen[index(Track::Video)]))
        return openHeld();
    m_reporter.flush(true);
    return flush();
}

Result<> Assembler::finish(SplitReason why)
{
    auto ended = connectionEnds();
    auto closed = closeFile(why);
    return ended ? closed : ended;
}

} // namespace flv
