// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/event.h"
#include <optional>

/// The way back from toJson(), for the kinds that are kept over restarts. Nothing for other kinds and for
/// what cannot be read; a member that is missing is empty.
std::optional<Event> eventFromJson(const QJsonObject& json);
