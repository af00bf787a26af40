// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/presence.h"
#include "core/base/log.h"
#include "core/core.h"
#include "ui/context.h"
#include "ui/mainwindow.h"
#include "ui/navigator.h"
#include "ui/settings/settingspage.h"
#include "ui/tray/closepolicy.h"
#include "ui/tray/notification.h"
#include "ui/uistate.h"
#include "ui/widgets/reveal.h"
#include <cstdlib>

namespace {
const QString toldKey = QStringLiteral("tray/told");
const QString waitingBanner = QStringLiteral("quitWhenFinished");
} // namespace

Presence::Presence(UiContext& context, QObject* parent)
    : QObject(parent)
    , m_context(context)
    , m_tray(std::make_unique<Tray>(context.core))
{
    connectTray();
}

Presence::~Presence() = default;

void Presence::connectTray()
{
    connect(m_tray.get(), &Tray::toggleRequested, this, &Presence::toggle);
    connect(m_tray.get(), &Tray::showRequested, this, &Presence::raiseRequested);
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
        if (std::exchange(m_startHidden, false) && m_tray->visible())
            hide();
        showNotes();
    });
}

void Presence::setWindow(MainWindow* window)
{
    m_window = window;
    m_tray->setWindow(window);
    m_quit = std::make_unique<QuitFlow>(m_context.core, window);
    connect(m_quit.get(), &QuitFlow::quit, this, &Presence::quitRequested);
    connect(m_quit.get(), &QuitFlow::minimiseRequested, this, &Presence::hideOrMinimise);
    connect(m_quit.get(), &QuitFlow::waitingChanged, this, &Presence::showWaiting);
    connect(m_quit.get(), &QuitFlow::forced, this, [] {
        qCWarning(lcUi, "quitting by force: files that are open are finished at the next start");
        std::_Exit(EXIT_FAILURE); // a worker that does not return would keep the program here
    });
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

void Presence::requestQuit()
{
    if (m_quit && m_context.core.recorders.count() > 0)
        emit raiseRequested(); // the question needs its window
    if (m_quit)
        m_quit->request();
    else
        emit quitRequested();
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
    notifyDesktop(tr("biliup-qt goes on in the background"),
                  tr("Click the tray icon to come back; the settings can change this."));
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

void Presence::showWaiting(bool waiting)
{
    if (!waiting)
        return m_context.navigator.clearBanner(waitingBanner);
    Banner banner;
    banner.id = waitingBanner;
    banner.text = tr("The program quits when the running recordings are over; no new one begins.");
    banner.action = tr("Cancel");
    banner.onAction = [this] {
        if (m_quit)
            m_quit->cancelWaiting();
    };
    m_context.navigator.setBanner(banner);
}
