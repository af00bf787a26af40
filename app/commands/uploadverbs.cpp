// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/publishingverbs.h"

#include "app/commands/answer.h"
#include "core/base/background.h"
#include "core/remote/json.h"
#include "core/upload/uploadstate.h"

#include <QJsonArray>

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
    return postFieldsFrom(fields);
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
    return fail(Error::Kind::Refused,
                u"the archive's %1 cannot be used: %2 %3"_s.arg(problem.field, problem.what, problem.value)
                    .trimmed());
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
    QStringList files;
    for (const QJsonValue& file : request.value(u"files"_s).toArray())
        files << file.toString();
    m_core.publishing.uploads.addFiles(
        files, fields,
        [this, reply](const Result<UploadId>& id) {
            if (!id)
                return reply(failure(id.error()));
            if (!m_running)
                m_core.publishing.uploads.startOnly({*id});
            reply(answer(exitcode::done, {}, {{u"uploads"_s, toJson(QList{*id})}}));
        },
        appendTo, limitsIn(request));
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
