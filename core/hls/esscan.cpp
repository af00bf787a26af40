// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/esscan.h"

#include <algorithm>
#include <cstring>

namespace hls {
namespace {

constexpr qsizetype longestSearch = 256 * 1024; // parameter sets and SEI in front of the first slice
constexpr qsizetype longestSps = 1024;
constexpr int sampleRates[] = {96000, 88200, 64000, 48000, 44100, 32000, 24000,
                               22050, 16000, 12000, 11025, 8000,  7350};

} // namespace

bool isVideo(EsKind kind)
{
    return kind == EsKind::Avc || kind == EsKind::Hevc || kind == EsKind::OtherVideo;
}

bool isAudio(EsKind kind)
{
    return kind == EsKind::Aac || kind == EsKind::Mp3 || kind == EsKind::Ac3 || kind == EsKind::OtherAudio;
}

QString codecName(EsKind kind)
{
    switch (kind) {
    case EsKind::Avc:
        return QStringLiteral("avc");
    case EsKind::Hevc:
        return QStringLiteral("hevc");
    case EsKind::Aac:
        return QStringLiteral("aac");
    case EsKind::Mp3:
        return QStringLiteral("mp3");
    case EsKind::Ac3:
        return QStringLiteral("ac3");
    case EsKind::OtherVideo:
    case EsKind::OtherAudio:
    case EsKind::Data:
        break;
    }
    return {};
}

int64_t shortestStep(EsKind kind, int64_t rate, int64_t clock)
{
    const int64_t samples = rate > 0 ? rate : sampleRates[std::size(sampleRates) - 1];
    return isAudio(kind) ? (clock + samples - 1) / samples : 1;
}

void NalScan::start(EsKind kind)
{
    m_kind = kind;
    m_done = kind != EsKind::Avc && kind != EsKind::Hevc;
    m_idr = m_inSps = m_expectHeader = false;
    m_code = ~0U;
    m_scanned = 0;
    m_sps.clear();
}

void NalScan::header(uint8_t byte)
{
    m_expectHeader = m_inSps = false;
    const bool avc = m_kind == EsKind::Avc;
    const int type = avc ? byte & 0x1F : (byte >> 1) & 0x3F;
    if (avc ? type >= 1 && type <= 5 : type < 32) {
        m_idr = avc ? type == 5 : type >= 16 && type <= 21;
        m_done = true;
    } else if (type == (avc ? 7 : 33) && m_sps.isEmpty()) {
        m_inSps = true;
        m_sps.append(char(byte));
    }
}

void NalScan::feed(std::span<const char> bytes)
{
    for (const char c : bytes) {
        if (m_done)
            return;
        const auto byte = uint8_t(c);
        m_code = (m_code << 8) | byte;
        if (m_expectHeader) {
            header(byte);
        } else if ((m_code & 0xFFFFFF) == 1) {
            m_expectHeader = true;
            m_inSps = false;
        } else if (m_inSps && m_sps.size() < longestSps) {
            m_sps.append(c);
        }
    }
    m_scanned += qsizetype(bytes.size());
    m_done = m_done || m_scanned > longestSearch;
}

bool AdtsScan::header()
{
    const int rate = (m_header[2] >> 2) & 0xF;
    const int length = ((m_header[3] & 3) << 11) | (m_header[4] << 3) | (m_header[5] >> 5);
    if (m_header[0] != 0xFF || (m_header[1] & 0xF6) != 0xF0 || rate >= int(std::size(sampleRates)) ||
        length < 7)
        return false;
    m_rate = sampleRates[rate];
    m_config = 0x10000U | (uint32_t(m_header[2] & 0xFD) << 8) | (m_header[3] & 0xC0);
    m_skip = length - int(sizeof m_header);
    return true;
}

int AdtsScan::feed(std::span<const char> bytes)
{
    int frames = 0;
    size_t at = 0;
    while (at < bytes.size()) {
        if (m_skip > 0) {
            const auto step = std::min<int64_t>(m_skip, int64_t(bytes.size() - at));
            at += size_t(step);
            m_skip -= step;
            continue;
        }
        m_header[m_have++] = uint8_t(bytes[at++]);
        if (m_have < int(sizeof m_header))
            continue;
        if (header()) {
            ++frames;
            m_have = 0;
        } else {
            // Not a frame: look one byte further.
            std::memmove(m_header, m_header + 1, sizeof m_header - 1);
            --m_have;
        }
    }
    return frames;
}

} // namespace hls
