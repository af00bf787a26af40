// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/submit.h"

#include "core/account/appsign.h"
#include "core/upload/bilibili/bvid.h"
#include "core/upload/bilibili/description.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bilibili {
namespace {
using namespace std::chrono_literals;
using Api = PostFields::Api;

constexpr int titleLimit = 80;

QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

QByteArray appQuery(const Credentials& who, const QDateTime& now)
{
    return signedQuery({{"access_key", who.accessToken},
                        {"build", "7800300"},
                        {"c_locale", "zh-Hans_CN"},
                        {"channel", "bili"},
                        {"disable_rcmd", "0"},
                        {"mobi_app", "android"},
                        {"platform", "android"},
                        {"s_locale", "zh-Hans_CN"},
                        {"statistics", "\"appId\":1,\"platform\":3,\"version\":\"7.80.0\",\"abtest\":\"\""},
                        {"ts", number(now.toSecsSinceEpoch())}},
                       tvKey);
}

QByteArray bcutQuery(const Credentials& who, const QDateTime& now)
{
    return signedQuery({{"access_key", who.accessToken},
                        {"aurora_version", "2.39.0"},
                        {"build", "2800030"},
                        {"c_locale", "zh-Hans_CN"},
                        {"channel", "master"},
                        {"mobi_app", "android_bbs"},
                        {"montage_version", "1.42.1.0"},
                        {"platform", "android"},
                        {"s_locale", "zh-Hans_CN"},
                        {"sdk_type", "mon"},
                        {"ts", number(now.toSecsSinceEpoch())}},
                       bcutKey);
}

HttpRequest post(const QByteArray& url, const HttpHeaders& headers, const QByteArray& contentType,
                 const QByteArray& body, std::chrono::milliseconds limit)
{
    HttpRequest request;
    request.method = "POST";
    request.url = QUrl::fromEncoded(url, QUrl::StrictMode);
    request.headers = headers;
    request.headers.emplaceBack("Content-Type", contentType);
    request.body = body;
    request.totalTimeout = limit;
    request.idleTimeout = limit;
    request.maxRedirects = 0;
    return request;
}

HttpHeaders webHeaders(const Credentials& who, const char* agentText)
{
    return {{"User-Agent", agentText}, {"Cookie", who.cookieHeader()}};
}

QByteArray webQuery(const Credentials& who, const QDateTime& now)
{
    return encodeForm({{"t", number(now.toMSecsSinceEpoch())}, {"csrf", who.csrf()}});
}

/// What each interface adds to the object: web wants the csrf in the body too (C.2).
QByteArray jsonFor(Api api, QJsonObject body, const Credentials& who)
{
    if (api == Api::Web) {
        body[QStringLiteral("csrf")] = QString::fromLatin1(who.csrf());
        body[QStringLiteral("web_os")] = 3;
    }
    return QJsonDocument(body).toJson(QJsonDocument::Compact);
}
} // namespace

QString pageTitle(const QString& title)
{
    QString text = title;
    for (QChar& character : text) {
        if (character.category() == QChar::Other_Control)
            character = u' ';
    }
    if (text.size() <= titleLimit)
        return text;
    int keep = titleLimit - 3;
    if (text[keep - 1].isHighSurrogate())
        --keep;
    return text.left(keep) + QStringLiteral("...");
}

QJsonObject submitBody(const PostFields& fields, const QList<Page>& pages, const QString& coverUrl,
                       const QDateTime& now)
{
    QJsonArray videos;
    for (const Page& page : pages) {
        QJsonObject video{{QStringLiteral("filename"), page.filename},
                          {QStringLiteral("title"), pageTitle(page.title)},
                          {QStringLiteral("desc"), page.description}};
        if (page.cid > 0)
            video[QStringLiteral("cid")] = page.cid;
        videos.append(video);
    }
    const Description description = describe(fields.description, fields.mentions);
    const qint64 publishAt =
        fields.publishAt > 0
            ? fields.publishAt
            : (fields.publishDelaySec > 0 ? now.toSecsSinceEpoch() + fields.publishDelaySec : 0);
    QJsonObject body{
        {QStringLiteral("videos"), videos},
        {QStringLiteral("title"), fields.title},
        {QStringLiteral("copyright"), fields.copyright},
        {QStringLiteral("source"), fields.copyright == 2 ? fields.source : QString()},
        {QStringLiteral("tid"), fields.tid},
        {QStringLiteral("cover"), coverUrl},
        {QStringLiteral("cover43"), QString()},
        {QStringLiteral("desc"), description.plain},
        {QStringLiteral("desc_format_id"), description.nodes.isEmpty() ? 0 : 9999},
        {QStringLiteral("desc_v2"),
         description.nodes.isEmpty() ? QJsonValue() : QJsonValue(description.nodes)},
        {QStringLiteral("dynamic"), fields.dynamicText},
        {QStringLiteral("tag"), fields.tags.join(QLatin1Char(','))},
        {QStringLiteral("subtitle"),
         QJsonObject{{QStringLiteral("open"), 0}, {QStringLiteral("lan"), QString()}}},
        {QStringLiteral("interactive"), 0},
        {QStringLiteral("act_reserve_create"), 0},
        {QStringLiteral("no_disturbance"), 0},
        {QStringLiteral("recreate"), -1},
        {QStringLiteral("dolby"), int(fields.dolby)},
        {QStringLiteral("lossless_music"), int(fields.hires)},
        {QStringLiteral("no_reprint"), int(fields.noReprint)},
        {QStringLiteral("charging_pay"), int(fields.charging)},
        {QStringLiteral("up_selection_reply"), fields.selectReplies},
        {QStringLiteral("up_close_reply"), fields.closeReplies},
        {QStringLiteral("up_close_danmu"), fields.closeDanmaku},
    };
    if (publishAt > 0)
        body[QStringLiteral("dtime")] = publishAt;
    if (fields.tidV2 > 0) {
        body[QStringLiteral("tid_v2")] = fields.tidV2;
        body[QStringLiteral("human_type2")] = fields.tidV2;
    }
    if (fields.onlySelf)
        body[QStringLiteral("is_only_self")] = 1;
    if (fields.watermark)
        body[QStringLiteral("watermark")] = QJsonObject{{QStringLiteral("state"), 1}};
    if (fields.missionId > 0)
        body[QStringLiteral("mission_id")] = fields.missionId;
    if (fields.topicId > 0) {
        body[QStringLiteral("topic_id")] = fields.topicId;
        body[QStringLiteral("topic_detail")] =
            QJsonObject{{QStringLiteral("from_topic_id"), fields.topicId},
                        {QStringLiteral("from_source"), QStringLiteral("arc.web.recommend")}};
    }
    for (auto it = fields.extra.begin(); it != fields.extra.end(); ++it)
        body[it.key()] = it.value();
    return body;
}

Result<Api> chooseApi(Api wanted, const Credentials& who)
{
    const bool app = who.hasToken();
    if (wanted == Api::Web || wanted == Api::Auto) {
        if (who.hasWeb())
            return Api::Web;
        if (app)
            return Api::App;
    } else if (app) {
        return wanted;
    } else if (who.hasWeb()) {
        return Api::Web;
    }
    return fail(Error::Kind::LoginNeeded, QStringLiteral("the account has neither cookies nor a token"));
}

Result<Posted> submit(Http& http, const Credentials& who, Api api, const QJsonObject& body,
                      const QDateTime& now, Stop& stop)
{
    HttpRequest request;
    const QByteArray json = jsonFor(api, body, who);
    switch (api) {
    case Api::App:
        request = post("https://member.bilibili.com/x/vu/app/add?" + appQuery(who, now),
                       {{"User-Agent", agent::app}}, "application/json", json, 60s);
        break;
    case Api::Bcut:
        request = post("https://member.bilibili.com/x/vu/mvp/add?" + bcutQuery(who, now),
                       {{"User-Agent", agent::bcut}}, "application/json", json, 60s);
        break;
    default:
        request = post("https://member.bilibili.com/x/vu/web/add/v3?" + webQuery(who, now),
                       webHeaders(who, agent::submit), "application/json", json, 60s);
    }
    request.once = true;
    const auto response = http.send(request, stop);
    if (!response)
        return fail(response.error());
    const auto data = apiData(*response, "submit");
    if (!data)
        return fail(data.error());
    Posted posted{integer(data->value(u"aid")), data->value(u"bvid").toString()};
    if (!isBvid(posted.bvid))
        posted.bvid = isAid(posted.aid) ? bvidOf(posted.aid) : QString();
    if (posted.aid <= 0)
        posted.aid = aidOf(posted.bvid).value_or(0);
    return posted.aid > 0 && !posted.bvid.isEmpty() ? posted : Posted{};
}

Result<> edit(Http& http, const Credentials& who, Api api, const QJsonObject& body, const QDateTime& now,
              Stop& stop)
{
    const QByteArray json = jsonFor(api, body, who);
    HttpRequest request;
    if (api == Api::Web) {
        HttpHeaders headers = webHeaders(who, agent::web);
        headers.emplaceBack("Referer", "https://www.bilibili.com/");
        request = post("https://member.bilibili.com/x/vu/web/edit?" + webQuery(who, now), headers,
                       "application/json", json, 60s);
    } else {
        request = post("https://member.bilibili.com/x/vu/app/edit/full?" + appQuery(who, now),
                       {{"User-Agent", agent::app}}, "application/json", json, 60s);
    }
    const auto response = http.send(request, stop);
    if (!response)
        return fail(response.error());
    const auto data = apiData(*response, "edit");
    return data ? Result<>() : Result<>(data.error());
}

FailureClass submitClass(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
    case Error::Kind::Protocol:
    case Error::Kind::Cancelled: // it may be on its way
        return FailureClass::Unknown;
    case Error::Kind::Http:
        return error.code >= 500 ? FailureClass::Unknown : FailureClass::Other;
    case Error::Kind::Refused:
        // "the same video again": look at the list before anything else (C.7, 10009).
        return error.code == 10009 ? FailureClass::Unknown : classOf(error.code);
    default:
        return classOf(error);
    }
}

Result<QString> uploadCover(Http& http, const Credentials& who, const QByteArray& jpeg, Stop& stop)
{
    HttpHeaders headers = webHeaders(who, agent::web);
    headers.emplaceBack("Referer", "https://www.bilibili.com/");
    const HttpRequest request =
        post("https://member.bilibili.com/x/vu/web/cover/up", headers, "application/x-www-form-urlencoded",
             encodeForm({{"cover", "data:image/jpeg;base64," + jpeg.toBase64()}, {"csrf", who.csrf()}}), 30s);
    const auto response = http.send(request, stop);
    if (!response)
        return fail(response.error());
    const auto data = apiData(*response, "cover");
    if (!data)
        return fail(data.error());
    const QString url = data->value(u"url").toString();
    if (url.isEmpty())
        return fail(Error::Kind::Protocol, QStringLiteral("cover: no url in the answer"));
    return url;
}

} // namespace bilibili
