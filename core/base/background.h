// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/stop.h"
#include <QCoreApplication>
#include <QPointer>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <type_traits>

namespace background {
/// A few threads for jobs that wait. Thread: any posts. Owner: whoever must not let the shared ones wait with
/// it, as for a locked keyring. The destructor requests the stop of all jobs and joins; those not begun are
/// dropped.
class Pool
{
public:
    explicit Pool(int threads);
    ~Pool();
    Pool(const Pool&) = delete;
    Pool& operator=(const Pool&) = delete;
    void post(std::function<void(Stop&)> job);
    /// Until nothing that was posted is running: for tests, before what it uses goes and the next one begins.
    void wait() { m_threads.waitForDone(); }
    /// What the destructor does; what is posted later is dropped.
    void finish();

private:
    Stop m_stop;
    QThreadPool m_threads;
};
/// The threads that everybody shares: for short work.
Pool& shared();
void post(std::function<void(Stop&)> job);
/// Requests the stop of everything posted to the shared ones and waits for it; called once, at the end of
/// main.
void finish();
} // namespace background

/// The one bridge from the main thread to short blocking work: `work` runs on a thread of `pool`,
/// `done(result)` on the main thread, or not at all once `context` is gone. Thread: main. `work` takes a
/// Stop& or nothing; the Stop is requested when the pool ends, which waits for what still runs.
template <typename Work, typename Done>
void inBackground(background::Pool& pool, QObject* context, Work work, Done done)
{
    pool.post([guard = QPointer<QObject>(context), work = std::move(work),
               done = std::move(done)](Stop& stop) mutable {
        auto call = [&] {
            if constexpr (std::is_invocable_v<Work, Stop&>)
                return work(stop);
            else
                return work();
        };
        auto* app = QCoreApplication::instance();
        if constexpr (std::is_void_v<decltype(call())>) {
            call();
            QMetaObject::invokeMethod(
                app,
                [guard, done = std::move(done)]() mutable {
                    if (guard)
                        done();
                },
                Qt::QueuedConnection);
        } else {
            auto result = std::make_shared<decltype(call())>(call());
            QMetaObject::invokeMethod(
                app,
                [guard, done = std::move(done), result]() mutable {
                    if (guard)
                        done(std::move(*result));
                },
                Qt::QueuedConnection);
        }
    });
}

/// On the shared threads.
template <typename Work, typename Done>
void inBackground(QObject* context, Work work, Done done)
{
    inBackground(background::shared(), context, std::move(work), std::move(done));
}
