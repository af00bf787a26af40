// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/checkpool.h"

CheckPool::~CheckPool()
{
    for (const auto& worker : m_workers)
        worker->requestStop();
}

void CheckPool::resize(int workers)
{
    while (size() < workers) {
        m_workers.push_back(std::make_unique<Worker>(QStringLiteral("check-%1").arg(size() + 1),
                                                     [this](Stop& stop) { work(stop); }));
    }
}

void CheckPool::add(Job job)
{
    const std::lock_guard lock(m_mutex);
    m_jobs.push_back(std::move(job));
    m_wake.notify_one();
}

void CheckPool::work(Stop& stop)
{
    std::unique_ptr<Http> http; // made for the first job: most workers of a small list never have one
    const Stop::Hook hook(stop, [this] {
        const std::lock_guard lock(m_mutex);
        m_wake.notify_all();
    });
    for (;;) {
        Job job;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [&] { return stop.requested() || !m_jobs.empty(); });
            if (stop.requested())
                return;
            job = std::move(m_jobs.front());
            m_jobs.pop_front();
        }
        if (!http)
            http = m_http.make();
        job(*http, stop);
    }
}
