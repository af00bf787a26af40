// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/maskguard.h"

#include <QTcpSocket>
#include <QtEndian>
#include <algorithm>

namespace remote {
bool MaskScan::feed(QByteArrayView bytes)
{
    while (m_masked && !bytes.isEmpty()) {
        if (m_skip > 0) {
            const qsizetype step = qsizetype(std::min<quint64>(m_skip, quint64(bytes.size())));
            m_skip -= quint64(step);
            bytes = bytes.sliced(step);
            continue;
        }
        m_head[m_have++] = uchar(bytes.front());
        bytes = bytes.sliced(1);
        if (m_have == m_need)
            header();
    }
    return m_masked;
}

/// Bit 8 of the second byte says masked, its low 7 bits how long the length is (RFC 6455 5.2).
void MaskScan::header()
{
    const int length = m_head[1] & 0x7f;
    const int extra = length == 126 ? 2 : length == 127 ? 8 : 0;
    if (m_have == 2) {
        m_masked = (m_head[1] & 0x80) != 0;
        m_need = 2 + extra + 4;
        return;
    }
    m_skip = extra == 0   ? quint64(length)
             : extra == 2 ? qFromBigEndian<quint16>(m_head + 2)
                          : qFromBigEndian<quint64>(m_head + 2);
    m_have = 0;
    m_need = 2;
}

MaskGuard* MaskGuard::watch(QTcpSocket& socket)
{
    return new MaskGuard(socket); // a child of the socket
}

MaskGuard::MaskGuard(QTcpSocket& socket)
    : QObject(&socket)
    , m_socket(socket)
{
    connect(&socket, &QTcpSocket::readyRead, this, &MaskGuard::look);
}

void MaskGuard::arm()
{
    m_armed = true;
    connect(&m_socket, &QTcpSocket::readyRead, this, &MaskGuard::remember);
    // What came together with the request is still there, or was taken by now and cannot be seen any more.
    look();
    remember();
}

/// Before QWebSocket reads.
void MaskGuard::look()
{
    if (!m_armed)
        return;
    const QByteArray all = m_socket.peek(m_socket.bytesAvailable());
    const bool masked = m_scan.feed(QByteArrayView(all).sliced(std::min<qint64>(m_seen, all.size())));
    m_seen = all.size();
    if (masked)
        return;
    m_socket.readAll();                              // nobody acts on it
    m_socket.write(QByteArray::fromHex("880203ea")); // a close frame: 1002, protocol error
    m_socket.disconnectFromHost();
}

/// After QWebSocket has read: what it left was seen.
void MaskGuard::remember()
{
    m_seen = m_socket.bytesAvailable();
}
} // namespace remote
