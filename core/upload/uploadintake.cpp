// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/uploadintake.h"

#include "core/upload/fileidentity.h"
#include "core/upload/postfields.h"
#include "core/upload/uploadstate.h"

#include <QFileInfo>

namespace uploadintake {
namespace {
PartRow partOf(UploadId upload, int position, const QString& path)
{
    const QFileInfo file(path);
    PartRow part;
    part.upload = upload;
    part.position = position;
    part.path = file.absoluteFilePath();
    part.title = file.completeBaseName();
    part.size = file.size();
    part.state = QStringLiteral("waiting");
    return part;
}

/// The archive of a broadcast; made when it has none yet.
Result<UploadRow> archiveOf(Store& store, const StreamerRow& streamer, TaskId task, const QDateTime& now)
{
    const auto known = store.uploads.ofTask(task);
    if (known || known.error().kind != Error::Kind::NotFound)
        return known;
    UploadRow fresh;
    fresh.task = task;
    fresh.streamer = streamer.id;
    fresh.templateName = streamer.uploadTemplate;
    fresh.createdAt = now;
    fresh.state = QLatin1String(uploadStateName(UploadState::WaitingBroadcast));
    fresh.holdReason = QStringLiteral("broadcast");
    const auto used = store.templates.named(streamer.uploadTemplate);
    if (used)
        fresh.fields = used->fields;
    else if (used.error().kind != Error::Kind::NotFound)
        return fail(used.error());
    fresh.account = postFieldsFrom(fresh.fields).account;
    // Another segment of the broadcast may have been quicker: then its archive is the one.
    const auto id = store.uploads.add(fresh);
    if (!id && id.error().kind != Error::Kind::Refused)
        return fail(id.error());
    return store.uploads.ofTask(task);
}
} // namespace

Result<UploadRow> addFiles(Store& store, const UploadRow& upload, const QStringList& files,
                           const QStringList& titles)
{
    for (const QString& file : files) {
        if (const auto there = FileIdentity::of(file); !there)
            return fail(there.error());
    }
    const auto id = store.uploads.add(upload);
    if (!id)
        return fail(id.error());
    for (int i = 0; i < files.size(); ++i) {
        PartRow part = partOf(*id, i + 1, files[i]);
        if (const QString title = titles.value(i); !title.isEmpty())
            part.title = title;
        if (const auto added = store.uploads.addPart(part); !added)
            return fail(added.error());
    }
    return store.uploads.get(*id);
}

Result<UploadRow> addSegment(Store& store, const event::SegmentClosed& event, qint64 minBytes,
                             const QDateTime& now)
{
    const auto streamer = store.streamers.get(event.streamer);
    if (!streamer)
        return fail(streamer.error());
    if (!streamer->autoUpload)
        return UploadRow();
    const auto upload = archiveOf(store, *streamer, event.task, now);
    if (!upload)
        return upload;
    PartRow part = partOf(upload->id, event.part, event.segment.path);
    part.video = event.video;
    if (event.segment.bytes < minBytes) {
        part.state = QStringLiteral("skipped");
        part.error = QStringLiteral("smaller than upload.minMiB");
    }
    const auto added = store.uploads.addPart(part);
    return added ? upload : Result<UploadRow>(added.error());
}

Result<> giveChance(Store& store, UploadId id)
{
    const auto parts = store.uploads.parts(id);
    if (!parts)
        return fail(parts.error());
    for (PartRow part : *parts) {
        if (part.state != u"failed" && part.freshSessions == 0)
            continue;
        part.freshSessions = 0;
        if (part.state == u"failed")
            part.state = QStringLiteral("waiting");
        if (const auto stored = store.uploads.updatePart(part); !stored)
            return stored;
    }
    return {};
}

} // namespace uploadintake
