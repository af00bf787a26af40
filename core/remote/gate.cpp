// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/gate.h"

#include "core/base/log.h"
#include "core/remote/auth.h"
#include "core/remote/cookie.h"
#include "core/remote/maskguard.h"

#include <QSslSocket>
#include <QWebSocket>
#include <algorithm>
#include <tuple>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace remote {
namespace {
QString peerName(const QHostAddress& address, quint16 port)
{
    return address.toString() + u' ' + QString::number(port);
}

bool isApi(const QByteArray& target)
{
    const QByteArray path = target.split('?').first();
    return path == "/api" || path.startsWith("/api/") || path == "/metrics";
}

Response otherSite()
{
    return error(403, u"refused"_s, u"requests of other sites are not answered"_s, u"origin"_s);
}

/// QWebSocketServer closes without a word what it does not understand; this says why.
std::optional<Response> refuseHandshake(const Request& request)
{
    if (request.method != "GET" || !request.header("connection").toLower().contains("upgrade") ||
        QByteArray::fromBase64(request.header("sec-websocket-key")).size() != 16)
        return error(400, u"protocol"_s, u"this is no WebSocket handshake"_s);
    if (request.header("sec-websocket-version") == "13")
        return std::nullopt;
    Response response = error(426, u"protocol"_s, u"only version 13 of WebSocket is spoken here"_s);
    response.headers.emplaceBack("Sec-WebSocket-Version", "13");
    return response;
}
} // namespace

class Gate::Server : public QTcpServer
{
public:
    explicit Server(Gate& gate)
        : m_gate(gate)
    {
    }

protected:
    void incomingConnection(qintptr descriptor) override { m_gate.accept(descriptor); }

private:
    Gate& m_gate;
};

Gate::Gate(const Routes& routes, Auth& auth, const QString& pageFolder, const Limits& limits, QObject* parent)
    : QObject(parent)
    , m_routes(routes)
    , m_auth(auth)
    , m_page(pageFolder)
    , m_limits(limits)
{
}

Gate::~Gate()
{
    close();
}

Result<> Gate::open(const Options& options)
{
    close();
    m_options = options;
    auto server = std::make_unique<Server>(*this);
    server->setListenBacklogSize(
        int(std::max<qsizetype>(m_limits.connections, 128))); // a crowd must not make others wait
    if (!server->listen(options.address, options.port))
        return fail(Error::Kind::Refused,
                    u"port %1 cannot be used: %2"_s.arg(options.port).arg(server->errorString()),
                    int(server->serverError()));
    m_server = std::move(server);
    // It never listens itself: it only does the handshake on sockets that were checked here.
    m_sockets = std::make_unique<QWebSocketServer>(u"biliup-qt"_s, QWebSocketServer::NonSecureMode);
    m_sockets->setMaxPendingConnections(int(m_limits.connections));
    connect(m_sockets.get(), &QWebSocketServer::newConnection, this, [this] {
        while (QWebSocket* socket = m_sockets->nextPendingConnection()) {
            const Upgrading done = m_upgrading.take(peerName(socket->peerAddress(), socket->peerPort()));
            // Nobody that was checked; or it was signed out while the loop turned, and nobody would be told.
            if (!done.guard || !m_auth.isValid(done.who.session)) {
                socket->abort();
                socket->deleteLater();
                continue;
            }
            m_upgraded.insert(socket);
            // Not its TCP socket's signal: QWebSocket disconnects all of these when it goes.
            connect(socket, &QObject::destroyed, this, [this, socket] { m_upgraded.remove(socket); });
            m_taker(socket, done.guard->socket(), done.who);
            done.guard->arm();
        }
    });
    return {};
}

void Gate::close()
{
    m_server.reset();
    const auto connections = std::move(m_connections);
    m_connections.clear();
    for (const auto& entry : connections) {
        entry.second->disconnect(this);
        entry.second->close();
    }
    m_upgrading.clear();
    const QSet<QWebSocket*> upgraded = m_upgraded;
    for (QWebSocket* socket : upgraded)
        socket->abort();
    m_sockets.reset();
}

// Connections

void Gate::accept(qintptr descriptor)
{
    std::unique_ptr<QTcpSocket> socket =
        m_options.tls ? std::make_unique<QSslSocket>() : std::make_unique<QTcpSocket>();
    if (!socket->setSocketDescriptor(descriptor))
        return;
    if (!isLocal(socket->peerAddress()) || !makeRoom()) {
        socket->abort();
        return;
    }
    socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    auto* const secure = qobject_cast<QSslSocket*>(socket.get());
    if (secure)
        secure->setSslConfiguration(*m_options.tls);
    auto connection = std::make_unique<HttpConnection>(std::move(socket), m_limits.connection, m_files);
    HttpConnection* const one = connection.get();
    m_connections.emplace(one, std::move(connection));
    connect(one, &HttpConnection::requested, this, [this, one] { handle(*one); });
    connect(one, &HttpConnection::closed, this, [this, one] { drop(one); });
    if (secure)
        secure->startServerEncryption();
}

/// "The local network" is that and no more, whatever a router lets through.
bool Gate::isLocal(const QHostAddress& peer)
{
    if (hostcheck::isNearby(peer))
        return true;
    const auto now = std::chrono::steady_clock::now();
    if (m_networks.isEmpty() || now - m_networksAt > 10s) { // a cable or a VPN comes and goes
        m_networks = hostcheck::ownNetworks();
        m_networksAt = now;
    }
    if (hostcheck::isIn(peer, m_networks))
        return true;
    ++m_strangers;
    if (!m_toldStranger || now - *m_toldStranger > 60s) {
        qCWarning(lcRemote,
                  "%ls is not in the local network and gets no answer (%d times since the last such line)",
                  qUtf16Printable(peer.toString()), m_strangers);
        m_toldStranger = now;
        m_strangers = 0;
    }
    return false;
}

/// When all places are taken, one leaves of the address that holds most of them, so that a crowd makes room
/// for itself: whoever has been waiting the longest without asking anything, else whoever takes its answer
/// the slowest.
bool Gate::makeRoom()
{
    if (connections() < m_limits.connections)
        return true;
    QHash<QString, int> held;
    for (const auto& entry : m_connections)
        ++held[entry.first->source()];
    HttpConnection* first = nullptr;
    std::tuple<int, bool, double> most;
    for (const auto& entry : m_connections) {
        HttpConnection* const one = entry.first;
        const auto pace = one->pace();
        if (!one->isWaiting() && !pace)
            continue;
        const std::chrono::duration<double> waited = std::chrono::steady_clock::now() - one->waitingSince();
        const std::tuple now{held.value(one->source()), !pace, pace ? -*pace : waited.count()};
        if (!first || now > most) {
            first = one;
            most = now;
        }
    }
    if (first)
        first->close();
    return first != nullptr;
}

void Gate::drop(HttpConnection* connection)
{
    const auto found = m_connections.find(connection);
    if (found == m_connections.end())
        return;
    found->second.release()->deleteLater(); // it is what calls us
    m_connections.erase(found);
}

// Requests

bool Gate::isProxy(const HttpConnection& connection) const
{
    return m_options.forwarded && connection.peer().isLoopback();
}

bool Gate::isSecure(const HttpConnection& connection) const
{
    return connection.isEncrypted() ||
           (isProxy(connection) && connection.request().header("x-forwarded-proto") == "https");
}

Source Gate::sourceOf(const HttpConnection& connection) const
{
    QHostAddress address = connection.peer();
    if (isProxy(connection)) {
        if (const QHostAddress behind = hostcheck::forwardedFor(connection.request()); !behind.isNull())
            address = behind;
    }
    return {hostcheck::sourceName(address),
            QString::fromLatin1(connection.request().header("user-agent").left(200))};
}

/// With or without the part that a proxy may have taken away already.
QByteArray Gate::withoutBase(const QByteArray& target) const
{
    const QByteArray base = m_options.basePath.toLatin1();
    return !base.isEmpty() && target.startsWith(base + '/') ? target.mid(base.size()) : target;
}

std::optional<Identity> Gate::whoAsks(const Request& request) const
{
    static const QByteArray scheme = "bearer ";
    const QByteArray header = request.header("authorization");
    if (!header.isEmpty())
        return header.left(scheme.size()).toLower() == scheme
                   ? m_auth.find(header.mid(scheme.size()).trimmed())
                   : std::nullopt;
    return m_auth.find(cookie::tokenIn(request));
}

std::optional<Response> Gate::refuse(const HttpConnection& connection) const
{
    const Request& request = connection.request();
    if (request.count("host") != 1)
        return error(400, u"protocol"_s, u"a request names its host once"_s);
    if (!hostcheck::isOurs(request.header("host"), m_options.hosts))
        return error(403, u"refused"_s,
                     u"this name is not one of this computer's; add it to remote.hosts if it is"_s,
                     u"host"_s);
    return std::nullopt;
}

void Gate::handle(HttpConnection& connection)
{
    const Request& request = connection.request();
    if (const auto refused = refuse(connection))
        return connection.answer(*refused, true);
    const QByteArray target = withoutBase(request.target);
    if (request.wantsWebSocket()) // its head is still in the socket: whatever is not upgraded is hung up on
        return target == "/ws"
                   ? upgrade(connection)
                   : connection.answer(error(400, u"refused"_s, u"the WebSocket is at /ws"_s), true);
    if (isApi(target))
        return handleApi(connection, target);
    if (request.method != "GET" && request.method != "HEAD") {
        Response refusal = error(405, u"refused"_s, u"this address can only be read"_s);
        refusal.headers.emplaceBack("Allow", "GET, HEAD");
        return connection.answer(refusal);
    }
    const auto parsed = parseTarget(target);
    if (!parsed)
        return connection.answer(error(400, u"refused"_s, parsed.error().detail));
    if (target == m_options.basePath.toLatin1() && !m_options.basePath.isEmpty()) {
        // The page names its files relative to its own address.
        Response redirect;
        redirect.status = 308;
        redirect.headers = {{"Location", target + '/'}};
        return connection.answer(redirect);
    }
    connection.answer(m_page.get(parsed->path(), request.header("if-none-match")));
}

void Gate::handleApi(HttpConnection& connection, const QByteArray& target)
{
    const Request& request = connection.request();
    if (!hostcheck::isSameOrigin(request))
        return connection.answer(otherSite());
    const QByteArray type = request.header("content-type").toLower();
    if (!request.body.isEmpty() && type != "application/json" && !type.startsWith("application/json;"))
        return connection.answer(error(415, u"refused"_s, u"a body is application/json"_s));
    Routes::Question question;
    question.method = request.method == "HEAD" ? "GET" : request.method;
    question.target = target;
    question.body = request.body;
    question.who = whoAsks(request);
    question.from = sourceOf(connection);
    question.knownETag = request.header("if-none-match");
    const cookie::Scope scope{m_options.basePath, isSecure(connection)};
    m_routes.dispatch(question, [guard = QPointer(&connection), scope](Response response) {
        if (!guard)
            return;
        cookie::apply(response, scope);
        guard->answer(response);
    });
}

void Gate::upgrade(HttpConnection& connection)
{
    const Request& request = connection.request();
    if (!m_taker)
        return connection.answer(error(404, u"notFound"_s, u"there is no WebSocket here"_s), true);
    if (!hostcheck::isSameOrigin(request))
        return connection.answer(otherSite(), true);
    if (const auto refused = refuseHandshake(request))
        return connection.answer(*refused, true);
    const auto who = whoAsks(request);
    if (!who)
        return connection.answer(error(401, u"loginNeeded"_s, u"sign in first: POST /api/login"_s), true);
    QTcpSocket* const socket = connection.release().release();
    socket->setParent(m_sockets.get()); // until a QWebSocket owns it
    const QString peer = peerName(socket->peerAddress(), socket->peerPort());
    m_upgrading.insert(peer, {*who, MaskGuard::watch(*socket)});
    connect(socket, &QObject::destroyed, this, [this, peer] { m_upgrading.remove(peer); });
    drop(&connection);
    m_sockets->handleConnection(socket);
}

} // namespace remote
