// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/context.h"
#include <QList>
#include <QWidget>
#include <functional>

/// One page of the window. Thread: main. Owner: MainWindow. It knows Core, never another page.
class Page : public QWidget
{
    Q_OBJECT
public:
    using QWidget::QWidget;
    /// Gets the keyboard when the page is shown (ux.md UX-09).
    virtual QWidget* mainView() = 0;
    /// The toolbar's filter; pages without one keep it disabled.
    virtual bool hasFilter() const { return false; }
    virtual void setFilter(const QString& text) { Q_UNUSED(text); }
    virtual void clearFilter() { setFilter({}); } ///< all of it: Esc in the toolbar's field

signals:
    /// What the navigation shows beside the page's name; 0 = nothing.
    void badgeChanged(int count);
};

/// One row = one page: its place in the navigation, its shortcut and how it is made. Object names follow:
/// `nav<Id>` and `page<Id>`.
struct PageEntry
{
    const char* id;    ///< "Streamers"
    const char* title; ///< QT_TRANSLATE_NOOP("Pages", ...)
    const char* icon;
    const char* shortcut;
    std::function<Page*(UiContext&)> make;
};
/// All pages in the order of the navigation (pages.cpp).
const QList<PageEntry>& pageEntries();

/// One row = one dock; `dock<Id>` is its object name.
struct DockEntry
{
    const char* id;
    const char* title; ///< QT_TRANSLATE_NOOP("Docks", ...)
    const char* shortcut;
    Qt::DockWidgetArea area;
    bool visibleAtFirst;
    std::function<QWidget*(UiContext&)> make;
};
const QList<DockEntry>& dockEntries();
