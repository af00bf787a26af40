// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commands/whylines.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {
QString sentence(const QJsonObject& reason)
{
    static const QHash<QString, QString> sentences{
        {u"recording"_s, u"it is being recorded"_s},
        {u"reconnecting"_s, u"its connection broke and is made again"_s},
        {u"finishing"_s, u"its files are being closed"_s},
        {u"notRunning"_s, u"no program watches this profile; start biliup-qt or biliup-qt --headless"_s},
        {u"noSite"_s, u"no site of this version takes its link"_s},
        {u"sameRoom"_s, u"it is the same room as another streamer, who is recorded; remove one of the two"_s},
        {u"paused"_s, u"it is not watched; biliup-qt start ID changes that"_s},
        {u"pausedAll"_s, u"watching is paused; biliup-qt --resume changes that"_s},
        {u"offHours"_s, u"it is outside its hours"_s},
        {u"notChecked"_s, u"it has not been checked yet"_s},
        {u"throttled"_s, u"the site wants to be asked less often"_s},
        {u"unreachable"_s, u"the site gives no usable answer; it is asked again"_s},
        {u"notFound"_s, u"the site says there is no such room"_s},
        {u"restricted"_s, u"the site shows it to some people only"_s},
        {u"notLive"_s, u"the site says it is not live"_s},
        {u"noStream"_s, u"it is live, but there is no stream yet"_s},
        {u"skipped"_s, u"this broadcast was stopped by hand; biliup-qt start ID records it again"_s},
        {u"notifyOnly"_s, u"it is set to be told only"_s},
        {u"titleFiltered"_s, u"its title is filtered out"_s},
        {u"diskFull"_s, u"the disk is full or cannot be written to"_s},
        {u"noPlace"_s, u"as many recordings run as are allowed"_s},
        {u"starting"_s, u"nothing is in the way; it begins with the next check"_s}};
    const QString cause = reason.value(u"cause"_s).toString();
    QString text = sentences.value(cause, cause);
    for (const char* more : {"detail", "until", "setting"}) {
        if (const QString value = reason.value(QLatin1String(more)).toString(); !value.isEmpty())
            text += u" (%1: %2)"_s.arg(QLatin1String(more), value);
    }
    return text;
}

QString valueText(const QJsonValue& value)
{
    if (value.isString())
        return value.toString();
    const QByteArray array = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}
} // namespace

QString whyLines(const QJsonObject& report)
{
    QStringList lines{
        u"%1  %2"_s.arg(report.value(u"id"_s).toInteger()).arg(report.value(u"name"_s).toString())};
    for (const QJsonValue& reason : report.value(u"reasons"_s).toArray())
        lines.append(u"  - "_s + sentence(reason.toObject()));
    const QString checked = report.value(u"lastCheck"_s).toString();
    lines.append(u"  last check: "_s +
                 (checked.isEmpty() ? u"none"_s : checked + u", "_s + report.value(u"answer"_s).toString()));
    if (const QString next = report.value(u"nextCheck"_s).toString(); !next.isEmpty())
        lines.append(u"  next check: "_s + next);
    for (const QJsonValue& value : report.value(u"settings"_s).toArray())
        lines.append(u"  %1 = %2 (%3)"_s.arg(value[u"key"_s].toString(), valueText(value[u"value"_s]),
                                             value[u"origin"_s].toString()));
    return lines.join(u'\n');
}
