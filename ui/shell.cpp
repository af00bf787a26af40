// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell.h"
#include "core/core.h"
#include "ui/mainwindow.h"
#include "ui/navigator.h"
#include "ui/streamers/streameractions.h"
#include "ui/streamers/streamermodel.h"
#include "ui/theme/theme.h"
#include "ui/uistate.h"
#include "ui/widgets/imagecache.h"
#include <QApplication>
#include <QJsonArray>

namespace {
QString nameOfPlatform(const Registry& registry, const QString& id)
{
    const Platform* platform = registry.byId(id);
    return platform ? platform->displayName() : id;
}
} // namespace

Shell::Shell(Core& core, const ShellOptions& options)
    : m_options(options)
    , m_core(core)
    , m_theme(std::make_unique<Theme>(*qApp, core.settings))
    , m_state(std::make_unique<UiState>(core.store))
    , m_navigator(std::make_unique<Navigator>())
    , m_images(std::make_unique<ImageCache>(core.http, core.paths.cache))
    , m_streamers(std::make_unique<StreamerModel>(
          core.roster, core.clock, [&core](const QString& id) { return nameOfPlatform(core.registry, id); }))
    , m_actions(std::make_unique<StreamerActions>(core, *m_navigator))
    , m_context{core, *m_state, *m_navigator, *m_images, *m_streamers, *m_actions}
{
    if (!options.language.isEmpty())
        m_theme->setLanguage(options.language);
    QApplication::setQuitOnLastWindowClosed(false);
}

Shell::~Shell() = default;

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
        if (!m_options.add.isEmpty())
            emit m_actions->addRequested(m_options.add.join(u'\n'));
        emit shown();
    });
}

void Shell::makeWindow()
{
    m_window = std::make_unique<MainWindow>(m_context);
    m_window->restoreLayout();
    connect(m_window.get(), &MainWindow::closeRequested, this, &Shell::onCloseRequested);
    connect(m_window.get(), &MainWindow::quitRequested, this, &Shell::quitRequested);
}

void Shell::onCloseRequested()
{
    emit quitRequested();
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
        emit quitRequested();
        return;
    }
    raise();
    QStringList links;
    for (const QJsonValue& link : message.value(u"add").toArray())
        links << link.toString();
    if (!links.isEmpty())
        emit m_actions->addRequested(links.join(u'\n'));
}
