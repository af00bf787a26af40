// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusbar.h"
#include "core/core.h"
#include "core/remote/remote.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include "ui/streamers/streamercounts.h"
#include "ui/streamers/streamermodel.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include <QDir>

StatusBar::StatusBar(UiContext& context, QWidget* parent)
    : QStatusBar(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("statusBar"));
    setSizeGripEnabled(false);
    m_recording = addFilter(QStringLiteral("statusRecording"), QStringLiteral("state-recording"),
                            Tone::Recording, StreamerGroup::Recording);
    m_live = addFilter(QStringLiteral("statusLive"), QStringLiteral("state-live"), Tone::Live,
                       StreamerGroup::Live);
    m_errors = addFilter(QStringLiteral("statusErrors"), QStringLiteral("state-error"), Tone::Warning,
                         StreamerGroup::Error);
    m_monitored =
        addFilter(QStringLiteral("statusMonitored"), QStringLiteral("eye"), Tone::Muted, StreamerGroup::All);
    m_uploads = new QToolButton(this);
    m_uploads->setObjectName(QStringLiteral("statusUploads"));
    m_uploads->setIcon(themeIcon(QStringLiteral("upload"), Tone::Accent));
    m_uploads->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_uploads->setToolTip(tr("Show the uploads"));
    connect(m_uploads, &QToolButton::clicked, this,
            [this] { m_context.navigator.showPage(QStringLiteral("Uploads")); });
    addWidget(m_uploads);
    const auto addFact = [this](const QString& name, const QString& icon) {
        auto* fact = new QToolButton(this);
        fact->setObjectName(name);
        fact->setIcon(themeIcon(icon, Tone::Muted));
        fact->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        addPermanentWidget(fact);
        return fact;
    };
    m_speed = addFact(QStringLiteral("statusSpeed"), QStringLiteral("download"));
    m_speed->setToolTip(tr("What all recordings receive together"));
    m_speed->setFocusPolicy(Qt::NoFocus);
    m_disk = addFact(QStringLiteral("statusDisk"), QStringLiteral("disk"));
    m_disk->setAccessibleName(tr("Free space"));
    m_disk->setFocusPolicy(Qt::NoFocus);
    m_remote = addFact(QStringLiteral("statusRemote"), QStringLiteral("browser"));
    m_remote->setAccessibleName(tr("Remote viewing"));
    m_remote->setToolTip(tr("Others in your network can look in. Show the settings"));
    connect(m_remote, &QToolButton::clicked, this,
            [this] { m_context.navigator.showPage(QStringLiteral("Settings")); });
    if (m_context.remote) {
        connect(m_context.remote, &remote::Remote::changed, this, &StatusBar::showRemote);
        connect(&m_context.remote->connections, &remote::Connections::countChanged, this,
                &StatusBar::showRemote);
    }
    showRemote();
    m_timer.setInterval(1000);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &StatusBar::refresh);
    const auto soon = [this] {
        if (!m_timer.isActive())
            m_timer.start();
    };
    connect(&m_context.streamers, &StreamerModel::refreshed, this, soon);
    connect(&m_context.core.events, &Events::posted, this, [soon](const PostedEvent& posted) {
        if (std::holds_alternative<event::DiskChanged>(posted.event) ||
            std::holds_alternative<event::UploadChanged>(posted.event))
            soon();
    });
    refresh();
}

QToolButton* StatusBar::addFilter(const QString& name, const QString& icon, Tone tone, StreamerGroup group)
{
    auto* button = new QToolButton(this);
    button->setObjectName(name);
    button->setIcon(themeIcon(icon, tone));
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setToolTip(tr("Show these streamers"));
    connect(button, &QToolButton::clicked, this,
            [this, group] { m_context.navigator.showStreamersIn(group); });
    addWidget(button);
    return button;
}

void StatusBar::refresh()
{
    const StreamerCounts counts = countStreamers(m_context.core.roster);
    const auto show = [](QToolButton* button, const QString& text) {
        button->setText(text);
        button->setAccessibleName(text);
    };
    show(m_recording, tr("Recording %1").arg(counts.recording));
    show(m_live, tr("Live, not recorded %1").arg(counts.live));
    show(m_errors, tr("Errors %1").arg(counts.error));
    m_errors->setVisible(counts.error > 0);
    show(m_monitored, tr("Monitored %1").arg(counts.monitored));
    const int uploads = m_context.core.publishing.uploads.running();
    show(m_uploads, tr("Uploading %1").arg(uploads));
    m_uploads->setVisible(uploads > 0);
    show(m_speed, counts.bitsPerSecond > 0 ? streamSpeedText(counts.bitsPerSecond) : tr("Idle"));
    showDisk();
}

void StatusBar::showDisk()
{
    const DiskGuard::Volume tightest = tightestVolume(m_context.core.disks);
    m_disk->setVisible(tightest.freeBytes >= 0);
    if (tightest.freeBytes < 0)
        return;
    const QString free = sizeText(tightest.freeBytes);
    //: %1 is a size, %2 a duration: 182 GiB free (about 36 hours)
    const QString text =
        tightest.hoursLeft >= 0
            ? tr("%1 free (about %2)").arg(free, roughDurationText(tightest.hoursLeft * 3600))
            : tr("%1 free").arg(free);
    m_disk->setText(text);
    m_disk->setAccessibleName(text);
    m_disk->setToolTip(QDir::toNativeSeparators(tightest.folder));
    m_disk->setIcon(themeIcon(QStringLiteral("disk"), diskTone(tightest)));
}

/// A door that is open to the network is not forgotten (UX-73).
void StatusBar::showRemote()
{
    const remote::Remote* remote = m_context.remote;
    const bool open = remote && remote->state() == remote::Remote::State::Listening &&
                      m_context.core.settings.get(setting::remoteBind) == u"lan";
    m_remote->setVisible(open);
    if (!open)
        return;
    const int viewers = remote->connections.count();
    m_remote->setText(tr("Network: %n viewer(s)", nullptr, viewers));
    m_remote->setAccessibleName(m_remote->text());
    m_remote->setIcon(themeIcon(QStringLiteral("browser"), viewers > 0 ? Tone::Ok : Tone::Muted));
}

DiskGuard::Volume tightestVolume(const DiskGuard& disks)
{
    DiskGuard::Volume tightest;
    for (const DiskGuard::Volume& volume : disks.volumes()) {
        if (volume.freeBytes >= 0 && (tightest.freeBytes < 0 || volume.freeBytes < tightest.freeBytes))
            tightest = volume;
    }
    return tightest;
}

Tone diskTone(const DiskGuard::Volume& volume)
{
    constexpr qint64 gib = 1024LL * 1024 * 1024;
    if (volume.level == event::DiskLevel::Full || (volume.hoursLeft >= 0 && volume.hoursLeft < 0.5))
        return Tone::Error;
    if (volume.level == event::DiskLevel::Low || volume.freeBytes < 10 * gib ||
        (volume.hoursLeft >= 0 && volume.hoursLeft < 2))
        return Tone::Warning;
    return Tone::Muted;
}
