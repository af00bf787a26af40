// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/metricchart.h"
#include "ui/text/measures.h"
#include "ui/theme/fonts.h"
#include <QAreaSeries>
#include <QCategoryAxis>
#include <QChart>
#include <QChartView>
#include <QEvent>
#include <QGraphicsLayout>
#include <QLabel>
#include <QLineSeries>
#include <QVBoxLayout>

MetricChart::MetricChart(const QString& title, const QString& unit, const QList<Line>& lines, QWidget* parent)
    : QFrame(parent)
    , m_unit(unit)
    , m_title(title)
    , m_latest(new QLabel(this))
    , m_chart(new QChart)
    , m_view(new QChartView(m_chart, this)) // owns the chart
    , m_time(new QCategoryAxis(m_chart))
    , m_value(new QCategoryAxis(m_chart))
{
    setProperty("card", true);
    auto* heading = new QLabel(title, this);
    heading->setFont(resized(font(), 1.0, QFont::DemiBold));
    m_latest->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* top = new QHBoxLayout;
    top->addWidget(heading);
    top->addWidget(m_latest, 1);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(14, 10, 10, 6);
    all->setSpacing(2);
    all->addLayout(top);
    all->addWidget(m_view, 1);

    m_chart->legend()->hide();
    m_chart->setMargins({0, fontMetrics().height() / 2, 0, 0}); // half of the topmost label
    m_chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_chart->setBackgroundVisible(false);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->setInteractive(false);
    m_view->setRenderHint(QPainter::Antialiasing);
    for (QCategoryAxis* axis : {m_time, m_value}) {
        axis->setLabelsPosition(QCategoryAxis::AxisLabelsPositionOnValue);
        axis->setLabelsFont(resized(font(), 0.82));
        axis->setLineVisible(false);
    }
    m_time->setGridLineVisible(false);
    m_chart->addAxis(m_time, Qt::AlignBottom);
    m_chart->addAxis(m_value, Qt::AlignLeft);
    for (const Line& line : lines)
        addLine(line);
    setEnd(roundAbove(0, m_unit));
    paintAs(Tokens::of(palette()));
}

void MetricChart::addLine(const Line& line)
{
    auto* points = new QLineSeries(m_chart);
    QAreaSeries* area = nullptr;
    if (m_lines.isEmpty()) {
        area = new QAreaSeries(points);
        m_chart->addSeries(area);
        area->attachAxis(m_time);
        area->attachAxis(m_value);
    } else {
        m_chart->addSeries(points);
        points->attachAxis(m_time);
        points->attachAxis(m_value);
    }
    m_lines += {line, points, area};
}

void MetricChart::setTimes(double from, double to, const QList<Tick>& ticks)
{
    const QStringList old = m_time->categoriesLabels();
    for (const QString& label : old)
        m_time->remove(label);
    m_time->setStartValue(from);
    for (const Tick& tick : ticks)
        m_time->append(tick.text, tick.at);
    m_time->setRange(from, to);
}

void MetricChart::setEnd(double end)
{
    if (end == m_end)
        return;
    m_end = end;
    const QStringList old = m_value->categoriesLabels();
    for (const QString& label : old)
        m_value->remove(label);
    m_value->setStartValue(0);
    m_value->append(measureText(end / 2, m_unit), end / 2);
    m_value->append(measureText(end, m_unit), end);
    m_value->setRange(0, end);
}

void MetricChart::setPoints(const QList<QList<QPointF>>& points)
{
    double highest = 0;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        const QList<QPointF> line = points.value(i);
        for (const QPointF& point : line)
            highest = qMax(highest, point.y());
    }
    // It grows at once and shrinks when there is much air: an axis that changes with each value cannot be
    // read.
    if (highest > m_end || highest < m_end / 5)
        setEnd(roundAbove(highest, m_unit));
    for (qsizetype i = 0; i < m_lines.size(); ++i)
        m_lines[i].points->replace(points.value(i));
    tellLatest(points);
}

void MetricChart::tellLatest(const QList<QList<QPointF>>& points)
{
    const Tokens& tokens = Tokens::of(palette());
    QStringList told;
    QStringList plain;
    for (qsizetype i = 0; i < m_lines.size(); ++i) {
        if (points.value(i).isEmpty())
            continue;
        const Line& line = m_lines[i].line;
        const QString value = measureText(points[i].last().y(), m_unit);
        const QString text = line.name.isEmpty() ? value : line.name + u' ' + value;
        plain += text;
        told += QStringLiteral("<span style=\"color:%1\">%2</span>")
                    .arg(tokens.color(line.tone).name(), text.toHtmlEscaped());
    }
    m_latest->setText(told.join(QStringLiteral("&nbsp;&nbsp; ")));
    m_view->setAccessibleName(plain.isEmpty() ? m_title
                                              : QStringLiteral("%1: %2").arg(m_title, plain.join(u", ")));
}

QSize MetricChart::sizeHint() const
{
    return {300, fontMetrics().height() * 10};
}

void MetricChart::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_lines.isEmpty())
        paintAs(Tokens::of(palette()));
}

void MetricChart::paintAs(const Tokens& tokens)
{
    m_view->setBackgroundBrush(tokens.raised);
    for (QCategoryAxis* axis : {m_time, m_value})
        axis->setLabelsColor(tokens.muted);
    m_value->setGridLineColor(tokens.line);
    for (const Drawn& drawn : m_lines) {
        const QColor color = tokens.color(drawn.line.tone);
        drawn.points->setPen(QPen(color, 1.6));
        if (!drawn.area)
            continue;
        QColor below = color;
        below.setAlphaF(0.14F);
        drawn.area->setPen(QPen(color, 1.6));
        drawn.area->setBrush(below);
    }
}
