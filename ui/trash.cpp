// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trash.h"
#include "core/base/log.h"
#include "core/base/stop.h"
#include "core/events/events.h"
#include "core/store/store.h"
#include "core/store/trash.h"
#include <QFileInfo>

namespace {
void forget(Store& store, const VideoRow& video)
{
    if (const auto removed = store.videos.remove(video.id); !removed)
        qCWarning(lcUi, "the row of %ls was not removed: %ls", qUtf16Printable(video.path),
                  qUtf16Printable(removed.error().detail));
}

bool moveOne(Store& store, Events& events, const VideoRow& video, const QString& reason)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (const auto moved = trashVideo(store, video, reason, now); !moved) {
        qCWarning(lcUi, "%ls", qUtf16Printable(moved.error().detail));
        return false;
    }
    events.post(event::FileDeleted{video.path, reason});
    for (const QString& beside : trashCompanions(store, video.path, reason, now))
        events.post(event::FileDeleted{beside, reason});
    return true;
}
} // namespace

TrashReport trashVideos(Store& store, Events& events, const QList<VideoRow>& videos, const QString& reason,
                        Stop& stop)
{
    TrashReport report;
    for (const VideoRow& listed : videos) {
        if (stop.requested())
            break;
        const Result<VideoRow> now = store.videos.get(listed.id); // it may have been renamed meanwhile
        const VideoRow video = now ? *now : listed;
        if (video.state == u"recording") {
            report.kept << video.path;
            continue;
        }
        const QFileInfo file(video.path);
        if (file.exists()) {
            const qint64 bytes = file.size();
            if (!moveOne(store, events, video, reason)) {
                report.kept << video.path;
                continue;
            }
            ++report.moved;
            report.bytes += bytes;
        } else {
            forget(store, video);
        }
    }
    return report;
}

FilesOnDisk filesOnDisk(const QList<VideoRow>& videos)
{
    FilesOnDisk found;
    for (const VideoRow& video : videos) {
        const QFileInfo file(video.path);
        if (!file.exists())
            continue;
        ++found.files;
        found.bytes += file.size();
    }
    return found;
}

QList<VideoRow> allVideosOf(Store& store, StreamerId streamer)
{
    return store.videos.all(streamer).value_or(QList<VideoRow>());
}
