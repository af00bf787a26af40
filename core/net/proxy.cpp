// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxy.h"
#include "core/base/redact.h"
#include "core/net/endpoints.h"

#include <QNetworkProxyFactory>
#include <QNetworkProxyQuery>

namespace {
Result<QNetworkProxy> parseProxy(const QString& setting)
{
    const QUrl url(setting.contains(QLatin1String("://")) ? setting : QStringLiteral("http://") + setting);
    const QString scheme = url.scheme();
    const bool socks = scheme == QLatin1String("socks5") || scheme == QLatin1String("socks5h");
    if (!url.isValid() || url.host().isEmpty() || (!socks && scheme != QLatin1String("http")))
        return fail(
            Error::Kind::Refused,
            QStringLiteral("net.proxy: \"%1\" is no proxy address; use system, none, http://host:port "
                           "or socks5://host:port")
                .arg(redact(url)));
    return QNetworkProxy(socks ? QNetworkProxy::Socks5Proxy : QNetworkProxy::HttpProxy, url.host(),
                         quint16(url.port(socks ? 1080 : 8080)));
}
} // namespace

Result<QNetworkProxy> proxyFor(const QString& setting, const QUrl& url)
{
    const QString text = setting.trimmed();
    if (isLoopback(url.host()) || text.isEmpty() || text == QLatin1String("none"))
        return QNetworkProxy(QNetworkProxy::NoProxy);
    if (text != QLatin1String("system"))
        return parseProxy(text);
    const auto found = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    return found.isEmpty() ? QNetworkProxy(QNetworkProxy::NoProxy) : found.first();
}

QByteArray proxyForCurl(const QNetworkProxy& proxy)
{
    if (proxy.type() != QNetworkProxy::Socks5Proxy && proxy.type() != QNetworkProxy::HttpProxy &&
        proxy.type() != QNetworkProxy::HttpCachingProxy)
        return {};
    QUrl url;
    url.setScheme(proxy.type() == QNetworkProxy::Socks5Proxy ? QStringLiteral("socks5h")
                                                             : QStringLiteral("http"));
    url.setHost(proxy.hostName());
    url.setPort(proxy.port());
    url.setUserName(proxy.user());
    url.setPassword(proxy.password());
    return url.toEncoded();
}
