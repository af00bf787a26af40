// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/platform/platform.h"
#include "core/record/reconnect.h"

/// What a site's answer means for a broadcast that is being recorded.
reconnect::Site siteOf(const LiveInfo& info);
/// Why it cannot be recorded, for an answer that is not Live.
Error errorOf(const LiveInfo& info);
