// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/outputfile.h"
#include "core/base/result.h"
#include "core/base/stop.h"
#include <QByteArray>
#include <chrono>
#include <memory>

namespace media {

/// One packet as a recorder sees it. Thread: one (a value). `handle` is the input's own and good until the
/// next read().
struct GenericPacket
{
    bool video = false;
    bool key = false;
    qint64 dtsMs = 0;
    qint64 durationMs = 0;
    int bytes = 0;
    const void* handle = nullptr;
};

/// What a stream is made of.
struct GenericFormat
{
    bool hasVideo = false;
    int width = 0;
    int height = 0;
    double framesPerSecond = 0;
    QString videoCodec; ///< "avc", "hevc", ...
    QString audioCodec;
    bool finite = false; ///< a file with an end, not a broadcast
    QString extension;   ///< of a file that holds it and survives a crash: "ts" or "mkv"
};

/// Anything libavformat opens: RTMP, RTSP, SRT, and what is neither FLV nor HLS over HTTP. Thread: the
/// recording's. Owner: GenericSource.
class GenericInput
{
public:
    struct Options
    {
        QByteArray headers; ///< "Name: value\r\n" lines, for HTTP
        QByteArray userAgent;
        std::chrono::milliseconds connectTimeout{10000};
        std::chrono::milliseconds stallTimeout{15000}; ///< both as they are: scale them before
    };
    /// Errors: Network, Timeout, NotFound, Http, Protocol (no media in it), Cancelled.
    static Result<std::unique_ptr<GenericInput>> open(const QByteArray& url, const Options& options,
                                                      Stop& stop);
    ~GenericInput();
    const GenericFormat& format() const;
    /// False at the end of the stream. Errors as of open().
    Result<bool> read(GenericPacket& packet);

private:
    friend class GenericWriter;
    struct Private;
    explicit GenericInput(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

/// Writes packets of an input into a file that is playable up to the last flush. Thread: the recording's.
/// Owner: GenericSource. It lives no longer than its file.
class GenericWriter
{
public:
    /// `file` is open and empty.
    static Result<std::unique_ptr<GenericWriter>> open(const GenericInput& input, OutputFile& file);
    ~GenericWriter();
    /// Its times moved by `shiftMs`. Errors: Disk, Protocol.
    Result<> write(const GenericPacket& packet, qint64 shiftMs);
    /// What the muxer still holds goes to the file.
    Result<> close();

private:
    struct Private;
    explicit GenericWriter(std::unique_ptr<Private> state);
    std::unique_ptr<Private> d;
};

} // namespace media
