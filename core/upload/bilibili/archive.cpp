// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/archive.h"

#include "core/account/apicode.h"
#include "core/account/appsign.h"
#include "core/upload/bilibili/bvid.h"
#include "core/upload/bilibili/webget.h"

#include <QJsonArray>

namespace bilibili {
namespace {

constexpr int pageSize = 20;
constexpr int pagesToSearch = 3;
constexpr int maxCount = 1'000'000; ///< of archives that a list may claim

QDateTime timeOf(const QJsonValue& value)
{
    const qint64 seconds = integer(value);
    return seconds > 0 ? QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC) : QDateTime();
}

ArchiveInfo infoOf(const QJsonObject& object)
{
    ArchiveInfo info;
    info.aid = integer(object.value(u"aid"));
    info.bvid = object.value(u"bvid").toString();
    if (!isBvid(info.bvid))
        info.bvid = isAid(info.aid) ? bvidOf(info.aid) : QString();
    info.title = object.value(u"title").toString();
    info.cover = object.value(u"cover").toString();
    info.state = int(integer(object.value(u"state")));
    info.stateText = object.value(u"state_desc").toString();
    info.rejectReason = object.value(u"reject_reason").toString();
    info.createdAt = timeOf(object.value(u"ctime"));
    info.publishedAt = timeOf(object.value(u"ptime"));
    info.publishAt = timeOf(object.value(u"dtime"));
    info.seconds = integer(object.value(u"duration"));
    return info;
}

ArchiveInfo listedInfoOf(const QJsonObject& entry)
{
    ArchiveInfo info = infoOf(entry.value(u"Archive").toObject());
    if (const QJsonObject counts = entry.value(u"stat").toObject(); counts.contains(u"view"))
        info.views = integer(counts.value(u"view"));
    return info;
}

ArchivePart partOf(const QJsonObject& object)
{
    return {integer(object.value(u"cid")),         object.value(u"filename").toString(),
            object.value(u"title").toString(),     object.value(u"desc").toString(),
            int(integer(object.value(u"status"))), object.value(u"status_desc").toString()};
}
} // namespace

Result<ArchivePage> listArchives(Http& http, const Credentials& who, int page, const QString& keyword,
                                 Stop& stop)
{
    Params params{{"status", "is_pubing,pubed,not_pubed"},
                  {"pn", QByteArray::number(page)},
                  {"ps", QByteArray::number(pageSize)}};
    if (!keyword.isEmpty())
        params.append({QByteArray("keyword"), keyword.toUtf8()});
    const QByteArray query = encodeForm(params).replace('+', "%20");
    const auto response =
        http.send(webGet("https://member.bilibili.com/x/web/archives?" + query, who, true), stop);
    if (!response)
        return fail(response.error());
    const auto data = apiData(*response, "archives");
    if (!data)
        return fail(data.error());
    ArchivePage result;
    const QJsonArray rows = data->value(u"arc_audits").toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(rows.size(), 2 * pageSize); ++i) // a view each may follow
        result.archives.append(listedInfoOf(rows[i].toObject()));
    const QJsonObject paging = data->value(u"page").toObject();
    const int size = int(std::clamp<qint64>(integer(paging.value(u"ps")), 1, maxCount));
    result.count = int(std::clamp<qint64>(integer(paging.value(u"count")), 0, maxCount));
    result.page = page;
    result.pages = std::max(1, (result.count + size - 1) / size);
    return result;
}

QString ArchiveName::text() const
{
    return !bvid.isEmpty() ? bvid : isAid(aid) ? bvidOf(aid) : QString();
}

Result<ArchiveView> viewArchive(Http& http, const Credentials& who, const ArchiveName& name, Stop& stop)
{
    const QString bvid = name.text();
    if (bvid.isEmpty())
        return fail(Error::Kind::NotFound, QStringLiteral("archive %1 has no BV id").arg(name.aid));
    const bool web = who.hasWeb();
    const QByteArray url = web ? "https://member.bilibili.com/x/vupre/web/archive/view?" +
                                     encodeForm({{"topic_grey", "1"}, {"bvid", bvid.toLatin1()}})
                               : "https://member.bilibili.com/x/client/archive/view?" +
                                     encodeForm({{"access_key", who.accessToken}, {"bvid", bvid.toLatin1()}});
    const auto response = http.send(webGet(url, who, web), stop);
    if (!response)
        return fail(response.error());
    const auto data = apiData(*response, "archive view");
    if (!data)
        return fail(data.error());
    ArchiveView view;
    view.archive = data->value(u"archive").toObject();
    view.info = infoOf(view.archive);
    for (const QJsonValue& value : data->value(u"videos").toArray())
        view.parts.append(partOf(value.toObject()));
    if (view.info.aid != name.aid)
        return fail(Error::Kind::Protocol,
                    QStringLiteral("archive view: the answer is not about %1").arg(bvid));
    return view;
}

QList<Page> pagesOf(const ArchiveView& view)
{
    QList<Page> pages;
    for (const ArchivePart& part : view.parts)
        pages.append({part.filename, part.title, part.description, part.cid});
    return pages;
}

QJsonObject editBody(const ArchiveView& view, const QList<Page>& pages)
{
    QJsonObject body = view.archive;
    body.remove(QStringLiteral("limited_free"));
    QJsonArray videos;
    for (const Page& page : pages) {
        QJsonObject video{{QStringLiteral("filename"), page.filename},
                          {QStringLiteral("title"), pageTitle(page.title)},
                          {QStringLiteral("desc"), page.description}};
        if (page.cid > 0)
            video[QStringLiteral("cid")] = page.cid;
        videos.append(video);
    }
    body[QStringLiteral("videos")] = videos;
    body[QStringLiteral("aid")] = view.info.aid;
    return body;
}

namespace {
/// The site's no to this one archive, not to the account or the call.
bool isOfOneArchive(const Error& error, const ArchiveName& name)
{
    const FailureClass what = classOf(error);
    return name.text().isEmpty() || (error.kind == Error::Kind::Refused &&
                                     (what == FailureClass::Other || what == FailureClass::Invalid));
}

/// That a page of the site is not there, or not for us, does not say that the archive is not.
tl::unexpected<Error> notSeen(Error error, bool ofOne = false)
{
    if (error.kind == Error::Kind::NotFound || ofOne)
        error.kind = Error::Kind::Protocol;
    return fail(std::move(error));
}
} // namespace

Result<Posted> findPosted(Http& http, const Credentials& who, const QString& title,
                          const QStringList& filenames, Stop& stop)
{
    for (int page = 1; page <= pagesToSearch; ++page) {
        const auto list = listArchives(http, who, page, QString(), stop);
        if (!list)
            return notSeen(list.error());
        for (const ArchiveInfo& info : list->archives) {
            if (page > 1 && info.title != title) // the newest may show a title that the site has changed
                continue;
            const ArchiveName name{info.aid, info.bvid};
            const auto view = viewArchive(http, who, name, stop);
            if (!view) {
                const bool ofOne = isOfOneArchive(view.error(), name);
                if (ofOne && info.title != title) // hides no other
                    continue;
                return notSeen(view.error(), ofOne);
            }
            for (const ArchivePart& part : view->parts) {
                if (filenames.contains(part.filename))
                    return Posted{info.aid, info.bvid};
            }
        }
        if (page >= list->pages)
            break;
    }
    return fail(Error::Kind::NotFound, QStringLiteral("no archive of the account holds these files"));
}

} // namespace bilibili
