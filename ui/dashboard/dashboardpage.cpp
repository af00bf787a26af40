// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboardpage.h"
#include "core/core.h"
#include "ui/dashboard/chartsview.h"
#include "ui/dashboard/diskview.h"
#include "ui/dashboard/problemsview.h"
#include "ui/dashboard/statsview.h"
#include "ui/dashboard/stattile.h"
#include "ui/navigator.h"
#include "ui/statusbar.h"
#include "ui/streamers/streameractions.h"
#include "ui/streamers/streamercounts.h"
#include "ui/streamers/streamerfilter.h"
#include "ui/streamers/streamergrid.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/uploads/uploadsmodel.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/reveal.h"
#include <QBoxLayout>
#include <QGridLayout>
#include <QLabel>

namespace {
constexpr int smallestList = 200;

QLabel* heading(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setFont(resized(parent->font(), 1.15, QFont::DemiBold));
    return label;
}
} // namespace

DashboardPage::DashboardPage(UiContext& context)
    : m_context(context)
    , m_recordingFilter(new StreamerFilter(context.streamers, this))
    , m_body(new QWidget(this))
    , m_empty(new EmptyState(QStringLiteral("streamers"),
                             tr("No streamers yet. Paste the link of a live room to begin."), this))
{
    m_recordingFilter->setGroup(StreamerGroup::Recording);
    m_recordingFilter->sort(streamerColumn(QLatin1String("duration")), Qt::DescendingOrder);
    m_all = new QVBoxLayout(m_body);
    m_all->setContentsMargins(20, 18, 20, 12);
    m_all->setSpacing(16);
    m_all->addWidget(makeTiles());
    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(18);
    m_columns->addWidget(makeRecordings(), 3);
    m_problems = new ProblemsView(context, this);
    m_columns->addWidget(m_problems, 1);
    m_all->addLayout(m_columns, 1);
    m_all->addWidget(new ChartsView(context, m_body));
    m_all->addWidget(makeStatistics());
    m_all->addStretch(0);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_empty, 1); // no stack: the one that is hidden would keep its height
    all->addWidget(m_body, 1);
    connect(m_empty->addButton(QStringLiteral("btnDashboardAdd"), tr("Add streamers")), &QPushButton::clicked,
            context.actions[StreamerActions::Id::Add], &QAction::trigger);
    connect(m_empty->addButton(QStringLiteral("btnDashboardImport"), tr("Import…")), &QPushButton::clicked,
            &context.navigator, &Navigator::importFile);
    connect(&context.streamers, &StreamerModel::refreshed, this, &DashboardPage::refresh);
    connect(&context.uploads, &UploadsModel::refreshed, this, &DashboardPage::refreshUploads);
    connect(m_stats, &StatsView::todayChanged, this, &DashboardPage::refreshToday);
    connect(&context.core.events, &Events::posted, this, [this](const PostedEvent& posted) {
        if (std::holds_alternative<event::DiskChanged>(posted.event))
            refreshDisk();
    });
    refresh();
    refreshUploads();
    refreshToday();
}

QWidget* DashboardPage::mainView()
{
    if (m_body->isHidden())
        return m_empty;
    return m_grid->isHidden() ? static_cast<QWidget*>(m_recording) : m_grid;
}

void DashboardPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    arrange();
}

/// Six tiles in a row, or three, or two; where two columns are too narrow they stand one below the other.
void DashboardPage::arrange()
{
    constexpr int narrowBelow = 700;
    constexpr int wideFrom = 1180;
    const bool narrow = width() < narrowBelow;
    const int columns = narrow ? 2 : width() < wideFrom ? 3 : 6;
    if (m_tileColumns == columns)
        return;
    m_tileColumns = columns;
    int shown = 0;
    for (StatTile* tile : {m_recording, m_live, m_uploading, m_attention, m_today, m_disk}) {
        m_tiles->addWidget(tile, shown / columns, shown % columns);
        ++shown;
    }
    for (int column = 0; column < shown; ++column)
        m_tiles->setColumnStretch(column, column < columns ? 1 : 0);
    const auto direction = narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    m_columns->setDirection(direction);
    m_lower->setDirection(direction);
}

QWidget* DashboardPage::makeTiles()
{
    auto* box = new QWidget(this);
    m_tiles = new QGridLayout(box);
    m_tiles->setContentsMargins(0, 0, 0, 0);
    m_tiles->setSpacing(14);
    const auto add = [&](const QString& name, const QString& icon, const QString& caption, Tone tone) {
        auto* tile = new StatTile(icon, caption, tone, box);
        tile->setObjectName(name);
        return tile;
    };
    m_recording = add(QStringLiteral("tileRecording"), QStringLiteral("state-recording"), tr("Recording"),
                      Tone::Recording);
    m_live =
        add(QStringLiteral("tileLive"), QStringLiteral("state-live"), tr("Live, not recorded"), Tone::Live);
    m_uploading =
        add(QStringLiteral("tileUploading"), QStringLiteral("upload"), tr("Uploading"), Tone::Accent);
    m_attention =
        add(QStringLiteral("tileAttention"), QStringLiteral("warning"), tr("Needs attention"), Tone::Ok);
    m_today = add(QStringLiteral("tileToday"), QStringLiteral("clock"), tr("Recorded today"), Tone::Checking);
    m_disk = add(QStringLiteral("tileDisk"), QStringLiteral("disk"), tr("Free space"), Tone::Muted);
    const auto leadsTo = [this](StatTile* tile, StreamerGroup group) {
        connect(tile, &StatTile::clicked, this,
                [this, group] { m_context.navigator.showStreamersIn(group); });
    };
    leadsTo(m_recording, StreamerGroup::Recording);
    leadsTo(m_live, StreamerGroup::Live);
    connect(m_uploading, &StatTile::clicked, this,
            [this] { m_context.navigator.showPage(QStringLiteral("Uploads")); });
    connect(m_attention, &StatTile::clicked, this, [this] {
        if (m_problems->streamers() > 0)
            m_context.navigator.showStreamersIn(StreamerGroup::Error);
        else
            m_context.navigator.showPage(QStringLiteral("Uploads"));
    });
    connect(m_today, &StatTile::clicked, this,
            [this] { m_context.navigator.showPage(QStringLiteral("Recordings")); });
    connect(m_disk, &StatTile::clicked, this, [this] {
        openFolderOf(this, tightestVolume(m_context.core.disks).folder,
                     [this](const QString& problem) { m_context.navigator.toast(problem); });
    });
    return box;
}

QWidget* DashboardPage::makeRecordings()
{
    auto* box = new QWidget(this);
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(heading(tr("Recording now"), box));
    m_grid = new StreamerGrid(m_context, *m_recordingFilter, box);
    m_grid->setObjectName(QStringLiteral("gridRecording"));
    m_grid->setAccessibleName(tr("Recording now"));
    m_grid->setMinimumHeight(smallestList); // the page scrolls before it vanishes
    m_quiet = new QLabel(tr("Nobody is being recorded. It starts by itself when a streamer goes live."), box);
    m_quiet->setProperty("tone", QStringLiteral("muted"));
    m_quiet->setWordWrap(true);
    layout->addWidget(m_quiet);
    layout->addWidget(m_grid, 1);
    connect(m_grid, &StreamerGrid::activated, this, [this](const QModelIndex& index) {
        m_context.navigator.showStreamer(index.data(StreamerModel::IdRole).toLongLong());
    });
    return box;
}

QWidget* DashboardPage::makeStatistics()
{
    auto* box = new QWidget(this);
    m_lower = new QBoxLayout(QBoxLayout::LeftToRight, box);
    m_lower->setContentsMargins(0, 0, 0, 0);
    m_lower->setSpacing(18);
    m_stats = new StatsView(m_context, box);
    m_lower->addWidget(m_stats, 3, Qt::AlignTop);
    m_lower->addWidget(new DiskView(m_context, box), 2, Qt::AlignTop);
    return box;
}

void DashboardPage::refresh()
{
    const StreamerCounts counts = countStreamers(m_context.core.roster);
    m_empty->setVisible(counts.all == 0);
    m_body->setVisible(counts.all > 0);
    m_recording->setValue(QString::number(counts.recording), streamSpeedText(counts.bitsPerSecond));
    m_live->setValue(QString::number(counts.live), tr("%n monitored", nullptr, counts.monitored));
    const bool quiet = m_recordingFilter->rowCount() == 0;
    m_quiet->setVisible(quiet);
    m_grid->setVisible(!quiet);
    // Room that is left is for the recordings; without any it stays below everything.
    m_all->setStretchFactor(m_columns, quiet ? 0 : 1);
    m_all->setStretch(m_all->count() - 1, quiet ? 1 : 0);
    refreshUploads();
    refreshDisk();
}

void DashboardPage::refreshUploads()
{
    const UploadsModel& uploads = m_context.uploads;
    const int waiting = uploads.count(UploadGroup::Waiting);
    const double speed = uploads.bytesPerSecond();
    m_uploading->setValue(QString::number(uploads.count(UploadGroup::Active)),
                          speed > 0     ? transferSpeedText(speed)
                          : waiting > 0 ? tr("%n waiting", nullptr, waiting)
                                        : QString());
    m_problems->refresh();
    m_problems->setVisible(m_problems->count() > 0);
    const int streamers = m_problems->streamers();
    const int archives = uploads.count(UploadGroup::NeedsYou);
    QStringList which;
    if (streamers > 0)
        which += tr("%n streamer(s)", nullptr, streamers);
    if (archives > 0)
        which += tr("%n archive(s)", nullptr, archives);
    m_attention->setValue(QString::number(streamers + archives),
                          which.isEmpty() ? tr("All is well") : which.join(QStringLiteral(" · ")));
    m_attention->setTone(which.isEmpty() ? Tone::Ok : Tone::Warning);
}

void DashboardPage::refreshToday()
{
    const CounterRow& today = m_stats->today();
    m_today->setValue(today.seconds > 0 ? clockText(today.seconds) : QStringLiteral("0:00"),
                      QStringLiteral("%1 · %2").arg(sizeText(today.bytes),
                                                    tr("%n archive(s)", nullptr, int(today.archives))));
}

void DashboardPage::refreshDisk()
{
    const DiskGuard::Volume volume = tightestVolume(m_context.core.disks);
    m_disk->setVisible(volume.freeBytes >= 0);
    m_disk->setValue(sizeText(volume.freeBytes),
                     volume.hoursLeft >= 0 ? tr("about %1").arg(roughDurationText(volume.hoursLeft * 3600))
                                           : volume.folder);
    m_disk->setTone(diskTone(volume));
}
