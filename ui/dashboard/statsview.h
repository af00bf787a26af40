// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QTableView;
class StatsModel;
struct CounterRow;
struct UiContext;

/// Hours, GiB and archives a streamer, of today, a week or a month (ux.md UX-15). Thread: main. Owner:
/// DashboardPage. Read again while it is seen: each minute and when a file or an archive is finished.
class StatsView : public QWidget
{
    Q_OBJECT
public:
    explicit StatsView(UiContext& context, QWidget* parent = nullptr);
    const CounterRow& today() const;

signals:
    void todayChanged();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    QWidget* makeBar();
    void makeTable();
    void fit();

    StatsModel* m_model;
    QTableView* m_table;
    QLabel* m_nothing;
    QTimer m_minute;
    QTimer m_soon; ///< several events, one reading
};
