// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/archivestanding.h"

ArchiveStanding standingOf(int state)
{
    switch (state) {
    case -2:
        return ArchiveStanding::Rejected;
    case -4:
        return ArchiveStanding::Locked;
    case archivestate::transcoding:
        return ArchiveStanding::Transcoding;
    case archivestate::transcodeFailed:
        return ArchiveStanding::TranscodeFailed;
    case -40:
        return ArchiveStanding::Scheduled;
    case -100:
        return ArchiveStanding::Deleted;
    default:
        return state >= 0 ? ArchiveStanding::Open : ArchiveStanding::Reviewing;
    }
}

const char* standingName(ArchiveStanding standing)
{
    switch (standing) {
    case ArchiveStanding::Reviewing:
        return "reviewing";
    case ArchiveStanding::Transcoding:
        return "transcoding";
    case ArchiveStanding::Scheduled:
        return "scheduled";
    case ArchiveStanding::Open:
        return "open";
    case ArchiveStanding::Rejected:
        return "rejected";
    case ArchiveStanding::TranscodeFailed:
        return "transcodeFailed";
    case ArchiveStanding::Locked:
        return "locked";
    case ArchiveStanding::Deleted:
        return "deleted";
    }
    return "";
}

UploadState uploadStateOf(ArchiveStanding standing)
{
    switch (standing) {
    case ArchiveStanding::Open:
        return UploadState::Published;
    case ArchiveStanding::Rejected:
    case ArchiveStanding::TranscodeFailed:
    case ArchiveStanding::Locked:
    case ArchiveStanding::Deleted:
        return UploadState::Rejected;
    default:
        return UploadState::InReview;
    }
}

bilibili::ArchiveInfo withParts(bilibili::ArchiveInfo info, const QList<bilibili::ArchivePart>& parts,
                                const QStringList& ours)
{
    if (standingOf(info.state) != ArchiveStanding::Open)
        return info;
    for (int i = 0; i < parts.size(); ++i) {
        const bilibili::ArchivePart& part = parts[i];
        if (part.status == 0 || !ours.contains(part.filename))
            continue;
        const bool works = part.status == archivestate::reviewing;
        info.state = works ? archivestate::transcoding : archivestate::transcodeFailed;
        info.stateText = part.statusText;
        info.rejectReason =
            works ? QString() : QStringLiteral("P%1 %2: %3").arg(i + 1).arg(part.title, part.statusText);
        if (!works)
            break;
    }
    return info;
}

UploadRow reviewed(UploadRow upload, const bilibili::ArchiveInfo& info)
{
    upload.archiveState = info.state;
    upload.archiveStateText = info.stateText;
    upload.rejectReason = info.rejectReason;
    const UploadState now = uploadStateFrom(upload.state);
    if (now == UploadState::InReview || now == UploadState::Published || now == UploadState::Rejected)
        upload.state = QLatin1String(uploadStateName(uploadStateOf(standingOf(info.state))));
    return upload;
}
