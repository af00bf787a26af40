// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/dialogs/quitflow.h"
#include "ui/tray/tray.h"
#include <QObject>
#include <memory>

class MainWindow;
class StatusChip;
struct UiContext;

/// How the program is there while its window is not: tray icon, close button, quitting (ux.md UX-82 to UX-84,
/// UX-90 to UX-93). Thread: main. Owner: Shell.
class Presence : public QObject
{
    Q_OBJECT
public:
    explicit Presence(UiContext& context, QObject* parent = nullptr);
    ~Presence() override;
    /// The window it is about; again when the language made a new one.
    void setWindow(MainWindow* window);
    /// Looks for a tray; `hidden`: the window goes there as soon as there is one.
    void start(bool hidden);
    void requestQuit() { m_quit->request(); }
    void setCanShutDown(bool can) { m_quit->setCanShutDown(can); }

signals:
    void raiseRequested();
    void quitRequested();     ///< decided: end what runs and leave
    void powerOffRequested(); ///< before it: switch the computer off afterwards

private:
    void connectTray();
    void connectQuit();
    void onClose();
    void hideOrMinimise();
    void hide();
    void toggle();
    void showNotes();
    void showWaiting();

    UiContext& m_context;
    MainWindow* m_window = nullptr;
    std::unique_ptr<Tray> m_tray;
    std::unique_ptr<QuitFlow> m_quit;
    StatusChip* m_chip = nullptr; ///< of the window
    bool m_startHidden = false;
};
