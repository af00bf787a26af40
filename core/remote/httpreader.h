// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/message.h"
#include <QByteArray>

namespace remote {

/// Reads one request out of bytes that come in any pieces; strict, because what two readers understand
/// differently is how requests are smuggled. Thread: main. Owner: HttpConnection. Only bodies with a
/// Content-Length are taken: chunks are answered with 411.
class HttpReader
{
public:
    struct Limits
    {
        qsizetype head = 16 * 1024;
        qsizetype body = 1024 * 1024;
    };
    enum class State { Head, Body, Done, Failed };

    explicit HttpReader(const Limits& limits)
        : m_limits(limits)
    {
    }
    /// How many of the bytes are used up. Those of a head are used when it is whole; those of a head that
    /// wants a WebSocket stay, because QWebSocketServer reads them again.
    qsizetype read(QByteArrayView bytes);
    State state() const { return m_state; }
    bool wantsContinue() const { return m_continue; } ///< the client waits for "100 Continue"
    const Request& request() const { return m_request; }
    /// Why it failed, as an answer to send before hanging up.
    const Response& failure() const { return m_failure; }

private:
    qsizetype readHead(QByteArrayView bytes);
    bool parseHead(QByteArrayView head);
    void checkLengths(quint64 contentLength, bool hasLength);
    void refuse(int status, const QString& why);

    Limits m_limits;
    State m_state = State::Head;
    Request m_request;
    Response m_failure;
    qsizetype m_checked = 0; ///< bytes of the head, so that a slow one is not looked at again and again
    qsizetype m_left = 0;    ///< of the body
    qsizetype m_blank = 0;   ///< bytes of empty lines before the head
    bool m_continue = false;
};
} // namespace remote
