// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/servermessage.h"

#include <QUuid>
#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace remote::servermessage {
namespace {
QString text(const QJsonObject& object)
{
    return QString::fromUtf8(jsonBytes(object));
}
} // namespace

const QString& runId()
{
    static const QString id = QUuid::createUuid().toString(QUuid::Id128);
    return id;
}

QString hello(const Hello& hello)
{
    return text(
        {{u"type"_s, u"hello"_s},
         {u"client"_s, hello.client},
         {u"server"_s, hello.server},
         {u"version"_s, QLatin1String(BILIUP_VERSION)},
         {u"user"_s, hello.who.name},
         {u"role"_s, roleName(hello.who.role)},
         {u"lastEvent"_s, hello.lastEvent},
         {u"lastLog"_s, hello.lastLog},
         {u"state"_s, QJsonObject{{u"streamers"_s, hello.streamers}, {u"uploads"_s, hello.uploads}}}});
}

QByteArray logLine(const LogLine& line)
{
    // Its other members are those of the log's own lines; 2000 a second are not worth a second document.
    return "{\"id\":" + QByteArray::number(line.id) + ',' + toJsonLine(line).sliced(1);
}

QString log(const QList<QByteArray>& lines, qint64 lastLog)
{
    return QString::fromUtf8("{\"type\":\"log\",\"id\":" + QByteArray::number(lastLog) + ",\"lines\":[" +
                             lines.join(',') + "]}");
}

bool Status::isEmpty() const
{
    return streamers.isEmpty() && uploads.isEmpty() && removedStreamers.isEmpty() && removedUploads.isEmpty();
}

QString status(const Status& status, qint64 lastEvent)
{
    return text({{u"type"_s, u"status"_s},
                 {u"id"_s, lastEvent},
                 {u"streamers"_s, status.streamers},
                 {u"uploads"_s, status.uploads},
                 {u"removedStreamers"_s, status.removedStreamers},
                 {u"removedUploads"_s, status.removedUploads}});
}

QString progress(const QJsonArray& items, qint64 lastEvent)
{
    return text({{u"type"_s, u"progress"_s}, {u"id"_s, lastEvent}, {u"items"_s, items}});
}

QString event(const PostedEvent& posted)
{
    QJsonObject object = toJson(posted);
    for (const QString& key : {u"path"_s, u"target"_s, u"folder"_s, u"keptAs"_s, u"backup"_s}) {
        if (const QString path = object.value(key).toString(); !path.isEmpty())
            object.insert(key, path.section(u'/', -1, -1, QString::SectionSkipEmpty));
    }
    object.insert(u"type"_s, u"event"_s);
    return text(object);
}

QString metric(QJsonObject sample, qint64 lastEvent)
{
    sample.insert(u"type"_s, u"metric"_s);
    sample.insert(u"id"_s, lastEvent);
    return text(sample);
}

QString subscribed(const Subscription& wanted)
{
    QJsonObject object = wanted.toJson();
    object.insert(u"type"_s, u"subscribed"_s);
    return text(object);
}

QString resumed(qint64 after, bool complete)
{
    return text({{u"type"_s, u"resumed"_s}, {u"after"_s, after}, {u"complete"_s, complete}});
}

QString pong(const QJsonValue& id)
{
    QJsonObject object{{u"type"_s, u"pong"_s}};
    if (!id.isUndefined())
        object.insert(u"id"_s, id);
    return text(object);
}

QString refused(const Error& error, const QJsonValue& id)
{
    const QString before = error.detail.left(std::max<qsizetype>(0, error.detail.indexOf(u": ")));
    const bool named = !before.isEmpty() && !before.contains(u' '); // a field is one word, a sentence is not
    QJsonObject object{{u"type"_s, u"error"_s},
                       {u"error"_s, QJsonObject{{u"kind"_s, QLatin1String(kindName(error.kind))},
                                                {u"message"_s, error.detail},
                                                {u"field"_s, named ? QJsonValue(before) : QJsonValue()}}}};
    if (!id.isUndefined())
        object.insert(u"id"_s, id);
    return text(object);
}

QString answer(const QJsonValue& id, const Response& response)
{
    // The body is JSON already; a long one is not worth reading and writing again.
    const bool isJson = response.type == "application/json" && !response.body.isEmpty();
    const QByteArray head =
        jsonBytes({{u"type"_s, u"answer"_s}, {u"id"_s, id}, {u"status"_s, response.status}});
    return QString::fromUtf8(head.chopped(1) + ",\"body\":" + (isJson ? response.body : "{}") + '}');
}
} // namespace remote::servermessage
