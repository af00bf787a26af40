// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/appsign.h"

#include <QCryptographicHash>
#include <algorithm>

namespace bilibili {
namespace {
QByteArray encode(const QByteArray& text)
{
    return text.toPercentEncoding(" ", "~").replace(' ', '+');
}
} // namespace

QByteArray encodeForm(const Params& params)
{
    QByteArray text;
    for (const auto& [name, value] : params) {
        if (!text.isEmpty())
            text += '&';
        text += encode(name) + '=' + encode(value);
    }
    return text;
}

QByteArray signedQuery(Params params, const AppKey& key)
{
    params.append(qMakePair(QByteArray("appkey"), QByteArray(key.key)));
    std::stable_sort(params.begin(), params.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const QByteArray query = encodeForm(params);
    const QByteArray sign = QCryptographicHash::hash(query + key.secret, QCryptographicHash::Md5).toHex();
    return query + "&sign=" + sign;
}

} // namespace bilibili
