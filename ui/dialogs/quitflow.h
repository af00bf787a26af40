// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/dialogs/quitdialogs.h"
#include <QObject>
#include <QPointer>

class ShutdownCountdown;

/// How the program ends when a person asks for it (ux.md UX-91 to UX-93): idle at once, busy after a
/// question. Thread: main. Owner: Presence.
class QuitFlow : public QObject
{
    Q_OBJECT
public:
    /// What it waits for before it quits by itself.
    enum class Waiting { No, Quit, ShutDown };
    explicit QuitFlow(Core& core, QObject* parent = nullptr);
    void setWindow(QWidget* window) { m_window = window; }
    /// The system lets this user switch the computer off.
    void setCanShutDown(bool can) { m_canShutDown = can; }
    /// Asks when something runs, else quits.
    void request();
    /// Without a question: shows what is being finished and emits quit().
    void stopAndQuit();
    /// Quits when nothing is recorded or uploaded any more; until then nothing new begins.
    void setWaiting(Waiting waiting);
    Waiting waiting() const { return m_waiting; }

signals:
    void minimiseRequested();
    void waitingChanged(QuitFlow::Waiting waiting);
    /// A question needs its window.
    void raiseRequested();
    /// Decided: end what runs (Core::shutDown) and leave.
    void quit();
    /// Before quit(): switch the computer off after it.
    void powerOffRequested();
    /// The person will not wait for files that do not close.
    void forced();

private:
    void onChosen(QuitDialog::Choice choice);
    void onFinished();
    void quitIfDone();
    void countDown();

    Core& m_core;
    QWidget* m_window = nullptr;
    QPointer<QDialog> m_question;
    QPointer<FinishingDialog> m_finishing;
    QPointer<ShutdownCountdown> m_countdown;
    QTimer m_settle; ///< a recording's last file becomes an upload a moment after it
    Waiting m_waiting = Waiting::No;
    bool m_canShutDown = false;
};
