// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/worker.h"
#include "core/net/http.h"
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <vector>

/// The `check-n` workers: each with its own Http, parked on a condition while there is nothing to check. The
/// one that worked last works next: its connection is still open, the others cost nothing. Thread: made and
/// resized on the main thread. Owner: Monitor.
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
    /// Where an idle worker waits.
    struct Place
    {
        std::condition_variable wake;
        Job job;
    };
    void work(Stop& stop);
    /// The next job; none when it is to stop.
    Job next(Place& place, Stop& stop);

    HttpFactory& m_http;
    std::mutex m_mutex;
    std::vector<Place*> m_idle; ///< the last to have worked at the end
    std::deque<Job> m_jobs;     ///< for which nobody was idle
    std::vector<std::unique_ptr<Worker>> m_workers;
};
