// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/subscription.h"
#include <QByteArray>
#include <QJsonValue>
#include <variant>

/// What a WebSocket client may say. Thread: any (values).
namespace remote::clientmessage {
struct Subscribe
{
    Subscription wanted;
};
struct Resume ///< after a reconnect: what was missed
{
    QString server;      ///< of the hello of that time; empty: not given
    qint64 after = 0;    ///< the last event heard
    qint64 afterLog = 0; ///< the last log line heard
};
struct Command ///< the same as an HTTP request
{
    QJsonValue id; ///< a number or a text, given back with the answer
    QByteArray method;
    QString path;
    QJsonObject body;
};
struct Ping
{
    QJsonValue id;
};
using Any = std::variant<Subscribe, Resume, Command, Ping>;

/// Refused for whatever is none of them; the detail begins with the field that is wrong ("types: ..."), if
/// it is one.
Result<Any> parse(const QByteArray& text);
/// The `id` of a message that was refused, for its answer; undefined when it has none that may be one.
QJsonValue idIn(const QByteArray& text);
} // namespace remote::clientmessage
