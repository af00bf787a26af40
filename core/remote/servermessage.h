// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/log.h"
#include "core/events/event.h"
#include "core/remote/clientmessage.h"
#include "core/remote/identity.h"
#include "core/remote/message.h"
#include <QJsonArray>
#include <QString>

/// What the WebSocket says, as text. `lastEvent` is the last event the client has heard when it has read the
/// message: what it resumes after. Thread: any (pure functions).
namespace remote::servermessage {
struct Hello
{
    QString client; ///< names the connection, for the log
    QString server; ///< names this run of the program: ids of events and log lines belong to it
    Identity who;
    qint64 lastEvent = 0;
    qint64 lastLog = 0;
    QJsonArray streamers;
    QJsonArray uploads;
};
QString hello(const Hello& hello);

/// Names this run of the program, see Hello::server.
const QString& runId();

/// {"id","time","level","source","streamer","task","message"} as UTF-8.
QByteArray logLine(const LogLine& line);
/// `lines` of logLine(), the last of them with the id `lastLog`.
QString log(const QList<QByteArray>& lines, qint64 lastLog);

struct Status
{
    QJsonArray streamers; ///< what they are now
    QJsonArray uploads;
    QJsonArray removedStreamers; ///< ids
    QJsonArray removedUploads;
    bool isEmpty() const;
};
QString status(const Status& status, qint64 lastEvent);
/// Numbers that change all the time, an object a streamer or an upload.
QString progress(const QJsonArray& items, qint64 lastEvent);
/// Files and folders by their names only: where they are is nobody's business elsewhere.
QString event(const PostedEvent& posted);
QString metric(QJsonObject sample, qint64 lastEvent);

QString subscribed(const Subscription& wanted);
QString resumed(qint64 after, bool complete);
QString pong(const QJsonValue& id);
/// The message is not obeyed: Refused, its detail beginning with the field (see clientmessage), if it is one.
/// `id`: of the message, when it has one.
QString refused(const Error& error, const QJsonValue& id = QJsonValue::Undefined);
QString answer(const QJsonValue& id, const Response& response);
} // namespace remote::servermessage
