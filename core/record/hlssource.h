// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/hls/joiner.h"
#include "core/record/audiofeed.h"
#include "core/record/source.h"
#include <atomic>
#include <optional>

/// HLS (MPEG-TS, fragmented MP4, packed audio) to repaired files (stream-repair.md 3). Thread: the
/// recording's, but for requestCut(). Owner: the Recording. run() asks for the playlist itself and writes;
/// segments are fetched by up to three threads of its own, each with a transport from `http`.
class HlsSource : public Source
{
public:
    HlsSource(const SourceOptions& options, SegmentSink& sink, StreamCounters& counters, HttpFactory& http);

    Result<SourceEnd> run(const Candidate& candidate, std::chrono::milliseconds gap, Http& http,
                          Stop& stop) override;
    void requestCut(SplitReason why) override;
    Result<> finish(SplitReason why) override;

private:
    /// A list of segments and where it is.
    struct Opened
    {
        QUrl url;
        ListedPlaylist listed;
        HlsFeed::Time asked{0};
    };
    /// Opens the list and, where the audio is separate, the feed of that.
    Result<Opened> open(const Candidate& candidate, Http& http, Stop& stop);
    void openAudio(const QUrl& url, Http& http, Stop& stop);
    Result<Opened> openOne(const QUrl& url, Http& http, Stop& stop);
    Result<SourceEnd> record(Http& http, Stop& stop);
    Result<> writeReady();
    Result<> write(HlsFeed::Head& head);
    Result<> writeSegment(FetchedSegment& segment);
    void setFault(const Error& error);
    void addAudio(FetchedSegment& segment);
    HlsFeed makeFeed() const;
    Result<SourceEnd> end() const;
    Result<SourceEnd> starved() const;
    SourceEnd endUnusable() const;
    Error unusable() const;

    const SourceOptions m_options;
    StreamCounters& m_counters;
    HttpFactory& m_http;
    HlsRequests m_requests;
    HlsCache m_keys;
    HlsCache m_maps;
    hls::Joiner m_joiner;
    HlsFeed m_feed;
    std::optional<AudioFeed> m_audio;
    bool m_audioListed = false; ///< by the address at hand
    hls::AudioMuxer m_muxer;
    std::optional<HlsFeed::Head> m_waiting; ///< a video segment whose audio is not there yet
    std::unique_ptr<SegmentPool> m_pool;
    int m_lostInRow = 0;
    int m_keylessInRow = 0;
    bool m_used = false;          ///< a segment of this connection went to a file
    std::optional<Error> m_fault; ///< why the last that came did not, of this connection or of an earlier one
    bool m_faultHere = false;     ///< of this one
    std::atomic<int> m_cut{-1};   ///< a SplitReason; -1: none
};
