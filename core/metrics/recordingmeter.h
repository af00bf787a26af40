// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/event.h"
#include "core/metrics/sample.h"
#include <QHash>

/// What each streamer's recordings came to since the program started, from their events. Thread: main. Owner:
/// Metrics. Totals stay when a recording ends, so that Prometheus sees no counter begin anew.
class RecordingMeter
{
public:
    void take(const Event& event);
    /// `seconds` since the last call.
    void measure(Measured& into, double seconds);

private:
    struct Streamer
    {
        QString subject;
        TaskId task = 0;
        bool running = false;
        double ratio = 0;
        Count bytes;
        Count video;
        Count audio;
        Count dropped;
        Count repaired;
        Count reconnects;
    };
    Streamer& of(StreamerId id);
    void progress(const event::RecordingProgress& now);

    QHash<StreamerId, Streamer> m_streamers;
    Count m_bytes; ///< of all of them
};
