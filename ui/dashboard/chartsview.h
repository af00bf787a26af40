// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/metrics/catalog.h"
#include "ui/dashboard/chartranges.h"
#include <QTimer>
#include <QWidget>

class QButtonGroup;
class QGridLayout;
struct UiContext;

/// The charts of the dashboard and the choice of what time they show (ux.md UX-15). Thread: main. Owner:
/// DashboardPage. A chart is drawn only while it can be seen; stored ones are read again each minute.
class ChartsView : public QWidget
{
    Q_OBJECT
public:
    explicit ChartsView(UiContext& context, QWidget* parent = nullptr);
    void setRange(ChartRange range);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Shown
    {
        MetricChart* chart;
        QList<const MetricInfo*> metrics; ///< a line each
        bool highest;                     ///< of stored ones the maxima, else the means
    };
    QWidget* makeRanges();
    void add(const QString& name, const QString& title, const QList<const MetricInfo*>& metrics,
             const QStringList& names, Tone tone, bool highest = false);
    void arrange();
    enum class Which { All, Seen };
    void showLive(Which which);
    void readHistory();
    void showHistory(const History& history);

    UiContext& m_context;
    QButtonGroup* m_ranges;
    QGridLayout* m_grid;
    QList<Shown> m_charts;
    ChartRange m_range = ChartRange::Live;
    int m_asked = 0; ///< the last question is the one that counts
    int m_columns = 0;
    QTimer m_minute;
};
