// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/pathtemplate.h"
#include "core/upload/postfields.h"
#include "core/upload/uploadservices.h"

/// What stands in `UploadRow::submitIntent` while the outcome of a submit is unknown.
struct SubmitIntent
{
    QString title;
    QStringList filenames;
    QString toText() const;
    static SubmitIntent fromText(const QString& text);
};

/// What the placeholders of an upload's fields stand for: its broadcast, or its first file.
Result<PathFields> placeholdersOf(const UploadRow& upload, const QList<PartRow>& parts, Store& store);
/// The fields of an upload with its broadcast's names filled in. `liveTime` is when the broadcast began.
Result<PostFields> renderedFields(const UploadRow& upload, const QList<PartRow>& parts, Store& store);

struct Published
{
    UploadRow upload; ///< with aid and bvid
    int parts = 0;    ///< that went into it now
    bool appended = false;
};

/// Makes one archive of the uploaded parts, or appends those that are not in it yet (bilibili-upload.md C.1,
/// C.10). Never posts twice: the intent is on disk before anything is sent, and an unknown outcome is
/// resolved by looking at the account's list first, also after a restart. Thread: the upload's worker.
/// Errors: Refused (fields, the site's no: a person must change
/// something), LoginNeeded, RateLimited with the time to wait, Network and the like (outcome unknown: call
/// again).
Result<Published> publish(UploadRow upload, const UploadServices& services, UploadProgress& progress,
                          Stop& stop);
