// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "ui/page.h"

class EmptyState;
class FilterBar;
class QAbstractItemView;
class QStackedWidget;
class QToolButton;
class StreamerFilter;
class StreamerGrid;
class StreamerTable;

/// The main page: all streamers as a table or as cards (ux.md B3). Thread: main. Owner: MainWindow.
class StreamersPage : public Page
{
    Q_OBJECT
public:
    explicit StreamersPage(UiContext& context);
    ~StreamersPage() override;
    QWidget* mainView() override;
    bool hasFilter() const override { return true; }
    void setFilter(const QString& text) override;
    void clearFilter() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void makeViewButtons();
    void showCards(bool cards); ///< and keeps that as the choice
    void switchTo(bool cards);
    void rename(StreamerId id);
    void updateView();
    void updateSelection();
    void select(const QList<StreamerId>& ids);
    void showMenu(const QPoint& global);
    void keepOrder();
    void followCompactRows();
    QAbstractItemView* listView() const; ///< the table or the cards

    UiContext& m_context;
    StreamerFilter* m_filter;
    FilterBar* m_bar;
    QStackedWidget* m_stack;
    StreamerTable* m_table;
    StreamerGrid* m_grid;
    EmptyState* m_empty;
    EmptyState* m_noHits;
    QToolButton* m_tableButton = nullptr;
    QToolButton* m_gridButton = nullptr;
    bool m_cards = false;
};
