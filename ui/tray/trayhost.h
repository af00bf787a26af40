// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDBusServiceWatcher>
#include <QObject>
#include <QTimer>

/// Waits for a desktop that can show a tray icon. Thread: main. Owner: Tray. Qt 6.4 keeps the answer of its
/// first look for good: an icon made before the panel never appears, so nothing may touch QSystemTrayIcon
/// until ready() (ux.md D-03): when a StatusNotifierWatcher is there, or after 30 s.
class TrayHost : public QObject
{
    Q_OBJECT
public:
    explicit TrayHost(QObject* parent = nullptr);
    void wait();

signals:
    void ready(); ///< once
    void gone();  ///< the panel went away
    void back();  ///< and came again

private:
    void becomeReady();
    void ask();
    QDBusServiceWatcher m_watcher;
    QTimer m_patience;
    bool m_ready = false;
};
