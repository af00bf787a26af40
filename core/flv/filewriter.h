// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/outputfile.h"
#include "core/base/segmentsink.h"
#include "core/flv/filestats.h"
#include <optional>

namespace flv {

/// A frame on its way to a file; its bytes are in the Slab and are changed there.
struct Frame
{
    uint8_t* tag = nullptr;  ///< first byte that may be overwritten
    uint8_t* body = nullptr; ///< the codec's bytes; four more bytes behind them may be overwritten
    uint32_t bodySize = 0;
    Payload payload;
    Track track = Track::Video;
    bool key = false;
    qint64 ms = 0; ///< in the file
};

/// One FLV file: header, script tag, sequence headers, frames, index; patched while it grows and at close
/// (rules M of stream-repair.md 2.3). Thread: one. Owner: an Assembler. Frames are written from where they
/// lie, 256 KiB at a time: they must not move before flush().
class FileWriter
{
public:
    struct Options
    {
        bool live = true; ///< patch and sync while recording, flush after 1 s
    };
    explicit FileWriter(const Options& options);

    bool isOpen() const { return m_file.isOpen(); }
    /// Creates the file and writes what comes before the first frame. Errors: Disk.
    Result<> open(const QString& path, const DecoderConfig& video, const DecoderConfig& audio,
                  const SourceMetadata& source, std::shared_ptr<FileFollower> follower = {});
    /// Errors: Disk; then only close() is allowed.
    Result<> add(const Frame& frame);
    /// Writes what waits. Errors: Disk.
    Result<> flush();
    /// Flushes and patches when it is time to; cheap. Errors: Disk.
    Result<> tick();

    qint64 size() const { return m_size; } ///< waiting bytes included
    qint64 waiting() const { return m_size - m_file.size(); }
    /// Bytes since the last keyframe, and its time.
    qint64 gopBytes() const { return m_size - m_gop.position; }
    qint64 gopMs() const { return m_gop.ms; }
    /// There is something to keep before the last keyframe.
    bool hasEarlierGop() const { return m_gop.before.frames[size_t(Track::Video)] > 0; }
    /// Cuts the file back to where the last keyframe begins, but for audio older than that, and returns the
    /// tags taken off. Errors: Disk.
    Result<QByteArray> takeLastGop();
    /// Adds what takeLastGop() of another file returned, `shiftMs` earlier. Errors: Disk.
    Result<> addTags(QByteArray tags, qint64 shiftMs);
    const FileStats& stats() const { return m_stats; }
    QString path() const { return m_file.path(); }
    void noRandomAccess() { m_randomAccess = false; }

    struct Closed
    {
        std::optional<SegmentInfo> segment; ///< nothing when there was no media and the file was deleted
        Result<> result;                    ///< a Disk error met on the way
    };
    /// Flushes, cuts back to a whole tag if writing failed, adds `padding` bytes in script tags that players
    /// skip (fewer than 30 cannot be had and are left out), patches and gives the file its name.
    Closed close(SplitReason why, qint64 padding = 0);

private:
    QByteArray readBack(qint64 from) const;
    void count(Track track, bool key, qint64 ms, qint64 size);
    void piece(const uint8_t* data, size_t size);
    Result<> writeStart(const DecoderConfig& video, const DecoderConfig& audio);
    void putHeaderTag(std::vector<uint8_t>& out, Track track, const DecoderConfig& config);
    Result<> patchNumbers();
    Result<> patchScript();
    Result<> writeOut();
    Result<> cutToWholeTag();
    Result<> pad(qint64 bytes);

    Options m_options;
    OutputFile m_file;
    KeyframeIndex m_index;
    ScriptTag m_script;
    FileMetadata m_metadata;
    FileStats m_stats;
    FileStats m_flushed; ///< as of the last successful write
    qint64 m_flushedSize = 0;
    qint64 m_size = 0;
    struct Gop
    {
        qint64 position = 0; ///< in the file
        qint64 ms = 0;
        FileStats before;
    };
    Gop m_gop; ///< the last one
    std::array<std::span<const char>, 256> m_pieces;
    size_t m_pieceCount = 0;
    std::array<uint8_t, 8192> m_scratch; ///< headers of frames that grow
    size_t m_scratchUsed = 0;
    std::optional<Error> m_failed;
    bool m_randomAccess = true;
    qint64 m_lastWrite = 0; ///< ms, monotonic
    qint64 m_lastNumbers = 0;
    qint64 m_lastScript = 0;
    qint64 m_synced = 0; ///< bytes
};

} // namespace flv
