// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/platform.h"

/// What is known of a room, put together from many checks (pure).
namespace roominfo {
/// What a check leaves out stays known.
void merge(RoomInfo& known, const RoomInfo& seen);
/// What a streamer is called until its site tells a name.
QString placeholder(const QUrl& url);
/// A name, title, area or picture differs.
bool looksDifferent(const RoomInfo& a, const RoomInfo& b);
} // namespace roominfo
