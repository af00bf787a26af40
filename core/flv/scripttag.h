// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/amf.h"
#include "core/flv/decoderconfig.h"
#include <array>

namespace flv {

/// Where the keyframes of a file are; at most `capacity` entries however long it gets: when full, every
/// second one goes and the interval doubles (M3). Thread: one. Owner: a FileWriter.
class KeyframeIndex
{
public:
    static constexpr int capacity = 2048;
    struct Entry
    {
        qint64 position; ///< of the tag, in the file
        qint64 ms;
    };
    void clear();
    void add(qint64 position, qint64 ms);
    /// Forgets entries at `position` and behind.
    void cut(qint64 position);
    std::span<const Entry> entries() const { return {m_entries.data(), size_t(m_count)}; }

private:
    std::array<Entry, capacity> m_entries{};
    int m_count = 0;
    qint64 m_intervalMs = 1900;
};

/// The values of onMetaData (M1). Thread: any (a value).
struct FileMetadata
{
    double seconds = 0;
    double lastTimestamp = 0; ///< s
    double bytes = 0;
    double width = 0;
    double height = 0;
    double framesPerSecond = 0;
    double audioSampleRate = 0;
    double videoDataRate = 0;
    double audioDataRate = 0;
    Codec video = Codec::None;
    Codec audio = Codec::None;
    uint8_t videoFirst = 0; ///< first payload bytes, for ids of codecs without FourCC
    uint8_t audioFirst = 0;
    int audioChannels = 0;
};

/// The script tag of a file: of the same size whatever the values and however many keyframes (M2), so that it
/// is patched in place. Thread: one. Owner: a FileWriter.
class ScriptTag
{
public:
    /// The whole tag, back pointer included; valid until the next call.
    Bytes build(const FileMetadata& metadata, const KeyframeIndex& index);
    /// Where in the tag the eight bytes of a number are.
    int durationOffset() const { return m_durationAt; }
    int fileSizeOffset() const { return m_fileSizeAt; }

private:
    std::vector<uint8_t> m_bytes;
    int m_durationAt = 0;
    int m_fileSizeAt = 0;
};

} // namespace flv
