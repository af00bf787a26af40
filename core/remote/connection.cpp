// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/connection.h"

#include "core/base/log.h"
#include "core/remote/servermessage.h"
#include "core/remote/transport.h"

#include <QWebSocket>

using namespace Qt::Literals::StringLiterals;

namespace remote {
namespace {
struct ReasonWord
{
    QWebSocketProtocol::CloseCode code;
    const char* word;
};

ReasonWord wordOf(Connection::Reason reason)
{
    switch (reason) {
    case Connection::Reason::Slow:
        return {QWebSocketProtocol::CloseCodePolicyViolated, "slow"};
    case Connection::Reason::SessionEnded:
        return {QWebSocketProtocol::CloseCodePolicyViolated, "session"};
    case Connection::Reason::Silent:
        return {QWebSocketProtocol::CloseCodeGoingAway, "silent"};
    case Connection::Reason::Malformed:
        return {QWebSocketProtocol::CloseCodePolicyViolated, "malformed"};
    case Connection::Reason::Leaving:
        return {QWebSocketProtocol::CloseCodeGoingAway, "leaving"};
    }
    return {QWebSocketProtocol::CloseCodeGoingAway, ""};
}
} // namespace

Connection::Connection(std::unique_ptr<QWebSocket> socket, QTcpSocket& transport, QString theName,
                       Identity theWho, Source theFrom, const SocketLimits& limits)
    : name(std::move(theName))
    , who(std::move(theWho))
    , from(std::move(theFrom))
    , m_limits(limits)
    , m_socket(std::move(socket))
    , m_transport(&transport)
    , m_outbox(limits.outbox)
    , m_heard(std::chrono::steady_clock::now())
{
    m_socket->setParent(nullptr);
    m_socket->setMaxAllowedIncomingFrameSize(limits.message);
    m_socket->setMaxAllowedIncomingMessageSize(limits.message);
    m_cut.setSingleShot(true);
    connect(&m_cut, &QTimer::timeout, m_socket.get(), &QWebSocket::abort);
    onTaken(transport, this, [this] { pump(); });
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this,
            [this](const QString& text) { read(text.toUtf8()); });
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this, &Connection::read);
    connect(m_socket.get(), &QWebSocket::pong, this, [this] {
        m_heard = std::chrono::steady_clock::now();
        m_asked = false;
    });
    connect(m_socket.get(), &QWebSocket::disconnected, this, &Connection::gone, Qt::QueuedConnection);
}

Connection::~Connection()
{
    m_socket->disconnect(this);
    if (m_transport)
        m_transport->disconnect(this);
    m_socket->abort();
    m_socket.release()->deleteLater(); // it may be the one that is calling
}

void Connection::send(Outbox::Kind kind, const QString& text)
{
    if (m_closing)
        return;
    if (!m_outbox.push(kind, text))
        return close(Reason::Slow);
    pump();
}

qint64 Connection::unsent() const
{
    return m_transport ? unsentBytes(*m_transport) : 0;
}

void Connection::pump()
{
    while (!m_closing && !m_outbox.isEmpty() && unsent() < m_limits.socketBuffer)
        m_socket->sendTextMessage(m_outbox.take());
}

void Connection::read(const QByteArray& text)
{
    if (m_closing)
        return;
    m_heard = std::chrono::steady_clock::now();
    m_asked = false;
    const auto message = clientmessage::parse(text);
    if (message) {
        emit received(*message);
        return;
    }
    send(Outbox::Kind::Lasting, servermessage::refused(message.error(), clientmessage::idIn(text)));
    if (++m_bad >= m_limits.badMessages)
        close(Reason::Malformed);
}

void Connection::close(Reason reason)
{
    if (m_closing)
        return;
    m_closing = true;
    const ReasonWord why = wordOf(reason);
    if (reason != Reason::Leaving)
        qCInfo(lcRemote, "%ls (%ls) is disconnected: %s", qUtf16Printable(name),
               qUtf16Printable(from.address), why.word);
    m_cut.start(m_limits.closeWithin);
    m_socket->close(why.code, QLatin1String(why.word));
}

void Connection::watch()
{
    const auto silent = std::chrono::steady_clock::now() - m_heard;
    if (silent >= m_limits.pingAfter + m_limits.pongWithin) {
        close(Reason::Silent);
    } else if (silent >= m_limits.pingAfter && !m_asked && !m_closing) {
        m_asked = true;
        m_socket->ping();
    }
}
} // namespace remote
