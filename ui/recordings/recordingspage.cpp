// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/recordingspage.h"
#include "core/base/background.h"
#include "core/core.h"
#include "core/record/videofix.h"
#include "ui/dialogs/deletefiles.h"
#include "ui/navigator.h"
#include "ui/recordings/recordingsmodel.h"
#include "ui/recordings/recordingverbs.h"
#include "ui/streamers/streameractions.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/trash.h"
#include "ui/uistate.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/tone.h"
#include "ui/widgets/wrapbar.h"
#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSet>
#include <QToolButton>
#include <QTreeView>
#include <QVBoxLayout>
#include <algorithm>

using namespace std::chrono_literals;

namespace {
const QString headerKey = QStringLiteral("layout/recordingsHeader1"); // the number is the version

/// What a button shows, which has no mnemonic: Chinese ones stand in brackets behind the word.
QString withoutKey(QString text)
{
    static const QRegularExpression bracket(QStringLiteral("\\(&.\\)"));
    return text.remove(bracket).remove(u'&');
}

QString folderOf(const Core& core)
{
    const QString folder = core.settings.get(setting::recordFolder);
    return folder.isEmpty() ? core.paths.recordings : folder;
}
} // namespace

RecordingsPage::RecordingsPage(UiContext& context)
    : m_context(context)
    , m_model(new RecordingsModel(context.core, this))
    , m_tree(new QTreeView(this))
    , m_empty(new EmptyState(QStringLiteral("recordings"), {}, this))
    , m_noHits(new EmptyState(QStringLiteral("search"), tr("No matching recordings"), this))
    , m_forget(new QPushButton(tr("Clean up missing entries"), this))
    , m_totals(new QLabel(this))
    , m_selected(new QLabel(this))
{
    buildTree();
    buildActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(buildBar());
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_noHits, 1);
    layout->addWidget(buildFooter());

    QPushButton* open = m_empty->addButton(QStringLiteral("btnEmptyOpenFolder"), tr("Open folder"));
    connect(open, &QPushButton::clicked, this, [this] {
        openFolderOf(this, folderOf(m_context.core), [this](const QString& problem) { say(problem); });
    });
    QPushButton* clear =
        m_noHits->addButton(QStringLiteral("btnClearRecordingsFilter"), tr("Clear the filter"));
    connect(clear, &QPushButton::clicked, this, &RecordingsPage::clearFilter);
    connect(m_model, &RecordingsModel::failed, this,
            [this](const Error& error) { say(errorSentence(error)); });
    connect(m_model, &RecordingsModel::loaded, this, &RecordingsPage::showTotals);
    connect(&context.core.roster, &Roster::added, this, &RecordingsPage::listStreamers);
    connect(&context.core.roster, &Roster::removed, this, &RecordingsPage::listStreamers);
    m_typing.setSingleShot(true);
    m_typing.setInterval(250ms);
    connect(&m_typing, &QTimer::timeout, this, &RecordingsPage::applyFilter);
    listStreamers();
}

void RecordingsPage::buildTree()
{
    m_tree->setObjectName(QStringLiteral("tableRecordings"));
    m_tree->setAccessibleName(tr("Recordings"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);
    QHeaderView* header = m_tree->header();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(RecordingsModel::Title, QHeaderView::Stretch);
    const QByteArray state = m_context.state.bytes(headerKey);
    if (state.isEmpty() || !header->restoreState(state)) {
        m_tree->setColumnWidth(RecordingsModel::Name, 230);
        m_tree->setColumnWidth(RecordingsModel::Started, 132);
        m_tree->setColumnWidth(RecordingsModel::Length, 76);
        m_tree->setColumnWidth(RecordingsModel::Size, 92);
        m_tree->setColumnWidth(RecordingsModel::Parts, 60);
        m_tree->setColumnWidth(RecordingsModel::Upload, 104);
        m_tree->setColumnWidth(RecordingsModel::State, 120);
    }
    const auto remember = [this, header] { m_context.state.setBytes(headerKey, header->saveState()); };
    connect(header, &QHeaderView::sectionResized, this, remember);
    connect(header, &QHeaderView::sectionMoved, this, remember);
    connect(m_tree->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        enableActions();
        showTotals();
    });
    connect(m_tree, &QTreeView::activated, this, &RecordingsPage::play);
}

void RecordingsPage::buildActions()
{
    const auto add = [this](const QString& name, const QString& text, const QString& icon,
                            const QKeySequence& shortcut, void (RecordingsPage::*run)()) {
        auto* action = new QAction(themeIcon(icon), text, m_tree);
        action->setObjectName(name);
        action->setIconText(withoutKey(text));
        action->setShortcut(shortcut);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(action, &QAction::triggered, this, run);
        m_tree->addAction(action);
        return action;
    };
    m_play =
        add(QStringLiteral("actionPlayFile"), tr("&Play"), QStringLiteral("play"), {}, &RecordingsPage::play);
    m_reveal = add(QStringLiteral("actionRevealFile"), tr("Open &folder"), QStringLiteral("folder"), {},
                   &RecordingsPage::reveal);
    m_upload = add(QStringLiteral("actionUploadFiles"), tr("&Upload…"), QStringLiteral("upload"), {},
                   &RecordingsPage::upload);
    m_resubmit = add(QStringLiteral("actionResubmit"), tr("Re&submit…"), QStringLiteral("undo"), {},
                     &RecordingsPage::resubmit);
    m_convert = add(QStringLiteral("actionConvertFiles"), tr("Convert to &MP4"), QStringLiteral("recordings"),
                    {}, &RecordingsPage::convert);
    m_repair = add(QStringLiteral("actionRepairFiles"), tr("&Repair…"), QStringLiteral("refresh"), {},
                   &RecordingsPage::repair);
    m_merge = add(QStringLiteral("actionMergeFiles"), tr("Mer&ge into one…"), QStringLiteral("link"), {},
                  &RecordingsPage::merge);
    m_rename = add(QStringLiteral("actionRenameFile"), tr("Re&name…"), QStringLiteral("edit"),
                   QKeySequence(Qt::Key_F2), &RecordingsPage::askName);
    m_delete = add(QStringLiteral("actionDeleteFiles"), tr("&Delete…"), QStringLiteral("delete"),
                   QKeySequence::Delete, &RecordingsPage::askDelete);
}

QWidget* RecordingsPage::buildBar()
{
    auto* bar = new WrapBar(this);
    const auto add = [&](const char* name, const QString& label) {
        auto* combo = new QComboBox(bar);
        combo->setObjectName(QLatin1String(name));
        combo->setAccessibleName(label);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon); // a name may be long
        combo->setMinimumContentsLength(8);
        bar->left()->addWidget(combo);
        return combo;
    };
    m_streamer = add("recordingsStreamerCombo", tr("Streamer"));
    m_period = add("recordingsPeriodCombo", tr("Period"));
    m_period->addItem(tr("At any time"), -1);
    m_period->addItem(tr("Today"), 0);
    m_period->addItem(tr("Last 7 days"), 6);
    m_period->addItem(tr("Last 30 days"), 29);
    m_show = add("recordingsShowCombo", tr("Kind of recordings"));
    m_show->addItems({tr("All recordings"), tr("Not uploaded"), tr("With missing files")});
    bar->right()->addStretch(1);
    for (QAction* action : {m_play, m_reveal, m_upload, m_convert, m_delete}) {
        auto* button = new QToolButton(bar);
        button->setObjectName(QStringLiteral("btn") + action->objectName().mid(6));
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        bar->right()->addWidget(button);
    }
    for (QComboBox* combo : {m_streamer, m_period, m_show})
        connect(combo, &QComboBox::currentIndexChanged, this, &RecordingsPage::applyFilter);
    return bar;
}

QWidget* RecordingsPage::buildFooter()
{
    m_totals->setObjectName(QStringLiteral("recordingsTotals"));
    setTone(m_totals, Tone::Muted);
    m_selected->setObjectName(QStringLiteral("recordingsSelected"));
    m_forget->setObjectName(QStringLiteral("btnForgetMissing"));
    connect(m_forget, &QPushButton::clicked, this, [this] {
        const QList<VideoRow> videos = m_model->missingVideos();
        forgetMissing(m_context, this, videos, [this, videos] { reread(videos); });
    });
    auto* bar = new QWidget(this);
    auto* layout = new QHBoxLayout(bar);
    layout->setContentsMargins(16, 8, 16, 8);
    layout->setSpacing(16);
    layout->addWidget(m_totals);
    layout->addStretch(1);
    layout->addWidget(m_selected);
    layout->addWidget(m_forget);
    return bar;
}

QWidget* RecordingsPage::mainView()
{
    return m_tree;
}

void RecordingsPage::listStreamers()
{
    const QVariant chosen = m_streamer->currentData();
    const QSignalBlocker quiet(m_streamer);
    m_streamer->clear();
    m_streamer->addItem(tr("All streamers"), 0);
    for (const StreamerId id : m_context.core.roster.ids())
        if (const StreamerView* view = m_context.core.roster.find(id))
            m_streamer->addItem(view->row.name, id);
    m_streamer->setCurrentIndex(std::max(0, m_streamer->findData(chosen)));
    applyFilter(); // the chosen one may be gone
}

void RecordingsPage::setFilter(const QString& text)
{
    if (m_text == text.trimmed())
        return;
    m_text = text.trimmed();
    m_typing.start(); // not a scan of the disk with each key
}

void RecordingsPage::clearFilter()
{
    {
        const QSignalBlocker quietStreamer(m_streamer);
        const QSignalBlocker quietPeriod(m_period);
        const QSignalBlocker quietShow(m_show);
        for (QComboBox* combo : {m_streamer, m_period, m_show})
            combo->setCurrentIndex(0);
    }
    m_text.clear();
    m_context.navigator.clearFilterText();
    applyFilter();
}

SessionFilter RecordingsPage::wantedFilter() const
{
    SessionFilter filter;
    filter.streamer = m_streamer->currentData().toLongLong();
    if (const int days = m_period->currentData().toInt(); days >= 0)
        filter.from = m_context.core.clock.now().toLocalTime().date().addDays(-days);
    filter.show = static_cast<SessionFilter::Show>(m_show->currentIndex());
    filter.text = m_text;
    return filter;
}

void RecordingsPage::applyFilter()
{
    m_typing.stop();
    m_model->setFilter(wantedFilter());
}

void RecordingsPage::showTotals()
{
    const bool filtered = wantedFilter() != SessionFilter();
    const bool empty = m_model->rowCount() == 0 && !m_model->loading();
    m_tree->setVisible(!empty);
    m_empty->setVisible(empty && !filtered);
    m_noHits->setVisible(empty && filtered);
    m_empty->setSentence(tr("No recordings yet. Broadcasts are saved to %1 by themselves")
                             .arg(QDir::toNativeSeparators(folderOf(m_context.core))));
    const QString broadcasts = tr("%n broadcast(s)", nullptr, m_model->rowCount());
    const QString files = tr("%n file(s)", nullptr, m_model->fileCount());
    //: a summary such as "3 broadcasts · 12 files · 38 GiB"; "+" when more can be read by scrolling
    m_totals->setText(tr("%1 · %2 · %3%4")
                          .arg(broadcasts, files, sizeText(m_model->byteCount()),
                               m_model->canFetchMore({}) ? QStringLiteral("+") : QString()));
    const QList<VideoRow> videos = m_model->videos(selectedRows());
    qint64 bytes = 0;
    for (const VideoRow& video : videos)
        bytes += video.size;
    //: %1 = size
    m_selected->setText(
        videos.isEmpty()
            ? QString()
            : tr("%n file(s) selected, %1", nullptr, static_cast<int>(videos.size())).arg(sizeText(bytes)));
    m_forget->setVisible(!m_model->missingVideos().isEmpty());
    enableActions();
}

QModelIndexList RecordingsPage::selectedRows() const
{
    return m_tree->selectionModel()->selectedRows();
}

void RecordingsPage::enableActions()
{
    const QList<VideoRow> videos = m_model->videos(selectedRows());
    const bool any = !videos.isEmpty();
    for (QAction* action : {m_play, m_reveal, m_convert, m_delete})
        action->setEnabled(any);
    const auto fixable = std::count_if(videos.begin(), videos.end(), isFixable);
    m_repair->setEnabled(fixable > 0);
    m_merge->setEnabled(fixable > 1);
    m_rename->setEnabled(videos.size() == 1 && videos.first().state != u"recording");
    const bool there = !m_model->uploadable(selectedRows()).isEmpty();
    m_upload->setEnabled(there);
    m_resubmit->setEnabled(there && archive());
}

/// The archive that was submitted of the one broadcast that is selected.
const UploadRow* RecordingsPage::archive() const
{
    const QList<VideoRow> videos = m_model->videos(selectedRows());
    const TaskId task = videos.isEmpty() ? 0 : videos.first().task;
    const bool one = std::all_of(videos.begin(), videos.end(),
                                 [task](const VideoRow& video) { return video.task == task; });
    const UploadRow* row = task && one ? m_context.core.publishing.uploads.ofTask(task) : nullptr;
    return row && !row->bvid.isEmpty() ? row : nullptr;
}

/// Reads the rows of these files' broadcasts again.
void RecordingsPage::reread(const QList<VideoRow>& videos)
{
    QSet<TaskId> tasks;
    for (const VideoRow& video : videos)
        tasks.insert(video.task);
    for (const TaskId task : std::as_const(tasks))
        m_model->reread(task);
}

void RecordingsPage::upload()
{
    m_context.navigator.newUpload(m_model->uploadable(selectedRows()));
}

void RecordingsPage::resubmit()
{
    if (const UploadRow* row = archive())
        submitAgain(m_context, this, *row);
}

void RecordingsPage::say(const QString& sentence)
{
    m_context.navigator.toast(sentence);
}

void RecordingsPage::play()
{
    const QString path = m_model->pathToOpen(m_tree->currentIndex());
    if (!path.isEmpty())
        m_context.actions.playFile(path);
}

/// Into an MP4 beside it; what is MP4 already and what is not finished is left alone.
void RecordingsPage::convert()
{
    int begun = 0;
    for (const VideoRow& video : m_model->videos(selectedRows())) {
        if (video.state == u"recording" || QFileInfo(video.path).suffix() == u"mp4")
            continue;
        SegmentInfo segment;
        segment.path = video.path;
        segment.bytes = video.size;
        segment.seconds = video.duration;
        m_context.core.recorders.remux({video.streamer, video.task, video.id, video.part, segment});
        ++begun;
    }
    say(begun > 0 ? tr("%n file(s) are being converted to MP4", nullptr, begun)
                  : tr("There is nothing to convert: the files are MP4 already"));
}

void RecordingsPage::repair()
{
    fix(false);
}

void RecordingsPage::merge()
{
    fix(true);
}

void RecordingsPage::fix(bool join)
{
    const QList<VideoRow> videos = m_model->videos(selectedRows());
    fixRecordings(m_context, this, videos, join, [this, videos] { reread(videos); });
}

void RecordingsPage::askName()
{
    const QList<VideoRow> videos = m_model->videos(selectedRows());
    if (videos.size() == 1)
        renameRecording(m_context, this, videos.first(), [this, videos] { reread(videos); });
}

void RecordingsPage::reveal()
{
    const QString path = m_model->pathToOpen(m_tree->currentIndex());
    if (!path.isEmpty())
        revealFile(this, path, [this](const QString& problem) { say(problem); });
}

void RecordingsPage::askDelete()
{
    const QList<VideoRow> videos = m_model->videos(selectedRows());
    if (videos.isEmpty())
        return;
    auto* dialog = new DeleteFilesDialog(videos, this);
    connect(dialog, &QDialog::accepted, this, [this, videos] { trash(videos); });
    dialog->open();
}

void RecordingsPage::trash(const QList<VideoRow>& videos)
{
    inBackground(
        this,
        [&core = m_context.core, videos](Stop& stop) {
            return trashVideos(core.store, core.events, videos, QStringLiteral("deleted by hand"), stop);
        },
        [this, videos](const TrashReport& report) {
            const int kept = static_cast<int>(report.kept.size());
            if (kept > 0)
                say(tr("%n file(s) could not be moved to the trash and were kept", nullptr, kept));
            else
                //: %1 = size
                say(tr("%n file(s) moved to the trash, %1", nullptr, report.moved)
                        .arg(sizeText(report.bytes)));
            reread(videos);
        });
}
