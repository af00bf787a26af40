// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// What a check found out about a room (platforms-a.md 1.1). An error is never taken for Offline.
enum class LiveState {
    Live,         ///< positively live, at least one candidate
    LiveNoStream, ///< positively live, no usable URL yet
    Offline,      ///< the site positively says so (also for loops and reruns)
    NotFound,     ///< no such room, banned, deleted
    Restricted,   ///< login, paid, password, region
    Throttled,    ///< risk control: back off, the whole platform
    Transient,    ///< network, 5xx, unreadable answer
};
const char* liveStateName(LiveState state); ///< "live", "liveNoStream", "offline", ...

enum class Restriction { None, Login, Paid, Password, Region, Age, Members, Captcha, Drm, Banned };
const char* restrictionName(Restriction why); ///< "login", "paid", ...

/// What a streamer is doing, as shown and scripted (UX-22). One at a time; the pure `nextState` decides
/// (monitor/state.h).
enum class StreamerState {
    Idle, ///< not live
    Checking,
    Live, ///< live and not recorded (notify only, skipped, no free slot)
    Recording,
    Reconnecting,
    Finishing,   ///< files are being closed
    OffSchedule, ///< outside its weekly hours
    Paused,
    Error,
};
const char* streamerStateName(StreamerState state); ///< "idle", "checking", "live", "recording", ...
