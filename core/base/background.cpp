// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"

#include <QThreadPool>

namespace background {
namespace {
struct Pool
{
    Stop stop;
    QThreadPool threads;
    Pool() { threads.setMaxThreadCount(4); }
};
Pool& pool()
{
    static Pool instance;
    return instance;
}
} // namespace

void post(std::function<void(Stop&)> job)
{
    pool().threads.start([job = std::move(job)] {
        if (!pool().stop.requested())
            job(pool().stop);
    });
}

void finish()
{
    pool().stop.request();
    pool().threads.waitForDone();
}
} // namespace background
