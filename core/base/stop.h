// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <atomic>
#include <chrono>
#include <condition_variable>
#include <functional>
#include <list>
#include <mutex>

/// A request to stop, passed down every story. Thread: any. Owner: the Worker or whoever starts the story.
/// Once requested it stays requested; every blocking call of the project can be ended through it.
class Stop
{
public:
    Stop() = default;
    Stop(const Stop&) = delete;
    Stop& operator=(const Stop&) = delete;

    bool requested() const noexcept { return m_requested.load(std::memory_order_acquire); }
    void request();

    /// Waits for `duration` (not scaled); false as soon as a stop is requested.
    bool sleep(std::chrono::milliseconds duration);

    /// Calls `wake` once when a stop is requested, on the thread that requests it (or at once, here, when it
    /// already was). `wake` must not block and not touch this Stop. After the destructor returned it is not
    /// running any more.
    class Hook
    {
    public:
        Hook(Stop& stop, std::function<void()> wake);
        ~Hook();
        Hook(const Hook&) = delete;
        Hook& operator=(const Hook&) = delete;

    private:
        friend class Stop;
        Stop& m_stop;
        std::function<void()> m_wake;
        std::list<Hook*>::iterator m_place;
    };

private:
    std::atomic<bool> m_requested{false};
    std::mutex m_mutex;
    std::condition_variable m_condition;
    std::list<Hook*> m_hooks;
};
