// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/endpoints.h"
#include "core/base/log.h"

#include <QHostAddress>

bool isLoopback(const QString& host)
{
    return host.compare(QLatin1String("localhost"), Qt::CaseInsensitive) == 0 ||
           (!host.isEmpty() && QHostAddress(host).isLoopback());
}

bool namesPublicHost(const QUrl& url)
{
    QString host = url.host();
    if (host.endsWith(u'.'))
        host.chop(1);
    const QString last = host.section(u'.', -1).toLower();
    static const QStringList near{QStringLiteral("localhost"), QStringLiteral("local"),
                                  QStringLiteral("lan"),       QStringLiteral("internal"),
                                  QStringLiteral("home"),      QStringLiteral("arpa")};
    const bool web = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
    // What ends with a number is an address, however it is written.
    return web && host.contains(u'.') && !last.isEmpty() && last.front().isLetter() && !near.contains(last);
}

Result<Endpoints> Endpoints::parse(const QString& text)
{
    Endpoints endpoints;
    for (const QString& part : text.split(u',', Qt::SkipEmptyParts)) {
        const QString entry = part.trimmed();
        if (entry.isEmpty())
            continue;
        const qsizetype equals = entry.indexOf(u'=');
        const QString host = entry.left(equals).trimmed().toLower();
        const QUrl url(entry.mid(equals + 1).trimmed(), QUrl::StrictMode);
        const bool wellFormed =
            equals > 0 && !host.isEmpty() && url.isValid() && url.port() > 0 &&
            (url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https")) &&
            (url.path().isEmpty() || url.path() == QLatin1String("/")) && !url.hasQuery() &&
            url.userInfo().isEmpty();
        if (!wellFormed)
            return fail(
                Error::Kind::Refused,
                QStringLiteral("BILIUP_QT_HOSTS: \"%1\" is not host=scheme://127.0.0.1:port").arg(entry));
        if (!isLoopback(url.host()))
            return fail(
                Error::Kind::Refused,
                QStringLiteral("BILIUP_QT_HOSTS: \"%1\" is refused, only loopback targets are allowed")
                    .arg(entry));
        QUrl to;
        to.setScheme(url.scheme());
        to.setHost(url.host());
        to.setPort(url.port());
        endpoints.m_targets.append({host, to});
    }
    return endpoints;
}

Result<Endpoints> Endpoints::fromEnvironment()
{
    auto endpoints = parse(qEnvironmentVariable("BILIUP_QT_HOSTS"));
    if (!endpoints) {
        qCCritical(lcNet, "%s", qUtf8Printable(endpoints.error().detail));
        return endpoints;
    }
    for (const Target& target : endpoints->targets())
        qCWarning(lcNet, "TEST REDIRECTION: requests for %s go to %s", qUtf8Printable(target.host),
                  qUtf8Printable(target.to.toString()));
    return endpoints;
}

QUrl Endpoints::map(const QUrl& url) const
{
    for (const Target& target : m_targets) {
        if (url.host().compare(target.host, Qt::CaseInsensitive) != 0)
            continue;
        QUrl mapped = url;
        mapped.setScheme(target.to.scheme());
        mapped.setHost(target.to.host());
        mapped.setPort(target.to.port());
        return mapped;
    }
    return url;
}
