// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/context.h"
#include <QTableView>

class StreamerCellDelegate;
class StreamerFilter;

/// The streamers as a table (ux.md UX-21, UX-35): columns are moved, resized, hidden; a click on a header
/// sorts up, down, and back to the manual order, in which rows can be dragged. Thread: main. Owner: its page.
class StreamerTable : public QTableView
{
    Q_OBJECT
public:
    StreamerTable(UiContext& context, StreamerFilter& filter, QWidget* parent = nullptr);
    /// Column -1: the manual order.
    void sortBy(int column, Qt::SortOrder order);
    void setCompact(bool compact);

signals:
    void menuRequested(const QPoint& global);

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void onHeaderClicked(int column);
    void showHeaderMenu(const QPoint& at);
    void restoreColumns();
    void defaultColumns();
    void saveColumns();
    UiContext& m_context;
    StreamerFilter& m_filter;
    StreamerCellDelegate* m_delegate;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};
