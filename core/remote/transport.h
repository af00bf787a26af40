// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSslSocket>

namespace remote {
/// What was given to the socket and not taken by the system yet. A QSslSocket encrypts all it is given into a
/// socket of its own, without limit, and bytesToWrite() forgets it then.
inline qint64 unsentBytes(const QTcpSocket& socket)
{
    const auto* secure = qobject_cast<const QSslSocket*>(&socket);
    return socket.bytesToWrite() + (secure ? secure->encryptedBytesToWrite() : 0);
}

/// Calls `taken(bytes)` whenever the system has taken some of that, while `context` is there.
template <typename Taken>
void onTaken(QTcpSocket& socket, QObject* context, Taken taken)
{
    if (auto* const secure = qobject_cast<QSslSocket*>(&socket))
        QObject::connect(secure, &QSslSocket::encryptedBytesWritten, context, std::move(taken));
    else
        QObject::connect(&socket, &QTcpSocket::bytesWritten, context, std::move(taken));
}
} // namespace remote
