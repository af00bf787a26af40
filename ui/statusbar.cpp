// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/statusbar.h"
#include "core/core.h"
#include "core/remote/remote.h"
#include "ui/accounts/accounttext.h"
#include "ui/context.h"
#include "ui/navigator.h"
#include "ui/streamers/streamercounts.h"
#include "ui/streamers/streamermodel.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include "ui/uploads/uploadsmodel.h"
#include <QDir>

namespace {
constexpr int longestRoot = 12; ///< "/media/me/Records" is called "Records"

int badness(LoginState state)
{
    return state == LoginState::Expired ? 3 : state == LoginState::Expiring ? 2 : state != LoginState::Valid;
}
} // namespace

StatusBar::StatusBar(UiContext& context, QWidget* parent)
    : QStatusBar(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("statusBar"));
    setSizeGripEnabled(false);
    m_recording = addFilter(QStringLiteral("statusRecording"), QStringLiteral("state-recording"),
                            Tone::Recording, StreamerGroup::Recording);
    m_live = addFilter(QStringLiteral("statusLive"), QStringLiteral("state-live"), Tone::Live,
                       StreamerGroup::LiveUnrecorded);
    m_errors = addFilter(QStringLiteral("statusErrors"), QStringLiteral("state-error"), Tone::Warning,
                         StreamerGroup::Error);
    m_monitored = addFilter(QStringLiteral("statusMonitored"), QStringLiteral("eye"), Tone::Muted,
                            StreamerGroup::Monitored);
    m_uploads = new QToolButton(this);
    m_uploads->setObjectName(QStringLiteral("statusUploads"));
    m_uploads->setIcon(themeIcon(QStringLiteral("upload"), Tone::Accent));
    m_uploads->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_uploads->setToolTip(tr("Show the uploads"));
    connect(m_uploads, &QToolButton::clicked, this,
            [this] { m_context.navigator.showPage(QStringLiteral("Uploads")); });
    addWidget(m_uploads);
    addFacts();
    follow();
    showRemote();
    showLogins();
    refresh();
}

void StatusBar::addFacts()
{
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
    m_upSpeed = addFact(QStringLiteral("statusUploadSpeed"), QStringLiteral("upload"));
    m_upSpeed->setToolTip(tr("What all uploads send together"));
    m_upSpeed->setAccessibleName(m_upSpeed->toolTip());
    m_upSpeed->setFocusPolicy(Qt::NoFocus);
    m_disk = addFact(QStringLiteral("statusDisk"), QStringLiteral("disk"));
    m_disk->setAccessibleName(tr("Free space"));
    m_disk->setFocusPolicy(Qt::NoFocus);
    m_logins = addFact(QStringLiteral("statusLogins"), QStringLiteral("user"));
    m_logins->setToolButtonStyle(Qt::ToolButtonIconOnly);
    m_logins->setAccessibleName(tr("Accounts"));
    connect(m_logins, &QToolButton::clicked, this,
            [this] { m_context.navigator.showPage(QStringLiteral("Accounts")); });
    m_remote = addFact(QStringLiteral("statusRemote"), QStringLiteral("browser"));
    m_remote->setAccessibleName(tr("Remote viewing"));
    m_remote->setToolTip(tr("Others in your network can look in. Show the settings"));
    connect(m_remote, &QToolButton::clicked, this,
            [this] { m_context.navigator.showPage(QStringLiteral("Settings")); });
}

void StatusBar::follow()
{
    if (m_context.remote) {
        connect(m_context.remote, &remote::Remote::changed, this, &StatusBar::showRemote);
        connect(&m_context.remote->connections, &remote::Connections::countChanged, this,
                &StatusBar::showRemote);
    }
    connect(&m_context.core.publishing.accounts, &Accounts::changed, this, &StatusBar::showLogins);
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
            std::holds_alternative<event::UploadChanged>(posted.event) ||
            std::holds_alternative<event::UploadProgressed>(posted.event))
            soon();
    });
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
    show(m_monitored, tr("Monitored %1").arg(counts.all - counts.paused));
    const int uploads = m_context.core.publishing.uploads.running();
    show(m_uploads, tr("Uploading %1").arg(uploads));
    m_uploads->setVisible(uploads > 0);
    show(m_speed, counts.bitsPerSecond > 0 ? streamSpeedText(counts.bitsPerSecond) : tr("Idle"));
    const QString sending = transferSpeedText(m_context.uploads.bytesPerSecond());
    m_upSpeed->setText(sending);
    m_upSpeed->setVisible(!sending.isEmpty());
    showDisk();
}

void StatusBar::showDisk()
{
    const DiskGuard::Volume tightest = tightestVolume(m_context.core.disks);
    m_disk->setVisible(tightest.freeBytes >= 0);
    if (tightest.freeBytes < 0)
        return;
    const QString free = sizeText(tightest.freeBytes);
    const QString root = tightest.root.isEmpty() ? tightest.folder : tightest.root;
    const QString volume = root.size() > longestRoot ? QDir(root).dirName() : QDir::toNativeSeparators(root);
    const QString text =
        tightest.hoursLeft >= 0
            //: %1 is a volume, %2 a size, %3 a duration: D: 182 GiB free (about 36 hours)
            ? tr("%1 %2 free (about %3)").arg(volume, free, roughDurationText(tightest.hoursLeft * 3600))
            //: %1 is a volume, %2 a size
            : tr("%1 %2 free").arg(volume, free);
    m_disk->setText(text);
    m_disk->setAccessibleName(text);
    m_disk->setToolTip(toolTipText(QDir::toNativeSeparators(tightest.folder)));
    m_disk->setIcon(themeIcon(QStringLiteral("disk"), diskTone(tightest)));
}

/// The worst of the logins; nothing without any.
void StatusBar::showLogins()
{
    const Accounts& accounts = m_context.core.publishing.accounts;
    const QList<AccountRow> rows = accounts.all();
    const AccountRow* worst = nullptr;
    LoginState state = LoginState::Valid;
    for (const AccountRow& row : rows) {
        const LoginState each = loginState(row, accounts.activity(row.mid), m_context.core.clock.now());
        if (!worst || badness(each) > badness(state)) {
            worst = &row;
            state = each;
        }
    }
    m_logins->setVisible(worst);
    if (!worst)
        return;
    const LoginLook look = loginLook(state);
    //: %1 = the name of an account, %2 = the state of its login
    const QString text = tr("%1: %2").arg(accountName(*worst), look.text);
    m_logins->setIcon(themeIcon(QStringLiteral("user"), look.tone));
    m_logins->setAccessibleName(text);
    m_logins->setToolTip(toolTipText(text));
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
