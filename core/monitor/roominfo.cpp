// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/roominfo.h"

namespace roominfo {

void merge(RoomInfo& known, const RoomInfo& seen)
{
    const auto take = [](auto& old, const auto& value) {
        if (!value.isEmpty())
            old = value;
    };
    take(known.roomId, seen.roomId);
    take(known.streamerId, seen.streamerId);
    take(known.name, seen.name);
    take(known.title, seen.title);
    take(known.area, seen.area);
    take(known.avatar, seen.avatar);
    take(known.cover, seen.cover);
    take(known.sessionId, seen.sessionId);
    if (seen.startedAt.isValid())
        known.startedAt = seen.startedAt;
}

QString placeholder(const QUrl& url)
{
    return url.host() + url.path();
}

bool looksDifferent(const RoomInfo& a, const RoomInfo& b)
{
    return a.name != b.name || a.title != b.title || a.area != b.area || a.avatar != b.avatar ||
           a.cover != b.cover;
}

} // namespace roominfo
