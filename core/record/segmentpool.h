// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/worker.h"
#include "core/record/segmentfetch.h"
#include <condition_variable>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

/// One attempt to have a segment. Thread: handed to a fetching thread and back; `done` tells whose it is.
struct SegmentJob
{
    hls::Segment segment;
    std::atomic<bool> done{false};
    Result<FetchedSegment> result;
    SegmentFetch::Fault fault = SegmentFetch::Fault::Other;
};

/// Threads that fetch segments side by side; they start when there is work for them (stream-repair.md L5).
/// Thread: the recording's. Owner: the HLS source, for one connection.
class SegmentPool
{
public:
    SegmentPool(HttpFactory& http, const HlsRequests& requests, HlsCache& keys, HlsCache& maps,
                StreamCounters& counters);
    ~SegmentPool();
    SegmentPool(const SegmentPool&) = delete;
    SegmentPool& operator=(const SegmentPool&) = delete;

    static constexpr int threads = 3;
    void submit(std::shared_ptr<SegmentJob> job);
    /// Waits until a job is done, at most for `duration`, or until a stop is requested.
    void wait(std::chrono::milliseconds duration, Stop& stop);
    /// Takes a buffer back, so that the next body needs no new memory.
    void recycle(QByteArray&& buffer);

private:
    void work(Stop& stop);
    std::shared_ptr<SegmentJob> next(Stop& stop, QByteArray& buffer);

    HttpFactory& m_http;
    SegmentFetch m_fetch;
    std::mutex m_mutex;
    std::condition_variable m_wake;  ///< for the threads
    std::condition_variable m_ready; ///< for who waits for them
    std::deque<std::shared_ptr<SegmentJob>> m_jobs;
    std::vector<QByteArray> m_buffers;
    int m_idle = 0;
    bool m_done = false; ///< something was done since the last wait
    bool m_closing = false;
    std::vector<std::unique_ptr<Worker>> m_workers; ///< last: their threads use the rest
};
