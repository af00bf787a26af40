// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/windowdrop.h"
#include "ui/navigator.h"
#include "ui/uploads/partsedit.h"
#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

WindowDrop::WindowDrop(Navigator& navigator, QWidget* window)
    : QObject(window)
    , m_navigator(navigator)
{
    window->setAcceptDrops(true);
    window->installEventFilter(this);
}

bool WindowDrop::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::DragEnter || event->type() == QEvent::DragMove) {
        auto* drag = static_cast<QDragMoveEvent*>(event);
        if (!videosIn(*drag->mimeData()).isEmpty()) {
            drag->acceptProposedAction();
            return true;
        }
    } else if (event->type() == QEvent::Drop) {
        auto* drop = static_cast<QDropEvent*>(event);
        if (const QStringList files = videosIn(*drop->mimeData()); !files.isEmpty()) {
            drop->acceptProposedAction();
            m_navigator.newUpload(files);
            return true;
        }
    }
    return QObject::eventFilter(watched, event);
}
