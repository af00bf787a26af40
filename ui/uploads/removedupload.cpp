// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/removedupload.h"
#include "core/store/store.h"
#include "core/store/uploadbatch.h"
#include "core/upload/uploadstate.h"

namespace {
/// A session belongs to the part's old number, under which its key was kept.
PartRow withoutSession(PartRow part)
{
    if (!part.filename.isEmpty())
        return part;
    part.line.clear();
    part.endpoint.clear();
    part.uposUri.clear();
    part.uploadId.clear();
    part.bizId = 0;
    part.chunkSize = 0;
    part.acked.clear();
    part.sessionAt = {};
    if (part.state == u"uploading")
        part.state = QStringLiteral("waiting");
    return part;
}

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
        fresh += withoutSession(part);
    const auto id = addUpload(store.db, back, fresh);
    return id ? store.uploads.get(*id) : Result<UploadRow>(id.error());
}
