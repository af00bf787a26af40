// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/metrics/history.h"
#include "core/record/diskguard.h"
#include <QHash>
#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QVBoxLayout;
struct UiContext;

/// Each volume that is recorded to: how full it is, and when it will be full (ux.md UX-15). Thread: main.
/// Owner: DashboardPage. The pace is that of the running recordings, else that of the last week.
class DiskView : public QWidget
{
    Q_OBJECT
public:
    explicit DiskView(UiContext& context, QWidget* parent = nullptr);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    struct Row
    {
        QWidget* card;
        QLabel* name;
        QLabel* space;
        QProgressBar* used;
        QLabel* forecast;
    };
    Row& rowOf(const QString& root);
    void refresh();
    void readPace();

    UiContext& m_context;
    QVBoxLayout* m_layout;
    QHash<QString, Row> m_rows;
    QHash<QString, double> m_hoursLeft; ///< by the pace of the last week
    QTimer m_timer;
    int m_sinceRead = 0; ///< ticks
};

/// "full in about 3 days at the pace of the last week"; both in hours, -1 = unknown.
QString forecastText(double hoursAtPresent, double hoursByWeek);
