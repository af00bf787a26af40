// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/bilibilikeys.h"
#include "core/upload/bilibili/bvid.h"
#include "tests/support/fakeanswers.h"
#include "tests/support/fakearchives.h"

using fakeanswers::formValue;
using fakeanswers::no;
using fakeanswers::ok;

// Archives

void FakeArchives::cover(const Request& request, Reply& reply)
{
    const Account* who = byCookie(request);
    if (!who || formValue(request.body, "csrf") != who->csrf)
        return void(reply.json(no(who ? -111 : -101)));
    if (!formValue(request.body, "cover").startsWith("data:image/jpeg;base64,"))
        return void(reply.json(no(-400)));
    reply.json(
        ok({{QStringLiteral("url"), QStringLiteral("https://archive.biliimg.com/bfs/archive/fake.jpg")}}));
}

void FakeArchives::webAdd(const Request& request, Reply& reply)
{
    const Account* who = byCookie(request);
    if (!who || request.param(QStringLiteral("csrf")).toLatin1() != who->csrf)
        return void(reply.json(no(who ? -111 : -101)));
    store(request, reply, who->mid);
}

void FakeArchives::appAdd(const Request& request, Reply& reply)
{
    signedAdd(request, reply, bilibili::tvKey.secret);
}

void FakeArchives::bcutAdd(const Request& request, Reply& reply)
{
    signedAdd(request, reply, bilibili::bcutKey.secret);
}

void FakeArchives::signedAdd(const Request& request, Reply& reply, const char* secret)
{
    const Account* who = byToken(request.param(QStringLiteral("access_key")).toLatin1());
    if (!signedWell(request.query(), secret) || !who)
        return void(reply.json(no(-101)));
    if (!request.header("Cookie").isEmpty())
        complain(QStringLiteral("cookies sent to an app interface"));
    store(request, reply, who->mid);
}

void FakeArchives::store(const Request& request, Reply& reply, qint64 mid)
{
    QJsonObject archive = QJsonDocument::fromJson(request.body).object();
    for (const QJsonValue& value : archive.value(u"videos").toArray()) {
        const QJsonObject video = value.toObject();
        bool found = false;
        for (auto it = m_objects.begin(); it != m_objects.end(); ++it) {
            const bool same =
                it.key().section(u'/', -1).section(u'.', 0, 0) == video.value(u"filename").toString();
            found = found || (same && it->complete && m_owners[it.key()] == mid &&
                              it->bizId == video.value(u"cid").toInteger());
        }
        if (!found)
            complain(QStringLiteral("submit of a file that is not complete: ") +
                     video.value(u"filename").toString());
        if (video.value(u"title").toString().size() > 80)
            complain(QStringLiteral("part title over 80"));
    }
    if (archive.value(u"title").toString().size() > 80)
        return void(reply.json(no(21103)));
    if (archive.value(u"tag").toString().isEmpty() || archive.value(u"videos").toArray().isEmpty())
        return void(reply.json(no(-400)));
    const qint64 aid = m_nextAid++;
    archive.remove(QStringLiteral("csrf"));
    archive[QStringLiteral("aid")] = aid;
    const QString bvid = bilibili::isAid(aid)
                             ? bilibili::bvidOf(aid)
                             : QStringLiteral("BV1%1").arg(aid % 1'000'000'000, 9, 10, QLatin1Char('0'));
    archive[QStringLiteral("bvid")] = bvid;
    archive[QStringLiteral("mid")] = mid;
    archive[QStringLiteral("state")] = -30;
    m_archives.append(archive);
    reply.json(ok({{QStringLiteral("aid"), aid}, {QStringLiteral("bvid"), bvid}}));
}

void FakeArchives::webEdit(const Request& request, Reply& reply)
{
    const Account* who = byCookie(request);
    if (!who || request.param(QStringLiteral("csrf")).toLatin1() != who->csrf)
        return void(reply.json(no(who ? -111 : -101)));
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    for (QJsonObject& archive : m_archives) {
        if (archive.value(u"aid").toInteger() != body.value(u"aid").toInteger() ||
            archive.value(u"mid").toInteger() != who->mid)
            continue;
        if (body.value(u"title").toString().isEmpty() || body.value(u"tag").toString().isEmpty() ||
            body.value(u"videos").toArray().isEmpty())
            complain(QStringLiteral("an edit that is not complete"));
        QJsonObject edited = body; // what is left out is gone (C.10)
        edited.remove(QStringLiteral("csrf"));
        for (const char* key : {"aid", "bvid", "mid"})
            edited[QLatin1String(key)] = archive.value(QLatin1String(key));
        edited[QStringLiteral("state")] = -30;
        archive = edited;
        return void(reply.json(ok({{QStringLiteral("aid"), archive.value(u"aid")}})));
    }
    reply.json(no(-404));
}

void FakeArchives::seasonAdd(const Request& request, Reply& reply)
{
    const Account* who = byCookie(request);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (!who || request.param(QStringLiteral("csrf")).toLatin1() != who->csrf ||
        body.value(u"csrf").toString().toLatin1() != who->csrf)
        return void(reply.json(no(who ? -111 : -101)));
    for (const QJsonValue& value : body.value(u"episodes").toArray()) {
        QJsonObject episode = value.toObject();
        const QJsonObject there = archive(episode.value(u"aid").toInteger());
        if (there.value(u"videos")[0][u"cid"] != episode.value(u"cid"))
            return void(reply.json(no(-400)));
        episode[QStringLiteral("section")] = body.value(u"sectionId");
        m_episodes.append(episode);
    }
    reply.json(ok({}));
}

void FakeArchives::seasonList(const Request& request, Reply& reply)
{
    const Account* who = byCookie(request);
    if (!who)
        return void(reply.json(no(-101)));
    const int page = request.param(QStringLiteral("pn")).toInt();
    const int size = request.param(QStringLiteral("ps")).toInt();
    if (page < 1 || size < 1 || size > 50)
        return void(reply.json(no(-400)));
    const QJsonArray all = m_seasons.value(who->mid);
    QJsonArray shown;
    for (qsizetype i = qsizetype(page - 1) * size; i < std::min<qsizetype>(all.size(), page * size); ++i)
        shown.append(all[i]);
    reply.json(ok({{QStringLiteral("seasons"), shown.isEmpty() ? QJsonValue() : QJsonValue(shown)}}));
}

void FakeArchives::addSeason(qint64 mid, qint64 id, const QString& title, const QList<Section>& sections)
{
    const std::lock_guard lock(m_mutex);
    QJsonArray list;
    for (const Section& each : sections)
        list.append(QJsonObject{{QStringLiteral("id"), each.id}, {QStringLiteral("title"), each.title}});
    m_seasons[mid].append(QJsonObject{
        {QStringLiteral("season"), QJsonObject{{QStringLiteral("id"), id}, {QStringLiteral("title"), title}}},
        {QStringLiteral("sections"), QJsonObject{{QStringLiteral("sections"), list}}}});
}

void FakeArchives::userSearch(const Request& request, Reply& reply)
{
    const Account* who = byCookie(request);
    if (!who)
        return void(reply.json(no(-101)));
    if (request.param(QStringLiteral("uid")).toLongLong() != who->mid)
        complain(QStringLiteral("a search in another user's name"));
    const QString keyword = request.param(QStringLiteral("keyword"));
    if (keyword.isEmpty())
        return void(reply.json(no(-400)));
    QJsonArray found;
    for (const QJsonValue& user : std::as_const(m_users)) {
        if (user[u"name"].toString().contains(keyword, Qt::CaseInsensitive))
            found.append(user);
    }
    const QJsonArray groups{QJsonObject{{QStringLiteral("group_type"), 1}, {QStringLiteral("items"), found}}};
    reply.json(ok({{QStringLiteral("groups"), found.isEmpty() ? QJsonValue() : QJsonValue(groups)}}));
}

void FakeArchives::addUser(qint64 uid, const QString& name, qint64 fans)
{
    const std::lock_guard lock(m_mutex);
    m_users.append(QJsonObject{{QStringLiteral("uid"), QString::number(uid)},
                               {QStringLiteral("name"), name},
                               {QStringLiteral("face"), QString()},
                               {QStringLiteral("fans"), fans}});
}

void FakeArchives::list(const Request& request, Reply& reply)
{
    const Account* who = byCookie(request);
    if (!who)
        return void(reply.json(no(-101)));
    QJsonArray rows;
    for (auto it = m_archives.rbegin(); it != m_archives.rend(); ++it) {
        if (it->value(u"mid").toInteger() == who->mid)
            rows.append(QJsonObject{{QStringLiteral("Archive"), *it}});
    }
    const int page = request.param(QStringLiteral("pn")).toInt();
    QJsonArray shown;
    for (qsizetype i = (page - 1) * 20; i < std::min<qsizetype>(rows.size(), page * 20); ++i)
        shown.append(rows[i]);
    reply.json(ok({{QStringLiteral("arc_audits"), shown.isEmpty() ? QJsonValue() : QJsonValue(shown)},
                   {QStringLiteral("page"), QJsonObject{{QStringLiteral("pn"), page},
                                                        {QStringLiteral("ps"), 20},
                                                        {QStringLiteral("count"), rows.size()}}}}));
}

void FakeArchives::view(const Request& request, Reply& reply)
{
    const Account* who = byCookie(request);
    if (!who)
        return void(reply.json(no(-101)));
    for (const QJsonObject& archive : std::as_const(m_archives)) {
        if (archive.value(u"bvid").toString() == request.param(QStringLiteral("bvid")))
            return void(reply.json(ok({{QStringLiteral("archive"), archive},
                                       {QStringLiteral("videos"), archive.value(u"videos")}})));
    }
    reply.json(no(-404));
}

void FakeArchives::setPartStatus(qint64 aid, int page, int status, const QString& text)
{
    const std::lock_guard lock(m_mutex);
    for (QJsonObject& archive : m_archives) {
        if (archive.value(u"aid").toInteger() != aid)
            continue;
        QJsonArray videos = archive.value(u"videos").toArray();
        QJsonObject video = videos[page].toObject();
        video[QStringLiteral("status")] = status;
        video[QStringLiteral("status_desc")] = text;
        videos[page] = video;
        archive[QStringLiteral("videos")] = videos;
    }
}

qint64 FakeArchives::addArchive(qint64 mid, const QJsonObject& given)
{
    const std::lock_guard lock(m_mutex);
    QJsonObject archive = given;
    const qint64 aid = m_nextAid++;
    archive[QStringLiteral("aid")] = aid;
    archive[QStringLiteral("bvid")] = bilibili::bvidOf(aid);
    archive[QStringLiteral("mid")] = mid;
    m_archives.append(archive);
    return aid;
}
