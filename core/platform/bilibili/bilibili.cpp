// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cache.h"
#include "core/platform/answer.h"
#include "core/platform/bilibili/api.h"
#include "core/platform/bilibili/playinfo.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace std::chrono_literals;

namespace {
constexpr int newRoomsABatch = 10; ///< rooms seen for the first time need a request each

LiveInfo infoOfFailure(const Error& error)
{
    LiveInfo info = infoFor(error);
    if (error.kind == Error::Kind::NotFound) {
        info.state = LiveState::NotFound;
    } else if (error.kind == Error::Kind::LoginNeeded) {
        info.state = LiveState::Restricted;
        info.why = Restriction::Login;
    } else if (error.kind == Error::Kind::Refused) {
        info.state = error.code == bilibiliLocked ? LiveState::NotFound : LiveState::Restricted;
        info.why = error.code == bilibiliLocked ? Restriction::Banned : Restriction::Password;
    }
    return info;
}

/// Only 1 is live; 2 plays old recordings in a loop (platforms-a.md 2.3).
LiveState stateOf(const QJsonValue& liveStatus)
{
    return numberOf(liveStatus) == 1 ? LiveState::Live : LiveState::Offline;
}

void setStart(RoomInfo& room, qint64 seconds)
{
    room.startedAt = timeOf(seconds);
    room.sessionId = seconds > 0 ? QString::number(seconds) : QString();
}

QUrl firstUrl(const QJsonValue& wanted, const QJsonValue& otherwise)
{
    const QUrl url = httpsUrlOf(wanted);
    return url.isEmpty() ? httpsUrlOf(otherwise) : url;
}

/// 2.2 (3) getInfoByRoom
LiveInfo readRoomInfo(const QJsonObject& data)
{
    const QJsonObject info = data[u"room_info"].toObject();
    if (!info.contains(u"live_status"))
        return infoFor(LiveState::Transient, QStringLiteral("Bilibili's getInfoByRoom holds no room_info"));
    LiveInfo live = infoFor(stateOf(info[u"live_status"]), {});
    live.room.title = info[u"title"].toString();
    live.room.area = info[u"area_name"].toString();
    live.room.streamerId = textOf(info[u"uid"]);
    live.room.cover = firstUrl(info[u"cover"], info[u"keyframe"]);
    setStart(live.room, numberOf(info[u"live_start_time"]));
    const QJsonObject anchor = data[u"anchor_info"][u"base_info"].toObject();
    live.room.name = anchor[u"uname"].toString();
    live.room.avatar = httpsUrlOf(anchor[u"face"]);
    if (numberOf(info[u"lock_status"]) != 0) {
        live.state = LiveState::NotFound;
        live.why = Restriction::Banned;
        live.message = QStringLiteral("the room is locked by the site");
    }
    return live;
}

/// "2023-11-15 06:13:20" in Beijing; 0 when the room is off.
qint64 beijingSeconds(const QString& text)
{
    QDateTime time = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd hh:mm:ss"));
    if (!time.isValid())
        return 0;
    time.setOffsetFromUtc(8 * 3600);
    return time.toSecsSinceEpoch();
}

/// 2.2 (5) get_info, which needs no signature but knows no name
LiveInfo readPlainInfo(const QJsonObject& data)
{
    if (!data.contains(u"live_status"))
        return infoFor(LiveState::Transient, QStringLiteral("Bilibili's get_info holds no live_status"));
    LiveInfo live = infoFor(stateOf(data[u"live_status"]), {});
    live.room.title = data[u"title"].toString();
    live.room.area = data[u"area_name"].toString();
    live.room.streamerId = textOf(data[u"uid"]);
    live.room.cover = firstUrl(data[u"user_cover"], data[u"keyframe"]);
    setStart(live.room, beijingSeconds(data[u"live_time"].toString()));
    return live;
}

/// 2.2 (2), one entry of get_status_info_by_uids
LiveInfo readBatchEntry(const QJsonObject& entry)
{
    LiveInfo live = infoFor(stateOf(entry[u"live_status"]), {});
    live.room.roomId = textOf(entry[u"room_id"]);
    live.room.streamerId = textOf(entry[u"uid"]);
    live.room.name = entry[u"uname"].toString();
    live.room.title = entry[u"title"].toString();
    live.room.area = entry[u"area_v2_name"].toString();
    live.room.avatar = httpsUrlOf(entry[u"face"]);
    live.room.cover = firstUrl(entry[u"cover_from_user"], entry[u"keyframe"]);
    setStart(live.room, numberOf(entry[u"live_time"]));
    return live;
}

/// One check of one room. Thread: the check's. Owner: Bilibili::check's stack.
class RoomCheck
{
public:
    RoomCheck(const CheckRequest& request, PlatformContext& context)
        : m_request(request)
        , m_context(context)
        , m_api(context, request.options)
    {
    }

    LiveInfo run()
    {
        const auto room = m_api.resolve(m_request.url);
        if (!room)
            return infoOfFailure(room.error());
        m_api.setRoom(room->id);
        LiveInfo live = describe(*room);
        live.room.roomId = room->id;
        if (live.room.streamerId.isEmpty())
            live.room.streamerId = room->uid;
        if (live.state == LiveState::Live && m_request.withStreams)
            addStreams(live, *room);
        return live;
    }

private:
    LiveInfo describe(const BilibiliApi::Room& room)
    {
        const QString path = QStringLiteral("/xlive/web-room/v1/index/getInfoByRoom");
        const QMap<QByteArray, QByteArray> params = {{"room_id", room.id.toLatin1()},
                                                     {"web_location", "444.8"}};
        auto data = m_api.getSigned(path, params);
        if (!data && data.error().kind == Error::Kind::LoginNeeded && m_api.loggedIn()) {
            m_api.dropLogin();
            m_loginDead = true;
            data = m_api.getSigned(path, params);
        }
        if (data)
            return readRoomInfo(*data);
        if (data.error().kind == Error::Kind::NotFound || m_context.stop.requested())
            return infoOfFailure(data.error());
        const auto plain = m_api.get(QStringLiteral("/room/v1/Room/get_info"),
                                     QUrlQuery({{QStringLiteral("room_id"), room.id}}));
        if (!plain)
            return infoOfFailure(plain.error().kind == Error::Kind::NotFound ? plain.error() : data.error());
        LiveInfo live = readPlainInfo(*plain);
        addName(live, room);
        return live;
    }

    void addName(LiveInfo& live, const BilibiliApi::Room& room)
    {
        live.room.name = m_request.known.name;
        live.room.avatar = m_request.known.avatar;
        if (!live.room.name.isEmpty())
            return;
        const auto master = m_api.get(QStringLiteral("/live_user/v1/Master/info"),
                                      QUrlQuery({{QStringLiteral("uid"), room.uid}}));
        if (master) {
            live.room.name = (*master)[u"info"][u"uname"].toString();
            live.room.avatar = httpsUrlOf((*master)[u"info"][u"face"]);
        }
    }

    void addStreams(LiveInfo& live, const BilibiliApi::Room& room)
    {
        PlayWish wish = PlayWish::from(m_request.options);
        wish.avoidCdn = m_request.avoidCdn;
        const auto data =
            m_api.getSigned(QStringLiteral("/xlive/web-room/v2/index/getRoomPlayInfo"),
                            {{"room_id", room.id.toLatin1()},
                             {"protocol", "0,1"},
                             {"format", "0,1,2"},
                             {"codec", wish.codecs.contains(QStringLiteral("av1")) ? "0,1,2" : "0,1"},
                             {"qn", QByteArray::number(wish.quality)},
                             {"platform", "html5"},
                             {"dolby", "5"},
                             {"web_location", "444.8"}});
        if (!data) {
            const RoomInfo known = live.room;
            live = infoOfFailure(data.error());
            live.room = known;
            return;
        }
        if (data->contains(u"live_status") && stateOf((*data)[u"live_status"]) == LiveState::Offline) {
            live.state = LiveState::Offline;
            return;
        }
        takePlayInfo(live, *data, wish, room);
    }

    void takePlayInfo(LiveInfo& live, const QJsonObject& data, const PlayWish& wish,
                      const BilibiliApi::Room& room)
    {
        const QJsonValue playurlInfo = data[u"playurl_info"];
        if (flagOf(data[u"encrypted"]) && !flagOf(data[u"pwd_verified"]))
            return restrict(live, Restriction::Password, QStringLiteral("the room asks for a password"));
        const PlayInfo play = readPlayInfo(playurlInfo[u"playurl"].toObject(), wish, m_context.clock.now());
        if (!play.candidates.isEmpty()) {
            live.candidates = play.candidates;
            for (Candidate& candidate : live.candidates)
                candidate.headers = m_api.mediaHeaders();
            live.qualities = play.qualities;
            live.gotQuality = live.candidates.first().quality.name;
            live.degraded = play.degraded;
            if (play.degraded)
                live.message =
                    m_loginDead ? QStringLiteral("the Bilibili login is not accepted any more; got %1")
                                      .arg(play.gotQuality)
                    : m_api.loggedIn()
                        ? QStringLiteral("asked for %1, got %2").arg(wish.quality).arg(play.gotQuality)
                        : QStringLiteral("logged out: got %1 of %2").arg(play.gotQuality).arg(wish.quality);
        } else if (play.drm) {
            restrict(live, Restriction::Drm, QStringLiteral("all streams are encrypted"));
        } else if (room.special == 1) {
            restrict(live, Restriction::Paid, QStringLiteral("the broadcast is for paying viewers"));
        } else if (playurlInfo.isObject() && playurlInfo[u"playurl"].isNull()) {
            restrict(live, Restriction::Region, QStringLiteral("no stream for this region"));
        } else {
            live.state = LiveState::LiveNoStream;
            live.message = QStringLiteral("live, but no stream yet");
        }
    }

    static void restrict(LiveInfo& live, Restriction why, const QString& message)
    {
        live.state = LiveState::Restricted;
        live.why = why;
        live.message = message;
    }

    const CheckRequest& m_request;
    PlatformContext& m_context;
    BilibiliApi m_api;
    bool m_loginDead = false;
};

class Bilibili : public Platform
{
public:
    QString id() const override { return QStringLiteral("bilibili"); }
    QString displayName() const override { return QStringLiteral("Bilibili"); }
    CheckIntervals intervals() const override { return {50s, 15s, 1000ms}; }
    int batchLimit() const override { return 50; }

    int matches(const QUrl& url) const override
    {
        static const QStringList hosts = {QStringLiteral("live.bilibili.com"), QStringLiteral("b23.tv"),
                                          QStringLiteral("space.bilibili.com")};
        const bool isWeb = url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
        return isWeb && hosts.contains(url.host()) ? 100 : 0;
    }

    QUrl canonical(const QUrl& url) const override
    {
        const qint64 room = BilibiliApi::roomNumber(url);
        if (room > 0)
            return QUrl(QStringLiteral("https://live.bilibili.com/%1").arg(room));
        QUrl plain = url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::StripTrailingSlash);
        plain.setScheme(QStringLiteral("https"));
        return plain;
    }

    QString roomOf(const QUrl& url, const Cache& cache) const override
    {
        if (const auto known = BilibiliApi::resolved(url, cache))
            return known->id;
        const qint64 number = BilibiliApi::roomNumber(url); // perhaps a short one
        return number > 0 ? QString::number(number) : QString();
    }

    Result<LiveInfo> check(const CheckRequest& request, PlatformContext& context) const override
    {
        LiveInfo info = RoomCheck(request, context).run();
        if (context.stop.requested())
            return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
        return info;
    }

    Result<QList<LiveInfo>> batch(const QList<CheckRequest>& requests,
                                  PlatformContext& context) const override
    {
        const QVariantMap options = requests.isEmpty() ? QVariantMap() : requests.first().options;
        BilibiliApi api(context, options);
        QList<LiveInfo> infos;
        QStringList uids;
        int newRooms = 0;
        for (const CheckRequest& request : requests) {
            QString uid = request.known.streamerId;
            infos.append(infoFor(LiveState::Transient, QStringLiteral("not asked yet")));
            if (uid.isEmpty()) {
                if (const auto room = api.resolved(request.url))
                    uid = room->uid;
            }
            if (uid.isEmpty() && newRooms++ < newRoomsABatch) {
                const auto room = api.resolve(request.url);
                if (room)
                    uid = room->uid;
                else
                    infos.last() = infoOfFailure(room.error());
            }
            uids.append(uid);
        }
        ask(api, uids, infos);
        if (context.stop.requested())
            return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
        return infos;
    }

private:
    static void ask(BilibiliApi& api, const QStringList& uids, QList<LiveInfo>& infos)
    {
        QJsonArray known;
        for (const QString& uid : uids) {
            if (!uid.isEmpty())
                known.append(uid.toLongLong());
        }
        if (known.isEmpty())
            return;
        const auto data = api.post(
            QStringLiteral("/room/v1/Room/get_status_info_by_uids"),
            QJsonDocument(QJsonObject{{QStringLiteral("uids"), known}}).toJson(QJsonDocument::Compact));
        for (qsizetype i = 0; i < uids.size(); ++i) {
            if (uids.at(i).isEmpty())
                continue;
            if (!data)
                infos[i] = infoFor(data.error()); // of the question, not of this room
            else if ((*data)[uids.at(i)].isObject())
                infos[i] = readBatchEntry((*data)[uids.at(i)].toObject());
            else
                infos[i] =
                    infoFor(LiveState::Transient, QStringLiteral("the answer does not name this room"));
        }
    }
};
} // namespace

std::unique_ptr<Platform> makeBilibili()
{
    return std::make_unique<Bilibili>();
}
