// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include <QObject>

class QWidget;
struct UiContext;

/// Turns lasting problems of the program into banners and takes them away again (ux.md UX-88): disks,
/// throttled platforms, no network, a database that was lost. Thread: main. Owner: MainWindow.
class ProblemBanners : public QObject
{
    Q_OBJECT
public:
    ProblemBanners(UiContext& context, QWidget* window);

private:
    void take(const PostedEvent& posted);
    void disk(const event::DiskChanged& change);
    void throttled(const event::PlatformThrottled& change);
    void network(const event::NetworkChanged& change);
    void database(const event::DatabaseReplaced& loss);
    UiContext& m_context;
    QWidget* m_window;
};
