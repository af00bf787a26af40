// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/intake.h"

#include "core/base/clock.h"
#include "core/base/steadytime.h"
#include "core/flv/fingerprint.h"
#include <algorithm>

namespace flv {

namespace {
constexpr size_t maxHeldTags = 8192; // stream-repair.md 1.5
constexpr qint64 maxHeldBytes = 24 << 20;
constexpr qint64 maxGopMs = 12000;
constexpr qint64 overlapMs = 20000; // D2
constexpr std::chrono::seconds overlapWait{5};
constexpr int loopGops = 10;                // D1
constexpr qint64 acceptLoopMs = 10 * 60000; // stream-repair.md 2.4
constexpr std::chrono::seconds loopAgain{60};
constexpr qint64 loopAgainMs = 60000;
} // namespace

Intake::Intake(Slab& slab, const Options& options, Reporter& reporter, StreamCounters& counters,
               Assembler& next)
    : m_slab(slab)
    , m_options(options)
    , m_reporter(reporter)
    , m_counters(counters)
    , m_next(next)
{
}

qint64 Intake::needed(qint64 otherwise) const
{
    return m_held.empty() ? otherwise : std::min(otherwise, m_held.front().tag.position);
}

/// K3, and what K2 and the duplicate rules need to know about a frame.
void Intake::analyse(Item& item)
{
    const Bytes bytes = body(item);
    item.print = fingerprint(bytes);
    item.key = item.video() && item.payload.key;
    const Codec codec = item.payload.codec;
    if (codec != Codec::Avc && codec != Codec::Hevc)
        return;
    NalWalk walk(bytes, m_lengthSize);
    while (const auto nal = walk.next()) {
        if (nal->empty())
            continue;
        const int type = nalType(codec, *nal);
        if (isSliceNal(codec, type)) {
            item.key = item.key || isIdrNal(codec, type);
            break;
        }
        item.refresh = item.refresh || isSpsNal(codec, type) || isRecoveryPoint(codec, *nal);
    }
}

Result<> Intake::take(Item& item)
{
    if (item.payload.kind == Payload::Kind::Config) {
        const size_t lengthAt = item.payload.codec == Codec::Avc ? 4 : 21;
        const bool units = item.payload.codec == Codec::Avc || item.payload.codec == Codec::Hevc;
        if (units && item.payload.bodySize > lengthAt)
            m_lengthSize = (body(item)[lengthAt] & 3) + 1;
    } else {
        analyse(item);
    }
    if (m_searching)
        return searchOverlap(item);
    return checkGop(item);
}

/// D2: the beginning of a connection is held until it is known where the known part ends.
Result<> Intake::searchOverlap(const Item& item)
{
    if (item.frame()) {
        Last& last = m_last[size_t(item.track())];
        if (last.known)
            m_searchedMs += std::clamp<qint64>(int32_t(item.tag.time - last.wire), 0, 1000);
        last = {item.print, item.tag.time, true};
    }
    m_held.push_back(item);
    m_heldBytes += item.tag.size;
    // Another picture is another encoder: nothing of it was there before (F57).
    if (!item.frame() && item.video() && m_next.isNewConfig(item))
        return endSearch({});
    const bool final = full() || m_searchedMs > 2 * overlapMs; // both tracks are counted
    const auto match = m_overlap.find(m_held, final);
    return match || final ? endSearch(match) : Result<>();
}

Result<> Intake::endSearch(const std::optional<Overlap::Match>& match)
{
    m_searching = false;
    m_last = {};
    std::vector<Item> held;
    held.swap(m_held);
    m_heldBytes = 0;
    Timeline& timeline = m_next.timeline();
    std::array<int, 2> last{-1, -1};
    if (match) {
        last = match->last;
        const Track track = last[0] >= 0 ? Track::Video : Track::Audio;
        timeline.align(held[size_t(last[size_t(track)])].tag.time, timeline.last(track));
    } else {
        m_next.lost();
    }
    qint64 dropped = 0;
    Result<> result;
    for (int i = 0; i < int(held.size()) && result; ++i) {
        Item& item = held[size_t(i)];
        const Track track = item.track();
        const bool known =
            match && item.frame() &&
            (last[size_t(track)] >= 0 ? i <= last[size_t(track)]
                                      : timeline.preview(track, item.tag.time) <= timeline.last(track));
        if (known) {
            ++dropped;
            m_counters.dropped.fetch_add(1, std::memory_order_relaxed);
        } else {
            result = checkGop(item);
        }
    }
    if (dropped > 0)
        m_reporter.report(Repair::Kind::DuplicateDropped, 0, dropped);
    return result;
}

/// D3.
bool Intake::repeated(const Item& item)
{
    Last& last = m_last[size_t(item.track())];
    const bool same = last.known && last.print == item.print && last.wire == item.tag.time;
    last = {item.print, item.tag.time, true};
    return same;
}

/// D1, D4.
Result<> Intake::checkGop(Item& item)
{
    if (item.frame()) {
        if (repeated(item)) {
            m_counters.dropped.fetch_add(1, std::memory_order_relaxed);
            m_reporter.sum(Repair::Kind::DuplicateDropped);
            return {};
        }
        if (item.video() && item.key) {
            if (auto begun = beginGop(item); !begun)
                return begun;
        } else if (!m_history.add(item.track(), item.print) && m_suspect) {
            if (auto released = release(); !released)
                return released;
        }
    }
    if (!m_suspect)
        return pass(item);
    m_held.push_back(item);
    m_heldBytes += item.tag.size;
    // Sound may be older than its keyframe.
    const auto length = int32_t(item.tag.time - m_held.front().tag.time);
    const bool tooLong = length > maxGopMs && item.frame() && m_held.front().frame();
    return full() || tooLong ? release() : Result<>();
}

Result<> Intake::beginGop(Item& item)
{
    if (m_suspect) {
        if (auto decided = decide(false); !decided)
            return decided;
    }
    const bool known = m_history.begin(fullHash(body(item)), item.tag.time);
    if (m_acceptUntil >= 0) {
        noteAcceptedLoop(known);
        return {};
    }
    m_suspect = known;
    if (!known)
        m_repeatedGops = 0;
    return {};
}

/// A channel that plays a loop round the clock is recorded as it is. When its time is up the platform is
/// asked again, as long as it loops; otherwise the rule is back.
void Intake::noteAcceptedLoop(bool known)
{
    m_repeatedGops = known ? m_repeatedGops + 1 : 0;
    const qint64 now = m_next.timeline().end();
    if (now < m_acceptUntil)
        return;
    const bool loops = m_repeatedGops > loopGops;
    m_acceptUntil = loops ? now + acceptLoopMs : -1;
    m_looped = loops;
    m_repeatedGops = 0;
}

/// D1: content that would hardly be the same twice by chance. Padding does not count (F67).
bool Intake::informative() const
{
    constexpr int distinctAudio = 8;
    constexpr qint64 averageFrame = 200;
    std::array<uint64_t, distinctAudio> prints;
    int distinct = 0;
    qint64 frames = 0;
    qint64 bytes = 0;
    for (const Item& item : m_held) {
        if (!item.frame())
            continue;
        if (!item.video()) {
            if (std::find(prints.begin(), prints.begin() + distinct, item.print) == prints.begin() + distinct)
                prints[size_t(distinct++)] = item.print;
            if (distinct == distinctAudio)
                return true;
            continue;
        }
        if (item.key)
            continue;
        ++frames;
        bytes += item.payload.bodySize;
        if (item.payload.codec != Codec::Avc && item.payload.codec != Codec::Hevc)
            continue;
        NalWalk walk(body(item), m_lengthSize);
        while (const auto nal = walk.next()) {
            if (!nal->empty() && isFillerNal(item.payload.codec, nalType(item.payload.codec, *nal)))
                bytes -= qint64(walk.position() - walk.start());
        }
    }
    return frames > 0 && bytes >= averageFrame * frames;
}

Result<> Intake::decide(bool partial)
{
    const bool duplicate = m_history.equal(partial) && (m_history.sameTime(partial) || informative());
    if (!duplicate) {
        m_repeatedGops = 0;
        return release();
    }
    m_history.drop();
    m_suspect = false;
    std::vector<Item> held;
    held.swap(m_held);
    m_heldBytes = 0;
    qint64 dropped = 0;
    Result<> result;
    for (Item& item : held) {
        if (item.frame())
            ++dropped;
        else if (result)
            result = m_next.take(item); // F70: headers behind the media count
    }
    m_counters.dropped.fetch_add(dropped, std::memory_order_relaxed);
    m_reporter.report(Repair::Kind::DuplicateDropped, 0, dropped);
    if (++m_repeatedGops > loopGops) {
        m_repeatedGops = 0;
        const qint64 now = m_next.timeline().end();
        if (now < m_loopAgainUntil)
            m_acceptUntil = now + acceptLoopMs;
        else
            m_looped = m_options.live;
    }
    held.clear();
    if (m_held.empty())
        held.swap(m_held);
    return result;
}

Result<> Intake::release()
{
    m_suspect = false;
    std::vector<Item> held;
    held.swap(m_held);
    m_heldBytes = 0;
    Result<> result;
    for (size_t i = 0; i < held.size() && result; ++i)
        result = pass(held[i]);
    held.clear();
    if (m_held.empty())
        held.swap(m_held);
    return result;
}

Result<> Intake::pass(Item& item)
{
    if (item.frame())
        m_overlap.passed(item);
    return m_next.take(item);
}

bool Intake::full() const
{
    return m_held.size() >= maxHeldTags || m_heldBytes >= maxHeldBytes;
}

Result<> Intake::lost()
{
    Result<> result;
    if (m_searching)
        result = endSearch({});
    if (result && m_suspect)
        result = release();
    m_history.drop();
    m_next.lost();
    return result;
}

Result<> Intake::connectionBegins(std::chrono::milliseconds gap)
{
    const bool looped = std::exchange(m_looped, false);
    if (gap > loopAgain)
        m_loopAgainUntil = m_acceptUntil = -1; // another broadcast, perhaps
    else if (looped)
        m_loopAgainUntil = m_next.timeline().end() + loopAgainMs;
    m_repeatedGops = 0;
    m_last = {};
    const auto mayOverlap = m_next.connectionBegins(gap);
    if (!mayOverlap)
        return fail(mayOverlap.error());
    m_searching = *mayOverlap && m_overlap.hasTail();
    if (m_searching) {
        m_overlap.restart();
        m_searchSince = steadyMs();
        m_searchedMs = 0;
    } else if (m_overlap.hasTail()) {
        m_next.lost();
    }
    return {};
}

Result<> Intake::connectionEnds()
{
    Result<> result;
    if (m_searching)
        result = endSearch(m_held.empty() ? std::nullopt : m_overlap.find(m_held, true));
    if (result && m_suspect)
        result = decide(true);
    return result;
}

Result<> Intake::tick()
{
    if (!m_searching || !m_options.live || m_held.empty() ||
        steadyMs() - m_searchSince <= scaled(overlapWait).count())
        return {};
    // An edge that sends its cache slowly: what comes is still what was there before.
    if (m_overlap.knows(m_held.back()))
        return {};
    return endSearch(m_overlap.find(m_held, true));
}

} // namespace flv
