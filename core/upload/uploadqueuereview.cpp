// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/base/log.h"
#include "core/upload/archivestanding.h"
#include "core/upload/uploadqueue.h"

// What the queue keeps of the archive on the site; ArchiveTracker brings it.

namespace {
void warnIfNotKept(const Result<>& result)
{
    if (!result)
        qCWarning(lcUpload) << "the state of an archive was not saved:" << result.error().detail;
}
} // namespace

/// A run brings a row that it read when it began: what the site said meanwhile stays, and what was posted now
/// is reviewed again.
void UploadQueue::carryReview(UploadRow& after, const UploadRow& before, bool posted)
{
    after.archiveState = posted ? archivestate::reviewing : before.archiveState;
    after.archiveStateText = posted ? QString() : before.archiveStateText;
    after.rejectReason = posted ? QString() : before.rejectReason;
    if (posted)
        inBackground(
            this, [&store = m_services.store, after] { return store.uploads.updateReview(after); },
            warnIfNotKept);
}

void UploadQueue::reviewed(UploadId id, const bilibili::ArchiveInfo& info)
{
    const UploadRow* upload = find(id);
    if (!upload || upload->aid != info.aid || m_jobs.contains(id))
        return;
    const UploadRow before = *upload;
    const UploadRow after = ::reviewed(before, info);
    if (after.archiveState == before.archiveState && after.archiveStateText == before.archiveStateText &&
        after.rejectReason == before.rejectReason && after.state == before.state)
        return;
    inBackground(
        this, [&store = m_services.store, after] { return store.uploads.updateReview(after); },
        warnIfNotKept);
    put(after);
    m_events.post(event::ArchiveReviewed{id, after.streamer, info.aid, info.bvid, info.title, info.state,
                                         info.stateText, info.rejectReason});
}

bool UploadQueue::hold(UploadId id)
{
    if (m_jobs.contains(id))
        return false;
    m_held.insert(id);
    return true;
}

void UploadQueue::release(UploadId id)
{
    m_held.remove(id);
    schedule();
}
