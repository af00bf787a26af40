// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/mainwindow.h"
#include "ui/accounts/accountnotices.h"
#include "ui/navbar.h"
#include "ui/navigator.h"
#include "ui/page.h"
#include "ui/problembanners.h"
#include "ui/settings/confignotices.h"
#include "ui/statusbar.h"
#include "ui/streamers/streameractions.h"
#include "ui/theme/icons.h"
#include "ui/uistate.h"
#include "ui/uploads/uploadnotices.h"
#include "ui/widgets/bannerstrip.h"
#include "ui/widgets/searchfield.h"
#include "ui/widgets/toast.h"
#include "ui/windowdrop.h"
#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QCoreApplication>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLocale>
#include <QScreen>
#include <QScrollArea>
#include <QStackedWidget>
#include <QStyle>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace {
constexpr int layoutVersion = 1; ///< a state saved by another one is not restored
constexpr QSize smallest(960, 600);
constexpr QSize smallestPage(460, 240);
constexpr QSize usual(1240, 760);
constexpr int compactBelow = 1100;

/// One of several tabs is visible to Qt, whichever of them a person sees.
bool isInFront(const QDockWidget* dock)
{
    return dock->isVisible() && !dock->visibleRegion().isEmpty();
}
} // namespace

MainWindow::MainWindow(UiContext& context)
    : m_context(context)
    , m_nav(new NavBar(this))
    , m_stack(new QStackedWidget(this))
    , m_banners(new BannerStrip(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setWindowTitle(QStringLiteral("biliup-qt"));
    setMinimumSize(smallest);
    m_stack->setMinimumSize(smallestPage); // a page that wants more scrolls, the window is not stretched
    setDockNestingEnabled(true);
    m_stack->setBackgroundRole(QPalette::Base);
    m_stack->setAutoFillBackground(true);
    auto* centre = new QWidget(this);
    auto* layout = new QVBoxLayout(centre);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banners);
    layout->addWidget(m_stack, 1);
    setCentralWidget(centre);
    m_toast = new Toast(centre);

    makeToolBar();
    makePages();
    makeDocks();
    makeMenus();
    setStatusBar(new StatusBar(context, this));
    addActions(context.actions.windowActions());

    connect(&context.actions, &StreamerActions::detailsRequested, this,
            [this] { showDock(QStringLiteral("Details")); });
    Navigator& navigator = context.navigator;
    connect(&navigator, &Navigator::pageRequested, this, &MainWindow::showPage);
    connect(&navigator, &Navigator::toastRequested, m_toast, &Toast::show);
    connect(&navigator, &Navigator::bannerRequested, m_banners, &BannerStrip::show);
    connect(&navigator, &Navigator::bannerCleared, m_banners, &BannerStrip::clear);
    connect(&navigator, &Navigator::quitRequested, this, &MainWindow::quitRequested);
    new ProblemBanners(context, this);
    new AccountNotices(context, this);
    new UploadNotices(context, this);
    new ConfigNotices(context, this);
    new WindowDrop(navigator, this);
}

MainWindow::~MainWindow()
{
    saveLayout();
}

void MainWindow::makeToolBar()
{
    auto* bar = addToolBar(tr("Toolbar"));
    bar->setObjectName(QStringLiteral("toolBarMain"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({18, 18});
    using Id = StreamerActions::Id;
    // One of its own: its icon is for the accent colour, and would be white on white in a menu (UX-111).
    QAction* shared = m_context.actions[Id::Add];
    auto* add = new QAction(themeIcon(QStringLiteral("add"), Tone::OnAccent), shared->iconText(), bar);
    add->setObjectName(QStringLiteral("actionToolBarAdd"));
    add->setToolTip(shared->toolTip());
    connect(add, &QAction::triggered, shared, &QAction::trigger);
    bar->addAction(add);
    bar->widgetForAction(add)->setProperty("primary", true);
    for (const Id id : {Id::Record, Id::Stop, Id::Split})
        bar->addAction(m_context.actions[id]);
    QAction* upload = addWindowAction(QStringLiteral("actionUpload"), tr("New &submission…"),
                                      QStringLiteral("upload"), QStringLiteral("Ctrl+U"));
    upload->setIconText(tr("Upload…"));
    connect(upload, &QAction::triggered, this, [this] { m_context.navigator.newUpload({}); });
    bar->addAction(upload);
    bar->addAction(m_context.actions[Id::OpenFolder]);

    auto* spacer = new QWidget(bar);
    spacer->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spacer);
    auto* search = new SearchField(tr("Filter by name, title, link or tag"), bar);
    search->setObjectName(QStringLiteral("searchEdit"));
    m_search = search;
    bar->addWidget(search);
    connect(search, &SearchField::searched, this, [this](const QString& text) {
        if (Page* page = m_pages.value(currentPage()))
            page->setFilter(text);
    });
    connect(&m_context.navigator, &Navigator::filterTextCleared, search, &QLineEdit::clear);
    connect(search, &SearchField::cleared, this, [this] {
        if (Page* page = m_pages.value(currentPage()))
            page->clearFilter();
    });
    connect(search, &SearchField::left, this, &MainWindow::focusPage);
    makeBell(bar);

    auto* nav = new QToolBar(tr("Navigation"), this);
    nav->setObjectName(QStringLiteral("toolBarNav"));
    nav->setMovable(false);
    nav->setContextMenuPolicy(Qt::PreventContextMenu);
    nav->addWidget(m_nav);
    addToolBar(Qt::LeftToolBarArea, nav);
    for (QToolBar* each : {bar, nav})
        each->toggleViewAction()->setVisible(false);
}

/// Shows the events and how many of them were not seen.
void MainWindow::makeBell(QToolBar* bar)
{
    auto* bell = new QToolButton(bar);
    bell->setObjectName(QStringLiteral("btnEvents"));
    bell->setIcon(themeIcon(QStringLiteral("bell")));
    bell->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    const auto show = [bell](int unread) {
        bell->setText(unread > 0 ? QLocale().toString(unread) : QString());
        bell->setToolTip(unread > 0 ? tr("%n new event(s)", nullptr, unread) : tr("Events"));
        bell->setAccessibleName(bell->toolTip());
        bell->setProperty("primary", unread > 0);
        bell->style()->polish(bell);
        bell->setIcon(themeIcon(QStringLiteral("bell"), unread > 0 ? Tone::OnAccent : Tone::Text));
    };
    show(0);
    bar->addWidget(bell);
    connect(&m_context.navigator, &Navigator::unreadEventsChanged, bell, show);
    connect(bell, &QToolButton::clicked, this, [this] { showDock(QStringLiteral("Events")); });
}

void MainWindow::makePages()
{
    for (const PageEntry& entry : pageEntries()) {
        const QString id = QLatin1String(entry.id);
        const QString title = QCoreApplication::translate("Pages", entry.title);
        const QKeySequence shortcut{QLatin1String(entry.shortcut)};
        Page* page = entry.make(m_context);
        page->setObjectName(QStringLiteral("page") + id);
        page->setAccessibleName(title);
        m_pages.insert(id, page);
        auto* area = new QScrollArea(m_stack); // what does not fit can be scrolled to, never cut off
        area->setFrameShape(QFrame::NoFrame);
        area->setFocusPolicy(Qt::NoFocus);
        area->setWidgetResizable(true);
        area->setWidget(page);
        m_stack->addWidget(area);
        m_nav->add(id, QLatin1String(entry.icon), title, shortcut.toString(QKeySequence::NativeText));
        connect(page, &Page::badgeChanged, m_nav, [this, id](int count) { m_nav->setBadge(id, count); });
        addWindowAction(QStringLiteral("actionGoTo") + id, title, QLatin1String(entry.icon),
                        QLatin1String(entry.shortcut));
        connect(actions().last(), &QAction::triggered, this, [this, id] { showPage(id); });
    }
    connect(m_nav, &NavBar::chosen, this, &MainWindow::showPage);
}

void MainWindow::makeDocks()
{
    for (const DockEntry& entry : dockEntries()) {
        const QString id = QLatin1String(entry.id);
        auto* dock = new QDockWidget(QCoreApplication::translate("Docks", entry.title), this);
        dock->setObjectName(QStringLiteral("dock") + id);
        dock->setWidget(entry.make(m_context));
        QAction* toggle = addWindowAction(QStringLiteral("actionToggle") + id, dock->windowTitle(), {},
                                          QLatin1String(entry.shortcut));
        toggle->setCheckable(true);
        connect(toggle, &QAction::triggered, this, [this, toggle, dock] { toggleDock(toggle, dock); });
        connect(dock->toggleViewAction(), &QAction::toggled, toggle, &QAction::setChecked);
        addDockWidget(entry.area, dock);
        m_docks << dock;
    }
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    defaultLayout();
}

/// Not QDockWidget::toggleViewAction(): that leaves a new tab behind the others, and closes one that lies
/// there.
void MainWindow::toggleDock(QAction* action, QDockWidget* dock)
{
    if (isInFront(dock)) {
        dock->close();
    } else {
        dock->show();
        dock->raise();
    }
    action->setChecked(dock->toggleViewAction()->isChecked());
}

/// Docks of one area share it as tabs.
void MainWindow::defaultLayout()
{
    QHash<Qt::DockWidgetArea, QDockWidget*> first;
    for (int i = 0; i < m_docks.size(); ++i) {
        const DockEntry& entry = dockEntries()[i];
        m_docks[i]->setFloating(false);
        addDockWidget(entry.area, m_docks[i]);
        if (first.contains(entry.area))
            tabifyDockWidget(first.value(entry.area), m_docks[i]);
        else
            first.insert(entry.area, m_docks[i]);
        m_docks[i]->setVisible(entry.visibleAtFirst);
    }
    for (auto it = first.cbegin(); it != first.cend(); ++it) {
        const bool right = it.key() == Qt::RightDockWidgetArea;
        resizeDocks({it.value()}, {right ? 320 : 190}, right ? Qt::Horizontal : Qt::Vertical);
    }
}

void MainWindow::showDock(const QString& id)
{
    if (auto* dock = findChild<QDockWidget*>(QStringLiteral("dock") + id)) {
        dock->show();
        dock->raise();
    }
}

void MainWindow::showPage(const QString& id)
{
    Page* page = m_pages.value(id);
    if (!page)
        return;
    for (int i = 0; i < m_stack->count(); ++i) {
        if (m_stack->widget(i)->isAncestorOf(page))
            m_stack->setCurrentIndex(i);
    }
    m_current = id;
    m_nav->setCurrent(id);
    m_search->setEnabled(page->hasFilter());
    page->setFilter(m_search->text());
    m_context.state.set(QStringLiteral("layout/page"), id);
    focusPage();
}

void MainWindow::focusPage()
{
    if (Page* page = m_pages.value(currentPage()))
        page->mainView()->setFocus(Qt::OtherFocusReason);
}

void MainWindow::goToNextRegion()
{
    QList<QWidget*> regions{m_nav, m_stack};
    for (QDockWidget* dock : std::as_const(m_docks)) {
        if (dock->isVisible())
            regions << dock;
    }
    qsizetype now = -1;
    for (qsizetype i = 0; i < regions.size(); ++i) {
        if (QWidget* focus = QApplication::focusWidget(); focus && regions[i]->isAncestorOf(focus))
            now = i;
    }
    QWidget* next = regions[(now + 1) % regions.size()];
    if (next == m_stack)
        return focusPage();
    if (qobject_cast<QDockWidget*>(next))
        next->raise(); // of several tabs
    for (QWidget* child : next->findChildren<QWidget*>()) {
        const auto* button = qobject_cast<QAbstractButton*>(child);
        if (next == m_nav && !(button && button->isChecked()))
            continue;
        if (child->isVisible() && child->isEnabled() && (child->focusPolicy() & Qt::TabFocus))
            return child->setFocus(Qt::TabFocusReason);
    }
}

void MainWindow::saveLayout()
{
    m_context.state.setBytes(QStringLiteral("layout/geometry"), saveGeometry());
    m_context.state.setBytes(QStringLiteral("layout/docks"), saveState(layoutVersion));
}

void MainWindow::restoreLayout()
{
    const QRect screen = QGuiApplication::primaryScreen()->availableGeometry();
    if (!restoreGeometry(m_context.state.bytes(QStringLiteral("layout/geometry")))) {
        resize(usual.boundedTo(screen.size()));
        move(screen.center() - rect().center());
    }
    restoreState(m_context.state.bytes(QStringLiteral("layout/docks")), layoutVersion);
    showPage(m_context.state.value(QStringLiteral("layout/page")).toString());
    if (m_current.isEmpty())
        showPage(QLatin1String(pageEntries().first().id));
}

void MainWindow::resetLayout()
{
    showNormal();
    resize(usual.boundedTo(screen()->availableGeometry().size()));
    defaultLayout();
    saveLayout();
}

void MainWindow::paintEvent(QPaintEvent* event)
{
    QMainWindow::paintEvent(event);
    if (!std::exchange(m_painted, true)) // queued: the widgets inside are painted after it
        QMetaObject::invokeMethod(this, &MainWindow::painted, Qt::QueuedConnection);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    event->ignore(); // Shell decides
    saveLayout();
    emit closeRequested();
}

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange && isMinimized())
        emit minimized();
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QMainWindow::resizeEvent(event);
    m_nav->setCompact(width() < compactBelow);
}
