// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/publishingverbs.h"

#include "app/commands/answer.h"
#include "core/base/background.h"
#include "core/upload/bilibili/archive.h"
#include "core/upload/uploadstate.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject failure(const Error& error)
{
    return answer(exitcode::ofPublishing(error), error.detail);
}

QJsonValue toJson(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue();
}

QJsonObject describe(const AccountRow& row)
{
    return {{u"mid"_s, row.mid},
            {u"name"_s, row.name},
            {u"state"_s, row.state},
            {u"default"_s, row.isDefault},
            {u"expires"_s, toJson(row.expiresAt)}};
}

QJsonObject describe(const bilibili::ArchiveInfo& archive)
{
    return {{u"aid"_s, archive.aid},
            {u"bvid"_s, archive.bvid},
            {u"title"_s, archive.title},
            {u"state"_s, archive.state},
            {u"stateText"_s, archive.stateText},
            {u"rejectReason"_s, archive.rejectReason},
            {u"created"_s, toJson(archive.createdAt)},
            {u"published"_s, toJson(archive.publishedAt)},
            {u"seconds"_s, archive.seconds}};
}

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
    return {{u"id"_s, row.id},
            {u"state"_s, row.state},
            {u"holdReason"_s, row.holdReason},
            {u"nextTry"_s, toJson(row.nextTry)},
            {u"aid"_s, row.aid},
            {u"bvid"_s, row.bvid},
            {u"error"_s, row.error},
            {u"code"_s, error.detail.isEmpty() ? exitcode::failed : exitcode::ofPublishing(error)},
            {u"sent"_s, progress.sentBytes},
            {u"total"_s, progress.totalBytes},
            {u"bytesPerSecond"_s, progress.bytesPerSecond},
            {u"line"_s, progress.line},
            {u"retries"_s, progress.retries},
            {u"waitingUntil"_s, toJson(progress.waitingUntil)},
            {u"parts"_s, list}};
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

PublishingVerbs::PublishingVerbs(Core& core, bool running)
    : m_core(core)
    , m_running(running)
{
}

PublishingVerbs::~PublishingVerbs() = default;

bool PublishingVerbs::run(const QJsonObject& request, const Reply& reply)
{
    using Handler = void (PublishingVerbs::*)(const QJsonObject&, const Reply&);
    static const QHash<QString, Handler> handlers{
        {u"upload"_s, &PublishingVerbs::upload},
        {u"resumeUploads"_s, &PublishingVerbs::resumeUploads},
        {u"uploadState"_s, &PublishingVerbs::uploadState},
        {u"accounts"_s, &PublishingVerbs::accounts},
        {u"importAccount"_s, &PublishingVerbs::importAccount},
        {u"exportAccount"_s, &PublishingVerbs::exportAccount},
        {u"removeAccount"_s, &PublishingVerbs::removeAccount},
        {u"renewAccounts"_s, &PublishingVerbs::renewAccounts},
        {u"archives"_s, &PublishingVerbs::archives},
        {u"login"_s, &PublishingVerbs::login},
        {u"loginState"_s, &PublishingVerbs::loginState},
    };
    const Handler handler = handlers.value(request.value(u"verb"_s).toString());
    if (handler)
        (this->*handler)(request, reply);
    return handler != nullptr;
}

Result<qint64> PublishingVerbs::accountIn(const QJsonObject& request) const
{
    const QString wanted = request.value(u"account"_s).toString();
    if (wanted.isEmpty())
        return 0;
    for (const AccountRow& row : m_core.publishing.accounts.all()) {
        if (row.name == wanted || QString::number(row.mid) == wanted)
            return row.mid;
    }
    return fail(Error::Kind::Refused, u"there is no account \"%1\"; see biliup-qt accounts"_s.arg(wanted));
}

// Uploads

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

// Accounts

void PublishingVerbs::accounts(const QJsonObject&, const Reply& reply)
{
    QJsonArray list;
    for (const AccountRow& row : m_core.publishing.accounts.all())
        list << describe(row);
    reply(answer(exitcode::done, {}, {{u"accounts"_s, list}}));
}

void PublishingVerbs::importAccount(const QJsonObject& request, const Reply& reply)
{
    m_core.publishing.accounts.importText(
        request.value(u"text"_s).toString().toUtf8(), [reply](const Result<AccountRow>& row) {
            reply(row ? answer(exitcode::done, {}, {{u"accounts"_s, QJsonArray{describe(*row)}}})
                      : failure(row.error()));
        });
}

void PublishingVerbs::exportAccount(const QJsonObject& request, const Reply& reply)
{
    const auto mid = accountIn(request);
    if (!mid)
        return reply(failure(mid.error()));
    m_core.publishing.accounts.exportTo(
        *mid, request.value(u"file"_s).toString(), [reply](const Result<>& written) {
            reply(written ? answer(exitcode::done) : failure(written.error()));
        });
}

void PublishingVerbs::removeAccount(const QJsonObject& request, const Reply& reply)
{
    const auto mid = accountIn(request);
    if (!mid)
        return reply(failure(mid.error()));
    m_core.publishing.accounts.remove(*mid, [reply](const Result<>& removed) {
        reply(removed ? answer(exitcode::done) : failure(removed.error()));
    });
}

void PublishingVerbs::renewAccounts(const QJsonObject& request, const Reply& reply)
{
    const auto mid = accountIn(request);
    if (!mid)
        return reply(failure(mid.error()));
    QList<qint64> mids;
    for (const AccountRow& row : m_core.publishing.accounts.all()) {
        if (*mid == 0 || *mid == row.mid)
            mids << row.mid;
    }
    if (mids.isEmpty())
        return reply(answer(exitcode::needsLogin, u"nobody is logged in; see biliup-qt login"_s));
    renewNext(mids, std::make_shared<QJsonObject>(answer(exitcode::done)), reply);
}

/// One after the other; one account's failure keeps no other from being renewed, the first one is told.
void PublishingVerbs::renewNext(QList<qint64> mids, const std::shared_ptr<QJsonObject>& whole,
                                const Reply& reply)
{
    if (mids.isEmpty())
        return reply(*whole);
    const qint64 mid = mids.takeFirst();
    m_core.publishing.accounts.renew(mid, [this, mid, mids, whole, reply](const Result<AccountRow>& row) {
        if (row) {
            QJsonArray list = whole->value(u"accounts"_s).toArray();
            list << describe(*row);
            whole->insert(u"accounts"_s, list);
        } else if (whole->value(u"code"_s).toInt() == exitcode::done) {
            whole->insert(u"code"_s, exitcode::ofPublishing(row.error()));
            whole->insert(u"error"_s, u"account %1: %2"_s.arg(mid).arg(row.error().detail));
        }
        renewNext(mids, whole, reply);
    });
}

void PublishingVerbs::archives(const QJsonObject& request, const Reply& reply)
{
    const auto mid = accountIn(request);
    if (!mid)
        return reply(failure(mid.error()));
    using Page = Result<bilibili::ArchivePage>;
    inBackground(
        this,
        [this, mid = *mid, page = request.value(u"page"_s).toInt(1)](Stop& stop) -> Page {
            AccountKeeper& keeper = m_core.publishing.keeper;
            const auto http = m_core.http.make();
            auto who = keeper.credentials(mid, stop);
            if (!who)
                return fail(who.error());
            auto listed = bilibili::listArchives(*http, *who, page, {}, stop);
            if (listed || listed.error().kind != Error::Kind::LoginNeeded)
                return listed;
            who = keeper.renew(*who, *http, stop);
            return who ? bilibili::listArchives(*http, *who, page, {}, stop) : Page(who.error());
        },
        [reply](const Page& page) {
            if (!page)
                return reply(failure(page.error()));
            QJsonArray list;
            for (const auto& archive : page->archives)
                list << describe(archive);
            reply(answer(exitcode::done, {}, {{u"archives"_s, list}, {u"pages"_s, page->pages}}));
        });
}

// Login

void PublishingVerbs::login(const QJsonObject&, const Reply& reply)
{
    m_loginState = answer(exitcode::done, {}, {{u"state"_s, u"starting"_s}});
    m_login =
        std::make_unique<QrLogin>(m_core.publishing.keeper, m_core.http, m_core.clock, bilibili::QrFlow::Tv);
    connect(m_login.get(), &QrLogin::code, this, [this](const QString& text) {
        m_loginState.insert(u"state"_s, u"waiting"_s);
        m_loginState.insert(u"text"_s, text);
    });
    connect(m_login.get(), &QrLogin::scanned, this,
            [this] { m_loginState.insert(u"state"_s, u"scanned"_s); });
    connect(m_login.get(), &QrLogin::expired, this, [this] {
        m_loginState = answer(exitcode::done, {}, {{u"state"_s, u"expired"_s}});
    });
    connect(m_login.get(), &QrLogin::loggedIn, this, [this](const AccountRow& row) {
        m_loginState = answer(exitcode::done, {}, describe(row));
        m_loginState.insert(u"state"_s, u"loggedIn"_s);
    });
    connect(m_login.get(), &QrLogin::failed, this, [this](const Error& error) {
        m_loginState = failure(error);
        m_loginState.insert(u"state"_s, u"failed"_s);
    });
    reply(answer(exitcode::done));
}

void PublishingVerbs::loginState(const QJsonObject&, const Reply& reply)
{
    reply(m_login ? m_loginState : answer(exitcode::failed, u"no login was begun"_s));
}
