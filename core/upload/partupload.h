// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/uploadservices.h"

struct PartUploadOptions
{
    int senders = 3; ///< parts of the file side by side, 1 to 16
    QString line;    ///< by hand; empty = the fastest
};

/// Uploads one file to its end, or as far as it gets: what is acknowledged is on disk, and the next call goes
/// on with the missing parts of the same session (bilibili-upload.md B.8). Thread: the upload's worker, plus
/// its senders. Returns the row in state "uploaded". Errors: Cancelled, LoginNeeded, RateLimited with the
/// time to wait, NotFound or Disk (the file), Refused (the file changed, or a person must look), Network,
/// Timeout, Http when everything was tried.
Result<PartRow> uploadPart(PartRow part, qint64 account, const PartUploadOptions& options,
                           const UploadServices& services, UploadProgress& progress, Stop& stop);
