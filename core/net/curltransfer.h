// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/http.h"
#include "core/net/wire.h"
#include <curl/curl.h>
#include <optional>

/// One hop of a streamed request: sets a curl handle up and takes what its callbacks bring. Thread: its own.
/// Owner: CurlStream::run's stack. The body of a redirect is swallowed, everything else goes to the sink.
class CurlTransfer
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    CurlTransfer(CURL* handle, const HttpRequest& request, HttpSink& sink, Traffic& traffic, Stop& stop);
    ~CurlTransfer();
    CurlTransfer(const CurlTransfer&) = delete;
    CurlTransfer& operator=(const CurlTransfer&) = delete;

    void prepare(const WireRequest& wire);
    /// What the transfer comes to, once curl is done with it or `failure` ended it.
    Result<HttpResponse> outcome(CURLcode code);

    bool connected() const { return m_connected; }
    Moment lastActivity() const { return m_lastActivity; }
    /// Body bytes since the last call.
    qint64 takeBatch() { return std::exchange(m_batch, 0); }
    /// Bytes of heads and bodies so far.
    qint64 received() const { return m_headerBytes + m_bodyBytes; }
    /// The request is sent, the head is there: only the body still comes.
    bool receivesBody() const { return m_headDone && !m_request.upload; }
    /// TLS holds bytes that it has read from the socket and not given out yet.
    bool hasReadAhead() const;
    Error error(Error::Kind kind, const QString& what) const;

private:
    static size_t onHeader(char* bytes, size_t size, size_t count, void* self);
    static size_t onBody(char* bytes, size_t size, size_t count, void* self);
    static size_t onRead(char* into, size_t size, size_t count, void* self);
    static int onSeek(void* self, curl_off_t offset, int origin);
    static int onSocket(void* self, curl_socket_t socket, curlsocktype type);
    static int onConnected(void* self, char*, char*, int, int);
    static CURLcode onTls(CURL*, void* context, void*);
    void prepareBody();
    bool header(QByteArray line);
    bool headDone();
    bool body(std::span<const char> bytes);
    bool refuse(Error error);

    CURL* m_handle;
    const HttpRequest& m_request;
    HttpSink& m_sink;
    Traffic& m_traffic;
    Stop& m_stop;
    curl_slist* m_headerList = nullptr;
    HttpResponse m_head;
    std::optional<Error> m_failure;
    qint64 m_headerBytes = 0;
    qint64 m_bodyBytes = 0;
    qint64 m_batch = 0;
    qint64 m_swallowed = 0;
    bool m_headDone = false;
    bool m_redirects = false;
    bool m_connected = false;
    Moment m_lastActivity = std::chrono::steady_clock::now();
    char m_curlError[CURL_ERROR_SIZE] = {};
};
