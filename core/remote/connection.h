// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/clientmessage.h"
#include "core/remote/identity.h"
#include "core/remote/outbox.h"
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <chrono>
#include <memory>

class QTcpSocket;
class QWebSocket;

namespace remote {
/// How a WebSocket client is kept in bounds.
struct SocketLimits
{
    Outbox::Limits outbox = {};
    qint64 socketBuffer = 256 * 1024;            ///< bytes given to the socket that the client has not taken
    quint64 message = 64 * 1024;                 ///< the longest it may send
    int badMessages = 20;                        ///< then it is sent away
    int commands = 16;                           ///< at the same time
    std::chrono::milliseconds pingAfter{20'000}; ///< of silence
    std::chrono::milliseconds pongWithin{15'000};
    std::chrono::milliseconds closeWithin{3'000}; ///< then the connection is cut
};

/// One WebSocket client: reads its messages, and sends as fast as it takes them. Thread: main. Owner:
/// Connections, until gone().
class Connection : public QObject
{
    Q_OBJECT
public:
    /// `transport` is below the socket, and its.
    Connection(std::unique_ptr<QWebSocket> socket, QTcpSocket& transport, QString name, Identity who,
               Source from, const SocketLimits& limits);
    ~Connection() override;

    const QString name; ///< "c1"
    const Identity who;
    const Source from;
    Subscription wanted;
    qint64 helloEvent = 0; ///< what its hello named as the last ones
    qint64 helloLog = 0;
    int commands = 0; ///< not answered yet

    /// Queues; a client without room for what must not be left out is closed ("slow").
    void send(Outbox::Kind kind, const QString& text);
    /// Why it is closed, for the client; nothing is sent after it.
    enum class Reason { Slow, SessionEnded, Silent, Malformed, Leaving };
    void close(Reason reason);
    bool isClosing() const { return m_closing; }
    /// Asks a silent client whether it is there, and closes one that did not answer; call it each second.
    void watch();

signals:
    void received(const clientmessage::Any& message);
    void gone(); ///< queued

private:
    void read(const QByteArray& text);
    void pump();
    qint64 unsent() const;

    const SocketLimits m_limits;
    std::unique_ptr<QWebSocket> m_socket;
    const QPointer<QTcpSocket> m_transport;
    Outbox m_outbox;
    std::chrono::steady_clock::time_point m_heard;
    bool m_asked = false; ///< pinged, no answer yet
    bool m_closing = false;
    int m_bad = 0;
    QTimer m_cut;
};
} // namespace remote
