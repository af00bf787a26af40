// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArrayView>
#include <QObject>

class QTcpSocket;

namespace remote {
/// Follows the frames a client sends and says when one is not masked. Thread: any, one at a time. Owner:
/// MaskGuard.
class MaskScan
{
public:
    /// The next bytes of the stream, cut anywhere; false once an unmasked frame began.
    bool feed(QByteArrayView bytes);

private:
    void header();
    uchar m_head[14] = {};
    int m_have = 0;
    int m_need = 2;
    quint64 m_skip = 0; ///< payload still to come
    bool m_masked = true;
};

/// Closes a WebSocket whose client sends unmasked frames: RFC 6455 5.1 asks for it, and QWebSocket of Qt 6.4
/// takes them. Thread: main. Owner: the socket. Made before QWebSocket reads from the socket (so that it is
/// told first), armed after.
class MaskGuard : public QObject
{
    Q_OBJECT
public:
    /// The guard of `socket`, which owns it.
    static MaskGuard* watch(QTcpSocket& socket);
    QTcpSocket& socket() const { return m_socket; }
    void arm(); ///< when the upgrade is done: everything from here on is frames

private:
    explicit MaskGuard(QTcpSocket& socket);
    void look();
    void remember();

    QTcpSocket& m_socket;
    MaskScan m_scan;
    qint64 m_seen = 0; ///< of what is in the socket's buffer
    bool m_armed = false;
};
} // namespace remote
