// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recordings/sessions.h"
#include "core/base/stop.h"
#include "core/store/store.h"
#include <QFileInfo>
#include <algorithm>
#include <numeric>

namespace {
constexpr int rowsARead = 100;

Result<SessionItem> withFiles(Store& store, const TaskRow& task)
{
    const auto videos = store.videos.ofTask(task.id);
    if (!videos)
        return fail(videos.error());
    SessionItem session{task, {}};
    for (const VideoRow& video : *videos)
        session.files << FileItem{video, video.state != u"recording" && !QFileInfo::exists(video.path)};
    return session;
}
} // namespace

qint64 SessionItem::bytes() const
{
    return std::accumulate(files.begin(), files.end(), qint64(0),
                           [](qint64 sum, const FileItem& file) { return sum + file.row.size; });
}

double SessionItem::seconds() const
{
    return std::accumulate(files.begin(), files.end(), 0.0,
                           [](double sum, const FileItem& file) { return sum + file.row.duration; });
}

int SessionItem::missing() const
{
    return static_cast<int>(
        std::count_if(files.begin(), files.end(), [](const FileItem& file) { return file.missing; }));
}

int SessionItem::uploaded() const
{
    return static_cast<int>(std::count_if(files.begin(), files.end(), [](const FileItem& file) {
        return file.row.uploadedAt.isValid() || !file.row.bvid.isEmpty();
    }));
}

bool SessionItem::recording() const
{
    return task.status == u"recording";
}

bool SessionFilter::matches(const SessionItem& session) const
{
    const QDate day = session.task.startedAt.toLocalTime().date();
    if ((from.isValid() && day < from) || (to.isValid() && day > to))
        return false;
    if (show == Show::Missing && session.missing() == 0)
        return false;
    if (show == Show::NotUploaded && session.uploaded() == session.files.size())
        return false;
    if (text.isEmpty() || session.task.title.contains(text, Qt::CaseInsensitive))
        return true;
    return std::any_of(session.files.begin(), session.files.end(), [this](const FileItem& file) {
        return file.row.path.contains(text, Qt::CaseInsensitive);
    });
}

Result<SessionPage> readSessions(Store& store, const SessionFilter& filter, TaskId before, int limit,
                                 Stop& stop)
{
    SessionPage page;
    page.before = before;
    while (!page.atEnd && page.sessions.size() < limit) {
        const auto tasks = store.tasks.page(filter.streamer, page.before, rowsARead);
        if (!tasks)
            return fail(tasks.error());
        page.atEnd = tasks->size() < rowsARead;
        for (const TaskRow& task : *tasks) {
            if (stop.requested()) // the disk is asked for each file
                return fail(Error::Kind::Cancelled, QStringLiteral("reading recordings"));
            page.before = task.id;
            if (filter.from.isValid() && task.startedAt.toLocalTime().date() < filter.from) {
                page.atEnd = true; // older ones follow
                break;
            }
            auto session = withFiles(store, task);
            if (!session)
                return fail(session.error());
            if (filter.matches(*session))
                page.sessions << *session;
            if (page.sessions.size() == limit) {
                page.atEnd = page.atEnd && task.id == tasks->last().id;
                break;
            }
        }
    }
    return page;
}

Result<SessionItem> readSession(Store& store, TaskId task)
{
    const auto row = store.tasks.get(task);
    if (!row)
        return fail(row.error());
    return withFiles(store, *row);
}
