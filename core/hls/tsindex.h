// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/hls/esscan.h"
#include "core/hls/tspacket.h"
#include <QByteArray>
#include <array>
#include <vector>

namespace hls::ts {

struct Stream
{
    uint16_t pid = 0;
    uint8_t type = 0; ///< stream_type of the PMT
    EsKind kind = EsKind::Data;
};

/// What a PMT says, of the first programme.
struct Program
{
    uint16_t pmtPid = nullPid;
    uint16_t pcrPid = nullPid;
    std::vector<Stream> streams;
    QByteArray types() const;           ///< of the audio and video streams, in order
    std::vector<uint16_t> pids() const; ///< of the same
};

/// A PES packet: where its times are and what was found in it.
struct Unit
{
    size_t packet = 0; ///< byte offset of the transport packet it begins in
    uint16_t stream = 0;
    bool key = false;
    int ptsAt = 0; ///< byte offset of the field in its packet; 0: none
    int dtsAt = 0;
    int64_t pts = -1;
    int64_t dts = -1;  ///< equal to pts when not coded
    int frames = 0;    ///< ADTS frames that begin in it (AAC)
    QByteArray config; ///< SPS, or profile, rate and channels; empty: none seen
};

/// The tables and PES packets of a segment, read in one pass (stream-repair.md L8-L10). Thread: one. Owner:
/// the TS format; the programme found stays known for the next segment.
class Index
{
public:
    Index() { m_streamOf.fill(-1); }
    /// Errors: Protocol when there is no PMT or no PES packet with a time.
    Result<> build(std::span<const char> body);
    const std::vector<Unit>& units() const { return m_units; }
    const Program& program() const { return m_program; }
    const Stream& stream(const Unit& unit) const { return m_program.streams[unit.stream]; }
    /// PAT and PMT packets, to put in front of a file; empty until seen.
    const QByteArray& tables() const { return m_tables; }
    /// Where the indexed programme begins: bytes before it belong to one that has been replaced.
    size_t from() const { return m_from; }
    int sampleRate(size_t stream) const { return m_audio[stream].sampleRate(); }
    /// First clock reference; -1: none.
    int64_t firstPcr() const { return m_firstPcr; }
    /// Index of the stream that times are taken from: the video or else the first audio; -1: none.
    int mainStream() const;

private:
    void table(ConstPacket packet, std::span<const char> bytes, size_t offset);
    void readPat(std::span<const char> payload);
    void readPmt(std::span<const char> payload, bool start, size_t offset);
    void parsePmt(std::span<const char> section, size_t offset);
    void unit(ConstPacket packet, size_t offset, int stream);
    void elementary(int stream, std::span<const char> payload);
    void closeUnit(int stream);

    std::array<int8_t, 8192> m_streamOf; ///< PID -> index in m_program.streams
    Program m_program;
    QByteArray m_tables;
    QByteArray m_pat;
    QByteArray m_pmtPackets;
    QByteArray m_section; ///< the PMT being collected
    std::vector<Unit> m_units;
    std::array<int, 32> m_open; ///< unit a stream is in, -1: none
    std::array<int, 32> m_skip; ///< PES header bytes still to come
    std::array<NalScan, 32> m_video;
    std::array<AdtsScan, 32> m_audio;
    size_t m_from = 0;
    int64_t m_firstPcr = -1;
};

} // namespace hls::ts
