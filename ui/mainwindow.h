// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/context.h"
#include <QHash>
#include <QMainWindow>

class BannerStrip;
class NavBar;
class Page;
class QDockWidget;
class QLineEdit;
class QStackedWidget;
class Toast;

/// The frame: menus, toolbar, navigation, pages, docks, status bar. It knows no page but by its row in
/// pages.cpp. Thread: main. Owner: Shell, which makes a new one when the language changes.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(UiContext& context);
    ~MainWindow() override; ///< saves the layout: every way to leave ends here

    void showPage(const QString& id);
    void showDock(const QString& id);
    QString currentPage() const { return m_current; }
    void saveLayout();
    /// Puts size, docks and page back as they were, or as they are at first.
    void restoreLayout();
    void resetLayout();
    BannerStrip& banners() const { return *m_banners; }
    Toast& toast() const { return *m_toast; }

signals:
    void closeRequested(); ///< ✕, Ctrl+W: Shell decides between tray and quitting
    void quitRequested();
    void minimized();
    void shortcutsRequested();
    void aboutRequested();
    void updateCheckRequested();
    void diagnosticsRequested();
    void painted(); ///< for the first time, with all that is in it
    void importRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makePages();
    void makeToolBar();
    void makeDocks();
    void toggleDock(QAction* action, QDockWidget* dock);
    void makeBell(class QToolBar* bar);
    void makeMenus();
    void makeStreamerMenu();
    void makeViewMenu();
    void makeHelpMenu();
    QAction* addWindowAction(const QString& name, const QString& text, const QString& icon,
                             const QString& shortcut);
    void goToNextRegion(); ///< F6: navigation, page, docks
    void focusPage();
    void defaultLayout();

    UiContext& m_context;
    NavBar* m_nav;
    QStackedWidget* m_stack;
    BannerStrip* m_banners;
    Toast* m_toast;
    QLineEdit* m_search = nullptr;
    QHash<QString, Page*> m_pages;
    QString m_current; ///< id of the page that is shown
    bool m_painted = false;
    QList<QDockWidget*> m_docks;
};
