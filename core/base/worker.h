// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/stop.h"
#include <QString>
#include <QThread>
#include <functional>
#include <memory>

/// A named thread that runs one story. Thread: owned and destroyed by one thread. The constructor starts
/// `body`, the destructor asks it to stop and joins; the body must return soon after its Stop is requested.
class Worker
{
public:
    Worker(const QString& name, std::function<void(Stop&)> body);
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    void requestStop() { m_stop.request(); }
    /// Waits for the body to return without asking it to.
    void join() { m_thread->wait(); }
    bool finished() const { return m_thread->isFinished(); }
    /// Waits for the body to return without asking it to; false after `limit`.
    bool wait(std::chrono::milliseconds limit) { return m_thread->wait(QDeadlineTimer(limit)); }

private:
    Stop m_stop;
    std::unique_ptr<QThread> m_thread;
};
