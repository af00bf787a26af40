// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/credentials.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace bilibili {
namespace {
constexpr qsizetype maxCookies = 64;
constexpr qsizetype maxText = 1024 * 1024;

/// A value may go into a header only when it cannot end the line or the cookie.
bool isCookieText(const QByteArray& text)
{
    return !text.isEmpty() && text.size() <= 4096 && std::none_of(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == ';' || c == 0x7f;
    });
}

void addCookie(Credentials& credentials, const Cookie& cookie)
{
    if (!isCookieText(cookie.name) || !isCookieText(cookie.value) || credentials.cookies.size() >= maxCookies)
        return;
    const auto same = std::find_if(credentials.cookies.begin(), credentials.cookies.end(),
                                   [&](const Cookie& other) { return other.name == cookie.name; });
    if (same != credentials.cookies.end())
        *same = cookie;
    else
        credentials.cookies.append(cookie);
}

QByteArray text(const QJsonValue& value)
{
    return value.isDouble() ? QByteArray::number(value.toInteger()) : value.toString().toUtf8();
}

Credentials::Pair pairFrom(const QString& platform)
{
    if (platform == u"BiliTV")
        return Credentials::Pair::Tv;
    return platform == u"Android" ? Credentials::Pair::Android : Credentials::Pair::None;
}

/// LoginInfo, and the raw API answer's `data`, which is the same plus more (A.5.2, A.9).
Credentials fromLoginInfo(const QJsonObject& info)
{
    Credentials credentials;
    for (const QJsonValue& value : info.value(u"cookie_info").toObject().value(u"cookies").toArray()) {
        const QJsonObject cookie = value.toObject();
        addCookie(credentials, {text(cookie.value(u"name")), text(cookie.value(u"value")),
                                cookie.value(u"expires").toInteger(), cookie.value(u"http_only").toInt() != 0,
                                cookie.value(u"secure").toInt() != 0});
    }
    const QJsonObject token = info.value(u"token_info").toObject(info);
    credentials.accessToken = text(token.value(u"access_token"));
    credentials.refreshToken = text(token.value(u"refresh_token"));
    credentials.mid = token.value(u"mid").toInteger();
    credentials.pair = pairFrom(info.value(u"platform").toString());
    return credentials;
}

Credentials fromFlatMap(const QJsonObject& map)
{
    Credentials credentials;
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (it.key() == u"access_token")
            credentials.accessToken = text(it.value());
        else if (it.key() == u"refresh_token")
            credentials.refreshToken = text(it.value());
        else if (it.value().isString())
            addCookie(credentials, {it.key().toUtf8(), text(it.value()), 0, false, false});
    }
    return credentials;
}

Credentials fromHeader(const QByteArray& header)
{
    Credentials credentials;
    const bool named = header.left(7).compare("Cookie:", Qt::CaseInsensitive) == 0;
    const QByteArray line = named ? header.mid(7) : header;
    for (const QByteArray& pair : line.split(';')) {
        const auto equals = pair.indexOf('=');
        if (equals > 0)
            addCookie(credentials,
                      {pair.left(equals).trimmed(), pair.mid(equals + 1).trimmed(), 0, false, false});
    }
    return credentials;
}

/// Seven fields a line, separated by tabs; `#HttpOnly_` in front of the domain is no comment.
Credentials fromNetscape(const QByteArray& file)
{
    Credentials credentials;
    for (QByteArray line : file.split('\n')) {
        line = line.trimmed();
        const bool httpOnly = line.startsWith("#HttpOnly_");
        if (httpOnly)
            line.remove(0, qsizetype(qstrlen("#HttpOnly_")));
        const QList<QByteArray> fields = line.split('\t');
        if (line.startsWith('#') || fields.size() != 7 || !fields[0].contains("bilibili.com"))
            continue;
        addCookie(credentials, {fields[5], fields[6], fields[4].toLongLong(), httpOnly, fields[3] == "TRUE"});
    }
    return credentials;
}

Credentials fromJson(const QJsonObject& object)
{
    if (object.contains(u"cookie_info"))
        return fromLoginInfo(object);
    const QJsonObject data = object.value(u"data").toObject();
    if (data.contains(u"cookie_info"))
        return fromLoginInfo(data);
    const QJsonObject accounts = object.value(u"config").toObject();
    for (const QJsonValue& value : accounts) {
        const QJsonValue cookie = value.toObject().value(u"user").toObject().value(u"cookie");
        const QJsonObject info = cookie.isString()
                                     ? QJsonDocument::fromJson(cookie.toString().toUtf8()).object()
                                     : cookie.toObject();
        if (info.contains(u"cookie_info"))
            return fromLoginInfo(info);
    }
    return fromFlatMap(object);
}

/// What follows from the cookies, or Protocol naming those that are missing.
Result<Credentials> complete(Credentials credentials)
{
    if (credentials.mid == 0)
        credentials.mid = credentials.cookie("DedeUserID").toLongLong();
    qint64 expires = 0;
    for (const Cookie& cookie : credentials.cookies) {
        if (cookie.name == "SESSDATA" && cookie.expires > 0)
            expires = cookie.expires;
    }
    if (expires == 0) // SESSDATA is "<id>%2C<expiry>%2C<rest>"
        expires =
            QByteArray::fromPercentEncoding(credentials.cookie("SESSDATA")).split(',').value(1).toLongLong();
    if (!credentials.expiresAt.isValid() && expires > 0)
        credentials.expiresAt = QDateTime::fromSecsSinceEpoch(expires, Qt::UTC);
    if (credentials.accessToken.isEmpty())
        credentials.pair = Credentials::Pair::None;
    else if (credentials.pair == Credentials::Pair::None)
        credentials.pair = Credentials::Pair::Unknown; // TV and phone logins answer in the same shape (A.7)
    QStringList missing;
    for (const char* name : {"SESSDATA", "bili_jct"}) {
        if (credentials.cookie(name).isEmpty())
            missing.append(QString::fromLatin1(name));
    }
    if (!missing.isEmpty())
        return fail(Error::Kind::Protocol,
                    QStringLiteral("the login lacks ") + missing.join(QStringLiteral(", ")));
    return credentials;
}
} // namespace

QByteArray Credentials::cookie(QByteArrayView name) const
{
    for (const Cookie& candidate : cookies) {
        if (candidate.name == name)
            return candidate.value;
    }
    return {};
}

QByteArray Credentials::cookieHeader() const
{
    QByteArray header;
    for (const Cookie& candidate : cookies)
        header += (header.isEmpty() ? "" : "; ") + candidate.name + '=' + candidate.value;
    return header;
}

Result<Credentials> readCredentials(const QByteArray& input)
{
    if (input.size() > maxText)
        return fail(Error::Kind::Protocol, QStringLiteral("the login file is larger than 1 MiB"));
    const QByteArray trimmed = input.trimmed();
    Credentials credentials;
    if (const QJsonDocument document = QJsonDocument::fromJson(trimmed); document.isObject())
        credentials = fromJson(document.object());
    else if (trimmed.contains('\t'))
        credentials = fromNetscape(trimmed);
    else
        credentials = fromHeader(trimmed);
    return complete(std::move(credentials));
}

Result<Credentials> fromCookies(const QList<Cookie>& cookies)
{
    Credentials credentials;
    for (const Cookie& cookie : cookies)
        addCookie(credentials, cookie);
    return complete(std::move(credentials));
}

QByteArray toCookiesJson(const Credentials& credentials)
{
    QJsonArray cookies;
    for (const Cookie& cookie : credentials.cookies)
        cookies.append(QJsonObject{{QStringLiteral("name"), QString::fromUtf8(cookie.name)},
                                   {QStringLiteral("value"), QString::fromUtf8(cookie.value)},
                                   {QStringLiteral("http_only"), int(cookie.httpOnly)},
                                   {QStringLiteral("expires"), cookie.expires},
                                   {QStringLiteral("secure"), int(cookie.secure)}});
    const qint64 left =
        credentials.expiresAt.isValid() ? QDateTime::currentDateTimeUtc().secsTo(credentials.expiresAt) : 0;
    const QJsonValue platform =
        credentials.pair == Credentials::Pair::Tv        ? QJsonValue(QStringLiteral("BiliTV"))
        : credentials.pair == Credentials::Pair::Android ? QJsonValue(QStringLiteral("Android"))
                                                         : QJsonValue();
    const QJsonObject info{
        {QStringLiteral("cookie_info"),
         QJsonObject{{QStringLiteral("cookies"), cookies},
                     {QStringLiteral("domains"), QJsonArray{QStringLiteral(".bilibili.com")}}}},
        {QStringLiteral("sso"), QJsonArray{QStringLiteral("https://passport.bilibili.com/api/v2/sso")}},
        {QStringLiteral("token_info"),
         QJsonObject{{QStringLiteral("access_token"), QString::fromUtf8(credentials.accessToken)},
                     {QStringLiteral("expires_in"), std::max<qint64>(0, left)},
                     {QStringLiteral("mid"), credentials.mid},
                     {QStringLiteral("refresh_token"), QString::fromUtf8(credentials.refreshToken)}}},
        {QStringLiteral("platform"), platform}};
    return QJsonDocument(info).toJson();
}

QByteArray toSecret(const Credentials& credentials)
{
    QJsonObject object = QJsonDocument::fromJson(toCookiesJson(credentials)).object();
    object[QStringLiteral("web_refresh_token")] = QString::fromUtf8(credentials.webRefreshToken);
    object[QStringLiteral("expires_at")] = credentials.expiresAt.toSecsSinceEpoch();
    if (credentials.renewedAt.isValid())
        object[QStringLiteral("renewed_at")] = credentials.renewedAt.toMSecsSinceEpoch();
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

Result<Credentials> fromSecret(const QByteArray& secret)
{
    auto credentials = readCredentials(secret);
    if (!credentials)
        return credentials;
    const QJsonObject object = QJsonDocument::fromJson(secret).object();
    credentials->webRefreshToken = text(object.value(u"web_refresh_token"));
    if (const qint64 expires = object.value(u"expires_at").toInteger(); expires > 0)
        credentials->expiresAt = QDateTime::fromSecsSinceEpoch(expires, Qt::UTC);
    if (const qint64 renewed = object.value(u"renewed_at").toInteger(); renewed > 0)
        credentials->renewedAt = QDateTime::fromMSecsSinceEpoch(renewed, Qt::UTC);
    return credentials;
}

} // namespace bilibili
