// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/streamers/streamercounts.h"
#include "ui/streamers/verbs.h"

StreamerCounts countStreamers(const Roster& roster)
{
    StreamerCounts counts;
    for (const StreamerId id : roster.ids()) {
        const StreamerView* view = roster.find(id);
        if (!view)
            continue;
        const bool recording = inGroup(view->state, StreamerGroup::Recording);
        ++counts.all;
        counts.recording += recording;
        counts.live += view->state == StreamerState::Live;
        counts.notLive += inGroup(view->state, StreamerGroup::NotLive);
        counts.error += view->state == StreamerState::Error;
        counts.paused += view->state == StreamerState::Paused;
        counts.monitored += !view->row.paused;
        counts.bitsPerSecond += view->state == StreamerState::Recording ? view->bitsPerSecond : 0;
    }
    return counts;
}
