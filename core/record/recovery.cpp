// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/recovery.h"

#include "core/base/background.h"
#include "core/base/log.h"
#include "core/base/outputfile.h"
#include "core/flv/recover.h"
#include "core/hls/recover.h"
#include "core/media/probe.h"

#include <QFile>
#include <QFileInfo>

namespace recovery {
namespace {
/// What libav finds in a file that is complete in itself (Matroska, or closed just before the crash).
Result<SegmentInfo> measure(const QString& path, Stop& stop)
{
    const Result<media::Probed> probed = media::probe(path, stop);
    if (!probed)
        return probed.error();
    SegmentInfo segment;
    segment.path = path;
    segment.bytes = QFileInfo(path).size();
    segment.seconds = probed->seconds;
    segment.endedBy = SplitReason::Fault;
    return segment;
}

Result<SegmentInfo> complete(const QString& part, const QString& path, Stop& stop)
{
    const QString kind = QFileInfo(path).suffix().toLower();
    if (kind == QLatin1String("flv"))
        return flv::recoverFile(part);
    if (kind != QLatin1String("mkv"))
        return hls::recoverFile(part);
    Result<SegmentInfo> segment = measure(part, stop);
    if (!segment)
        return segment;
    QFile::resize(part, QFileInfo(part).size()); // gives back what OutputFile had reserved after the end
    const Result<QString> name = OutputFile::giveFinalName(part, path);
    if (!name)
        return name.error();
    segment->path = *name;
    return segment;
}

void adopt(VideoRow& row, const SegmentInfo& segment)
{
    row.path = segment.path;
    row.size = segment.bytes;
    row.duration = segment.seconds;
    row.state = QStringLiteral("done");
}
/// When the last byte of a broadcast was written; its start when there is no file.
QDateTime lastByteOf(Store& store, const TaskRow& task)
{
    QDateTime last = task.startedAt;
    const Result<QList<VideoRow>> files = store.videos.ofTask(task.id);
    for (const VideoRow& file : files.value_or(QList<VideoRow>())) {
        for (const QString& path : {file.path, file.path + QStringLiteral(".part")}) {
            const QFileInfo info(path);
            if (info.exists())
                last = std::max(last, info.lastModified().toUTC());
        }
    }
    return last;
}
} // namespace

Result<Unfinished> find(Store& store)
{
    Unfinished found;
    const Result<QList<TaskRow>> running = store.tasks.running();
    if (!running)
        return running.error();
    for (TaskRow task : *running) {
        task.status = QStringLiteral("interrupted");
        task.stoppedAt = lastByteOf(store, task);
        found.broadcasts.append(task.id);
        if (Result<> saved = store.tasks.update(task); !saved)
            return saved.error();
    }
    const Result<QList<VideoRow>> files = store.videos.inState(QStringLiteral("recording"));
    if (!files)
        return files.error();
    found.files = *files;
    return found;
}

Result<Recovered> finish(Store& store, const VideoRow& row, Stop& stop)
{
    Recovered recovered{row, false, {}};
    if (const auto now = store.videos.get(row.id); now && now->state != u"recording")
        return Recovered{*now, false, {}}; // somebody was quicker
    const QString part = row.path + QStringLiteral(".part");
    if (QFileInfo::exists(part)) {
        const Result<SegmentInfo> segment = complete(part, row.path, stop);
        if (!segment)
            return segment.error();
        adopt(recovered.row, *segment);
        recovered.segment = *segment;
        recovered.had = true;
    } else if (QFileInfo::exists(row.path)) { // it got its name, but its row was not told
        const Result<SegmentInfo> segment = measure(row.path, stop);
        if (!segment)
            return segment.error();
        adopt(recovered.row, *segment);
        recovered.segment = *segment;
    } else {
        recovered.row.state = QStringLiteral("missing");
    }
    if (Result<> saved = store.videos.update(recovered.row); !saved)
        return saved.error();
    return recovered;
}

void finishInBackground(Store& store, Events& events, const Unfinished& unfinished)
{
    if (unfinished.files.isEmpty())
        return;
    inBackground(
        &events,
        [&store, &events, unfinished](Stop& stop) {
            event::UnfinishedFilesFound found{0, 0};
            for (const VideoRow& row : unfinished.files) {
                const Result<Recovered> recovered = finish(store, row, stop);
                if (recovered && recovered->row.state == u"done" && !recovered->segment.path.isEmpty())
                    events.post(
                        event::SegmentClosed{row.streamer, row.task, row.id, row.part, recovered->segment});
                if (!recovered) {
                    qCWarning(lcRecord, "%ls could not be finished: %ls", qUtf16Printable(row.path),
                              qUtf16Printable(recovered.error().detail));
                } else if (recovered->had) {
                    ++found.files;
                    found.bytes += recovered->row.size;
                }
            }
            return found;
        },
        [&events](const event::UnfinishedFilesFound& found) {
            if (found.files > 0)
                events.post(found);
        });
}

} // namespace recovery
