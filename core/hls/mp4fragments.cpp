// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/mp4fragments.h"

namespace hls {
namespace {

using Bytes = std::span<const char>;

constexpr uint32_t notSync = 0x10000; // sample_is_non_sync_sample

struct Defaults
{
    uint32_t duration = 0;
    uint32_t size = 0;
    uint32_t flags = 0;
    size_t dataBase = 0; ///< what a run's data offset counts from
};

/// Reads a tfhd; false when its track is unknown.
bool readHeader(Bytes bytes, const Box& tfhd, const Mp4Init& init, TrackRun& run, Defaults& defaults)
{
    if (tfhd.bodySize() < 8)
        return false;
    const uint32_t flags = read32(bytes.data() + tfhd.body) & 0xFFFFFF;
    run.track = init.track(read32(bytes.data() + tfhd.body + 4));
    if (!run.track)
        return false;
    defaults.duration = run.track->defaultDuration;
    defaults.flags = run.track->defaultFlags;
    size_t at = tfhd.body + 8;
    const auto field = [&](uint32_t flag, size_t size) -> size_t {
        if (!(flags & flag) || at + size > tfhd.end)
            return 0;
        at += size;
        return at - size;
    };
    run.baseOffsetAt = field(0x1, 8);
    if (run.baseOffsetAt > 0)
        defaults.dataBase = bytes.size();
    field(0x2, 4);
    if (const size_t duration = field(0x8, 4))
        defaults.duration = read32(bytes.data() + duration);
    if (const size_t size = field(0x10, 4))
        defaults.size = read32(bytes.data() + size);
    if (const size_t sample = field(0x20, 4))
        defaults.flags = read32(bytes.data() + sample);
    return true;
}

/// Where the first sample of a run is: behind the data offset, of the size that run or defaults say.
void findFirstSample(Bytes bytes, const Box& trun, uint32_t flags, size_t entries, const Defaults& defaults,
                     TrackRun& run)
{
    if (!(flags & 0x1))
        return;
    const auto offset = int32_t(read32(bytes.data() + trun.body + 8));
    const size_t size =
        flags & 0x200 ? read32(bytes.data() + entries + (flags & 0x100 ? 4U : 0U)) : defaults.size;
    const qint64 at = qint64(defaults.dataBase) + offset;
    if (at < 0 || size == 0 || uint64_t(at) + size > bytes.size())
        return;
    run.firstSample = size_t(at);
    run.firstSize = size;
}

void readRun(Bytes bytes, const Box& trun, const Defaults& defaults, TrackRun& run)
{
    if (trun.bodySize() < 8)
        return;
    const uint32_t flags = read32(bytes.data() + trun.body) & 0xFFFFFF;
    const uint32_t count = read32(bytes.data() + trun.body + 4);
    size_t at = trun.body + 8 + (flags & 0x1 ? 4U : 0U);
    uint32_t firstFlags = defaults.flags;
    if (flags & 0x4) {
        if (at + 4 > trun.end)
            return;
        firstFlags = read32(bytes.data() + at);
        at += 4;
    }
    const size_t entry = (flags & 0x100 ? 4U : 0U) + (flags & 0x200 ? 4U : 0U) + (flags & 0x400 ? 4U : 0U) +
                         (flags & 0x800 ? 4U : 0U);
    if (count == 0 || count > (1U << 20) || uint64_t(count) * entry > trun.end - at)
        return;
    if (!(flags & 0x4) && (flags & 0x400))
        firstFlags = read32(bytes.data() + at + (flags & 0x100 ? 4U : 0U) + (flags & 0x200 ? 4U : 0U));
    if (run.samples == 0) {
        run.startsWithSync = !(firstFlags & notSync);
        findFirstSample(bytes, trun, flags, at, defaults, run);
    }
    run.samples += count;
    if (!(flags & 0x100)) {
        run.duration += qint64(defaults.duration) * count;
        run.lastDuration = defaults.duration;
        return;
    }
    for (uint32_t i = 0; i < count; ++i, at += entry) {
        run.lastDuration = read32(bytes.data() + at);
        run.duration += run.lastDuration;
    }
}

void readTraf(Bytes bytes, const Box& traf, uint8_t number, const Mp4Init& init, Fragment& fragment)
{
    // A base data offset counts from a file that is not ours: such runs are left without a first sample.
    const auto tfhd = child(bytes, traf, fourcc("tfhd"));
    TrackRun run;
    Defaults defaults;
    defaults.dataBase = fragment.moof;
    if (!tfhd || !readHeader(bytes, *tfhd, init, run, defaults))
        return;
    run.number = number;
    BoxWalk walk(bytes, traf.body, traf.end);
    while (const auto box = walk.next()) {
        if (box->type == fourcc("trun")) {
            readRun(bytes, *box, defaults, run);
        } else if (box->type == fourcc("tfdt") && box->bodySize() >= 8) {
            run.wideTime = bytes[box->body] == 1 && box->bodySize() >= 12;
            run.timeAt = box->body + 4;
            const char* field = bytes.data() + run.timeAt;
            run.time = run.wideTime ? qint64(read64(field) & 0x7FFFFFFFFFFFFFFF) : qint64(read32(field));
        }
    }
    if (run.samples > 0)
        fragment.runs.push_back(run);
}

Fragment readMoof(Bytes bytes, const Box& moof, const Mp4Init& init)
{
    Fragment fragment;
    fragment.at = fragment.moof = moof.at;
    uint8_t number = 0;
    BoxWalk walk(bytes, moof.body, moof.end);
    while (const auto box = walk.next()) {
        if (box->type == fourcc("mfhd") && box->bodySize() >= 8)
            fragment.sequenceAt = box->body + 4;
        else if (box->type == fourcc("traf") && number < 255)
            readTraf(bytes, *box, ++number, init, fragment);
    }
    return fragment;
}

} // namespace

Result<FragmentList> readFragments(std::span<const char> bytes, const Mp4Init& init)
{
    FragmentList list;
    BoxWalk walk(bytes, 0, bytes.size());
    size_t leading = 0; // of boxes that belong to the next fragment
    while (const auto box = walk.next()) {
        if (box->type == fourcc("moov") || box->type == fourcc("ftyp")) {
            list.begin = leading = box->end;
        } else if (box->type == fourcc("moof")) {
            Fragment fragment = readMoof(bytes, *box, init);
            fragment.at = leading;
            if (!fragment.runs.empty())
                list.fragments.push_back(std::move(fragment));
        } else if (box->type == fourcc("mdat")) {
            leading = box->end;
            if (box->end == bytes.size() && read32(bytes.data() + box->at) == 0)
                list.openBox = box->at;
        } else if (box->type == fourcc("sidx")) {
            list.indexes.push_back(*box);
        }
    }
    if (!walk.complete())
        return fail(Error::Kind::Protocol, QStringLiteral("MP4: a box is cut short"));
    if (list.fragments.empty())
        return fail(Error::Kind::Protocol, QStringLiteral("MP4: no movie fragment"));
    return list;
}

} // namespace hls
