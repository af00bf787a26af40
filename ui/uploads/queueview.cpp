// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/queueview.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include "ui/text/errors.h"
#include "ui/theme/icons.h"
#include "ui/uistate.h"
#include "ui/uploads/changelinedialog.h"
#include "ui/uploads/removeuploads.h"
#include "ui/uploads/uploadactions.h"
#include "ui/uploads/uploaddelegate.h"
#include "ui/uploads/uploadfilter.h"
#include "ui/uploads/uploadremoval.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/wrapbar.h"
#include <QAction>
#include <QButtonGroup>
#include <QCoreApplication>
#include <QHeaderView>
#include <QLocale>
#include <QPointer>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

namespace {
const QString headerKey = QStringLiteral("layout/uploadsHeader1"); // the number is the version

/// One row = one chip.
struct Chip
{
    UploadGroup group;
    const char* name;
    const char* text;
};
const Chip chips[] = {
    {UploadGroup::All, "chipAllUploads", QT_TRANSLATE_NOOP("QueueView", "All")},
    {UploadGroup::Active, "chipActiveUploads", QT_TRANSLATE_NOOP("QueueView", "Running")},
    {UploadGroup::Waiting, "chipWaitingUploads", QT_TRANSLATE_NOOP("QueueView", "Waiting")},
    {UploadGroup::NeedsYou, "chipUploadsNeedYou", QT_TRANSLATE_NOOP("QueueView", "Need you")},
    {UploadGroup::Done, "chipDoneUploads", QT_TRANSLATE_NOOP("QueueView", "Submitted")},
};
} // namespace

QueueView::QueueView(UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_filter(new UploadFilter(context.uploads, this))
    , m_tree(new QTreeView(this))
    , m_chips(new QButtonGroup(this))
    , m_empty(new EmptyState(QStringLiteral("upload"),
                             tr("No uploads. They appear by themselves after a recording, as its template "
                                "wants; you can also upload videos by hand."),
                             this))
    , m_noHits(new EmptyState(QStringLiteral("search"), tr("No matching uploads"), this))
{
    buildTree();
    m_actions = new UploadActions(context, m_tree);
    addUndo();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_noHits, 1);
    connect(m_empty->addButton(QStringLiteral("btnEmptyNewUpload"), tr("New submission…")),
            &QPushButton::clicked, this, &QueueView::newRequested);
    connect(m_noHits->addButton(QStringLiteral("btnClearUploadsFilter"), tr("Clear the filter")),
            &QPushButton::clicked, this, &QueueView::clearFilter);
    connect(m_actions, &UploadActions::editRequested, this, &QueueView::editRequested);
    connect(m_actions, &UploadActions::lineRequested, this, &QueueView::askLine);
    connect(m_actions, &UploadActions::archiveEditRequested, this, &QueueView::archiveEditRequested);
    connect(m_actions, &UploadActions::removeRequested, this, &QueueView::askRemove);
    connect(m_filter, &UploadFilter::changed, this, &QueueView::refresh);
    connect(&context.uploads, &UploadsModel::refreshed, this, &QueueView::refresh);
    refresh();
}

void QueueView::buildTree()
{
    m_tree->setObjectName(QStringLiteral("tableUploads"));
    m_tree->setAccessibleName(tr("Uploads"));
    m_tree->setModel(m_filter);
    m_tree->setItemDelegate(new UploadDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_tree->setDragEnabled(true);
    m_tree->setAcceptDrops(true);
    m_tree->setDropIndicatorShown(true);
    m_tree->setDragDropMode(QAbstractItemView::InternalMove);
    QHeaderView* header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(UploadsModel::Title, QHeaderView::Stretch);
    header->setMinimumSectionSize(56);
    const QByteArray state = m_context.state.bytes(headerKey);
    if (state.isEmpty() || !header->restoreState(state)) {
        m_tree->setColumnWidth(UploadsModel::State, 196);
        m_tree->setColumnWidth(UploadsModel::Progress, 168);
        m_tree->setColumnWidth(UploadsModel::Speed, 92);
        m_tree->setColumnWidth(UploadsModel::Line, 76);
        m_tree->setColumnWidth(UploadsModel::Account, 104);
        m_tree->setColumnWidth(UploadsModel::Archive, 130);
    }
    const auto remember = [this, header] { m_context.state.setBytes(headerKey, header->saveState()); };
    connect(header, &QHeaderView::sectionResized, this, remember);
    connect(header, &QHeaderView::sectionMoved, this, remember);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &QueueView::takeSelection);
}

QWidget* QueueView::buildBar()
{
    auto* bar = new WrapBar(this);
    addChips(bar->left());
    QHBoxLayout* layout = bar->right();
    layout->addStretch();
    for (const UploadVerb verb :
         {UploadVerb::Pause, UploadVerb::Resume, UploadVerb::Submit, UploadVerb::First, UploadVerb::Remove}) {
        QAction* action = (*m_actions)[verb];
        auto* button = new QToolButton(bar);
        button->setObjectName(QStringLiteral("btn") + action->objectName().mid(6));
        button->setDefaultAction(action);
        button->setAccessibleName(action->toolTip());
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        layout->addWidget(button);
    }
    m_pauseAll = new QToolButton(bar);
    m_pauseAll->setObjectName(QStringLiteral("btnPauseAllUploads"));
    m_pauseAll->setCheckable(true);
    m_pauseAll->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(m_pauseAll, &QToolButton::clicked, this, &QueueView::setPausedAll);
    layout->addWidget(m_pauseAll);
    auto* add = new QToolButton(bar);
    add->setObjectName(QStringLiteral("btnNewUpload"));
    add->setText(tr("New submission…"));
    add->setIcon(themeIcon(QStringLiteral("add"), Tone::OnAccent));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setProperty("primary", true);
    connect(add, &QToolButton::clicked, this, &QueueView::newRequested);
    layout->addWidget(add);
    return bar;
}

void QueueView::addChips(QHBoxLayout* layout)
{
    for (const Chip& chip : chips) {
        auto* button = new QToolButton(this);
        button->setObjectName(QLatin1String(chip.name));
        button->setCheckable(true);
        button->setChecked(chip.group == m_filter->group());
        button->setProperty("chip", true);
        m_chips->addButton(button, int(chip.group));
        layout->addWidget(button);
    }
    connect(m_chips, &QButtonGroup::idClicked, this, [this](int id) { m_filter->setGroup(UploadGroup(id)); });
}

void QueueView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_context.uploads.setWatched(this, true);
    refresh();
}

void QueueView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_context.uploads.setWatched(this, false);
}

/// Where there is little room, what matters least goes first.
void QueueView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    m_tree->setColumnHidden(UploadsModel::Account, width() < 1000);
    m_tree->setColumnHidden(UploadsModel::Line, width() < 900);
    m_tree->setColumnHidden(UploadsModel::Archive, width() < 820);
}

void QueueView::setText(const QString& text)
{
    m_filter->setText(text);
}

void QueueView::setGroup(UploadGroup group)
{
    m_chips->button(int(group))->setChecked(true);
    m_filter->setGroup(group);
}

void QueueView::select(UploadId upload)
{
    QModelIndex index = m_filter->mapFromSource(m_context.uploads.indexOf(upload));
    if (!index.isValid()) {
        clearFilter();
        index = m_filter->mapFromSource(m_context.uploads.indexOf(upload));
    }
    // Not the view's own: it adds to the selection while a person holds Ctrl.
    m_tree->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect |
                                                         QItemSelectionModel::Rows);
    m_tree->scrollTo(index);
}

void QueueView::takeSelection()
{
    QModelIndexList rows = m_tree->selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QList<UploadId> uploads;
    for (const QModelIndex& row : std::as_const(rows)) {
        const UploadItem* item = m_filter->item(row);
        if (item && !uploads.contains(item->row.id))
            uploads << item->row.id;
    }
    m_actions->setSelection(uploads);
}

void QueueView::refresh()
{
    for (const Chip& chip : chips) {
        //: a chip of the filter: %1 is its name, %2 how many there are
        const QString text = tr("%1  %2").arg(QCoreApplication::translate("QueueView", chip.text),
                                              QLocale().toString(m_context.uploads.count(chip.group)));
        QAbstractButton* button = m_chips->button(int(chip.group));
        button->setText(text);
        button->setAccessibleName(text);
    }
    const bool paused = m_context.core.publishing.uploads.pausedAll();
    m_pauseAll->setChecked(paused);
    m_pauseAll->setText(paused ? tr("Go on with all") : tr("Pause all"));
    m_pauseAll->setIcon(themeIcon(paused ? QStringLiteral("play") : QStringLiteral("pause")));
    const bool none = m_context.uploads.rowCount() == 0;
    const bool noHits = !none && m_filter->rowCount() == 0;
    m_tree->setVisible(!none && !noHits);
    m_empty->setVisible(none);
    m_noHits->setVisible(noHits);
    m_actions->refresh();
}

void QueueView::clearFilter()
{
    setGroup(UploadGroup::All);
    m_filter->setText({});
    m_context.navigator.clearFilterText();
}

void QueueView::setPausedAll(bool paused)
{
    m_context.core.publishing.uploads.setPausedAll(paused);
    refresh();
}

void QueueView::askLine(UploadId upload)
{
    auto* dialog = new ChangeLineDialog(m_context, upload, {}, this);
    connect(dialog, &QDialog::accepted, this, [this, upload, dialog] {
        m_context.core.publishing.uploads.changeLine(
            upload, dialog->line(), [self = QPointer(this)](const Result<>& changed) {
                if (self && !changed && changed.error().kind != Error::Kind::Cancelled)
                    self->m_context.navigator.toast(errorSentence(changed.error()));
            });
    });
    dialog->open();
}

void QueueView::askRemove(const QList<UploadId>& uploads)
{
    auto* dialog = new RemoveUploadsDialog(m_context.uploads, uploads, this);
    connect(dialog, &QDialog::accepted, this, [this, uploads] { m_context.removal.remove(uploads); });
    dialog->open();
}

void QueueView::addUndo()
{
    auto* action = new QAction(themeIcon(QStringLiteral("undo")), tr("Undo the remo&val"), this);
    action->setObjectName(QStringLiteral("actionUndoRemoveUploads"));
    action->setShortcut(QKeySequence(QStringLiteral("Ctrl+Z")));
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    UndoList& undo = m_context.removal.undo(); // it may be older than this view
    action->setEnabled(!undo.isEmpty());
    addAction(action); // also while the list is empty and hidden
    m_tree->addAction(action);
    connect(action, &QAction::triggered, &undo, &UndoList::undoLast);
    connect(&undo, &UndoList::changed, action, [&undo, action] { action->setEnabled(!undo.isEmpty()); });
}
