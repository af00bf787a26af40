// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/proxytest.h"

#include "core/net/qthttp.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QJsonObject>

QUrl proxyTestUrl()
{
    return QUrl(QStringLiteral("https://api.bilibili.com/x/web-interface/zone"));
}

Result<ProxyAnswer> tryProxy(const QString& proxy, const QUrl& url, bool ipv6, Stop& stop)
{
    HttpConfig config;
    config.proxy = proxy;
    config.ipv6 = ipv6;
    const auto endpoints = Endpoints::fromEnvironment();
    if (!endpoints)
        return fail(endpoints.error());
    config.endpoints = *endpoints;
    QtHttp http(std::make_shared<SharedHttpConfig>(config));
    HttpRequest request;
    request.url = url;
    request.maxBody = 64 * 1024;
    request.totalTimeout = std::chrono::seconds(10);
    QElapsedTimer timer;
    timer.start();
    const auto response = http.send(request, stop);
    if (!response)
        return fail(response.error());
    const auto body = okBody(*response);
    if (!body)
        return fail(body.error());
    ProxyAnswer answer;
    answer.latency = std::chrono::milliseconds(timer.elapsed());
    const QJsonObject data = QJsonDocument::fromJson(*body).object().value(u"data").toObject();
    answer.address = data.value(u"addr").toString().left(64);
    QStringList place;
    for (const char* name : {"country", "province", "isp"}) {
        const QString part = data.value(QLatin1String(name)).toString().left(40);
        if (!part.isEmpty())
            place << part;
    }
    answer.place = place.join(u' ');
    return answer;
}
