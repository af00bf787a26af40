// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/bilibilikeys.h"
#include "core/base/result.h"
#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace bilibili {

/// A cookie as the server sent it: the value stays percent-encoded (bilibili-upload.md A.6, trap).
struct Cookie
{
    QByteArray name;
    QByteArray value;
    qint64 expires = 0; ///< Unix seconds; 0 = unknown
    bool httpOnly = false;
    bool secure = false;
};

/// Everything secret of one account. Thread: any (a value). Never logged, never in the database; SecretStore
/// only.
struct Credentials
{
    /// Which key pair made the token (A.3). Unknown: the file does not say; the site does (needsRefresh).
    enum class Pair { None, Unknown, Tv, Android };
    qint64 mid = 0;
    QList<Cookie> cookies;
    QByteArray accessToken;
    QByteArray refreshToken;
    QByteArray webRefreshToken; ///< of a web login (A.6): a different thing than refreshToken
    Pair pair = Pair::None;
    QDateTime expiresAt;
    QDateTime renewedAt; ///< invalid: never, here

    QByteArray cookie(QByteArrayView name) const;
    QByteArray cookieHeader() const; ///< "a=b; c=d" for *.bilibili.com only (A.1)
    QByteArray csrf() const { return cookie("bili_jct"); }
    bool hasWeb() const { return !cookie("SESSDATA").isEmpty() && !csrf().isEmpty(); }
    bool hasToken() const { return !accessToken.isEmpty() && pair != Pair::None; }
};

/// Reads any shape of A.9: LoginInfo, a raw API answer, a flat map, biliup-app's config.json (the first
/// account in it), a Cookie header, a Netscape cookie file. Errors: Protocol naming what is missing
/// ("SESSDATA, bili_jct"), never with a value.
Result<Credentials> readCredentials(const QByteArray& text);
/// Cookies as a site has sent them, checked in the same way.
Result<Credentials> fromCookies(const QList<Cookie>& cookies);
/// The four keys of LoginInfo as pretty JSON, readable by biliup (A.9).
QByteArray toCookiesJson(const Credentials& credentials);
/// What is kept in a SecretStore entry.
QByteArray toSecret(const Credentials& credentials);
Result<Credentials> fromSecret(const QByteArray& secret);

} // namespace bilibili
