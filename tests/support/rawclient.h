// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <memory>

class QTcpSocket;

/// A client of the remote interface that sends exactly the bytes it is told, good or bad. Thread: main, whose
/// event loop it runs while it waits. Owner: the test.
class RawClient
{
public:
    struct Answer
    {
        int status =
            0; ///< 0: nothing, or no HTTP, came before the connection was closed or the time was over
        QList<QPair<QByteArray, QByteArray>> headers; ///< names lower case
        QByteArray body;
        QByteArray header(const QByteArray& name) const;
        QJsonObject json() const;
        QString field() const { return json()[u"error"][u"field"].toString(); }
    };

    explicit RawClient(quint16 port, bool tls = false);
    ~RawClient();
    bool connected() const; ///< waits for it
    void send(const QByteArray& bytes);
    /// The next answer, whole.
    Answer answer(bool toHead = false);
    Answer exchange(const QByteArray& bytes);
    /// The other side has hung up; waits for it.
    bool closed();
    qint64 unread() const; ///< what came and was not taken, in the socket of this side
    void stopReading();
    QTcpSocket& socket() { return *m_socket; }

    static constexpr int patience = 20000; // ms; a loaded machine is slow, not wrong

private:
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_received;
};

/// "GET /path HTTP/1.1" with a host and `more` header lines.
QByteArray get(const QByteArray& target, const QByteArray& more = {});
/// With a JSON body.
QByteArray post(const QByteArray& target, const QByteArray& body, const QByteArray& more = {},
                const QByteArray& method = "POST");
