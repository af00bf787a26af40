// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/livestate.h"

#include <iterator>

namespace {
template <typename Enum, std::size_t n>
const char* nameOf(Enum value, const char* const (&names)[n])
{
    const auto index = std::size_t(value);
    return index < n ? names[index] : "unknown";
}
} // namespace

const char* liveStateName(LiveState state)
{
    static const char* const names[] = {"live",       "liveNoStream", "offline",  "notFound",
                                        "restricted", "throttled",    "transient"};
    return nameOf(state, names);
}

const char* restrictionName(Restriction why)
{
    static const char* const names[] = {"none", "login",   "paid",    "password", "region",
                                        "age",  "members", "captcha", "drm",      "banned"};
    return nameOf(why, names);
}

const char* streamerStateName(StreamerState state)
{
    static const char* const names[] = {"idle",      "checking",    "live",   "recording", "reconnecting",
                                        "finishing", "offSchedule", "paused", "error"};
    return nameOf(state, names);
}
