// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "ui/tray/trayhost.h"
#include "ui/tray/trayview.h"
#include <QObject>
#include <QPointer>
#include <QSystemTrayIcon>
#include <QTimer>
#include <memory>

class QAction;
class QMenu;
class QWidget;
struct Core;

/// The icon in the tray with its menu (ux.md UX-79 to UX-83). Thread: main. Owner: Presence. It appears when
/// the desktop can show it and the setting app.trayIcon allows it; visible() says whether a window may hide.
class Tray : public QObject
{
    Q_OBJECT
public:
    explicit Tray(Core& core, QObject* parent = nullptr);
    ~Tray() override;
    void start();
    /// The window the menu's first entry shows or hides; may change with the language.
    void setWindow(QWidget* window);
    QMenu* menu() const { return m_menu.get(); }
    bool visible() const;
    QSystemTrayIcon* icon() const { return m_icon.get(); }
    /// A click that shows or hides the window. A double click is a click before it is one; on macOS a click
    /// opens the menu.
    static bool toggles(QSystemTrayIcon::ActivationReason reason);
    /// A desktop was looked for and has no tray.
    bool unavailable() const { return m_asked && !m_icon && !m_hostSeen; }

signals:
    void toggleRequested();
    void showRequested();
    void hideRequested();
    void streamerRequested(StreamerId streamer);
    void folderRequested();
    void settingsRequested();
    void quitRequested();
    void availabilityChanged();
    /// The panel with the icon is gone: a hidden window must come back.
    void lost();

private:
    void makeIcon();
    void dropIcon();
    void makeMenu();
    void fillRecordings();
    void refresh();
    void refreshMenu();
    void setQuiet(bool quiet);
    void showQuiet();
    void onActivated(QSystemTrayIcon::ActivationReason reason);

    Core& m_core;
    TrayHost m_host;
    QPointer<QWidget> m_window;
    std::unique_ptr<QMenu> m_menu;
    std::unique_ptr<QSystemTrayIcon> m_icon;
    QMenu* m_recordings = nullptr;
    QAction* m_status = nullptr;
    QAction* m_toggle = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_quiet = nullptr;
    QTimer m_timer; ///< also for the tooltip
    QTimer m_soon;  ///< many states that change together are looked at once
    TrayView m_view;
    QString m_iconName;
    bool m_shown = false; ///< the window, as the menu says
    bool m_asked = false;
    bool m_hostSeen = false;
};
