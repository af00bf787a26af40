// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presence.h"
#include "core/base/log.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/mainwindow.h"
#include "ui/navigator.h"
#include "ui/settings/settingspage.h"
#include "ui/tray/closepolicy.h"
#include "ui/tray/traydesktop.h"
#include "ui/uistate.h"
#include "ui/widgets/reveal.h"
#include "ui/widgets/statuschip.h"
#include <QStatusBar>
#include <cstdlib>

namespace {
const QString toldKey = QStringLiteral("tray/told");
} // namespace

Presence::Presence(UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_tray(std::make_unique<Tray>(context.core))
    , m_quit(std::make_unique<QuitFlow>(context.core))
{
    connectTray();
    connectQuit();
#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
    context.core.notifier.setDesktop(std::make_unique<TrayDesktop>([this] { return m_tray->icon(); }));
#endif
}

Presence::~Presence() = default;

void Presence::connectTray()
{
    connect(m_tray.get(), &Tray::toggleRequested, this, &Presence::toggle);
    connect(m_tray.get(), &Tray::showRequested, this, &Presence::raiseRequested);
    connect(m_tray.get(), &Tray::hideRequested, this, &Presence::hide);
    connect(m_tray.get(), &Tray::quitRequested, this, &Presence::requestQuit);
    connect(m_tray.get(), &Tray::streamerRequested, this, [this](StreamerId streamer) {
        emit raiseRequested();
        m_context.navigator.showStreamer(streamer);
    });
    connect(m_tray.get(), &Tray::settingsRequested, this, [this] {
        emit raiseRequested();
        m_context.navigator.showPage(QStringLiteral("Settings"));
    });
    connect(m_tray.get(), &Tray::folderRequested, this, [this] {
        const QString chosen = m_context.core.settings.get(setting::recordFolder);
        openFolderOf(this, chosen.isEmpty() ? m_context.core.paths.recordings : chosen,
                     [this](const QString& problem) { m_context.navigator.toast(problem); });
    });
    connect(m_tray.get(), &Tray::lost, this, [this] {
        if (m_window && !m_window->isVisible())
            m_window->showMinimized(); // it must stay within reach
    });
    connect(m_tray.get(), &Tray::availabilityChanged, this, [this] {
        const bool opened = m_window && m_window->isVisible() && !m_window->isMinimized();
        if (hidesAtLast(std::exchange(m_startHidden, false), m_tray->visible(), opened))
            hide();
        showNotes();
    });
}

void Presence::connectQuit()
{
    connect(m_quit.get(), &QuitFlow::quit, this, &Presence::quitRequested);
    connect(m_quit.get(), &QuitFlow::powerOffRequested, this, &Presence::powerOffRequested);
    connect(m_quit.get(), &QuitFlow::raiseRequested, this, &Presence::raiseRequested);
    connect(m_quit.get(), &QuitFlow::minimiseRequested, this, &Presence::hideOrMinimise);
    connect(m_quit.get(), &QuitFlow::waitingChanged, this, &Presence::showWaiting);
    connect(m_quit.get(), &QuitFlow::forced, this, [] {
        qCWarning(lcUi, "quitting by force: files that are open are finished at the next start");
        std::_Exit(EXIT_FAILURE); // a worker that does not return would keep the program here
    });
}

void Presence::setWindow(MainWindow* window)
{
    m_window = window;
    m_tray->setWindow(window);
    m_quit->setWindow(window);
    m_chip = new StatusChip(QStringLiteral("chipQuit"), QStringLiteral("power"), window);
    window->statusBar()->insertWidget(0, m_chip);
    connect(m_chip, &StatusChip::cancelled, m_quit.get(),
            [this] { m_quit->setWaiting(QuitFlow::Waiting::No); });
    showWaiting();
    connect(window, &MainWindow::closeRequested, this, &Presence::onClose);
    connect(window, &MainWindow::quitRequested, this, &Presence::requestQuit);
    connect(window, &MainWindow::minimized, this, [this] {
        if (m_context.core.settings.get(setting::minimizeToTray) && m_tray->visible())
            hide();
    });
    showNotes();
}

void Presence::start(bool hidden)
{
    m_startHidden = hidden;
    m_tray->start();
}

void Presence::onClose()
{
    const Settings& settings = m_context.core.settings;
    switch (
        ::onClose(settings.get(setting::closeButton), m_tray->visible(), settings.get(setting::trayIcon))) {
    case OnClose::Hide:
        return hide();
    case OnClose::Minimise:
        return m_window->showMinimized();
    case OnClose::Quit:
        return requestQuit();
    case OnClose::Ask:
        break;
    }
    auto* dialog = new CloseDialog(m_window);
    connect(dialog, &CloseDialog::chosen, this, [this](CloseDialog::Choice choice, bool remember) {
        const bool hiding = choice == CloseDialog::Choice::Hide;
        if (remember) {
            const auto saved = m_context.core.settings.set(
                setting::closeButton, hiding ? QStringLiteral("tray") : QStringLiteral("quit"));
            if (!saved)
                qCWarning(lcUi, "choice not kept: %ls", qUtf16Printable(saved.error().detail));
        }
        // Behind the dialog's own closing, so that a question may follow a question.
        QMetaObject::invokeMethod(
            this, [this, hiding] { hiding ? hide() : requestQuit(); }, Qt::QueuedConnection);
    });
    dialog->open();
}

void Presence::hideOrMinimise()
{
    if (m_tray->visible())
        hide();
    else
        m_window->showMinimized();
}

void Presence::hide()
{
    m_window->saveLayout();
    m_window->hide();
    if (m_context.state.value(toldKey).toBool())
        return;
    m_context.state.set(toldKey, true);
    m_context.core.notifier.say({tr("biliup-qt goes on in the background"),
                                 tr("Click the tray icon to come back; the settings can change this.")});
}

void Presence::toggle()
{
    if (m_window && m_window->isVisible() && !m_window->isMinimized() && m_window->isActiveWindow())
        hide();
    else
        emit raiseRequested();
}

void Presence::showNotes()
{
    auto* page = m_window ? m_window->findChild<SettingsPage*>() : nullptr;
    if (!page)
        return;
    const QString note = m_tray->unavailable() ? tr("This desktop has no tray") : QString();
    for (const SettingRow* row : {static_cast<const SettingRow*>(&setting::trayIcon),
                                  static_cast<const SettingRow*>(&setting::minimizeToTray)})
        page->setNote(row->key, note);
}

void Presence::showWaiting()
{
    const QuitFlow::Waiting waiting = m_quit->waiting();
    m_chip->setText(waiting == QuitFlow::Waiting::ShutDown ? tr("Shuts down when finished")
                                                           : tr("Quits when finished"),
                    tr("As soon as nothing is recorded or uploaded any more; nothing new begins."));
    m_chip->setVisible(waiting != QuitFlow::Waiting::No);
}
