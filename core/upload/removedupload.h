// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/store/uploadrows.h"
#include <QList>

struct Store;

/// An upload as its last run left it, so that its removal can be undone (ux.md UX-97) without posting
/// anything twice. Thread: workers.
struct RemovedUpload
{
    UploadRow row;
    QList<PartRow> parts;

    static Result<RemovedUpload> keep(Store& store, UploadId id);
    /// Puts it back with a new id, not running: parts that were whole stay whole, what was half sent is sent
    /// again. Errors: Refused (the broadcast has another archive meanwhile), Database.
    Result<UploadRow> putBack(Store& store) const;
};
