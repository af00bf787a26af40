// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/mp4fragments.h"
#include "core/hls/timeline.h"

#include <QHash>
#include <algorithm>
#include <limits>

namespace hls {
namespace {

/// The parameters of the first SPS in an access unit of length-prefixed NAL units.
std::optional<SpsInfo> spsInside(std::span<const char> sample, const Mp4Track& track)
{
    const bool hevc = track.codec == u"hevc";
    const auto* bytes = reinterpret_cast<const uint8_t*>(sample.data());
    const auto prefix = size_t(track.lengthSize);
    size_t at = 0;
    while (at + prefix < sample.size()) {
        size_t size = 0;
        for (size_t i = 0; i < prefix; ++i)
            size = size << 8 | bytes[at + i];
        at += prefix;
        if (size == 0 || size > sample.size() - at)
            return {};
        const int type = hevc ? bytes[at] >> 1 & 0x3F : bytes[at] & 0x1F;
        if (type == (hevc ? 33 : 7))
            return hevc ? sps::parseHevc({bytes + at, size}) : sps::parseAvc({bytes + at, size});
        if (hevc ? type < 32 : type <= 5)
            return {}; // the picture: parameter sets come before it
        at += size;
    }
    return {};
}

/// Fragmented MP4: a segment is one part, or more where its parameter sets change; decode times and sequence
/// numbers are overwritten in place. Thread: one. Owner: the Joiner. Only fragments are kept: a segment's own
/// index, producer times and events say nothing true about a joined file.
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
    void readInside();
    Part describe(size_t firstUnit, size_t lastUnit) const;
    void describeTracks(Part& part) const;
    const TrackRun* mainRun(const Fragment& fragment) const;
    bool moveRun(const TrackRun& run, const Part& part, qint64 outFirst);

    Mp4Init m_init;          ///< of the segment at hand
    QByteArray m_initSource; ///< what it was read from
    /// What the stream itself says in the place of the init, from the fragment on (L10).
    struct Inside
    {
        size_t fragment = 0;
        std::optional<SpsInfo> sps; ///< none: as the init says
    };
    std::vector<Inside> m_inside; ///< of the segment at hand; the first one is of fragment 0
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
        m_inside.clear();
        return {};
    }
    if (init == m_initSource)
        return {};
    auto parsed = parseMp4Init({init.constData(), size_t(init.size())});
    if (!parsed)
        return fail(parsed.error());
    m_initSource = init;
    m_init = std::move(*parsed);
    m_inside.clear();
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
    readInside();
    std::vector<Part> parts;
    for (size_t i = 0; i < m_inside.size(); ++i) {
        const bool last = i + 1 == m_inside.size();
        const Part part =
            describe(m_inside[i].fragment, last ? m_list.fragments.size() : m_inside[i + 1].fragment);
        parts.push_back(part);
    }
    return parts;
}

/// Where keyframes bring other parameters than the init or the last ones.
void Fmp4Format::readInside()
{
    const Mp4Track& track = *m_init.main();
    Inside now{0, m_inside.empty() ? std::nullopt : m_inside.back().sps};
    m_inside = {now};
    const auto differ = [](const SpsInfo& a, const SpsInfo& b) {
        return a.profile != b.profile || a.codedWidth != b.codedWidth || a.codedHeight != b.codedHeight;
    };
    for (size_t i = 0; i < m_list.fragments.size() && track.sps; ++i) {
        const TrackRun* run = mainRun(m_list.fragments[i]);
        if (!run || !run->startsWithSync || run->firstSize == 0)
            continue;
        const auto found = spsInside(m_body.subspan(run->firstSample, run->firstSize), track);
        if (!found || !differ(*found, now.sps.value_or(*track.sps)))
            continue;
        now = {i, differ(*found, *track.sps) ? found : std::nullopt};
        if (m_inside.back().fragment == i)
            m_inside.back() = now;
        else
            m_inside.push_back(now);
    }
}

const TrackRun* Fmp4Format::mainRun(const Fragment& fragment) const
{
    for (const TrackRun& run : fragment.runs)
        if (run.track == m_init.main())
            return &run;
    return nullptr;
}

Part Fmp4Format::describe(size_t firstUnit, size_t lastUnit) const
{
    Part part;
    part.firstUnit = firstUnit;
    part.lastUnit = lastUnit;
    part.begin = m_list.fragments[firstUnit].moof;
    part.end = m_list.fragments[lastUnit - 1].end;
    part.timescale = m_init.main()->timescale;
    part.config = m_init.config();
    part.width = m_init.main()->width;
    part.height = m_init.main()->height;
    std::optional<SpsInfo> own;
    for (const Inside& inside : m_inside) {
        if (inside.fragment <= firstUnit)
            own = inside.sps;
    }
    if (own) {
        part.width = own->width;
        part.height = own->height;
        part.config.video += QByteArray::number(own->profile) + ' ' + QByteArray::number(own->codedWidth) +
                             'x' + QByteArray::number(own->codedHeight);
    }
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
        part = describe(i, part.lastUnit);
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
    qint64 moofOffset = fileOffset;
    std::span<char> kept; // of fragments one behind the other
    for (size_t i = part.firstUnit; i < part.lastUnit; ++i) {
        const Fragment& fragment = m_list.fragments[i];
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
        const std::span<char> own = m_body.subspan(fragment.moof, fragment.end - fragment.moof);
        moofOffset += qint64(own.size());
        if (!kept.empty() && kept.data() + kept.size() == own.data()) {
            kept = {kept.data(), kept.size() + own.size()};
            continue;
        }
        if (!kept.empty())
            pieces.push_back(kept);
        kept = own;
    }
    pieces.push_back(kept);
    if (m_list.openBox > part.begin && m_list.openBox < part.end &&
        part.end - m_list.openBox <= std::numeric_limits<uint32_t>::max())
        write32(m_body.data() + m_list.openBox, uint32_t(part.end - m_list.openBox));
    m_expected = part.next;
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
    // Sound of the last part may reach into this one: the next sample is the nearest place for it, and the
    // next tick need not be one.
    const qint64 step = run.track->handler == fourcc("soun") ? (run.lastDuration + 1023) / 1024 : 1;
    out = std::max(out, known ? track.last + std::max<qint64>(1, step) : 0);
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
