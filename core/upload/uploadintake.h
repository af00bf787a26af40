// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/event.h"
#include "core/upload/growingfile.h"
#include "core/upload/uploadservices.h"
#include "core/upload/uploadwishes.h"
#include <optional>

/// How files become rows of the queue. Thread: workers (each call waits for the db thread). What a call
/// returned from is on disk.
namespace uploadintake {

/// Files chosen by hand as the parts of a new archive, or of `upload.aid` when that is set: `upload` with its
/// id and place. A part without a title in `titles` is called as the fields say, or as its file. Errors:
/// NotFound, Disk (a file), Refused (no video, too many), Database; then nothing is queued.
Result<UploadRow> addFiles(Store& store, const UploadRow& upload, const QStringList& files,
                           const QStringList& titles = {});

/// A file that is being recorded as a part in state "growing", its declared size as size; nothing when its
/// streamer wants no upload before the file or the broadcast is finished. Errors: Database.
struct GrowingPart
{
    UploadRow upload;
    PartRow part;
};
Result<std::optional<GrowingPart>> addGrowing(Store& store, const FileBegun& begun,
                                              const UploadWishes& wishes, const QDateTime& now);

/// The archive of a finished file's broadcast with one more part in it; id 0 when the streamer wants none. A
/// file below `wishes.minBytes` is kept and skipped. What was sent of it while it grew counts when it has the
/// declared size; `sent` is null when nobody knows (after a crash). A file that is a part already stays as it
/// is; a streamer that was removed meanwhile counts as last known. Errors: Database.
Result<UploadRow> addSegment(const UploadServices& services, const event::SegmentClosed& event,
                             const UploadWishes& wishes, const GrowingFile* sent);

/// Failed parts wait again, and fresh sessions are counted from nothing. Whether one had failed.
Result<bool> giveChance(Store& store, UploadId id);

} // namespace uploadintake
