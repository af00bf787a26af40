// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/signals.h"

#include "app/exitcode.h"
#include "core/base/log.h"

#include <QSocketNotifier>
#include <QTimer>
#include <atomic>
#include <csignal>
#include <cstdlib>
#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace {
#ifdef Q_OS_WIN
std::atomic<Signals*> listener{nullptr};
#else
std::atomic<int> pipeEnd{-1};

extern "C" void onUnixSignal(int)
{
    const int saved = errno;
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnd, &byte, 1);
    errno = saved;
}
#endif
} // namespace

#ifdef Q_OS_WIN

struct Signals::Private
{
    static BOOL WINAPI onConsole(DWORD)
    {
        if (auto* signals = listener.load())
            QMetaObject::invokeMethod(
                signals, [signals] { signals->arrived(); }, Qt::QueuedConnection);
        ::Sleep(9500); // the process ends when this returns
        return TRUE;
    }
};

Signals::Signals(std::function<void()> onSignal)
    : m_onSignal(std::move(onSignal))
{
    listener = this;
    ::SetConsoleCtrlHandler(Private::onConsole, TRUE);
}

Signals::~Signals()
{
    ::SetConsoleCtrlHandler(Private::onConsole, FALSE);
    listener = nullptr;
}

#else

/// The handler only writes a byte into a pipe; the notifier reads it on the main thread.
struct Signals::Private
{
    int ends[2] = {-1, -1};
    std::unique_ptr<QSocketNotifier> notifier;
    struct sigaction before[3] = {};
    static constexpr int numbers[3] = {SIGINT, SIGTERM, SIGHUP};
};

Signals::Signals(std::function<void()> onSignal)
    : d(std::make_unique<Private>())
    , m_onSignal(std::move(onSignal))
{
    if (::pipe2(d->ends, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    pipeEnd = d->ends[1];
    d->notifier = std::make_unique<QSocketNotifier>(d->ends[0], QSocketNotifier::Read);
    connect(d->notifier.get(), &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (::read(d->ends[0], bytes, sizeof bytes) > 0) {
        }
        arrived();
    });
    struct sigaction action = {};
    action.sa_handler = onUnixSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < 3; ++i)
        ::sigaction(Private::numbers[i], &action, &d->before[i]);
}

Signals::~Signals()
{
    if (!d->notifier)
        return;
    for (int i = 0; i < 3; ++i)
        ::sigaction(Private::numbers[i], &d->before[i], nullptr);
    pipeEnd = -1;
    d->notifier.reset();
    ::close(d->ends[0]);
    ::close(d->ends[1]);
}

#endif

void Signals::arrived()
{
    if (std::exchange(m_received, true))
        return;
    QTimer::singleShot(9500, this, [] {
        qCCritical(lcApp, "the files could not be closed in time; leaving them as they are");
        std::_Exit(exitcode::interrupted);
    });
    m_onSignal();
}
