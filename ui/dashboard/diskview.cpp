// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/diskview.h"
#include "core/core.h"
#include "core/metrics/forecast.h"
#include "ui/context.h"
#include "ui/statusbar.h"
#include "ui/text/format.h"
#include "ui/theme/fonts.h"
#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/tone.h"
#include <QDir>
#include <QLabel>
#include <QProgressBar>
#include <QVBoxLayout>

using namespace std::chrono_literals;

namespace {
constexpr qint64 week = 7 * 24 * 3600;
constexpr int ticksAnHour = 360;
constexpr double longestHours = 24.0 * 365;
} // namespace

DiskView::DiskView(UiContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(10);
    auto* heading = new QLabel(tr("Disks"), this);
    heading->setFont(resized(font(), 1.15, QFont::DemiBold));
    m_layout->addWidget(heading);
    m_layout->addStretch(1);
    m_timer.setInterval(10s);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (++m_sinceRead >= ticksAnHour)
            readPace();
        refresh();
    });
    connect(&context.core.events, &Events::posted, this, [this](const PostedEvent& posted) {
        if (isVisible() && std::holds_alternative<event::DiskChanged>(posted.event))
            refresh();
    });
}

void DiskView::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_timer.start();
    readPace();
    refresh();
}

void DiskView::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_timer.stop();
}

DiskView::Row& DiskView::rowOf(const QString& root)
{
    if (const auto known = m_rows.find(root); known != m_rows.end())
        return *known;
    auto* card = new QFrame(this);
    card->setProperty("card", true);
    Row row{card, new ElidedLabel(card), new QLabel(card), new QProgressBar(card), new QLabel(card)};
    row.name->setFont(resized(font(), 1.0, QFont::DemiBold));
    row.used->setTextVisible(false);
    row.used->setFixedHeight(8);
    row.used->setRange(0, 1000);
    row.used->setObjectName(QStringLiteral("barDisk%1").arg(m_rows.size() + 1));
    row.forecast->setProperty("tone", QStringLiteral("muted"));
    row.forecast->setWordWrap(true);
    auto* top = new QHBoxLayout;
    top->addWidget(row.name, 1);
    top->addWidget(row.space);
    auto* all = new QVBoxLayout(card);
    all->setContentsMargins(14, 10, 14, 10);
    all->addLayout(top);
    all->addWidget(row.used);
    all->addWidget(row.forecast);
    m_layout->insertWidget(m_layout->count() - 1, card); // above the stretch
    return *m_rows.insert(root, row);
}

void DiskView::refresh()
{
    const QList<DiskGuard::Volume> volumes = m_context.core.disks.mounted();
    for (const DiskGuard::Volume& volume : volumes) {
        Row& row = rowOf(volume.root);
        row.name->setText(QDir::toNativeSeparators(volume.root));
        row.name->setToolTip(QDir::toNativeSeparators(volume.folder));
        row.space->setText(tr("%1 of %2 free").arg(sizeText(volume.freeBytes), sizeText(volume.totalBytes)));
        const double used =
            volume.totalBytes > 0 ? 1 - double(volume.freeBytes) / double(volume.totalBytes) : 0;
        row.used->setValue(int(used * 1000));
        row.used->setAccessibleName(tr("%1: %2 used").arg(volume.root, ratioText(used)));
        row.forecast->setText(forecastText(volume.hoursLeft, m_hoursLeft.value(volume.root, -1)));
        setTone(row.space, diskTone(volume));
    }
}

void DiskView::readPace()
{
    m_sinceRead = 0;
    const qint64 now = m_context.core.clock.now().toSecsSinceEpoch();
    m_context.core.metrics.query({now - week, now, MetricsTable::Hour, {metric::volumeFree.name}}, this,
                                 [this](const Result<History>& history) {
                                     if (!history)
                                         return; // the forecast says less, that is all
                                     for (const History::Series& series : history->series)
                                         m_hoursLeft[series.label.section(u'=', 1)] =
                                             hoursUntilFull(series.points);
                                     refresh();
                                 });
}

QString forecastText(double hoursAtPresent, double hoursByWeek)
{
    if (hoursAtPresent >= 0)
        return DiskView::tr("Full in about %1 at the present rate")
            .arg(roughDurationText(hoursAtPresent * 3600));
    if (hoursByWeek >= 0 && hoursByWeek <= longestHours)
        return DiskView::tr("Full in about %1 at the pace of the last week")
            .arg(roughDurationText(hoursByWeek * 3600));
    return DiskView::tr("Not filling up");
}
