// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/theme/tokens.h"
#include <QFrame>
#include <QList>
#include <QPointF>

class QAreaSeries;
class QCategoryAxis;
class QChart;
class QChartView;
class QLabel;
class QLineSeries;

/// One or two lines over time on a card, with what they are now. Thread: main. Owner: ChartsView. Drawn only
/// when its points are set: whoever sets them looks first whether it is seen.
class MetricChart : public QFrame
{
    Q_OBJECT
public:
    struct Line
    {
        QString name; ///< empty when there is one
        Tone tone = Tone::Accent;
    };
    struct Tick
    {
        double at = 0; ///< on the axis of time
        QString text;
    };
    MetricChart(const QString& title, const QString& unit, const QList<Line>& lines,
                QWidget* parent = nullptr);
    /// From where to where, and what is written below it.
    void setTimes(double from, double to, const QList<Tick>& ticks);
    /// A list a line. The last value of each is what the heading tells.
    void setPoints(const QList<QList<QPointF>>& points);
    QSize sizeHint() const override;

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Drawn
    {
        Line line;
        QLineSeries* points;
        QAreaSeries* area; ///< below the first line only
    };
    void addLine(const Line& line);
    void paintAs(const Tokens& tokens);
    void setEnd(double end);
    void tellLatest(const QList<QList<QPointF>>& points);

    const QString m_unit;
    const QString m_title;
    QLabel* m_latest;
    QChart* m_chart;
    QChartView* m_view;
    QCategoryAxis* m_time;
    QCategoryAxis* m_value;
    QList<Drawn> m_lines;
    double m_end = 0;
};
