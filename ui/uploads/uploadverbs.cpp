// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/uploadverbs.h"
#include "core/upload/linechange.h"
#include <algorithm>

bool offers(UploadVerb verb, const UploadRow& row, const QList<PartRow>& parts)
{
    const bool hasParts = !parts.isEmpty();
    const UploadState state = uploadStateFrom(row.state);
    const bool sending = state == UploadState::Preparing || state == UploadState::Uploading;
    const bool halted = state == UploadState::Paused || state == UploadState::Failed ||
                        state == UploadState::WaitingRetry || state == UploadState::NeedsLogin;
    const bool waiting = state == UploadState::Queued || state == UploadState::WaitingBroadcast;
    const bool posted =
        state == UploadState::InReview || state == UploadState::Published || state == UploadState::Rejected;
    switch (verb) {
    case UploadVerb::Pause:
        return sending || waiting || state == UploadState::WaitingRetry;
    case UploadVerb::Resume:
        return halted || (posted && std::any_of(parts.begin(), parts.end(), [](const PartRow& part) {
                              return part.state == u"failed"; // it was submitted without this one
                          }));
    case UploadVerb::Submit: // also without the part that failed
        return state == UploadState::Uploaded || (state == UploadState::Failed && hasParts);
    case UploadVerb::ChangeLine:
    case UploadVerb::First:
    case UploadVerb::Up:
    case UploadVerb::Down:
        return waiting || halted || sending;
    case UploadVerb::Edit:
        return waiting || halted || state == UploadState::Uploaded;
    case UploadVerb::Remove:
        return state != UploadState::Submitting;
    case UploadVerb::OpenFile:
        return hasParts;
    case UploadVerb::OpenArchive:
    case UploadVerb::CopyBv:
        return !row.bvid.isEmpty();
    case UploadVerb::EditArchive:
        return posted && row.aid > 0;
    }
    return false;
}

bool losesBytes(const UploadItem& item)
{
    return item.row.aid == 0 && item.sentBytes() > 0;
}

std::optional<qint64> sentAgain(const UploadItem& item, const QString& line)
{
    if (item.details.upload == 0)
        return std::nullopt;
    qint64 bytes = 0;
    for (PartRow part : item.details.parts) {
        if (item.active() && part.id == item.progress.part && !item.progress.line.isEmpty()) {
            part.line = item.progress.line; // the row may have been read before its session began
            part.uploadId = part.line;
        }
        if (linechange::startsAfresh(part, line))
            bytes += item.sentOf(part);
    }
    return bytes;
}
