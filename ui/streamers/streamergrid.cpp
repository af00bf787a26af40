// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/streamergrid.h"
#include "ui/streamers/carddelegate.h"
#include "ui/streamers/streamermodel.h"
#include "ui/widgets/imagecache.h"
#include <QContextMenuEvent>

StreamerGrid::StreamerGrid(UiContext& context, QAbstractItemModel& model, QWidget* parent)
    : QListView(parent)
    , m_delegate(new StreamerCardDelegate(context.streamers, context.images, this))
{
    setModel(&model);
    setItemDelegate(m_delegate);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // so that the width does not depend on it
    setViewMode(IconMode);
    setMovement(Static);
    setResizeMode(Adjust);
    setUniformItemSizes(true);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setContentsMargins(0, 0, 0, 0);
    connect(&context.images, &ImageCache::loaded, viewport(), qOverload<>(&QWidget::update));
}

void StreamerGrid::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        at = viewport()->mapToGlobal(visualRect(currentIndex()).center());
    else if (!indexAt(viewport()->mapFromGlobal(at)).isValid())
        clearSelection();
    emit menuRequested(at);
}

/// As many cards a row as fit, and they share the row.
void StreamerGrid::resizeEvent(QResizeEvent* event)
{
    constexpr int smallest = 205;
    const int width = viewport()->width() - 2;
    m_delegate->setCellWidth(width / qMax(1, width / smallest));
    scheduleDelayedItemsLayout();
    QListView::resizeEvent(event);
}

void StreamerGrid::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && currentIndex().isValid())
        emit activated(currentIndex());
    else
        QListView::keyPressEvent(event);
}
