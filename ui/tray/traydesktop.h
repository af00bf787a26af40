// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/notify/desktop.h"
#include <QIcon>
#include <QObject>
#include <QPointer>

class QSystemTrayIcon;

/// Notifications as messages of the tray icon, where the system knows no better (Windows, macOS; ux.md C-15):
/// no buttons, and a click is taken to be on the last one. Thread: main. Owner: the Notifier.
class TrayDesktop : public QObject, public notify::Desktop
{
    Q_OBJECT
public:
    /// `icon` tells which icon there is now; none: the window tells it.
    explicit TrayDesktop(std::function<QSystemTrayIcon*()> icon);
    void show(const notify::DesktopMessage& message, std::function<void(bool)> done) override;
    /// The picture to show beside it; null = a sign of the system: a message has room for one, and a problem
    /// has to look like one.
    static QIcon pictureOf(const notify::DesktopMessage& message);

private:
    std::function<QSystemTrayIcon*()> m_icon;
    QPointer<QSystemTrayIcon> m_heard;
    qint64 m_last = 0;
};
