// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/uploadrows.h"
#include <QList>

/// Tables `uploads` and `upload_parts`. Thread: workers (each call waits for the db thread). Owner: Store.
/// Every call here is a write at once: what it returned from is on disk.
class UploadsTable
{
public:
    explicit UploadsTable(Db& db)
        : m_db(db)
    {
    }
    /// Refused when the broadcast has an archive already (one broadcast = one archive). A position of 0
    /// becomes the last one.
    Result<UploadId> add(const UploadRow& row);
    // Each writer has its own columns, so that the queue and a running upload never undo each other.
    /// The queue's: state, hold reason, next try, attempts, position, submit wanted, error with kind and
    /// code.
    Result<> updateQueue(const UploadRow& row);
    /// A person's: account, template, fields.
    Result<> updateFields(const UploadRow& row);
    /// The running upload's: account, aid, bvid, submit intent, submitted_at.
    Result<> updatePosting(const UploadRow& row);
    /// The tracker's: what Bilibili reports of the archive.
    Result<> updateReview(const UploadRow& row);
    Result<UploadRow> get(UploadId id);
    /// The archive of a broadcast; NotFound when it has none yet.
    Result<UploadRow> ofTask(TaskId task);
    Result<QList<UploadRow>> all(); ///< in the order of the queue
    Result<> remove(UploadId id);   ///< its parts too; files stay

    /// Refused when the recorded file is a part of this archive already.
    Result<qint64> addPart(const PartRow& row);
    Result<> updatePart(const PartRow& row);
    /// Marks one chunk as acknowledged and nothing else, so that several senders of one part never overwrite
    /// each other.
    Result<> acknowledge(qint64 part, int chunk, int chunks);
    Result<PartRow> part(qint64 id);
    Result<QList<PartRow>> parts(UploadId upload); ///< in page order
    Result<> removePart(qint64 id);

private:
    Db& m_db;
};
