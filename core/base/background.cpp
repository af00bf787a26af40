// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"

namespace background {

Pool::Pool(int threads)
{
    m_threads.setMaxThreadCount(threads);
}

Pool::~Pool()
{
    finish();
}

void Pool::post(std::function<void(Stop&)> job)
{
    m_threads.start([this, job = std::move(job)] {
        if (!m_stop.requested())
            job(m_stop);
    });
}

void Pool::finish()
{
    m_stop.request();
    m_threads.waitForDone();
}

Pool& shared()
{
    static Pool pool(4);
    return pool;
}

void post(std::function<void(Stop&)> job)
{
    shared().post(std::move(job));
}

void finish()
{
    shared().finish();
}

} // namespace background
