// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/description.h"

#include <QJsonObject>

namespace bilibili {
namespace {
QJsonObject node(int type, const QString& text, const QString& id)
{
    return {
        {QStringLiteral("type"), type}, {QStringLiteral("raw_text"), text}, {QStringLiteral("biz_id"), id}};
}
} // namespace

Description describe(const QString& text, const QList<Mention>& mentions)
{
    const QString marker = QStringLiteral("@credit");
    if (mentions.isEmpty())
        return {QString(text).remove(marker), {}};
    QStringList texts = text.split(marker);
    while (texts.size() <= mentions.size())
        texts.append(QString());
    Description description;
    for (qsizetype i = 0; i < texts.size(); ++i) {
        const bool afterMention = i > 0 && i <= mentions.size();
        const QString raw = afterMention ? QLatin1Char(' ') + texts[i] : texts[i];
        description.plain += raw;
        if (!raw.isEmpty()) // an empty text node is refused with 21010
            description.nodes.append(node(1, raw, QString()));
        if (i < mentions.size()) {
            description.plain += QLatin1Char('@') + mentions[i].name + QLatin1Char(' ');
            description.nodes.append(node(2, mentions[i].name, mentions[i].uid));
        }
    }
    return description;
}

} // namespace bilibili
