// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/publishingverbs.h"

#include "app/commands/answer.h"
#include "core/base/background.h"
#include "core/media/cover.h"
#include "core/remote/json.h"
#include "core/upload/uploadstate.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QPointer>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

// The verbs about uploads.

namespace {

QJsonObject describe(const PartRow& part)
{
    return {{u"part"_s, part.position}, {u"file"_s, part.path},   {u"bytes"_s, part.size},
            {u"state"_s, part.state},   {u"error"_s, part.error}, {u"filename"_s, part.filename}};
}

QJsonObject describe(const UploadRow& row, const UploadQueue::Snapshot& progress, const Error& error,
                     const QList<PartRow>& parts)
{
    QJsonArray list;
    for (const PartRow& part : parts)
        list << describe(part);
    QJsonObject object = remote::toJson(row, progress);
    object.insert(u"code"_s, error.detail.isEmpty() ? exitcode::failed : exitcode::ofPublishing(error));
    object.insert(u"parts"_s, list);
    return object;
}

RunLimits limitsIn(const QJsonObject& request)
{
    return {request.value(u"threads"_s).toInt(), request.value(u"limit"_s).toInteger()};
}

/// The template's fields, and what the request says above them.
Result<PostFields> fieldsFor(Store& store, const QJsonObject& request)
{
    QJsonObject fields;
    if (const QString name = request.value(u"template"_s).toString(); !name.isEmpty()) {
        const auto used = store.templates.named(name);
        if (!used && used.error().kind == Error::Kind::NotFound)
            return fail(Error::Kind::Refused, u"there is no template \"%1\""_s.arg(name));
        if (!used)
            return fail(used.error());
        fields = used->fields;
    }
    const QJsonObject said = request.value(u"fields"_s).toObject();
    for (auto field = said.begin(); field != said.end(); ++field)
        fields.insert(field.key(), *field);
    const PostFields given = postFieldsFrom(fields);
    if (given.coverFrom == PostFields::CoverFrom::File && request.value(u"append"_s).toInteger() == 0) {
        Stop stop; // a picture is decoded in a moment
        if (const auto picture = cover::make(given.coverFile, 0, stop); !picture)
            return fail(Error::Kind::Refused,
                        u"the cover %1 cannot be used: %2"_s.arg(given.coverFile, picture.error().detail));
    }
    return given;
}

QStringList filesIn(const QJsonObject& request)
{
    QStringList files;
    for (const QJsonValue& file : request.value(u"files"_s).toArray())
        files << file.toString();
    return files;
}

/// Whether these very files, and no others, are the upload's.
bool holdsExactly(const QList<PartRow>& parts, const QStringList& files)
{
    return std::equal(parts.begin(), parts.end(), files.begin(), files.end(),
                      [](const PartRow& part, const QString& path) {
                          const QFileInfo file(path);
                          const QDateTime changed = file.lastModified();
                          return part.path == file.absoluteFilePath() && part.size == file.size() &&
                                 (!part.modifiedAt.isValid() || part.modifiedAt == changed);
                      });
}

/// The first of `ids` that holds exactly `files`; 0 when none does.
Result<UploadId> holderOf(Store& store, const QList<UploadId>& ids, const QStringList& files)
{
    for (const UploadId id : ids) {
        const auto parts = store.uploads.parts(id);
        if (!parts)
            return fail(parts.error());
        if (holdsExactly(*parts, files))
            return id;
    }
    return 0;
}

/// What the site would refuse after everything was uploaded.
Result<> checkNow(PostFields fields, const QDateTime& now)
{
    if (fields.title.isEmpty())
        fields.title = u"the first file's name"_s;
    const auto problems = check(fields, now);
    if (problems.isEmpty())
        return {};
    const FieldProblem& problem = problems.first();
    if (problem.field == "tags"_L1 && problem.what == "empty"_L1)
        return fail(Error::Kind::Refused, u"an archive needs a tag: --tag"_s);
    if (problem.field == "source"_L1)
        return fail(Error::Kind::Refused, u"a repost needs --source"_s);
    return fail(Error::Kind::Refused, sentenceOf(problem));
}

bool isUnfinished(const UploadRow& row)
{
    switch (uploadStateFrom(row.state)) {
    case UploadState::Queued:
    case UploadState::Preparing:
    case UploadState::Uploading:
    case UploadState::Submitting:
    case UploadState::Paused:
    case UploadState::NeedsLogin:
    case UploadState::WaitingRetry:
    case UploadState::Failed:
        return true;
    default:
        return false;
    }
}

QJsonArray toJson(const QList<UploadId>& ids)
{
    QJsonArray array;
    for (const UploadId id : ids)
        array << id;
    return array;
}

} // namespace

void PublishingVerbs::upload(const QJsonObject& request, const Reply& reply)
{
    inBackground(
        this, [&store = m_core.store, request] { return fieldsFor(store, request); },
        [this, request, reply](const Result<PostFields>& fields) {
            if (fields)
                addFiles(request, *fields, reply);
            else
                reply(failure(fields.error()));
        });
}

void PublishingVerbs::addFiles(const QJsonObject& request, const PostFields& given, const Reply& reply)
{
    PostFields fields = given;
    const auto account = accountIn(request);
    if (!account)
        return reply(failure(account.error()));
    if (*account != 0)
        fields.account = *account;
    const qint64 appendTo = request.value(u"append"_s).toInteger();
    if (const auto good = appendTo > 0 ? Result<>() : checkNow(fields, m_core.clock.now()); !good)
        return reply(failure(good.error()));
    if (appendTo == 0)
        return queueFiles(request, fields, reply);
    // An archive that is not there, or another account's, is told before anything is sent; whatever else is
    // wrong, the upload waits for.
    m_core.publishing.archives.view(
        fields.account, appendTo,
        [self = QPointer(this), request, fields, reply](const Result<bilibili::ArchiveView>& there) {
            const bool missing = !there && (there.error().kind == Error::Kind::Refused ||
                                            there.error().kind == Error::Kind::NotFound);
            if (missing)
                return reply(
                    failure({Error::Kind::Refused,
                             u"--append: the account has no such archive (%1)"_s.arg(there.error().detail),
                             there.error().code,
                             {}}));
            if (self)
                self->queueFiles(request, fields, reply);
        });
}

qint64 PublishingVerbs::meant(qint64 mid) const
{
    for (const AccountRow& row : m_core.publishing.accounts.all()) {
        if (mid == 0 && row.isDefault)
            return row.mid;
    }
    return mid;
}

void PublishingVerbs::queueFiles(const QJsonObject& request, const PostFields& fields, const Reply& reply)
{
    const qint64 appendTo = request.value(u"append"_s).toInteger();
    QList<UploadId> same;
    for (const UploadRow& row : m_core.publishing.uploads.all()) {
        if (row.task == 0 && row.aid == appendTo && isUnfinished(row) &&
            meant(row.account) == meant(fields.account))
            same << row.id;
    }
    inBackground(
        this,
        [&store = m_core.store, same, files = filesIn(request)] { return holderOf(store, same, files); },
        [this, request, fields, appendTo, reply](const Result<UploadId>& holder) {
            if (!holder)
                return reply(failure(holder.error()));
            if (*holder != 0)
                return goOnWith(*holder, request, fields, reply);
            m_core.publishing.uploads.addFiles(
                filesIn(request), fields,
                [this, reply](const Result<UploadId>& id) {
                    if (!id)
                        return reply(failure(id.error()));
                    if (!m_running)
                        m_core.publishing.uploads.startOnly({*id});
                    reply(answer(exitcode::done, {}, {{u"uploads"_s, toJson(QList{*id})}}));
                },
                appendTo, limitsIn(request));
        });
}

/// As the person says it now: with these fields, unless it is being sent or may be submitted already.
void PublishingVerbs::goOnWith(UploadId id, const QJsonObject& request, const PostFields& fields,
                               const Reply& reply)
{
    UploadQueue& uploads = m_core.publishing.uploads;
    if (const UploadRow* row = uploads.find(id); row && row->submitIntent.isEmpty() && !uploads.isRunning(id))
        uploads.edit(id, fields);
    uploads.limit(id, limitsIn(request));
    uploads.resume(id, [this, id, reply](const Result<>& resumed) {
        if (!resumed)
            return reply(failure(resumed.error()));
        if (!m_running)
            m_core.publishing.uploads.startOnly({id});
        reply(answer(exitcode::done, {}, {{u"uploads"_s, toJson(QList{id})}, {u"goesOn"_s, true}}));
    });
}

void PublishingVerbs::listUploads(const QJsonObject&, const Reply& reply)
{
    QList<UploadId> ids;
    for (const UploadRow& row : m_core.publishing.uploads.all()) {
        if (mayGoOn(uploadStateFrom(row.state)))
            ids << row.id;
    }
    uploadState({{u"ids"_s, toJson(ids)}}, reply);
}

void PublishingVerbs::removeUpload(const QJsonObject& request, const Reply& reply)
{
    const UploadId id = request.value(u"id"_s).toInteger();
    if (!m_core.publishing.uploads.find(id))
        return reply(
            answer(exitcode::usage, u"there is no upload %1; see biliup-qt upload --list"_s.arg(id)));
    m_core.publishing.uploads.remove(id, [reply](const Result<RemovedUpload>& removed) {
        reply(removed ? answer(exitcode::done) : failure(removed.error()));
    });
}

void PublishingVerbs::resumeUploads(const QJsonObject& request, const Reply& reply)
{
    UploadQueue& uploads = m_core.publishing.uploads;
    QList<UploadId> ids;
    for (const UploadRow& row : uploads.all()) {
        if (isUnfinished(row))
            ids << row.id;
    }
    const auto left = std::make_shared<qsizetype>(ids.size());
    const auto allDone = [this, ids, reply] {
        if (!m_running)
            m_core.publishing.uploads.startOnly(QSet<UploadId>(ids.begin(), ids.end()));
        reply(answer(exitcode::done, {}, {{u"uploads"_s, toJson(ids)}}));
    };
    if (ids.isEmpty())
        return allDone();
    for (const UploadId id : std::as_const(ids)) {
        uploads.limit(id, limitsIn(request));
        uploads.resume(id, [left, allDone](const Result<>&) {
            if (--*left == 0)
                allDone();
        });
    }
}

void PublishingVerbs::uploadState(const QJsonObject& request, const Reply& reply)
{
    QList<UploadId> ids;
    for (const QJsonValue& id : request.value(u"ids"_s).toArray())
        ids << id.toInteger();
    using Parts = QHash<UploadId, QList<PartRow>>;
    inBackground(
        this,
        [&store = m_core.store, ids]() -> Result<Parts> {
            Parts all;
            for (const UploadId id : ids) {
                const auto parts = store.uploads.parts(id);
                if (!parts)
                    return fail(parts.error());
                all.insert(id, *parts);
            }
            return all;
        },
        [this, ids, reply](const Result<Parts>& parts) {
            if (!parts)
                return reply(failure(parts.error()));
            const UploadQueue& uploads = m_core.publishing.uploads;
            QJsonArray states;
            for (const UploadId id : ids) {
                if (const UploadRow* row = uploads.find(id))
                    states << describe(*row, uploads.progress(id), uploads.lastError(id), parts->value(id));
                else
                    states << QJsonObject{{u"id"_s, id}, {u"state"_s, u"removed"_s}};
            }
            reply(answer(exitcode::done, {}, {{u"uploads"_s, states}}));
        });
}
