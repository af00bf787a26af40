// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/scripttag.h"

#include <algorithm>

namespace flv {

namespace {
constexpr size_t pairSize = 18; // two AMF0 numbers

double videoCodecId(Codec codec, uint8_t first)
{
    if (codec == Codec::Avc)
        return 7;
    return codec == Codec::OtherVideo ? first & 0x0f : codecFourCc(codec);
}

double audioCodecId(Codec codec, uint8_t first)
{
    if (codec == Codec::Aac)
        return 10;
    if (codec == Codec::Mp3)
        return 2;
    return codec == Codec::OtherAudio ? first >> 4 : codecFourCc(codec);
}
} // namespace

void KeyframeIndex::clear()
{
    m_count = 0;
    m_intervalMs = 1900;
}

void KeyframeIndex::add(qint64 position, qint64 ms)
{
    if (m_count > 0 && ms - m_entries[size_t(m_count) - 1].ms < m_intervalMs)
        return;
    if (m_count == capacity) {
        m_intervalMs *= 2;
        m_count = capacity / 2;
        for (int i = 0; i < m_count; ++i)
            m_entries[size_t(i)] = m_entries[size_t(i) * 2];
        if (ms - m_entries[size_t(m_count) - 1].ms < m_intervalMs)
            return;
    }
    m_entries[size_t(m_count++)] = {position, ms};
}

void KeyframeIndex::cut(qint64 position)
{
    while (m_count > 0 && m_entries[size_t(m_count) - 1].position >= position)
        --m_count;
}

Bytes ScriptTag::build(const FileMetadata& metadata, const KeyframeIndex& index)
{
    m_bytes.clear();
    m_bytes.resize(tagHeaderSize);
    AmfWriter amf(m_bytes);
    const bool video = metadata.video != Codec::None;
    const bool audio = metadata.audio != Codec::None;
    amf.string("onMetaData");
    amf.beginEcmaArray(8 + (video ? 7 : 0) + (audio ? 4 : 0));
    const auto number = [&](std::string_view name, double value) {
        amf.key(name);
        amf.number(value);
        return int(m_bytes.size()) - 8;
    };
    const auto boolean = [&](std::string_view name, bool value) {
        amf.key(name);
        amf.boolean(value);
    };
    m_durationAt = number("duration", metadata.seconds);
    m_fileSizeAt = number("filesize", metadata.bytes);
    boolean("hasVideo", video);
    boolean("hasAudio", audio);
    boolean("hasMetadata", true);
    boolean("hasKeyframes", video);
    boolean("canSeekToEnd", false);
    number("lasttimestamp", metadata.lastTimestamp);
    const auto entries = index.entries();
    if (video) {
        number("lastkeyframetimestamp", entries.empty() ? 0 : double(entries.back().ms) / 1000);
        number("width", metadata.width);
        number("height", metadata.height);
        number("framerate", metadata.framesPerSecond);
        number("videocodecid", videoCodecId(metadata.video, metadata.videoFirst));
        number("videodatarate", metadata.videoDataRate);
    }
    if (audio) {
        number("audiocodecid", audioCodecId(metadata.audio, metadata.audioFirst));
        number("audiosamplerate", metadata.audioSampleRate);
        number("audiodatarate", metadata.audioDataRate);
        boolean("stereo", metadata.audioChannels >= 2);
    }
    if (video) {
        amf.key("keyframes");
        amf.beginObject();
        amf.key("filepositions");
        amf.beginStrictArray(uint32_t(entries.size()));
        for (const auto& entry : entries)
            amf.number(double(entry.position));
        amf.key("times");
        amf.beginStrictArray(uint32_t(entries.size()));
        for (const auto& entry : entries)
            amf.number(double(entry.ms) / 1000);
        amf.end();
    }
    amf.end();
    if (video) {
        // What the entries leave free, as a string behind the array: the size of the tag never changes (M2).
        // Inside the array FFmpeg would complain about a string of more than 1023 bytes.
        static_assert(KeyframeIndex::capacity * pairSize <= 0xffff, "padding must fit an AMF0 string");
        m_bytes.push_back(2);
        const size_t padding = (size_t(KeyframeIndex::capacity) - entries.size()) * pairSize;
        m_bytes.push_back(uint8_t(padding >> 8));
        m_bytes.push_back(uint8_t(padding));
        m_bytes.resize(m_bytes.size() + padding, uint8_t(' '));
    }
    const auto size = uint32_t(m_bytes.size()) - tagHeaderSize;
    m_bytes[0] = uint8_t(TagType::Script);
    write24(m_bytes.data() + 1, size);
    m_bytes.resize(m_bytes.size() + backPointerSize);
    write32(m_bytes.data() + m_bytes.size() - backPointerSize, size + tagHeaderSize);
    return m_bytes;
}

} // namespace flv
