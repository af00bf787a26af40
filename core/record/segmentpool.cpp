// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/segmentpool.h"

namespace {
constexpr qsizetype largestKept = 32 * 1024 * 1024;
} // namespace

SegmentPool::SegmentPool(HttpFactory& http, const HlsRequests& requests, HlsCache& keys, HlsCache& maps,
                         StreamCounters& counters)
    : m_http(http)
    , m_fetch(requests, keys, maps, counters)
{
}

SegmentPool::~SegmentPool()
{
    {
        const std::lock_guard lock(m_mutex);
        m_closing = true;
    }
    m_wake.notify_all();
    for (auto& worker : m_workers)
        worker->requestStop(); // all of them before the first is waited for
    m_workers.clear();
}

void SegmentPool::submit(std::shared_ptr<SegmentJob> job)
{
    bool more = false;
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
        more = m_idle < int(m_jobs.size()) && int(m_workers.size()) < threads;
    }
    if (more)
        m_workers.push_back(
            std::make_unique<Worker>(QStringLiteral("segments"), [this](Stop& stop) { work(stop); }));
    m_wake.notify_one();
}

void SegmentPool::wait(std::chrono::milliseconds duration, Stop& stop)
{
    const Stop::Hook hook(stop, [this] { m_ready.notify_all(); });
    std::unique_lock lock(m_mutex);
    // A stop between the check and the wait is found by the next one: waits are short.
    m_ready.wait_for(lock, duration, [&] { return m_done || stop.requested(); });
    m_done = false;
}

void SegmentPool::recycle(QByteArray&& buffer)
{
    const std::lock_guard lock(m_mutex);
    if (m_buffers.size() < threads && buffer.capacity() <= largestKept)
        m_buffers.push_back(std::move(buffer));
}

std::shared_ptr<SegmentJob> SegmentPool::next(Stop& stop, QByteArray& buffer)
{
    std::unique_lock lock(m_mutex);
    ++m_idle;
    m_wake.wait(lock, [&] { return m_closing || stop.requested() || !m_jobs.empty(); });
    --m_idle;
    if (m_closing || stop.requested())
        return {};
    auto job = std::move(m_jobs.front());
    m_jobs.pop_front();
    if (!m_buffers.empty()) {
        buffer = std::move(m_buffers.back());
        m_buffers.pop_back();
    }
    return job;
}

void SegmentPool::work(Stop& stop)
{
    const auto http = m_http.make(HttpUse::Recording);
    while (true) {
        QByteArray buffer;
        const auto job = next(stop, buffer);
        if (!job)
            return;
        job->result = m_fetch.run(job->segment, std::move(buffer), *http, stop, job->fault);
        job->done.store(true, std::memory_order_release);
        {
            const std::lock_guard lock(m_mutex);
            m_done = true;
        }
        m_ready.notify_all();
    }
}
