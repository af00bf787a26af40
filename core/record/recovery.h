// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/stop.h"
#include "core/events/events.h"
#include "core/store/store.h"

/// What a crash or a power cut left (UX-95). Thread: find() and finish() workers, finishInBackground() main.
namespace recovery {

struct Unfinished
{
    QList<VideoRow> files;    ///< rows still in state "recording"
    QList<TaskId> broadcasts; ///< that were interrupted: one that still goes on is taken up again
};

/// Marks the broadcasts that were running as "interrupted". Called before anything is recorded. Errors:
/// Database.
Result<Unfinished> find(Store& store);

/// How one file came out.
struct Recovered
{
    VideoRow row;        ///< with its new state, size and duration
    bool had = false;    ///< there was something to finish
    SegmentInfo segment; ///< when the file is there
};
/// Finishes and indexes a `.part` file and gives it its name; updates the row. A file that is gone becomes
/// "missing". Errors: Disk, Protocol, Database.
Result<Recovered> finish(Store& store, const VideoRow& row, Stop& stop);

/// finish() for all, one after the other; posts SegmentClosed for each file that is there, and
/// UnfinishedFilesFound when there was one to finish.
void finishInBackground(Store& store, Events& events, const Unfinished& unfinished);

} // namespace recovery
