// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/media/genericinput.h"
#include "core/record/source.h"
#include <optional>

/// Records what only libavformat opens (RTMP, RTSP, SRT, ...) into MPEG-TS, or Matroska for codecs that TS
/// cannot hold. Thread: the recording's, but for requestCut(). Owner: the Recording. Each connection begins
/// a new file: libav tells nothing of what a gap lost.
class GenericSource : public Source
{
public:
    GenericSource(const SourceOptions& options, SegmentSink& sink, StreamCounters& counters);
    ~GenericSource() override;
    Result<SourceEnd> run(const Candidate& candidate, std::chrono::milliseconds gap, Http& http,
                          Stop& stop) override;
    void requestCut(SplitReason why) override;
    Result<> finish(SplitReason why) override;

private:
    Result<> take(const media::GenericInput& input, media::GenericPacket& packet);
    std::optional<SplitReason> cutHere();
    Result<> begin(const media::GenericInput& input, qint64 startMs, SplitReason why);
    qint64 steady(media::GenericPacket& packet);

    const SourceOptions m_options;
    SegmentSink& m_sink;
    StreamCounters& m_counters;
    std::atomic<int> m_cut{-1}; ///< SplitReason asked for, or -1
    std::unique_ptr<OutputFile> m_file;
    std::unique_ptr<media::GenericWriter> m_writer;
    SegmentInfo m_segment;
    SplitReason m_next = SplitReason::Start;
    qint64 m_startMs = 0;  ///< stream time of the file's first frame
    qint64 m_early = 0;    ///< how much before m_startMs sound is still taken: none before the first file
    qint64 m_endMs = 0;    ///< media time written in this file
    qint64 m_gopStart = 0; ///< size of the file at its last keyframe
    qint64 m_largestGop = 0;
    qint64 m_finishedMs = 0;       ///< media time of the files before
    qint64 m_lastMs[2] = {-1, -1}; ///< last stream time of audio and video, jumps taken out
    qint64 m_shiftMs = 0;          ///< what jumps have added up to
};
