// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/flv/pipeline.h"
#include "core/record/source.h"

/// Records HTTP-FLV through the FLV pipeline. Thread: the recording's, but for requestCut(). Owner: the
/// Recording. After a Disk error it goes on with a new file when run() is called again.
class FlvSource : public Source
{
public:
    FlvSource(const SourceOptions& options, SegmentSink& sink, StreamCounters& counters);
    Result<SourceEnd> run(const Candidate& candidate, std::chrono::milliseconds gap, Http& http,
                          Stop& stop) override;
    void requestCut(SplitReason why) override { m_pipeline.requestCut(why); }
    Result<> finish(SplitReason why) override { return m_pipeline.finish(why); }

private:
    const std::chrono::milliseconds m_stallTimeout;
    StreamCounters& m_counters;
    flv::Pipeline m_pipeline;
};
