// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/curltransfer.h"
#include "core/base/clock.h"
#include "core/base/redact.h"
#include "core/net/curlcertificates.h"
#include "core/net/patience.h"
#include "core/net/proxy.h"
#include "core/net/redirect.h"

#include <openssl/ssl.h>

#ifdef Q_OS_UNIX
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>
#endif

namespace {
constexpr qint64 maxHeaderBytes = 256 * 1024; ///< of one answer; no honest server comes near
constexpr qint64 maxRedirectBody = 64 * 1024; ///< more is not read, the connection is closed instead
constexpr size_t readAhead = 128 * 1024;      ///< encrypted bytes

Error::Kind kindOf(CURLcode code)
{
    switch (code) {
    case CURLE_OPERATION_TIMEDOUT:
        return Error::Kind::Timeout;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING:
        return Error::Kind::Protocol;
    default:
        return Error::Kind::Network;
    }
}
} // namespace

CurlTransfer::CurlTransfer(CURL* handle, const HttpRequest& request, HttpSink& sink, Traffic& traffic,
                           Stop& stop)
    : m_handle(handle)
    , m_request(request)
    , m_sink(sink)
    , m_traffic(traffic)
    , m_stop(stop)
{
    m_head.url = request.url;
}

CurlTransfer::~CurlTransfer()
{
    curl_slist_free_all(m_headerList);
}

void CurlTransfer::prepare(const WireRequest& wire)
{
    const auto set = [this](CURLoption option, auto value) { curl_easy_setopt(m_handle, option, value); };
    curl_easy_reset(m_handle);
    set(CURLOPT_NOSIGNAL, 1L);
    set(CURLOPT_ERRORBUFFER, m_curlError);
    set(CURLOPT_PROTOCOLS_STR, "http,https");
    set(CURLOPT_HTTP_VERSION, long(CURL_HTTP_VERSION_1_1));
    set(CURLOPT_HTTP09_ALLOWED, 0L);
    set(CURLOPT_PATH_AS_IS, 1L);
    set(CURLOPT_TCP_KEEPALIVE, 1L);
    set(CURLOPT_BUFFERSIZE, 256L * 1024);
    set(CURLOPT_FRESH_CONNECT, m_request.once ? 1L : 0L); // over a kept one curl would send it again
#if LIBCURL_VERSION_NUM >= 0x075700
    set(CURLOPT_QUICK_EXIT, 1L); // a stop does not wait for a name server
#endif
    set(CURLOPT_CONNECTTIMEOUT_MS, long(scaledPatience(m_request.connectTimeout).count()));
    set(CURLOPT_URL, wire.url.toEncoded(QUrl::RemoveFragment).constData());
    set(CURLOPT_IPRESOLVE, long(wire.ipv6 ? CURL_IPRESOLVE_WHATEVER : CURL_IPRESOLVE_V4));
    set(CURLOPT_PROXY, proxyForCurl(wire.proxy).constData());
    set(CURLOPT_SSL_VERIFYPEER, wire.verifyTls ? 1L : 0L);
    set(CURLOPT_SSL_VERIFYHOST, wire.verifyTls ? 2L : 0L);
    if (wire.url.scheme() == QLatin1String("https"))
        setCurlCertificates(m_handle); // to read and parse them all takes 0.1 s
    set(CURLOPT_SSL_CTX_FUNCTION, &CurlTransfer::onTls);

    for (const auto& [name, value] : wire.headers)
        m_headerList =
            curl_slist_append(m_headerList, (value.isEmpty() ? name + ';' : name + ": " + value).constData());
    m_headerList = curl_slist_append(m_headerList, "Expect:");
    if (m_request.body.isEmpty())
        m_headerList = curl_slist_append(m_headerList, "Content-Type:"); // else curl makes one up
    set(CURLOPT_HTTPHEADER, m_headerList);
    prepareBody();

    set(CURLOPT_HEADERFUNCTION, &CurlTransfer::onHeader);
    set(CURLOPT_HEADERDATA, this);
    set(CURLOPT_WRITEFUNCTION, &CurlTransfer::onBody);
    set(CURLOPT_WRITEDATA, this);
    set(CURLOPT_PREREQFUNCTION, &CurlTransfer::onConnected);
    set(CURLOPT_PREREQDATA, this);
}

void CurlTransfer::prepareBody()
{
    const auto set = [this](CURLoption option, auto value) { curl_easy_setopt(m_handle, option, value); };
    if (m_request.upload) {
        set(CURLOPT_UPLOAD, 1L);
        set(CURLOPT_UPLOAD_BUFFERSIZE, 256L * 1024);
        set(CURLOPT_INFILESIZE_LARGE, curl_off_t(m_request.upload->size()));
        set(CURLOPT_READFUNCTION, &CurlTransfer::onRead);
        set(CURLOPT_READDATA, this);
        set(CURLOPT_SEEKFUNCTION, &CurlTransfer::onSeek);
        set(CURLOPT_SEEKDATA, this);
        set(CURLOPT_SOCKOPTFUNCTION, &CurlTransfer::onSocket);
    } else if (!m_request.body.isEmpty() || m_request.method == "POST" || m_request.method == "PUT") {
        // An empty one is sent with its length, too: some servers answer 411 otherwise.
        set(CURLOPT_POSTFIELDSIZE_LARGE, curl_off_t(m_request.body.size()));
        set(CURLOPT_POSTFIELDS, m_request.body.constData());
        m_traffic.sent.fetch_add(m_request.body.size(), std::memory_order_relaxed);
    }
    if (m_request.method == "HEAD")
        set(CURLOPT_NOBODY, 1L);
    else if (m_request.method != "GET" || m_request.upload || !m_request.body.isEmpty())
        set(CURLOPT_CUSTOMREQUEST, m_request.method.constData());
}

Error CurlTransfer::error(Error::Kind kind, const QString& what) const
{
    long sent = 0; // bytes of the request's head
    curl_easy_getinfo(m_handle, CURLINFO_REQUEST_SIZE, &sent);
    const bool connection = kind == Error::Kind::Network || kind == Error::Kind::Timeout;
    const int code = connection && sent == 0 ? neverConnected : 0;
    return Error{kind, QStringLiteral("%1: %2").arg(redactedPlace(m_request.url), what), code, {}};
}

bool CurlTransfer::refuse(Error error)
{
    m_failure = std::move(error);
    return false;
}

Result<HttpResponse> CurlTransfer::outcome(CURLcode code)
{
    if (m_stop.requested())
        return fail(error(Error::Kind::Cancelled, QStringLiteral("stopped")));
    if (m_failure)
        return fail(*m_failure);
    const bool redirectRead = m_redirects && m_headDone; // its body does not matter, whole or not
    if (code != CURLE_OK && !redirectRead)
        return fail(error(kindOf(code), redact(QString::fromLocal8Bit(
                                            *m_curlError ? m_curlError : curl_easy_strerror(code)))));
    return m_head;
}

size_t CurlTransfer::onHeader(char* bytes, size_t size, size_t count, void* self)
{
    auto* transfer = static_cast<CurlTransfer*>(self);
    return transfer->header(QByteArray(bytes, qsizetype(size * count))) ? size * count : 0;
}

size_t CurlTransfer::onBody(char* bytes, size_t size, size_t count, void* self)
{
    auto* transfer = static_cast<CurlTransfer*>(self);
    return transfer->body({bytes, size * count}) ? size * count : 0;
}

size_t CurlTransfer::onRead(char* into, size_t size, size_t count, void* self)
{
    auto* transfer = static_cast<CurlTransfer*>(self);
    if (transfer->m_stop.requested())
        return CURL_READFUNC_ABORT;
    const auto filled = transfer->m_request.upload->read({into, size * count});
    if (!filled) {
        transfer->m_failure = filled.error();
        return CURL_READFUNC_ABORT;
    }
    transfer->m_lastActivity = std::chrono::steady_clock::now();
    transfer->m_traffic.sent.fetch_add(*filled, std::memory_order_relaxed);
    return size_t(*filled);
}

int CurlTransfer::onSeek(void* self, curl_off_t offset, int origin)
{
    auto* transfer = static_cast<CurlTransfer*>(self);
    const bool toStart = offset == 0 && origin == SEEK_SET;
    return toStart && transfer->m_request.upload->rewind() ? CURL_SEEKFUNC_OK : CURL_SEEKFUNC_CANTSEEK;
}

/// A slow uplink would need longer for megabytes that wait in the kernel than the idle limit allows, and a
/// transfer that moves would look dead: few unsent bytes there, which limits no window.
int CurlTransfer::onSocket(void*, curl_socket_t socket, curlsocktype)
{
#ifdef TCP_NOTSENT_LOWAT
    const int unsent = 256 * 1024;
    setsockopt(socket, IPPROTO_TCP, TCP_NOTSENT_LOWAT, &unsent, sizeof unsent);
#else
    Q_UNUSED(socket)
#endif
    return CURL_SOCKOPT_OK;
}

int CurlTransfer::onConnected(void* self, char*, char*, int, int)
{
    auto* transfer = static_cast<CurlTransfer*>(self);
    transfer->m_connected = true;
    transfer->m_lastActivity = std::chrono::steady_clock::now();
    return CURL_PREREQFUNC_OK;
}

/// Without it each record of 16 KiB costs two calls of the kernel.
CURLcode CurlTransfer::onTls(CURL*, void* context, void*)
{
    if (curl_version_info(CURLVERSION_NOW)->ssl_version == nullptr ||
        !QByteArrayView(curl_version_info(CURLVERSION_NOW)->ssl_version).startsWith("OpenSSL"))
        return CURLE_OK;
    auto* tls = static_cast<SSL_CTX*>(context);
    SSL_CTX_set_read_ahead(tls, 1);
    SSL_CTX_set_default_read_buffer_len(tls, readAhead);
    return CURLE_OK;
}

bool CurlTransfer::hasReadAhead() const
{
    curl_tlssessioninfo* session = nullptr;
    if (curl_easy_getinfo(m_handle, CURLINFO_TLS_SSL_PTR, &session) != CURLE_OK || session == nullptr ||
        session->backend != CURLSSLBACKEND_OPENSSL || session->internals == nullptr)
        return false;
    return SSL_has_pending(static_cast<SSL*>(session->internals)) == 1;
}

bool CurlTransfer::header(QByteArray line)
{
    m_lastActivity = std::chrono::steady_clock::now();
    m_headerBytes += line.size();
    if (m_headerBytes > maxHeaderBytes)
        return refuse(error(Error::Kind::Protocol, QStringLiteral("endless headers")));
    if (m_headDone)
        return true; // trailers of a chunked body
    line = line.trimmed();
    if (line.startsWith("HTTP/")) { // also after a 1xx answer or a proxy's
        m_head.status = line.mid(line.indexOf(' ') + 1, 3).toInt();
        m_head.headers.clear();
        return true;
    }
    if (line.isEmpty())
        return m_head.status < 200 || headDone();
    const qsizetype colon = line.indexOf(':');
    if (colon > 0)
        m_head.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
    return true;
}

bool CurlTransfer::headDone()
{
    long connectCode = 0;
    curl_easy_getinfo(m_handle, CURLINFO_HTTP_CONNECTCODE, &connectCode);
    if (!m_connected && connectCode != 0)
        return true; // the proxy's answer to CONNECT
    m_headDone = true;
    m_redirects = m_head.status >= 300 && m_head.status < 400 && m_request.maxRedirects > 0 &&
                  !m_head.header("Location").isEmpty();
    if (m_redirects)
        return true;
    if (const auto begun = m_sink.begin(m_head); !begun)
        return refuse(begun.error());
    return true;
}

bool CurlTransfer::body(std::span<const char> bytes)
{
    if (m_stop.requested())
        return false;
    m_batch += qint64(bytes.size());
    m_bodyBytes += qint64(bytes.size());
    m_traffic.received.fetch_add(qint64(bytes.size()), std::memory_order_relaxed);
    if (m_redirects) {
        m_swallowed += qint64(bytes.size());
        m_lastActivity = std::chrono::steady_clock::now();
        return m_swallowed <= maxRedirectBody;
    }
    if (const auto taken = m_sink.data(bytes); !taken)
        return refuse(taken.error());
    m_lastActivity = std::chrono::steady_clock::now(); // after the sink: a slow disk is no stalled server
    return true;
}
