// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/event.h"
#include "core/metrics/sample.h"
#include <QHash>

/// What each running upload sends, from its events; one that does not run has no series. Thread: main.
/// Owner: Metrics. An upload's file that still grows is sent beside its finished ones: two runs at once.
class UploadMeter
{
public:
    void take(const Event& event);
    /// `seconds` since the last call.
    void measure(Measured& into, double seconds);

private:
    struct Run
    {
        int chunksRead = -1; ///< -1: nothing was read yet
        Count bytes;
        Count chunks;
        Count seconds; ///< spent on acknowledged chunks, of all senders
        Count retries;
        void reads(const event::UploadProgressed& now);
    };
    struct Upload
    {
        QString subject;
        Run closed; ///< of finished files
        Run growing;
        int quietFor = 0;     ///< seconds without progress
        double chunkTime = 0; ///< of the last chunks
    };
    QHash<UploadId, Upload> m_uploads;
    Count m_bytes;
};
