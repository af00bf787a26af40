// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/seasons.h"

#include "core/account/apicode.h"
#include "core/account/appsign.h"
#include "core/upload/bilibili/webget.h"

#include <QJsonDocument>
#include <algorithm>

namespace bilibili {
using namespace std::chrono_literals;

namespace {
constexpr int seasonsOnAPage = 30;
constexpr int mostPages = 20; ///< an answer that never ends is one of a fault

Error noCookies()
{
    return {Error::Kind::LoginNeeded, QStringLiteral("the account has no cookies"), 0, {}};
}
} // namespace

QList<Season> readSeasons(const QJsonArray& list)
{
    QList<Season> found;
    for (const QJsonValue& value : list) {
        const QJsonValue about = value[u"season"];
        Season season{integer(about[u"id"]), about[u"title"].toString(), {}};
        if (season.id <= 0)
            continue;
        for (const QJsonValue& each : value[u"sections"][u"sections"].toArray()) {
            if (const qint64 id = integer(each[u"id"]); id > 0)
                season.sections.append({id, each[u"title"].toString()});
        }
        found.append(season);
    }
    return found;
}

Result<QList<Season>> fetchSeasons(Http& http, const Credentials& who, Stop& stop)
{
    if (!who.hasWeb())
        return fail(noCookies());
    QList<Season> all;
    for (int page = 1; page <= mostPages; ++page) {
        const QByteArray url =
            "https://member.bilibili.com/x2/creative/web/seasons?pn=" + QByteArray::number(page) +
            "&ps=" + QByteArray::number(seasonsOnAPage) + "&order=mtime&sort=desc&draft=1";
        const auto response = http.send(webGet(url, who), stop);
        if (!response)
            return fail(response.error());
        const auto data = apiData(*response, "seasons");
        if (!data)
            return fail(data.error());
        const QJsonArray list = data->value(u"seasons").toArray();
        const qsizetype before = all.size();
        for (const Season& season : readSeasons(list)) {
            const auto same = [&season](const Season& other) { return other.id == season.id; };
            if (std::none_of(all.begin(), all.end(), same)) // one that moved between two pages
                all.append(season);
        }
        if (list.size() < seasonsOnAPage || all.size() == before)
            break;
    }
    return all;
}

Result<qint64> firstSection(Http& http, const Credentials& who, qint64 season, Stop& stop)
{
    const auto all = fetchSeasons(http, who, stop);
    if (!all)
        return fail(all.error());
    const auto at =
        std::find_if(all->begin(), all->end(), [season](const Season& each) { return each.id == season; });
    if (at == all->end())
        return fail(Error::Kind::NotFound, QStringLiteral("the account has no season %1").arg(season));
    if (at->sections.isEmpty())
        return fail(Error::Kind::NotFound, QStringLiteral("the season %1 has no section").arg(season));
    return at->sections.first().id;
}

Result<> addToSeason(Http& http, const Credentials& who, qint64 section, const Episode& episode, Stop& stop)
{
    if (!who.hasWeb())
        return fail(noCookies());
    const QJsonObject entry{{QStringLiteral("aid"), episode.aid},
                            {QStringLiteral("cid"), episode.cid},
                            {QStringLiteral("title"), episode.title},
                            {QStringLiteral("charging_pay"), 0}};
    const QJsonObject body{{QStringLiteral("sectionId"), section},
                           {QStringLiteral("episodes"), QJsonArray{entry}},
                           {QStringLiteral("csrf"), QString::fromLatin1(who.csrf())}};
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl::fromEncoded(
        "https://member.bilibili.com/x2/creative/web/season/section/episodes/add?csrf=" + who.csrf(),
        QUrl::StrictMode);
    request.headers = {{"User-Agent", agent::web},
                       {"Referer", "https://www.bilibili.com/"},
                       {"Content-Type", "application/json"},
                       {"Cookie", who.cookieHeader()}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    request.totalTimeout = 30s;
    request.maxRedirects = 0;
    const auto response = http.send(request, stop);
    if (!response)
        return fail(response.error());
    const auto data = apiData(*response, "season");
    return data ? Result<>() : Result<>(data.error());
}

} // namespace bilibili
