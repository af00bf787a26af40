// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/huya/anticode.h"
#include "core/platform/huya/tars.h"

#include <QCryptographicHash>
#include <QList>
#include <QMap>

namespace {
constexpr qint64 nearlyOverSec = 20 * 60;
constexpr qint64 daySec = 24 * 3600;
constexpr int webAppId = 66;
const QByteArray client = QByteArrayLiteral("adr&13.1.0.4321&official&30");

QByteArray md5(const QByteArray& text)
{
    return QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
}

/// The low 32 bits rotated left by 8, the high ones unchanged.
quint64 rotated(quint64 uid)
{
    const auto low = quint32(uid);
    return (uid & ~quint64(0xffffffff)) | quint32((low << 8) | (low >> 24));
}
} // namespace

QByteArray huyaAnticode(const QByteArray& code, const QByteArray& streamName, quint64 uid, qint64 nowMs)
{
    QMap<QByteArray, QByteArray> given;
    for (const QByteArray& part : code.split('&')) {
        const qsizetype equals = part.indexOf('=');
        if (equals > 0)
            given.insert(part.left(equals), part.mid(equals + 1));
    }
    if (given.value("fm").isEmpty())
        return code;
    const QByteArray fm = QByteArray::fromPercentEncoding(given.value("fm"));
    const QByteArray text = QByteArray::fromBase64(fm);
    const QByteArray prefix = text.left(text.indexOf('_'));
    const QByteArray type = given.value("t", "100");
    const QByteArray ctype = given.value("ctype", "huya_live");
    const bool plainUid = type == "103";
    const QByteArray u = QByteArray::number(plainUid ? uid : rotated(uid));
    const QByteArray seqid = QByteArray::number(uid + quint64(nowMs));
    QByteArray wsTime = given.value("wsTime");
    if (wsTime.toLongLong(nullptr, 16) < nowMs / 1000 + nearlyOverSec)
        wsTime = QByteArray::number(nowMs / 1000 + daySec, 16);

    const QByteArray hash = md5(seqid + '|' + ctype + '|' + type);
    const QByteArray secret = md5(prefix + '_' + u + '_' + streamName + '_' + hash + '_' + wsTime);
    QByteArray query = "wsSecret=" + secret + "&wsTime=" + wsTime + "&seqid=" + seqid + "&ctype=" + ctype +
                       "&ver=1&fs=" + given.value("fs", "bgct") + "&fm=" + fm.toPercentEncoding() +
                       "&t=" + type;
    return query + (plainUid ? "&uid=" + u + "&uuid=" + QByteArray::number(quint32(uid + quint64(nowMs)))
                             : "&u=" + u);
}

QByteArray huyaTokenRequest(const QByteArray& streamName)
{
    TarsWriter user;
    user.number(0, 0).text(1, {}).text(2, {}).text(3, client).text(4, {}).number(5, 0).text(6, {}).text(7,
                                                                                                        {});
    TarsWriter request;
    request.text(0, {}).text(1, streamName).number(2, 0).structure(3, user).number(4, webAppId);
    return tarsPacket("liveui", "getCdnTokenInfoEx", "tReq", TarsWriter().structure(0, request));
}

QByteArray huyaTokenOf(const QByteArray& answer)
{
    const auto fields = tarsAnswer(answer, "tRsp");
    const QByteArray token = fields ? fields->value(0).bytes : QByteArray();
    return token.contains("wsSecret=") ? token : QByteArray();
}
