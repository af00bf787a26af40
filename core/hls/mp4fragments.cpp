// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/mp4fragments.h"

#include <algorithm>

namespace hls {
namespace {

using Bytes = std::span<const char>;

constexpr uint32_t notSync = 0x10000;     // sample_is_non_sync_sample
constexpr qint64 longestComposition = 10; // seconds that a picture may be shown before or after it is decoded

struct Defaults
{
    uint32_t duration = 0;
    uint32_t size = 0;
    uint32_t flags = 0;
    size_t moof = 0;
    /// What a run's data offset counts from; none: from a file that is not ours, or from what is not known.
    std::optional<size_t> dataBase;
};

/// Reads the fragments of a segment and what in them cannot be meant. Thread: one. Owner: a stack.
class Reader
{
public:
    Reader(Bytes bytes, const Mp4Init& init)
        : m_bytes(bytes)
        , m_init(init)
    {
    }
    Result<FragmentList> read();

private:
    void readMoof(const Box& moof);
    void readTraf(const Box& traf, uint8_t number, Fragment& fragment);
    bool readHeader(const Box& tfhd, TrackRun& run, Defaults& defaults);
    void readTime(const Box& tfdt, TrackRun& run);
    void readRun(const Box& trun, const Defaults& defaults, TrackRun& run);
    void readSamples(size_t at, uint32_t count, uint32_t flags, const Defaults& defaults, TrackRun& run);
    void place(const Box& trun, uint32_t flags, const Defaults& defaults, qint64 size);
    void checkPlaces();
    void damaged(const char* what)
    {
        if (!m_list.damage)
            m_list.damage = what;
    }

    const Bytes m_bytes;
    const Mp4Init& m_init;
    FragmentList m_list;
    std::vector<SampleRange> m_data;    ///< bodies of mdat
    std::vector<SampleRange> m_samples; ///< of runs that tell where they are
    uint64_t m_unplaced = 0;            ///< bytes of those that do not
    std::optional<size_t> m_next;       ///< where a run that tells no offset goes on
    /// Where the data of the track fragment before end, the moof in front of the first (ISO 14496-12 8.8.7).
    std::optional<size_t> m_previous;
};

/// False when its track is unknown.
bool Reader::readHeader(const Box& tfhd, TrackRun& run, Defaults& defaults)
{
    if (tfhd.bodySize() < 8)
        return false;
    const uint32_t flags = read32(m_bytes.data() + tfhd.body) & 0xFFFFFF;
    run.track = m_init.track(read32(m_bytes.data() + tfhd.body + 4));
    if (!run.track) {
        damaged("a fragment of a track that the initialisation segment does not have");
        return false;
    }
    defaults.duration = run.track->defaultDuration;
    defaults.size = run.track->defaultSize;
    defaults.flags = run.track->defaultFlags;
    size_t at = tfhd.body + 8;
    const auto field = [&](uint32_t flag, size_t size) -> size_t {
        if (!(flags & flag))
            return 0;
        if (at + size > tfhd.end) {
            damaged("a fragment header shorter than what it says is in it");
            return 0;
        }
        at += size;
        return at - size;
    };
    run.baseOffsetAt = field(0x1, 8);
    defaults.dataBase = m_previous;
    if (run.baseOffsetAt > 0)
        defaults.dataBase.reset();
    else if (flags & 0x020000) // default-base-is-moof
        defaults.dataBase = defaults.moof;
    field(0x2, 4);
    if (const size_t duration = field(0x8, 4))
        defaults.duration = read32(m_bytes.data() + duration);
    if (const size_t size = field(0x10, 4))
        defaults.size = read32(m_bytes.data() + size);
    if (const size_t sample = field(0x20, 4))
        defaults.flags = read32(m_bytes.data() + sample);
    return true;
}

/// Where the bytes of a run are, behind its data offset or behind the run before it.
void Reader::place(const Box& trun, uint32_t flags, const Defaults& defaults, qint64 size)
{
    std::optional<size_t> begin = m_next;
    if (flags & 0x1) {
        const qint64 offset = int32_t(read32(m_bytes.data() + trun.body + 8));
        qint64 at = qint64(defaults.dataBase.value_or(0)) + offset;
        // Some count from the moof without saying so; that leads to the very end of the data before.
        if (m_next && qint64(defaults.moof) + offset == qint64(*m_next))
            at = qint64(*m_next);
        if (defaults.dataBase && at < 0)
            damaged("samples in front of the segment");
        begin = defaults.dataBase && at >= 0 ? std::optional(size_t(at)) : std::nullopt;
    }
    m_next = m_previous = begin ? std::optional(*begin + size_t(size)) : std::nullopt;
    if (begin)
        m_samples.push_back({*begin, size_t(size)});
    else
        m_unplaced += uint64_t(size);
}

void Reader::readRun(const Box& trun, const Defaults& defaults, TrackRun& run)
{
    if (trun.bodySize() < 8)
        return damaged("a run of samples without its head");
    const uint32_t flags = read32(m_bytes.data() + trun.body) & 0xFFFFFF;
    const uint32_t count = read32(m_bytes.data() + trun.body + 4);
    size_t at = trun.body + 8 + (flags & 0x1 ? 4U : 0U);
    const size_t entries = at + (flags & 0x4 ? 4U : 0U);
    if (entries > trun.end)
        return damaged("a run of samples without its head");
    uint32_t firstFlags = flags & 0x4 ? read32(m_bytes.data() + at) : defaults.flags;
    at = entries;
    const size_t entry = (flags & 0x100 ? 4U : 0U) + (flags & 0x200 ? 4U : 0U) + (flags & 0x400 ? 4U : 0U) +
                         (flags & 0x800 ? 4U : 0U);
    if (count == 0)
        return;
    if (count > (1U << 20) || uint64_t(count) * entry > trun.end - at)
        return damaged("a run of samples shorter than what it says is in it");
    if (!(flags & 0x4) && (flags & 0x400))
        firstFlags = read32(m_bytes.data() + at + (flags & 0x100 ? 4U : 0U) + (flags & 0x200 ? 4U : 0U));
    const bool first = run.samples == 0;
    const size_t placed = m_samples.size();
    qint64 size = qint64(defaults.size) * count;
    if (flags & 0x200) {
        size = 0;
        for (uint32_t i = 0; i < count; ++i)
            size += read32(m_bytes.data() + at + i * entry + (flags & 0x100 ? 4U : 0U));
    }
    place(trun, flags, defaults, size);
    if (first)
        run.startsWithSync = !(firstFlags & notSync);
    if (first && m_samples.size() > placed) {
        const size_t own =
            flags & 0x200 ? read32(m_bytes.data() + at + (flags & 0x100 ? 4U : 0U)) : defaults.size;
        const size_t begin = m_samples.back().begin;
        if (own > 0 && begin <= m_bytes.size() && own <= m_bytes.size() - begin) {
            run.firstSample = begin;
            run.firstSize = own;
        }
    }
    readSamples(at, count, flags, defaults, run);
}

/// Durations and composition offsets.
void Reader::readSamples(size_t at, uint32_t count, uint32_t flags, const Defaults& defaults, TrackRun& run)
{
    run.samples += count;
    const size_t durationSize = flags & 0x100 ? 4 : 0;
    const size_t compositionAt = durationSize + (flags & 0x200 ? 4U : 0U) + (flags & 0x400 ? 4U : 0U);
    const size_t entry = compositionAt + (flags & 0x800 ? 4U : 0U);
    const qint64 farthest = longestComposition * run.track->timescale;
    if (durationSize == 0) {
        run.duration += qint64(defaults.duration) * count;
        run.lastDuration = defaults.duration;
    }
    for (uint32_t i = 0; i < count && entry > 0; ++i, at += entry) {
        if (durationSize > 0) {
            run.lastDuration = read32(m_bytes.data() + at);
            run.duration += run.lastDuration;
        }
        // Signed in version 1; many write it so in version 0 as well.
        if ((flags & 0x800) &&
            std::abs(qint64(int32_t(read32(m_bytes.data() + at + compositionAt)))) > farthest)
            damaged("a picture shown more than 10 s from where it is decoded");
    }
}

void Reader::readTime(const Box& tfdt, TrackRun& run)
{
    run.wideTime = m_bytes[tfdt.body] == 1 && tfdt.bodySize() >= 12;
    run.timeAt = tfdt.body + 4;
    const char* field = m_bytes.data() + run.timeAt;
    run.time = run.wideTime ? qint64(read64(field) & 0x7FFFFFFFFFFFFFFF) : qint64(read32(field));
}

void Reader::readTraf(const Box& traf, uint8_t number, Fragment& fragment)
{
    const auto tfhd = child(m_bytes, traf, fourcc("tfhd"));
    TrackRun run;
    Defaults defaults;
    defaults.moof = fragment.moof;
    if (!tfhd)
        return damaged("a track fragment without its header");
    if (!readHeader(*tfhd, run, defaults)) {
        m_next.reset();
        m_previous.reset();
        return;
    }
    run.number = number;
    BoxWalk walk(m_bytes, traf.body, traf.end);
    while (const auto box = walk.next()) {
        if (box->type == fourcc("trun"))
            readRun(*box, defaults, run);
        else if (box->type == fourcc("tfdt") && box->bodySize() >= 8)
            readTime(*box, run);
    }
    if (run.samples > 0)
        fragment.runs.push_back(run);
}

void Reader::readMoof(const Box& moof)
{
    Fragment fragment;
    fragment.moof = moof.at;
    fragment.end = moof.end;
    m_next.reset();
    m_previous = moof.at;
    uint8_t number = 0;
    BoxWalk walk(m_bytes, moof.body, moof.end);
    while (const auto box = walk.next()) {
        if (box->type == fourcc("mfhd") && box->bodySize() >= 8)
            fragment.sequenceAt = box->body + 4;
        else if (box->type == fourcc("traf") && number < 255)
            readTraf(*box, ++number, fragment);
    }
    m_list.fragments.push_back(std::move(fragment));
}

/// All samples must be in an mdat (stream-repair.md L5), and no two runs in the same place.
void Reader::checkPlaces()
{
    const auto earlier = [](const SampleRange& a, const SampleRange& b) { return a.begin < b.begin; };
    std::sort(m_samples.begin(), m_samples.end(), earlier);
    uint64_t room = 0;
    for (const SampleRange& data : m_data)
        room += data.size;
    size_t free = 0;
    for (const SampleRange& run : m_samples) {
        const auto behind = std::upper_bound(m_data.begin(), m_data.end(), run, earlier);
        const bool inside = behind != m_data.begin() &&
                            run.begin - (behind - 1)->begin <= (behind - 1)->size &&
                            run.size <= (behind - 1)->size - (run.begin - (behind - 1)->begin);
        if (!inside && run.size > 0)
            return damaged("samples outside of the data");
        if (run.begin < free && run.size > 0)
            return damaged("two runs of samples in the same place");
        free = std::max(free, run.begin + run.size);
        m_unplaced += run.size;
    }
    if (m_unplaced > room)
        damaged("more samples than data");
}

Result<FragmentList> Reader::read()
{
    BoxWalk walk(m_bytes, 0, m_bytes.size());
    while (const auto box = walk.next()) {
        if (box->type == fourcc("moof")) {
            readMoof(*box);
        } else if (box->type == fourcc("mdat")) {
            m_data.push_back({box->body, box->bodySize()});
            if (!m_list.fragments.empty())
                m_list.fragments.back().end = box->end;
            if (box->end == m_bytes.size() && read32(m_bytes.data() + box->at) == 0)
                m_list.openBox = box->at;
        }
    }
    if (!walk.complete())
        return fail(Error::Kind::Protocol, QStringLiteral("MP4: a box is cut short"));
    checkPlaces();
    // What has nothing that is known in it goes, with its data.
    auto& fragments = m_list.fragments;
    std::erase_if(fragments, [](const Fragment& fragment) { return fragment.runs.empty(); });
    if (fragments.empty())
        return fail(Error::Kind::Protocol, QStringLiteral("MP4: no movie fragment"));
    return std::move(m_list);
}

} // namespace

Result<FragmentList> readFragments(std::span<const char> bytes, const Mp4Init& init)
{
    return Reader(bytes, init).read();
}

} // namespace hls
