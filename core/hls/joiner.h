// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/outputfile.h"
#include "core/base/segmentsink.h"
#include "core/base/streamcounters.h"
#include "core/hls/format.h"
#include "core/hls/timeline.h"
#include <deque>
#include <optional>

namespace hls {

struct JoinOptions
{
    SplitLimits limits;
    bool keepGaps = false;
};

/// Segments in their order to files that play as one (stream-repair.md L4, L8-L10, L15). Thread: the
/// recording's. Owner: the HLS source. A segment is changed in place and written in one call; nothing is kept
/// of it.
class Joiner
{
public:
    Joiner(const JoinOptions& options, SegmentSink& sink, StreamCounters& counters);

    /// Adds a whole segment. Errors: Protocol when it is no media (nothing was written), Refused when it is
    /// encrypted, Disk (the file was closed as far as possible).
    Result<> add(std::span<char> body, const QByteArray& init);
    /// So many segments in front of the next one could not be had; 0: something was left out on purpose.
    void lost(qint64 segments);
    /// The next part that starts with a keyframe opens a new file.
    void cut(SplitReason why) { m_cut = why; }
    /// Completes the open file, if there is one.
    Result<> close(SplitReason why);
    bool isOpen() const { return m_file.isOpen(); }

private:
    Result<> add(Part& part);
    bool isRepeated(std::span<const char> body, BodyKind kind);
    /// Why the part cannot go to the open file, if so.
    std::optional<SplitReason> splitBefore(const Part& part) const;
    bool beginsFile(Part& part);
    Result<> openWith(const Part& part, SplitReason why);
    Result<> write(const Part& part, const Timeline::Place& place, const Pieces& pieces);
    void count(const Part& part, qint64 bytes);
    void report(Repair::Kind kind, qint64 ms, qint64 count);
    double openSeconds() const;
    qint64 sessionMs() const;

    const JoinOptions m_options;
    SegmentSink& m_sink;
    StreamCounters& m_counters;
    std::unique_ptr<Format> m_format;
    BodyKind m_kind = BodyKind::Unknown;
    Timeline m_timeline;
    Timeline m_before; ///< without the part being written
    qint64 m_timescale = 1;
    std::deque<size_t> m_recent; ///< hashes of the last bodies
    std::optional<SplitReason> m_cut;
    bool m_lost = false;        ///< segments are missing before the next one
    bool m_interrupted = false; ///< so that even a small step of its times is none of theirs
    bool m_everOpened = false;
    double m_waited = 0; ///< seconds of media dropped for want of a keyframe
    // The open file.
    OutputFile m_file;
    Config m_config;
    SegmentInfo m_info;
    SplitReason m_openedBy = SplitReason::Start;
    qint64 m_parts = 0;
    double m_closedSeconds = 0;
};

} // namespace hls
