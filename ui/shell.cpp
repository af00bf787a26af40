// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell.h"
#include "core/core.h"
#include "ui/i18n.h"
#include "ui/mainwindow.h"
#include "ui/navigator.h"
#include "ui/notify/notificationclicks.h"
#include "ui/notify/notificationpictures.h"
#include "ui/presence.h"
#include "ui/settings/settingspage.h"
#include "ui/streamers/nextsplit.h"
#include "ui/streamers/streameractions.h"
#include "ui/streamers/streamermodel.h"
#include "ui/text/platforms.h"
#include "ui/theme/theme.h"
#include "ui/uistate.h"
#include "ui/uploads/uploadremoval.h"
#include "ui/uploads/uploadsmodel.h"
#include "ui/widgets/imagecache.h"
#include "ui/windowdialogs.h"
#include <QApplication>
#include <QJsonArray>

Shell::Shell(Core& core, const ShellOptions& options)
    : m_options(options)
    , m_core(core)
    , m_i18n(std::make_unique<I18n>())
    , m_theme(std::make_unique<Theme>(*qApp, core.settings))
    , m_state(std::make_unique<UiState>(core.store))
    , m_navigator(std::make_unique<Navigator>())
    , m_images(std::make_unique<ImageCache>(core.http, core.paths.cache))
    , m_streamers(std::make_unique<StreamerModel>(
          core.roster, core.clock, [&core](const QString& id) { return platformText(core.registry, id); }))
    , m_nextSplit(std::make_unique<NextSplit>(core.roster, core.settings, core.events))
    , m_actions(std::make_unique<StreamerActions>(core, *m_navigator))
    , m_uploads(std::make_unique<UploadsModel>(core))
    , m_removal(std::make_unique<UploadRemoval>(core, *m_navigator))
    , m_context{core,       *m_state,   *m_navigator, *m_images,     *m_streamers,
                *m_actions, *m_uploads, *m_removal,   options.remote}
    , m_presence(std::make_unique<Presence>(m_context))
    , m_clicks(std::make_unique<NotificationClicks>(m_context))
    , m_pictures(std::make_unique<NotificationPictures>(core.notifier, *m_images))
{
    QApplication::setQuitOnLastWindowClosed(false);
    m_streamers->setNextSplit([this](const StreamerView& view) { return m_nextSplit->text(view); });
    useLanguage(options.language.isEmpty() ? core.settings.get(setting::language) : options.language);
    connect(&core.settings, &Settings::changed, this, [this](const QString& key) {
        if (key == setting::language.key) // queued: the page that changed it goes with its window
            QMetaObject::invokeMethod(
                this, [this] { useLanguage(m_core.settings.get(setting::language)); }, Qt::QueuedConnection);
    });
    connect(m_presence.get(), &Presence::raiseRequested, this, &Shell::raise);
    connect(m_clicks.get(), &NotificationClicks::raiseRequested, this, &Shell::raise);
    connect(m_presence.get(), &Presence::quitRequested, this, &Shell::quitRequested);
    connect(m_presence.get(), &Presence::powerOffRequested, this, &Shell::powerOffRequested);
    followThumbnails();
}

Shell::~Shell() = default;

/// A recording's picture keeps its name; of which one it is wanted, the selection says (UX-28).
void Shell::followThumbnails()
{
    connect(&m_core.events, &Events::posted, m_images.get(), [this](const PostedEvent& posted) {
        if (const auto* ready = std::get_if<event::ThumbnailReady>(&posted.event))
            m_images->renew(QUrl::fromLocalFile(ready->path));
    });
    connect(m_actions.get(), &StreamerActions::selectionChanged, this, [this] {
        const QList<StreamerId> selection = m_actions->selection();
        m_core.recorders.showThumbnailOf(selection.isEmpty() ? 0 : selection.first());
    });
}

void Shell::setCanShutDown(bool can)
{
    m_presence->setCanShutDown(can);
}

void Shell::show()
{
    m_state->load([this] {
        if (m_options.resetLayout)
            m_state->forgetLayout();
        makeWindow();
        if (m_options.minimized)
            m_window->showMinimized();
        else
            m_window->show();
        m_presence->start(m_options.minimized);
        if (!m_options.add.isEmpty())
            emit m_actions->addRequested(m_options.add.join(u'\n'));
        emit shown();
    });
}

void Shell::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_context);
    m_window->restoreLayout();
    new WindowDialogs(m_context, m_window.get());
    m_presence->setWindow(m_window.get());
}

/// Texts are set when a widget is made: a new language gets a new window in the place of the old one.
void Shell::useLanguage(const QString& setting)
{
    const QString before = m_i18n->current();
    m_i18n->use(setting);
    m_theme->setLanguage(m_i18n->current());
    m_actions->retranslate();
    if (!m_window || m_i18n->current() == before)
        return;
    const auto settingsPage = [this] { return m_window->findChild<SettingsPage*>(); };
    const QVariantMap edits = settingsPage()->edits(); // not saved yet (UX-71)
    const bool visible = m_window->isVisible();
    makeWindow();
    settingsPage()->setEdits(edits);
    m_window->setVisible(visible);
}

void Shell::raise()
{
    if (!m_window)
        return;
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->show();
    m_window->raise();
    m_window->activateWindow();
}

void Shell::handleMessage(const QJsonObject& message)
{
    if (message.value(u"quit").toBool()) {
        m_presence->requestQuit();
        return;
    }
    raise();
    QStringList links;
    for (const QJsonValue& link : message.value(u"add").toArray())
        links << link.toString();
    if (!links.isEmpty())
        emit m_actions->addRequested(links.join(u'\n'));
}
