// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/notify/notice.h"
#include <QObject>

struct UiContext;

/// What the window does for notifications: opens what a click asks for, shows as a toast what no desktop
/// shows, makes the sound (ux.md UX-77, UX-78). Thread: main. Owner: Shell.
class NotificationClicks : public QObject
{
    Q_OBJECT
public:
    explicit NotificationClicks(UiContext& context, QObject* parent = nullptr);

signals:
    void raiseRequested();

private:
    void open(const notify::Notice& notice, notify::Action action);
    void showObject(const notify::Notice& notice);
    UiContext& m_context;
};
