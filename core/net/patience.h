// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"

#include <algorithm>

/// scaled(), but of a scaled-down limit at least a second is left: a loaded machine needs that for a
/// handshake that would be in time otherwise. Limits that are short themselves stay. Thread: any.
inline std::chrono::milliseconds scaledPatience(std::chrono::milliseconds limit)
{
    return std::max(scaled(limit), std::min<std::chrono::milliseconds>(limit, std::chrono::seconds(1)));
}
