// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <cstdint>
#include <span>

namespace hls {

enum class EsKind { Avc, Hevc, OtherVideo, Aac, Mp3, Ac3, OtherAudio, Data };
bool isVideo(EsKind kind);
bool isAudio(EsKind kind);
QString codecName(EsKind kind); ///< as in SegmentInfo; empty when there is no name for it
/// How far behind a frame the next one is at least, in ticks of `clock` (stream-repair.md L9): one for
/// pictures, a whole sample for sound, which players count in samples. `rate` 0: not known.
int64_t shortestStep(EsKind kind, int64_t rate, int64_t clock);

/// Looks at the start of one access unit in Annex B form, up to its first slice, in pieces as they come.
/// Thread: one. Owner: the TS index.
class NalScan
{
public:
    void start(EsKind kind);
    void feed(std::span<const char> bytes);
    bool done() const { return m_done; }
    bool isKey() const { return m_idr || !m_sps.isEmpty(); }
    const QByteArray& sps() const { return m_sps; } ///< with its header; may have zeros behind

private:
    void header(uint8_t byte);

    EsKind m_kind = EsKind::Avc;
    bool m_done = true;
    bool m_idr = false;
    bool m_inSps = false;
    bool m_expectHeader = false;
    uint32_t m_code = ~0U;
    qsizetype m_scanned = 0;
    QByteArray m_sps;
};

/// Counts the ADTS frames of a PES stream in pieces as they come. Thread: one. Owner: the TS index and the
/// packed audio format.
class AdtsScan
{
public:
    void reset() { *this = AdtsScan(); }
    /// Returns how many frames begin in these bytes.
    int feed(std::span<const char> bytes);
    /// Profile, rate and channels of the last frame; empty before the first one.
    QByteArray config() const { return m_config == 0 ? QByteArray() : QByteArray::number(m_config, 16); }
    int sampleRate() const { return m_rate; }

private:
    bool header();

    uint8_t m_header[6] = {};
    int m_have = 0;
    int64_t m_skip = 0;
    uint32_t m_config = 0;
    int m_rate = 0;
};

} // namespace hls
