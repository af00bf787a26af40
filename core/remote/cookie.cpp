// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/cookie.h"

namespace remote::cookie {
namespace {
const QByteArray header = "Set-Cookie";
}

QByteArray tokenIn(const Request& request)
{
    static const QByteArray key = QByteArray(name) + '=';
    for (const auto& [field, value] : request.headers) {
        if (field != "cookie")
            continue;
        const QByteArrayList pairs = value.split(';');
        for (const QByteArray& pair : pairs) {
            if (pair.trimmed().startsWith(key))
                return pair.trimmed().mid(key.size());
        }
    }
    return {};
}

void set(Response& response, const QByteArray& token, std::chrono::seconds valid)
{
    response.headers.emplaceBack(
        header, QByteArray(name) + '=' + token +
                    "; HttpOnly; SameSite=Strict; Max-Age=" + QByteArray::number(qint64(valid.count())));
}

void clear(Response& response)
{
    set(response, {}, std::chrono::seconds(0));
}

void apply(Response& response, const Scope& scope)
{
    for (auto& [field, value] : response.headers) {
        if (field != header)
            continue;
        value += "; Path=" + (scope.basePath.isEmpty() ? QByteArray("/") : scope.basePath.toLatin1());
        if (scope.secure)
            value += "; Secure";
    }
}
} // namespace remote::cookie
