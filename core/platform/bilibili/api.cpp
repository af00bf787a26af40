// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/bilibili/api.h"
#include "core/base/log.h"
#include "core/base/redact.h"
#include "core/net/cache.h"
#include "core/net/httpconfig.h"
#include "core/platform/answer.h"
#include "core/platform/bilibili/wbi.h"

#include <QRegularExpression>

using namespace std::chrono_literals;

namespace {
const QString defaultBase = QStringLiteral("https://api.live.bilibili.com");
const QString mainBase = QStringLiteral("https://api.bilibili.com");
const QString keyMixin = QStringLiteral("bilibili.wbi");
const QString keyMixinFresh = QStringLiteral("bilibili.wbi.fresh"); ///< there: fetched less than 60 s ago
const QString keyDevice = QStringLiteral("bilibili.device");
const QString keyDeviceFailed = QStringLiteral("bilibili.device.failed");
constexpr auto roomLife = 24h * 30;

/// What a `code` other than 0 means (2.10).
Error errorOf(qint64 code, const QString& message, const QUrl& url)
{
    Error error{Error::Kind::Protocol,
                QStringLiteral("%1: code %2 %3").arg(redact(url)).arg(code).arg(message),
                int(code),
                {}};
    switch (code) {
    case -352:
    case -412:
    case -509:
    case -799:
        error.kind = Error::Kind::RateLimited;
        break;
    case -101:
        error.kind = Error::Kind::LoginNeeded;
        break;
    case 1:
    case 60004:
        error.kind = Error::Kind::NotFound;
        break;
    default:
        break;
    }
    return error;
}

bool onlyVoucher(const QJsonObject& data)
{
    return data.contains(u"v_voucher") && data.size() == 1;
}

QString roomKey(const QUrl& url)
{
    return QStringLiteral("bilibili.room.") + url.host() + url.path();
}
} // namespace

BilibiliApi::BilibiliApi(PlatformContext& context, const QVariantMap& options)
    : m_context(context)
    , m_cookies(Cookies::fromHeader(context.cookies))
{
    for (const char* key : {"bilibili.api", "bilibili.fallbackApi"}) {
        QString base = options.value(QLatin1String(key)).toString().trimmed();
        while (base.endsWith(u'/'))
            base.chop(1);
        m_bases.append(base);
    }
    if (m_bases.first().isEmpty())
        m_bases.first() = defaultBase;
    m_bases.removeAll(QString());
}

void BilibiliApi::dropLogin()
{
    m_cookies = Cookies();
    m_deviceKnown = false;
}

qint64 BilibiliApi::roomNumber(const QUrl& url)
{
    static const QRegularExpression pattern(QStringLiteral("^/(?:h5/|blanc/)?(\\d{1,18})/?$"));
    if (url.host() != QLatin1String("live.bilibili.com"))
        return 0;
    return pattern.match(url.path()).captured(1).toLongLong();
}

HttpHeaders BilibiliApi::mediaHeaders() const
{
    return {{"User-Agent", HttpConfig::defaultUserAgent()},
            {"Referer", "https://live.bilibili.com/" + m_room.toLatin1()},
            {"Origin", "https://live.bilibili.com"}};
}

/// The login goes to Bilibili only, never to an API address of the user's (bilibili.api).
HttpHeaders BilibiliApi::headers(const QUrl& to)
{
    fetchDeviceIds();
    Cookies cookies = m_device;
    if (to.scheme() == QLatin1String("https") && to.host().endsWith(QLatin1String(".bilibili.com")))
        cookies.merge(m_cookies); // the account's own device ids belong to its login
    HttpHeaders headers = mediaHeaders();
    if (!cookies.isEmpty())
        headers.append({"Cookie", cookies.header()});
    return headers;
}

void BilibiliApi::fetchDeviceIds()
{
    if (std::exchange(m_deviceKnown, true) || !m_cookies.value("buvid3").isEmpty())
        return;
    if (const auto kept = m_context.cache.get(keyDevice)) {
        m_device = Cookies::fromHeader(kept->toLatin1());
        return;
    }
    if (m_context.cache.get(keyDeviceFailed))
        return;
    HttpRequest request;
    request.url = QUrl(mainBase + QStringLiteral("/x/frontend/finger/spi"));
    request.headers = mediaHeaders();
    const auto data = answer(request);
    const QByteArray id = data ? (*data)[u"b_3"].toString().toLatin1() : QByteArray();
    if (id.isEmpty()) {
        m_context.cache.put(keyDeviceFailed, QStringLiteral("1"), 10min);
        return; // the calls work without, only less long
    }
    m_device.set("buvid3", id);
    m_device.set("buvid4", (*data)[u"b_4"].toString().toLatin1());
    m_device.set("b_nut", QByteArray::number(m_context.clock.nowMs() / 1000));
    m_context.cache.put(keyDevice, QString::fromLatin1(m_device.header()), 24h * 365, true);
}

Result<QJsonObject> BilibiliApi::answer(HttpRequest request)
{
    const auto response = m_context.http.send(request, m_context.stop);
    if (!response)
        return fail(response.error());
    const auto json = jsonOf(*response);
    if (!json)
        return fail(json.error());
    const qint64 code = numberOf((*json)[u"code"]);
    const QJsonObject data = (*json)[u"data"].toObject();
    const bool isNav = request.url.path().endsWith(QLatin1String("/nav"));
    if (code != 0 && !(isNav && code == -101)) // nav carries the keys also for those who are logged out
        return fail(errorOf(code, (*json)[u"message"].toString(), request.url));
    if (onlyVoucher(data))
        return fail(errorOf(-352, QStringLiteral("risk control"), request.url));
    return data;
}

Result<QJsonObject> BilibiliApi::overBases(const QString& path, const QByteArray& query,
                                           const QByteArray& body)
{
    Result<QJsonObject> result;
    for (const QString& base : m_bases) {
        HttpRequest request;
        request.url = QUrl::fromEncoded((base + path).toUtf8() + (query.isEmpty() ? "" : "?" + query),
                                        QUrl::StrictMode);
        request.headers = headers(request.url);
        if (!body.isEmpty()) {
            request.method = "POST";
            request.body = body;
            request.headers.emplaceBack("Content-Type", "application/json");
        }
        result = answer(request);
        const bool siteSpoke = result || result.error().kind == Error::Kind::NotFound ||
                               result.error().kind == Error::Kind::LoginNeeded ||
                               result.error().kind == Error::Kind::Cancelled;
        if (siteSpoke)
            break;
    }
    return result;
}

Result<QJsonObject> BilibiliApi::get(const QString& path, const QUrlQuery& query)
{
    return overBases(path, query.toString(QUrl::FullyEncoded).toLatin1(), {});
}

Result<QJsonObject> BilibiliApi::post(const QString& path, const QByteArray& json)
{
    return overBases(path, {}, json);
}

Result<QByteArray> BilibiliApi::mixin()
{
    if (const auto known = m_context.cache.get(keyMixin))
        return known->toLatin1();
    HttpRequest request;
    request.url = QUrl(mainBase + QStringLiteral("/x/web-interface/nav"));
    request.headers = headers(request.url);
    const auto data = answer(request);
    if (!data)
        return fail(data.error());
    const QJsonObject images = (*data)[u"wbi_img"].toObject();
    const QByteArray mixed = wbiMixin(wbiKeyOf(images[u"img_url"].toString().toLatin1()),
                                      wbiKeyOf(images[u"sub_url"].toString().toLatin1()));
    if (mixed.isEmpty())
        return fail(Error::Kind::Protocol, QStringLiteral("Bilibili's nav call holds no WBI keys"));
    m_context.cache.put(keyMixin, QString::fromLatin1(mixed), 2h);
    m_context.cache.put(keyMixinFresh, QStringLiteral("1"), 60s);
    return mixed;
}

Result<QJsonObject> BilibiliApi::getSigned(const QString& path, const QMap<QByteArray, QByteArray>& params)
{
    for (bool again = false;; again = true) {
        const auto key = mixin();
        if (!key)
            return fail(key.error());
        auto data = overBases(path, wbiQuery(params, *key, m_context.clock.nowMs() / 1000), {});
        const bool suspicious = !data && data.error().code == -352;
        if (!suspicious || again || m_context.cache.get(keyMixinFresh))
            return data;
        m_context.cache.remove(keyMixin); // they change about daily
    }
}

Result<QUrl> BilibiliApi::followShortLink(QUrl url)
{
    for (int hop = 0; hop < 3; ++hop) {
        HttpRequest request;
        request.url = url;
        request.maxRedirects = 0;
        const auto response = m_context.http.send(request, m_context.stop);
        if (!response)
            return fail(response.error());
        const QByteArray location = response->header("Location");
        if (response->status == 404)
            return fail(Error::Kind::NotFound,
                        QStringLiteral("%1: the short link does not exist").arg(redact(url)));
        if (response->status < 300 || response->status >= 400 || location.isEmpty()) {
            Error error = statusError(*response);
            error.detail = QStringLiteral("%1 leads nowhere").arg(redact(url));
            return fail(error);
        }
        url = url.resolved(QUrl::fromEncoded(location));
        if (roomNumber(url) > 0)
            return url;
        if (url.host() != QLatin1String("b23.tv") && !url.host().endsWith(QLatin1String(".bilibili.com")))
            break;
    }
    return fail(Error::Kind::NotFound, QStringLiteral("the short link leads to no live room"));
}

std::optional<BilibiliApi::Room> BilibiliApi::resolved(const QUrl& url) const
{
    return resolved(url, m_context.cache);
}

std::optional<BilibiliApi::Room> BilibiliApi::resolved(const QUrl& url, const Cache& cache)
{
    const auto known = cache.get(roomKey(url));
    const QStringList parts = known ? known->split(u' ') : QStringList();
    if (parts.size() != 3)
        return {};
    return Room{parts[0], parts[1], parts[2].toInt()};
}

Result<BilibiliApi::Room> BilibiliApi::resolve(const QUrl& url)
{
    if (auto known = resolved(url))
        return *std::move(known);
    QString id = QString::number(roomNumber(url));
    if (url.host() == QLatin1String("b23.tv")) {
        const auto target = followShortLink(url);
        if (!target)
            return fail(target.error());
        id = QString::number(roomNumber(*target));
    } else if (url.host() == QLatin1String("space.bilibili.com")) {
        const QString uid = url.path().section(u'/', 1, 1);
        const auto data =
            get(QStringLiteral("/room/v2/Room/room_id_by_uid"), QUrlQuery({{QStringLiteral("uid"), uid}}));
        if (!data)
            return fail(data.error());
        id = textOf((*data)[u"room_id"]);
    }
    if (id.isEmpty() || id == QLatin1String("0"))
        return fail(Error::Kind::NotFound, QStringLiteral("%1 names no live room").arg(redact(url)));
    auto room = roomInit(id);
    if (room)
        m_context.cache.put(roomKey(url),
                            QStringLiteral("%1 %2 %3").arg(room->id, room->uid).arg(room->special), roomLife,
                            true);
    return room;
}

Result<BilibiliApi::Room> BilibiliApi::roomInit(const QString& id)
{
    setRoom(id);
    const auto data = get(QStringLiteral("/room/v1/Room/room_init"), QUrlQuery({{QStringLiteral("id"), id}}));
    if (!data)
        return fail(data.error());
    Room room{textOf((*data)[u"room_id"]), textOf((*data)[u"uid"]), int(numberOf((*data)[u"special_type"]))};
    if (room.id.isEmpty() || room.uid.isEmpty())
        return fail(Error::Kind::Protocol, QStringLiteral("Bilibili's room_init names no room"));
    if (flagOf((*data)[u"is_locked"]))
        return fail(Error::Kind::Refused, QStringLiteral("room %1 is locked by the site").arg(id),
                    bilibiliLocked);
    if (flagOf((*data)[u"encrypted"]) && !flagOf((*data)[u"pwd_verified"]))
        return fail(Error::Kind::Refused, QStringLiteral("room %1 asks for a password").arg(id),
                    bilibiliPassword);
    return room;
}
