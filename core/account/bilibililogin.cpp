// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/bilibililogin.h"

#include "core/account/apicode.h"
#include "core/account/appsign.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkCookie>
#include <QRegularExpression>
#include <QUrlQuery>

namespace bilibili {
namespace {
using namespace std::chrono_literals;

constexpr char passport[] = "https://passport.bilibili.com/x/";

HttpRequest request(const QByteArray& method, const QByteArray& url, const QByteArray& cookies = {},
                    const QByteArray& form = {})
{
    HttpRequest result;
    result.method = method;
    result.url = QUrl::fromEncoded(url, QUrl::StrictMode);
    result.headers = {{"User-Agent", agent::web}, {"Referer", "https://www.bilibili.com/"}};
    if (!cookies.isEmpty())
        result.headers.emplaceBack("Cookie", cookies);
    if (method == "POST") {
        result.headers.emplaceBack("Content-Type", "application/x-www-form-urlencoded");
        result.body = form;
    }
    result.totalTimeout = 10s;
    result.maxRedirects = 0;
    return result;
}

/// Sends and takes the envelope apart; the answer is kept for those who need its Set-Cookie headers.
Result<QJsonObject> call(Http& http, const HttpRequest& what, const char* name, Stop& stop,
                         HttpResponse* answer = nullptr)
{
    const auto response = http.send(what, stop);
    if (!response)
        return fail(response.error());
    if (answer)
        *answer = *response;
    return apiData(*response, name);
}

using Pair = Credentials::Pair;

const AppKey& keyOf(Pair pair)
{
    return pair == Pair::Android ? androidKey : tvKey;
}

struct SignedAnswer
{
    QJsonObject data;
    Pair pair; ///< whose key was right
};

/// Asks with the pair that made the token, and once more with the other one when the site says that it did
/// not (-663, C.7). `ask` gets the key. An unknown token is tried as that of a TV login: the usual one.
template <typename Ask>
Result<SignedAnswer> askSigned(Pair pair, Ask ask)
{
    const Pair first = pair == Pair::Android ? Pair::Android : Pair::Tv;
    const Pair second = first == Pair::Tv ? Pair::Android : Pair::Tv;
    auto used = first;
    Result<QJsonObject> data = ask(keyOf(first));
    if (!data && data.error().code == -663) {
        used = second;
        data = ask(keyOf(second));
    }
    if (!data)
        return fail(data.error());
    return SignedAnswer{*data, used};
}

Params tokenParams(const Credentials& who, const QDateTime& now)
{
    return {{"access_key", who.accessToken},
            {"actionKey", "appkey"},
            {"ts", QByteArray::number(now.toSecsSinceEpoch())}};
}

/// `data` of a confirmed TV code or of a token refresh (A.5.2).
Result<Credentials> credentialsFrom(const QJsonObject& data, Pair pair, const QDateTime& now)
{
    auto credentials = readCredentials(QJsonDocument(data).toJson(QJsonDocument::Compact));
    if (!credentials)
        return credentials;
    credentials->pair = credentials->accessToken.isEmpty() ? Pair::None : pair;
    const qint64 life = integer(data.value(u"token_info").toObject(data).value(u"expires_in"));
    if (life > 0)
        credentials->expiresAt = now.addSecs(life);
    return credentials;
}

/// The cookies of an answer, each value exactly as it was sent.
QList<Cookie> cookiesOf(const HttpResponse& response)
{
    QList<Cookie> cookies;
    for (const auto& [name, value] : response.headers) {
        if (name.compare("Set-Cookie", Qt::CaseInsensitive) != 0)
            continue;
        const QList<QByteArray> fields = value.split(';');
        const auto equals = fields[0].indexOf('=');
        if (equals <= 0)
            continue;
        Cookie cookie{fields[0].left(equals).trimmed(), fields[0].mid(equals + 1).trimmed()};
        for (const QNetworkCookie& attributes : QNetworkCookie::parseCookies(value)) {
            cookie.httpOnly = attributes.isHttpOnly();
            cookie.secure = attributes.isSecure();
            if (!attributes.isSessionCookie())
                cookie.expires = attributes.expirationDate().toSecsSinceEpoch();
        }
        cookies.append(cookie);
    }
    return cookies;
}

Result<Credentials> webCredentials(const HttpResponse& response, const QByteArray& refreshToken)
{
    auto credentials = fromCookies(cookiesOf(response));
    if (credentials)
        credentials->webRefreshToken = refreshToken;
    return credentials;
}

Result<QrPoll> pollTv(Http& http, const QrCode& code, const QDateTime& now, Stop& stop)
{
    const QByteArray form = signedQuery(
        {{"auth_code", code.key}, {"local_id", "0"}, {"ts", QByteArray::number(now.toSecsSinceEpoch())}},
        tvKey);
    const auto data =
        call(http, request("POST", QByteArray(passport) + "passport-tv-login/qrcode/poll", {}, form),
             "QR poll", stop);
    if (!data) {
        switch (data.error().code) {
        case 86039:
            return QrPoll{};
        case 86090:
            return QrPoll{QrState::Scanned, {}};
        case 86038:
            return QrPoll{QrState::Expired, {}};
        default:
            return fail(data.error());
        }
    }
    auto credentials = credentialsFrom(*data, Pair::Tv, now);
    if (!credentials)
        return fail(credentials.error());
    return QrPoll{QrState::Confirmed, std::move(*credentials)};
}

Result<QrPoll> pollWeb(Http& http, const QrCode& code, Stop& stop)
{
    HttpResponse answer;
    const auto data = call(http,
                           request("GET", QByteArray(passport) + "passport-login/web/qrcode/poll?" +
                                              encodeForm({{"qrcode_key", code.key}})),
                           "QR poll", stop, &answer);
    if (!data)
        return fail(data.error());
    switch (const int state = int(integer(data->value(u"code")))) {
    case 86101:
        return QrPoll{};
    case 86090:
        return QrPoll{QrState::Scanned, {}};
    case 86038:
        return QrPoll{QrState::Expired, {}};
    case 0: {
        auto credentials = webCredentials(answer, data->value(u"refresh_token").toString().toUtf8());
        if (!credentials)
            return fail(credentials.error());
        return QrPoll{QrState::Confirmed, std::move(*credentials)};
    }
    default:
        return fail(Error::Kind::Refused, QStringLiteral("QR poll: code %1").arg(state), state);
    }
}

Result<Refreshed> refreshToken(Http& http, const Credentials& who, const QDateTime& now, Stop& stop)
{
    Params params = tokenParams(who, now);
    params.emplaceBack("refresh_token", who.refreshToken);
    const auto answer = askSigned(who.pair, [&](const AppKey& key) {
        return call(http,
                    request("POST", QByteArray(passport) + "passport-login/oauth2/refresh_token", {},
                            signedQuery(params, key)),
                    "token refresh", stop);
    });
    if (!answer) {
        // Undocumented codes: whatever the site says no with, only a new login helps (A.11).
        Error error = answer.error();
        if (error.kind == Error::Kind::Refused)
            error.kind = Error::Kind::LoginNeeded;
        return fail(error);
    }
    if (!answer->data.value(u"cookie_info").isObject())
        return fail(Error::Kind::LoginNeeded, QStringLiteral("token refresh: the answer has no cookies"));
    auto credentials = credentialsFrom(answer->data, answer->pair, now);
    if (!credentials)
        return fail(credentials.error());
    return Refreshed{std::move(*credentials), false};
}

Result<Refreshed> refreshWeb(Http& http, const Credentials& who, Stop& stop)
{
    const auto info = call(
        http,
        request("GET",
                QByteArray(passport) + "passport-login/web/cookie/info?" + encodeForm({{"csrf", who.csrf()}}),
                who.cookieHeader()),
        "cookie info", stop);
    if (!info)
        return fail(info.error());
    const auto path = correspondPath(integer(info->value(u"timestamp")));
    if (!path)
        return fail(path.error());
    const auto answered =
        http.send(request("GET", "https://www.bilibili.com/correspond/1/" + *path, who.cookieHeader()), stop);
    if (!answered)
        return fail(answered.error());
    const auto page = okBody(*answered);
    if (!page)
        return fail(page.error());
    static const QRegularExpression csrfText(QStringLiteral("id=\"1-name\"[^>]*>([^<]+)<"));
    const QString refreshCsrf = csrfText.match(QString::fromUtf8(*page)).captured(1).trimmed();
    if (refreshCsrf.isEmpty())
        return fail(Error::Kind::Protocol, QStringLiteral("cookie refresh: no refresh_csrf in the page"));
    HttpResponse answer;
    const auto data =
        call(http,
             request("POST", QByteArray(passport) + "passport-login/web/cookie/refresh", who.cookieHeader(),
                     encodeForm({{"csrf", who.csrf()},
                                 {"refresh_csrf", refreshCsrf.toUtf8()},
                                 {"source", "main_web"},
                                 {"refresh_token", who.webRefreshToken}})),
             "cookie refresh", stop, &answer);
    if (!data)
        return fail(data.error());
    auto credentials = webCredentials(answer, data->value(u"refresh_token").toString().toUtf8());
    if (!credentials)
        return fail(credentials.error());
    return Refreshed{std::move(*credentials), true};
}
} // namespace

Result<QrCode> newQrCode(Http& http, QrFlow flow, const QDateTime& now, Stop& stop)
{
    QrCode code;
    code.flow = flow;
    const bool tv = flow == QrFlow::Tv;
    const HttpRequest what =
        tv ? request(
                 "POST", QByteArray(passport) + "passport-tv-login/qrcode/auth_code", {},
                 signedQuery({{"local_id", "0"}, {"ts", QByteArray::number(now.toSecsSinceEpoch())}}, tvKey))
           : request("GET", QByteArray(passport) + "passport-login/web/qrcode/generate");
    const auto data = call(http, what, "QR code", stop);
    if (!data)
        return fail(data.error());
    code.text = data->value(u"url").toString();
    code.key = data->value(tv ? u"auth_code" : u"qrcode_key").toString().toUtf8();
    if (code.text.isEmpty() || code.key.isEmpty() || code.text.size() > 2000)
        return fail(Error::Kind::Protocol, QStringLiteral("QR code: the answer has no url or no key"));
    return code;
}

Result<QrPoll> pollQrCode(Http& http, const QrCode& code, const QDateTime& now, Stop& stop)
{
    return code.flow == QrFlow::Tv ? pollTv(http, code, now, stop) : pollWeb(http, code, stop);
}

Result<Profile> fetchProfile(Http& http, const Credentials& who, Stop& stop)
{
    const auto data = call(
        http, request("GET", "https://api.bilibili.com/x/space/myinfo", who.cookieHeader()), "myinfo", stop);
    if (!data)
        return fail(data.error());
    Profile profile{integer(data->value(u"mid")), data->value(u"name").toString(),
                    data->value(u"face").toString(), int(integer(data->value(u"level")))};
    if (profile.mid <= 0)
        return fail(Error::Kind::Protocol, QStringLiteral("myinfo: no mid in the answer"));
    return profile;
}

Result<bool> needsRefresh(Http& http, Credentials& who, const QDateTime& now, Stop& stop)
{
    if (who.hasToken()) {
        const auto answer = askSigned(who.pair, [&](const AppKey& key) {
            const QByteArray query = signedQuery(tokenParams(who, now), key);
            return call(http, request("GET", QByteArray(passport) + "passport-login/oauth2/info?" + query),
                        "token info", stop);
        });
        if (!answer)
            return fail(answer.error());
        who.pair = answer->pair;
        return answer->data.value(u"refresh").toBool();
    }
    if (who.webRefreshToken.isEmpty())
        return false;
    const auto info = call(
        http,
        request("GET",
                QByteArray(passport) + "passport-login/web/cookie/info?" + encodeForm({{"csrf", who.csrf()}}),
                who.cookieHeader()),
        "cookie info", stop);
    return info ? Result<bool>(info->value(u"refresh").toBool()) : Result<bool>(info.error());
}

Result<Refreshed> refresh(Http& http, const Credentials& who, const QDateTime& now, Stop& stop)
{
    if (who.hasToken() && !who.refreshToken.isEmpty())
        return refreshToken(http, who, now, stop);
    if (!who.webRefreshToken.isEmpty())
        return refreshWeb(http, who, stop);
    return fail(Error::Kind::LoginNeeded, QStringLiteral("this login cannot be refreshed; log in again"));
}

Result<> confirmRefresh(Http& http, const Credentials& renewed, const Credentials& old, Stop& stop)
{
    const auto data = call(
        http,
        request("POST", QByteArray(passport) + "passport-login/web/confirm/refresh", renewed.cookieHeader(),
                encodeForm({{"csrf", renewed.csrf()}, {"refresh_token", old.webRefreshToken}})),
        "confirm refresh", stop);
    return data ? Result<>() : Result<>(data.error());
}

} // namespace bilibili
