// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/importplan.h"
#include <optional>

// Lists of rooms of other recorders (ux.md UX-06, features.md 5.10). Pure; nothing when the file is another
// one.

/// BililiveRecorder's config.json (`rooms`), DDTV's RoomListConfig.json (`data`), StreamCap's
/// recordings.json (a list with `url`), bililive-go's config.yml (`live_rooms`).
std::optional<ImportPlan> planRoomList(const QVariant& tree);
/// A link a line with whatever is around it; DouyinLiveRecorder's URL_config.ini too ("quality,link,name",
/// "#" pauses). Lines without a link are reported.
ImportPlan planLinks(const QString& text);
