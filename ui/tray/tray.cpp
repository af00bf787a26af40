// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray.h"
#include "core/base/log.h"
#include "core/core.h"
#include "ui/text/format.h"
#include "ui/theme/icons.h"
#include <QMenu>
#include <QWidget>

namespace {
constexpr int quietSec = 3600;
constexpr int refreshMs = 5000; // ux.md UX-80: the tooltip at most 0.2 Hz
constexpr int soonMs = 300;
} // namespace

Tray::Tray(Core& core, QObject* parent)
    : QObject(parent)
    , m_core(core)
{
    m_timer.setInterval(refreshMs);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        refresh();
        m_icon->setToolTip(m_view.toolTip());
    });
    m_soon.setSingleShot(true);
    m_soon.setInterval(soonMs);
    connect(&m_soon, &QTimer::timeout, this, &Tray::refresh);
    connect(&m_host, &TrayHost::ready, this, [this] {
        m_asked = true;
        makeIcon();
    });
    connect(&m_host, &TrayHost::gone, this, [this] {
        if (m_icon)
            emit lost();
        emit availabilityChanged();
    });
    connect(&core.settings, &Settings::changed, this, [this](const QString& key) {
        if (key != setting::trayIcon.key || !m_asked)
            return;
        if (m_core.settings.get(setting::trayIcon))
            makeIcon();
        else
            dropIcon();
    });
    // What a person looks for at once: the icon follows a recording's begin and end.
    connect(&core.events, &Events::posted, this, [this](const PostedEvent& posted) {
        if (m_icon && !m_soon.isActive() && std::holds_alternative<event::StateChanged>(posted.event))
            m_soon.start();
    });
}

Tray::~Tray() = default;

void Tray::start()
{
    m_host.wait();
}

void Tray::setWindow(QWidget* window)
{
    m_window = window;
    makeMenu(); // in the language of the new window
}

bool Tray::visible() const
{
    return m_icon && m_icon->isVisible() && QSystemTrayIcon::isSystemTrayAvailable();
}

void Tray::makeIcon()
{
    m_hostSeen = QSystemTrayIcon::isSystemTrayAvailable();
    if (m_icon || !m_hostSeen || !m_core.settings.get(setting::trayIcon)) {
        emit availabilityChanged();
        return;
    }
    m_icon = std::make_unique<QSystemTrayIcon>();
    m_icon->setContextMenu(m_menu.get());
    connect(m_icon.get(), &QSystemTrayIcon::activated, this, &Tray::onActivated);
    m_iconName.clear();
    refresh();
    m_icon->setToolTip(m_view.toolTip());
    m_icon->show();
    m_timer.start();
    emit availabilityChanged();
}

void Tray::dropIcon()
{
    m_timer.stop();
    m_soon.stop();
    m_icon.reset();
    emit availabilityChanged();
}

void Tray::makeMenu()
{
    auto menu = std::make_unique<QMenu>();
    menu->setObjectName(QStringLiteral("menuTray"));
    m_status = menu->addAction(QString());
    m_status->setEnabled(false);
    menu->addSeparator();
    m_toggle =
        menu->addAction(QString(), this, [this] { m_shown ? emit hideRequested() : emit showRequested(); });
    m_toggle->setObjectName(QStringLiteral("actionTrayToggle"));
    m_recordings = menu->addMenu(themeIcon(QStringLiteral("record")), tr("Recording now"));
    m_recordings->setObjectName(QStringLiteral("menuTrayRecordings"));
    m_pause = menu->addAction(tr("Pause monitoring"));
    m_pause->setObjectName(QStringLiteral("actionTrayPause"));
    m_pause->setCheckable(true);
    connect(m_pause, &QAction::triggered, this, [this](bool on) {
        m_core.monitor.setPausedAll(on);
        refresh();
    });
    m_quiet = menu->addAction(QString());
    m_quiet->setObjectName(QStringLiteral("actionTrayQuiet"));
    m_quiet->setCheckable(true);
    connect(m_quiet, &QAction::triggered, this, &Tray::setQuiet);
    QAction* folder = menu->addAction(themeIcon(QStringLiteral("folder")), tr("Open recordings folder"), this,
                                      &Tray::folderRequested);
    folder->setObjectName(QStringLiteral("actionTrayFolder"));
    menu->addSeparator();
    QAction* settings = menu->addAction(themeIcon(QStringLiteral("settings")), tr("Settings…"), this,
                                        &Tray::settingsRequested);
    settings->setObjectName(QStringLiteral("actionTraySettings"));
    QAction* quit =
        menu->addAction(themeIcon(QStringLiteral("power")), tr("Quit"), this, &Tray::quitRequested);
    quit->setObjectName(QStringLiteral("actionTrayQuit"));
    connect(menu.get(), &QMenu::aboutToShow, this, &Tray::refresh);
    if (m_icon)
        m_icon->setContextMenu(menu.get());
    m_menu = std::move(menu);
    refresh();
}

void Tray::setQuiet(bool quiet)
{
    const QDateTime until = m_core.clock.now().addSecs(quietSec);
    const auto kept = m_core.settings.set(setting::notifyQuietUntil,
                                          quiet ? QVariant(until.toString(Qt::ISODate)) : QVariant());
    if (!kept)
        qCWarning(lcUi, "not kept: %ls", qUtf16Printable(kept.error().detail));
    showQuiet();
}

/// Notifications are silent for a while, or could be.
void Tray::showQuiet()
{
    const QDateTime now = m_core.clock.now();
    const QDateTime until =
        QDateTime::fromString(m_core.settings.get(setting::notifyQuietUntil), Qt::ISODate);
    const bool quiet = until.isValid() && now < until;
    m_quiet->setChecked(quiet);
    //: %1 = a time of day
    m_quiet->setText(quiet ? tr("Do not disturb until %1").arg(momentText(until, now))
                           : tr("Do not disturb for an hour"));
}

/// Rebuilt only when others are recorded: an open menu must not lose its entries every 5 s.
void Tray::fillRecordings()
{
    const QList<TrayView::Entry>& entries = m_view.recordings;
    const QList<QAction*> actions = m_recordings->actions();
    bool same = actions.size() == entries.size();
    for (int i = 0; same && i < entries.size(); ++i)
        same = actions.at(i)->data().toLongLong() == entries.at(i).streamer;
    if (!same)
        m_recordings->clear();
    for (int i = 0; i < entries.size(); ++i) {
        if (same) {
            actions.at(i)->setText(m_view.entryText(entries.at(i)));
            continue;
        }
        const StreamerId id = entries.at(i).streamer;
        QAction* action = m_recordings->addAction(m_view.entryText(entries.at(i)), this,
                                                  [this, id] { emit streamerRequested(id); });
        action->setData(id);
    }
    m_recordings->setEnabled(!entries.isEmpty());
}

void Tray::refresh()
{
    m_view = TrayView::of(m_core.roster, m_core.publishing.uploads.running(), m_core.monitor.pausedAll(),
                          m_core.clock.now());
    if (m_icon && m_view.iconName() != m_iconName) {
        m_iconName = m_view.iconName();
        m_icon->setIcon(colourIcon(m_iconName));
    }
    if (m_menu)
        refreshMenu();
}

void Tray::refreshMenu()
{
    m_status->setText(m_view.statusLine());
    showQuiet();
    m_pause->setChecked(m_core.monitor.pausedAll());
    m_shown = m_window && m_window->isVisible() && !m_window->isMinimized();
    m_toggle->setText(m_shown ? tr("Hide window") : tr("Show window"));
    fillRecordings();
}

bool Tray::toggles(QSystemTrayIcon::ActivationReason reason)
{
#ifdef Q_OS_MACOS
    Q_UNUSED(reason)
    return false;
#else
    return reason == QSystemTrayIcon::Trigger;
#endif
}

void Tray::onActivated(QSystemTrayIcon::ActivationReason reason)
{
    if (toggles(reason))
        emit toggleRequested();
}
