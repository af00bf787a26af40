// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/hls/mp4init.h"
#include "core/hls/tsindex.h"
#include <QByteArray>
#include <vector>

namespace hls {

/// A segment and the initialisation segment it needs (empty: none).
struct MediaBody
{
    QByteArray body;
    QByteArray init;
};

/// Makes one segment of a video segment and the segments of a separate audio rendition that belong to its
/// time (stream-repair.md L13): TS with TS or packed AAC, fMP4 with fMP4. Thread: one. Owner: the HLS source.
/// Once there was audio every segment announces it, so that one without does not look like another
/// configuration.
class AudioMuxer
{
public:
    /// Errors: Protocol for containers that do not go together, or when one of them cannot be read.
    Result<MediaBody> mux(const MediaBody& video, const std::vector<MediaBody>& audio);

private:
    Result<MediaBody> muxTs(const MediaBody& video, const std::vector<MediaBody>& audio);
    Result<MediaBody> muxMp4(const MediaBody& video, const std::vector<MediaBody>& audio);
    Result<> addTsAudio(const QByteArray& body, QByteArray& packets);
    void addPackedAudio(const QByteArray& body, int64_t fallbackTime, QByteArray& packets);

    ts::Index m_videoIndex;
    ts::Index m_audioIndex;
    uint8_t m_audioType = 0; ///< stream_type; 0: no audio yet
    uint8_t m_counter = 0;   ///< of packets made here
    int64_t m_packedTime = -1;
    QByteArray m_audioInit; ///< the last one
};

} // namespace hls
