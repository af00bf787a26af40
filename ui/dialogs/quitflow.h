// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/dialogs/quitdialogs.h"
#include <QObject>
#include <QPointer>

/// How the program ends when a person asks for it (ux.md UX-91 to UX-93): idle at once, busy after a
/// question. Thread: main. Owner: Shell.
class QuitFlow : public QObject
{
    Q_OBJECT
public:
    QuitFlow(Core& core, QWidget* window, QObject* parent = nullptr);
    /// Asks when something runs, else quits.
    void request();
    /// Without a question: shows what is being finished and emits quit().
    void stopAndQuit();
    bool waiting() const { return m_waiting; } ///< quits when the recordings are over
    void cancelWaiting();

signals:
    void minimiseRequested();
    void waitingChanged(bool waiting);
    /// Decided: end what runs (Core::shutDown) and leave.
    void quit();
    /// The person will not wait for files that do not close.
    void forced();

private:
    void setWaiting(bool waiting);
    void onFinished();

    Core& m_core;
    QWidget* m_window;
    QPointer<QDialog> m_question;
    QPointer<FinishingDialog> m_finishing;
    bool m_waiting = false;
};
