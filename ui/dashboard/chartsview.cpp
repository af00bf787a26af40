// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartsview.h"
#include "core/base/log.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/theme/fonts.h"
#include <QBoxLayout>
#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QToolButton>

using namespace std::chrono_literals;

ChartsView::ChartsView(UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_ranges(new QButtonGroup(this))
    , m_grid(new QGridLayout)
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(10);
    all->addWidget(makeRanges());
    all->addLayout(m_grid);
    m_grid->setSpacing(14);
    add(QStringLiteral("chartRecording"), tr("Recording and upload"), {&metric::recorded, &metric::uploaded},
        {tr("written"), tr("uploaded")}, Tone::Recording);
    add(QStringLiteral("chartNetwork"), tr("Network"), {&metric::received, &metric::sent},
        {tr("received"), tr("sent")}, Tone::Checking);
    add(QStringLiteral("chartDisk"), tr("Written to disk"), {&metric::diskWritten}, {}, Tone::Live);
    //: 100% is one core of the processor
    add(QStringLiteral("chartCpu"), tr("Processor"), {&metric::cpu}, {}, Tone::Accent);
    add(QStringLiteral("chartMemory"), tr("Memory"), {&metric::memory}, {}, Tone::Ok);
    add(QStringLiteral("chartDelay"), tr("Window delay"), {&metric::loopDelay}, {}, Tone::Warning, true);
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &ChartsView::readHistory);
    connect(&context.core.metrics, &Metrics::sampled, this, [this] { showLive(Which::Seen); });
    arrange();
}

QWidget* ChartsView::makeRanges()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto* heading = new QLabel(tr("Load"), bar);
    heading->setFont(resized(font(), 1.15, QFont::DemiBold));
    row->addWidget(heading);
    row->addStretch(1);
    const auto addRange = [&](ChartRange range, const QString& name, const QString& text) {
        auto* button = new QToolButton(bar);
        button->setObjectName(name);
        button->setText(text);
        button->setAccessibleName(text);
        button->setCheckable(true);
        button->setChecked(range == m_range);
        button->setProperty("chip", true);
        m_ranges->addButton(button, int(range));
        row->addWidget(button);
    };
    addRange(ChartRange::Live, QStringLiteral("btnRangeLive"), tr("Live"));
    addRange(ChartRange::Hour, QStringLiteral("btnRangeHour"), tr("Hour"));
    addRange(ChartRange::Day, QStringLiteral("btnRangeDay"), tr("Day"));
    addRange(ChartRange::Month, QStringLiteral("btnRangeMonth"), tr("Month"));
    connect(m_ranges, &QButtonGroup::idClicked, this, [this](int id) { setRange(ChartRange(id)); });
    return bar;
}

void ChartsView::add(const QString& name, const QString& title, const QList<const MetricInfo*>& metrics,
                     const QStringList& names, Tone tone, bool highest)
{
    QList<MetricChart::Line> lines;
    for (qsizetype i = 0; i < metrics.size(); ++i)
        lines += {names.value(i), i == 0 ? tone : Tone::Muted};
    auto* chart = new MetricChart(title, metrics.first()->unit, lines, this);
    chart->setObjectName(name);
    m_charts += {chart, metrics, highest};
}

void ChartsView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void ChartsView::arrange()
{
    constexpr int narrowest = 290;
    const int columns = qBound(1, width() / narrowest, 3);
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < int(m_charts.size()); ++i)
        m_grid->addWidget(m_charts[i].chart, i / columns, i % columns);
    for (int column = 0; column < 3; ++column)
        m_grid->setColumnStretch(column, column < columns ? 1 : 0);
}

void ChartsView::setRange(ChartRange range)
{
    m_range = range;
    m_ranges->button(int(range))->setChecked(true);
    if (range == ChartRange::Live) {
        m_minute.stop();
        const auto ticks = chartTicks(range, 0);
        for (const Shown& shown : m_charts)
            shown.chart->setTimes(-Metrics::liveSeconds, 0, ticks);
        showLive(Which::All);
    } else if (isVisible()) {
        m_minute.start();
        readHistory();
    }
}

void ChartsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    setRange(m_range);
}

void ChartsView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_minute.stop();
}

void ChartsView::showLive(Which which)
{
    if (m_range != ChartRange::Live || !isVisible() || window()->isMinimized())
        return;
    const double now = double(m_context.core.clock.nowMs());
    for (const Shown& shown : m_charts) {
        if (which == Which::Seen && shown.chart->visibleRegion().isEmpty())
            continue; // scrolled out of sight
        QList<QList<QPointF>> lines;
        for (const MetricInfo* metric : shown.metrics) {
            QList<QPointF> line;
            for (const auto& [time, value] : m_context.core.metrics.live(*metric))
                line << QPointF((double(time) - now) / 1000, value);
            lines += line;
        }
        shown.chart->setPoints(lines);
    }
}

void ChartsView::readHistory()
{
    QStringList names;
    for (const Shown& shown : m_charts) {
        for (const MetricInfo* metric : shown.metrics)
            names += metric->name;
    }
    const qint64 now = m_context.core.clock.now().toSecsSinceEpoch();
    m_context.core.metrics.query(
        chartQuery(m_range, now, names), this, [this, asked = ++m_asked](const Result<History>& history) {
            if (!history)
                qCWarning(lcApp).noquote() << "the charts have no history:" << history.error().detail;
            else if (asked == m_asked && m_range != ChartRange::Live)
                showHistory(*history);
        });
}

void ChartsView::showHistory(const History& history)
{
    const auto ticks = chartTicks(m_range, history.to);
    for (const Shown& shown : m_charts) {
        QList<QList<QPointF>> lines;
        for (const MetricInfo* metric : shown.metrics) {
            QList<QPointF> line;
            for (const History::Series& series : history.series) {
                if (series.name == metric->name)
                    line = chartPoints(series.points, history.step, shown.highest);
            }
            lines += line;
        }
        shown.chart->setTimes(double(history.from), double(history.to), ticks);
        shown.chart->setPoints(lines);
    }
}
