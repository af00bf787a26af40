// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/streamertable.h"
#include "ui/streamers/celldelegate.h"
#include "ui/streamers/streamercolumns.h"
#include "ui/streamers/streamerfilter.h"
#include "ui/uistate.h"
#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QHeaderView>
#include <QMenu>

namespace {
// A number that changes with the columns: a state saved for others is not restored.
const QString streamersHeaderKey = QStringLiteral("layout/streamers/header2");
const QString sortKey = QStringLiteral("streamers/sort");
} // namespace

StreamerTable::StreamerTable(UiContext& context, StreamerFilter& filter, QWidget* parent)
    : QTableView(parent)
    , m_context(context)
    , m_filter(filter)
    , m_delegate(new StreamerCellDelegate(filter.model(), context.images, this))
{
    setObjectName(QStringLiteral("tableStreamers"));
    setAccessibleName(tr("Streamers"));
    setModel(&filter);
    setItemDelegate(m_delegate);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setEditTriggers(NoEditTriggers); // F2 comes through the action
    setTabKeyNavigation(false);
    setShowGrid(false);
    setWordWrap(false);
    setMouseTracking(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollMode(ScrollPerPixel);
    setDropIndicatorShown(true);
    setDragDropOverwriteMode(false);
    verticalHeader()->hide();
    QHeaderView* header = horizontalHeader();
    header->setObjectName(QStringLiteral("headerStreamers"));
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setHighlightSections(false);
    header->setSortIndicatorShown(true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setMinimumSectionSize(60);
    setCompact(false);
    restoreColumns();
    // The title takes what the others leave.
    header->setSectionResizeMode(streamerColumn(QLatin1String("title")), QHeaderView::Stretch);
    connect(header, &QHeaderView::sectionClicked, this, &StreamerTable::onHeaderClicked);
    connect(header, &QHeaderView::customContextMenuRequested, this, &StreamerTable::showHeaderMenu);
    connect(header, &QHeaderView::sectionMoved, this, &StreamerTable::saveColumns);
    connect(header, &QHeaderView::sectionResized, this, &StreamerTable::saveColumns);
    connect(&filter, &StreamerFilter::filterChanged, this, [this] { sortBy(m_sortColumn, m_sortOrder); });
}

void StreamerTable::setCompact(bool compact)
{
    m_delegate->setCompact(compact);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() + (compact ? 10 : 24));
}

void StreamerTable::sortBy(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    horizontalHeader()->setSortIndicator(column, order);
    m_filter.sort(column, order);
    const bool manual = column < 0 && !m_filter.active();
    setDragEnabled(manual);
    setDragDropMode(manual ? InternalMove : NoDragDrop);
}

/// Up, down, manual.
void StreamerTable::onHeaderClicked(int column)
{
    if (column != m_sortColumn)
        sortBy(column, Qt::AscendingOrder);
    else if (m_sortOrder == Qt::AscendingOrder)
        sortBy(column, Qt::DescendingOrder);
    else
        sortBy(-1, Qt::AscendingOrder);
    const QString id = m_sortColumn < 0 ? QString() : QLatin1String(streamerColumns()[m_sortColumn].id);
    m_context.state.set(sortKey, QVariantList{id, int(m_sortOrder)});
}

void StreamerTable::showHeaderMenu(const QPoint& at)
{
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int i = 0; i < streamerColumns().size(); ++i) {
        QAction* action = menu->addAction(m_filter.headerData(i, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!isColumnHidden(i));
        action->setEnabled(i > 1); // state and name stay
        connect(action, &QAction::toggled, this, [this, i](bool on) {
            setColumnHidden(i, !on);
            saveColumns();
        });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Fit columns to their content")), &QAction::triggered, this,
            &QTableView::resizeColumnsToContents);
    connect(menu->addAction(tr("Manual order")), &QAction::triggered, this, [this] {
        sortBy(-1, Qt::AscendingOrder);
        m_context.state.set(sortKey, QVariantList{QString(), 0});
    });
    connect(menu->addAction(tr("Default columns")), &QAction::triggered, this,
            &StreamerTable::defaultColumns);
    menu->popup(horizontalHeader()->mapToGlobal(at));
}

void StreamerTable::defaultColumns()
{
    for (int i = 0; i < streamerColumns().size(); ++i) {
        QHeaderView* header = horizontalHeader();
        header->moveSection(header->visualIndex(i), i);
        setColumnHidden(i, !streamerColumns()[i].visible);
        setColumnWidth(i, streamerColumns()[i].width);
    }
    saveColumns();
}

void StreamerTable::restoreColumns()
{
    if (!horizontalHeader()->restoreState(m_context.state.bytes(streamersHeaderKey)))
        defaultColumns();
    const QVariantList sort = m_context.state.value(sortKey).toList();
    if (sort.size() == 2)
        sortBy(streamerColumn(QLatin1String(sort[0].toString().toLatin1())), Qt::SortOrder(sort[1].toInt()));
    else
        sortBy(streamerColumn(QLatin1String("state")), Qt::AscendingOrder);
}

void StreamerTable::saveColumns()
{
    m_context.state.setBytes(streamersHeaderKey, horizontalHeader()->saveState());
}

void StreamerTable::contextMenuEvent(QContextMenuEvent* event)
{
    QPoint at = event->globalPos();
    if (event->reason() == QContextMenuEvent::Keyboard)
        at = viewport()->mapToGlobal(visualRect(currentIndex()).bottomLeft());
    else if (!indexAt(viewport()->mapFromGlobal(at)).isValid())
        clearSelection();
    emit menuRequested(at);
}

/// Enter opens the details, also where the platform's style does not activate on it.
void StreamerTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier && state() != EditingState && currentIndex().isValid())
        emit activated(currentIndex());
    else
        QTableView::keyPressEvent(event);
}
