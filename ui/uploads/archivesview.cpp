// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/archivesview.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include "ui/text/format.h"
#include "ui/text/uploadstates.h"
#include "ui/theme/icons.h"
#include "ui/uploads/archivesmodel.h"
#include "ui/uploads/uploadactions.h"
#include "ui/uploads/uploaddelegate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/tone.h"
#include <QClipboard>
#include <QComboBox>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QTableView>
#include <QToolButton>
#include <QUrl>
#include <QVBoxLayout>

ArchivesView::ArchivesView(UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ArchivesModel(context.core.publishing.archives, context.core.clock, context.images, this))
    , m_filter(new ArchivesFilter(this))
    , m_table(new QTableView(this))
    , m_state(new QLabel(this))
    , m_more(new QPushButton(tr("Show older ones"), this))
    , m_empty(new EmptyState(QStringLiteral("recordings"), {}, this))
{
    m_filter->setSourceModel(m_model);
    buildTable();
    buildActions();
    auto* footer = new QWidget(this);
    auto* line = new QHBoxLayout(footer);
    line->setContentsMargins(16, 8, 16, 8);
    m_state->setObjectName(QStringLiteral("archivesState"));
    setTone(m_state, Tone::Muted);
    m_more->setObjectName(QStringLiteral("btnMoreArchives"));
    line->addWidget(m_state, 1);
    line->addWidget(m_more);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_table, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(footer);
    ArchiveTracker& tracker = context.core.publishing.archives;
    connect(m_more, &QPushButton::clicked, this, [this, &tracker] { tracker.more(mid()); });
    connect(&tracker, &ArchiveTracker::changed, this, &ArchivesView::refresh);
    connect(&context.core.events, &Events::posted, this, [this](const PostedEvent& posted) {
        if (std::holds_alternative<event::AccountChanged>(posted.event))
            listAccounts();
    });
    listAccounts();
}

void ArchivesView::buildTable()
{
    m_table->setObjectName(QStringLiteral("tableArchives"));
    m_table->setAccessibleName(tr("Archives on Bilibili"));
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new UploadDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 2 + 26);
    QHeaderView* header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionResizeMode(ArchivesModel::Title, QHeaderView::Stretch);
    m_table->setColumnWidth(ArchivesModel::State, 250);
    m_table->setColumnWidth(ArchivesModel::Plays, 80);
    m_table->setColumnWidth(ArchivesModel::Length, 76);
    m_table->setColumnWidth(ArchivesModel::Created, 124);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ArchivesView::enableActions);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ArchivesView::enableActions);
    connect(m_table, &QTableView::doubleClicked, this, [this] { m_open->trigger(); });
}

void ArchivesView::buildActions()
{
    const auto add = [this](const char* name, const QString& text, const char* icon,
                            const QKeySequence& keys) {
        auto* action = new QAction(themeIcon(QLatin1String(icon)), text, m_table);
        action->setObjectName(QLatin1String(name));
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        m_table->addAction(action);
        return action;
    };
    m_open = add("actionBrowseArchive", tr("Open on &Bilibili"), "browser", {});
    m_edit = add("actionChangeArchive", tr("&Edit and resubmit…"), "edit", QKeySequence(Qt::Key_F2));
    m_copy = add("actionCopyArchiveBv", tr("&Copy BV number"), "copy", QKeySequence::Copy);
    m_upload = add("actionShowArchiveUpload", tr("Show its &upload"), "upload", {});
    connect(m_open, &QAction::triggered, this, [this] {
        if (const auto* archive = current())
            QDesktopServices::openUrl(archiveUrl(archive->bvid));
    });
    connect(m_edit, &QAction::triggered, this, [this] {
        if (const auto* archive = current())
            emit editRequested(mid(), archive->aid);
    });
    connect(m_copy, &QAction::triggered, this, [this] {
        if (const auto* archive = current()) {
            QGuiApplication::clipboard()->setText(archive->bvid);
            m_context.navigator.toast(tr("Copied: %1").arg(archive->bvid));
        }
    });
    connect(m_upload, &QAction::triggered, this, [this] {
        const auto* archive = current();
        if (const UploadRow* upload =
                archive ? m_context.core.publishing.archives.uploadOf(archive->aid) : nullptr)
            emit uploadRequested(upload->id);
    });
}

QWidget* ArchivesView::buildBar()
{
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(10);
    const auto add = [&](const char* name, const QString& label) {
        auto* combo = new QComboBox(bar);
        combo->setObjectName(QLatin1String(name));
        combo->setAccessibleName(label);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(9);
        layout->addWidget(combo);
        return combo;
    };
    m_account = add("archivesAccountCombo", tr("Account"));
    m_group = add("archivesGroupCombo", tr("State of archives"));
    m_group->addItem(tr("All archives"), int(ArchiveGroup::All));
    m_group->addItem(tr("Open"), int(ArchiveGroup::Open));
    m_group->addItem(tr("In review"), int(ArchiveGroup::InReview));
    m_group->addItem(tr("Returned"), int(ArchiveGroup::Returned));
    layout->addStretch(1);
    for (QAction* action : {m_open, m_edit, m_copy}) {
        auto* button = new QToolButton(bar);
        button->setObjectName(QStringLiteral("btn") + action->objectName().mid(6));
        button->setDefaultAction(action);
        button->setToolButtonStyle(action == m_copy ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        layout->addWidget(button);
    }
    m_refresh = new QToolButton(bar);
    m_refresh->setObjectName(QStringLiteral("btnRefreshArchives"));
    m_refresh->setIcon(themeIcon(QStringLiteral("refresh")));
    m_refresh->setToolTip(tr("Ask Bilibili now"));
    m_refresh->setAccessibleName(m_refresh->toolTip());
    layout->addWidget(m_refresh);
    connect(m_refresh, &QToolButton::clicked, this,
            [this] { m_context.core.publishing.archives.refresh(mid()); });
    connect(m_account, &QComboBox::currentIndexChanged, this, [this] {
        m_model->setAccount(mid());
        refresh();
    });
    connect(m_group, &QComboBox::currentIndexChanged, this, &ArchivesView::applyFilter);
    return bar;
}

QWidget* ArchivesView::mainView() const
{
    return m_table;
}

void ArchivesView::setText(const QString& text)
{
    m_text = text;
    applyFilter();
}

void ArchivesView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (mid() != 0 && !m_context.core.publishing.archives.of(mid()).at.isValid())
        m_context.core.publishing.archives.refresh(mid());
}

qint64 ArchivesView::mid() const
{
    return m_account->currentData().toLongLong();
}

void ArchivesView::listAccounts()
{
    const QVariant chosen = m_account->currentData();
    {
        const QSignalBlocker quiet(m_account);
        m_account->clear();
        for (const AccountRow& row : m_context.core.publishing.accounts.all())
            m_account->addItem(row.name.isEmpty() ? QString::number(row.mid) : row.name, row.mid);
        m_account->setCurrentIndex(std::max(0, m_account->findData(chosen)));
    }
    m_account->setVisible(m_account->count() > 1);
    if (m_model->account() != mid())
        m_model->setAccount(mid());
    refresh();
}

void ArchivesView::applyFilter()
{
    m_filter->set(ArchiveGroup(m_group->currentData().toInt()), m_text);
    refresh();
}

void ArchivesView::refresh()
{
    const ArchiveTracker::Known& known = m_context.core.publishing.archives.of(mid());
    const bool none = m_filter->rowCount() == 0;
    m_table->setVisible(!none);
    m_empty->setVisible(none);
    m_empty->setSentence(mid() == 0                      ? tr("Log in to see the archives of your account.")
                         : known.asking && none          ? tr("Asking Bilibili…")
                         : !known.error.detail.isEmpty() ? uploadErrorSentence(known.error)
                         : m_model->rowCount() > 0       ? tr("No matching archives")
                                                         : tr("This account has no archives yet."));
    m_more->setVisible(known.at.isValid() && !known.complete());
    m_more->setEnabled(!known.asking);
    m_refresh->setEnabled(mid() != 0 && !known.asking);
    QString state;
    if (known.asking)
        state = tr("Asking Bilibili…");
    else if (!known.error.detail.isEmpty())
        state = uploadErrorSentence(known.error);
    else if (known.at.isValid())
        //: %1 of %2 = numbers of archives, %3 = time of day
        state = tr("%1 of %2 archives, as of %3")
                    .arg(known.archives.size())
                    .arg(known.count)
                    .arg(momentText(known.at, m_context.core.clock.now()));
    m_state->setText(state);
    enableActions();
}

const bilibili::ArchiveInfo* ArchivesView::current() const
{
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? nullptr : m_model->archive(m_filter->mapToSource(rows.first()));
}

void ArchivesView::enableActions()
{
    const bilibili::ArchiveInfo* archive = current();
    for (QAction* action : {m_open, m_edit, m_copy})
        action->setEnabled(archive != nullptr);
    m_upload->setEnabled(archive && m_context.core.publishing.archives.uploadOf(archive->aid));
}
