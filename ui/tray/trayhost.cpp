// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/trayhost.h"
#include "core/base/clock.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

namespace {
const QString watcherService = QStringLiteral("org.kde.StatusNotifierWatcher");
constexpr std::chrono::seconds patience{30};
constexpr std::chrono::milliseconds settle{300}; // the watcher has a name before it has a host
} // namespace

TrayHost::TrayHost(QObject* parent)
    : QObject(parent)
{
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, &TrayHost::becomeReady);
}

void TrayHost::wait()
{
#ifdef Q_OS_LINUX
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return m_patience.start(0); // no watcher can ever come; an X11 panel is asked at once
    m_watcher.setConnection(bus);
    m_watcher.addWatchedService(watcherService);
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, [this] {
        if (m_ready)
            emit back();
        else
            m_patience.start(settle);
    });
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, &TrayHost::gone);
    m_patience.start(scaled(patience));
    ask();
#else
    m_patience.start(0);
#endif
}

void TrayHost::ask()
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
        QStringLiteral("org.freedesktop.DBus"), QStringLiteral("NameHasOwner"));
    call << watcherService;
    auto* reply = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), this);
    connect(reply, &QDBusPendingCallWatcher::finished, this, [this, reply] {
        reply->deleteLater();
        const QDBusPendingReply<bool> owned = *reply;
        if (!owned.isError() && owned.value() && !m_ready)
            m_patience.start(settle);
    });
}

void TrayHost::becomeReady()
{
    if (m_ready)
        return;
    m_ready = true;
    emit ready();
}
