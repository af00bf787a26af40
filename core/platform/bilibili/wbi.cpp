// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/bilibili/wbi.h"

#include <QCryptographicHash>

QByteArray wbiMixin(const QByteArray& imgKey, const QByteArray& subKey)
{
    static constexpr quint8 positions[] = {46, 47, 18, 2,  53, 8, 23, 32, 15, 50, 10, 31, 58, 3,  45, 35,
                                           27, 43, 5,  49, 33, 9, 42, 19, 29, 28, 14, 39, 12, 38, 41, 13};
    if (imgKey.size() != 32 || subKey.size() != 32)
        return {};
    const QByteArray both = imgKey + subKey;
    QByteArray mixin;
    for (const quint8 position : positions)
        mixin += both.at(position);
    return mixin;
}

QByteArray wbiKeyOf(const QByteArray& imageUrl)
{
    const QByteArray name = imageUrl.mid(imageUrl.lastIndexOf('/') + 1);
    return name.left(name.indexOf('.'));
}

QByteArray wbiQuery(QMap<QByteArray, QByteArray> params, const QByteArray& mixin, qint64 secondsSinceEpoch)
{
    params["wts"] = QByteArray::number(secondsSinceEpoch);
    QByteArray query;
    for (auto it = params.cbegin(); it != params.cend(); ++it) {
        QByteArray value = it.value();
        for (const char dropped : {'!', '\'', '(', ')', '*'})
            value.replace(dropped, QByteArrayView());
        query +=
            (query.isEmpty() ? "" : "&") + it.key().toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    const QByteArray digest = QCryptographicHash::hash(query + mixin, QCryptographicHash::Md5).toHex();
    return query + "&w_rid=" + digest;
}
