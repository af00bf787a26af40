// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/http.h"
#include "core/base/clock.h"
#include "core/base/redact.h"

#include <QLocale>
#include <algorithm>

using namespace std::chrono_literals;

QByteArray HttpResponse::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

std::chrono::milliseconds parseRetryAfter(const QByteArray& value, const QDateTime& now)
{
    const QByteArray text = value.trimmed();
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    std::chrono::milliseconds wait{0};
    if (isNumber && seconds > 0) {
        wait = std::chrono::milliseconds(qint64(std::min(seconds, 1e6) * 1000));
    } else if (!isNumber) {
        // RFC 9110 5.6.7: "Sun, 06 Nov 1994 08:49:37 GMT"; the two obsolete forms are seen no more.
        QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text),
                                                 QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
        date.setTimeSpec(Qt::UTC);
        if (date.isValid())
            wait = std::chrono::milliseconds(now.msecsTo(date));
    }
    return std::clamp<std::chrono::milliseconds>(wait, 0ms, 24h);
}

Error statusError(const HttpResponse& response)
{
    Error error{
        Error::Kind::Http,
        QStringLiteral("%1 answered with status %2")
            .arg(redactedPlace(response.url), QString::number(response.status)), // a URL may hold "%2"
        response.status,
        {}};
    switch (response.status) {
    case 401:
        error.kind = Error::Kind::LoginNeeded;
        break;
    case 404:
    case 410:
        error.kind = Error::Kind::NotFound;
        break;
    case 412:
    case 429:
        error.kind = Error::Kind::RateLimited;
        [[fallthrough]];
    default:
        error.wait = parseRetryAfter(response.header("Retry-After"), Clock::system().now());
    }
    return error;
}

Result<QByteArray> okBody(const HttpResponse& response)
{
    if (!response.ok())
        return statusError(response);
    return response.body;
}
