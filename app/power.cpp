// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/power.h"

#include "core/base/log.h"
#include "core/config/settingsstore.h"
#include "core/record/recorders.h"

#include <QtGlobal>

#if defined(Q_OS_WIN)
#include <windows.h>

struct KeepAwake::Private
{
    Private() { ::SetThreadExecutionState(ES_CONTINUOUS | ES_SYSTEM_REQUIRED); }
    ~Private() { ::SetThreadExecutionState(ES_CONTINUOUS); }
};

#elif defined(Q_OS_MACOS)
#include <IOKit/pwr_mgt/IOPMLib.h>

struct KeepAwake::Private
{
    IOPMAssertionID assertion = kIOPMNullAssertionID;
    Private()
    {
        ::IOPMAssertionCreateWithName(kIOPMAssertionTypePreventUserIdleSystemSleep, kIOPMAssertionLevelOn,
                                      CFSTR("Recording a live broadcast"), &assertion);
    }
    ~Private() { ::IOPMAssertionRelease(assertion); }
};

#else
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>

/// login1 hands out a file descriptor: the computer stays awake while it is open.
struct KeepAwake::Private
{
    QDBusUnixFileDescriptor lock;
    std::unique_ptr<QDBusPendingCallWatcher> watcher;

    Private()
    {
        const QDBusConnection system = QDBusConnection::systemBus();
        if (!system.isConnected())
            return;
        QDBusMessage call = QDBusMessage::createMethodCall(
            QStringLiteral("org.freedesktop.login1"), QStringLiteral("/org/freedesktop/login1"),
            QStringLiteral("org.freedesktop.login1.Manager"), QStringLiteral("Inhibit"));
        call << QStringLiteral("sleep:idle") << QStringLiteral("biliup-qt")
             << QStringLiteral("Recording a live broadcast") << QStringLiteral("block");
        watcher = std::make_unique<QDBusPendingCallWatcher>(system.asyncCall(call));
        QObject::connect(watcher.get(), &QDBusPendingCallWatcher::finished, watcher.get(), [this] {
            const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher;
            if (reply.isError())
                qCInfo(lcApp, "the computer may fall asleep: %s", qPrintable(reply.error().message()));
            else
                lock = reply.value();
        });
    }
};

#endif

KeepAwake::KeepAwake()
    : d(std::make_unique<Private>())
{
}

KeepAwake::~KeepAwake() = default;

SleepGuard::SleepGuard(const Events& events, const Recorders& recorders, const Settings& settings)
    : m_recorders(recorders)
    , m_settings(settings)
{
    connect(&events, &Events::posted, this, &SleepGuard::update);
}

void SleepGuard::update()
{
    const bool wanted = m_recorders.count() > 0 && m_settings.get(setting::preventSleep);
    if (wanted && !m_awake)
        m_awake.emplace();
    else if (!wanted)
        m_awake.reset();
}
