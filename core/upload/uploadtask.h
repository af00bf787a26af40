// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/partupload.h"

/// What the queue wants of one run, changed by the main thread while it runs.
struct UploadOrders
{
    std::atomic<bool> broadcastOpen{false}; ///< more parts may come: no submit at the end yet
    std::atomic<bool> submitNow{false};     ///< a person said so: also when the template asks first
};

/// What one run of an upload came to.
struct UploadOutcome
{
    UploadRow upload;
    bool everythingPosted = false; ///< no part is waiting or uploaded and unposted
    bool waitsForPerson = false;   ///< uploaded; submit on request (ask first, draft)
    int postedParts = 0;           ///< that went into the archive in this run
    bool appended = false;         ///< the archive was there before
    Error coverError;              ///< why a new one did not get its cover; no detail: it did
    Error error;
    bool failed = false;
};

/// The story of one archive: uploads every part that is there, then submits or appends when it is time.
/// Thread: `up-<id>`. Everything that happened is on disk when it returns; called again it goes on where it
/// stopped.
UploadOutcome runUpload(UploadId id, const PartUploadOptions& options, const UploadServices& services,
                        const UploadOrders& orders, UploadProgress& progress, Stop& stop);
