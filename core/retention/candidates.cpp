// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/retention/candidates.h"

#include "core/store/store.h"
#include "core/upload/uploadstate.h"

#include <QFileInfo>
#include <QHash>

namespace retention {
namespace {

/// Where a file really is: the same one may have been chosen through a link.
QString placeOf(const QString& path)
{
    const QString real = QFileInfo(path).canonicalFilePath();
    return real.isEmpty() ? path : real;
}

/// The archives as a file asks for them.
struct Archives
{
    struct Part
    {
        PartRow row;
        bool finished; ///< its archive
    };
    QMultiHash<VideoId, Part> ofVideo;
    QMultiHash<QString, Part> ofPath; ///< by placeOf(): chosen by hand
    QSet<TaskId> unfinished;          ///< broadcasts whose archive is not open
};

/// Whether nobody will ask for its files again: posted, and open as far as is known.
bool isFinished(const UploadRow& upload)
{
    return uploadStateFrom(upload.state) == UploadState::Published && upload.archiveState == 0 &&
           upload.submitIntent.isEmpty();
}

Result<Archives> readArchives(Store& store, Stop& stop)
{
    const auto uploads = store.uploads.all();
    if (!uploads)
        return fail(uploads.error());
    Archives archives;
    for (const UploadRow& upload : *uploads) {
        if (stop.requested())
            return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
        const bool finished = isFinished(upload);
        if (!finished && upload.task != 0)
            archives.unfinished.insert(upload.task);
        const auto parts = store.uploads.parts(upload.id);
        if (!parts)
            return fail(parts.error());
        for (const PartRow& part : *parts) {
            if (part.video != 0)
                archives.ofVideo.insert(part.video, {part, finished});
            archives.ofPath.insert(placeOf(part.path), {part, finished});
        }
    }
    return archives;
}

Result<QHash<TaskId, TaskRow>> readTasks(Store& store)
{
    constexpr int pageSize = 500;
    QHash<TaskId, TaskRow> tasks;
    for (TaskId before = 0;;) {
        const auto page = store.tasks.page(0, before, pageSize);
        if (!page)
            return fail(page.error());
        if (page->isEmpty())
            return tasks;
        for (const TaskRow& task : *page)
            tasks.insert(task.id, task);
        before = page->last().id;
    }
}

bool isAsPosted(const PartRow& part, const QFileInfo& file)
{
    return part.size == file.size() &&
           part.modifiedAt.toMSecsSinceEpoch() == file.lastModified().toMSecsSinceEpoch();
}

/// Every part of it must be done with; one that was left out of its archive asks for nothing.
void judgeParts(const QList<Archives::Part>& parts, const QFileInfo& file, Candidate& into)
{
    for (const Archives::Part& part : parts) {
        if (part.row.state == u"skipped")
            continue;
        if (!part.finished || part.row.state != u"posted") {
            into.use = Use::Upload;
        } else if (isAsPosted(part.row, file)) {
            into.open = true;
            into.posted = {part.row.size, part.row.modifiedAt, part.row.fingerprint};
        }
    }
}
} // namespace

Result<QList<Candidate>> candidates(Store& store, const Busy& busy, Stop& stop)
{
    // The archives last: a file that is queued while this reads is seen as in use.
    const auto videos = store.videos.all();
    if (!videos)
        return fail(videos.error());
    const auto tasks = readTasks(store);
    if (!tasks)
        return fail(tasks.error());
    const auto archives = readArchives(store, stop);
    if (!archives)
        return fail(archives.error());
    QList<Candidate> found;
    for (const VideoRow& video : *videos) {
        if (stop.requested())
            return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
        const QFileInfo file(video.path);
        if (!file.isFile())
            continue;
        const TaskRow task = tasks->value(video.task);
        Candidate candidate;
        candidate.video = video.id;
        candidate.streamer = video.streamer;
        candidate.path = video.path;
        candidate.bytes = file.size();
        candidate.changedAt = file.lastModified().toUTC();
        candidate.at = task.stoppedAt.isValid() ? task.stoppedAt : candidate.changedAt;
        judgeParts(archives->ofVideo.values(video.id), file, candidate);
        judgeParts(archives->ofPath.values(placeOf(video.path)), file, candidate);
        if (archives->unfinished.contains(video.task))
            candidate.use = Use::Upload;
        if (busy.streamers.contains(video.streamer) || busy.videos.contains(video.id))
            candidate.use = Use::Processing;
        if ((video.state != u"done" && video.state != u"uploaded") || task.status == u"recording")
            candidate.use = Use::Recording;
        found.append(candidate);
    }
    return found;
}

} // namespace retention
