// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/core.h"
#include "core/remote/json.h"
#include "core/remote/verbs/page.h"
#include "core/remote/verbs/recordingfolders.h"
#include "core/remote/verbs/verbs.h"

using namespace Qt::Literals::StringLiterals;

// Archives to publish.

namespace remote::verbs {
namespace {
using Done = Route::Done;

Response unknownUpload(UploadId id)
{
    return error(404, u"notFound"_s, u"there is no upload %1"_s.arg(id));
}

Response describe(const UploadQueue& uploads, UploadId id, int status = 200)
{
    const UploadRow* row = uploads.find(id);
    return row ? json(remote::toJson(*row, uploads.progress(id)), status) : unknownUpload(id);
}

Response list(const UploadQueue& uploads)
{
    QJsonArray items;
    const QList<UploadRow> all = uploads.all();
    for (const UploadRow& row : all)
        items << remote::toJson(row, uploads.progress(row.id));
    return page::of(items);
}

/// What is to be published: files and fields, or what is wrong with the request.
struct Wish
{
    QStringList files;
    PostFields fields;
};
using WishOr = tl::expected<Wish, Response>;

tl::unexpected<Response> badField(const QString& why, const char* field)
{
    return tl::unexpected(error(400, u"refused"_s, why, QLatin1String(field)));
}

/// The template's fields, and what the request says above them. Files of the computer (a cover) and what goes
/// to Bilibili unread are left to templates.
PostFields fieldsFor(const QJsonObject& fromTemplate, const QJsonObject& body)
{
    PostFields fields = postFieldsFrom(fromTemplate);
    fields.title = body.value(u"title"_s).toString(fields.title);
    fields.description = body.value(u"description"_s).toString(fields.description);
    fields.source = body.value(u"source"_s).toString(fields.source);
    fields.tid = body.value(u"tid"_s).toInt(fields.tid);
    fields.copyright = body.value(u"copyright"_s).toInt(fields.copyright);
    fields.account = body.value(u"account"_s).toInteger(fields.account);
    if (body.contains(u"tags"_s)) {
        fields.tags.clear();
        for (const QJsonValue& tag : body.value(u"tags"_s).toArray())
            fields.tags << tag.toString();
    }
    return fields;
}

/// Worker. By the ids of recordings only: a path is never taken from a request.
WishOr prepare(Store& store, const QJsonObject& body, const QStringList& folders, const QDateTime& now)
{
    const QJsonArray ids = body.value(u"videos"_s).toArray();
    if (ids.isEmpty() || ids.size() > postlimits::parts)
        return badField(u"1 to %1 videos are one archive"_s.arg(postlimits::parts), "videos");
    Wish wish;
    for (const QJsonValue& id : ids) {
        const auto video = store.videos.get(id.toInteger());
        if (!video)
            return badField(video.error().detail, "videos");
        if (video->state == u"recording" || !isInFolders(video->path, folders))
            return badField(u"video %1 is not a finished file in the recordings folder"_s.arg(video->id),
                            "videos");
        wish.files << video->path;
    }
    QJsonObject fromTemplate;
    if (const QString name = body.value(u"template"_s).toString(); !name.isEmpty()) {
        const auto used = store.templates.named(name);
        if (!used)
            return badField(used.error().detail, "template");
        fromTemplate = used->fields;
    }
    wish.fields = fieldsFor(fromTemplate, body);
    PostFields complete = wish.fields;
    if (complete.title.isEmpty())
        complete.title = u"the first file's name"_s;
    const QList<FieldProblem> problems = check(complete, now);
    if (!problems.isEmpty())
        return tl::unexpected(error(400, u"refused"_s, sentenceOf(problems.first()), problems.first().field));
    return wish;
}

void addUploads(Core& core, const Call& call, const Done& done)
{
    const qint64 account = call.body.value(u"account"_s).toInteger();
    if (account != 0 && !core.publishing.accounts.find(account))
        return done(error(400, u"refused"_s, u"there is no account %1"_s.arg(account), u"account"_s));
    inBackground(
        &core.events,
        [&store = core.store, body = call.body, folders = recordingFolders(core), now = core.clock.now()] {
            return prepare(store, body, folders, now);
        },
        [&core, done](const WishOr& wish) {
            if (!wish)
                return done(wish.error());
            core.publishing.uploads.addFiles(
                wish->files, wish->fields, [&core, done](const Result<UploadId>& id) {
                    done(id ? describe(core.publishing.uploads, *id, 201) : error(id.error()));
                });
        });
}

void resume(Core& core, const Call& call, const Done& done)
{
    UploadQueue& uploads = core.publishing.uploads;
    if (!uploads.find(call.id))
        return done(unknownUpload(call.id));
    uploads.resume(call.id, [&uploads, id = call.id, done](const Result<>& resumed) {
        done(resumed ? describe(uploads, id) : error(resumed.error()));
    });
}

void pause(Core& core, const Call& call, const Done& done)
{
    UploadQueue& uploads = core.publishing.uploads;
    if (!uploads.find(call.id))
        return done(unknownUpload(call.id));
    uploads.pause(call.id, [&uploads, id = call.id, done](const Result<>& paused) {
        done(paused ? describe(uploads, id, 202) : error(paused.error()));
    });
}
} // namespace

void addUploads(Routes& routes, Core& core)
{
    using Type = Field::Type;
    routes.add({"GET", u"/api/uploads"_s, Access::Viewer, u"Archives to publish, in their order"_s,
                [&core](const Call&, const Done& done) { done(list(core.publishing.uploads)); }});
    routes.add(
        {"POST",
         u"/api/uploads"_s,
         Access::Operator,
         u"Publishes recorded files as one archive"_s,
         [&core](const Call& call, const Done& done) { addUploads(core, call, done); },
         {},
         {{"videos", Type::IntegerList, "ids of recorded files, in the order of the parts", true},
          {"template", Type::Text, "name of the template whose fields hold where the others say nothing"},
          {"title", Type::Text, "of the archive"},
          {"description", Type::Text, "of the archive"},
          {"tags", Type::TextList, "1 to 12"},
          {"tid", Type::Integer, "partition"},
          {"copyright", Type::Integer, "1 own work, 2 repost"},
          {"source", Type::Text, "where a repost comes from"},
          {"account", Type::Integer, "UID; the default account without it"}}});
    routes.add({"POST", u"/api/uploads/{id}/pause"_s, Access::Operator, u"Stops it for now"_s,
                [&core](const Call& call, const Done& done) { pause(core, call, done); }});
    routes.add({"POST", u"/api/uploads/{id}/resume"_s, Access::Operator, u"Goes on with it"_s,
                [&core](const Call& call, const Done& done) { resume(core, call, done); }});
    routes.add({"POST", u"/api/uploads/{id}/retry"_s, Access::Operator, u"Tries what failed again, now"_s,
                [&core](const Call& call, const Done& done) { resume(core, call, done); }});
}
} // namespace remote::verbs
