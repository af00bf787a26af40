// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/segmentsink.h"
#include "core/base/stop.h"
#include "core/base/streamcounters.h"
#include "core/net/http.h"
#include "core/platform/platform.h"
#include <memory>

struct SourceOptions
{
    SplitLimits limits;
    bool keepGaps = false;      ///< stream-repair.md T: gaps up to 30 s stay
    bool stripFiller = false;   ///< remove filler NAL units
    bool joinReconnects = true; ///< R1
    std::chrono::milliseconds maxJoinGap{std::chrono::minutes(10)};
    std::chrono::milliseconds stallTimeout{15000};
    int hlsLiveEdge = 3;
    bool hlsFromOldest = false;
    bool hlsSkipAds = true;
    bool hlsLowLatency = false;
    std::chrono::milliseconds hlsSegmentTimeout{10000};
};

/// How a connection ended, when it did not fail.
struct SourceEnd
{
    bool looped =
        false; ///< the edge repeats what was already recorded (D1): ask the platform whether it is over
    bool announced = false; ///< the stream itself said it is over (ENDLIST, end of sequence)
    bool complete = false;  ///< it had a length and all of it came: a file, not a broadcast
    /// There was something, and none of it could be used: why. Asking again is of no use.
    std::optional<Error> unusable;
};

/// Bytes of a live stream to repaired files, over all connections of one broadcast. Thread: the recording's,
/// but for requestCut(). Owner: the Recording. One class a container: FlvSource, HlsSource, GenericSource.
class Source
{
public:
    virtual ~Source() = default;
    /// Reads one connection to its end. `gap` is how long nothing came since the last one (0 for the first).
    /// Errors: Network, Timeout (a stall), Http with the status, Protocol (no media), Disk (files were closed
    /// as far as possible).
    virtual Result<SourceEnd> run(const Candidate& candidate, std::chrono::milliseconds gap, Http& http,
                                  Stop& stop) = 0;
    /// Any thread: start a new file at the next keyframe.
    virtual void requestCut(SplitReason why) = 0;
    /// Closes the open file. The source is done afterwards.
    virtual Result<> finish(SplitReason why) = 0;
};

/// The source for a container; `sink`, `counters` and `http` outlive it. A playlist's segments decide between
/// TS and fMP4 themselves. `http` makes the transports of the threads that fetch segments side by side.
std::unique_ptr<Source> makeSource(Container container, const SourceOptions& options, SegmentSink& sink,
                                   StreamCounters& counters, HttpFactory& http);
