// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/roomlists.h"

#include "core/import/importtree.h"

#include <QRegularExpression>

namespace {
const QString bilibiliRoom = QStringLiteral("https://live.bilibili.com/");

/// A member whatever its case; BililiveRecorder wraps values as {"HasValue": true, "Value": x}.
QVariant member(const QVariantMap& map, const char* name)
{
    for (auto it = map.begin(); it != map.end(); ++it) {
        if (it.key().compare(QLatin1String(name), Qt::CaseInsensitive) != 0)
            continue;
        const QVariantMap wrapped = it.value().toMap();
        if (!wrapped.contains(QStringLiteral("HasValue")))
            return it.value();
        return wrapped.value(QStringLiteral("HasValue")).toBool() ? wrapped.value(QStringLiteral("Value"))
                                                                  : QVariant();
    }
    return {};
}

void take(ImportPlan& plan, const QString& key, const QString& link, const QString& name, bool paused)
{
    ImportStreamer streamer;
    streamer.key = key;
    streamer.link = link;
    streamer.name = name;
    streamer.paused = paused;
    plan.streamers.append(streamer);
    if (paused)
        plan.change(key, link, QT_TRANSLATE_NOOP("ImportText", "streamer, paused"),
                    QT_TRANSLATE_NOOP("ImportText", "not recorded there either"));
    else
        plan.map(key, link, QT_TRANSLATE_NOOP("ImportText", "streamer"));
}

/// Rooms as a list of maps: `room` is a Bilibili room number, `url` a link.
ImportPlan planRooms(const QString& kind, const QString& list, const QVariantList& rooms, const char* room,
                     const char* url, const char* name, const char* active)
{
    ImportPlan plan;
    plan.kind = ImportText::verbatim(kind);
    for (int i = 0; i < rooms.size(); ++i) {
        const QVariantMap map = rooms.at(i).toMap();
        const QString key = QStringLiteral("%1[%2]").arg(list).arg(i);
        const qint64 number = *room ? member(map, room).toLongLong() : 0;
        QString link = *url ? member(map, url).toString() : QString();
        if (link.isEmpty() && number > 0)
            link = bilibiliRoom + QString::number(number);
        if (link.isEmpty()) {
            plan.fail(key, valueText(rooms.at(i)), QT_TRANSLATE_NOOP("ImportText", "no room"));
            continue;
        }
        const QVariant on = *active ? member(map, active) : QVariant();
        take(plan, key, link, *name ? member(map, name).toString() : QString(), on.isValid() && !on.toBool());
    }
    return plan;
}

bool anyHas(const QVariantList& list, const char* name)
{
    for (const QVariant& item : list)
        if (member(item.toMap(), name).isValid())
            return true;
    return false;
}
} // namespace

std::optional<ImportPlan> planRoomList(const QVariant& tree)
{
    const QVariantMap map = tree.toMap();
    if (const QVariantList rooms = map.value(QStringLiteral("rooms")).toList(); anyHas(rooms, "RoomId"))
        return planRooms(QStringLiteral("BililiveRecorder config.json"), QStringLiteral("rooms"), rooms,
                         "RoomId", "", "", "AutoRecord");
    const QVariantList data = member(map, "data").toList();
    if (anyHas(data, "RoomId") || anyHas(data, "room_id"))
        return planRooms(QStringLiteral("DDTV RoomListConfig.json"), QStringLiteral("data"), data,
                         anyHas(data, "RoomId") ? "RoomId" : "room_id", "", "Name", "IsAutoRec");
    if (const QVariantList rooms = map.value(QStringLiteral("live_rooms")).toList(); anyHas(rooms, "url"))
        return planRooms(QStringLiteral("bililive-go config.yml"), QStringLiteral("live_rooms"), rooms, "",
                         "url", "nick_name", "is_listening");
    if (const QVariantList list = tree.toList(); anyHas(list, "url"))
        return planRooms(QStringLiteral("StreamCap recordings.json"), QString(), list, "", "url",
                         "streamer_name", "monitor_status");
    return {};
}

ImportPlan planLinks(const QString& text)
{
    static const QRegularExpression link(QStringLiteral("https?://[^\\s,，<>\"']+"));
    static const QRegularExpression name(QStringLiteral("[,，]\\s*(?:主播[:：]\\s*)?([^,，]+)\\s*$"));
    ImportPlan plan;
    plan.kind = QT_TRANSLATE_NOOP("ImportText", "link list");
    const QStringList lines = text.split(u'\n');
    for (int i = 0; i < lines.size(); ++i) {
        const QString line = lines.at(i).trimmed();
        const QRegularExpressionMatch found = link.match(line);
        const QString key = QStringLiteral("line %1").arg(i + 1);
        const bool paused = line.startsWith(u'#');
        if (found.hasMatch())
            take(plan, key, found.captured(), name.match(line.mid(found.capturedEnd())).captured(1).trimmed(),
                 paused);
        else if (!line.isEmpty() && !paused)
            plan.ignore(key, line, QT_TRANSLATE_NOOP("ImportText", "no link in it"));
    }
    return plan;
}
