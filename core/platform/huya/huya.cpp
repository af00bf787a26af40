// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cache.h"
#include "core/platform/answer.h"
#include "core/platform/huya/anticode.h"
#include "core/platform/huya/roomdata.h"

#include <QRandomGenerator>
#include <QRegularExpression>

using namespace std::chrono_literals;

namespace {
const QByteArray streamAgent =
    QByteArrayLiteral("HYSDK(Windows,30000002)_APP(pc_exe&7090002&official)_SDK(trans&2.35.0.5996)");

/// "1234" or "somename" of a room's address; empty for the site's own pages.
QString roomIn(const QUrl& url)
{
    static const QStringList hosts = {QStringLiteral("huya.com"), QStringLiteral("www.huya.com"),
                                      QStringLiteral("m.huya.com")};
    static const QStringList pages = {QStringLiteral("l"), QStringLiteral("g"), QStringLiteral("video"),
                                      QStringLiteral("search"), QStringLiteral("match")};
    if (!url.scheme().startsWith(QLatin1String("http")) || !hosts.contains(url.host()))
        return {};
    const QString name = url.path().section(u'/', 1, 1);
    return pages.contains(name) ? QString() : name;
}

bool isNumber(const QString& text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QString numberKey(const QString& name)
{
    return QStringLiteral("huya.room.") + name;
}

/// Of a room's number or name; empty when it has not been found out.
QString knownNumber(const QString& name, const Cache& cache)
{
    return isNumber(name) ? name : cache.get(numberKey(name)).value_or(QString());
}

/// One check of one room. Thread: the check's. Owner: Huya::check's stack.
class HuyaCheck
{
public:
    HuyaCheck(const CheckRequest& request, PlatformContext& context)
        : m_request(request)
        , m_context(context)
    {
    }

    LiveInfo run()
    {
        HuyaRoom room = look(roomIn(m_request.url));
        if (room.info.state == LiveState::Live && m_request.withStreams)
            addCandidates(room);
        return room.info;
    }

private:
    /// The interface first, the page when that fails or only a name is known (4.2).
    HuyaRoom look(const QString& name)
    {
        const QString id = knownNumber(name, m_context.cache);
        HuyaRoom byApi;
        if (!id.isEmpty()) {
            byApi = askApi(id);
            const bool answered =
                byApi.info.state != LiveState::Transient && byApi.info.state != LiveState::Throttled;
            if (answered || m_context.stop.requested())
                return byApi;
        }
        HuyaRoom byPage = askPage(name);
        if (!isNumber(name) && isNumber(byPage.info.room.roomId))
            m_context.cache.put(numberKey(name), byPage.info.room.roomId, 24h * 30, true);
        const bool worse =
            byPage.info.state == LiveState::Transient || byPage.info.state == LiveState::Throttled;
        return worse && !id.isEmpty() ? byApi : byPage;
    }

    HuyaRoom askApi(const QString& id)
    {
        HttpRequest request;
        request.url =
            QUrl(QStringLiteral("https://mp.huya.com/cache.php?m=Live&do=profileRoom&roomid=%1&showSecret=1")
                     .arg(id));
        request.headers = {{"Referer", "https://www.huya.com"}, {"Origin", "https://www.huya.com"}};
        HuyaRoom room;
        const auto response = m_context.http.send(request, m_context.stop);
        const auto json = response ? jsonOf(*response) : Result<QJsonObject>(response.error());
        if (json)
            return readHuyaApi(*json);
        room.info = infoFor(json.error());
        return room;
    }

    HuyaRoom askPage(const QString& name)
    {
        HttpRequest request;
        request.url = QUrl(QStringLiteral("https://www.huya.com/") + name);
        request.headers = {{"Referer", request.url.toEncoded()}};
        HuyaRoom room;
        const auto response = m_context.http.send(request, m_context.stop);
        if (!response)
            room.info = infoFor(response.error());
        else if (response->status == 404)
            room.info = infoFor(LiveState::NotFound, QStringLiteral("no such page"), 404);
        else if (!response->ok())
            room.info = infoFor(statusError(*response));
        else
            room = readHuyaPage(QString::fromUtf8(response->body));
        return room;
    }

    void addCandidates(HuyaRoom& room)
    {
        const auto option = [this](const char* key) { return m_request.options.value(QLatin1String(key)); };
        const HuyaRate rate = huyaRate(room, option("huya.maxBitrate").toInt());
        const bool hlsFirst = option("huya.protocol").toString() == QLatin1String("hls");
        m_uid = room.info.room.streamerId.toULongLong();
        sortStreams(room.streams, option("huya.cdn").toStringList());
        QList<Candidate> flv;
        QList<Candidate> hls;
        for (const HuyaStream& stream : std::as_const(room.streams)) {
            const bool hevc = stream.hevc && option("huya.hevc").toBool();
            if (!stream.flvUrl.isEmpty())
                flv.append(flvCandidate(stream, rate, hevc));
            if (!stream.hlsUrl.isEmpty())
                hls.append(candidate(stream, {stream.hlsUrl, stream.name, stream.hlsSuffix, stream.hlsCode},
                                     rate, hevc));
        }
        room.info.candidates = hlsFirst ? hls + flv : flv + hls;
        room.info.gotQuality = rate.name;
        for (const HuyaRate& each : std::as_const(room.rates))
            room.info.qualities.append(
                {QString::number(each.kbits), each.name, each.kbits == 0 ? room.sourceKbits : each.kbits});
        if (room.info.candidates.isEmpty())
            room.info.state = LiveState::LiveNoStream;
    }

    void sortStreams(QList<HuyaStream>& streams, const QStringList& preferred) const
    {
        const auto rank = [&](const HuyaStream& stream) {
            const qsizetype wished = preferred.indexOf(stream.cdn);
            return std::pair(stream.cdn == m_request.avoidCdn, size_t(wished)); // not wished: -1, the largest
        };
        std::stable_sort(streams.begin(), streams.end(),
                         [&](const HuyaStream& a, const HuyaStream& b) { return rank(a) < rank(b); });
    }

    struct Parts
    {
        QByteArray base, name, suffix, code;
    };

    Candidate flvCandidate(const HuyaStream& stream, const HuyaRate& rate, bool hevc)
    {
        Parts parts{stream.flvUrl, stream.name, stream.flvSuffix, stream.flvCode};
        if (!m_request.options.value(QStringLiteral("huya.imgplus"), true).toBool())
            parts.name.replace("-imgplus", "");
        const QByteArray token = tokenFor(parts.name);
        if (token.isEmpty())
            parts.name = stream.name; // the room's own code fits no other name
        else
            parts.code = token;
        return candidate(stream, parts, rate, hevc);
    }

    /// Asked once a name: all lines of a room share it. Empty when there is none to be had.
    QByteArray tokenFor(const QByteArray& name)
    {
        const auto known = m_tokens.constFind(name);
        if (known != m_tokens.constEnd())
            return *known;
        HttpRequest request;
        request.method = "POST";
        request.url = QUrl(QStringLiteral("https://wup.huya.com"));
        request.headers = {{"User-Agent", streamAgent}, {"Content-Type", "application/octet-stream"}};
        request.body = huyaTokenRequest(name);
        const auto response = m_context.http.send(request, m_context.stop);
        const QByteArray token = response && response->ok() ? huyaTokenOf(response->body) : QByteArray();
        m_tokens.insert(name, token);
        return token;
    }

    Candidate candidate(const HuyaStream& stream, const Parts& parts, const HuyaRate& rate, bool hevc) const
    {
        quint64 uid = stream.uid > 0 ? stream.uid : m_uid;
        if (uid == 0)
            uid = 1400000000000 + QRandomGenerator::global()->bounded(1000000u);
        QByteArray base = parts.base;
        if (base.startsWith("http://")) // plain connections are dropped after a little data
            base.replace(0, 7, "https://");
        QByteArray text = base + '/' + parts.name + '.' + parts.suffix + '?' +
                          huyaAnticode(parts.code, parts.name, uid, m_context.clock.nowMs());
        text += hevc ? "&codec=265" : "&codec=264";
        if (rate.kbits > 0)
            text += "&ratio=" + QByteArray::number(rate.kbits);
        Candidate made;
        made.url = QUrl::fromEncoded(text, QUrl::StrictMode);
        made.container = parts.suffix == "m3u8" ? Container::HlsTs : Container::Flv;
        made.codec = hevc ? VideoCodec::Hevc : VideoCodec::Avc;
        made.quality = {QString::number(rate.kbits), rate.name, rate.kbits};
        made.cdn = stream.cdn;
        made.headers = {{"Referer", "https://www.huya.com/"}, {"User-Agent", streamAgent}};
        made.expiresAt = expiryOf(made.url, m_context.clock.now());
        made.renewal = Renewal::OnReconnect;
        made.singleConnection = true;
        return made;
    }

    const CheckRequest& m_request;
    PlatformContext& m_context;
    quint64 m_uid = 0;
    QHash<QByteArray, QByteArray> m_tokens;
};

class Huya : public Platform
{
public:
    QString id() const override { return QStringLiteral("huya"); }
    QString displayName() const override { return QStringLiteral("Huya"); }
    CheckIntervals intervals() const override { return {60s, 30s, 1000ms}; }
    int matches(const QUrl& url) const override { return roomIn(url).isEmpty() ? 0 : 100; }
    QUrl canonical(const QUrl& url) const override
    {
        return QUrl(QStringLiteral("https://www.huya.com/") + roomIn(url));
    }

    QString roomOf(const QUrl& url, const Cache& cache) const override
    {
        return knownNumber(roomIn(url), cache);
    }

    Result<LiveInfo> check(const CheckRequest& request, PlatformContext& context) const override
    {
        LiveInfo info = HuyaCheck(request, context).run();
        if (context.stop.requested())
            return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
        return info;
    }
};
} // namespace

std::unique_ptr<Platform> makeHuya()
{
    return std::make_unique<Huya>();
}
