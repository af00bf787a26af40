// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/background.h"
#include "core/remote/hostcheck.h"
#include "core/remote/httpconnection.h"
#include "core/remote/identity.h"
#include "core/remote/routes.h"
#include "core/remote/staticfiles.h"
#include "core/remote/target.h"
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>
#include <QStringList>
#include <QTcpServer>
#include <QWebSocketServer>
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <unordered_map>

class QTcpSocket;
class QWebSocket;

namespace remote {
class Auth;
class MaskGuard;

/// The one port for HTTP and WebSocket: it reads requests within strict limits, checks for whom and from
/// where they are, and hands them to the routes, the page or the WebSocket (ux.md D-01). Thread: main. Owner:
/// Remote.
class Gate : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        QHostAddress address{QHostAddress::LocalHost};
        quint16 port = 0;
        std::optional<QSslConfiguration> tls; ///< with certificate and key
        QString basePath;                     ///< "/recorder" or empty
        QStringList hosts;                    ///< names we answer to besides addresses and localhost
        bool forwarded = false;               ///< a proxy on this computer is believed
    };
    struct Limits
    {
        ConnectionLimits connection;
        qsizetype connections = 256; ///< WebSockets too
    };
    /// The socket is the taker's (deleteLater it), `transport` is below it; a request whose session ends
    /// later is the taker's, too (Auth::revoked).
    using SocketTaker = std::function<void(QWebSocket* socket, QTcpSocket& transport, const Identity& who)>;

    Gate(const Routes& routes, Auth& auth, const QString& pageFolder, const Limits& limits,
         QObject* parent = nullptr);
    ~Gate() override;

    /// `/ws` is 404 until somebody takes sockets.
    void setSocketTaker(SocketTaker taker) { m_taker = std::move(taker); }
    /// Refused: the port is taken or not allowed; `code` is the QAbstractSocket::SocketError.
    Result<> open(const Options& options);
    /// Hangs up on everybody.
    void close();
    bool isOpen() const { return m_server && m_server->isListening(); }
    quint16 port() const { return m_server ? m_server->serverPort() : 0; }
    qsizetype connections() const
    {
        return qsizetype(m_connections.size()) + m_upgrading.size() + m_upgraded.size();
    }

private:
    class Server;
    void accept(qintptr descriptor);
    bool isLocal(const QHostAddress& peer);
    bool makeRoom();
    void handle(HttpConnection& connection);
    void handleApi(HttpConnection& connection, const QByteArray& target);
    void upgrade(HttpConnection& connection);
    void drop(HttpConnection* connection);
    QByteArray withoutBase(const QByteArray& target) const;
    std::optional<Response> refuse(const HttpConnection& connection) const;
    std::optional<Identity> whoAsks(const Request& request) const;
    Source sourceOf(const HttpConnection& connection) const;
    bool isSecure(const HttpConnection& connection) const;
    bool isProxy(const HttpConnection& connection) const;

    const Routes& m_routes;
    Auth& m_auth;
    const StaticFiles m_page;
    const Limits m_limits;
    SocketTaker m_taker;
    Options m_options;
    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QWebSocketServer> m_sockets;
    std::unordered_map<HttpConnection*, std::unique_ptr<HttpConnection>> m_connections;
    struct Upgrading
    {
        Identity who;
        MaskGuard* guard = nullptr; ///< the socket's
    };
    QHash<QString, Upgrading> m_upgrading; ///< by the peer's address and port
    QSet<QWebSocket*> m_upgraded;
    QList<hostcheck::Network> m_networks; ///< this computer's, as they were ...
    std::chrono::steady_clock::time_point m_networksAt;
    std::optional<std::chrono::steady_clock::time_point> m_toldStranger;
    int m_strangers = 0;         ///< turned away since then
    background::Pool m_files{2}; ///< a slow disk makes only downloads wait; last: joined first
};
} // namespace remote
