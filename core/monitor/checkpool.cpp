// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/checkpool.h"

#include <utility>

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
    if (m_idle.empty()) {
        m_jobs.push_back(std::move(job));
        return;
    }
    Place* place = m_idle.back();
    m_idle.pop_back();
    place->job = std::move(job);
    place->wake.notify_one();
}

void CheckPool::work(Stop& stop)
{
    std::unique_ptr<Http> http; // made for the first job: most workers of a small list never have one
    Place place;
    const Stop::Hook hook(stop, [&] {
        const std::lock_guard lock(m_mutex);
        place.wake.notify_one();
    });
    while (const Job job = next(place, stop)) {
        if (!http)
            http = m_http.make();
        job(*http, stop);
    }
}

CheckPool::Job CheckPool::next(Place& place, Stop& stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_jobs.empty() && !stop.requested()) {
        Job job = std::move(m_jobs.front());
        m_jobs.pop_front();
        return job;
    }
    m_idle.push_back(&place);
    place.wake.wait(lock, [&] { return stop.requested() || place.job; });
    std::erase(m_idle, &place);
    return stop.requested() ? Job() : std::exchange(place.job, {});
}
