// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/net/http.h"
#include <QByteArray>
#include <QList>
#include <chrono>
#include <functional>
#include <memory>

/// A real HTTP/1.1 server on 127.0.0.1 for tests: routes are functions that may answer well, slowly, half or
/// with a reset. Thread: one of its own, and one a connection, where handlers run. Owner: the test; the
/// destructor closes everything and waits for it.
class HttpServer
{
public:
    enum class Tls { Off, On }; ///< On: a self-signed certificate for 127.0.0.1 and localhost

    struct Request
    {
        QByteArray method;
        QByteArray target; ///< path and query as they came
        HttpHeaders headers;
        QByteArray body;
        int connection = 0; ///< 1, 2, ...: the same number came over the same connection
        std::chrono::steady_clock::time_point at; ///< when its head was read

        QByteArray path() const;  ///< not decoded
        QByteArray query() const; ///< not decoded
        QByteArray header(QByteArrayView name) const;
        QString param(const QString& name) const; ///< decoded query item
    };

    /// What a handler answers with. Every function returns false once the client is gone or the server stops.
    class Reply
    {
    public:
        virtual ~Reply() = default;
        /// A whole answer with Content-Length; the connection stays open.
        bool respond(int status, const QByteArray& body = {}, const HttpHeaders& headers = {});
        bool json(const QByteArray& body, int status = 200);
        bool redirect(const QByteArray& location, int status = 302);
        /// Head of an answer with these headers only; without Content-Length or chunks it ends with close().
        bool head(int status, const HttpHeaders& headers = {});
        bool headWithLength(int status, qint64 length, const HttpHeaders& headers = {});
        bool headChunked(int status, const HttpHeaders& headers = {});
        /// Raw bytes (after headChunked: one chunk).
        bool write(const QByteArray& bytes);
        /// The same at a rate, in 10 ms steps; bytesPerSecond 0: as fast as it goes.
        bool paced(const QByteArray& bytes, qint64 bytesPerSecond);
        bool endChunks();
        virtual bool raw(const QByteArray& bytes) = 0;
        virtual bool sleep(std::chrono::milliseconds duration) = 0;
        /// Sends nothing more until the client closes, the server stops, or `longest` has passed.
        virtual void stall(std::chrono::milliseconds longest = std::chrono::seconds(60)) = 0;
        virtual void mute() = 0; ///< what is written from now on is lost
        virtual void unmute() = 0;
        virtual void close() = 0; ///< FIN (without the TLS goodbye)
        virtual void reset() = 0; ///< RST

    private:
        bool m_chunked = false;
    };
    using Handler = std::function<void(const Request&, Reply&)>;

    explicit HttpServer(Tls tls = Tls::Off);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    int port() const;
    QUrl url(const QByteArray& target = "/") const; ///< http(s)://127.0.0.1:port + target
    /// Answers every path that begins with `prefix`; the longest prefix wins. 404 without a route.
    void route(const QByteArray& prefix, Handler handler);
    /// The first request of the path gets the first handler, and so on; the last one answers all further.
    void script(const QByteArray& prefix, QList<Handler> handlers);

    /// How the body of a request is taken, decided when its head is there; such a request reaches no handler
    /// unless its whole body is read.
    struct BodyRule
    {
        qint64 bytes = -1;         ///< read so many and no more; -1: all
        bool stall = false;        ///< then hang until the client goes; else reset the connection
        qint64 bytesPerSecond = 0; ///< 0: as fast as it goes
    };
    void onBody(std::function<BodyRule(const Request&)> rule);
    void setReceiveBuffer(int bytes); ///< of connections from now on: what a slow line holds
    void keepBodies(bool keep);       ///< in the journal; gigabytes are better not kept

    QList<Request> journal() const;
    int count(const QByteArray& prefix = "/") const; ///< requests so far whose path begins with it
    int openConnections() const;
    /// Closes all connections now.
    void dropConnections();

    /// PEM of the certificate of every Tls::On server of this process.
    static QByteArray certificate();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
