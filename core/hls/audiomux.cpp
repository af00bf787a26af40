// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/audiomux.h"

#include "core/hls/bytes.h"
#include "core/hls/packedaudio.h"

#include <algorithm>

namespace hls {
namespace {

constexpr uint16_t tablePid = 0x1000;
constexpr uint16_t videoPid = 0x100;
constexpr uint16_t audioPid = 0x110;
constexpr size_t longestPes = 2800;

/// CRC of a table section (ISO 13818-1 annex A).
uint32_t crc32(const QByteArray& bytes)
{
    uint32_t crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= uint32_t(uint8_t(byte)) << 24;
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 0x80000000U ? crc << 1 ^ 0x04C11DB7U : crc << 1;
    }
    return crc;
}

/// One packet with the table `id` of `fields` (what is behind last_section_number).
QByteArray tablePacket(uint16_t pid, uint8_t id, const QByteArray& fields)
{
    QByteArray section;
    const auto length = uint16_t(5 + fields.size() + 4);
    section.append(char(id)).append(char(0xB0 | length >> 8)).append(char(length));
    section.append("\0\1\xC1\0\0", 5); // id 1, version 0, current, section 0 of 0
    section += fields;
    append32(section, crc32(section));
    QByteArray packet;
    packet.append('\x47').append(char(0x40 | pid >> 8)).append(char(pid)).append('\x10').append('\0');
    packet += section;
    return packet.leftJustified(qsizetype(ts::packetSize), '\xFF');
}

void appendPid(QByteArray& fields, uint16_t pid)
{
    fields.append(char(0xE0 | pid >> 8)).append(char(pid));
}

/// Copies the packets of one PID under another one.
void copyPid(std::span<const char> body, uint16_t from, uint16_t to, QByteArray& packets)
{
    for (size_t at = 0; at + ts::packetSize <= body.size(); at += ts::packetSize) {
        if (ts::ConstPacket(body.data() + at).pid() != from)
            continue;
        const qsizetype place = packets.size();
        packets.append(body.data() + at, qsizetype(ts::packetSize));
        packets[place + 1] = char((packets[place + 1] & 0xE0) | to >> 8);
        packets[place + 2] = char(to);
    }
}

/// Splits a PES packet into transport packets; the last one is filled up with adaptation bytes.
void packetize(const QByteArray& pes, uint16_t pid, uint8_t& counter, QByteArray& packets)
{
    for (qsizetype at = 0; at < pes.size();) {
        const qsizetype size = std::min<qsizetype>(184, pes.size() - at);
        const qsizetype fill = 184 - size;
        packets.append('\x47').append(char((at == 0 ? 0x40 : 0) | pid >> 8)).append(char(pid));
        packets.append(char((fill > 0 ? 0x30 : 0x10) | (counter++ & 15)));
        if (fill > 0)
            packets.append(char(fill - 1));
        if (fill > 1)
            packets.append('\0').append(fill - 2, '\xFF');
        packets.append(pes.constData() + at, size);
        at += size;
    }
}

QByteArray pesOf(std::span<const char> frames, int64_t time)
{
    QByteArray pes("\0\0\1\xC0", 4);
    const auto length = uint16_t(frames.size() + 8);
    pes.append(char(length >> 8)).append(char(length)).append("\x80\x80\x05", 3);
    char field[5] = {0x21, 0, 1, 0, 1};
    ts::writeTime(field, time & (ts::clockWrap - 1));
    pes.append(field, 5).append(frames.data(), qsizetype(frames.size()));
    return pes;
}

/// A copy of the box with every track number in it at `offset` of a box of `type` changed.
QByteArray withTrack(std::span<const char> bytes, const Box& box, size_t numberAt, uint32_t track)
{
    QByteArray copy(bytes.data() + box.at, qsizetype(box.end - box.at));
    write32(copy.data() + (numberAt - box.at), track);
    return copy;
}

uint32_t freeTrack(const Mp4Init& init)
{
    uint32_t id = 0;
    for (const Mp4Track& track : init.tracks)
        id = std::max(id, track.id);
    return id + 1;
}

/// The audio track's boxes for another moov, as number `track`: its trak and its trex.
std::pair<QByteArray, QByteArray> audioBoxes(std::span<const char> bytes, const Box& moov, uint32_t old,
                                             uint32_t track)
{
    std::pair<QByteArray, QByteArray> boxes;
    BoxWalk walk(bytes, moov.body, moov.end);
    while (const auto box = walk.next()) {
        if (box->type == fourcc("trak")) {
            const auto tkhd = child(bytes, *box, fourcc("tkhd"));
            const size_t at = tkhd->body + (bytes[tkhd->body] == 1 ? 20 : 12);
            if (read32(bytes.data() + at) == old)
                boxes.first = withTrack(bytes, *box, at, track);
        } else if (box->type == fourcc("mvex")) {
            BoxWalk defaults(bytes, box->body, box->end);
            while (const auto trex = defaults.next())
                if (trex->type == fourcc("trex") && trex->bodySize() >= 24 &&
                    read32(bytes.data() + trex->body + 4) == old)
                    boxes.second = withTrack(bytes, *trex, trex->body + 4, track);
        }
    }
    return boxes;
}

std::optional<Box> findMoov(std::span<const char> bytes)
{
    BoxWalk walk(bytes, 0, bytes.size());
    while (const auto box = walk.next())
        if (box->type == fourcc("moov"))
            return box;
    return {};
}

QByteArray boxOf(uint32_t type, const QByteArray& body)
{
    QByteArray box;
    append32(box, uint32_t(body.size() + 8));
    append32(box, type);
    return box + body;
}

/// The video's initialisation segment with the audio track in it.
QByteArray mergeInit(const Mp4Init& video, const Mp4Init& audio, uint32_t track)
{
    const auto bytes = view(video.bytes);
    const auto moov = findMoov(bytes);
    const auto [trak, trex] =
        audioBoxes(view(audio.bytes), *findMoov(view(audio.bytes)), audio.main()->id, track);
    QByteArray body;
    BoxWalk walk(bytes, moov->body, moov->end);
    while (const auto box = walk.next()) {
        if (box->type == fourcc("mvex")) {
            body += trak;
            body += boxOf(box->type, QByteArray(bytes.data() + box->body, qsizetype(box->bodySize())) + trex);
        } else {
            body.append(bytes.data() + box->at, qsizetype(box->end - box->at));
        }
    }
    return video.bytes.left(qsizetype(moov->at)) + boxOf(fourcc("moov"), body);
}

/// The audio's fragments under another track number.
QByteArray renumber(const QByteArray& body, uint32_t old, uint32_t track)
{
    QByteArray out;
    const auto bytes = view(body);
    BoxWalk walk(bytes, 0, bytes.size());
    while (const auto box = walk.next()) {
        if (box->type != fourcc("moof") && box->type != fourcc("mdat"))
            continue; // an index would speak of another track
        const qsizetype place = out.size();
        out.append(bytes.data() + box->at, qsizetype(box->end - box->at));
        if (box->type == fourcc("mdat"))
            continue;
        BoxWalk children(bytes, box->body, box->end);
        while (const auto traf = children.next()) {
            const auto tfhd =
                traf->type == fourcc("traf") ? child(bytes, *traf, fourcc("tfhd")) : std::nullopt;
            if (tfhd && tfhd->bodySize() >= 8 && read32(bytes.data() + tfhd->body + 4) == old)
                write32(out.data() + place + qsizetype(tfhd->body + 4 - box->at), track);
        }
    }
    return out;
}

} // namespace

Result<MediaBody> AudioMuxer::mux(const MediaBody& video, const std::vector<MediaBody>& audio)
{
    const BodyKind kind = sniff(view(video.body));
    for (const MediaBody& body : audio) {
        const BodyKind other = sniff(view(body.body));
        if (other != kind && !(kind == BodyKind::Ts && other == BodyKind::PackedAudio))
            return fail(
                Error::Kind::Protocol,
                QStringLiteral("the separate audio is in a container that does not go with the video's"));
    }
    return kind == BodyKind::Ts ? muxTs(video, audio) : muxMp4(video, audio);
}

Result<> AudioMuxer::addTsAudio(const QByteArray& body, QByteArray& packets)
{
    if (auto built = m_audioIndex.build(view(body)); !built)
        return built;
    for (const ts::Stream& stream : m_audioIndex.program().streams) {
        if (!isAudio(stream.kind))
            continue;
        m_audioType = stream.type;
        copyPid(view(body), stream.pid, audioPid, packets);
        return {};
    }
    return fail(Error::Kind::Protocol, QStringLiteral("the separate audio has no audio stream"));
}

void AudioMuxer::addPackedAudio(const QByteArray& body, int64_t fallbackTime, QByteArray& packets)
{
    const PackedAudioHead head = readPackedAudioHead(view(body));
    const auto frames = view(body).subspan(head.size);
    int64_t time = head.time >= 0 ? head.time : m_packedTime >= 0 ? m_packedTime : fallbackTime;
    m_audioType = 0x0F;
    const int64_t start = time;
    int64_t count = 0;
    size_t from = 0;
    size_t at = 0;
    int rate = 0;
    while (at + 7 <= frames.size()) {
        AdtsScan scan;
        if (scan.feed(frames.subspan(at, 7)) != 1)
            break;
        const auto byte = [&](size_t i) { return size_t(uint8_t(frames[at + i])); };
        const size_t size = (byte(3) & 3) << 11 | byte(4) << 3 | byte(5) >> 5;
        if (at + size > frames.size())
            break;
        rate = scan.sampleRate();
        if (at > from && at + size - from > longestPes) {
            packetize(pesOf(frames.subspan(from, at - from), time), audioPid, m_counter, packets);
            from = at;
            time = start + count * 1024 * ts::clockRate / rate;
        }
        at += size;
        ++count;
    }
    if (at > from)
        packetize(pesOf(frames.subspan(from, at - from), time), audioPid, m_counter, packets);
    m_packedTime = rate > 0 ? start + count * 1024 * ts::clockRate / rate : time;
}

Result<MediaBody> AudioMuxer::muxTs(const MediaBody& video, const std::vector<MediaBody>& audio)
{
    if (auto built = m_videoIndex.build(view(video.body)); !built)
        return fail(built.error());
    const int main = m_videoIndex.mainStream();
    const ts::Stream stream = m_videoIndex.program().streams[size_t(main)];
    const auto first =
        std::find_if(m_videoIndex.units().begin(), m_videoIndex.units().end(),
                     [main](const ts::Unit& unit) { return unit.stream == main && unit.dts >= 0; });
    QByteArray sound;
    for (const MediaBody& body : audio) {
        if (sniff(view(body.body)) == BodyKind::PackedAudio)
            addPackedAudio(body.body, first->dts, sound);
        else if (auto added = addTsAudio(body.body, sound); !added)
            return fail(added.error());
    }
    QByteArray pictures;
    copyPid(view(video.body), stream.pid, videoPid, pictures);
    QByteArray programs("\0\1", 2);
    appendPid(programs, tablePid);
    QByteArray streams;
    appendPid(streams, videoPid); // the clock
    streams.append("\xF0\0", 2).append(char(stream.type));
    appendPid(streams, videoPid);
    streams.append("\xF0\0", 2);
    if (m_audioType != 0) {
        streams.append(char(m_audioType));
        appendPid(streams, audioPid);
        streams.append("\xF0\0", 2);
    }
    MediaBody out;
    out.body = tablePacket(0, 0, programs) + tablePacket(tablePid, 2, streams);
    out.body.reserve(out.body.size() + pictures.size() + sound.size());
    // As evenly as their numbers allow: players read both at the same time.
    const qsizetype size = ts::packetSize;
    const qsizetype rows = std::max<qsizetype>(1, pictures.size() / size);
    qsizetype written = 0;
    for (qsizetype row = 0; row < rows; ++row) {
        out.body.append(pictures.constData() + row * size, std::min(size, pictures.size() - row * size));
        const qsizetype until = sound.size() / size * (row + 1) / rows * size;
        out.body.append(sound.constData() + written, until - written);
        written = until;
    }
    return out;
}

Result<MediaBody> AudioMuxer::muxMp4(const MediaBody& video, const std::vector<MediaBody>& audio)
{
    auto pictures = parseMp4Init(view(video.init));
    if (!pictures)
        return fail(pictures.error());
    if (!audio.empty())
        m_audioInit = audio.front().init;
    if (m_audioInit.isEmpty())
        return video;
    auto sound = parseMp4Init(view(m_audioInit));
    if (!sound)
        return fail(sound.error());
    const uint32_t track = freeTrack(*pictures);
    MediaBody out;
    out.init = mergeInit(*pictures, *sound, track);
    out.body = video.body;
    for (const MediaBody& body : audio)
        out.body += renumber(body.body, sound->main()->id, track);
    return out;
}

} // namespace hls
