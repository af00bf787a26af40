// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/redirect.h"
#include "core/base/redact.h"

namespace {
bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

int portOf(const QUrl& url)
{
    return url.port(url.scheme() == QLatin1String("https") ? 443 : 80);
}

bool sameSite(const QUrl& from, const QUrl& to)
{
    if (from.host().compare(to.host(), Qt::CaseInsensitive) != 0)
        return false;
    if (from.scheme() == QLatin1String("https") && to.scheme() == QLatin1String("http"))
        return false; // a secret sent over TLS must not go in the clear
    return portOf(from) == portOf(to) || (portOf(from) == 80 && portOf(to) == 443);
}

void dropHeaders(HttpHeaders& headers, std::initializer_list<QByteArrayView> names)
{
    headers.removeIf([&](const auto& header) {
        return std::any_of(names.begin(), names.end(), [&](QByteArrayView name) {
            return header.first.compare(name, Qt::CaseInsensitive) == 0;
        });
    });
}
} // namespace

Result<std::optional<HttpRequest>> nextHop(const HttpRequest& request, const HttpResponse& response, int hop)
{
    const QByteArray location = response.header("Location").trimmed();
    if (!isRedirect(response.status) || location.isEmpty() || request.maxRedirects == 0)
        return std::optional<HttpRequest>();
    if (hop >= request.maxRedirects)
        return fail(Error::Kind::Protocol, QStringLiteral("%1 redirects more than %2 times")
                                               .arg(redact(response.url))
                                               .arg(request.maxRedirects));
    const QUrl url = request.url.resolved(QUrl::fromEncoded(location));
    if (!url.isValid() || url.host().isEmpty() ||
        (url.scheme() != QLatin1String("http") && url.scheme() != QLatin1String("https")))
        return fail(
            Error::Kind::Protocol,
            QStringLiteral("%1 redirects to something that is no http address").arg(redact(response.url)));

    HttpRequest next = request;
    next.url = url;
    if (!sameSite(request.url, url))
        dropHeaders(next.headers, {"Cookie", "Authorization"});
    const bool becomesGet = response.status == 303 ||
                            (request.method == "POST" && (response.status == 301 || response.status == 302));
    if (becomesGet && request.method != "HEAD") {
        next.method = "GET";
        next.body.clear();
        next.upload = nullptr;
        dropHeaders(next.headers, {"Content-Type", "Content-Length"});
    }
    if (next.upload && !next.upload->rewind())
        return fail(
            Error::Kind::Protocol,
            QStringLiteral("%1 redirects an upload that cannot be sent again").arg(redact(response.url)));
    return std::optional<HttpRequest>(next);
}
