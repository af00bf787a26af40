// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/upload/renderedfields.h"
#include "core/upload/submitintent.h"
#include "core/upload/uploadservices.h"

struct Published
{
    UploadRow upload; ///< with aid and bvid
    int parts = 0;    ///< that went into it now
    bool appended = false;
    Error coverError;      ///< see ArchiveCover::missing
    bool unlisted = false; ///< the site has taken it, and its number is not known yet
};

/// Makes one archive of the uploaded parts, or appends those that are not in it yet (bilibili-upload.md C.1,
/// C.10). Never posts twice: the intent is on disk before anything is sent, and an unknown outcome is
/// resolved by looking at the account's list, again and again for five minutes, also after a restart. Thread:
/// the upload's worker. Errors: Refused (fields, the site's no: a person must change something), LoginNeeded,
/// RateLimited with the time to wait, Network and the like (outcome unknown: call again).
Result<Published> publish(UploadRow upload, const UploadServices& services, UploadProgress& progress,
                          Stop& stop);
