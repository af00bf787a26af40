// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/streamerspage.h"
#include "core/core.h"
#include "ui/navigator.h"
#include "ui/streamers/filterbar.h"
#include "ui/streamers/streameractions.h"
#include "ui/streamers/streamercounts.h"
#include "ui/streamers/streamerfilter.h"
#include "ui/streamers/streamergrid.h"
#include "ui/streamers/streamertable.h"
#include "ui/streamers/tagmenu.h"
#include "ui/streamers/uploadmenu.h"
#include "ui/text/errors.h"
#include "ui/theme/icons.h"
#include "ui/uistate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/imagecache.h"
#include <QApplication>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
const QString cardsKey = QStringLiteral("streamers/cards");
const QString orderKey = QStringLiteral("streamers/order");
} // namespace

StreamersPage::StreamersPage(UiContext& context)
    : m_context(context)
    , m_filter(new StreamerFilter(context.streamers, this))
    , m_bar(new FilterBar(*m_filter, this))
    , m_stack(new QStackedWidget(this))
    , m_table(new StreamerTable(context, *m_filter, this))
    , m_grid(new StreamerGrid(context, *m_filter, this))
    , m_empty(new EmptyState(QStringLiteral("streamers"),
                             tr("No streamers yet. Paste the link of a live room to begin."), this))
    , m_noHits(new EmptyState(QStringLiteral("search"), tr("No streamer matches the filter."), this))
{
    m_grid->setObjectName(QStringLiteral("gridStreamers"));
    m_grid->setAccessibleName(tr("Streamers"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_stack, 1);
    for (QWidget* view : QWidgetList{m_table, m_grid, m_empty, m_noHits})
        m_stack->addWidget(view);
    makeViewButtons();

    StreamerActions& actions = context.actions;
    connect(m_empty->addButton(QStringLiteral("btnEmptyAdd"), tr("Add streamers")), &QPushButton::clicked,
            actions[StreamerActions::Id::Add], &QAction::trigger);
    connect(m_empty->addButton(QStringLiteral("btnEmptyImport"), tr("Import…")), &QPushButton::clicked,
            &context.navigator, &Navigator::importFile);
    QStringList sites;
    for (const Platform* platform : context.core.registry.all())
        sites << context.streamers.platformName(platform->id());
    m_empty->setChips(tr("It can record:"), sites);
    connect(m_noHits->addButton(QStringLiteral("btnNoHitsClear"), tr("Clear filter")), &QPushButton::clicked,
            m_bar, &FilterBar::clear);
    connect(m_bar, &FilterBar::cleared, &context.navigator, &Navigator::clearFilterText);
    connect(m_table, &StreamerTable::menuRequested, this, &StreamersPage::showMenu);
    connect(m_grid, &StreamerGrid::menuRequested, this, &StreamersPage::showMenu);
    for (QAbstractItemView* view :
         {static_cast<QAbstractItemView*>(m_table), static_cast<QAbstractItemView*>(m_grid)}) {
        view->addActions(actions.listActions()); // not the page: Space presses its buttons, too
        connect(view, &QAbstractItemView::activated, actions[StreamerActions::Id::Details],
                &QAction::trigger);
        connect(view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
                &StreamersPage::updateSelection);
    }
    connect(&context.images, &ImageCache::loaded, m_table->viewport(), qOverload<>(&QWidget::update));
    for (EmptyState* empty : {m_empty, m_noHits})
        empty->addAction(actions[StreamerActions::Id::AddFromClipboard]);
    connect(&actions, &StreamerActions::renameRequested, this, &StreamersPage::rename);
    connect(&context.streamers, &StreamerModel::renamed, this, [this](StreamerId id, const QString& name) {
        m_context.core.streamers.rename(id, name, [&navigator = m_context.navigator](Result<> done) {
            if (!done)
                navigator.toast(errorSentence(done.error()));
        });
    });
    connect(&context.streamers, &StreamerModel::refreshed, this, &StreamersPage::updateView);
    connect(m_filter, &StreamerFilter::filterChanged, this, &StreamersPage::updateView);
    connect(&context.navigator, &Navigator::streamerRequested, this, [this](StreamerId id) {
        m_context.navigator.showPage(QStringLiteral("Streamers"));
        m_bar->clear();
        select({id});
    });
    connect(&context.navigator, &Navigator::streamerGroupRequested, this, [this](StreamerGroup group) {
        m_context.navigator.showPage(QStringLiteral("Streamers"));
        m_bar->setGroup(group);
    });
    keepOrder();
    followCompactRows();
    switchTo(context.state.value(cardsKey).toBool());
    QTimer::singleShot(0, this, &StreamersPage::updateView); // the window hears the badge only then
}

/// A name that is being typed is taken as long as there is somebody to take it.
StreamersPage::~StreamersPage()
{
    QWidget* typing = QApplication::focusWidget();
    if (typing != nullptr && isAncestorOf(typing))
        typing->clearFocus();
}

QWidget* StreamersPage::mainView()
{
    return m_stack->currentWidget();
}

void StreamersPage::setFilter(const QString& text)
{
    m_filter->setText(text);
}

void StreamersPage::clearFilter()
{
    m_bar->clear();
}

/// Esc anywhere in the page, where nothing else wants it (ux.md UX-25).
void StreamersPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_filter->active())
        m_bar->clear();
    else
        Page::keyPressEvent(event);
}

void StreamersPage::makeViewButtons()
{
    const auto make = [this](const QString& name, const QString& text, const QString& icon, bool cards) {
        auto* button = new QToolButton(this);
        button->setObjectName(name);
        button->setAccessibleName(text);
        button->setToolTip(text);
        button->setIcon(themeIcon(icon));
        button->setCheckable(true);
        connect(button, &QToolButton::clicked, this, [this, cards] { showCards(cards); });
        m_bar->addButton(button);
        return button;
    };
    m_tableButton = make(QStringLiteral("btnTable"), tr("Table"), QStringLiteral("table"), false);
    m_gridButton = make(QStringLiteral("btnCards"), tr("Cards"), QStringLiteral("grid"), true);
    auto* toggle = new QAction(tr("Table or cards"), this);
    toggle->setObjectName(QStringLiteral("actionToggleView"));
    toggle->setShortcut(QKeySequence(QStringLiteral("Ctrl+Shift+V")));
    connect(toggle, &QAction::triggered, this, [this] { showCards(!m_cards); });
    addAction(toggle);
}

/// The order a person gave the list outlives the program.
void StreamersPage::keepOrder()
{
    QList<StreamerId> order;
    for (const QVariant& id : m_context.state.value(orderKey).toList())
        order << id.toLongLong();
    m_context.streamers.setOrder(order);
    connect(&m_context.streamers, &StreamerModel::orderChanged, this, [this] {
        QVariantList ids;
        for (const StreamerId id : m_context.streamers.order())
            ids << id;
        m_context.state.set(orderKey, ids);
    });
}

void StreamersPage::followCompactRows()
{
    const Settings& settings = m_context.core.settings;
    m_table->setCompact(settings.get(setting::compactRows));
    connect(&settings, &Settings::changed, m_table, [this, &settings](const QString& key) {
        if (key == setting::compactRows.key)
            m_table->setCompact(settings.get(setting::compactRows));
    });
}

void StreamersPage::showCards(bool cards)
{
    m_context.state.set(cardsKey, cards);
    switchTo(cards);
}

/// In the table: cards have no editor.
void StreamersPage::rename(StreamerId id)
{
    switchTo(false);
    const QModelIndex row = m_filter->mapFromSource(m_context.streamers.indexOf(id));
    m_table->edit(row.siblingAtColumn(streamerColumn(QLatin1String("name"))));
}

void StreamersPage::switchTo(bool cards)
{
    const QList<StreamerId> chosen = m_context.actions.selection();
    m_cards = cards;
    m_tableButton->setChecked(!cards);
    m_gridButton->setChecked(cards);
    const bool hadFocus = m_stack->isAncestorOf(QApplication::focusWidget());
    updateView();
    select(chosen);
    if (hadFocus)
        mainView()->setFocus();
}

void StreamersPage::updateView()
{
    QWidget* view = m_cards ? static_cast<QWidget*>(m_grid) : m_table;
    if (m_context.streamers.rowCount() == 0)
        view = m_empty;
    else if (m_filter->rowCount() == 0)
        view = m_noHits;
    m_bar->setVisible(view != m_empty);
    m_stack->setCurrentWidget(view);
    emit badgeChanged(countStreamers(m_context.core.roster).recording);
    m_context.actions.refresh();
}

QAbstractItemView* StreamersPage::listView() const
{
    return m_cards ? static_cast<QAbstractItemView*>(m_grid) : m_table;
}

void StreamersPage::updateSelection()
{
    QList<StreamerId> ids;
    for (const QModelIndex& index : listView()->selectionModel()->selectedIndexes()) {
        const StreamerId id = index.data(StreamerModel::IdRole).toLongLong();
        if (!ids.contains(id))
            ids << id;
    }
    m_context.actions.setSelection(ids);
}

void StreamersPage::select(const QList<StreamerId>& ids)
{
    QItemSelection rows;
    QModelIndex first;
    for (const StreamerId id : ids) {
        const QModelIndex index = m_filter->mapFromSource(m_context.streamers.indexOf(id));
        if (!index.isValid())
            continue;
        rows.select(index, index);
        if (!first.isValid())
            first = index;
    }
    if (!first.isValid())
        return;
    QItemSelectionModel* selection = listView()->selectionModel();
    selection->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    selection->select(rows, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    listView()->scrollTo(first);
}

void StreamersPage::showMenu(const QPoint& global)
{
    using Id = StreamerActions::Id;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("menuStreamers"));
    const QList<QList<Id>> groups =
        m_context.actions.selection().isEmpty()
            ? QList<QList<Id>>{{Id::Add, Id::AddFromClipboard}, {Id::CheckAll}}
            : QList<QList<Id>>{{Id::Record, Id::Stop, Id::Monitor, Id::NotifyOnly, Id::Split},
                               {Id::OpenRoom, Id::Play, Id::OpenFolder, Id::CopyLink, Id::CheckNow, Id::Why},
                               {Id::Rename, Id::Settings},
                               {Id::Remove}};
    for (const auto& group : groups) {
        if (!menu->isEmpty())
            menu->addSeparator();
        if (group.first() == Id::Rename) {
            menu->addMenu(
                makeUploadMenu(m_context.core, m_context.navigator, m_context.actions.selection(), menu));
            menu->addMenu(makeTagMenu(m_context.core, m_context.navigator, m_context.actions.selection(),
                                      menu, window()));
        }
        for (const Id id : group)
            menu->addAction(m_context.actions[id]);
    }
    menu->popup(global);
}
