// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notification.h"
#include "core/config/paths.h"
#include <QDBusConnection>
#include <QDBusMessage>
#include <QVariantMap>

void notifyDesktop(const QString& title, const QString& text)
{
    QDBusMessage call = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("/org/freedesktop/Notifications"),
        QStringLiteral("org.freedesktop.Notifications"), QStringLiteral("Notify"));
    const QVariantMap hints{{QStringLiteral("desktop-entry"), QLatin1String(appId)}};
    constexpr int serverDecides = -1;
    call << QStringLiteral("biliup-qt") << uint(0) << QString(QLatin1String(appId)) << title << text
         << QStringList() << hints << serverDecides;
    QDBusConnection::sessionBus().send(call);
}
