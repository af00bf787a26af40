// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/rawclient.h"

#include <QHostAddress>
#include <QJsonDocument>
#include <QSslSocket>
#include <QTest>

QByteArray RawClient::Answer::header(const QByteArray& name) const
{
    for (const auto& [key, value] : headers) {
        if (key == name)
            return value;
    }
    return {};
}

QJsonObject RawClient::Answer::json() const
{
    return QJsonDocument::fromJson(body).object();
}

RawClient::RawClient(quint16 port, bool tls)
{
    if (!tls) {
        m_socket = std::make_unique<QTcpSocket>();
        m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        return;
    }
    auto secure = std::make_unique<QSslSocket>();
    secure->setPeerVerifyMode(QSslSocket::VerifyNone);
    secure->connectToHostEncrypted(QStringLiteral("127.0.0.1"), port);
    m_socket = std::move(secure);
}

RawClient::~RawClient() = default;

bool RawClient::connected() const
{
    const auto* secure = qobject_cast<QSslSocket*>(m_socket.get());
    return QTest::qWaitFor(
        [&] {
            return m_socket->state() == QAbstractSocket::ConnectedState && (!secure || secure->isEncrypted());
        },
        patience);
}

void RawClient::send(const QByteArray& bytes)
{
    if (connected())
        m_socket->write(bytes);
}

RawClient::Answer RawClient::exchange(const QByteArray& bytes)
{
    send(bytes);
    return answer();
}

RawClient::Answer RawClient::answer(bool toHead)
{
    Answer answer;
    qsizetype end = -1;
    qsizetype length = 0;
    const bool came = QTest::qWaitFor(
        [&] {
            m_received += m_socket->readAll();
            end = m_received.indexOf("\r\n\r\n");
            if (end >= 0 && m_received.startsWith("HTTP/1.1 100")) {
                m_received.remove(0, end + 4);
                end = m_received.indexOf("\r\n\r\n");
            }
            if (end < 0)
                return m_socket->state() == QAbstractSocket::UnconnectedState;
            const qsizetype at = m_received.indexOf("Content-Length: ");
            length = at < 0 || at > end || toHead
                         ? 0
                         : m_received.mid(at + 16, m_received.indexOf('\r', at) - at - 16).toLongLong();
            return m_received.size() >= end + 4 + length ||
                   m_socket->state() == QAbstractSocket::UnconnectedState;
        },
        patience);
    if (!came || end < 0 || !m_received.startsWith("HTTP/1.1 "))
        return answer;
    QByteArrayList lines = m_received.left(end).split('\n');
    answer.status = lines.takeFirst().mid(9, 3).toInt();
    for (const QByteArray& line : std::as_const(lines)) {
        const qsizetype colon = line.indexOf(':');
        answer.headers.append({line.left(colon).toLower(), line.mid(colon + 1).trimmed()});
    }
    answer.body = m_received.mid(end + 4, length);
    m_received.remove(0, end + 4 + length);
    return answer;
}

bool RawClient::closed()
{
    return QTest::qWaitFor(
        [&] {
            m_received += m_socket->readAll();
            return m_socket->state() == QAbstractSocket::UnconnectedState;
        },
        patience);
}

void RawClient::stopReading()
{
    m_socket->setReadBufferSize(1);
}

qint64 RawClient::unread() const
{
    return m_socket->bytesAvailable();
}

QByteArray get(const QByteArray& target, const QByteArray& more)
{
    return "GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n" + more + "\r\n";
}

QByteArray post(const QByteArray& target, const QByteArray& body, const QByteArray& more,
                const QByteArray& method)
{
    return method + ' ' + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n" +
           more + "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}
