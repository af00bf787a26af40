// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/growingfile.h"
#include "core/upload/partupload.h"
#include "core/upload/uploadwishes.h"

/// Sends a file while it is recorded (边录边传), by bilibili-upload.md B.9, newest column: the size is
/// declared before it is known, every part is exact, and only a file that came to exactly that size is ever
/// completed; any other is sent once more as an ordinary one. Thread: `up-live-<video>`.
struct LiveUploadOptions
{
    // It only sends ahead: a part in state "growing" with its session and acknowledged chunks. When the file
    // is closed, uploadintake::addSegment() makes an ordinary part of it, whose upload goes on with the same
    // session or afresh. So a crash, a pause or an error here costs nothing but what was sent.
    PartUploadOptions part;
    UploadWishes wishes; ///< a file below their size is not uploaded: nothing is asked for before
};
/// How far it is. Thread: written by its workers, read by anyone.
struct LiveProgress
{
    std::atomic<UploadId> upload{0}; ///< 0: nothing was sent yet
    UploadProgress sending;
};
/// Returns when the file is closed, or at the stop. Errors: what uploadPart() gives; a person need not know.
Result<> sendWhileGrowing(const FileBegun& begun, GrowingFile& file, const LiveUploadOptions& options,
                          const UploadServices& services, LiveProgress& progress, Stop& stop);
