// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/page.h"

class EmptyState;
class QBoxLayout;
class QGridLayout;
class QLabel;
class QListView;
class QStackedWidget;
class StatTile;
class StreamerFilter;
class StreamerGrid;

/// What goes on now: numbers, the recordings as cards, what needs attention (ux.md UX-15, its live part).
/// Thread: main. Owner: MainWindow.
class DashboardPage : public Page
{
    Q_OBJECT
public:
    explicit DashboardPage(UiContext& context);
    QWidget* mainView() override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    QWidget* makeTiles();
    QWidget* makeRecordings();
    QWidget* makeProblems();
    void refresh();
    void refreshDisk();

    UiContext& m_context;
    StreamerFilter* m_recordingFilter;
    StreamerFilter* m_problemFilter;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    StatTile* m_recording;
    StatTile* m_live;
    StatTile* m_monitored;
    StatTile* m_disk;
    StreamerGrid* m_grid;
    QLabel* m_quiet;
    QListView* m_problems;
    QWidget* m_problemBox;
    QGridLayout* m_tiles = nullptr;
    QBoxLayout* m_columns;
};
