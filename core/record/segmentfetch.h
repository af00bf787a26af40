// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/streamcounters.h"
#include "core/hls/playlist.h"
#include "core/net/http.h"
#include <QHash>
#include <QSet>
#include <condition_variable>
#include <deque>
#include <mutex>

/// A request for a part of an HLS broadcast: headers and times as the candidate and the settings say.
struct HlsRequests
{
    HttpHeaders headers;
    QString host; ///< credentials are for this one only
    std::chrono::milliseconds idleTimeout{10000};
    HttpRequest make(const QUrl& url) const;
    HttpRequest makeRange(const QUrl& url, const std::optional<hls::ByteRange>& range) const;
};

/// Keys and initialisation segments that were asked for, 16 of each (stream-repair.md L7). Thread: any; one
/// asks for a name at a time, and the others who want it wait. Owner: the HLS source. What cannot be had is
/// asked for by every segment for four seconds, then every two, however many want it.
class HlsCache
{
public:
    using Ask = std::function<Result<QByteArray>()>;
    Result<QByteArray> get(const QString& name, const Ask& ask);
    /// It turned out to be wrong: what `name` holds is asked for again, unless that is something else by now.
    void forget(const QString& name, const QByteArray& bytes);

private:
    std::optional<Result<QByteArray>> known(const QString& name) const;
    void missed(const QString& name, std::chrono::milliseconds since, const Error& error);

    std::mutex m_mutex;
    std::condition_variable m_answered;
    QSet<QString> m_asking;
    std::deque<std::pair<QString, QByteArray>> m_entries;
    struct Missing
    {
        QString name;
        std::chrono::milliseconds since{0};
        std::chrono::milliseconds until{0};
        Error error;
    };
    std::deque<Missing> m_missing; ///< what was asked for in vain last, 16 names
};

struct FetchedSegment
{
    QByteArray body; ///< decrypted, whole, and found to be sound (hls::checkSegment)
    QByteArray init; ///< what its EXT-X-MAP says; empty without
};

/// Asks for a segment, its key and its map (stream-repair.md L5-L7). Thread: any, several at once; each call
/// brings its own Http. Owner: SegmentPool. The requests, both caches and the counters outlive it.
class SegmentFetch
{
public:
    SegmentFetch(const HlsRequests& requests, HlsCache& keys, HlsCache& maps, StreamCounters& counters)
        : m_requests(requests)
        , m_keys(keys)
        , m_maps(maps)
        , m_counters(counters)
    {
    }
    enum class Fault {
        Other,
        Refused, ///< the segment itself was answered with 401, 403 or 410
        Key,     ///< it may be there, its key is not, or is another one than it was encrypted with
    };
    /// `buffer` is what the body is written to; `fault` tells what an error means. Errors: as Http, Protocol
    /// for a body or a key that is not what it should be, Refused for an encryption we do not have.
    Result<FetchedSegment> run(const hls::Segment& segment, QByteArray buffer, Http& http, Stop& stop,
                               Fault& fault);

private:
    Result<QByteArray> key(const hls::Key& key, Http& http, Stop& stop);
    Result<QByteArray> map(const hls::MediaMap& map, qint64 age, Http& http, Stop& stop);

    const HlsRequests& m_requests;
    HlsCache& m_keys;
    HlsCache& m_maps;
    StreamCounters& m_counters;
};
