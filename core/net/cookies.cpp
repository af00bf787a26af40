// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cookies.h"

#include <QNetworkCookie>

Cookies Cookies::fromHeader(const QByteArray& text)
{
    Cookies cookies;
    QByteArray rest = text.trimmed();
    if (rest.left(7).toLower() == "cookie:")
        rest.remove(0, 7);
    for (const QByteArray& part : rest.split(';')) {
        const QByteArray pair = part.trimmed();
        const qsizetype equals = pair.indexOf('=');
        const bool oneLine = !pair.contains('\n') && !pair.contains('\r');
        if (equals > 0 && oneLine)
            cookies.m_values[pair.left(equals).trimmed()] = pair.mid(equals + 1).trimmed();
    }
    return cookies;
}

void Cookies::merge(const HttpHeaders& answer, const QDateTime& now)
{
    for (const auto& [name, line] : answer) {
        if (name.compare("Set-Cookie", Qt::CaseInsensitive) != 0)
            continue;
        for (const QNetworkCookie& cookie : QNetworkCookie::parseCookies(line)) {
            if (!cookie.isSessionCookie() && cookie.expirationDate() <= now)
                m_values.remove(cookie.name());
            else
                m_values[cookie.name()] = cookie.value();
        }
    }
}

void Cookies::merge(const Cookies& other)
{
    m_values.insert(other.m_values);
}

QByteArray Cookies::header() const
{
    QByteArray text;
    for (auto it = m_values.cbegin(); it != m_values.cend(); ++it)
        text += (text.isEmpty() ? "" : "; ") + it.key() + '=' + it.value();
    return text;
}
