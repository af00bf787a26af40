// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessionend.h"

#include <QEvent>
#include <QGuiApplication>
#ifdef Q_OS_WIN
#include <QSessionManager>
#include <QWindow>
#include <windows.h>
#endif

SessionEnd::SessionEnd(std::function<void()> leave)
    : m_leave(std::move(leave))
{
    QCoreApplication::instance()->installEventFilter(this);
#ifdef Q_OS_WIN
    // Whoever agrees is ended at once. Whoever does not, and has a reason, is waited for; when it has left by
    // itself the shutdown goes on.
    connect(
        qGuiApp, &QGuiApplication::commitDataRequest, this,
        [this](QSessionManager& manager) {
            const QString reason = QCoreApplication::translate("App", "Saving the recordings");
            for (QWindow* window : QGuiApplication::topLevelWindows()) {
                if (window->handle())
                    ::ShutdownBlockReasonCreate(HWND(window->winId()),
                                                reinterpret_cast<LPCWSTR>(reason.utf16()));
            }
            manager.cancel();
            m_leave();
        },
        Qt::DirectConnection);
#endif
}

/// The session manager of X11 and macOS say it with Quit, which Qt would make an attempt to close each
/// window: one that refuses, as ours does for the tray, would cancel a logout. X11 asks before
/// (commitDataRequest), but a logout may still be cancelled then.
bool SessionEnd::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Quit || watched != QCoreApplication::instance())
        return false;
    event->accept();
    m_leave();
    return true;
}
