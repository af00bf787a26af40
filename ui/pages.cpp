// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accountspage.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/docks/eventsdock.h"
#include "ui/docks/logdock.h"
#include "ui/page.h"
#include "ui/recordings/recordingspage.h"
#include "ui/settings/settingspage.h"
#include "ui/streamers/streamerdetails.h"
#include "ui/streamers/streamerspage.h"
#include "ui/templates/templatespage.h"
#include "ui/uploads/transfersdock.h"
#include "ui/uploads/uploadspage.h"

// What the window consists of: a new page or dock is one row here.

const QList<PageEntry>& pageEntries()
{
    static const QList<PageEntry> entries{
        {"Dashboard", QT_TRANSLATE_NOOP("Pages", "Overview"), "dashboard", "Ctrl+1",
         [](UiContext& context) -> Page* { return new DashboardPage(context); }},
        {"Streamers", QT_TRANSLATE_NOOP("Pages", "Streamers"), "streamers", "Ctrl+2",
         [](UiContext& context) -> Page* { return new StreamersPage(context); }},
        {"Uploads", QT_TRANSLATE_NOOP("Pages", "Uploads"), "upload", "Ctrl+3",
         [](UiContext& context) -> Page* { return new UploadsPage(context); }},
        {"Recordings", QT_TRANSLATE_NOOP("Pages", "Recordings"), "recordings", "Ctrl+4",
         [](UiContext& context) -> Page* { return new RecordingsPage(context); }},
        {"Templates", QT_TRANSLATE_NOOP("Pages", "Templates"), "template", "Ctrl+5",
         [](UiContext& context) -> Page* { return new TemplatesPage(context); }},
        {"Accounts", QT_TRANSLATE_NOOP("Pages", "Accounts"), "user", "Ctrl+6",
         [](UiContext& context) -> Page* { return new AccountsPage(context); }},
        {"Settings", QT_TRANSLATE_NOOP("Pages", "Settings"), "settings", "Ctrl+,",
         [](UiContext& context) -> Page* { return new SettingsPage(context); }},
    };
    return entries;
}

const QList<DockEntry>& dockEntries()
{
    static const QList<DockEntry> entries{
        {"Details", QT_TRANSLATE_NOOP("Docks", "Details"), "Ctrl+I", Qt::RightDockWidgetArea, false,
         [](UiContext& context) -> QWidget* { return new StreamerDetails(context); }},
        {"Events", QT_TRANSLATE_NOOP("Docks", "Events"), "Ctrl+E", Qt::RightDockWidgetArea, true,
         [](UiContext& context) -> QWidget* { return new EventsDock(context); }},
        {"Log", QT_TRANSLATE_NOOP("Docks", "Log"), "Ctrl+L", Qt::BottomDockWidgetArea, true,
         [](UiContext& context) -> QWidget* { return new LogDock(context); }},
        {"Transfers", QT_TRANSLATE_NOOP("Docks", "Transfers"), "Ctrl+J", Qt::BottomDockWidgetArea, false,
         [](UiContext& context) -> QWidget* { return new TransfersDock(context); }},
    };
    return entries;
}
