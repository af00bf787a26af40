// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/users.h"

#include "core/account/apicode.h"
#include "core/upload/bilibili/webget.h"

#include <QSet>
#include <algorithm>

namespace bilibili {
namespace {
using namespace std::chrono_literals;
constexpr qsizetype most = 50;
constexpr auto patience = 10s; ///< somebody is looking at the field
} // namespace

QList<FoundUser> readUsers(const QJsonArray& answer)
{
    QList<FoundUser> found;
    QSet<qint64> seen;
    for (const QJsonValue& group : answer) {
        for (const QJsonValue& item : group[u"items"].toArray()) {
            const qint64 uid = integer(item[u"uid"]);
            const QString name = item[u"name"].toString().simplified();
            if (uid <= 0 || name.isEmpty() || seen.contains(uid) || found.size() >= most)
                continue;
            seen.insert(uid);
            found.append({name, QString::number(uid), std::max<qint64>(0, integer(item[u"fans"]))});
        }
    }
    return found;
}

Result<QList<FoundUser>> searchUsers(Http& http, const Credentials& who, const QString& keyword, Stop& stop)
{
    if (!who.hasWeb())
        return fail(Error::Kind::LoginNeeded, QStringLiteral("the account has no cookies"));
    HttpRequest request =
        webGet("https://api.bilibili.com/x/polymer/web-dynamic/v1/mention/search?uid=" +
                   QByteArray::number(who.mid) + "&keyword=" + keyword.toUtf8().toPercentEncoding(),
               who);
    request.totalTimeout = patience;
    const auto response = http.send(request, stop);
    if (!response)
        return fail(response.error());
    const auto data = apiData(*response, "mention search");
    if (!data)
        return fail(data.error());
    return readUsers(data->value(u"groups").toArray());
}

} // namespace bilibili
