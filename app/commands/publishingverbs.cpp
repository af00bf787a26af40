// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/publishingverbs.h"

#include "app/commands/answer.h"
#include "core/remote/json.h"
#include "core/upload/archivestanding.h"

#include <QJsonArray>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;
using remote::timeOrNull;

namespace {

QJsonObject describe(const AccountRow& row)
{
    return {{u"mid"_s, row.mid},
            {u"name"_s, row.name},
            {u"state"_s, row.state},
            {u"default"_s, row.isDefault},
            {u"expires"_s, timeOrNull(row.expiresAt)}};
}

/// `upload`: what made it here, or null.
QJsonObject describe(const bilibili::ArchiveInfo& archive, const UploadRow* upload)
{
    return {{u"aid"_s, archive.aid},
            {u"bvid"_s, archive.bvid},
            {u"title"_s, archive.title},
            {u"state"_s, archive.state},
            {u"standing"_s, QLatin1String(standingName(standingOf(archive.state)))},
            {u"stateText"_s, archive.stateText},
            {u"rejectReason"_s, archive.rejectReason},
            {u"created"_s, timeOrNull(archive.createdAt)},
            {u"published"_s, timeOrNull(archive.publishedAt)},
            {u"seconds"_s, archive.seconds},
            {u"views"_s, archive.views < 0 ? QJsonValue() : QJsonValue(archive.views)},
            {u"upload"_s, upload ? QJsonValue(upload->id) : QJsonValue()}};
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
        {u"listUploads"_s, &PublishingVerbs::listUploads},
        {u"removeUpload"_s, &PublishingVerbs::removeUpload},
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
    auto mid = accountIn(request);
    if (mid && *mid == 0) { // none was named: it has to be clear which one is meant
        const auto all = m_core.publishing.accounts.all();
        if (all.size() == 1)
            mid = all.first().mid;
        else
            mid =
                fail(Error::Kind::Refused,
                     all.isEmpty()
                         ? u"nobody is logged in"_s
                         : u"there are %1 accounts; see biliup-qt accounts, and name one"_s.arg(all.size()));
    }
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
    const qint64 asked = request.value(u"asked"_s).toInteger();
    renewNext(mids, asked > 0 ? QDateTime::fromMSecsSinceEpoch(asked, Qt::UTC) : m_core.clock.now(),
              std::make_shared<QJsonObject>(answer(exitcode::done)), reply);
}

/// One after the other; one account's failure keeps no other from being renewed, the first one is told.
void PublishingVerbs::renewNext(QList<qint64> mids, const QDateTime& asked,
                                const std::shared_ptr<QJsonObject>& whole, const Reply& reply)
{
    if (mids.isEmpty())
        return reply(*whole);
    const qint64 mid = mids.takeFirst();
    const auto renewed = [this, mid, mids, asked, whole, reply](const Result<AccountRow>& row) {
        if (row) {
            QJsonArray list = whole->value(u"accounts"_s).toArray();
            list << describe(*row);
            whole->insert(u"accounts"_s, list);
        } else if (whole->value(u"code"_s).toInt() == exitcode::done) {
            whole->insert(u"code"_s, exitcode::ofPublishing(row.error()));
            whole->insert(u"error"_s, u"account %1: %2"_s.arg(mid).arg(row.error().detail));
        }
        renewNext(mids, asked, whole, reply);
    };
    m_core.publishing.accounts.renew(mid, renewed, asked);
}

void PublishingVerbs::archives(const QJsonObject& request, const Reply& reply)
{
    const auto mid = accountIn(request);
    if (!mid)
        return reply(failure(mid.error()));
    ArchiveTracker& tracker = m_core.publishing.archives;
    tracker.page(*mid, request.value(u"page"_s).toInt(1),
                 [&tracker, reply](const Result<bilibili::ArchivePage>& page) {
                     if (!page)
                         return reply(failure(page.error()));
                     QJsonArray list;
                     for (const auto& archive : page->archives)
                         list << describe(archive, tracker.uploadOf(archive.aid));
                     reply(answer(exitcode::done, {}, {{u"archives"_s, list}, {u"pages"_s, page->pages}}));
                 });
}

// Login

void PublishingVerbs::login(const QJsonObject& request, const Reply& reply)
{
    m_loginState = answer(exitcode::done, {}, {{u"state"_s, u"starting"_s}});
    const auto flow = request.value(u"web"_s).toBool() ? bilibili::QrFlow::Web : bilibili::QrFlow::Tv;
    m_login = std::make_unique<QrLogin>(m_core.publishing.keeper, m_core.http, m_core.clock, flow);
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
    const auto failed = [this](const Error& error) {
        m_loginState = failure(error);
        m_loginState.insert(u"state"_s, u"failed"_s);
    };
    connect(m_login.get(), &QrLogin::failed, this, failed);
    // A login is worth nothing when it cannot be kept: better said before it is made.
    Secrets& secrets = m_core.publishing.secrets;
    secrets.check([self = QPointer(this), &secrets, failed](Secrets::Health health) {
        if (!self || !self->m_login || health != Secrets::Health::Failed)
            return;
        self->m_login.reset();
        failed({Error::Kind::Refused,
                secrets.problem() + u"; --secret-store file keeps logins in a file that only you can read"_s,
                0,
                {}});
    });
    reply(answer(exitcode::done));
}

void PublishingVerbs::loginState(const QJsonObject&, const Reply& reply)
{
    reply(!m_loginState.isEmpty() ? m_loginState : answer(exitcode::failed, u"no login was begun"_s));
}
