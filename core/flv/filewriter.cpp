// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/flv/filewriter.h"

#include "core/base/steadytime.h"

#include <QFile>
#include <bit>
#include <chrono>
#include <utility>

namespace flv {

namespace {
constexpr qint64 writeSize = 256 << 10;
constexpr qint64 writeAfterMs = 1000;
constexpr qint64 numbersEveryMs = 10000; // M4
constexpr qint64 scriptEveryMs = 30000;
constexpr qint64 syncBytes = 64 << 20;
constexpr int startSize = 13; // with the first back pointer

void writeTagHeader(uint8_t* out, TagType type, uint32_t size, qint64 ms)
{
    const auto time = uint32_t(ms);
    out[0] = uint8_t(type);
    write24(out + 1, size);
    write24(out + 4, time & 0xffffff);
    out[7] = uint8_t(time >> 24);
    write24(out + 8, 0); // P10
}

std::span<const char> chars(Bytes bytes)
{
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
} // namespace

FileWriter::FileWriter(const Options& options)
    : m_options(options)
{
}

Result<> FileWriter::open(const QString& path, const DecoderConfig& video, const DecoderConfig& audio,
                          const SourceMetadata& source, std::shared_ptr<FileFollower> follower)
{
    if (auto opened = m_file.open(path, std::move(follower)); !opened)
        return opened;
    m_index.clear();
    m_stats = m_flushed = {};
    m_gop = {};
    m_failed.reset();
    m_randomAccess = true;
    m_pieceCount = m_scratchUsed = 0;
    m_synced = 0;
    m_metadata = startMetadata(video, audio, source);
    m_lastWrite = m_lastNumbers = m_lastScript = steadyMs();
    auto written = writeStart(video, audio);
    if (!written)
        m_file.discard();
    return written;
}

Result<> FileWriter::writeStart(const DecoderConfig& video, const DecoderConfig& audio)
{
    std::vector<uint8_t> start{
        'F', 'L', 'V', 1, uint8_t((video.present() ? 1 : 0) | (audio.present() ? 4 : 0)), 0, 0, 0, 9,
        0,   0,   0,   0};
    const Bytes script = m_script.build(m_metadata, m_index);
    start.insert(start.end(), script.begin(), script.end());
    putHeaderTag(start, Track::Video, video);
    putHeaderTag(start, Track::Audio, audio);
    if (auto written = m_file.append(chars(start)); !written)
        return written;
    m_size = m_flushedSize = m_file.size();
    return {};
}

void FileWriter::putHeaderTag(std::vector<uint8_t>& out, Track track, const DecoderConfig& config)
{
    if (!config.present() || !needsConfig(config.codec))
        return;
    Payload payload;
    payload.codec = config.codec;
    payload.first = config.first;
    uint8_t head[tagHeaderSize + 8];
    const int headSize = writePayloadHead(head + tagHeaderSize, payload, Payload::Kind::Config, true);
    const auto size = uint32_t(config.bytes.size()) + uint32_t(headSize);
    writeTagHeader(head, track == Track::Video ? TagType::Video : TagType::Audio, size, 0);
    out.insert(out.end(), head, head + tagHeaderSize + headSize);
    out.insert(out.end(), config.bytes.begin(), config.bytes.end());
    uint8_t back[backPointerSize];
    write32(back, size + tagHeaderSize);
    out.insert(out.end(), back, back + backPointerSize);
}

void FileWriter::piece(const uint8_t* data, size_t size)
{
    const auto* bytes = reinterpret_cast<const char*>(data);
    if (m_pieceCount > 0) {
        auto& last = m_pieces[m_pieceCount - 1];
        if (last.data() + last.size() == bytes) {
            last = {last.data(), last.size() + size};
            return;
        }
    }
    m_pieces[m_pieceCount++] = {bytes, size};
}

Result<> FileWriter::add(const Frame& frame)
{
    uint8_t head[8];
    const int headSize = writePayloadHead(head, frame.payload, Payload::Kind::Frame, frame.key);
    const uint32_t size = frame.bodySize + uint32_t(headSize);
    const TagType type = frame.track == Track::Video ? TagType::Video : TagType::Audio;
    const size_t frontSize = size_t(tagHeaderSize + headSize);
    write32(frame.body + frame.bodySize, size + tagHeaderSize);
    if (frame.body - frame.tag >= qint64(frontSize)) {
        uint8_t* front = frame.body - frontSize;
        writeTagHeader(front, type, size, frame.ms);
        std::memcpy(front + tagHeaderSize, head, size_t(headSize));
        piece(front, frontSize + frame.bodySize + backPointerSize);
    } else {
        uint8_t* front = m_scratch.data() + m_scratchUsed;
        m_scratchUsed += frontSize;
        writeTagHeader(front, type, size, frame.ms);
        std::memcpy(front + tagHeaderSize, head, size_t(headSize));
        piece(front, frontSize);
        piece(frame.body, frame.bodySize + backPointerSize);
    }
    count(frame.track, frame.key, frame.ms, size);
    if (waiting() >= writeSize || m_pieceCount + 2 > m_pieces.size() || m_scratchUsed + 32 > m_scratch.size())
        return flush();
    return {};
}

void FileWriter::count(Track track, bool key, qint64 ms, qint64 size)
{
    if (track == Track::Video && key) {
        m_index.add(m_size, ms);
        m_gop = {m_size, ms, m_stats};
    }
    m_size += tagHeaderSize + size + backPointerSize;
    m_stats.add(track, ms, size);
}

QByteArray FileWriter::readBack(qint64 from) const
{
    QFile written(m_file.path() + QLatin1String(".part"));
    if (!written.open(QIODevice::ReadOnly) || !written.seek(from))
        return {};
    return written.read(m_file.size() - from);
}

Result<QByteArray> FileWriter::takeLastGop()
{
    if (auto flushed = flush(); !flushed)
        return fail(flushed.error());
    const QByteArray all = readBack(m_gop.position);
    if (all.size() != m_size - m_gop.position)
        return fail(Error::Kind::Disk, QStringLiteral("%1 cannot be read back").arg(m_file.path()));
    QByteArray older;
    QByteArray taken;
    FileStats stats = m_gop.before;
    walkTags(asBytes(all.constData(), size_t(all.size())),
             [&](TagType type, qint64 ms, Bytes payload, size_t offset) {
                 const bool stays = type == TagType::Audio && ms < m_gop.ms;
                 const auto size = qsizetype(tagHeaderSize + payload.size() + backPointerSize);
                 (stays ? older : taken) += all.mid(qsizetype(offset), size);
                 if (stays)
                     stats.add(Track::Audio, ms, qint64(payload.size()));
             });
    auto cut = m_file.truncate(m_gop.position);
    if (cut)
        cut = m_file.append({older.constData(), size_t(older.size())});
    m_index.cut(m_gop.position);
    m_stats = m_flushed = stats;
    m_size = m_flushedSize = m_file.size();
    if (!cut) {
        m_failed = cut.error();
        return fail(cut.error());
    }
    return taken;
}

Result<> FileWriter::addTags(QByteArray tags, qint64 shiftMs)
{
    auto* bytes = reinterpret_cast<uint8_t*>(tags.data());
    walkTags(asBytes(tags.constData(), size_t(tags.size())),
             [&](TagType type, qint64 ms, Bytes payload, size_t offset) {
                 writeTagHeader(bytes + offset, type, uint32_t(payload.size()), ms - shiftMs);
                 const bool video = type == TagType::Video;
                 count(video ? Track::Video : Track::Audio, video && parseVideo(payload).key, ms - shiftMs,
                       qint64(payload.size()));
             });
    piece(bytes, size_t(tags.size()));
    return flush();
}

Result<> FileWriter::flush()
{
    if (m_failed)
        return fail(*m_failed);
    if (m_pieceCount == 0)
        return {};
    auto written = writeOut();
    if (!written)
        m_failed = written.error();
    return written;
}

Result<> FileWriter::writeOut()
{
    const auto written = m_file.append({m_pieces.data(), m_pieceCount});
    m_pieceCount = m_scratchUsed = 0;
    if (!written)
        return written;
    m_flushed = m_stats;
    m_flushedSize = m_file.size();
    if (m_options.live)
        m_lastWrite = steadyMs();
    return {};
}

Result<> FileWriter::tick()
{
    if (!m_options.live || !isOpen())
        return {};
    const qint64 now = steadyMs();
    if (m_pieceCount > 0 && now - m_lastWrite >= writeAfterMs) {
        if (auto written = flush(); !written)
            return written;
    }
    Result<> result;
    if (now - m_lastScript >= scriptEveryMs) {
        result = flush();
        if (result)
            result = patchScript();
        if (result)
            result = m_file.sync();
        m_synced = m_file.size();
        m_lastScript = m_lastNumbers = now;
    } else if (now - m_lastNumbers >= numbersEveryMs) {
        result = patchNumbers();
        m_lastNumbers = now;
    } else if (m_file.size() - m_synced >= syncBytes) {
        result = m_file.sync();
        m_synced = m_file.size();
    }
    if (!result)
        m_failed = result.error();
    return result;
}

Result<> FileWriter::patchNumbers()
{
    m_flushed.fill(m_metadata, m_file.size());
    uint8_t number[8];
    write64(number, std::bit_cast<uint64_t>(m_metadata.seconds));
    if (auto patched = m_file.patch(startSize + m_script.durationOffset(), chars(number)); !patched)
        return patched;
    write64(number, std::bit_cast<uint64_t>(m_metadata.bytes));
    return m_file.patch(startSize + m_script.fileSizeOffset(), chars(number));
}

Result<> FileWriter::patchScript()
{
    m_flushed.fill(m_metadata, m_file.size());
    return m_file.patch(startSize, chars(m_script.build(m_metadata, m_index)));
}

/// After a failed write: what is there as whole tags stays and is counted.
Result<> FileWriter::cutToWholeTag()
{
    const QByteArray rest = readBack(m_flushedSize);
    m_flushedSize += qint64(walkTags(
        asBytes(rest.constData(), size_t(rest.size())), [&](TagType type, qint64 ms, Bytes payload, size_t) {
            const bool video = type == TagType::Video;
            m_flushed.add(video ? Track::Video : Track::Audio, ms, qint64(payload.size()));
        }));
    m_index.cut(m_flushedSize);
    return m_file.truncate(m_flushedSize);
}

/// Script tags "padding" with a long string of zeros; a tag holds 16 MiB at most.
Result<> FileWriter::pad(qint64 bytes)
{
    constexpr char name[] = {2, 0, 7, 'p', 'a', 'd', 'd', 'i', 'n', 'g', 12}; // AMF0: string, long string
    constexpr qint64 overhead = tagHeaderSize + sizeof(name) + 4 + backPointerSize;
    constexpr qint64 largest = 8 << 20;
    while (bytes >= overhead) {
        const qint64 size = bytes >= largest + overhead ? largest : bytes; // what is left fits one more
        const qint64 zeros = size - overhead;
        const auto payload = uint32_t(size - tagHeaderSize - backPointerSize);
        uint8_t head[tagHeaderSize + sizeof(name) + 4];
        writeTagHeader(head, TagType::Script, payload, m_flushed.lastMs());
        std::memcpy(head + tagHeaderSize, name, sizeof(name));
        write32(head + tagHeaderSize + sizeof(name), uint32_t(zeros));
        uint8_t back[backPointerSize];
        write32(back, payload + tagHeaderSize);
        if (auto added = m_file.append(chars(head)); !added)
            return added;
        if (auto added = m_file.appendZeros(zeros); !added)
            return added;
        if (auto added = m_file.append(chars(back)); !added)
            return added;
        bytes -= size;
    }
    return {};
}

FileWriter::Closed FileWriter::close(SplitReason why, qint64 padding)
{
    Closed closed;
    const auto note = [&](const Result<>& step) {
        if (!step && closed.result)
            closed.result = step;
    };
    note(flush());
    const bool failed = std::exchange(m_failed, {}).has_value(); // of this file: the next one is not to blame
    m_pieceCount = m_scratchUsed = 0;
    if (failed)
        note(cutToWholeTag());
    if (m_flushed.count() == 0) {
        m_file.discard();
        return closed;
    }
    if (!failed)
        note(pad(padding));
    note(patchScript());
    const auto name = m_file.finish(m_options.live ? OutputFile::Durable::AtOnce : OutputFile::Durable::Soon);
    if (!name)
        note(fail(name.error()));
    if (!name && m_file.deleted())
        return closed; // there is nothing to tell of
    SegmentInfo info;
    m_flushed.fill(info, m_metadata);
    info.path = m_file.path();
    info.endedBy = why;
    info.randomAccess = m_randomAccess;
    closed.segment = info;
    return closed;
}

} // namespace flv
