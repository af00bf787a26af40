// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/submitintent.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

QString SubmitIntent::toText() const
{
    const QJsonObject json{{QStringLiteral("title"), title},
                           {QStringLiteral("filenames"), QJsonArray::fromStringList(filenames)},
                           {QStringLiteral("said"), said},
                           {QStringLiteral("refusal"), refusal},
                           {QStringLiteral("looks"), looks},
                           {QStringLiteral("lookAt"), lookAt.isValid() ? lookAt.toMSecsSinceEpoch() : 0},
                           {QStringLiteral("accepted"), accepted}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

SubmitIntent SubmitIntent::fromText(const QString& text)
{
    const QJsonObject json = QJsonDocument::fromJson(text.toUtf8()).object();
    const qint64 lookAt = json.value(u"lookAt").toInteger();
    SubmitIntent intent{json.value(u"title").toString(),
                        {},
                        json.value(u"said").toString(),
                        json.value(u"refusal").toInt(),
                        std::max(0, json.value(u"looks").toInt()),
                        lookAt > 0 ? QDateTime::fromMSecsSinceEpoch(lookAt, Qt::UTC) : QDateTime(),
                        json.value(u"accepted").toBool()};
    for (const QJsonValue& name : json.value(u"filenames").toArray())
        intent.filenames.append(name.toString());
    return intent;
}
