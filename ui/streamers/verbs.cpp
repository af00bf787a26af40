// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/verbs.h"

namespace {
bool isRecording(StreamerState state)
{
    return state == StreamerState::Recording || state == StreamerState::Reconnecting;
}
} // namespace

bool allowed(StreamerVerb verb, StreamerState state)
{
    switch (verb) {
    case StreamerVerb::Record:
        return !isRecording(state) && state != StreamerState::Finishing;
    case StreamerVerb::Stop:
    case StreamerVerb::Split:
        return isRecording(state);
    case StreamerVerb::Monitor:
    case StreamerVerb::OpenFolder:
        return true;
    case StreamerVerb::Remove:
        return state != StreamerState::Finishing;
    }
    return false;
}

bool inGroup(StreamerState state, StreamerGroup group)
{
    switch (group) {
    case StreamerGroup::All:
        return true;
    case StreamerGroup::Recording:
        return isRecording(state) || state == StreamerState::Finishing;
    case StreamerGroup::Live:
        return isRecording(state) || state == StreamerState::Live;
    case StreamerGroup::NotLive:
        return state == StreamerState::Idle || state == StreamerState::Checking ||
               state == StreamerState::OffSchedule;
    case StreamerGroup::Error:
        return state == StreamerState::Error;
    case StreamerGroup::Paused:
        return state == StreamerState::Paused;
    case StreamerGroup::LiveUnrecorded:
        return state == StreamerState::Live;
    case StreamerGroup::Monitored:
        return state != StreamerState::Paused;
    }
    return false;
}
