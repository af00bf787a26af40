// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/platform.h"
#include <QObject>
#include <functional>

struct Core;

/// What asking a room once says about adding it.
struct RoomVerdict
{
    enum class Kind { Exists, NotFound, LoginNeeded, Unreachable };
    Kind kind = Kind::Exists;
    Error error; ///< for Unreachable
    RoomInfo room;
};
/// Pure: what a check's result means for somebody who wants to add the room.
RoomVerdict roomVerdict(const Result<LiveInfo>& checked);
/// Asks the site in the background; `done` on the main thread, or never once `context` is gone.
void checkRoom(Core& core, const QUrl& url, QObject* context, std::function<void(RoomVerdict)> done);
