// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/wire.h"
#include "core/base/log.h"
#include "core/base/redact.h"
#include "core/net/proxy.h"

#include <QFile>

QByteArray HttpConfig::defaultUserAgent()
{
    return QByteArrayLiteral(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
        "Chrome/120.0.0.0 Safari/537.36");
}

QString HttpConfig::proxyOf(HttpUse use) const
{
    const QString own = use == HttpUse::Recording   ? proxyRecord
                        : use == HttpUse::Uploading ? proxyUpload
                                                    : proxy;
    return own == QLatin1String("same") ? proxy : own;
}

Result<WireRequest> onTheWire(const HttpRequest& request, const HttpConfig& config)
{
    const bool isHttp =
        request.url.scheme() == QLatin1String("http") || request.url.scheme() == QLatin1String("https");
    if (!request.url.isValid() || !isHttp || request.url.host().isEmpty())
        return fail(Error::Kind::Protocol,
                    QStringLiteral("\"%1\" is no http address").arg(redact(request.url)));
    WireRequest wire;
    wire.url = config.endpoints.map(request.url);
    auto proxy = proxyFor(config.proxy, wire.url);
    if (!proxy)
        return fail(proxy.error());
    wire.proxy = *proxy;
    wire.ipv6 = config.ipv6;
    wire.verifyTls = config.endpoints.isEmpty() || !isLoopback(wire.url.host());

    bool hasAgent = false;
    for (const auto& [name, value] : request.headers) {
        if (name.contains('\n') || name.contains('\r') || value.contains('\n') || value.contains('\r'))
            continue; // a line break would start a header of somebody else's making
        hasAgent = hasAgent || name.compare("User-Agent", Qt::CaseInsensitive) == 0;
        wire.headers.append({name, value});
    }
    if (!hasAgent)
        wire.headers.append({"User-Agent", config.userAgent});
    if (wire.url.authority() != request.url.authority()) {
        QByteArray host = request.url.host(QUrl::FullyEncoded).toLatin1();
        if (request.url.port() > 0)
            host += ':' + QByteArray::number(request.url.port());
        wire.headers.append({"Host", host});
    }
    return wire;
}

const QByteArray& extraCertificates()
{
    static const QByteArray pem = [] {
        const QString path = qEnvironmentVariable("SSL_CERT_FILE");
        if (path.isEmpty())
            return QByteArray();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            qCWarning(lcNet, "SSL_CERT_FILE: cannot read %s: %s", qUtf8Printable(path),
                      qUtf8Printable(file.errorString()));
            return QByteArray();
        }
        return file.readAll();
    }();
    return pem;
}
