// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/sps.h"
#include "core/hls/boxes.h"
#include "core/hls/format.h"

namespace hls {

struct Mp4Track
{
    uint32_t id = 0;
    uint32_t handler = 0; ///< 'vide', 'soun', ...
    uint32_t timescale = 0;
    uint32_t defaultDuration = 0; ///< of trex
    uint32_t defaultSize = 0;
    uint32_t defaultFlags = 0;
    QByteArray entry; ///< the sample description as compared (L10): no bit rates, no names, no times
    QString codec;
    int width = 0;
    int height = 0;
    std::optional<SpsInfo> sps; ///< of its avcC or hvcC
    int lengthSize = 4;         ///< of the NAL units of its samples
};

/// An initialisation segment: what is written in front of a file and what is compared. Thread: any (a value).
struct Mp4Init
{
    QByteArray bytes; ///< ftyp and moov
    std::vector<Mp4Track> tracks;
    const Mp4Track* track(uint32_t id) const;
    /// The first video track, else the first audio track, else null.
    const Mp4Track* main() const;
    bool hasVideo() const;
    Config config() const;
};

/// Errors: Protocol when there is no moov with tracks, Refused when it is encrypted (DRM, L7).
Result<Mp4Init> parseMp4Init(std::span<const char> bytes);

/// A finished file's length at its place: patches mvhd and, where there is one, mehd. `head` are the file's
/// first bytes up to the end of moov.
Result<> patchDuration(OutputFile& file, std::span<const char> head, qint64 ticks, qint64 timescale);

/// Adds a box of `bytes` that players skip; fewer than the 8 of its header add nothing.
Result<> appendFree(OutputFile& file, qint64 bytes);

/// One place to start playing from.
struct RandomAccess
{
    qint64 time = 0;       ///< in ticks of its track
    qint64 moofOffset = 0; ///< in the file
    uint8_t traf = 1;      ///< counted from 1
};
/// The index at the end of a file (ISO 14496-12 8.8.9-8.8.11).
QByteArray makeMfra(uint32_t trackId, const std::vector<RandomAccess>& entries);

} // namespace hls
