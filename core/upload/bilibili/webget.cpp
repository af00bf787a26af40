// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/webget.h"

#include "core/account/bilibilikeys.h"

namespace bilibili {

HttpRequest webGet(const QByteArray& url, const Credentials& who, bool withCookies)
{
    using namespace std::chrono_literals;
    HttpRequest request;
    request.url = QUrl::fromEncoded(url, QUrl::StrictMode);
    request.headers = {{"User-Agent", agent::web}};
    if (withCookies) {
        request.headers.emplaceBack("Referer", "https://www.bilibili.com/");
        request.headers.emplaceBack("Cookie", who.cookieHeader());
    }
    request.totalTimeout = 30s;
    request.maxRedirects = 0;
    return request;
}

} // namespace bilibili
