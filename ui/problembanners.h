// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include <QObject>

struct UiContext;

/// Turns lasting problems of the program into banners and takes them away again (ux.md UX-88): disks,
/// throttled platforms, no network. Thread: main. Owner: MainWindow.
class ProblemBanners : public QObject
{
    Q_OBJECT
public:
    explicit ProblemBanners(UiContext& context, QObject* parent = nullptr);

private:
    void take(const PostedEvent& posted);
    void disk(const event::DiskChanged& change);
    void throttled(const event::PlatformThrottled& change);
    void network(const event::NetworkChanged& change);
    UiContext& m_context;
};
