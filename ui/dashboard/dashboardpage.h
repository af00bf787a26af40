// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/page.h"

class EmptyState;
class ProblemsView;
class QBoxLayout;
class QGridLayout;
class QLabel;
class QVBoxLayout;
class StatTile;
class StatsView;
class StreamerFilter;
class StreamerGrid;

/// What goes on now: numbers, the recordings as cards, what needs attention; below them load, disks and what
/// was done (ux.md UX-15). Thread: main. Owner: MainWindow, which lets it scroll.
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
    QWidget* makeStatistics();
    void refresh();
    void refreshUploads();
    void refreshDisk();
    void refreshToday();

    UiContext& m_context;
    StreamerFilter* m_recordingFilter;
    QWidget* m_body; ///< everything but the empty state
    EmptyState* m_empty;
    StatTile* m_recording;
    StatTile* m_live;
    StatTile* m_uploading;
    StatTile* m_attention;
    StatTile* m_today;
    StatTile* m_disk;
    StatsView* m_stats;
    StreamerGrid* m_grid;
    QLabel* m_quiet;
    ProblemsView* m_problems;
    QGridLayout* m_tiles = nullptr;
    QVBoxLayout* m_all = nullptr;
    QBoxLayout* m_columns;
    QBoxLayout* m_lower;
    int m_tileColumns = 0;
};
