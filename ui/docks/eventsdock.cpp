// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/docks/eventsdock.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/docks/eventdelegate.h"
#include "ui/navigator.h"
#include "ui/streamers/streamermodel.h"
#include "ui/theme/icons.h"
#include "ui/uistate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/searchfield.h"
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
const QString mutedKey = QStringLiteral("events/muted");
}

void EventsFilter::set(int kind, const QString& text)
{
    m_kind = kind;
    m_text = text;
    invalidateFilter();
}

void EventsFilter::setMuted(const QSet<QString>& kinds)
{
    m_muted = kinds;
    invalidateFilter();
}

bool EventsFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (m_kind >= 0 && index.data(EventsModel::KindRole).toInt() != m_kind)
        return false;
    if (m_muted.contains(index.data(EventsModel::MuteRole).toString()))
        return false;
    return m_text.isEmpty() || index.data().toString().contains(m_text, Qt::CaseInsensitive) ||
           index.data(EventsModel::WhoRole).toString().contains(m_text, Qt::CaseInsensitive);
}

EventsDock::EventsDock(UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new EventsModel(
          context.core.news, context.core.store,
          [&streamers = context.streamers](const QString& id) { return streamers.platformName(id); }, this))
    , m_filter(new EventsFilter(this))
    , m_list(new QListView(this))
    , m_empty(new EmptyState(QStringLiteral("bell"), tr("No events yet"), this))
{
    const QStringList muted = context.state.value(mutedKey).toStringList();
    m_muted = QSet<QString>(muted.begin(), muted.end());
    m_filter->setMuted(m_muted);
    m_filter->setSourceModel(m_model);
    m_list->setObjectName(QStringLiteral("tableEvents"));
    m_list->setAccessibleName(tr("Events"));
    m_list->setModel(m_filter);
    m_list->setItemDelegate(new EventDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_list, 1);

    const auto open = [this](const QModelIndex& index) {
        if (const EventLine line = lineAt(index); line.streamer)
            m_context.navigator.showStreamer(line.streamer);
    };
    connect(m_list, &QListView::clicked, this, open);
    connect(m_list, &QListView::activated, this, open);
    connect(m_list, &QListView::customContextMenuRequested, this, &EventsDock::openMenu);
    connect(m_model, &EventsModel::arrived, this, [this](const EventLine& line) {
        showEmpty();
        if (!isSeen() && !m_muted.contains(line.mute))
            setUnread(m_unread + 1);
    });
    connect(m_model, &EventsModel::pageLoaded, this, &EventsDock::fill);
    showEmpty();
}

QWidget* EventsDock::buildBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(10, 6, 10, 6);
    layout->setSpacing(8);
    m_kind = new QComboBox(bar);
    m_kind->setObjectName(QStringLiteral("eventKindCombo"));
    m_kind->setAccessibleName(tr("Kind of event"));
    m_kind->addItem(tr("All events"), -1);
    for (const EventKind kind :
         {EventKind::Broadcast, EventKind::File, EventKind::Problem, EventKind::Program})
        m_kind->addItem(eventKindText(kind), static_cast<int>(kind));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(10);
    m_kind->setMinimumWidth(70);
    m_search = new QLineEdit(bar);
    m_search->setMinimumWidth(60);
    m_search->setObjectName(QStringLiteral("eventSearchEdit"));
    m_search->setAccessibleName(tr("Search events"));
    m_search->setPlaceholderText(tr("Search"));
    addClearButton(m_search);
    m_unmute = new QToolButton(bar);
    m_unmute->setObjectName(QStringLiteral("btnUnmute"));
    m_unmute->setIcon(themeIcon(QStringLiteral("eye")));
    m_unmute->setToolTip(tr("Show muted kinds again"));
    m_unmute->setAccessibleName(m_unmute->toolTip());
    m_unmute->setVisible(!m_muted.isEmpty());
    layout->addWidget(m_kind);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_unmute);
    const auto filter = [this] {
        m_filter->set(m_kind->currentData().toInt(), m_search->text().trimmed());
        fill();
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, filter);
    connect(m_search, &QLineEdit::textChanged, this, filter);
    connect(m_unmute, &QToolButton::clicked, this, [this] {
        for (const QString& kind : QSet<QString>(m_muted))
            mute(kind, false);
    });
    return bar;
}

EventLine EventsDock::lineAt(const QModelIndex& index) const
{
    return index.isValid() ? m_model->line(m_filter->mapToSource(index).row()) : EventLine();
}

void EventsDock::openMenu(const QPoint& at)
{
    const QModelIndex index = m_list->indexAt(at);
    if (!index.isValid())
        return;
    const EventLine line = lineAt(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(themeIcon(QStringLiteral("copy")), tr("&Copy"), this, [line] {
        QGuiApplication::clipboard()->setText(
            QLocale().toString(line.at.toLocalTime(), QLocale::ShortFormat) + u'\t' + line.who + u'\t' +
            line.text);
    });
    if (!line.path.isEmpty())
        menu->addAction(themeIcon(QStringLiteral("folder")), tr("&Show the file"), this, [this, line] {
            revealFile(this, line.path,
                       [this](const QString& problem) { m_context.navigator.toast(problem); });
        });
    menu->addAction(themeIcon(QStringLiteral("eye-off")), tr("&Mute this kind"), this,
                    [this, line] { mute(line.mute, true); });
    menu->popup(m_list->viewport()->mapToGlobal(at));
}

void EventsDock::mute(const QString& kind, bool on)
{
    if (on)
        m_muted.insert(kind);
    else
        m_muted.remove(kind);
    m_filter->setMuted(m_muted);
    m_unmute->setVisible(!m_muted.isEmpty());
    m_context.state.set(mutedKey, QStringList(m_muted.begin(), m_muted.end()));
    fill();
}

void EventsDock::setUnread(int count)
{
    if (m_unread == count)
        return;
    m_unread = count;
    m_context.navigator.setUnreadEvents(count);
}

/// The view asks for older events when it is scrolled; a filter that leaves few asks here.
void EventsDock::fill()
{
    constexpr int enough = 100;
    showEmpty();
    if (isVisible() && m_filter->rowCount() < enough && m_model->canFetchMore({}))
        m_model->fetchMore({});
}

void EventsDock::showEmpty()
{
    const bool empty = m_filter->rowCount() == 0;
    m_empty->setSentence(m_model->rowCount() == 0 ? tr("No events yet") : tr("No matching events"));
    m_empty->setVisible(empty);
    m_list->setVisible(!empty);
}

/// A dock that lies behind another tab is visible to Qt, and so is one of a minimised window.
bool EventsDock::isSeen() const
{
    return isVisible() && !window()->isMinimized() && !visibleRegion().isEmpty();
}

void EventsDock::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fill();
}

/// The one sign that a tab came to the front, or the window back.
void EventsDock::paintEvent(QPaintEvent* event)
{
    QWidget::paintEvent(event);
    if (m_unread > 0 && isSeen()) // queued: the bell must not change while the window is painted
        QMetaObject::invokeMethod(
            this, [this] { setUnread(0); }, Qt::QueuedConnection);
}
