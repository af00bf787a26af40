// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/uploads/uploaditem.h"
#include "core/upload/publish.h"
#include <algorithm>

namespace {
bool isDone(const PartRow& part)
{
    return part.state == u"uploaded" || part.state == u"posted";
}

bool isWanted(const PartRow& part)
{
    return part.state != u"skipped";
}
} // namespace

Result<UploadDetails> readUploadDetails(Store& store, const UploadRow& row)
{
    const auto parts = store.uploads.parts(row.id);
    if (!parts)
        return fail(parts.error());
    const auto names = placeholdersOf(row, *parts, store);
    if (!names)
        return fail(names.error());
    const auto fields = renderedFields(row, *parts, store);
    if (!fields)
        return fail(fields.error());
    return UploadDetails{row.id, *names, *fields, *parts};
}

bool UploadItem::active() const
{
    const UploadState now = state();
    return now == UploadState::Preparing || now == UploadState::Uploading || now == UploadState::Submitting;
}

QString UploadItem::title() const
{
    return details.upload != 0 ? details.fields.title : row.fields.value(u"title").toString();
}

qint64 UploadItem::sentOf(const PartRow& part) const
{
    if (isDone(part))
        return part.size;
    if (active() && part.id == progress.part) {
        qint64 others = 0;
        for (const PartRow& other : details.parts)
            others += isDone(other) ? other.size : 0;
        return std::clamp<qint64>(progress.sentBytes - others, 0, part.size);
    }
    return std::min(part.size, part.acked.count(true) * part.chunkSize);
}

qint64 UploadItem::totalBytes() const
{
    if (active() && progress.totalBytes > 0)
        return progress.totalBytes;
    qint64 bytes = 0;
    for (const PartRow& part : details.parts)
        bytes += isWanted(part) ? part.size : 0;
    return bytes;
}

qint64 UploadItem::sentBytes() const
{
    if (active() && progress.totalBytes > 0)
        return progress.sentBytes;
    qint64 bytes = 0;
    for (const PartRow& part : details.parts)
        bytes += sentOf(part);
    return bytes;
}

double UploadItem::fraction() const
{
    const qint64 total = totalBytes();
    return total > 0 ? std::clamp(double(sentBytes()) / double(total), 0.0, 1.0) : -1;
}

double UploadItem::secondsLeft() const
{
    return active() && progress.bytesPerSecond > 0
               ? double(std::max<qint64>(0, totalBytes() - sentBytes())) / progress.bytesPerSecond
               : -1;
}

int UploadItem::partsDone() const
{
    return int(std::count_if(details.parts.begin(), details.parts.end(), isDone));
}

int UploadItem::partsWanted() const
{
    return int(std::count_if(details.parts.begin(), details.parts.end(), isWanted));
}

bool isIn(UploadGroup group, UploadState state)
{
    switch (state) {
    case UploadState::Preparing:
    case UploadState::Uploading:
    case UploadState::Submitting:
        return group == UploadGroup::All || group == UploadGroup::Active;
    case UploadState::WaitingBroadcast:
    case UploadState::Queued:
    case UploadState::Paused:
    case UploadState::WaitingRetry:
        return group == UploadGroup::All || group == UploadGroup::Waiting;
    case UploadState::NeedsLogin:
    case UploadState::Uploaded:
    case UploadState::Rejected:
    case UploadState::Failed:
        return group == UploadGroup::All || group == UploadGroup::NeedsYou;
    case UploadState::InReview:
    case UploadState::Published:
        return group == UploadGroup::All || group == UploadGroup::Done;
    }
    return group == UploadGroup::All;
}
