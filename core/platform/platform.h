// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/base/livestate.h"
#include "core/base/result.h"
#include "core/net/http.h"
#include <QDateTime>
#include <QList>
#include <QString>
#include <QUrl>
#include <QVariantMap>
#include <chrono>

enum class Container {
    Flv,
    HlsTs,
    HlsFmp4,
    Generic
}; ///< Generic: whatever libavformat opens (RTMP, RTSP, SRT, ...)
enum class VideoCodec { Unknown, Avc, Hevc, Av1, AudioOnly };

/// When a stream URL needs a new one (platforms-a.md 13).
enum class Renewal { None, OnReconnect, RefreshPlaylist, Overlap };

struct Quality
{
    QString id; ///< the site's own: "10000"
    QString name;
    int rank = 0; ///< higher is better
};

/// One way to get the stream: everything a downloader must know travels with the URL.
struct Candidate
{
    QUrl url;
    Container container = Container::Flv;
    VideoCodec codec = VideoCodec::Unknown;
    Quality quality;
    QString cdn;
    HttpHeaders headers;
    QDateTime expiresAt; ///< invalid = unknown; "expired" means no new connection
    QDateTime refreshAt; ///< when to ask for a new playlist URL
    Renewal renewal = Renewal::OnReconnect;
    bool singleConnection = false; ///< never probe it: one URL = one connection (Huya)
    QVariantMap hints;             ///< {"ads": "twitch"}, ...
};

struct RoomInfo
{
    QString roomId;     ///< the site's real id
    QString streamerId; ///< the site's user id
    QString name;
    QString title;
    QString area;
    QUrl avatar;
    QUrl cover;
    QString sessionId;   ///< changes with each broadcast; empty = the site does not tell
    QDateTime startedAt; ///< UTC; invalid = unknown
};

struct LiveInfo
{
    LiveState state = LiveState::Transient;
    Restriction why = Restriction::None;
    QString message; ///< English, for the log: what the site said
    int siteCode = 0;
    RoomInfo room;
    QList<Candidate> candidates; ///< best first
    QList<Quality> qualities;
    QString gotQuality;
    bool degraded = false; ///< the server gave less than asked
    std::chrono::milliseconds retryAfter{0};
    bool platformWide = false; ///< Throttled: pause all rooms of the platform
};

/// What is wanted of a room. `options` holds the effective settings of this streamer by key
/// ("bilibili.quality", ...).
struct CheckRequest
{
    QUrl url;
    RoomInfo known; ///< what was found out before; may be empty
    QVariantMap options;
    bool withStreams = true; ///< false: state, title and names only
    QString avoidCdn;        ///< the one that just failed
};

class Cache;

/// What a platform may use. Thread: the check's or the recording's. Owner: that story's stack.
struct PlatformContext
{
    Http& http;
    Stop& stop;
    Cache& cache;       ///< shared by all threads, with expiry; persistent entries survive a restart
    QByteArray cookies; ///< the account's Cookie header for this platform; a secret
    Clock& clock;
};

struct CheckIntervals
{
    std::chrono::seconds normal{60};
    std::chrono::seconds minimum{20};
    std::chrono::milliseconds spacing{1000}; ///< between two requests to this platform
};

/// A live site. Thread: any (stateless). Owner: the Registry. One .cpp a site and one line in registry.cpp.
/// check() never sleeps, writes no file and asks only through the context.
class Platform
{
public:
    virtual ~Platform() = default;
    virtual QString id() const = 0;          ///< "bilibili"
    virtual QString displayName() const = 0; ///< "Bilibili"
    /// 0 = not mine, 100 = mine, 50 = a direct media URL, 10 = anything libavformat may open.
    virtual int matches(const QUrl& url) const = 0;
    /// The one form of a room's URL that is stored, so that the same room is added once.
    virtual QUrl canonical(const QUrl& url) const { return url; }
    /// RoomInfo::roomId of a link without asking: found out before, or named by the link itself; else empty.
    virtual QString roomOf(const QUrl&, const Cache&) const { return {}; }
    virtual CheckIntervals intervals() const { return {}; }
    /// Failures of the site come as a LiveState; an Error only when the Stop was requested.
    virtual Result<LiveInfo> check(const CheckRequest& request, PlatformContext& context) const = 0;
    /// How many rooms batch() takes at once; 0 = no batch.
    virtual int batchLimit() const { return 0; }
    /// State, title and names of many rooms in one request, in their order; Transient for a room it cannot
    /// tell of.
    virtual Result<QList<LiveInfo>> batch(const QList<CheckRequest>& requests,
                                          PlatformContext& context) const;
};
