// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/segmentfetch.h"

#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/hls/bodycheck.h"
#include "core/hls/cipher.h"
#include "core/hls/format.h"

#include <algorithm>

namespace {

using namespace std::chrono_literals;

constexpr qint64 largestSegment = 128 * 1024 * 1024;
constexpr qint64 largestWhole = 64 * 1024 * 1024; // of a file sent whole for one range of it (L6)
constexpr qint64 largestInit = 4 * 1024 * 1024;
constexpr qint64 largestKey = 4096;
constexpr size_t cachedEntries = 16;
// A segment is tried four times in 3.5 s (L5): each of these asks in the beginning, and one at least does
// later.
constexpr auto asksFreely = 4s;
constexpr auto pauseOfAsking = 2s; // between two of them, then
/// Scaled times of tests must leave a busy machine the time to answer at all.
constexpr auto shortestIdle = 1s;
constexpr auto shortestTotal = 10s;
constexpr auto longestSmall = 15s; // for a key or a map, all of it

/// At least `least` once the transport has scaled it.
std::chrono::milliseconds patient(std::chrono::milliseconds timeout, std::chrono::milliseconds least)
{
    const std::chrono::duration<double, std::milli> unscaled = least / std::min(1.0, timeScale());
    return timeScale() < 1
               ? std::max(timeout, std::chrono::duration_cast<std::chrono::milliseconds>(unscaled))
               : timeout;
}

tl::unexpected<Error> wrong(const QString& what)
{
    return fail(Error::Kind::Protocol, QStringLiteral("segment: ") + what);
}

/// Where a key is, for people: its query is often a ticket.
QString placeOf(const hls::Key& key)
{
    return redact(key.url.adjusted(QUrl::RemoveQuery | QUrl::RemoveFragment));
}

/// Takes a body: slices it when a server ignores Range, decrypts it as it comes. Thread: the fetching one.
/// Owner: its stack.
class BodySink : public HttpSink
{
public:
    BodySink(QByteArray buffer, const std::optional<hls::ByteRange>& range, qint64 limit,
             StreamCounters& counters)
        : m_body(std::move(buffer))
        , m_range(range)
        , m_limit(limit)
        , m_counters(counters)
    {
        m_body.resize(0);
    }
    Result<> decryptWith(const QByteArray& key, const QByteArray& iv)
    {
        m_encrypted = true;
        return m_decryptor.start(key, iv);
    }
    Result<> begin(const HttpResponse& head) override;
    Result<> data(std::span<const char> bytes) override;
    /// What the transfer's result means: a body that was sliced out is complete although it was ended early.
    Result<QByteArray> finish(Result<> transfer);
    int status() const { return m_status; }
    /// All of it came, and the key does not open it.
    bool undeciphered() const { return m_undeciphered; }

private:
    QByteArray m_body;
    const std::optional<hls::ByteRange> m_range;
    const qint64 m_limit;
    StreamCounters& m_counters;
    hls::Decryptor m_decryptor;
    bool m_encrypted = false;
    bool m_undeciphered = false;
    int m_status = 0;
    qint64 m_skip = 0;
    qint64 m_left = -1; ///< bytes of the range still to come; -1: to the end
    qint64 m_taken = 0;
};

Result<> BodySink::begin(const HttpResponse& head)
{
    m_status = head.status;
    if (!head.ok())
        return fail(statusError(head));
    if (head.header("Content-Type").startsWith("text/html"))
        return wrong(QStringLiteral("the server sent a web page"));
    bool known = false;
    const qint64 length = head.header("Content-Length").toLongLong(&known);
    qint64 expected = known ? length : 0;
    if (m_range) {
        m_left = m_range->length;
        expected = m_range->length;
        if (head.status == 206) {
            const QByteArray start = "bytes " + QByteArray::number(m_range->offset) + '-';
            const QByteArray told = head.header("Content-Range");
            if (!told.isEmpty() && !told.startsWith(start))
                return wrong(QStringLiteral("the server sent another range"));
        } else if (known && length > largestWhole) {
            return wrong(QStringLiteral("the server ignores ranges of a large file"));
        } else {
            m_skip = m_range->offset;
        }
    }
    if (expected > m_limit || m_skip > largestWhole)
        return wrong(QStringLiteral("larger than %1 bytes").arg(m_limit));
    m_body.reserve(std::min<qint64>(expected, 16 * 1024 * 1024) + 32);
    return {};
}

Result<> BodySink::data(std::span<const char> bytes)
{
    m_counters.bytesIn.fetch_add(qint64(bytes.size()), std::memory_order_relaxed);
    m_counters.lastByteAt.store(Clock::system().monotonic().count(), std::memory_order_relaxed);
    const auto skipped = size_t(std::min<qint64>(m_skip, qint64(bytes.size())));
    m_skip -= qint64(skipped);
    bytes = bytes.subspan(skipped);
    if (m_left >= 0 && qint64(bytes.size()) > m_left)
        bytes = bytes.first(size_t(m_left));
    m_taken += qint64(bytes.size());
    if (m_taken > m_limit)
        return wrong(QStringLiteral("larger than %1 bytes").arg(m_limit));
    if (m_left >= 0)
        m_left -= qint64(bytes.size());
    if (m_encrypted) {
        if (auto done = m_decryptor.update(bytes, m_body); !done)
            return done;
    } else {
        m_body.append(bytes.data(), qsizetype(bytes.size()));
    }
    // The rest of a file that was sent whole is of no use.
    return m_left == 0 && m_status == 200
               ? Result<>(fail(Error::Kind::Cancelled, QStringLiteral("range complete")))
               : Result<>();
}

Result<QByteArray> BodySink::finish(Result<> transfer)
{
    if (!transfer && m_left != 0)
        return fail(transfer.error());
    if (m_left > 0)
        return wrong(QStringLiteral("%1 bytes are missing from the range").arg(m_left));
    if (m_encrypted)
        if (auto done = m_decryptor.finish(m_body); !done) {
            m_undeciphered = true;
            return fail(done.error());
        }
    if (m_body.isEmpty())
        return wrong(QStringLiteral("empty"));
    return std::move(m_body);
}

} // namespace

HttpRequest HlsRequests::make(const QUrl& url) const
{
    HttpRequest request;
    request.url = url;
    request.idleTimeout = patient(idleTimeout, shortestIdle);
    request.connectTimeout = patient(request.connectTimeout, shortestIdle);
    request.totalTimeout = patient(request.totalTimeout, shortestTotal);
    for (const auto& header : headers) {
        const QByteArray name = header.first.toLower();
        if ((name == "cookie" || name == "authorization") && url.host() != host)
            continue;
        request.headers.append(header);
    }
    return request;
}

HttpRequest HlsRequests::makeRange(const QUrl& url, const std::optional<hls::ByteRange>& range) const
{
    HttpRequest request = make(url);
    if (range)
        request.headers.append({"Range", "bytes=" + QByteArray::number(range->offset) + '-' +
                                             QByteArray::number(range->offset + range->length - 1)});
    return request;
}

/// What can be said of `name` without asking.
std::optional<Result<QByteArray>> HlsCache::known(const QString& name) const
{
    for (const auto& [other, bytes] : m_entries)
        if (other == name)
            return Result<QByteArray>(bytes);
    const auto now = Clock::system().monotonic();
    for (const Missing& missing : m_missing)
        if (missing.name == name && now - missing.since >= scaled(asksFreely) && now < missing.until)
            return Result<QByteArray>(missing.error);
    return {};
}

Result<QByteArray> HlsCache::get(const QString& name, const Ask& ask)
{
    std::unique_lock lock(m_mutex);
    m_answered.wait(lock, [&] { return !m_asking.contains(name); });
    if (auto answer = known(name))
        return *answer;
    m_asking.insert(name);
    const auto since = Clock::system().monotonic();
    lock.unlock(); // a server that takes its time keeps nobody waiting who wants something else
    auto bytes = ask();
    lock.lock();
    m_asking.remove(name);
    m_answered.notify_all();
    if (!bytes) {
        if (bytes.error().kind != Error::Kind::Cancelled)
            missed(name, since, bytes.error());
        return bytes;
    }
    std::erase_if(m_missing, [&name](const Missing& missing) { return missing.name == name; });
    m_entries.emplace_back(name, *bytes);
    if (m_entries.size() > cachedEntries)
        m_entries.pop_front();
    return bytes;
}

void HlsCache::missed(const QString& name, std::chrono::milliseconds since, const Error& error)
{
    auto missing = std::find_if(m_missing.begin(), m_missing.end(),
                                [&name](const Missing& other) { return other.name == name; });
    if (missing == m_missing.end()) {
        if (m_missing.size() >= cachedEntries)
            m_missing.pop_front();
        missing = m_missing.insert(m_missing.end(), {name, since, {}, {}});
    }
    missing->error = error;
    missing->until = Clock::system().monotonic() + scaled(pauseOfAsking); // however long it took
}

void HlsCache::forget(const QString& name, const QByteArray& bytes)
{
    const std::lock_guard lock(m_mutex);
    std::erase(m_entries, std::pair(name, bytes));
}

Result<QByteArray> SegmentFetch::key(const hls::Key& key, Http& http, Stop& stop)
{
    if (key.method == hls::Key::Method::Unsupported)
        return fail(
            Error::Kind::Refused,
            QStringLiteral("the stream is encrypted with %1, which cannot be recorded").arg(key.methodName));
    auto bytes = m_keys.get(key.url.toString(QUrl::FullyEncoded), [&]() -> Result<QByteArray> {
        BodySink sink({}, {}, largestKey, m_counters);
        HttpRequest request = m_requests.make(key.url);
        request.totalTimeout = patient(longestSmall, shortestTotal);
        auto body = sink.finish(http.stream(request, sink, stop));
        if (!body && body.error().kind != Error::Kind::Cancelled && sink.status() >= 400)
            return fail(body.error().kind, QStringLiteral("status %1").arg(sink.status()), sink.status());
        if (body && body->size() != 16)
            return wrong(QStringLiteral("it has %1 bytes, not 16").arg(body->size()));
        return body;
    });
    if (bytes || bytes.error().kind == Error::Kind::Cancelled)
        return bytes;
    // That it is missing says nothing about the segment or the broadcast.
    return fail(Error::Kind::Protocol,
                QStringLiteral("the key %1 of the encrypted stream could not be had: %2")
                    .arg(placeOf(key), bytes.error().detail));
}

Result<QByteArray> SegmentFetch::map(const hls::MediaMap& map, qint64 age, Http& http, Stop& stop)
{
    const QString name =
        QString::number(age) + QLatin1Char(' ') + map.url.toString(QUrl::FullyEncoded) + QLatin1Char(' ') +
        (map.range
             ? QString::number(map.range->offset) + QLatin1Char('+') + QString::number(map.range->length)
             : QString());
    return m_maps.get(name, [&]() -> Result<QByteArray> {
        BodySink sink({}, map.range, largestInit, m_counters);
        if (map.key) {
            auto secret = key(*map.key, http, stop);
            if (!secret)
                return secret;
            if (auto started = sink.decryptWith(*secret, map.key->iv); !started)
                return fail(started.error());
        }
        HttpRequest request = m_requests.makeRange(map.url, map.range);
        request.totalTimeout = patient(longestSmall, shortestTotal);
        auto body = sink.finish(http.stream(request, sink, stop));
        if (body)
            if (auto checked = hls::checkInit(*body); !checked)
                return fail(checked.error());
        return body;
    });
}

Result<FetchedSegment> SegmentFetch::run(const hls::Segment& segment, QByteArray buffer, Http& http,
                                         Stop& stop, Fault& fault)
{
    fault = Fault::Other;
    FetchedSegment fetched;
    BodySink sink(std::move(buffer), segment.range, largestSegment, m_counters);
    QByteArray used;
    // What was decrypted into nothing sensible mostly had another key.
    const auto wrongKey = [&](const Error& error) {
        fault = Fault::Key;
        m_keys.forget(segment.key->url.toString(QUrl::FullyEncoded), used);
        return fail(error.kind, QStringLiteral("the key %1 does not fit the segment: %2")
                                    .arg(placeOf(*segment.key), error.detail));
    };
    if (segment.key) {
        auto secret = key(*segment.key, http, stop);
        if (!secret) {
            fault = Fault::Key;
            return fail(secret.error());
        }
        used = *secret;
        const QByteArray iv = segment.key->iv.isEmpty() ? hls::sequenceIv(segment.sequence) : segment.key->iv;
        if (auto started = sink.decryptWith(used, iv); !started)
            return fail(started.error());
    }
    if (segment.map) {
        auto init = map(*segment.map, segment.mapAge, http, stop);
        if (!init)
            return fail(init.error());
        fetched.init = std::move(*init);
    }
    HttpRequest request = m_requests.makeRange(segment.url, segment.range);
    request.totalTimeout =
        patient(std::max<std::chrono::milliseconds>(15s, 5 * segment.duration), shortestTotal);
    auto body = sink.finish(http.stream(request, sink, stop));
    if (!body) {
        if (sink.status() == 401 || sink.status() == 403 || sink.status() == 410)
            fault = Fault::Refused;
        return sink.undeciphered() ? wrongKey(body.error()) : fail(body.error());
    }
    if (auto checked = hls::checkSegment(*body, fetched.init); !checked) {
        const bool nonsense = hls::sniff({body->constData(), size_t(body->size())}) == hls::BodyKind::Unknown;
        return segment.key && nonsense ? wrongKey(checked.error()) : fail(checked.error());
    }
    fetched.body = std::move(*body);
    return fetched;
}
