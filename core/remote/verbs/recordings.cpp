// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/core.h"
#include "core/remote/json.h"
#include "core/remote/verbs/page.h"
#include "core/remote/verbs/recordingfolders.h"
#include "core/remote/verbs/verbs.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

// Broadcasts and their files.

namespace remote::verbs {
namespace {
using Done = Route::Done;

/// A page of a table, read in the background.
template <typename Table>
void list(Core& core, Table& table, const Call& call, const Done& done)
{
    if (const auto refused = page::refuse(call))
        return done(*refused);
    const int limit = page::limit(call);
    inBackground(
        &core.events,
        [&table, streamer = page::number(call, "streamer"), before = page::number(call, "before"), limit] {
            return table.page(streamer, before, limit);
        },
        [done, limit](const auto& rows) {
            done(page::of(rows, limit, [](const auto& row) { return remote::toJson(row); }));
        });
}

QByteArray mediaType(const QString& path)
{
    static const QHash<QString, QByteArray> types{{u"flv"_s, "video/x-flv"},      {u"mp4"_s, "video/mp4"},
                                                  {u"m4s"_s, "video/mp4"},        {u"ts"_s, "video/mp2t"},
                                                  {u"mkv"_s, "video/x-matroska"}, {u"m4a"_s, "audio/mp4"}};
    return types.value(QFileInfo(path).suffix().toLower(), "application/octet-stream");
}

void sendFile(Core& core, const Call& call, const Done& done)
{
    const auto find = [&store = core.store, id = call.id,
                       folders = recordingFolders(core)]() -> Result<VideoRow> {
        const auto video = store.videos.get(id);
        if (!video)
            return fail(video.error());
        if (video->state == u"recording")
            return fail(Error::Kind::Refused, u"video %1 is still being recorded"_s.arg(id));
        if (!isInFolders(video->path, folders))
            return fail(Error::Kind::NotFound,
                        u"the file of video %1 is not in the recordings folder any more"_s.arg(id));
        return *video;
    };
    inBackground(&core.events, find, [done](const Result<VideoRow>& video) {
        if (!video)
            return done(error(video.error()));
        Response response;
        response.file = video->path;
        response.type = mediaType(video->path);
        const QByteArray name = QFileInfo(video->path).fileName().toUtf8().toPercentEncoding();
        response.headers = {{"Content-Disposition", "attachment; filename*=UTF-8''" + name},
                            {"Cache-Control", "private, no-cache"}};
        done(response);
    });
}
} // namespace

void addRecordings(Routes& routes, Core& core)
{
    routes.add({"GET", u"/api/tasks"_s, Access::Viewer, u"Broadcasts, newest first"_s,
                [&core](const Call& call, const Done& done) { list(core, core.store.tasks, call, done); },
                page::fields()});
    routes.add({"GET", u"/api/videos"_s, Access::Viewer, u"Recorded files, newest first"_s,
                [&core](const Call& call, const Done& done) { list(core, core.store.videos, call, done); },
                page::fields()});
    routes.add({"GET",
                u"/api/videos/{id}/file"_s,
                Access::Viewer,
                u"The file itself; takes Range"_s,
                [&core](const Call& call, const Done& done) { sendFile(core, call, done); },
                {},
                {},
                true});
}
} // namespace remote::verbs
