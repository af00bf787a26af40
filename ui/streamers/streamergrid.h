// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/context.h"
#include <QListView>

class StreamerCardDelegate;

/// Streamers as cards. Thread: main. Owner: a page. Its model is the StreamerModel or a proxy over it.
class StreamerGrid : public QListView
{
    Q_OBJECT
public:
    StreamerGrid(UiContext& context, QAbstractItemModel& model, QWidget* parent = nullptr);

signals:
    void menuRequested(const QPoint& global);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    StreamerCardDelegate* m_delegate;
};
