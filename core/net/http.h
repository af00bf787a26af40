// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/stop.h"
#include "core/net/traffic.h"
#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QPair>
#include <QUrl>
#include <chrono>
#include <memory>
#include <span>

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// A request body that is read while it is sent (a window of a file, a growing spool). Thread: the one that
/// called Http::stream. Owner: the caller.
class HttpBody
{
public:
    virtual ~HttpBody() = default;
    virtual qint64 size() const = 0; ///< becomes Content-Length
    /// Fills as much as it has, at least one byte before the end; may wait (bandwidth limit). An Error ends
    /// the transfer.
    virtual Result<qint64> read(std::span<char> into) = 0;
    virtual bool rewind() = 0; ///< to the first byte, when the transport must send again
};

/// One HTTP request. Thread: any (a value). Times are real ones; the transport multiplies them with
/// timeScale().
struct HttpRequest
{
    QByteArray method = "GET";
    /// Sent as it is (but for %2b becoming %2B): make signed ones with QUrl::fromEncoded(bytes,
    /// QUrl::StrictMode).
    QUrl url;
    HttpHeaders headers; ///< a User-Agent is added when none is given
    QByteArray body;
    HttpBody* upload = nullptr; ///< of stream() only: sent instead of `body`; not owned
    std::chrono::milliseconds connectTimeout{5000};
    std::chrono::milliseconds idleTimeout{10000}; ///< no byte for so long: Timeout
    std::chrono::milliseconds totalTimeout{0};    ///< 0: send() takes net.timeoutSec, stream() has none
    int maxRedirects = 5;             ///< 0: a redirect is an answer like another; https -> http is followed
    qint64 maxBody = 8 * 1024 * 1024; ///< of send(): more is a Protocol error
    /// The transport must not repeat it by itself when a connection breaks: it is sent once, over a fresh
    /// connection, or there is an Error. For what must not happen twice (posting an archive).
    bool once = false;
};

/// The answer to a request. A status of 400 and more is an answer here, not an Error: see okBody().
struct HttpResponse
{
    int status = 0;
    QUrl url; ///< after redirects
    HttpHeaders headers;
    QByteArray body;
    QByteArray header(QByteArrayView name) const; ///< first of that name, case-insensitive; empty when absent
    bool ok() const { return status >= 200 && status < 300; }
};

/// `code` of a Network or Timeout Error when the server has got nothing of the request: no name, no
/// connection, no TLS. Only requests with `once` and streams know it.
inline constexpr int neverConnected = 1;

/// The body of a 2xx answer, or the Error its status stands for: 404/410 NotFound, 401 LoginNeeded, 412/429
/// RateLimited with Retry-After, everything else Http with `code` = status.
Result<QByteArray> okBody(const HttpResponse& response);
/// The Error a status of 300 and more stands for (see okBody).
Error statusError(const HttpResponse& response);
/// What a Retry-After value asks for: seconds or an HTTP date; 0 when unreadable or past, at most one day.
std::chrono::milliseconds parseRetryAfter(const QByteArray& value, const QDateTime& now);

/// Takes a streamed body. Thread: the one that called Http::stream. Owner: the caller.
class HttpSink
{
public:
    virtual ~HttpSink() = default;
    /// Once, before any body byte; the body of `head` is empty. An Error ends the transfer and is what
    /// stream() returns.
    virtual Result<> begin(const HttpResponse& head) = 0;
    /// The next bytes; they are gone when this returns. An Error ends the transfer and is what stream()
    /// returns.
    virtual Result<> data(std::span<const char> bytes) = 0;
};

/// HTTP for a story that blocks. Thread: the one that made it. Owner: that thread's stack; nothing is shared
/// between threads but cookies and host gates. Every call ends within milliseconds once its Stop is requested
/// (Kind::Cancelled).
class Http
{
public:
    virtual ~Http() = default;
    virtual Result<HttpResponse> send(const HttpRequest& request, Stop& stop) = 0;
    /// GETs (or what `method` says) and hands the body over piece by piece with bounded memory. Ok when the
    /// body ended as announced; Network when the connection broke or the body was shorter than Content-Length
    /// (what came was delivered).
    virtual Result<> stream(const HttpRequest& request, HttpSink& sink, Stop& stop) = 0;
    /// net.ipv6, for whoever is handed this and connects by other means: false keeps to IPv4.
    virtual bool ipv6() const { return true; }
};

/// What an Http is for: each may go through a proxy of its own (net.proxy, net.proxyRecord, net.proxyUpload).
enum class HttpUse { Questions, Recording, Uploading };

/// Makes the Http of a thread. Thread: any. Owner: Core. (QtHttp in the program, FakeHttp in tests.)
class HttpFactory
{
public:
    virtual ~HttpFactory() = default;
    virtual std::unique_ptr<Http> make(HttpUse use) = 0;
    std::unique_ptr<Http> make() { return make(HttpUse::Questions); }
    /// What all of them moved; null when it is not counted.
    virtual const Traffic* traffic() const { return nullptr; }
};
