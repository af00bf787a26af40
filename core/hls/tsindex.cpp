// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/tsindex.h"

#include <algorithm>

namespace hls::ts {
namespace {

constexpr size_t maxStreams = 32;

uint8_t byteAt(std::span<const char> bytes, size_t i)
{
    return uint8_t(bytes[i]);
}

/// `descriptors`: the ES_info of the stream; private streams say there what they are.
EsKind kindOf(uint8_t type, std::span<const char> descriptors)
{
    switch (type) {
    case 0x1B:
        return EsKind::Avc;
    case 0x24:
        return EsKind::Hevc;
    case 0x01:
    case 0x02:
    case 0x10:
    case 0x33:
        return EsKind::OtherVideo;
    case 0x0F:
        return EsKind::Aac;
    case 0x03:
    case 0x04:
        return EsKind::Mp3;
    case 0x81:
    case 0x87:
        return EsKind::Ac3;
    case 0x11:
        return EsKind::OtherAudio;
    case 0x06:
        break;
    default:
        return EsKind::Data;
    }
    for (size_t at = 0; at + 2 <= descriptors.size(); at += 2 + byteAt(descriptors, at + 1)) {
        const uint8_t tag = byteAt(descriptors, at);
        if (tag == 0x6A || tag == 0x7A)
            return EsKind::Ac3;
        if (tag == 0x7B || tag == 0x7C || tag == 0x7F)
            return EsKind::OtherAudio;
    }
    return EsKind::Data;
}

/// Stream ids whose PES packets have the optional header (ISO 13818-1 table 2-21).
bool hasOptionalHeader(uint8_t id)
{
    return id == 0xBD || (id >= 0xC0 && id <= 0xEF) || id >= 0xF3;
}

} // namespace

QByteArray Program::types() const
{
    QByteArray text;
    for (const Stream& stream : streams)
        if (stream.kind != EsKind::Data)
            text += QByteArray::number(stream.type) + ':' + QByteArray::number(int(stream.kind)) + ' ';
    return text;
}

std::vector<uint16_t> Program::pids() const
{
    std::vector<uint16_t> pids;
    for (const Stream& stream : streams)
        if (stream.kind != EsKind::Data)
            pids.push_back(stream.pid);
    return pids;
}

int Index::mainStream() const
{
    for (const auto wanted : {isVideo, isAudio})
        for (size_t i = 0; i < m_program.streams.size(); ++i)
            if (wanted(m_program.streams[i].kind))
                return int(i);
    return -1;
}

Result<> Index::build(std::span<const char> body)
{
    m_units.clear();
    m_open.fill(-1);
    m_skip.fill(0);
    m_firstPcr = -1;
    m_from = 0;
    for (AdtsScan& scan : m_audio)
        scan.reset();
    for (size_t at = 0; at + packetSize <= body.size(); at += packetSize) {
        const ConstPacket packet(body.data() + at);
        if (m_firstPcr < 0 && packet.hasPcr())
            m_firstPcr = packet.pcrBase();
        const uint16_t pid = packet.pid();
        if (pid == 0 || pid == m_program.pmtPid) {
            table(packet, body.subspan(at, packetSize), at);
            continue;
        }
        const int stream = m_streamOf[pid];
        if (stream < 0 || !packet.hasPayload())
            continue;
        if (packet.startsUnit())
            unit(packet, at, stream);
        else if (m_open[size_t(stream)] >= 0)
            elementary(stream, packet.payload());
    }
    for (size_t stream = 0; stream < m_program.streams.size(); ++stream)
        closeUnit(int(stream));
    const int main = mainStream();
    const bool timed = std::any_of(m_units.begin(), m_units.end(),
                                   [main](const Unit& unit) { return unit.stream == main && unit.dts >= 0; });
    if (!timed)
        return fail(Error::Kind::Protocol, QStringLiteral("transport stream: no audio or video with a time"));
    return {};
}

void Index::table(ConstPacket packet, std::span<const char> bytes, size_t offset)
{
    const QByteArray raw(bytes.data(), qsizetype(bytes.size()));
    if (packet.pid() == 0) {
        if (packet.startsUnit()) {
            m_pat = raw;
            readPat(packet.payload());
        }
        return;
    }
    if (packet.startsUnit())
        m_pmtPackets.clear();
    if (m_pmtPackets.size() < 8 * qsizetype(packetSize))
        m_pmtPackets += raw;
    readPmt(packet.payload(), packet.startsUnit(), offset);
}

void Index::readPat(std::span<const char> payload)
{
    if (payload.empty())
        return;
    const size_t start = 1U + byteAt(payload, 0);
    if (payload.size() < start + 12 || byteAt(payload, start) != 0)
        return;
    const size_t length = (byteAt(payload, start + 1) & 0x0FU) << 8 | byteAt(payload, start + 2);
    const size_t end = std::min(payload.size(), start + 3 + length);
    for (size_t at = start + 8; at + 8 <= end; at += 4) { // the last 4 bytes are the CRC
        const int number = byteAt(payload, at) << 8 | byteAt(payload, at + 1);
        if (number == 0)
            continue; // network table
        m_program.pmtPid = uint16_t((byteAt(payload, at + 2) & 0x1F) << 8 | byteAt(payload, at + 3));
        return;
    }
}

void Index::readPmt(std::span<const char> payload, bool start, size_t offset)
{
    if (start) {
        const size_t skip = payload.empty() ? 0 : 1U + byteAt(payload, 0);
        if (payload.size() <= skip)
            return;
        payload = payload.subspan(skip);
        m_section.clear();
    } else if (m_section.isEmpty()) {
        return;
    }
    if (m_section.size() < 1024)
        m_section.append(payload.data(), qsizetype(payload.size()));
    const std::span<const char> section(m_section.constData(), size_t(m_section.size()));
    if (section.size() < 3 || byteAt(section, 0) != 2)
        return;
    const size_t length = 3 + ((byteAt(section, 1) & 0x0FU) << 8 | byteAt(section, 2));
    if (section.size() < length)
        return;
    parsePmt(section.first(length), offset);
    m_tables = m_pat + m_pmtPackets;
    m_section.clear();
}

void Index::parsePmt(std::span<const char> section, size_t offset)
{
    if (section.size() < 16)
        return;
    Program program;
    program.pmtPid = m_program.pmtPid;
    program.pcrPid = uint16_t((byteAt(section, 8) & 0x1F) << 8 | byteAt(section, 9));
    const size_t end = section.size() - 4;
    size_t at = 12 + ((byteAt(section, 10) & 0x0FU) << 8 | byteAt(section, 11));
    while (at + 5 <= end && program.streams.size() < maxStreams) {
        Stream stream;
        stream.type = byteAt(section, at);
        stream.pid = uint16_t((byteAt(section, at + 1) & 0x1F) << 8 | byteAt(section, at + 2));
        const size_t info = (byteAt(section, at + 3) & 0x0FU) << 8 | byteAt(section, at + 4);
        at += 5;
        if (at + info > end)
            break;
        stream.kind = kindOf(stream.type, section.subspan(at, info));
        at += info;
        program.streams.push_back(stream);
    }
    const auto same = [](const Stream& a, const Stream& b) {
        return a.pid == b.pid && a.type == b.type && a.kind == b.kind;
    };
    if (std::equal(program.streams.begin(), program.streams.end(), m_program.streams.begin(),
                   m_program.streams.end(), same))
        return;
    // What was read of this segment refers to the old streams; it stays only if they are still there.
    for (size_t stream = 0; stream < m_program.streams.size(); ++stream)
        closeUnit(int(stream));
    const bool extended =
        program.streams.size() >= m_program.streams.size() &&
        std::equal(m_program.streams.begin(), m_program.streams.end(), program.streams.begin(), same);
    if (!extended && !m_units.empty()) {
        m_units.clear();
        m_from = offset;
    }
    m_streamOf.fill(-1);
    for (size_t i = 0; i < program.streams.size(); ++i)
        m_streamOf[program.streams[i].pid] = int8_t(i);
    m_program = std::move(program);
}

void Index::unit(ConstPacket packet, size_t offset, int stream)
{
    closeUnit(stream);
    const auto payload = packet.payload();
    if (payload.size() < 9 || byteAt(payload, 0) != 0 || byteAt(payload, 1) != 0 || byteAt(payload, 2) != 1 ||
        !hasOptionalHeader(byteAt(payload, 3)))
        return;
    Unit unit;
    unit.packet = offset;
    unit.stream = uint16_t(stream);
    const int flags = byteAt(payload, 7) >> 6;
    const size_t headerEnd = 9U + byteAt(payload, 8);
    const int at = int(packet.payloadOffset());
    if ((flags & 2) && payload.size() >= 14) {
        unit.ptsAt = at + 9;
        unit.pts = unit.dts = readTime(payload.data() + 9);
    }
    if (flags == 3 && payload.size() >= 19) {
        unit.dtsAt = at + 14;
        unit.dts = readTime(payload.data() + 14);
    }
    const EsKind kind = m_program.streams[size_t(stream)].kind;
    unit.key = isAudio(kind) || (kind == EsKind::OtherVideo && packet.randomAccess());
    m_open[size_t(stream)] = int(m_units.size());
    m_units.push_back(unit);
    if (isVideo(kind))
        m_video[size_t(stream)].start(kind);
    m_skip[size_t(stream)] = int(headerEnd);
    elementary(stream, payload);
}

void Index::elementary(int stream, std::span<const char> payload)
{
    const auto s = size_t(stream);
    const size_t header = std::min(payload.size(), size_t(m_skip[s]));
    m_skip[s] -= int(header);
    payload = payload.subspan(header);
    const EsKind kind = m_program.streams[s].kind;
    if (kind == EsKind::Aac)
        m_units[size_t(m_open[s])].frames += m_audio[s].feed(payload);
    else if (isVideo(kind) && !m_video[s].done())
        m_video[s].feed(payload);
}

void Index::closeUnit(int stream)
{
    const auto s = size_t(stream);
    if (m_open[s] < 0)
        return;
    Unit& unit = m_units[size_t(m_open[s])];
    const EsKind kind = m_program.streams[s].kind;
    if (kind == EsKind::Avc || kind == EsKind::Hevc) {
        unit.key = m_video[s].isKey();
        unit.config = m_video[s].sps();
    } else if (kind == EsKind::Aac) {
        unit.config = m_audio[s].config();
    }
    m_open[s] = -1;
}

} // namespace hls::ts
