// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/uploadintake.h"

#include "core/base/pathtemplate.h"
#include "core/store/storederror.h"
#include "core/store/uploadbatch.h"
#include "core/upload/fileidentity.h"
#include "core/upload/postfields.h"
#include "core/upload/posttemplate.h"
#include "core/upload/uploadsession.h"
#include "core/upload/uploadstate.h"

#include <QFileInfo>
#include <algorithm>

namespace uploadintake {
namespace {
PartRow partOf(UploadId upload, int position, const QString& path)
{
    const QFileInfo file(path);
    PartRow part;
    part.upload = upload;
    part.position = position;
    part.path = file.absoluteFilePath();
    part.title = titleOfFile(path);
    part.size = file.size();
    part.state = QStringLiteral("waiting");
    return part;
}

/// What the template calls a part; the file's name when it says nothing.
QString partTitle(Store& store, const StreamerRow& streamer, const UploadRow& upload, int number,
                  const QString& path)
{
    const QString pattern = postFieldsFrom(upload.fields).partTitle;
    PathFields values;
    values.streamer = streamer.name;
    values.url = streamer.url.toString();
    values.platform = streamer.platform;
    values.id = QString::number(upload.task);
    values.part = number;
    values.time = upload.createdAt;
    if (const auto task = pattern.isEmpty() ? Result<TaskRow>(TaskRow()) : store.tasks.get(upload.task);
        task && task->startedAt.isValid()) {
        values.title = task->title;
        values.time = task->startedAt;
    }
    const QString title = pathtemplate::renderText(pattern, values).trimmed();
    return title.isEmpty() ? titleOfFile(path) : title;
}

/// The archive of a broadcast; made when it has none yet.
Result<UploadRow> archiveOf(Store& store, const StreamerRow& streamer, TaskId task,
                            const UploadWishes& wishes, const QDateTime& now)
{
    const auto known = store.uploads.ofTask(task);
    if (known || known.error().kind != Error::Kind::NotFound)
        return known;
    UploadRow fresh;
    fresh.task = task;
    fresh.streamer = streamer.id;
    fresh.templateName = streamer.uploadTemplate.isEmpty() ? wishes.defaultTemplate : streamer.uploadTemplate;
    fresh.createdAt = now;
    fresh.state = QLatin1String(uploadStateName(UploadState::WaitingBroadcast));
    fresh.holdReason = QStringLiteral("broadcast");
    const auto used = store.templates.named(fresh.templateName);
    if (used)
        fresh.fields = used->fields;
    else if (used.error().kind != Error::Kind::NotFound)
        return fail(used.error());
    for (auto it = wishes.fields.begin(); it != wishes.fields.end(); ++it)
        fresh.fields[it.key()] = it.value();
    fresh.account = postFieldsFrom(fresh.fields).account;
    // Another segment of the broadcast may have been quicker: then its archive is the one.
    const auto id = store.uploads.add(fresh);
    if (!id && id.error().kind != Error::Kind::Refused)
        return fail(id.error());
    return store.uploads.ofTask(task);
}

/// Whose file it is. One that was removed meanwhile is as it was last known; when nobody knew it, what has an
/// archive already gets into it.
Result<StreamerRow> ownerOf(Store& store, const event::SegmentClosed& event, const UploadWishes& wishes)
{
    auto streamer = store.streamers.get(event.streamer);
    if (streamer || streamer.error().kind != Error::Kind::NotFound)
        return streamer;
    if (wishes.streamer)
        return *wishes.streamer;
    const auto upload = store.uploads.ofTask(event.task);
    if (!upload && upload.error().kind != Error::Kind::NotFound)
        return fail(upload.error());
    StreamerRow removed;
    removed.autoUpload = upload.has_value();
    return removed;
}

/// The part that a file of a broadcast is, when it is one already.
Result<std::optional<PartRow>> partOfVideo(Store& store, UploadId upload, VideoId video)
{
    const auto parts = store.uploads.parts(upload);
    if (!parts)
        return fail(parts.error());
    const auto found = std::find_if(parts->begin(), parts->end(), [video](const PartRow& part) {
        return part.video != 0 && part.video == video;
    });
    return found == parts->end() ? std::nullopt : std::optional(*found);
}

void skipIfSmall(PartRow& part, qint64 minBytes)
{
    if (part.size >= minBytes)
        return;
    part.state = QStringLiteral("skipped");
    part.error = QStringLiteral("smaller than upload.minMiB");
}

/// A growing part becomes an ordinary one: with its session when the file came to the size declared there.
Result<> settle(PartRow part, const QString& path, const QString& title, qint64 minBytes,
                const GrowingFile* sent, Store& store)
{
    const auto identity = FileIdentity::of(path);
    const bool whole = identity && identity->size == part.size && sent && !part.uploadId.isEmpty();
    part.path = path;
    part.title = title;
    if (!whole) {
        part = withoutSession(part); // its auth stays: no secret store keeps a file out of its archive
        part.size = QFileInfo(path).size();
        part.state = QStringLiteral("waiting");
    } else {
        part.modifiedAt = identity->modifiedAt;
        part.fingerprint = identity->fingerprint;
        part.acked &= sent->sentWell(part.chunkSize, part.size);
        part.state = QStringLiteral("waiting");
        qCInfo(lcUpload) << QFileInfo(path).fileName() << "is recorded;" << part.acked.count(true) << "of"
                         << part.acked.size() << "chunks are there";
    }
    skipIfSmall(part, minBytes);
    return store.uploads.updatePart(part);
}

/// What the fields call file `index`, when they do: the first one stands for the broadcast.
QString titleByHand(const UploadRow& upload, const QStringList& files, qsizetype index)
{
    PathFields values;
    values.title = titleOfFile(files.first());
    values.time = upload.createdAt;
    values.part = int(index) + 1;
    return pathtemplate::renderText(postFieldsFrom(upload.fields).partTitle, values).trimmed();
}
} // namespace

Result<UploadRow> addFiles(Store& store, const UploadRow& upload, const QStringList& files,
                           const QStringList& titles)
{
    if (files.size() > postlimits::parts)
        return fail(Error::Kind::Refused, QStringLiteral("an archive holds at most %1 files, these are %2")
                                              .arg(postlimits::parts)
                                              .arg(files.size()));
    for (const QString& file : files) {
        if (const auto video = FileIdentity::checkIsVideo(file); !video)
            return fail(video.error());
        const auto there = FileIdentity::of(file);
        if (!there)
            return fail(there.error());
        if (const auto media = there->checkNotEmpty(file); !media)
            return fail(media.error());
    }
    QList<PartRow> parts;
    for (int i = 0; i < files.size(); ++i) {
        parts += partOf(0, i + 1, files[i]);
        if (const QString title = titles.value(i); !title.isEmpty())
            parts.last().title = title;
        else if (const QString made = titleByHand(upload, files, i); !made.isEmpty())
            parts.last().title = made;
    }
    const auto id = addUpload(store.db, upload, parts);
    return id ? store.uploads.get(*id) : Result<UploadRow>(id.error());
}

Result<std::optional<GrowingPart>> addGrowing(Store& store, const FileBegun& begun,
                                              const UploadWishes& wishes, const QDateTime& now)
{
    const auto streamer = store.streamers.get(begun.streamer);
    if (!streamer)
        return fail(streamer.error());
    if (!streamer->autoUpload)
        return std::nullopt;
    const auto upload = archiveOf(store, *streamer, begun.task, wishes, now);
    if (!upload)
        return fail(upload.error());
    if (postFieldsFrom(upload->fields).when != PostFields::When::Segments)
        return std::nullopt;
    PartRow part = partOf(upload->id, begun.part, begun.path);
    part.video = begun.video;
    part.size = begun.exactBytes;
    part.state = QStringLiteral("growing");
    const auto id = store.uploads.addPart(part);
    if (!id)
        return fail(id.error());
    part.id = *id;
    return GrowingPart{*upload, part};
}

Result<UploadRow> addSegment(const UploadServices& services, const event::SegmentClosed& event,
                             const UploadWishes& wishes, const GrowingFile* sent)
{
    Store& store = services.store;
    const auto streamer = ownerOf(store, event, wishes);
    if (!streamer)
        return fail(streamer.error());
    const auto upload = streamer->autoUpload
                            ? archiveOf(store, *streamer, event.task, wishes, services.clock.now())
                            : store.uploads.ofTask(event.task);
    if (!upload)
        return upload.error().kind == Error::Kind::NotFound ? UploadRow() : upload;
    const QString title = partTitle(store, *streamer, *upload, event.part, event.segment.path);
    const auto known = partOfVideo(store, upload->id, event.video);
    if (!known)
        return fail(known.error());
    if (*known && (*known)->state != u"growing")
        return upload;
    if (*known) {
        const auto settled = settle(**known, event.segment.path, title, wishes.minBytes, sent, store);
        return settled ? upload : Result<UploadRow>(settled.error());
    }
    if (!streamer->autoUpload)
        return UploadRow();
    PartRow part = partOf(upload->id, event.part, event.segment.path);
    part.video = event.video;
    part.title = title;
    skipIfSmall(part, wishes.minBytes);
    const auto added = store.uploads.addPart(part);
    // Somebody else has just added it.
    return added || added.error().kind == Error::Kind::Refused ? upload : Result<UploadRow>(added.error());
}

Result<bool> giveChance(Store& store, UploadId id)
{
    const auto parts = store.uploads.parts(id);
    if (!parts)
        return fail(parts.error());
    bool had = false;
    for (PartRow part : *parts) {
        if (part.state != u"failed" && part.freshSessions == 0)
            continue;
        part.freshSessions = 0;
        if (part.state == u"failed") {
            part.state = QStringLiteral("waiting");
            forgetError(part);
            had = true;
        }
        if (const auto stored = store.uploads.updatePart(part); !stored)
            return fail(stored.error());
    }
    return had;
}

} // namespace uploadintake
