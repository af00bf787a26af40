// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakebilibili.h"
#include "core/net/cookies.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace {
const QByteArray imgKey = "7cd084941338484aae1ad9425b84077c";
const QByteArray subKey = "4932caff0ff746eab6f01bf08b70ac45";
const QByteArray mixin = "ea1db124af3c7062474693fa704f4ff8"; ///< of the two (platforms-a.md 2.7)
const QString streamHost = QStringLiteral("d1--cn-gotcha09.bilivideo.com");
const QString otherHost = QStringLiteral("d1--cn-gotcha08.bilivideo.com");

QByteArray textOf(const QJsonObject& object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray ok(const QJsonValue& data)
{
    return textOf({{QStringLiteral("code"), 0}, {QStringLiteral("data"), data}});
}

QByteArray failed(int code)
{
    return textOf({{QStringLiteral("code"), code}, {QStringLiteral("message"), QString::number(code)}});
}

QJsonObject codecOf(const FakeBilibili::Room& room, const QByteArray& path, qint64 now)
{
    QJsonArray accepted;
    for (const int quality : room.accepted)
        accepted.append(quality);
    QJsonArray places;
    for (const QString& host : {streamHost, otherHost}) {
        const QString extra = QStringLiteral("expires=%1&qn=%2&sigparams=expires,qn&cdn=%3&sign=0123")
                                  .arg(now + 3600)
                                  .arg(room.quality)
                                  .arg(host.mid(4).section(u'.', 0, 0));
        if (room.twoCdns || host == streamHost)
            places.append(QJsonObject{{QStringLiteral("host"), QStringLiteral("https://") + host},
                                      {QStringLiteral("extra"), extra}});
    }
    return {{QStringLiteral("codec_name"), QStringLiteral("avc")},
            {QStringLiteral("current_qn"), room.quality},
            {QStringLiteral("accept_qn"), accepted},
            {QStringLiteral("base_url"), QString::fromLatin1(path) + u'?'},
            {QStringLiteral("url_info"), places}};
}

QJsonObject formatOf(const QString& name, const QJsonObject& codec)
{
    return {{QStringLiteral("format_name"), name}, {QStringLiteral("codec"), QJsonArray{codec}}};
}

QJsonObject protocolOf(const QString& name, const QJsonArray& formats)
{
    return {{QStringLiteral("protocol_name"), name}, {QStringLiteral("format"), formats}};
}
} // namespace

FakeBilibili::FakeBilibili(HttpServer::Tls tls)
    : m_server(tls)
{
    serveApi(m_server);
    m_server.route("/x/space/myinfo", [this](const Request& request, Reply& reply) {
        const std::lock_guard lock(m_mutex);
        reply.json(isLoggedIn(request) ? ok(QJsonObject{{QStringLiteral("mid"), m_mid},
                                                        {QStringLiteral("name"), QStringLiteral("viewer")}})
                                       : failed(-101));
    });
    answer("/room/v1/Room/room_init", [this](const Request& request) { return roomInit(request); });
    answer("/room/v1/Room/get_status_info_by_uids",
           [this](const Request& request) { return batch(request); });
    answer(
        "/xlive/web-room/v1/index/getInfoByRoom",
        [this](const Request& request) { return roomInfo(request); }, true);
    answer(
        "/xlive/web-room/v2/index/getRoomPlayInfo",
        [this](const Request& request) { return playInfo(request); }, true);
}

void FakeBilibili::serveApi(HttpServer& server)
{
    const auto imageUrl = [](const QByteArray& key) {
        return QStringLiteral("https://i0.hdslb.com/bfs/wbi/%1.png").arg(QString::fromLatin1(key));
    };
    const QJsonObject images{{QStringLiteral("img_url"), imageUrl(imgKey)},
                             {QStringLiteral("sub_url"), imageUrl(subKey)}};
    const QByteArray nav =
        textOf({{QStringLiteral("code"), -101},
                {QStringLiteral("data"), QJsonObject{{QStringLiteral("wbi_img"), images}}}});
    server.route("/x/web-interface/nav", [nav](const Request&, Reply& reply) { reply.json(nav); });
    const QByteArray ids = ok(QJsonObject{{QStringLiteral("b_3"), QStringLiteral("TEST-BUVID3-infoc")},
                                          {QStringLiteral("b_4"), QStringLiteral("TEST-BUVID4")}});
    server.route("/x/frontend/finger/spi", [ids](const Request&, Reply& reply) { reply.json(ids); });
}

void FakeBilibili::answer(const QByteArray& path, std::function<QByteArray(const Request&)> body,
                          bool isSigned)
{
    m_server.route(path, [this, body = std::move(body), isSigned](const Request& request, Reply& reply) {
        if (m_code != 0) {
            reply.json(failed(m_code));
        } else if (isSigned && !signatureFits(request)) {
            ++m_badSignatures;
            reply.json(failed(-352));
        } else {
            const std::lock_guard lock(m_mutex);
            reply.json(body(request));
        }
    });
}

bool FakeBilibili::signatureFits(const Request& request) const
{
    const QByteArray query = request.query();
    const qsizetype at = query.lastIndexOf("&w_rid=");
    if (at < 0 || !query.contains("wts="))
        return false;
    QList<QByteArray> parts = query.left(at).split('&');
    std::sort(parts.begin(), parts.end());
    const QByteArray text = parts.join('&') + mixin;
    return query.mid(at + 7) == QCryptographicHash::hash(text, QCryptographicHash::Md5).toHex();
}

void FakeBilibili::set(const Room& room)
{
    const std::lock_guard lock(m_mutex);
    m_rooms[room.id] = room;
}

FakeBilibili::Room FakeBilibili::room(qint64 id) const
{
    const std::lock_guard lock(m_mutex);
    return m_rooms.value(id);
}

void FakeBilibili::goLive(qint64 id, qint64 secondsSinceEpoch)
{
    const std::lock_guard lock(m_mutex);
    m_rooms[id].liveStatus = 1;
    m_rooms[id].liveTime = secondsSinceEpoch;
}

void FakeBilibili::goOffline(qint64 id)
{
    const std::lock_guard lock(m_mutex);
    m_rooms[id].liveStatus = 0;
    m_rooms[id].liveTime = 0;
}

void FakeBilibili::acceptLogin(qint64 mid, const QByteArray& sessdata)
{
    const std::lock_guard lock(m_mutex);
    m_mid = mid;
    m_sessdata = sessdata;
}

bool FakeBilibili::isLoggedIn(const Request& request) const
{
    return !m_sessdata.isEmpty() &&
           Cookies::fromHeader(request.header("Cookie")).value("SESSDATA") == m_sessdata;
}

void FakeBilibili::setCode(int code)
{
    m_code = code;
}

QString FakeBilibili::hosts() const
{
    const QString target = m_server.url("").toString();
    QStringList entries;
    for (const QString& host : {QStringLiteral("api.live.bilibili.com"), QStringLiteral("api.bilibili.com"),
                                QStringLiteral("live.bilibili.com"), streamHost, otherHost})
        entries.append(host + u'=' + target);
    return entries.join(u',');
}

const FakeBilibili::Room* FakeBilibili::find(qint64 anyId) const
{
    for (const Room& room : m_rooms) {
        if (anyId > 0 && (room.id == anyId || room.shortId == anyId))
            return &room;
    }
    return nullptr;
}

QByteArray FakeBilibili::roomInit(const Request& request) const
{
    const Room* room = find(request.param(QStringLiteral("id")).toLongLong());
    if (!room)
        return failed(60004);
    return ok(QJsonObject{{QStringLiteral("room_id"), room->id},
                          {QStringLiteral("short_id"), room->shortId},
                          {QStringLiteral("uid"), room->uid},
                          {QStringLiteral("live_status"), room->liveStatus},
                          {QStringLiteral("encrypted"), false},
                          {QStringLiteral("is_locked"), false}});
}

QByteArray FakeBilibili::roomInfo(const Request& request) const
{
    const Room* room = find(request.param(QStringLiteral("room_id")).toLongLong());
    if (!room)
        return failed(1);
    const QJsonObject info{{QStringLiteral("uid"), room->uid},
                           {QStringLiteral("room_id"), room->id},
                           {QStringLiteral("title"), room->title},
                           {QStringLiteral("live_status"), room->liveStatus},
                           {QStringLiteral("live_start_time"), room->liveTime},
                           {QStringLiteral("area_name"), QStringLiteral("Test")}};
    const QJsonObject base{{QStringLiteral("uname"), room->name}};
    return ok(QJsonObject{{QStringLiteral("room_info"), info},
                          {QStringLiteral("anchor_info"), QJsonObject{{QStringLiteral("base_info"), base}}}});
}

QByteArray FakeBilibili::playInfo(const Request& request) const
{
    const Room* found = find(request.param(QStringLiteral("room_id")).toLongLong());
    if (!found)
        return failed(60004);
    Room given = *found;
    if (isLoggedIn(request) && given.accepted.contains(request.param(QStringLiteral("qn")).toInt()))
        given.quality = request.param(QStringLiteral("qn")).toInt();
    const Room* room = &given;
    QJsonArray streams;
    if (!room->flvPath.isEmpty())
        streams.append(
            protocolOf(QStringLiteral("http_stream"),
                       {formatOf(QStringLiteral("flv"), codecOf(*room, room->flvPath, room->liveTime))}));
    QJsonArray hls;
    for (const auto& [name, path] :
         {std::pair{QStringLiteral("ts"), room->tsPath}, {QStringLiteral("fmp4"), room->fmp4Path}}) {
        if (!path.isEmpty())
            hls.append(formatOf(name, codecOf(*room, path, room->liveTime)));
    }
    if (!hls.isEmpty())
        streams.append(protocolOf(QStringLiteral("http_hls"), hls));
    const QJsonObject name{{QStringLiteral("qn"), room->quality},
                           {QStringLiteral("desc"), QString::number(room->quality)}};
    const QJsonObject playurl{{QStringLiteral("g_qn_desc"), QJsonArray{name}},
                              {QStringLiteral("stream"), streams}};
    const bool hasStreams = room->liveStatus == 1 && !streams.isEmpty();
    return ok(QJsonObject{
        {QStringLiteral("room_id"), room->id},
        {QStringLiteral("live_status"), room->liveStatus},
        {QStringLiteral("playurl_info"),
         hasStreams ? QJsonValue(QJsonObject{{QStringLiteral("playurl"), playurl}}) : QJsonValue()}});
}

QByteArray FakeBilibili::batch(const Request& request) const
{
    QJsonObject found;
    for (const QJsonValue uid : QJsonDocument::fromJson(request.body).object()[u"uids"].toArray()) {
        for (const Room& room : m_rooms) {
            if (room.uid == uid.toInteger())
                found[QString::number(room.uid)] =
                    QJsonObject{{QStringLiteral("room_id"), room.id},
                                {QStringLiteral("uid"), room.uid},
                                {QStringLiteral("uname"), room.name},
                                {QStringLiteral("title"), room.title},
                                {QStringLiteral("live_status"), room.liveStatus},
                                {QStringLiteral("live_time"), room.liveTime}};
        }
    }
    return ok(found.isEmpty() ? QJsonValue(QJsonArray()) : QJsonValue(found));
}
