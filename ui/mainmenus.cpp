// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/buildoptions.h"
#include "core/base/log.h"
#include "core/core.h"
#include "ui/mainwindow.h"
#include "ui/navigator.h"
#include "ui/page.h"
#include "ui/streamers/streameractions.h"
#include "ui/theme/icons.h"
#include "ui/widgets/reveal.h"
#include <QApplication>
#include <QDockWidget>
#include <QLineEdit>
#include <QMenuBar>
#include <QStatusBar>

QAction* MainWindow::addWindowAction(const QString& name, const QString& text, const QString& icon,
                                     const QString& shortcut)
{
    auto* action = new QAction(icon.isEmpty() ? QIcon() : themeIcon(icon), text, this);
    action->setObjectName(name);
    action->setShortcut(QKeySequence(shortcut));
    addAction(action);
    return action;
}

void MainWindow::makeMenus()
{
    QMenu* file = menuBar()->addMenu(tr("&File"));
    file->setObjectName(QStringLiteral("menuFile"));
    file->addAction(m_context.actions[StreamerActions::Id::Add]);
    file->addAction(m_context.actions[StreamerActions::Id::AddFromClipboard]);
    file->addAction(findChild<QAction*>(QStringLiteral("actionUpload")));
    file->addSeparator();
    QAction* imports =
        addWindowAction(QStringLiteral("actionImport"), tr("&Import…"), QStringLiteral("import"), {});
    connect(imports, &QAction::triggered, this, &MainWindow::importRequested);
    file->addAction(imports);
    QAction* folder = addWindowAction(QStringLiteral("actionOpenRecordings"), tr("Open &recordings folder"),
                                      QStringLiteral("folder"), QStringLiteral("Ctrl+Shift+O"));
    connect(folder, &QAction::triggered, this, [this] {
        const QString chosen = m_context.core.settings.get(setting::recordFolder);
        openFolderOf(this, chosen.isEmpty() ? m_context.core.paths.recordings : chosen,
                     [this](const QString& problem) { m_context.navigator.toast(problem); });
    });
    file->addAction(folder);
    file->addSeparator();
    QAction* close = addWindowAction(QStringLiteral("actionCloseWindow"), tr("Close &window"), {},
                                     QStringLiteral("Ctrl+W"));
    connect(close, &QAction::triggered, this, &QWidget::close);
    file->addAction(close);
    QAction* quit = addWindowAction(QStringLiteral("actionQuit"), tr("&Quit"), QStringLiteral("power"),
                                    QStringLiteral("Ctrl+Q"));
    quit->setMenuRole(QAction::QuitRole);
    connect(quit, &QAction::triggered, this, &MainWindow::quitRequested);
    file->addAction(quit);
    makeStreamerMenu();
    makeViewMenu();
    makeHelpMenu();
}

void MainWindow::makeStreamerMenu()
{
    using Id = StreamerActions::Id;
    QMenu* menu = menuBar()->addMenu(tr("&Streamer"));
    menu->setObjectName(QStringLiteral("menuStreamer"));
    const QList<QList<Id>> groups{{Id::Record, Id::Stop, Id::Split},
                                  {Id::Monitor, Id::NotifyOnly, Id::CheckNow, Id::Why},
                                  {Id::OpenRoom, Id::Play, Id::OpenFolder, Id::CopyLink},
                                  {Id::MonitorAll, Id::PauseAll, Id::CheckAll},
                                  {Id::Details, Id::Rename, Id::Settings, Id::Remove}};
    for (const auto& group : groups) {
        if (!menu->isEmpty())
            menu->addSeparator();
        for (const Id id : group)
            menu->addAction(m_context.actions[id]);
    }
}

void MainWindow::makeViewMenu()
{
    QMenu* view = menuBar()->addMenu(tr("&View"));
    view->setObjectName(QStringLiteral("menuView"));
    for (const PageEntry& entry : pageEntries())
        view->addAction(findChild<QAction*>(QStringLiteral("actionGoTo") + QLatin1String(entry.id)));
    view->addSeparator();
    for (QDockWidget* dock : std::as_const(m_docks))
        view->addAction(findChild<QAction*>(QStringLiteral("actionToggle") + dock->objectName().mid(4)));
    view->addSeparator();
    QAction* bar = addWindowAction(QStringLiteral("actionStatusBar"), tr("&Status bar"), {}, {});
    bar->setCheckable(true);
    bar->setChecked(true);
    connect(bar, &QAction::toggled, this, [this](bool on) { statusBar()->setVisible(on); });
    view->addAction(bar);
    QAction* reset = addWindowAction(QStringLiteral("actionResetLayout"), tr("Default &layout"),
                                     QStringLiteral("layout"), {});
    connect(reset, &QAction::triggered, this, &MainWindow::resetLayout);
    view->addAction(reset);
    QAction* full =
        addWindowAction(QStringLiteral("actionFullScreen"), tr("&Full screen"), {}, QStringLiteral("F11"));
    connect(full, &QAction::triggered, this,
            [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    view->addAction(full);

    QAction* find = addWindowAction(QStringLiteral("actionFilter"), tr("Go to the filter"),
                                    QStringLiteral("search"), QStringLiteral("Ctrl+F"));
    connect(find, &QAction::triggered, this, [this] {
        QLineEdit* field = m_search;
        for (QWidget* up = QApplication::focusWidget(); up; up = up->parentWidget()) {
            QLineEdit* own = qobject_cast<QDockWidget*>(up) ? up->findChild<QLineEdit*>() : nullptr;
            if (own)
                field = own; // a dock with a search of its own (UX-16)
        }
        field->setFocus(Qt::ShortcutFocusReason);
        field->selectAll();
    });
    QAction* region = addWindowAction(QStringLiteral("actionNextRegion"),
                                      tr("Go to the next part of the window"), {}, QStringLiteral("F6"));
    connect(region, &QAction::triggered, this, &MainWindow::goToNextRegion);
}

void MainWindow::makeHelpMenu()
{
    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->setObjectName(QStringLiteral("menuHelp"));
    QAction* keys = addWindowAction(QStringLiteral("actionShortcuts"), tr("&Keyboard shortcuts…"),
                                    QStringLiteral("keyboard"), QStringLiteral("F1"));
    connect(keys, &QAction::triggered, this, &MainWindow::shortcutsRequested);
    help->addAction(keys);
    QAction* logs =
        addWindowAction(QStringLiteral("actionOpenLogs"), tr("Open &log folder"), QStringLiteral("log"), {});
    connect(logs, &QAction::triggered, this, [this] {
        openFolderOf(this, m_context.core.paths.logs(),
                     [this](const QString& problem) { m_context.navigator.toast(problem); });
    });
    help->addAction(logs);
    QAction* bundle = addWindowAction(QStringLiteral("actionDiagnostics"), tr("Export &diagnostics…"),
                                      QStringLiteral("download"), {});
    connect(bundle, &QAction::triggered, this, &MainWindow::diagnosticsRequested);
    help->addAction(bundle);
    help->addSeparator();
    if constexpr (updateCheckBuilt) {
        QAction* update = addWindowAction(QStringLiteral("actionCheckUpdates"), tr("Check for &updates…"),
                                          QStringLiteral("refresh"), {});
        connect(update, &QAction::triggered, this, &MainWindow::updateCheckRequested);
        help->addAction(update);
    }
    QAction* about =
        addWindowAction(QStringLiteral("actionAbout"), tr("&About biliup-qt…"), QStringLiteral("info"), {});
    about->setMenuRole(QAction::AboutRole);
    connect(about, &QAction::triggered, this, &MainWindow::aboutRequested);
    help->addAction(about);
}
