// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/httpserver.h"
#include "core/base/stop.h"
#include "tests/support/testcertificate.h"

#include <QUrlQuery>
#include <arpa/inet.h>
#include <cerrno>
#include <csignal>
#include <list>
#include <map>
#include <netinet/tcp.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

using namespace std::chrono_literals;

namespace {
/// A socket with or without TLS; all waiting ends within 50 ms of a stop.
class Channel
{
public:
    Channel(int socket, SSL_CTX* tls, Stop& stop)
        : m_socket(socket)
        , m_stop(stop)
    {
        const int on = 1;
        setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        const timeval limit{0, 50000};
        setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        if (tls) {
            m_ssl = SSL_new(tls);
            SSL_set_fd(m_ssl, socket);
            SSL_set_mode(m_ssl, SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
        }
    }
    ~Channel() { close(); }
    Channel(const Channel&) = delete;
    Channel& operator=(const Channel&) = delete;

    bool handshake()
    {
        while (m_ssl && !m_stop.requested()) {
            const int done = SSL_accept(m_ssl);
            if (done == 1)
                return true;
            if (!wouldBlock(done))
                return false;
        }
        return !m_ssl;
    }
    /// -1: broken or stopped; 0: the client closed.
    qint64 read(char* into, size_t size)
    {
        while (isOpen() && !m_stop.requested()) {
            const auto got = m_ssl ? SSL_read(m_ssl, into, int(size)) : recv(m_socket, into, size, 0);
            if (got > 0)
                return got;
            if (!wouldBlock(int(got)))
                return got < 0 ? -1 : 0;
        }
        return -1;
    }
    bool write(const char* bytes, qint64 size)
    {
        while (size > 0 && isOpen() && !m_stop.requested()) {
            const auto sent = m_ssl ? SSL_write(m_ssl, bytes, int(std::min<qint64>(size, 1 << 20)))
                                    : send(m_socket, bytes, size_t(size), MSG_NOSIGNAL);
            if (sent > 0) {
                bytes += sent;
                size -= sent;
            } else if (!wouldBlock(int(sent))) {
                return false;
            }
        }
        return size == 0 && isOpen();
    }
    /// True while the client has not closed.
    bool clientThere() const
    {
        char byte;
        const auto peeked = recv(m_socket, &byte, 1, MSG_PEEK | MSG_DONTWAIT);
        return peeked > 0 || (peeked < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR));
    }
    bool isOpen() const { return m_socket >= 0; }
    Stop& stopRequest() { return m_stop; }
    void interrupt() { shutdown(m_socket, SHUT_RDWR); }
    void stall(std::chrono::milliseconds longest)
    {
        const auto until = std::chrono::steady_clock::now() + longest;
        while (std::chrono::steady_clock::now() < until && clientThere()) {
            if (!m_stop.sleep(5ms))
                return;
        }
    }
    void close()
    {
        SSL_free(m_ssl);
        m_ssl = nullptr;
        if (isOpen())
            ::close(m_socket);
        m_socket = -1;
    }
    void reset()
    {
        const linger hard{1, 0};
        setsockopt(m_socket, SOL_SOCKET, SO_LINGER, &hard, sizeof hard);
        close();
    }

private:
    bool wouldBlock(int result) const
    {
        if (!m_ssl)
            return result < 0 && (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR);
        const int error = SSL_get_error(m_ssl, result);
        return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
    }
    int m_socket;
    Stop& m_stop;
    SSL* m_ssl = nullptr;
};

class ChannelReply : public HttpServer::Reply
{
public:
    explicit ChannelReply(Channel& channel)
        : m_channel(channel)
    {
    }
    bool raw(const QByteArray& bytes) override
    {
        return m_muted || m_channel.write(bytes.constData(), bytes.size());
    }
    void mute() override { m_muted = true; }
    void unmute() override { m_muted = false; }
    bool sleep(std::chrono::milliseconds duration) override
    {
        return m_channel.stopRequest().sleep(duration);
    }
    void stall(std::chrono::milliseconds longest) override { m_channel.stall(longest); }
    void close() override { m_channel.close(); }
    void reset() override { m_channel.reset(); }

private:
    Channel& m_channel;
    bool m_muted = false;
};

struct TlsContext
{
    SSL_CTX* context = SSL_CTX_new(TLS_server_method());
    TlsContext()
    {
        const TestCertificate& pem = TestCertificate::get();
        BIO* bio = BIO_new_mem_buf(pem.certificate.constData(), int(pem.certificate.size()));
        X509* certificate = PEM_read_bio_X509(bio, nullptr, nullptr, nullptr);
        SSL_CTX_use_certificate(context, certificate);
        X509_free(certificate);
        BIO_free(bio);
        bio = BIO_new_mem_buf(pem.key.constData(), int(pem.key.size()));
        EVP_PKEY* key = PEM_read_bio_PrivateKey(bio, nullptr, nullptr, nullptr);
        SSL_CTX_use_PrivateKey(context, key);
        EVP_PKEY_free(key);
        BIO_free(bio);
    }
    ~TlsContext() { SSL_CTX_free(context); }
};

QByteArray reason(int status)
{
    static const std::map<int, QByteArray> names = {{200, "OK"},
                                                    {206, "Partial Content"},
                                                    {301, "Moved Permanently"},
                                                    {302, "Found"},
                                                    {403, "Forbidden"},
                                                    {404, "Not Found"},
                                                    {429, "Too Many Requests"},
                                                    {503, "Service Unavailable"}};
    const auto found = names.find(status);
    return found == names.end() ? QByteArray("Status") : found->second;
}

/// Reads requests off a channel, one after the other.
class RequestReader
{
public:
    using Rule = std::function<HttpServer::BodyRule(const HttpServer::Request&)>;
    RequestReader(Channel& channel, Rule rule)
        : m_channel(channel)
        , m_rule(std::move(rule))
    {
    }
    bool next(HttpServer::Request& request)
    {
        qsizetype end = -1;
        while ((end = m_buffer.indexOf("\r\n\r\n")) < 0) {
            if (m_buffer.size() > (1 << 20) || !more())
                return false;
        }
        const QList<QByteArray> lines = m_buffer.left(end).split('\n');
        m_buffer.remove(0, end + 4);
        const QList<QByteArray> first = lines.first().trimmed().split(' ');
        if (first.size() != 3)
            return false;
        request.method = first[0];
        request.target = first[1];
        request.headers.clear();
        for (const QByteArray& line : lines.mid(1)) {
            const qsizetype colon = line.indexOf(':');
            request.headers.append({line.left(colon).trimmed(), line.mid(colon + 1).trimmed()});
        }
        request.at = std::chrono::steady_clock::now();
        const qint64 length = request.header("Content-Length").toLongLong();
        if (!readBody(length, m_rule(request)))
            return false;
        request.body = m_buffer.left(length);
        m_buffer.remove(0, length);
        return true;
    }

private:
    bool readBody(qint64 length, const HttpServer::BodyRule& rule)
    {
        const bool cut = rule.bytes >= 0 && rule.bytes < length;
        const auto begin = std::chrono::steady_clock::now();
        while (m_buffer.size() < (cut ? rule.bytes : length)) {
            if (!more())
                return false;
            if (rule.bytesPerSecond > 0) {
                const auto due =
                    begin + std::chrono::milliseconds(m_buffer.size() * 1000 / rule.bytesPerSecond);
                const auto now = std::chrono::steady_clock::now();
                if (due > now &&
                    !m_channel.stopRequest().sleep(std::chrono::ceil<std::chrono::milliseconds>(due - now)))
                    return false;
            }
        }
        if (cut)
            rule.stall ? m_channel.stall(60s) : m_channel.reset();
        return !cut;
    }
    bool more()
    {
        char bytes[65536];
        const qint64 got = m_channel.read(bytes, sizeof bytes);
        if (got > 0)
            m_buffer.append(bytes, got);
        return got > 0;
    }
    Channel& m_channel;
    const Rule m_rule;
    QByteArray m_buffer;
};
} // namespace

struct HttpServer::Private
{
    struct Connection
    {
        std::thread thread;
        std::atomic<bool> done{false};
        std::atomic<int> socket{-1};
    };

    explicit Private(Tls tls)
        : tlsContext(tls == Tls::On ? std::make_unique<TlsContext>() : nullptr)
    {
    }
    void listen();
    void accept();
    void serve(Connection& connection, int socket, int number);
    Handler handlerFor(const Request& request);
    void reap(bool all);

    std::unique_ptr<TlsContext> tlsContext;
    Stop stop;
    int listener = -1;
    int port = 0;
    std::thread acceptor;
    mutable std::mutex mutex;
    std::list<Connection> connections;
    std::map<QByteArray, Handler> routes;
    std::function<BodyRule(const Request&)> bodyRule;
    bool keepBodies = true;
    QList<Request> journal;
};

void HttpServer::Private::listen()
{
    listener = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    if (bind(listener, reinterpret_cast<sockaddr*>(&address), size) != 0 || ::listen(listener, 256) != 0)
        qFatal("HttpServer: cannot listen on loopback: %s", strerror(errno));
    getsockname(listener, reinterpret_cast<sockaddr*>(&address), &size);
    port = ntohs(address.sin_port);
    acceptor = std::thread([this] { accept(); });
}

void HttpServer::Private::accept()
{
    for (int number = 1; !stop.requested();) {
        pollfd poller{listener, POLLIN, 0};
        if (poll(&poller, 1, 50) <= 0)
            continue;
        const int client = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client < 0)
            continue;
        reap(false);
        const std::lock_guard lock(mutex);
        Connection& connection = connections.emplace_back();
        connection.socket = client;
        connection.thread =
            std::thread([this, &connection, client, number] { serve(connection, client, number); });
        ++number;
    }
}

void HttpServer::Private::serve(Connection& connection, int socket, int number)
{
    Channel channel(socket, tlsContext ? tlsContext->context : nullptr, stop);
    if (channel.handshake()) {
        RequestReader reader(channel, [this](const Request& request) {
            const std::lock_guard lock(mutex);
            return bodyRule ? bodyRule(request) : BodyRule();
        });
        Request request;
        request.connection = number;
        while (channel.isOpen() && reader.next(request)) {
            const Handler handler = handlerFor(request);
            ChannelReply reply(channel);
            if (handler)
                handler(request, reply);
            else
                reply.respond(404, "no route");
        }
    }
    {
        const std::lock_guard lock(mutex);
        connection.socket = -1; // before the number is free for another file
        channel.close();
    }
    connection.done = true;
}

HttpServer::Handler HttpServer::Private::handlerFor(const Request& request)
{
    const std::lock_guard lock(mutex);
    journal.append(request);
    if (!keepBodies)
        journal.last().body.clear();
    const QByteArray path = request.path();
    const Handler* best = nullptr;
    qsizetype length = -1;
    for (const auto& [prefix, handler] : routes) {
        if (path.startsWith(prefix) && prefix.size() > length) {
            best = &handler;
            length = prefix.size();
        }
    }
    return best ? *best : Handler();
}

void HttpServer::Private::reap(bool all)
{
    std::list<Connection> over;
    {
        const std::lock_guard lock(mutex);
        for (auto it = connections.begin(); it != connections.end();) {
            const auto here = it++;
            if (all || here->done)
                over.splice(over.end(), connections, here);
        }
    }
    for (Connection& connection : over)
        connection.thread.join();
}

HttpServer::HttpServer(Tls tls)
    : d(std::make_unique<Private>(tls))
{
    std::signal(SIGPIPE, SIG_IGN); // OpenSSL writes to clients that were killed
    d->listen();
}

HttpServer::~HttpServer()
{
    d->stop.request();
    d->acceptor.join();
    ::close(d->listener);
    d->reap(true);
}

int HttpServer::port() const
{
    return d->port;
}

QUrl HttpServer::url(const QByteArray& target) const
{
    const QByteArray scheme = d->tlsContext ? "https" : "http";
    return QUrl::fromEncoded(scheme + "://127.0.0.1:" + QByteArray::number(d->port) + target,
                             QUrl::StrictMode);
}

void HttpServer::route(const QByteArray& prefix, Handler handler)
{
    const std::lock_guard lock(d->mutex);
    d->routes[prefix] = std::move(handler);
}

void HttpServer::script(const QByteArray& prefix, QList<Handler> handlers)
{
    auto next = std::make_shared<std::atomic<int>>(0);
    route(prefix, [handlers = std::move(handlers), next](const Request& request, Reply& reply) {
        handlers.at(std::min<qsizetype>((*next)++, handlers.size() - 1))(request, reply);
    });
}

void HttpServer::onBody(std::function<BodyRule(const Request&)> rule)
{
    const std::lock_guard lock(d->mutex);
    d->bodyRule = std::move(rule);
}

void HttpServer::setReceiveBuffer(int bytes)
{
    setsockopt(d->listener, SOL_SOCKET, SO_RCVBUF, &bytes, sizeof bytes);
}

void HttpServer::keepBodies(bool keep)
{
    const std::lock_guard lock(d->mutex);
    d->keepBodies = keep;
}

QList<HttpServer::Request> HttpServer::journal() const
{
    const std::lock_guard lock(d->mutex);
    return d->journal;
}

int HttpServer::count(const QByteArray& prefix) const
{
    const QList<Request> requests = journal();
    return int(std::count_if(requests.begin(), requests.end(),
                             [&](const Request& request) { return request.path().startsWith(prefix); }));
}

int HttpServer::openConnections() const
{
    const std::lock_guard lock(d->mutex);
    return int(std::count_if(d->connections.begin(), d->connections.end(),
                             [](const auto& connection) { return connection.socket >= 0; }));
}

void HttpServer::dropConnections()
{
    const std::lock_guard lock(d->mutex);
    for (const auto& connection : d->connections) {
        if (connection.socket >= 0)
            shutdown(connection.socket, SHUT_RDWR);
    }
}

QByteArray HttpServer::certificate()
{
    return TestCertificate::get().certificate;
}

QByteArray HttpServer::Request::path() const
{
    return target.left(target.indexOf('?') < 0 ? target.size() : target.indexOf('?'));
}

QByteArray HttpServer::Request::query() const
{
    return target.indexOf('?') < 0 ? QByteArray() : target.mid(target.indexOf('?') + 1);
}

QByteArray HttpServer::Request::header(QByteArrayView name) const
{
    for (const auto& [key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            return value;
    }
    return {};
}

QString HttpServer::Request::param(const QString& name) const
{
    return QUrlQuery(QString::fromUtf8(query())).queryItemValue(name, QUrl::FullyDecoded);
}

bool HttpServer::Reply::head(int status, const HttpHeaders& headers)
{
    QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + ' ' + reason(status) + "\r\n";
    for (const auto& [name, value] : headers)
        text += name + ": " + value + "\r\n";
    return raw(text + "\r\n");
}

bool HttpServer::Reply::headWithLength(int status, qint64 length, const HttpHeaders& headers)
{
    return head(status, headers + HttpHeaders{{"Content-Length", QByteArray::number(length)}});
}

bool HttpServer::Reply::headChunked(int status, const HttpHeaders& headers)
{
    m_chunked = true;
    return head(status, headers + HttpHeaders{{"Transfer-Encoding", "chunked"}});
}

bool HttpServer::Reply::respond(int status, const QByteArray& body, const HttpHeaders& headers)
{
    return headWithLength(status, body.size(), headers) && raw(body);
}

bool HttpServer::Reply::json(const QByteArray& body, int status)
{
    return respond(status, body, {{"Content-Type", "application/json"}});
}

bool HttpServer::Reply::redirect(const QByteArray& location, int status)
{
    return respond(status, {}, {{"Location", location}});
}

bool HttpServer::Reply::write(const QByteArray& bytes)
{
    if (!m_chunked)
        return raw(bytes);
    return bytes.isEmpty() || raw(QByteArray::number(bytes.size(), 16) + "\r\n" + bytes + "\r\n");
}

bool HttpServer::Reply::paced(const QByteArray& bytes, qint64 bytesPerSecond)
{
    if (bytesPerSecond <= 0)
        return write(bytes);
    const qint64 step = std::max<qint64>(1, bytesPerSecond / 100);
    for (qint64 at = 0; at < bytes.size(); at += step) {
        if (!write(bytes.mid(at, step)) || !sleep(10ms))
            return false;
    }
    return true;
}

bool HttpServer::Reply::endChunks()
{
    return raw("0\r\n\r\n");
}
