// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/filestats.h"

#include <algorithm>

namespace flv {

void FileStats::add(Track track, qint64 ms, qint64 size)
{
    constexpr qint64 longestStep = 1000;
    const auto i = size_t(track);
    if (frames[i] > 0)
        step[i] = std::min(ms - last[i], longestStep);
    last[i] = ms;
    bytes[i] += size;
    ++frames[i];
}

qint64 FileStats::durationMs() const
{
    return std::max(frames[0] > 0 ? last[0] + step[0] : 0, frames[1] > 0 ? last[1] + step[1] : 0);
}

void FileStats::fill(FileMetadata& metadata, qint64 fileBytes) const
{
    const double seconds = double(durationMs()) / 1000;
    metadata.seconds = seconds;
    metadata.lastTimestamp = double(lastMs()) / 1000;
    metadata.bytes = double(fileBytes);
    if (seconds > 0) {
        metadata.videoDataRate = double(bytes[0]) * 8 / 1000 / seconds;
        metadata.audioDataRate = double(bytes[1]) * 8 / 1000 / seconds;
    }
    if (metadata.framesPerSecond == 0 && frames[0] > 1 && last[0] > 0)
        metadata.framesPerSecond = double(frames[0] - 1) * 1000 / double(last[0]);
}

void FileStats::fill(SegmentInfo& info, const FileMetadata& metadata) const
{
    info.bytes = qint64(metadata.bytes);
    info.seconds = metadata.seconds;
    info.videoFrames = frames[size_t(Track::Video)];
    info.audioFrames = frames[size_t(Track::Audio)];
    info.width = int(metadata.width);
    info.height = int(metadata.height);
    info.framesPerSecond = metadata.framesPerSecond;
    info.videoCodec = QLatin1String(codecName(metadata.video));
    info.audioCodec = QLatin1String(codecName(metadata.audio));
}

FileMetadata startMetadata(const DecoderConfig& video, const DecoderConfig& audio,
                           const SourceMetadata& source)
{
    constexpr double maxSide = 16384;
    constexpr double maxRate = 1000;
    constexpr double maxSampleRate = 768000;
    // S2: what the decoder configuration says comes first, then the source, if it is sane.
    const auto choose = [](double own, double theirs, double most) {
        return own > 0 ? own : theirs <= most ? theirs : 0;
    };
    FileMetadata metadata;
    metadata.video = video.codec;
    metadata.audio = audio.codec;
    metadata.videoFirst = video.first;
    metadata.audioFirst = audio.first;
    metadata.audioChannels = audio.channels;
    if (video.present()) {
        metadata.width = choose(video.width, source.width, maxSide);
        metadata.height = choose(video.height, source.height, maxSide);
        metadata.framesPerSecond = choose(source.framesPerSecond <= maxRate ? source.framesPerSecond : 0,
                                          video.framesPerSecond, maxRate);
    }
    if (audio.present())
        metadata.audioSampleRate = choose(audio.sampleRate, source.audioSampleRate, maxSampleRate);
    return metadata;
}

} // namespace flv
