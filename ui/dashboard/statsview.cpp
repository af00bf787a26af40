// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/statsview.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/dashboard/statsmodel.h"
#include "ui/theme/fonts.h"
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace {
constexpr int mostRows = 10; ///< then it scrolls
}

StatsView::StatsView(UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_model(new StatsModel(context.core, this))
    , m_table(new QTableView(this))
    , m_nothing(new QLabel(tr("Nothing was recorded."), this))
{
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(makeBar());
    makeTable();
    m_nothing->setProperty("tone", QStringLiteral("muted"));
    all->addWidget(m_nothing);
    all->addWidget(m_table);
    m_minute.setInterval(60s);
    m_soon.setInterval(1s);
    m_soon.setSingleShot(true);
    connect(&m_minute, &QTimer::timeout, m_model, &StatsModel::reload);
    connect(&m_soon, &QTimer::timeout, m_model, &StatsModel::reload);
    connect(m_model, &StatsModel::loaded, this, [this] {
        fit();
        emit todayChanged();
    });
    connect(&context.core.events, &Events::posted, this, [this](const PostedEvent& posted) {
        const bool counts = std::holds_alternative<event::SegmentClosed>(posted.event) ||
                            std::holds_alternative<event::StreamStarted>(posted.event) ||
                            std::holds_alternative<event::StreamEnded>(posted.event) ||
                            std::holds_alternative<event::ArchivePosted>(posted.event);
        if (counts && isVisible() && !m_soon.isActive())
            m_soon.start(); // counters are written half a second later
    });
    fit();
}

QWidget* StatsView::makeBar()
{
    auto* bar = new QWidget(this);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    auto* heading = new QLabel(tr("Recorded and published"), bar);
    heading->setFont(resized(font(), 1.15, QFont::DemiBold));
    row->addWidget(heading);
    row->addStretch(1);
    auto* days = new QComboBox(bar);
    days->setObjectName(QStringLiteral("statsDaysCombo"));
    days->setAccessibleName(tr("Time of the statistics"));
    days->addItem(tr("Today"), 1);
    days->addItem(tr("Last 7 days"), 7);
    days->addItem(tr("Last 30 days"), 30);
    days->addItem(tr("Last 365 days"), 365);
    connect(days, &QComboBox::currentIndexChanged, this,
            [this, days] { m_model->setDays(days->currentData().toInt()); });
    row->addWidget(days);
    return bar;
}

void StatsView::makeTable()
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(StatsModel::SortRole);
    m_table->setObjectName(QStringLiteral("tableStatistics"));
    m_table->setAccessibleName(tr("Recorded and published"));
    m_table->setModel(sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(StatsModel::Hours, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QTableView::SelectRows);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setProperty("framed", true);
    m_table->setHorizontalScrollMode(QTableView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 14);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(StatsModel::Streamer, QHeaderView::Stretch);
}

/// As high as its rows: the page scrolls, not the table, as long as there are few.
void StatsView::fit()
{
    const int rows = m_model->rowCount();
    m_nothing->setVisible(rows == 0);
    m_table->setVisible(rows > 0);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() +
                            qMin(rows, mostRows) * m_table->verticalHeader()->defaultSectionSize() + 16);
}

const CounterRow& StatsView::today() const
{
    return m_model->today();
}

void StatsView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_minute.start();
    m_model->reload();
}

void StatsView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_minute.stop();
}
