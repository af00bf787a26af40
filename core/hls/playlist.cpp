// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/attributes.h"

#include <QHash>
#include <algorithm>

namespace hls {
namespace {

/// Of a list the last ones are kept, so that a hostile one does not fill the memory. An honest one of 4 MiB
/// has fewer; four and a half days of segments of 2 s are as many.
constexpr qsizetype maxSegments = 200'000;

struct DateRange
{
    qint64 from = 0;
    qint64 to = 0;
};

/// One pass over the lines; every tag changes what the next URI line means. Thread: any. Owner:
/// parsePlaylist's stack.
class Parser
{
public:
    explicit Parser(const QUrl& base)
        : m_base(base)
    {
    }
    Result<> line(QByteArrayView text);
    Result<Playlist> result();

private:
    Result<> tag(QByteArrayView name, QByteArrayView value);
    Result<> uri(QByteArrayView text);
    Result<> segment(const QUrl& url);
    Result<> prefetch(QByteArrayView text);
    Result<> key(const Attributes& attributes);
    Result<> map(const Attributes& attributes);
    void variant(const Attributes& attributes);
    void audio(const Attributes& attributes);
    void adRange(const Attributes& attributes);
    void markAds();
    static tl::unexpected<Error> bad(const char* what, QByteArrayView text)
    {
        return fail(Error::Kind::Protocol,
                    QStringLiteral("playlist: %1: %2")
                        .arg(QLatin1String(what),
                             QString::fromLatin1(text.first(std::min<qsizetype>(80, text.size())))));
    }

    const QUrl m_base;
    MediaPlaylist m_media;
    qint64 m_dropped = 0; ///< segments in front of those
    MasterPlaylist m_master;
    QList<DateRange> m_ads;
    std::optional<Variant> m_variant;
    bool m_isMaster = false;
    // State for the next segment.
    Segment m_next;
    bool m_hasDuration = false;
    QByteArray m_range;
    QUrl m_rangeUrl;
    qint64 m_rangeEnd = 0;
    std::shared_ptr<const Key> m_key;
    std::shared_ptr<const MediaMap> m_map;
    qint64 m_date = -1;
};

Result<> Parser::line(QByteArrayView text)
{
    if (text.isEmpty())
        return {};
    if (text[0] != '#')
        return uri(text);
    if (!text.startsWith("#EXT"))
        return {};
    const qsizetype colon = text.indexOf(':');
    return colon < 0 ? tag(text, {}) : tag(text.first(colon), text.sliced(colon + 1));
}

Result<> Parser::tag(QByteArrayView name, QByteArrayView value)
{
    if (name == "#EXTINF") {
        const qsizetype comma = value.indexOf(',');
        const auto duration = seconds(comma < 0 ? value : value.first(comma));
        if (!duration)
            return bad("unreadable duration", value);
        m_next.duration = *duration;
        m_next.ad = comma >= 0 && value.sliced(comma + 1).contains("Amazon");
        m_hasDuration = true;
    } else if (name == "#EXT-X-TARGETDURATION") {
        const auto target = seconds(value);
        if (!target)
            return bad("unreadable target duration", value);
        m_media.target = *target;
    } else if (name == "#EXT-X-MEDIA-SEQUENCE") {
        const auto sequence = wholeNumber(value);
        if (!sequence)
            return bad("unreadable media sequence", value);
        m_media.sequence = *sequence;
    } else if (name == "#EXT-X-ENDLIST") {
        m_media.ended = true;
    } else if (name == "#EXT-X-DISCONTINUITY") {
        m_next.discontinuity = true;
    } else if (name == "#EXT-X-GAP") {
        m_next.gap = true;
    } else if (name == "#EXT-X-BYTERANGE") {
        m_range = value.toByteArray();
    } else if (name == "#EXT-X-PROGRAM-DATE-TIME") {
        m_date = dateMs(value);
    } else if (name == "#EXT-X-KEY") {
        return key(Attributes(value));
    } else if (name == "#EXT-X-MAP") {
        return map(Attributes(value));
    } else if (name == "#EXT-X-DATERANGE") {
        adRange(Attributes(value));
    } else if (name == "#EXT-X-TWITCH-PREFETCH") {
        return prefetch(value);
    } else if (name == "#EXT-X-STREAM-INF") {
        variant(Attributes(value));
    } else if (name == "#EXT-X-MEDIA") {
        audio(Attributes(value));
    }
    return {};
}

Result<> Parser::uri(QByteArrayView text)
{
    if (!m_variant && !m_hasDuration)
        return {}; // nothing said what this is
    const auto url = resolve(m_base, text);
    if (!url)
        return bad("not an http(s) address", text);
    if (m_variant) {
        m_variant->url = *url;
        if (m_master.variants.size() < 1000)
            m_master.variants.append(*m_variant);
        m_variant.reset();
        return {};
    }
    return segment(*url);
}

Result<> Parser::segment(const QUrl& url)
{
    m_next.url = url;
    if (!m_range.isEmpty()) {
        m_next.range = byteRange(m_range, m_rangeUrl == url ? m_rangeEnd : 0);
        if (!m_next.range)
            return bad("unreadable byte range", m_range);
        m_rangeUrl = url;
        m_rangeEnd = m_next.range->offset + m_next.range->length;
        m_range.clear();
    }
    m_next.key = m_key;
    m_next.map = m_map;
    m_next.dateMs = m_date;
    if (m_date >= 0)
        m_date += m_next.duration.count();
    if (m_media.segments.size() >= maxSegments) {
        m_media.segments.removeFirst();
        ++m_dropped;
    }
    m_media.segments.append(m_next);
    m_next = {};
    m_hasDuration = false;
    return {};
}

Result<> Parser::prefetch(QByteArrayView text)
{
    const auto url = resolve(m_base, text.trimmed());
    if (!url)
        return bad("not an http(s) address", text);
    if (m_media.segments.isEmpty())
        return {};
    // The line tells no duration; after a discontinuity it is the first one of a break (L11).
    const bool afterBreak = m_next.discontinuity;
    m_next.ad = afterBreak || m_media.segments.last().ad;
    m_next.duration = m_media.target;
    m_next.prefetch = true;
    return segment(*url);
}

Result<> Parser::key(const Attributes& attributes)
{
    const QByteArrayView method = attributes.get("METHOD");
    if (method == "NONE") {
        m_key.reset();
        return {};
    }
    Key key;
    key.methodName = QString::fromLatin1(method);
    const QByteArrayView format = attributes.get("KEYFORMAT");
    const bool identity = format.isEmpty() || format == "identity";
    if (!identity)
        key.methodName += QLatin1String(" of ") + QString::fromLatin1(format);
    if (method != "AES-128" || !identity) {
        // Several keys may stand for the same segments; one we understand wins.
        if (m_key && m_key->method == Key::Method::Aes128 && !identity)
            return {};
        key.method = Key::Method::Unsupported;
        m_key = std::make_shared<const Key>(key);
        return {};
    }
    const auto url = resolve(m_base, attributes.get("URI"));
    if (!url)
        return bad("unreadable key address", attributes.get("URI"));
    key.url = *url;
    QByteArrayView iv = attributes.get("IV");
    if (!iv.isEmpty()) {
        if (!iv.startsWith("0x") && !iv.startsWith("0X"))
            return bad("unreadable IV", iv);
        iv = iv.sliced(2);
        const QByteArray hex = QByteArray(std::max<qsizetype>(0, 32 - iv.size()), '0') + iv.toByteArray();
        key.iv = QByteArray::fromHex(hex);
        if (hex.size() != 32 || key.iv.size() != 16)
            return bad("unreadable IV", iv);
    }
    m_key = std::make_shared<const Key>(key);
    return {};
}

Result<> Parser::map(const Attributes& attributes)
{
    MediaMap map;
    const auto url = resolve(m_base, attributes.get("URI"));
    if (!url)
        return bad("unreadable map address", attributes.get("URI"));
    map.url = *url;
    map.key = m_key;
    if (const QByteArrayView range = attributes.get("BYTERANGE"); !range.isEmpty()) {
        map.range = byteRange(range, 0);
        if (!map.range)
            return bad("unreadable byte range", range);
        // A segment range without an offset goes on behind the map when both are in one file (L6).
        m_rangeUrl = *url;
        m_rangeEnd = map.range->offset + map.range->length;
    }
    m_map = std::make_shared<const MediaMap>(map);
    return {};
}

void Parser::variant(const Attributes& attributes)
{
    m_isMaster = true;
    Variant variant;
    variant.bandwidth = wholeNumber(attributes.get("BANDWIDTH")).value_or(0);
    const QByteArrayView size = attributes.get("RESOLUTION");
    if (const qsizetype x = size.indexOf('x'); x > 0) {
        variant.width = int(std::min<qint64>(wholeNumber(size.first(x)).value_or(0), 65536));
        variant.height = int(std::min<qint64>(wholeNumber(size.sliced(x + 1)).value_or(0), 65536));
    }
    variant.framesPerSecond = attributes.get("FRAME-RATE").toByteArray().toDouble();
    variant.codecs = attributes.text("CODECS");
    variant.audioGroup = attributes.text("AUDIO");
    m_variant = variant;
}

void Parser::audio(const Attributes& attributes)
{
    m_isMaster = true;
    if (attributes.get("TYPE") != "AUDIO" || m_master.audio.size() >= 1000)
        return;
    AudioRendition rendition;
    rendition.group = attributes.text("GROUP-ID");
    rendition.name = attributes.text("NAME");
    rendition.isDefault = attributes.get("DEFAULT") == "YES";
    if (const auto url = resolve(m_base, attributes.get("URI")))
        rendition.url = *url;
    m_master.audio.append(rendition);
}

void Parser::adRange(const Attributes& attributes)
{
    const bool isAd =
        attributes.get("CLASS") == "twitch-stitched-ad" || attributes.get("ID").startsWith("stitched-ad-");
    const qint64 from = dateMs(attributes.get("START-DATE"));
    if (!isAd || from < 0 || m_ads.size() >= 1000)
        return;
    QByteArrayView length = attributes.get("DURATION");
    if (length.isEmpty())
        length = attributes.get("PLANNED-DURATION");
    qint64 to = dateMs(attributes.get("END-DATE"));
    if (to < 0)
        to = from + seconds(length).value_or(std::chrono::milliseconds(0)).count();
    m_ads.append({from, to});
}

/// A segment belongs to a break when its middle does: dates and durations are rounded.
void Parser::markAds()
{
    for (Segment& segment : m_media.segments) {
        if (segment.dateMs < 0 || segment.prefetch)
            continue;
        const qint64 middle = segment.dateMs + segment.duration.count() / 2;
        for (const DateRange& ad : m_ads)
            segment.ad = segment.ad || (middle >= ad.from && middle < ad.to);
    }
}

Result<Playlist> Parser::result()
{
    if (m_isMaster)
        return Playlist(std::move(m_master));
    if (!m_ads.isEmpty())
        markAds();
    m_media.sequence += m_dropped;
    for (qsizetype i = 0; i < m_media.segments.size(); ++i)
        m_media.segments[i].sequence = m_media.sequence + i;
    return Playlist(std::move(m_media));
}

} // namespace

Result<Playlist> parsePlaylist(QByteArrayView text, const QUrl& base)
{
    if (text.size() > maxPlaylistBytes)
        return fail(Error::Kind::Protocol, QStringLiteral("playlist: %1 bytes").arg(text.size()));
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    if (!text.startsWith("#EXTM3U"))
        return fail(Error::Kind::Protocol, QStringLiteral("playlist: no #EXTM3U in front"));
    Parser parser(base);
    while (!text.isEmpty()) {
        qsizetype end = text.indexOf('\n');
        if (end < 0)
            end = text.size();
        if (end > maxLineBytes)
            return fail(Error::Kind::Protocol, QStringLiteral("playlist: a line of %1 bytes").arg(end));
        if (auto read = parser.line(text.first(end).trimmed()); !read)
            return fail(read.error());
        text = text.sliced(std::min(end + 1, text.size()));
    }
    return parser.result();
}

} // namespace hls
