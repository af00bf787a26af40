// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/mp4fragments.h"
#include "core/hls/timeline.h"

#include <QHash>
#include <algorithm>
#include <limits>

namespace hls {
namespace {

/// Fragmented MP4: a segment is one part; decode times, indexes and sequence numbers are overwritten in
/// place. Thread: one. Owner: the Joiner.
class Fmp4Format : public Format
{
public:
    QString extension() const override
    {
        return m_init.hasVideo() ? QStringLiteral("mp4") : QStringLiteral("m4a");
    }
    Result<std::vector<Part>> inspect(std::span<char> body, const QByteArray& init) override;
    bool trimToKey(Part& part) override;
    std::span<const char> begin(const Part& part) override;
    bool rewrite(const Part& part, qint64 outFirst, qint64 fileOffset, Pieces& pieces) override;
    Result<> close(OutputFile& file, qint64 ticks, qint64 exactBytes) override;

private:
    struct Track
    {
        qint64 last = -1; ///< output time of the last sample written
        qint64 next = 0;
    };
    Result<> readInit(std::span<const char> body, const QByteArray& init);
    Part describe(size_t firstUnit) const;
    void describeTracks(Part& part) const;
    const TrackRun* mainRun(const Fragment& fragment) const;
    bool moveRun(const TrackRun& run, const Part& part, qint64 outFirst);
    void moveIndex(const Box& sidx, const Part& part, qint64 outFirst);

    Mp4Init m_init;          ///< of the segment at hand
    QByteArray m_initSource; ///< what it was read from
    std::span<char> m_body;
    FragmentList m_list;
    // The open file.
    QByteArray m_front;
    uint32_t m_indexTrack = 0;
    qint64 m_indexScale = 1;
    std::vector<RandomAccess> m_entries;
    QHash<uint32_t, Track> m_tracks;
    uint32_t m_sequence = 0;
    qint64 m_expected = 0; ///< where a segment without times belongs
};

Result<> Fmp4Format::readInit(std::span<const char> body, const QByteArray& init)
{
    if (init.isEmpty()) {
        // Without EXT-X-MAP the first segment may bring it along.
        BoxWalk walk(body, 0, body.size());
        bool own = false;
        while (const auto box = walk.next())
            own = own || box->type == fourcc("moov");
        if (!own)
            return m_initSource.isEmpty() ? Result<>(fail(Error::Kind::Protocol,
                                                          QStringLiteral("MP4: no initialisation segment")))
                                          : Result<>();
        auto parsed = parseMp4Init(body);
        if (!parsed)
            return fail(parsed.error());
        m_initSource = parsed->bytes;
        m_init = std::move(*parsed);
        return {};
    }
    if (init == m_initSource)
        return {};
    auto parsed = parseMp4Init({init.constData(), size_t(init.size())});
    if (!parsed)
        return fail(parsed.error());
    m_initSource = init;
    m_init = std::move(*parsed);
    return {};
}

Result<std::vector<Part>> Fmp4Format::inspect(std::span<char> body, const QByteArray& init)
{
    if (auto read = readInit(body, init); !read)
        return fail(read.error());
    auto list = readFragments(body, m_init);
    if (!list)
        return fail(list.error());
    m_body = body;
    m_list = std::move(*list);
    const bool hasMain = std::any_of(m_list.fragments.begin(), m_list.fragments.end(),
                                     [this](const Fragment& fragment) { return mainRun(fragment); });
    if (!hasMain)
        return fail(Error::Kind::Protocol, QStringLiteral("MP4: a segment without its main track"));
    Part part = describe(0);
    part.begin = m_list.begin;
    return std::vector<Part>{part};
}

const TrackRun* Fmp4Format::mainRun(const Fragment& fragment) const
{
    for (const TrackRun& run : fragment.runs)
        if (run.track == m_init.main())
            return &run;
    return nullptr;
}

Part Fmp4Format::describe(size_t firstUnit) const
{
    Part part;
    part.firstUnit = firstUnit;
    part.lastUnit = m_list.fragments.size();
    part.end = m_body.size();
    part.timescale = m_init.main()->timescale;
    part.config = m_init.config();
    part.width = m_init.main()->width;
    part.height = m_init.main()->height;
    bool begun = false;
    qint64 running = m_expected;
    for (size_t i = firstUnit; i < part.lastUnit; ++i) {
        const TrackRun* run = mainRun(m_list.fragments[i]);
        if (!run)
            continue;
        const bool key = run->startsWithSync || !m_init.hasVideo();
        const qint64 time = run->timeAt > 0 ? run->time : running;
        if (!begun) {
            part.first = time;
            part.startsWithKey = key;
            part.timed = run->timeAt > 0;
        }
        begun = true;
        part.containsKey = part.containsKey || key;
        part.last = time + run->duration - run->lastDuration;
        part.next = running = time + run->duration;
    }
    describeTracks(part);
    return part;
}

void Fmp4Format::describeTracks(Part& part) const
{
    for (size_t i = part.firstUnit; i < part.lastUnit; ++i) {
        for (const TrackRun& run : m_list.fragments[i].runs) {
            const bool video = run.track->handler == fourcc("vide");
            if (video || run.track->handler == fourcc("soun")) {
                (video ? part.videoFrames : part.audioFrames) += run.samples;
                (video ? part.videoCodec : part.audioCodec) = run.track->codec;
            }
            if (run.timeAt == 0)
                continue;
            const qint64 lead = part.first - rescale(run.time, part.timescale, run.track->timescale);
            if (lead <= part.timescale * 3 / 2)
                part.lead = std::max(part.lead, lead);
        }
    }
}

bool Fmp4Format::trimToKey(Part& part)
{
    for (size_t i = part.firstUnit; i < part.lastUnit; ++i) {
        const TrackRun* run = mainRun(m_list.fragments[i]);
        if (!run || !(run->startsWithSync || !m_init.hasVideo()))
            continue;
        part = describe(i);
        part.begin = m_list.fragments[i].at;
        return true;
    }
    return false;
}

std::span<const char> Fmp4Format::begin(const Part& part)
{
    m_front = m_init.bytes;
    m_indexTrack = m_init.main()->id;
    m_indexScale = part.timescale;
    m_entries.clear();
    m_tracks.clear();
    m_sequence = 0;
    return {m_front.constData(), size_t(m_front.size())};
}

bool Fmp4Format::rewrite(const Part& part, qint64 outFirst, qint64 fileOffset, Pieces& pieces)
{
    bool indexed = false;
    for (size_t i = part.firstUnit; i < part.lastUnit; ++i) {
        const Fragment& fragment = m_list.fragments[i];
        const qint64 moofOffset = fileOffset + qint64(fragment.moof - part.begin);
        for (const TrackRun& run : fragment.runs) {
            if (!moveRun(run, part, outFirst))
                return false;
            if (run.baseOffsetAt > 0)
                write64(m_body.data() + run.baseOffsetAt, uint64_t(moofOffset));
            if (!indexed && run.track == m_init.main() && (run.startsWithSync || !m_init.hasVideo())) {
                const Track& track = m_tracks[run.track->id];
                m_entries.push_back({track.next - run.duration, moofOffset, run.number});
                indexed = true;
            }
        }
        if (fragment.sequenceAt > 0)
            write32(m_body.data() + fragment.sequenceAt, ++m_sequence);
    }
    for (const Box& sidx : m_list.indexes)
        if (sidx.at >= part.begin)
            moveIndex(sidx, part, outFirst);
    if (m_list.openBox > 0 && part.end - m_list.openBox <= std::numeric_limits<uint32_t>::max())
        write32(m_body.data() + m_list.openBox, uint32_t(part.end - m_list.openBox));
    m_expected = part.next;
    pieces.push_back(m_body.subspan(part.begin, part.end - part.begin));
    return true;
}

bool Fmp4Format::moveRun(const TrackRun& run, const Part& part, qint64 outFirst)
{
    const qint64 scale = run.track->timescale;
    Track& track = m_tracks[run.track->id];
    const qint64 relative = run.timeAt > 0 ? run.time - rescale(part.first, scale, part.timescale) : 0;
    const qint64 length = rescale(part.next - part.first, scale, part.timescale);
    qint64 out = rescale(outFirst, scale, part.timescale) + relative;
    const bool known = track.last >= 0;
    const bool far = relative < -10 * scale || relative > length + 10 * scale;
    // One or two ticks are rounding between two clocks.
    const bool rounding = known && std::abs(out - track.next) <= 2;
    if (known && (run.timeAt == 0 || far || rounding))
        out = track.next;
    else if (far)
        out = rescale(outFirst, scale, part.timescale);
    out = std::max(out, track.last + 1);
    if (!run.wideTime && out > std::numeric_limits<uint32_t>::max())
        return false;
    track.next = out + run.duration;
    track.last = track.next - run.lastDuration;
    if (run.timeAt > 0 && run.wideTime)
        write64(m_body.data() + run.timeAt, uint64_t(out));
    else if (run.timeAt > 0)
        write32(m_body.data() + run.timeAt, uint32_t(out));
    return true;
}

/// Its earliest presentation time is on the same timeline as the samples.
void Fmp4Format::moveIndex(const Box& sidx, const Part& part, qint64 outFirst)
{
    if (sidx.bodySize() < 20)
        return;
    char* body = m_body.data() + sidx.body;
    const bool wide = body[0] != 0;
    const qint64 scale = read32(body + 8);
    const qint64 shift = rescale(outFirst - part.first, scale, part.timescale);
    const qint64 time = wide ? qint64(read64(body + 12)) : qint64(read32(body + 12));
    const qint64 moved = std::max<qint64>(0, time + shift);
    if (wide)
        write64(body + 12, uint64_t(moved));
    else
        write32(body + 12, uint32_t(std::min<qint64>(moved, std::numeric_limits<uint32_t>::max())));
}

Result<> Fmp4Format::close(OutputFile& file, qint64 ticks, qint64 exactBytes)
{
    const QByteArray index = makeMfra(m_indexTrack, m_entries);
    // The index is found from the end of the file: what fills it up stands before it.
    if (auto filled = appendFree(file, exactBytes - index.size() - file.size()); !filled)
        return filled;
    if (auto added = file.append(std::span<const char>(index.constData(), size_t(index.size()))); !added)
        return added;
    return patchDuration(file, {m_front.constData(), size_t(m_front.size())}, ticks, m_indexScale);
}

} // namespace

std::unique_ptr<Format> makeFmp4Format()
{
    return std::make_unique<Fmp4Format>();
}

} // namespace hls
