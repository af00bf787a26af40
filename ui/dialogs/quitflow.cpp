// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/quitflow.h"
#include "core/base/clock.h"
#include "core/core.h"
#include "ui/dialogs/shutdowncountdown.h"

namespace {
constexpr std::chrono::milliseconds settle{1500};
}

QuitFlow::QuitFlow(Core& core, QObject* parent)
    : QObject(parent)
    , m_core(core)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(scaled(settle));
    connect(&m_settle, &QTimer::timeout, this, &QuitFlow::quitIfDone);
    connect(&core.recorders, &Recorders::finished, this, &QuitFlow::onFinished);
    connect(&core.events, &Events::posted, this, [this](const PostedEvent& posted) {
        if (m_waiting != Waiting::No && std::holds_alternative<event::UploadChanged>(posted.event))
            m_settle.start();
    });
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
    emit raiseRequested();
    auto* dialog = new QuitDialog(busy, m_canShutDown, m_window);
    m_question = dialog;
    connect(dialog, &QuitDialog::chosen, this, &QuitFlow::onChosen);
    dialog->open();
}

void QuitFlow::onChosen(QuitDialog::Choice choice)
{
    switch (choice) {
    case QuitDialog::Choice::KeepRunning:
        emit minimiseRequested();
        break;
    case QuitDialog::Choice::WhenFinished:
        setWaiting(Waiting::Quit);
        break;
    case QuitDialog::Choice::ShutDownWhenFinished:
        setWaiting(Waiting::ShutDown);
        break;
    case QuitDialog::Choice::StopNow:
        stopAndQuit();
        break;
    }
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

void QuitFlow::setWaiting(Waiting waiting)
{
    if (m_waiting == waiting)
        return;
    if (m_waiting == Waiting::No)
        m_core.monitor.stop();
    else if (waiting == Waiting::No)
        m_core.monitor.start();
    m_waiting = waiting;
    if (m_countdown)
        m_countdown->reject();
    emit waitingChanged(waiting);
    if (waiting != Waiting::No)
        m_settle.start();
    else
        m_settle.stop();
}

void QuitFlow::onFinished()
{
    if (m_finishing)
        m_finishing->setLeft(m_core.recorders.count());
    else if (m_waiting != Waiting::No)
        m_settle.start();
}

void QuitFlow::quitIfDone()
{
    if (m_waiting == Waiting::No || m_countdown || busyNow(m_core).any())
        return;
    if (m_waiting == Waiting::ShutDown)
        countDown();
    else
        stopAndQuit();
}

void QuitFlow::countDown()
{
    emit raiseRequested();
    m_countdown = new ShutdownCountdown(m_window);
    connect(m_countdown, &QDialog::accepted, this, [this] {
        emit powerOffRequested();
        stopAndQuit();
    });
    connect(
        m_countdown, &QDialog::rejected, this, [this] { setWaiting(Waiting::No); }, Qt::QueuedConnection);
    m_countdown->open();
}
