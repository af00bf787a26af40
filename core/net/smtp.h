// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/base/stop.h"
#include <QByteArray>
#include <QDateTime>
#include <QStringList>

/// Sends mail through libcurl, always encrypted. Thread: workers; waits, a stop ends it within milliseconds.
namespace smtp {
struct Server
{
    QString host;
    int port = 0;          ///< 0: 465, or 587 with STARTTLS
    bool startTls = false; ///< else TLS from the first byte
    QString user;          ///< empty: no login
    QString password;
    bool ipv6 = true; ///< net.ipv6: false keeps to IPv4
};
struct Mail
{
    QString from;
    QStringList to;
    QString subject;
    QString text;
    QDateTime at;
};

/// "name@host": nothing that could end a line or a command.
bool isAddress(const QString& text);
/// RFC 5322 and 2047: UTF-8, base64, lines of at most 76 characters.
QByteArray compose(const Mail& mail, const QByteArray& messageId);
/// Errors: LoginNeeded (user or password), Refused (5xx, no STARTTLS, a certificate that does not fit),
/// RateLimited (4xx), Network, Timeout, Cancelled.
Result<> send(const Server& server, const Mail& mail, Stop& stop);
} // namespace smtp
