// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/mp4init.h"

#include "core/hls/bytes.h"

#include <algorithm>

namespace hls {
namespace {

using Bytes = std::span<const char>;

/// Codec and decoder configuration of an elementary stream descriptor: the bit rates beside them differ
/// between two runs of the same encoder.
QByteArray decoderConfig(Bytes body)
{
    QByteArray config;
    size_t at = 0;
    size_t end = body.size();
    while (at + 2 <= end) {
        const uint8_t tag = byteAt(body, at++);
        size_t length = 0;
        for (int i = 0; i < 4 && at < end; ++i) {
            const uint8_t byte = byteAt(body, at++);
            length = length << 7 | (byte & 0x7F);
            if (!(byte & 0x80))
                break;
        }
        length = std::min(length, end - at);
        if (tag == 3 && length >= 3) { // ES_Descriptor
            const uint8_t flags = byteAt(body, at + 2);
            end = at + length;
            at += 3 + (flags & 0x80 ? 2U : 0U) + (flags & 0x20 ? 2U : 0U);
        } else if (tag == 4 && length >= 13) { // DecoderConfigDescriptor
            config.append(body[at]);
            end = at + length;
            at += 13;
        } else {
            if (tag == 5)
                config.append(body.data() + at, qsizetype(length));
            at += length;
        }
    }
    return config;
}

/// The first SPS of an avcC or hvcC (ISO 14496-15 5.3.3, 8.3.3).
void readParameterSets(Bytes body, bool hevc, Mp4Track& track)
{
    const size_t lengthAt = hevc ? 21 : 4;
    const size_t fixed = hevc ? 23 : 6;
    if (body.size() < fixed + 3)
        return;
    track.lengthSize = (byteAt(body, lengthAt) & 3) + 1;
    const auto unit = [&](size_t at) -> std::span<const uint8_t> {
        const size_t size = at + 2 <= body.size() ? size_t(byteAt(body, at)) << 8 | byteAt(body, at + 1) : 0;
        if (size == 0 || at + 2 + size > body.size())
            return {};
        return {reinterpret_cast<const uint8_t*>(body.data()) + at + 2, size};
    };
    if (!hevc) {
        track.sps = sps::parseAvc(unit(fixed));
        return;
    }
    size_t at = fixed;
    for (int arrays = byteAt(body, 22); arrays > 0 && at + 3 <= body.size(); --arrays) {
        const bool isSps = (byteAt(body, at) & 0x3F) == 33;
        int count = byteAt(body, at + 1) << 8 | byteAt(body, at + 2);
        at += 3;
        for (; count > 0; --count) {
            const auto nal = unit(at);
            if (nal.empty())
                return;
            if (isSps && !track.sps)
                track.sps = sps::parseHevc(nal);
            at += 2 + nal.size();
        }
    }
}

bool isCodecBox(uint32_t type)
{
    constexpr uint32_t types[] = {fourcc("avcC"), fourcc("hvcC"), fourcc("av1C"), fourcc("vpcC"),
                                  fourcc("vvcC"), fourcc("dOps"), fourcc("dfLa"), fourcc("dac3"),
                                  fourcc("dec3"), fourcc("dac4")};
    return std::find(std::begin(types), std::end(types), type) != std::end(types);
}

QString codecOf(uint32_t entry)
{
    switch (entry) {
    case fourcc("avc1"):
    case fourcc("avc3"):
        return QStringLiteral("avc");
    case fourcc("hvc1"):
    case fourcc("hev1"):
    case fourcc("dvh1"):
    case fourcc("dvhe"):
        return QStringLiteral("hevc");
    case fourcc("av01"):
        return QStringLiteral("av1");
    case fourcc("mp4a"):
        return QStringLiteral("aac");
    case fourcc("Opus"):
        return QStringLiteral("opus");
    case fourcc("ac-3"):
    case fourcc("ec-3"):
        return QStringLiteral("ac3");
    case fourcc(".mp3"):
        return QStringLiteral("mp3");
    default:
        return {};
    }
}

Result<> readSampleEntry(Bytes bytes, const Box& stsd, Mp4Track& track)
{
    BoxWalk walk(bytes, stsd.body + 8, stsd.end);
    const auto entry = stsd.bodySize() >= 8 ? walk.next() : std::nullopt;
    if (!entry)
        return fail(Error::Kind::Protocol, QStringLiteral("MP4: a track without sample description"));
    if (entry->type == fourcc("encv") || entry->type == fourcc("enca"))
        return fail(Error::Kind::Refused, QStringLiteral("MP4: the stream is encrypted (DRM)"));
    const bool video = track.handler == fourcc("vide");
    const size_t fixed = video ? 78 : 28;
    track.codec = codecOf(entry->type);
    append32(track.entry, entry->type);
    if (entry->bodySize() < fixed)
        return {};
    const char* fields = bytes.data() + entry->body;
    if (video) {
        track.width = int(read32(fields + 24) >> 16);
        track.height = int(read32(fields + 24) & 0xFFFF);
        track.entry.append(fields + 24, 4);
    } else {
        track.entry.append(fields + 16, 2); // channels
        track.entry.append(fields + 24, 4); // rate
    }
    const size_t version = video ? 0 : read32(fields + 6) & 0xFFFF; // QuickTime's longer sound entries
    const size_t extra = version == 1 ? 16 : version == 2 ? 36 : 0;
    if (entry->bodySize() < fixed + extra)
        return {};
    BoxWalk boxes(bytes, entry->body + fixed + extra, entry->end);
    while (const auto box = boxes.next()) {
        const Bytes body = bytes.subspan(box->body, box->bodySize());
        if (isCodecBox(box->type))
            track.entry.append(body.data(), qsizetype(body.size()));
        else if (box->type == fourcc("esds") && body.size() > 4)
            track.entry.append(decoderConfig(body.subspan(4)));
        if (box->type == fourcc("avcC") || box->type == fourcc("hvcC"))
            readParameterSets(body, box->type == fourcc("hvcC"), track);
    }
    return {};
}

Result<Mp4Track> readTrack(Bytes bytes, const Box& trak)
{
    Mp4Track track;
    const auto tkhd = child(bytes, trak, fourcc("tkhd"));
    const auto mdhd = descendant(bytes, trak, {fourcc("mdia"), fourcc("mdhd")});
    const auto hdlr = descendant(bytes, trak, {fourcc("mdia"), fourcc("hdlr")});
    const auto stsd =
        descendant(bytes, trak, {fourcc("mdia"), fourcc("minf"), fourcc("stbl"), fourcc("stsd")});
    if (!tkhd || tkhd->bodySize() < 24 || !mdhd || mdhd->bodySize() < 24 || !hdlr || hdlr->bodySize() < 12 ||
        !stsd)
        return fail(Error::Kind::Protocol, QStringLiteral("MP4: an incomplete track"));
    const bool longTimes = byteAt(bytes, tkhd->body) == 1;
    track.id = read32(bytes.data() + tkhd->body + (longTimes ? 20 : 12));
    track.timescale = read32(bytes.data() + mdhd->body + (byteAt(bytes, mdhd->body) == 1 ? 20 : 12));
    track.handler = read32(bytes.data() + hdlr->body + 8);
    if (track.timescale == 0)
        return fail(Error::Kind::Protocol, QStringLiteral("MP4: a track without time scale"));
    if (auto entry = readSampleEntry(bytes, *stsd, track); !entry)
        return fail(entry.error());
    return track;
}

void readDefaults(Bytes bytes, const Box& mvex, std::vector<Mp4Track>& tracks)
{
    BoxWalk walk(bytes, mvex.body, mvex.end);
    while (const auto box = walk.next()) {
        if (box->type != fourcc("trex") || box->bodySize() < 24)
            continue;
        const char* fields = bytes.data() + box->body;
        for (Mp4Track& track : tracks) {
            if (track.id != read32(fields + 4))
                continue;
            track.defaultDuration = read32(fields + 12);
            track.defaultSize = read32(fields + 16);
            track.defaultFlags = read32(fields + 20);
        }
    }
}

void appendBox(QByteArray& out, uint32_t type, const QByteArray& body)
{
    append32(out, uint32_t(body.size() + 8));
    append32(out, type);
    out += body;
}

/// Writes `value` into the duration field of a full box: 64 bits in version 1, else 32.
Result<> patchField(OutputFile& file, Bytes head, const Box& box, size_t offset32, size_t offset64,
                    uint64_t value)
{
    const bool wide = box.bodySize() > 0 && byteAt(head, box.body) == 1;
    const size_t at = box.body + (wide ? offset64 : offset32);
    const size_t size = wide ? 8 : 4;
    if (at + size > box.end)
        return {};
    char text[8];
    if (wide)
        write64(text, value);
    else
        write32(text, uint32_t(std::min<uint64_t>(value, 0xFFFFFFFEU)));
    return file.patch(qint64(at), std::span<const char>(text, size));
}

} // namespace

const Mp4Track* Mp4Init::track(uint32_t id) const
{
    const auto found =
        std::find_if(tracks.begin(), tracks.end(), [id](const Mp4Track& t) { return t.id == id; });
    return found == tracks.end() ? nullptr : &*found;
}

const Mp4Track* Mp4Init::main() const
{
    for (const uint32_t handler : {fourcc("vide"), fourcc("soun")})
        for (const Mp4Track& track : tracks)
            if (track.handler == handler)
                return &track;
    return nullptr;
}

bool Mp4Init::hasVideo() const
{
    const Mp4Track* track = main();
    return track && track->handler == fourcc("vide");
}

Config Mp4Init::config() const
{
    Config config;
    for (const Mp4Track& track : tracks) {
        append32(config.program, track.id);
        append32(config.program, track.handler);
        append32(config.program, track.timescale);
        // Fragments that rely on other defaults cannot stand behind this moov.
        append32(config.program, track.defaultDuration);
        append32(config.program, track.defaultSize);
        append32(config.program, track.defaultFlags);
        (track.handler == fourcc("vide") ? config.video : config.audio) += track.entry;
    }
    return config;
}

Result<Mp4Init> parseMp4Init(std::span<const char> bytes)
{
    Mp4Init init;
    BoxWalk walk(bytes, 0, bytes.size());
    std::optional<Box> moov;
    while (const auto box = walk.next()) {
        if (box->type != fourcc("ftyp") && box->type != fourcc("moov"))
            continue;
        init.bytes.append(bytes.data() + box->at, qsizetype(box->end - box->at));
        if (box->type == fourcc("moov")) {
            moov = box;
            break;
        }
    }
    if (!moov)
        return fail(Error::Kind::Protocol, QStringLiteral("MP4: no moov in the initialisation segment"));
    BoxWalk boxes(bytes, moov->body, moov->end);
    while (const auto box = boxes.next()) {
        if (box->type != fourcc("trak") || init.tracks.size() >= 16)
            continue;
        auto track = readTrack(bytes, *box);
        if (!track)
            return fail(track.error());
        init.tracks.push_back(std::move(*track));
    }
    if (const auto mvex = child(bytes, *moov, fourcc("mvex")))
        readDefaults(bytes, *mvex, init.tracks);
    if (!init.main())
        return fail(Error::Kind::Protocol, QStringLiteral("MP4: neither video nor audio"));
    return init;
}

Result<> appendFree(OutputFile& file, qint64 bytes)
{
    constexpr qint64 headSize = 8;
    if (bytes < headSize || bytes > std::numeric_limits<uint32_t>::max())
        return {};
    QByteArray head;
    append32(head, uint32_t(bytes));
    append32(head, fourcc("free"));
    if (auto added = file.append({head.constData(), size_t(head.size())}); !added)
        return added;
    return file.appendZeros(bytes - headSize);
}

Result<> patchDuration(OutputFile& file, std::span<const char> head, qint64 ticks, qint64 timescale)
{
    BoxWalk walk(head, 0, head.size());
    while (const auto box = walk.next()) {
        if (box->type != fourcc("moov"))
            continue;
        const auto mvhd = child(head, *box, fourcc("mvhd"));
        if (!mvhd || mvhd->bodySize() < 24)
            return {};
        const uint32_t scale = read32(head.data() + mvhd->body + (byteAt(head, mvhd->body) == 1 ? 20 : 12));
        const auto duration = uint64_t(std::max<qint64>(0, rescale(ticks, scale, timescale)));
        if (auto done = patchField(file, head, *mvhd, 16, 24, duration); !done)
            return done;
        const auto mehd = descendant(head, *box, {fourcc("mvex"), fourcc("mehd")});
        return mehd ? patchField(file, head, *mehd, 4, 4, duration) : Result<>();
    }
    return {};
}

QByteArray makeMfra(uint32_t trackId, const std::vector<RandomAccess>& entries)
{
    QByteArray tfra;
    append32(tfra, 0x01000000); // version 1: 64-bit times and offsets
    append32(tfra, trackId);
    append32(tfra, 0); // traf, trun and sample numbers of one byte each
    append32(tfra, uint32_t(entries.size()));
    for (const RandomAccess& entry : entries) {
        append64(tfra, uint64_t(entry.time));
        append64(tfra, uint64_t(entry.moofOffset));
        tfra.append(char(entry.traf)).append('\1').append('\1');
    }
    QByteArray body;
    appendBox(body, fourcc("tfra"), tfra);
    QByteArray mfro;
    append32(mfro, 0);
    append32(mfro, uint32_t(8 + body.size() + 16));
    appendBox(body, fourcc("mfro"), mfro);
    QByteArray mfra;
    appendBox(mfra, fourcc("mfra"), body);
    return mfra;
}

} // namespace hls
