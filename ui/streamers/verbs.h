// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/livestate.h"

/// What a person can do with a streamer.
enum class StreamerVerb { Record, Stop, Split, Monitor, OpenFolder, Remove };

/// The table of ux.md UX-132. Pure.
bool allowed(StreamerVerb verb, StreamerState state);

/// The chips of the filter bar, and two that only the status bar leads to. Pure.
enum class StreamerGroup { All, Recording, Live, NotLive, Error, Paused, LiveUnrecorded, Monitored };
bool inGroup(StreamerState state, StreamerGroup group);
