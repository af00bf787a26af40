// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/stop.h"
#include "core/retention/retentionplan.h"
#include <QSet>

struct Store;

namespace retention {

/// What only the main thread knows: who is at work on recordings. Thread: any (a value).
struct Busy
{
    QSet<StreamerId> streamers; ///< with a hook that runs or waits
    QSet<VideoId> videos;       ///< being converted
};

/// Every recording that is on the disk, with who needs it still. Thread: workers; looks at each file.
/// Errors: Database, Cancelled.
Result<QList<Candidate>> candidates(Store& store, const Busy& busy, Stop& stop);

} // namespace retention
