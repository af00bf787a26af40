// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/archivefields.h"

#include "core/account/apicode.h"
#include "core/upload/bilibili/submit.h"

#include <QJsonArray>

namespace bilibili {
namespace {
bool flag(const QJsonValue& value)
{
    return value.isBool() ? value.toBool() : integer(value) != 0;
}

/// The description as it is typed: "@credit" where a mention is (description.h).
void readDescription(const QJsonObject& archive, PostFields& fields)
{
    fields.description = archive.value(u"desc").toString();
    const QJsonArray nodes = archive.value(u"desc_v2").toArray();
    if (nodes.isEmpty())
        return;
    QString text;
    bool afterMention = false;
    for (const QJsonValue& value : nodes) {
        const QJsonObject node = value.toObject();
        const QString raw = node.value(u"raw_text").toString();
        const QJsonValue type = node.contains(u"type") ? node.value(u"type") : node.value(u"type_id");
        if (integer(type) == 2) {
            fields.mentions.append({raw, node.value(u"biz_id").toVariant().toString()});
            text += QStringLiteral("@credit");
        } else {
            text += afterMention && raw.startsWith(u' ') ? raw.mid(1) : raw;
        }
        afterMention = integer(type) == 2;
    }
    fields.description = text;
}
} // namespace

PostFields fieldsOf(const QJsonObject& archive)
{
    PostFields fields;
    fields.title = archive.value(u"title").toString();
    readDescription(archive, fields);
    fields.dynamicText = archive.value(u"dynamic").toString();
    fields.tags = archive.value(u"tag").toString().split(u',', Qt::SkipEmptyParts);
    fields.tid = int(integer(archive.value(u"tid")));
    const QJsonValue zone = archive.value(u"human_type2");
    fields.tidV2 = int(zone.isObject() ? integer(zone.toObject().value(u"id")) : integer(zone));
    fields.copyright = integer(archive.value(u"copyright")) == 2 ? 2 : 1;
    fields.source = archive.value(u"source").toString();
    fields.publishAt = integer(archive.value(u"dtime"));
    fields.dolby = flag(archive.value(u"dolby"));
    fields.hires = flag(archive.value(u"lossless_music"));
    fields.noReprint = flag(archive.value(u"no_reprint"));
    fields.charging = flag(archive.value(u"charging_pay"));
    fields.onlySelf = flag(archive.value(u"is_only_self"));
    fields.selectReplies = flag(archive.value(u"up_selection_reply"));
    fields.closeReplies = flag(archive.value(u"up_close_reply"));
    fields.closeDanmaku = flag(archive.value(u"up_close_danmu"));
    fields.topicId = integer(archive.value(u"topic_id"));
    fields.missionId = integer(archive.value(u"mission_id"));
    return fields;
}

QJsonObject changedMembers(const PostFields& before, const PostFields& after, const QDateTime& now)
{
    const QJsonObject old = submitBody(before, {}, {}, now);
    QJsonObject changed = submitBody(after, {}, {}, now);
    for (const QString& key : changed.keys()) {
        if (old.value(key) == changed.value(key))
            changed.remove(key);
    }
    if (before.onlySelf && !after.onlySelf)
        changed[QStringLiteral("is_only_self")] = 0;
    if (before.publishAt > 0 && after.publishAt == 0 && after.publishDelaySec == 0)
        changed[QStringLiteral("dtime")] = QJsonValue();
    return changed;
}

} // namespace bilibili
