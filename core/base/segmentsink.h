// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/filefollower.h"
#include "core/base/result.h"
#include <QString>
#include <chrono>
#include <cstdint>
#include <memory>

/// Why a file ends (or the next one begins).
enum class SplitReason {
    Start,    ///< first file of the broadcast
    Duration, ///< the user's limit
    Size,     ///< the user's limit, or the file system's
    Config,   ///< codec, resolution or audio configuration changed
    Title,    ///< the room's title changed
    Manual,   ///< "cut now"
    Gap,      ///< too long away, or the platform reports a new broadcast
    End,      ///< the broadcast or the recording ended
    Fault,    ///< the disk or the input failed
};

/// Where files are cut; 0 = no limit. `bytes` is never exceeded unless one GOP is larger (stream-repair.md
/// X2).
struct SplitLimits
{
    std::chrono::milliseconds duration{0};
    qint64 bytes = 0;
    /// A file that was cut for its size is filled up to exactly `bytes` with what players skip, where its
    /// container can: an upload that began before its end had to declare that size (bilibili-upload.md B.9).
    bool exact = false;

    /// How much a file of `size` bytes, cut for the reason `why`, has to be filled up; 0 = not.
    qint64 missing(SplitReason why, qint64 size) const
    {
        return exact && why == SplitReason::Size && size < bytes ? bytes - size : 0;
    }
};

/// What a pipeline knows about a finished file.
struct SegmentInfo
{
    QString path; ///< final name, already in place
    qint64 bytes = 0;
    double seconds = 0; ///< media time, last frame included
    qint64 videoFrames = 0;
    qint64 audioFrames = 0;
    int width = 0;
    int height = 0;
    double framesPerSecond = 0;
    QString videoCodec; ///< "avc", "hevc", "av1" or empty
    QString audioCodec; ///< "aac", "mp3", ... or empty
    SplitReason endedBy = SplitReason::End;
    bool randomAccess = true; ///< false: no keyframe was seen (stream-repair.md K2)
};

/// One thing that was repaired or lost, for counters, log, timeline and the danmaku clock (stream-repair.md
/// T7).
struct Repair
{
    enum class Kind {
        TimestampJump, ///< both tracks moved to the session clock; `ms` = size of the jump
        GapClosed,     ///< data missing on both tracks was closed; `ms`
        DuplicateDropped,
        Resync,     ///< unreadable bytes skipped; `count` bytes
        OrderFixed, ///< a timestamp not above the last one was raised
        TagDropped, ///< empty, encrypted, undecodable before its header, inter frame without keyframe, ...
        HeaderChanged,
        KeyframeFlagFixed,
        FillerRemoved,
        SegmentLost, ///< an HLS segment could not be had; `count`
        Reconnected,
        PartialDropped, ///< a tag or segment cut off by the end of a connection
    };
    Kind kind;
    qint64 ms = 0;
    qint64 count = 1;
    qint64 atMs = 0; ///< session clock of the output
};
/// "timestampJump", "gapClosed", ...: the keys of `"repairs"` in `--json`.
const char* repairName(Repair::Kind kind);
/// "start", "duration", ...: how a split reason is stored and shown in JSON.
const char* splitName(SplitReason reason);

/// What a pipeline asks and tells whoever names and lists the files. Thread: the recording's. Owner: the
/// recording.
class SegmentSink
{
public:
    virtual ~SegmentSink() = default;
    /// The final path of the next file, its folder existing and nothing of that name there. `extension` is
    /// "flv", "ts", "mp4", ...
    virtual Result<QString> nextPath(SplitReason why, const QString& extension) = 0;
    /// Who hears what is written to the file just named; null when nobody does.
    virtual std::shared_ptr<FileFollower> follower() { return {}; }
    /// The file exists (as `path` + ".part") and holds its first frame.
    virtual void opened(const QString& path, SplitReason why) = 0;
    /// The file is complete, patched and renamed to its final name.
    virtual void closed(const SegmentInfo& segment) = 0;
    virtual void repaired(const Repair& repair) = 0;
};
