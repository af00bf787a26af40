// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/huya/roomdata.h"
#include "core/platform/answer.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <algorithm>

namespace {
/// Peer-to-peer lines, which need the site's own client.
bool isPeerToPeer(const QString& cdn)
{
    return cdn == QLatin1String("HY") || cdn == QLatin1String("HUYA") || cdn == QLatin1String("HYZJ");
}

bool isReplayTitle(const QString& title)
{
    for (const QString& word : {QStringLiteral("回放"), QStringLiteral("重播")}) {
        if (title.left(3).contains(word) || title.right(3).contains(word))
            return true;
    }
    return title.contains(QStringLiteral("【回放】"));
}

QByteArray bytesOf(const QJsonValue& value)
{
    return unescapeHtml(value.toString()).toUtf8();
}

void addStreams(HuyaRoom& room, const QJsonArray& list)
{
    for (const QJsonValue item : list) {
        HuyaStream stream;
        stream.cdn = item[u"sCdnType"].toString();
        stream.name = bytesOf(item[u"sStreamName"]);
        stream.flvUrl = bytesOf(item[u"sFlvUrl"]);
        stream.flvSuffix = bytesOf(item[u"sFlvUrlSuffix"]);
        stream.flvCode = bytesOf(item[u"sFlvAntiCode"]);
        stream.hlsUrl = bytesOf(item[u"sHlsUrl"]);
        stream.hlsSuffix = bytesOf(item[u"sHlsUrlSuffix"]);
        stream.hlsCode = bytesOf(item[u"sHlsAntiCode"]);
        stream.priority = int(numberOf(item[u"iWebPriorityRate"]));
        stream.hevc = flagOf(item[u"iIsHEVCSupport"]);
        stream.uid = quint64(numberOf(item[u"lPresenterUid"]));
        if (!stream.name.isEmpty() && stream.priority >= 0 && !isPeerToPeer(stream.cdn))
            room.streams.append(stream);
    }
    std::stable_sort(room.streams.begin(), room.streams.end(),
                     [](const HuyaStream& a, const HuyaStream& b) { return a.priority > b.priority; });
}

void addRates(HuyaRoom& room, const QJsonArray& list)
{
    for (const QJsonValue item : list) {
        const QString name = item[u"sDisplayName"].toString();
        const bool hdr = flagOf(item[u"iHDR"]) || name.contains(QLatin1String("HDR"), Qt::CaseInsensitive);
        room.rates.append({name, int(numberOf(item[u"iBitRate"])), hdr});
    }
}

void setStart(HuyaRoom& room, const QJsonValue& seconds)
{
    room.info.room.startedAt = timeOf(numberOf(seconds));
    if (room.info.room.startedAt.isValid())
        room.info.room.sessionId = textOf(seconds);
}

/// 4.3, once everything is read.
void decide(HuyaRoom& room, const QString& state, const QString& realState)
{
    const bool on = state == QLatin1String("ON") && (realState.isEmpty() || realState == QLatin1String("ON"));
    const QString known = QStringLiteral("ON OFF REPLAY");
    if (state.isEmpty() || !known.split(u' ').contains(state)) {
        room.info.state = LiveState::Transient;
        room.info.message = QStringLiteral("Huya's answer tells no live state");
    } else if (!on || isReplayTitle(room.info.room.title)) {
        room.info.state = LiveState::Offline;
    } else if (room.rates.isEmpty() || room.streams.isEmpty()) {
        room.info.state = LiveState::LiveNoStream;
        room.info.message = QStringLiteral("live, but no stream that can be recorded yet");
    } else {
        room.info.state = LiveState::Live;
    }
}

/// The JSON object that begins at the first brace behind `marker`, its end found by counting braces outside
/// strings: titles hold ";" and "}" as they like.
QByteArray objectBehind(const QString& text, const QString& marker)
{
    const qsizetype start = text.indexOf(u'{', std::max<qsizetype>(0, text.indexOf(marker)));
    if (!text.contains(marker) || start < 0)
        return {};
    int depth = 0;
    bool inString = false;
    for (qsizetype at = start; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (inString && c == u'\\')
            ++at;
        else if (c == u'"')
            inString = !inString;
        else if (!inString && c == u'{')
            ++depth;
        else if (!inString && c == u'}' && --depth == 0)
            return text.mid(start, at - start + 1).toUtf8();
    }
    return {};
}

bool refusesEverybody(const QString& html)
{
    if (html.trimmed().isEmpty())
        return true;
    for (const QString& word : {QStringLiteral("滑块"), QStringLiteral("验证码"), QStringLiteral("安全验证"),
                                QStringLiteral("captcha")}) {
        if (html.contains(word, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

/// `stream: {...}` or `stream: "base64 of {...}"` of hyPlayerConfig.
QJsonObject streamConfig(const QString& html)
{
    const qsizetype config = html.indexOf(QLatin1String("hyPlayerConfig"));
    const qsizetype key = config < 0 ? -1 : html.indexOf(QLatin1String("stream:"), config);
    if (key < 0)
        return {};
    const QString rest = html.mid(key + 7).trimmed();
    if (!rest.startsWith(u'"'))
        return QJsonDocument::fromJson(objectBehind(rest, QStringLiteral("{"))).object();
    const QString coded = rest.mid(1, rest.indexOf(u'"', 1) - 1);
    return QJsonDocument::fromJson(QByteArray::fromBase64(coded.toLatin1())).object();
}
} // namespace

HuyaRoom readHuyaApi(const QJsonObject& answer)
{
    HuyaRoom room;
    if (numberOf(answer[u"status"]) == 422) {
        room.info = infoFor(LiveState::NotFound, answer[u"message"].toString(), 422);
        return room;
    }
    if (!answer[u"data"].isObject()) {
        const bool empty = answer[u"data"].isArray() && numberOf(answer[u"status"]) == 200;
        room.info = infoFor(empty ? LiveState::Offline : LiveState::Transient,
                            QStringLiteral("Huya's answer holds no room"), int(numberOf(answer[u"status"])));
        return room;
    }
    const QJsonObject data = answer[u"data"].toObject();
    const QJsonObject profile = data[u"profileInfo"].toObject();
    const QJsonObject live = data[u"liveData"].toObject();
    RoomInfo& info = room.info.room;
    info.roomId = textOf(profile[u"profileRoom"]);
    info.streamerId = textOf(profile[u"uid"]);
    info.name = unescapeHtml(profile[u"nick"].toString());
    info.avatar = httpsUrlOf(profile[u"avatar180"]);
    info.title = unescapeHtml(live[u"introduction"].toString());
    info.cover = httpsUrlOf(live[u"screenshot"]);
    info.area = live[u"gameFullName"].toString();
    room.sourceKbits = int(numberOf(live[u"bitRate"]));
    setStart(room, live[u"startTime"]);

    const QJsonValue rates = live[u"bitRateInfo"];
    addRates(room,
             rates.isString() ? QJsonDocument::fromJson(rates.toString().toUtf8()).array() : rates.toArray());
    if (room.rates.isEmpty())
        addRates(room, data[u"stream"][u"flv"][u"rateArray"].toArray());
    addStreams(room, data[u"stream"][u"baseSteamInfoList"].toArray()); // spelled so
    decide(room, data[u"liveStatus"].toString(), data[u"realLiveStatus"].toString());
    return room;
}

HuyaRoom readHuyaPage(const QString& html)
{
    HuyaRoom room;
    if (html.contains(QStringLiteral("找不到这个主播"))) {
        room.info = infoFor(LiveState::NotFound, QStringLiteral("no such room"));
        return room;
    }
    if (html.contains(QStringLiteral("该主播涉嫌违规，正在整改中"))) {
        room.info = infoFor(LiveState::Restricted, QStringLiteral("closed by the site"));
        room.info.why = Restriction::Banned;
        return room;
    }
    const QJsonObject data =
        QJsonDocument::fromJson(objectBehind(html, QStringLiteral("TT_ROOM_DATA"))).object();
    if (data.isEmpty()) {
        // Only what refuses everybody stops all rooms: a link may lead to a page that is no room's.
        room.info = infoFor(refusesEverybody(html) ? LiveState::Throttled : LiveState::Transient,
                            QStringLiteral("Huya shows another page than the room's"));
        return room;
    }
    const QJsonObject profile =
        QJsonDocument::fromJson(objectBehind(html, QStringLiteral("TT_PROFILE_INFO"))).object();
    const QJsonObject config = streamConfig(html);
    const QJsonValue item = config[u"data"].toArray().at(0);
    const QJsonObject live = item[u"gameLiveInfo"].toObject();
    RoomInfo& info = room.info.room;
    const QJsonValue number = data[u"profileRoom"];
    info.roomId = numberOf(number) > 0 ? textOf(number) : textOf(live[u"profileRoom"]);
    info.streamerId = textOf(profile[u"lp"]);
    info.name = unescapeHtml(profile[u"nick"].toString());
    info.avatar = httpsUrlOf(profile[u"avatar"]);
    const QString introduction = data[u"introduction"].toString();
    info.title = unescapeHtml(introduction.isEmpty() ? live[u"roomName"].toString() : introduction);
    info.cover = httpsUrlOf(live[u"screenshot"]);
    room.sourceKbits = int(numberOf(live[u"bitRate"]));
    setStart(room, live[u"startTime"]);
    addRates(room, config[u"vMultiStreamInfo"].toArray());
    addStreams(room, item[u"gameStreamInfoList"].toArray());
    decide(room, data[u"state"].toString(), {});
    return room;
}

HuyaRate huyaRate(const HuyaRoom& room, int maxKbits)
{
    const auto real = [&](const HuyaRate& rate) { return rate.kbits == 0 ? room.sourceKbits : rate.kbits; };
    const HuyaRate source{QStringLiteral("source"), 0, false};
    const HuyaRate* best = nullptr;
    const HuyaRate* smallest = nullptr;
    for (const HuyaRate& rate : room.rates) {
        if (rate.hdr)
            continue;
        if (!smallest || real(rate) < real(*smallest))
            smallest = &rate;
        const bool allowed = maxKbits <= 0 ? rate.kbits == 0 : real(rate) <= maxKbits;
        if (allowed && (!best || real(rate) > real(*best)))
            best = &rate;
    }
    if (best)
        return *best;
    return maxKbits > 0 && smallest ? *smallest : source;
}
