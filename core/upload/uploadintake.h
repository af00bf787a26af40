// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/event.h"
#include "core/store/store.h"

/// How files become rows of the queue. Thread: workers (each call waits for the db thread). What a call
/// returned from is on disk.
namespace uploadintake {

/// Files chosen by hand as the parts of a new archive, or of `upload.aid` when that is set: `upload` with its
/// id and place. A part without a title in `titles` is called as its file. Errors: NotFound, Disk (a file),
/// Database; then nothing is queued.
Result<UploadRow> addFiles(Store& store, const UploadRow& upload, const QStringList& files,
                           const QStringList& titles = {});

/// The archive of a finished file's broadcast with one more part in it; id 0 when the streamer wants none. A
/// file below `minBytes` is kept and skipped. Errors: Database.
Result<UploadRow> addSegment(Store& store, const event::SegmentClosed& event, qint64 minBytes,
                             const QDateTime& now);

/// Failed parts wait again, and fresh sessions are counted from nothing.
Result<> giveChance(Store& store, UploadId id);

} // namespace uploadintake
