// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/pathtemplate.h"
#include "core/upload/uploadqueue.h"
#include "ui/text/states.h"

struct Store;

/// What the store knows of an upload beyond its row.
struct UploadDetails
{
    UploadId upload = 0;
    PathFields names;  ///< what the placeholders stand for
    PostFields fields; ///< with these filled in
    QList<PartRow> parts;
};
/// Thread: a worker.
Result<UploadDetails> readUploadDetails(Store& store, const UploadRow& row);

/// One upload as the views show it. Thread: main.
struct UploadItem
{
    UploadRow row;
    UploadDetails details;          ///< `upload` 0: not read yet
    UploadQueue::Snapshot progress; ///< of the run that lasts; all 0 when none does
    Error error;                    ///< of the last run

    UploadState state() const { return uploadStateFrom(row.state); }
    bool active() const;   ///< something is on its way right now
    QString title() const; ///< of the archive; of the template as long as it was not read
    qint64 totalBytes() const;
    qint64 sentBytes() const;
    double fraction() const;    ///< 0 to 1; negative when there is nothing to send
    double secondsLeft() const; ///< negative when nobody can tell
    int partsDone() const;
    int partsWanted() const; ///< without those that are left out
    /// Of one part: what is stored, or what the run has sent of it.
    qint64 sentOf(const PartRow& part) const;
};

/// Which uploads are listed together (the chips above the list).
enum class UploadGroup { All, Active, Waiting, NeedsYou, Done };
bool isIn(UploadGroup group, UploadState state);
