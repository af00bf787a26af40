// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/rows.h"

/// A change of a streamer that was thought of while others changed it, too. Thread: any (pure).
namespace streamerchange {
/// `now` with what differs between `before` and `after`; of the overriding settings key by key.
StreamerRow merged(StreamerRow now, const StreamerRow& before, const StreamerRow& after);
} // namespace streamerchange
