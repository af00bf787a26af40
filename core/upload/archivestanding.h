// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/uploadrows.h"
#include "core/upload/bilibili/archive.h"
#include "core/upload/uploadstate.h"

/// What Bilibili's number for the state of an archive means to a person (bilibili-upload.md C.10).
enum class ArchiveStanding {
    Reviewing,
    Transcoding,
    Scheduled,
    Open,
    Rejected,
    TranscodeFailed,
    Locked,
    Deleted
};

ArchiveStanding standingOf(int state); ///< a number nobody knows is Reviewing: nothing is done because of it
const char* standingName(ArchiveStanding standing); ///< "reviewing", "open", ...: JSON and the command line
/// What an upload whose archive stands so is: InReview, Published or Rejected.
UploadState uploadStateOf(ArchiveStanding standing);

/// Numbers this program gives itself, when the list says "open" but a part of ours says otherwise.
namespace archivestate {
constexpr int open = 0;
constexpr int transcoding = -9;
constexpr int transcodeFailed = -16;
constexpr int reviewing = -30;
} // namespace archivestate

/// The list's word on an open archive, corrected by the parts `ours` (submit names): it is not open before
/// each of them is transcoded, and the first one that failed is the reason. A part that is not in the archive
/// (any more) does not count.
bilibili::ArchiveInfo withParts(bilibili::ArchiveInfo info, const QList<bilibili::ArchivePart>& parts,
                                const QStringList& ours);

/// The upload after the site said `info` of its archive: what it reports, and the state when nothing is on
/// its way (in review, published or rejected).
UploadRow reviewed(UploadRow upload, const bilibili::ArchiveInfo& info);
