// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/sps.h"
#include "core/hls/timeline.h"
#include "core/hls/tsindex.h"

#include <algorithm>
#include <array>

namespace hls {
namespace {

using ts::Index;
using ts::Unit;

constexpr qint64 backwardJump = ts::clockRate / 2; // smaller steps back are raised, as in stream-repair.md T4
constexpr qint64 forwardJump = 5 * ts::clockRate;
constexpr qint64 farAway = 10 * ts::clockRate; // a time so far from its part's belongs to no timeline of it
constexpr qint64 longestLead = ts::clockRate * 3 / 2;
constexpr qint64 defaultStep = ts::clockRate / 25;

std::optional<SpsInfo> readSps(EsKind kind, const QByteArray& nal)
{
    const std::span bytes(reinterpret_cast<const uint8_t*>(nal.constData()), size_t(nal.size()));
    return kind == EsKind::Hevc ? sps::parseHevc(bytes) : sps::parseAvc(bytes);
}

/// Profile and coded size decide, not the rest of the parameter set (L10).
QByteArray videoConfig(EsKind kind, const QByteArray& nal)
{
    if (nal.isEmpty())
        return {};
    const auto info = readSps(kind, nal);
    return info ? QByteArray::number(info->profile) + ' ' + QByteArray::number(info->width) + 'x' +
                      QByteArray::number(info->height)
                : QByteArray();
}

/// MPEG-TS: parts are cut at keyframes where the configuration or the timeline changes; times, clock
/// references and continuity counters are overwritten in place. Thread: one. Owner: the Joiner.
class TsFormat : public Format
{
public:
    QString extension() const override { return QStringLiteral("ts"); }
    Result<std::vector<Part>> inspect(std::span<char> body, const QByteArray& init) override;
    bool trimToKey(Part& part) override;
    std::span<const char> begin(const Part& part) override;
    bool rewrite(const Part& part, qint64 outFirst, qint64 fileOffset, Pieces& pieces) override;
    Result<> close(OutputFile& file, qint64 ticks, qint64 exactBytes) override;

private:
    struct Track
    {
        qint64 last = -1; ///< output time of the last frame written
        qint64 next = 0;
    };
    bool startsPart(const Unit& unit, qint64 previous, const QByteArray& config) const;
    Part describe(size_t firstUnit, size_t lastUnit) const;
    void describeTrack(Part& part, const Unit& unit) const;
    void describeLead(Part& part) const;
    void moveUnit(const Unit& unit, const Part& part, qint64 outFirst);
    void movePackets(const Part& part, qint64 outFirst);
    bool hasFilePids() const;
    void toFilePids(ts::Packet packet) const;
    void dropHalfUnits(const Part& part);
    uint8_t nextCounter(ts::Packet packet);

    Index m_index;
    std::span<char> m_body;
    QByteArray m_front;
    ts::Program m_fileProgram; ///< of the open file: later segments are given its PIDs
    QByteArray m_fileTables;   ///< its PAT and PMT
    bool m_fileStarts = false;
    std::array<Track, 32> m_tracks;
    qint64 m_lastPcr = 0;
    // Continuity: in one segment all packets of a PID move by the same number, so that a repeated packet
    // stays one and a hole stays visible.
    std::array<uint8_t, 8192> m_lastCounter{};
    std::array<uint8_t, 8192> m_counterShift{};
    std::array<uint32_t, 8192> m_shiftOf{}; ///< segment the shift belongs to
    std::array<uint32_t, 8192> m_fileOf{};  ///< file the last counter belongs to
    uint32_t m_segment = 0;
    uint32_t m_file = 0;
};

Result<std::vector<Part>> TsFormat::inspect(std::span<char> body, const QByteArray& init)
{
    // A map of a TS holds its tables; the result only tells that there is no media in it.
    if (!init.isEmpty())
        (void)m_index.build({init.constData(), size_t(init.size())});
    m_body = body.first(body.size() - body.size() % ts::packetSize);
    ++m_segment;
    if (auto built = m_index.build(m_body); !built)
        return fail(built.error());
    const std::vector<Unit>& units = m_index.units();
    const int main = m_index.mainStream();
    std::vector<size_t> cuts{0};
    qint64 previous = -1;
    QByteArray config;
    for (size_t i = 0; i < units.size(); ++i) {
        const Unit& unit = units[i];
        if (unit.stream != main || unit.dts < 0)
            continue;
        const EsKind kind = m_index.stream(unit).kind;
        const QByteArray own = isVideo(kind) ? videoConfig(kind, unit.config) : unit.config;
        if (startsPart(unit, previous,
                       config.isEmpty() || own.isEmpty() || config == own ? QByteArray() : own))
            cuts.push_back(i);
        if (!own.isEmpty())
            config = own;
        previous = unit.dts;
    }
    std::vector<Part> parts;
    for (size_t i = 0; i < cuts.size(); ++i) {
        Part part = describe(cuts[i], i + 1 < cuts.size() ? cuts[i + 1] : units.size());
        part.begin = i == 0 ? m_index.from() : units[cuts[i]].packet;
        part.end = i + 1 < cuts.size() ? units[cuts[i + 1]].packet : m_body.size();
        parts.push_back(part);
    }
    return parts;
}

/// `changed` is the new configuration where it is another one.
bool TsFormat::startsPart(const Unit& unit, qint64 previous, const QByteArray& changed) const
{
    if (previous < 0)
        return false;
    const qint64 step = wrapped(unit.dts - previous, ts::clockWrap);
    return (unit.key && !changed.isEmpty()) || step < -backwardJump || step > forwardJump;
}

Part TsFormat::describe(size_t firstUnit, size_t lastUnit) const
{
    Part part;
    part.firstUnit = firstUnit;
    part.lastUnit = lastUnit;
    part.timescale = ts::clockRate;
    part.wrap = ts::clockWrap;
    part.config.program = m_index.program().types();
    if (m_index.tables().size() > 2 * qsizetype(ts::packetSize)) { // too long to be put into their place
        for (const uint16_t pid : m_index.program().pids())
            part.config.program += QByteArray::number(pid) + ' ';
    }
    const int main = m_index.mainStream();
    bool begun = false;
    qint64 frames = 0;
    qint64 mainStep = defaultStep;
    for (size_t i = firstUnit; i < lastUnit; ++i) {
        const Unit& unit = m_index.units()[i];
        describeTrack(part, unit);
        if (unit.stream != main || unit.dts < 0)
            continue;
        if (!begun) {
            part.first = unit.dts;
            part.startsWithKey = unit.key;
        }
        begun = true;
        part.containsKey = part.containsKey || unit.key;
        part.last = unit.dts;
        ++frames;
        if (isAudio(m_index.stream(unit).kind) && m_index.sampleRate(unit.stream) > 0)
            mainStep = unit.frames * 1024 * ts::clockRate / m_index.sampleRate(unit.stream);
    }
    const bool video = isVideo(m_index.program().streams[size_t(main)].kind);
    if ((video || mainStep <= 0) && frames > 1)
        mainStep = wrapped(part.last - part.first, part.wrap) / (frames - 1);
    part.next = part.last + std::max<qint64>(1, mainStep);
    describeLead(part);
    return part;
}

void TsFormat::describeTrack(Part& part, const Unit& unit) const
{
    const EsKind kind = m_index.stream(unit).kind;
    if (isVideo(kind)) {
        ++part.videoFrames;
        part.videoCodec = codecName(kind);
        if (part.config.video.isEmpty() && !unit.config.isEmpty()) {
            part.config.video = videoConfig(kind, unit.config);
            if (const auto info = readSps(kind, unit.config)) {
                part.width = info->width;
                part.height = info->height;
            }
        }
    } else if (isAudio(kind)) {
        part.audioFrames += kind == EsKind::Aac ? unit.frames : 1;
        part.audioCodec = codecName(kind);
        if (part.config.audio.isEmpty())
            part.config.audio = unit.config;
    }
}

/// Audio, data and the clock may be ahead of the first frame; nothing in a file may have a time below 0.
void TsFormat::describeLead(Part& part) const
{
    const auto consider = [&part](qint64 time) {
        const qint64 lead = wrapped(part.first - time, ts::clockWrap);
        if (lead <= longestLead)
            part.lead = std::max(part.lead, lead);
    };
    part.lead = 0;
    for (size_t i = part.firstUnit; i < part.lastUnit; ++i)
        if (m_index.units()[i].pts >= 0)
            consider(m_index.units()[i].pts);
    if (part.firstUnit == 0 && m_index.firstPcr() >= 0)
        consider(m_index.firstPcr());
}

bool TsFormat::trimToKey(Part& part)
{
    const int main = m_index.mainStream();
    for (size_t i = part.firstUnit; i < part.lastUnit; ++i) {
        const Unit& unit = m_index.units()[i];
        if (unit.stream != main || !unit.key || unit.dts < 0)
            continue;
        const size_t end = part.end;
        part = describe(i, part.lastUnit);
        part.begin = unit.packet;
        part.end = end;
        return true;
    }
    return false;
}

std::span<const char> TsFormat::begin(const Part& part)
{
    ++m_file;
    m_tracks = {};
    m_lastPcr = 0;
    m_fileStarts = true;
    m_front.clear();
    m_fileProgram = m_index.program();
    m_fileTables = m_index.tables();
    const ts::Packet first(m_body.data() + part.begin);
    if (first.pid() != 0) {
        m_front = m_index.tables();
        for (qsizetype at = 0; at + qsizetype(ts::packetSize) <= m_front.size();
             at += qsizetype(ts::packetSize)) {
            ts::Packet packet(m_front.data() + at);
            const uint16_t pid = packet.pid();
            packet.setCounter(m_fileOf[pid] == m_file ? uint8_t(m_lastCounter[pid] + 1) : 0);
            m_fileOf[pid] = m_file;
            m_shiftOf[pid] = 0;
            m_lastCounter[pid] = packet.counter();
        }
    }
    return {m_front.constData(), size_t(m_front.size())};
}

bool TsFormat::rewrite(const Part& part, qint64 outFirst, qint64, Pieces& pieces)
{
    if (m_fileStarts && part.begin > 0)
        dropHalfUnits(part);
    m_fileStarts = false;
    for (size_t i = part.firstUnit; i < part.lastUnit; ++i)
        if (m_index.units()[i].packet >= part.begin)
            moveUnit(m_index.units()[i], part, outFirst);
    movePackets(part, outFirst);
    pieces.push_back(m_body.subspan(part.begin, part.end - part.begin));
    return true;
}

/// The rest of PES packets that began before the file did.
void TsFormat::dropHalfUnits(const Part& part)
{
    std::array<bool, 8192> begun{};
    for (size_t at = part.begin; at < part.end; at += ts::packetSize) {
        ts::Packet packet(m_body.data() + at);
        const uint16_t pid = packet.pid();
        if (pid == 0 || pid == m_index.program().pmtPid || begun[pid])
            continue;
        if (packet.startsUnit())
            begun[pid] = true;
        else if (!packet.hasPcr())
            packet.blank();
    }
}

void TsFormat::moveUnit(const Unit& unit, const Part& part, qint64 outFirst)
{
    if (unit.ptsAt == 0)
        return;
    Track& track = m_tracks[unit.stream];
    const EsKind kind = m_index.stream(unit).kind;
    qint64 relative = wrapped(unit.dts - part.first, ts::clockWrap);
    const qint64 length = wrapped(part.next - part.first, ts::clockWrap);
    qint64 out = outFirst + relative;
    if (relative < -farAway || relative > length + farAway)
        out = track.last >= 0 ? track.next : outFirst;
    const qint64 rate = kind == EsKind::Aac ? m_index.sampleRate(unit.stream) : 0;
    const bool follows = kind != EsKind::Data && track.last >= 0;
    out = std::max<qint64>(out, follows ? track.last + shortestStep(kind, rate, ts::clockRate) : 0);
    // A player counts on from the first frame of a PES packet; what is not a whole tick is rounded up.
    const auto lengthOf = [rate](qint64 frames) {
        return rate > 0 ? (frames * 1024 * ts::clockRate + rate - 1) / rate : 0;
    };
    track.last = out + lengthOf(std::max(0, unit.frames - 1));
    track.next = out + lengthOf(std::max(1, unit.frames));
    const qint64 composition = std::clamp<qint64>(wrapped(unit.pts - unit.dts, ts::clockWrap), 0, farAway);
    char* packet = m_body.data() + unit.packet;
    ts::writeTime(packet + unit.ptsAt, out + composition);
    if (unit.dtsAt > 0)
        ts::writeTime(packet + unit.dtsAt, out);
}

uint8_t TsFormat::nextCounter(ts::Packet packet)
{
    const uint16_t pid = packet.pid();
    if (m_shiftOf[pid] != m_segment || m_fileOf[pid] != m_file) {
        const uint8_t last = m_fileOf[pid] == m_file ? m_lastCounter[pid] : 15;
        m_counterShift[pid] = uint8_t((last + (packet.hasPayload() ? 1 : 0) - packet.counter()) & 15);
        m_shiftOf[pid] = m_segment;
        m_fileOf[pid] = m_file;
    }
    m_lastCounter[pid] = uint8_t((packet.counter() + m_counterShift[pid]) & 15);
    return m_lastCounter[pid];
}

bool TsFormat::hasFilePids() const
{
    const ts::Program& now = m_index.program();
    return now.pmtPid == m_fileProgram.pmtPid && now.pcrPid == m_fileProgram.pcrPid &&
           now.pids() == m_fileProgram.pids();
}

/// The same streams under other numbers, as another origin has them: a player would take them for new ones.
void TsFormat::toFilePids(ts::Packet packet) const
{
    const ts::Program& now = m_index.program();
    const uint16_t pid = packet.pid();
    const bool pat = pid == 0;
    if (pat || pid == now.pmtPid) {
        const auto at = pat ? qsizetype(0) : qsizetype(ts::packetSize);
        if (packet.startsUnit() && at + qsizetype(ts::packetSize) <= m_fileTables.size())
            packet.replace({m_fileTables.constData() + at, ts::packetSize});
        else
            packet.blank(); // the rest of a long table
        return;
    }
    const auto from = now.pids();
    const auto to = m_fileProgram.pids();
    const auto found = std::find(from.begin(), from.end(), pid);
    if (found != from.end())
        packet.setPid(to[size_t(found - from.begin())]);
    else if (pid == now.pcrPid)
        packet.setPid(m_fileProgram.pcrPid);
    else
        packet.blank();
}

void TsFormat::movePackets(const Part& part, qint64 outFirst)
{
    const qint64 length = wrapped(part.next - part.first, ts::clockWrap);
    const bool foreign = !hasFilePids();
    for (size_t at = part.begin; at < part.end; at += ts::packetSize) {
        ts::Packet packet(m_body.data() + at);
        if (foreign && packet.pid() != ts::nullPid)
            toFilePids(packet);
        if (packet.pid() == ts::nullPid)
            continue;
        packet.setCounter(nextCounter(packet));
        packet.clearDiscontinuity();
        if (!packet.hasPcr())
            continue;
        const qint64 relative = wrapped(packet.pcrBase() - part.first, ts::clockWrap);
        if (relative >= -farAway && relative <= length + farAway)
            m_lastPcr = std::max<qint64>(0, outFirst + relative);
        packet.setPcrBase(m_lastPcr);
    }
}

/// Null packets; what is left of a size that is no multiple of theirs begins one more, which players leave
/// out.
Result<> TsFormat::close(OutputFile& file, qint64, qint64 exactBytes)
{
    QByteArray packets;
    for (int i = 0; i < 348; ++i) // about 64 KiB
        packets += QByteArray("\x47\x1f\xff\x10", 4) + QByteArray(int(ts::packetSize) - 4, '\xff');
    while (file.size() < exactBytes) {
        const auto size = size_t(std::min<qint64>(packets.size(), exactBytes - file.size()));
        if (auto added = file.append(std::span<const char>(packets.constData(), size)); !added)
            return added;
    }
    return {};
}

} // namespace

std::unique_ptr<Format> makeTsFormat()
{
    return std::make_unique<TsFormat>();
}

} // namespace hls
