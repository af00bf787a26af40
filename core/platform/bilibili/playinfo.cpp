// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/bilibili/playinfo.h"
#include "core/platform/answer.h"

#include <QJsonArray>
#include <QUrlQuery>
#include <algorithm>
#include <tuple>

namespace {
QStringList listOf(const QVariant& value, const QStringList& otherwise)
{
    QStringList items;
    const QStringList parts =
        value.typeId() == QMetaType::QString ? value.toString().split(u',') : value.toStringList();
    for (const QString& part : parts) {
        if (!part.trimmed().isEmpty())
            items.append(part.trimmed().toLower());
    }
    return items.isEmpty() ? otherwise : items;
}

VideoCodec codecOf(const QString& name)
{
    if (name == QLatin1String("avc"))
        return VideoCodec::Avc;
    if (name == QLatin1String("hevc"))
        return VideoCodec::Hevc;
    return name == QLatin1String("av1") ? VideoCodec::Av1 : VideoCodec::Unknown;
}

Container containerOfFormat(const QString& format)
{
    if (format == QLatin1String("flv"))
        return Container::Flv;
    return format == QLatin1String("fmp4") ? Container::HlsFmp4 : Container::HlsTs;
}

/// "cn-gotcha09" of cdn=cn-gotcha09, else of https://d1--cn-gotcha09.bilivideo.com
QString cdnOf(const QUrl& url)
{
    const QString given = QUrlQuery(url).queryItemValue(QStringLiteral("cdn"));
    if (!given.isEmpty())
        return given;
    const QString host = url.host();
    if (host.contains(QLatin1String(".mcdn.")))
        return host;
    return host.section(u'.', 0, 0).section(QStringLiteral("--"), -1);
}

/// User list first, then gotcha hosts in the server's order, then others, peer-assisted ones last.
int cdnRank(const Candidate& candidate, const PlayWish& wish)
{
    const QString host = candidate.url.host();
    for (qsizetype i = 0; i < wish.cdns.size(); ++i) {
        if (candidate.cdn.contains(wish.cdns.at(i), Qt::CaseInsensitive) ||
            host.contains(wish.cdns.at(i), Qt::CaseInsensitive))
            return int(i);
    }
    const auto after = int(wish.cdns.size());
    if (host.contains(QLatin1String(".mcdn.")) || candidate.cdn.contains(QLatin1String("mcdn")))
        return after + 2;
    return candidate.cdn.contains(QLatin1String("gotcha")) ? after : after + 1;
}

struct Offer
{
    Candidate candidate;
    int quality = 0;
    qsizetype codecRank = -1; ///< -1: not wished
    qsizetype protocolRank = -1;
    QList<int> accepted;

    bool wished() const { return codecRank >= 0 && protocolRank >= 0; }
};

auto orderOf(const Offer& offer, const PlayWish& wish)
{
    const bool over = offer.quality > wish.quality;
    const bool avoided = !wish.avoidCdn.isEmpty() && offer.candidate.cdn == wish.avoidCdn;
    return std::tuple(over, over ? offer.quality : -offer.quality, avoided, size_t(offer.codecRank),
                      size_t(offer.protocolRank), cdnRank(offer.candidate, wish));
}

Quality qualityOf(int qn, const QList<Quality>& known)
{
    for (const Quality& quality : known) {
        if (quality.rank == qn)
            return quality;
    }
    return {QString::number(qn), QString::number(qn), qn};
}

/// At 50 of 60 minutes (2.11); of a shorter life at its half, so that there is always time to record. A clock
/// that is wrong by an hour (expired already, or far away) changes nothing.
QDateTime refreshOf(const QDateTime& expiresAt, const QDateTime& now)
{
    constexpr qint64 usual = 3000;
    constexpr qint64 early = 600;
    const qint64 left = expiresAt.isValid() ? now.secsTo(expiresAt) : 0;
    if (left <= 0)
        return now.addSecs(usual);
    return now.addMSecs(std::min(usual * 1000, std::max(left * 500, (left - early) * 1000)));
}

Candidate candidateOf(const QUrl& url, const QString& format, const QString& codec, const QDateTime& now)
{
    using namespace std::chrono_literals;
    Candidate candidate;
    candidate.url = url;
    candidate.container = containerOfFormat(format);
    candidate.codec = codecOf(codec);
    candidate.cdn = cdnOf(url);
    candidate.expiresAt = expiryOf(url, now);
    candidate.renewal =
        candidate.container == Container::Flv ? Renewal::OnReconnect : Renewal::RefreshPlaylist;
    if (candidate.renewal == Renewal::RefreshPlaylist)
        candidate.refreshAt = refreshOf(candidate.expiresAt, now);
    return candidate;
}

/// All URLs of one entry of "codec".
void addOffers(QList<Offer>& offers, const QJsonObject& entry, const QString& format, const PlayWish& wish,
               const QList<Quality>& qualities, const QDateTime& now)
{
    const QString codec = entry[u"codec_name"].toString();
    Offer offer;
    offer.quality = int(numberOf(entry[u"current_qn"]));
    offer.codecRank = wish.codecs.indexOf(codec);
    offer.protocolRank = wish.protocols.indexOf(format);
    for (const QJsonValue accepted : entry[u"accept_qn"].toArray())
        offer.accepted.append(int(numberOf(accepted)));
    for (const QJsonValue place : entry[u"url_info"].toArray()) {
        const QString text =
            place[u"host"].toString() + entry[u"base_url"].toString() + place[u"extra"].toString();
        const QUrl url = QUrl::fromEncoded(text.toUtf8(), QUrl::StrictMode);
        if (!url.isValid() || !url.scheme().startsWith(QLatin1String("http")) || url.host().isEmpty())
            continue;
        offer.candidate = candidateOf(url, format, codec, now);
        offer.candidate.quality = qualityOf(offer.quality, qualities);
        offers.append(offer);
    }
}
} // namespace

PlayWish PlayWish::from(const QVariantMap& options)
{
    PlayWish wish;
    const int quality = options.value(QStringLiteral("bilibili.quality")).toInt();
    if (quality > 0)
        wish.quality = quality;
    wish.protocols = listOf(options.value(QStringLiteral("bilibili.protocol")), wish.protocols);
    wish.codecs = listOf(options.value(QStringLiteral("bilibili.codec")), wish.codecs);
    wish.cdns = listOf(options.value(QStringLiteral("bilibili.cdn")), {});
    return wish;
}

PlayInfo readPlayInfo(const QJsonObject& playurl, const PlayWish& wish, const QDateTime& now)
{
    PlayInfo info;
    for (const QJsonValue entry : playurl[u"g_qn_desc"].toArray()) {
        const auto qn = int(numberOf(entry[u"qn"]));
        info.qualities.append({QString::number(qn), entry[u"desc"].toString(), qn});
    }
    QList<Offer> offers;
    for (const QJsonValue stream : playurl[u"stream"].toArray()) {
        for (const QJsonValue format : stream[u"format"].toArray()) {
            for (const QJsonValue codec : format[u"codec"].toArray()) {
                if (flagOf(codec[u"drm"]))
                    info.drm = true;
                else
                    addOffers(offers, codec.toObject(), format[u"format_name"].toString(), wish,
                              info.qualities, now);
            }
        }
    }
    // A stream of another kind is better than none.
    if (std::any_of(offers.begin(), offers.end(), [](const Offer& offer) { return offer.wished(); }))
        offers.removeIf([](const Offer& offer) { return !offer.wished(); });
    std::stable_sort(offers.begin(), offers.end(),
                     [&](const Offer& a, const Offer& b) { return orderOf(a, wish) < orderOf(b, wish); });
    for (const Offer& offer : offers)
        info.candidates.append(offer.candidate);
    if (!offers.isEmpty()) {
        info.gotQuality = offers.first().quality;
        const auto& accepted = offers.first().accepted;
        info.degraded = std::any_of(accepted.begin(), accepted.end(),
                                    [&](int qn) { return qn > info.gotQuality && qn <= wish.quality; });
    }
    return info;
}
