// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/segmentsink.h"
#include "core/flv/decoderconfig.h"
#include "core/flv/scripttag.h"
#include "core/flv/timeline.h"

namespace flv {

/// What the frames of a file add up to. Thread: any (a value). Used while writing and while recovering.
struct FileStats
{
    std::array<qint64, 2> frames{}; ///< by Track
    std::array<qint64, 2> last{};   ///< ms
    std::array<qint64, 2> step{};   ///< ms, of the last frame
    std::array<qint64, 2> bytes{};

    void add(Track track, qint64 ms, qint64 size);
    qint64 count() const { return frames[0] + frames[1]; }
    qint64 lastMs() const { return std::max(last[0], last[1]); }
    qint64 durationMs() const; ///< last frame included
    /// Duration, size and rates.
    void fill(FileMetadata& metadata, qint64 fileBytes) const;
    void fill(SegmentInfo& info, const FileMetadata& metadata) const;
};

/// What does not change while a file grows.
FileMetadata startMetadata(const DecoderConfig& video, const DecoderConfig& audio,
                           const SourceMetadata& source);

/// Calls `visit(type, ms, payload, offset)` for each whole tag in `data` from its first byte on and returns
/// where the last one ends; stops at the first that is cut off or whose back pointer is wrong.
template <typename Visit>
size_t walkTags(Bytes data, Visit&& visit)
{
    size_t at = 0;
    while (data.size() - at >= size_t(tagHeaderSize)) {
        const uint8_t* p = data.data() + at;
        const size_t size = read24(p + 1);
        if (data.size() - at < tagHeaderSize + size + backPointerSize ||
            read32(p + tagHeaderSize + size) != tagHeaderSize + size)
            break;
        const qint64 ms = int32_t(read24(p + 4) | uint32_t(p[7]) << 24);
        visit(TagType(p[0]), ms, data.subspan(at + tagHeaderSize, size), at);
        at += tagHeaderSize + size + backPointerSize;
    }
    return at;
}

} // namespace flv
