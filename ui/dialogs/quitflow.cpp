// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/quitflow.h"
#include "core/core.h"

QuitFlow::QuitFlow(Core& core, QWidget* window, QObject* parent)
    : QObject(parent)
    , m_core(core)
    , m_window(window)
{
    connect(&core.recorders, &Recorders::finished, this, &QuitFlow::onFinished);
}

void QuitFlow::request()
{
    if (m_finishing)
        return m_finishing->raise();
    if (m_question)
        return m_question->raise();
    const Busy busy = busyNow(m_core);
    if (!busy.any())
        return stopAndQuit();
    auto* dialog = new QuitDialog(busy, m_window);
    m_question = dialog;
    connect(dialog, &QuitDialog::chosen, this, [this](QuitDialog::Choice choice) {
        switch (choice) {
        case QuitDialog::Choice::KeepRunning:
            emit minimiseRequested();
            break;
        case QuitDialog::Choice::AfterRecordings:
            setWaiting(true);
            break;
        case QuitDialog::Choice::StopNow:
            stopAndQuit();
            break;
        }
    });
    dialog->open();
}

void QuitFlow::stopAndQuit()
{
    if (m_finishing)
        return;
    if (const int count = m_core.recorders.count(); count > 0) {
        m_finishing = new FinishingDialog(count, m_window);
        connect(m_finishing, &FinishingDialog::forced, this, &QuitFlow::forced);
        m_finishing->open();
    }
    emit quit();
}

/// New recordings are not begun while this waits; running ones go on to their end.
void QuitFlow::setWaiting(bool waiting)
{
    if (m_waiting == waiting)
        return;
    m_waiting = waiting;
    if (waiting)
        m_core.monitor.stop();
    else
        m_core.monitor.start();
    emit waitingChanged(waiting);
    if (waiting && m_core.recorders.count() == 0)
        stopAndQuit();
}

void QuitFlow::cancelWaiting()
{
    setWaiting(false);
}

void QuitFlow::onFinished()
{
    if (m_finishing)
        m_finishing->setLeft(m_core.recorders.count());
    else if (m_waiting && m_core.recorders.count() == 0)
        stopAndQuit();
}
