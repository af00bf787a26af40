// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/removedupload.h"
#include "core/store/store.h"
#include "core/store/uploadbatch.h"
#include "core/upload/uploadsession.h"
#include "core/upload/uploadstate.h"

namespace {
/// What was being sent or waited for its turn waits for a person now.
void halt(UploadRow& row)
{
    switch (uploadStateFrom(row.state)) {
    case UploadState::Queued:
    case UploadState::Preparing:
    case UploadState::Uploading:
    case UploadState::WaitingRetry:
        row.state = QLatin1String(uploadStateName(UploadState::Paused));
        row.holdReason = QStringLiteral("paused");
        row.nextTry = {};
        break;
    default:
        break;
    }
}
} // namespace

Result<RemovedUpload> RemovedUpload::keep(Store& store, UploadId id)
{
    const auto row = store.uploads.get(id);
    if (!row)
        return fail(row.error());
    const auto parts = store.uploads.parts(id);
    if (!parts)
        return fail(parts.error());
    return RemovedUpload{*row, *parts};
}

Result<UploadRow> RemovedUpload::putBack(Store& store) const
{
    UploadRow back = row;
    halt(back);
    QList<PartRow> fresh;
    for (const PartRow& part : parts)
        fresh += withoutSession(part); // its key is kept under the part's old number
    const auto id = addUpload(store.db, back, fresh);
    return id ? store.uploads.get(*id) : Result<UploadRow>(id.error());
}
