// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/seasons.h"

#include "core/account/apicode.h"
#include "core/account/appsign.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bilibili {
using namespace std::chrono_literals;

Result<> addToSeason(Http& http, const Credentials& who, qint64 section, const Episode& episode, Stop& stop)
{
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
