// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/direct/direct.h"
#include "core/base/redact.h"
#include "core/platform/answer.h"

#include <QFileInfo>
#include <QUrlQuery>

namespace {
using namespace std::chrono_literals;

/// What an address or its first bytes say about the stream; platforms-b.md 10.1.
std::optional<Container> containerOf(const QString& extension)
{
    const QString name = extension.toLower();
    if (name == QLatin1String("flv"))
        return Container::Flv;
    if (name == QLatin1String("m3u8"))
        return Container::HlsTs; // the source finds out about fMP4 itself
    for (const char* other : {"ts", "mp4", "m4s", "mpd", "mkv", "webm", "mov", "aac", "mp3"}) {
        if (name == QLatin1String(other))
            return Container::Generic;
    }
    return std::nullopt;
}

std::optional<Container> containerOf(const QUrl& url)
{
    if (const auto byName = containerOf(QFileInfo(url.path()).suffix()))
        return byName;
    const QUrlQuery query(url);
    for (const char* key : {"format", "type", "ext", "filetype", "fmt"}) {
        if (const auto byQuery = containerOf(query.queryItemValue(QLatin1String(key))))
            return byQuery;
    }
    return std::nullopt;
}

std::optional<Container> containerOf(const QByteArray& start, const QByteArray& type)
{
    if (start.startsWith("FLV\x01"))
        return Container::Flv;
    if (start.startsWith("#EXTM3U") || start.startsWith("\xef\xbb\xbf#EXTM3U"))
        return Container::HlsTs;
    const bool isTs = start.startsWith('G') && (start.size() <= 188 || start.at(188) == 'G');
    if (isTs || start.mid(4, 4) == "ftyp" || start.contains("<MPD"))
        return Container::Generic;
    const QByteArray kind = type.toLower();
    if (kind.startsWith("video/x-flv") || kind.startsWith("video/flv"))
        return Container::Flv;
    if (kind.contains("mpegurl"))
        return Container::HlsTs;
    if (kind.startsWith("video/") || kind.startsWith("audio/") || kind.startsWith("application/dash"))
        return Container::Generic;
    return std::nullopt;
}

bool isHttp(const QUrl& url)
{
    return url.scheme() == QLatin1String("http") || url.scheme() == QLatin1String("https");
}

/// Reads the head and the first bytes, then hangs up.
class FirstBytes : public HttpSink
{
public:
    static constexpr qsizetype enough = 400; ///< two TS packets and a bit

    Result<> begin(const HttpResponse& head) override
    {
        m_type = head.header("Content-Type");
        if (!head.ok())
            return statusError(head);
        return {};
    }
    Result<> data(std::span<const char> bytes) override
    {
        m_start.append(bytes.data(), qsizetype(std::min<size_t>(bytes.size(), size_t(enough))));
        if (m_start.size() >= enough || containerOf(m_start, {}))
            return fail(Error::Kind::Cancelled, QStringLiteral("seen enough"));
        return {};
    }
    const QByteArray& start() const { return m_start; }
    const QByteArray& type() const { return m_type; }

private:
    QByteArray m_start;
    QByteArray m_type;
};

LiveInfo infoOfLink(const Error& error)
{
    if (error.kind == Error::Kind::NotFound)
        return infoFor(LiveState::Offline, error.detail, error.code);
    if (error.kind == Error::Kind::LoginNeeded || (error.kind == Error::Kind::Http && error.code == 403)) {
        LiveInfo info = infoFor(LiveState::Restricted, error.detail, error.code);
        info.why = Restriction::Login;
        return info;
    }
    LiveInfo info = infoFor(error);
    info.platformWide = false; // another link is another server
    return info;
}

class Direct : public Platform
{
public:
    QString id() const override { return QStringLiteral("direct"); }
    QString displayName() const override { return QStringLiteral("Direct link"); }
    CheckIntervals intervals() const override { return {30s, 10s, 0ms}; }

    int matches(const QUrl& url) const override
    {
        if (url.host().isEmpty())
            return 0;
        if (isHttp(url))
            return containerOf(url) ? 50 : 10;
        for (const char* scheme : {"rtmp", "rtmps", "rtmpt", "rtmpe", "rtsp", "rtsps", "srt"}) {
            if (url.scheme() == QLatin1String(scheme))
                return 50;
        }
        return 0;
    }

    Result<LiveInfo> check(const CheckRequest& request, PlatformContext& context) const override
    {
        auto container = isHttp(request.url) ? containerOf(request.url) : Container::Generic;
        const bool probe = request.options.value(QLatin1String(directProbeOption)).toBool();
        // What libavformat opens over its own protocols cannot be asked in passing: trying is the check.
        if (!isHttp(request.url) || (container && !probe))
            return live(request, *container);
        return look(request, container, context);
    }

private:
    static HttpHeaders headersOf(const CheckRequest& request)
    {
        HttpHeaders headers;
        const QByteArray agent =
            request.options.value(QStringLiteral("direct.userAgent")).toString().toUtf8();
        const QByteArray referer =
            request.options.value(QStringLiteral("direct.referer")).toString().toUtf8();
        if (!agent.isEmpty())
            headers.append({"User-Agent", agent});
        if (!referer.isEmpty())
            headers.append({"Referer", referer});
        return headers;
    }

    static LiveInfo live(const CheckRequest& request, Container container)
    {
        LiveInfo info;
        info.state = LiveState::Live;
        info.room.roomId =
            request.url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
        info.room.name = request.url.host();
        info.room.title = QFileInfo(request.url.path()).completeBaseName();
        Candidate candidate;
        candidate.url = request.url;
        candidate.container = container;
        candidate.headers = headersOf(request);
        candidate.cdn = request.url.host();
        candidate.renewal = Renewal::None; // there is no site to ask for another URL
        info.candidates.append(candidate);
        return info;
    }

    static Result<LiveInfo> look(const CheckRequest& request, std::optional<Container> container,
                                 PlatformContext& context)
    {
        HttpRequest get;
        get.url = request.url;
        get.headers = headersOf(request);
        get.totalTimeout = 15s;
        FirstBytes sink;
        const auto done = context.http.stream(get, sink, context.stop);
        if (context.stop.requested())
            return fail(Error::Kind::Cancelled, QStringLiteral("stopped"));
        const bool seenEnough = !done && done.error().kind == Error::Kind::Cancelled;
        if (!done && !seenEnough)
            return infoOfLink(done.error());

        const auto seen = containerOf(sink.start(), sink.type());
        if (seen)
            return live(request, *seen);
        if (sink.start().isEmpty())
            return infoFor(LiveState::Transient,
                           QStringLiteral("%1 answered with nothing").arg(redact(request.url)));
        const bool isPage = sink.type().startsWith("text/") || sink.start().trimmed().startsWith('<');
        if (isPage || !container)
            return infoFor(container ? LiveState::Transient : LiveState::NotFound,
                           QStringLiteral("%1 is no media stream").arg(redact(request.url)));
        return live(request, *container);
    }
};
} // namespace

std::unique_ptr<Platform> makeDirect()
{
    return std::make_unique<Direct>();
}
