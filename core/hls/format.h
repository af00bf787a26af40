// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/outputfile.h"
#include "core/base/result.h"
#include <QByteArray>
#include <QString>
#include <memory>
#include <span>
#include <vector>

namespace hls {

/// What a decoder must know. An empty member is unknown and equals everything. Thread: any (a value).
struct Config
{
    QByteArray program; ///< which tracks there are
    QByteArray video;
    QByteArray audio;
    bool differs(const Config& other) const
    {
        const auto unlike = [](const QByteArray& a, const QByteArray& b) {
            return !a.isEmpty() && !b.isEmpty() && a != b;
        };
        return unlike(program, other.program) || unlike(video, other.video) || unlike(audio, other.audio);
    }
    /// Takes over what was not known.
    void complete(const Config& other)
    {
        for (auto member : {&Config::program, &Config::video, &Config::audio})
            if ((this->*member).isEmpty())
                this->*member = other.*member;
    }
};

/// A stretch of one segment with one configuration on one timeline. Times are in ticks of the main track (the
/// video, or the audio where there is none). Thread: any (a value).
struct Part
{
    size_t begin = 0; ///< bytes in the segment
    size_t end = 0;
    size_t firstUnit = 0; ///< in the format's own index
    size_t lastUnit = 0;
    Config config;
    bool startsWithKey = false;
    bool containsKey = false;
    qint64 timescale = 90000;
    qint64 wrap = 0;   ///< times are modulo this; 0: they are not
    qint64 first = 0;  ///< decode time of the first frame
    qint64 last = 0;   ///< of the last one
    qint64 next = 0;   ///< where the frame behind it belongs
    qint64 lead = 0;   ///< how much earlier than `first` something else begins
    bool timed = true; ///< false: the format has no times of its own
    qint64 videoFrames = 0;
    qint64 audioFrames = 0;
    QString videoCodec;
    QString audioCodec;
    int width = 0;
    int height = 0;
};

using Pieces = std::vector<std::span<const char>>;

/// How segments of one container are understood and changed in place. Thread: one. Owner: the Joiner. The
/// order is inspect(), then for each part to be written begin() when a file starts, and rewrite().
class Format
{
public:
    virtual ~Format() = default;
    virtual QString extension() const = 0; ///< known after inspect()
    /// Cuts a segment into parts. `body` stays where it is until the parts were rewritten; it is only read
    /// here. Errors: Protocol when it holds no media.
    virtual Result<std::vector<Part>> inspect(std::span<char> body, const QByteArray& init) = 0;
    /// Lets the part begin at its first keyframe; false when it cannot.
    virtual bool trimToKey(Part& part) = 0;
    /// A file begins with `part`: forgets the last file; returns what must be in front (it lives until the
    /// next call).
    virtual std::span<const char> begin(const Part& part) = 0;
    /// Moves the part to `outFirst` ticks of the file, in place. False when it does not fit into this file.
    virtual bool rewrite(const Part& part, qint64 outFirst, qint64 fileOffset, Pieces& pieces) = 0;
    virtual bool canFillUp() const { return true; } ///< see close()
    /// Completes a file of `ticks` length; when `exactBytes` is not 0 it is filled up to that size with what
    /// players skip, as far as the container can.
    virtual Result<> close(OutputFile& file, qint64 ticks, qint64 exactBytes) = 0;
};

std::unique_ptr<Format> makeTsFormat();
std::unique_ptr<Format> makeFmp4Format();
std::unique_ptr<Format> makePackedAudioFormat();

enum class BodyKind { Unknown, Ts, Fmp4, PackedAudio };
/// What a segment starts with (stream-repair.md L5): 0x47 at 0 and 188, a box type, ID3 or an audio frame.
BodyKind sniff(std::span<const char> body);

} // namespace hls
