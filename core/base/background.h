// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/stop.h"
#include <QCoreApplication>
#include <QPointer>
#include <functional>
#include <memory>
#include <type_traits>

/// The one bridge from the main thread to short blocking work: `work` runs on a pool thread, `done(result)`
/// on the main thread, or not at all once `context` is gone. Thread: main. `work` takes a Stop& or nothing;
/// the Stop is requested when the application ends, and the application waits for what still runs.
namespace background {
void post(std::function<void(Stop&)> job);
/// Requests the stop of everything posted and waits for it; called once, at the end of main.
void finish();
} // namespace background

template <typename Work, typename Done>
void inBackground(QObject* context, Work work, Done done)
{
    background::post([guard = QPointer<QObject>(context), work = std::move(work),
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
