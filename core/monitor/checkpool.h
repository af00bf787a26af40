// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/worker.h"
#include "core/net/http.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

/// The `check-n` workers: each with its own Http, parked on a condition while there is nothing to check.
/// Thread: made and resized on the main thread. Owner: Monitor.
class CheckPool
{
public:
    using Job = std::function<void(Http& http, Stop& stop)>;
    explicit CheckPool(HttpFactory& http)
        : m_http(http)
    {
    }
    ~CheckPool();
    /// Grows to `workers`; it does not shrink.
    void resize(int workers);
    int size() const { return int(m_workers.size()); }
    void add(Job job);

private:
    void work(Stop& stop);

    HttpFactory& m_http;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_jobs;
    std::vector<std::unique_ptr<Worker>> m_workers;
};
