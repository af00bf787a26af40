// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/notice.h"

#include <QStringList>

namespace notify {

const char* kindName(Kind kind)
{
    switch (kind) {
    case Kind::Live:
        return "live";
    case Kind::Recording:
        return "recording";
    case Kind::Dropped:
        return "dropped";
    case Kind::Ended:
        return "ended";
    case Kind::Published:
        return "published";
    case Kind::Rejected:
        return "rejected";
    case Kind::Processing:
        return "processing";
    case Kind::Login:
        return "login";
    case Kind::Cleanup:
        return "cleanup";
    case Kind::Disk:
        return "disk";
    case Kind::Update:
        return "update";
    }
    return "unknown";
}

const char* actionName(Action action)
{
    switch (action) {
    case Action::Open:
        return "default"; // what D-Bus calls a click on the message itself
    case Action::OpenRoom:
        return "openRoom";
    case Action::RecordNow:
        return "recordNow";
    case Action::LogIn:
        return "logIn";
    }
    return "unknown";
}

Ways waysOf(const QStringList& setting)
{
    Ways ways;
    ways.setFlag(Way::Desktop, setting.contains(QLatin1String("desktop")));
    ways.setFlag(Way::Sound, setting.contains(QLatin1String("sound")));
    ways.setFlag(Way::Push, setting.contains(QLatin1String("push")));
    return ways;
}

QList<Action> actionsOf(const Notice& notice)
{
    QList<Action> actions{Action::Open};
    if (notice.items.size() != 1)
        return actions;
    const Happening& only = notice.items.first();
    if (notice.kind == Kind::Login)
        actions.append(Action::LogIn);
    if (!only.room.isEmpty() && (notice.kind == Kind::Live || notice.kind == Kind::Dropped))
        actions.append(Action::OpenRoom);
    if (notice.kind == Kind::Live)
        actions.append(Action::RecordNow);
    return actions;
}
} // namespace notify
