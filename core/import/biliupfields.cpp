// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/biliupconfig.h"
#include "core/import/importtree.h"

#include <QDir>
#include <QJsonDocument>
#include <algorithm>
#include <cmath>
#include <optional>

namespace {
constexpr double timestampsFrom = 1e9; ///< smaller numbers are delays (bilibili-upload.md C.8)

/// A key that has the same meaning in PostFields.
struct Same
{
    const char* key;
    const char* member; ///< its name in the JSON of PostFields
};
const Same same[] = {{"title", "title"},
                     {"description", "description"},
                     {"desc", "description"},
                     {"dynamic", "dynamic"},
                     {"tid", "tid"},
                     {"copyright", "copyright"},
                     {"copyright_source", "source"},
                     {"source", "source"},
                     {"dolby", "dolby"},
                     {"hires", "hires"},
                     {"lossless_music", "hires"},
                     {"no_reprint", "noReprint"},
                     {"charging_pay", "charging"},
                     {"open_elec", "charging"},
                     {"is_only_self", "onlySelf"},
                     {"up_selection_reply", "selectReplies"},
                     {"up_close_reply", "closeReplies"},
                     {"up_close_danmu", "closeDanmaku"}};

/// As it must be in JSON for PostFields: right kind, sane number; nothing when it is neither.
std::optional<QJsonValue> fitted(const QJsonValue& usual, const QVariant& value)
{
    if (usual.isString())
        return QJsonValue(value.toString());
    bool ok = value.typeId() == QMetaType::Bool;
    const double number = ok ? value.toBool() : value.toDouble(&ok);
    if (!ok || !std::isfinite(number) || std::abs(number) > 1e9)
        return {};
    return usual.isBool() ? QJsonValue(number != 0) : QJsonValue(qint64(number));
}

QStringList tagsOf(const QVariant& value)
{
    QStringList tags;
    const QStringList items = value.typeId() == QMetaType::QString
                                  ? value.toString().replace(u'，', u',').split(u',')
                                  : value.toStringList();
    for (const QString& item : items)
        if (const QString tag = item.trimmed(); !tag.isEmpty() && !tags.contains(tag))
            tags << tag;
    return tags;
}

QList<Mention> mentionsOf(const QVariant& value)
{
    QList<Mention> mentions;
    for (const QVariant& item : value.toList()) {
        const QVariantMap map = item.toMap();
        const QString name = map.value(QStringLiteral("username")).toString();
        const QString uid = map.value(QStringLiteral("uid")).toString();
        if (!name.isEmpty() && !uid.isEmpty())
            mentions.append({name, uid});
    }
    return mentions;
}

void takeTime(ImportPlan& plan, const QString& key, const QVariant& value, PostFields& fields)
{
    const double number = value.toDouble();
    if (!std::isfinite(number) || number <= 0 || number > 1e11)
        return plan.ignore(key, valueText(value), QT_TRANSLATE_NOOP("ImportText", "posted at once"));
    if (number >= timestampsFrom) {
        fields.publishAt = qint64(number);
        return plan.map(key, valueText(value), QT_TRANSLATE_NOOP("ImportText", "publishing at that time"));
    }
    fields.publishDelaySec = std::clamp(qint64(number), postlimits::leastDelaySec, postlimits::mostDelaySec);
    plan.change(
        key, valueText(value),
        {QT_TRANSLATE_NOOP("ImportText", "publishing %1 s after the submission"),
         QString::number(fields.publishDelaySec)},
        QT_TRANSLATE_NOOP("ImportText", "a delay; biliup sends it as a time, which the site refuses"));
}

void takeExtra(ImportPlan& plan, const QString& key, const QVariant& value, PostFields& fields)
{
    const QJsonDocument json = value.typeId() == QMetaType::QVariantMap
                                   ? QJsonDocument::fromVariant(value)
                                   : QJsonDocument::fromJson(value.toString().toUtf8());
    if (!json.isObject())
        return plan.fail(key, valueText(value), QT_TRANSLATE_NOOP("ImportText", "no JSON object"));
    fields.extra = json.object();
    plan.map(key, valueText(value), QT_TRANSLATE_NOOP("ImportText", "template: extra JSON"));
}
} // namespace

QStringList biliup::mapFields(ImportPlan& plan, const QString& prefix, const QVariantMap& section,
                              const QString& folder, PostFields& fields)
{
    QStringList taken;
    QJsonObject json = toJson(fields);
    for (const Same& pair : same) {
        const QString name = QLatin1String(pair.key);
        const QVariant value = section.value(name);
        if (!value.isValid())
            continue;
        taken << name;
        const QString member = QLatin1String(pair.member);
        if (const auto fits = fitted(json.value(member), value)) {
            json[member] = *fits;
            plan.map(prefix + name, valueText(value),
                     {QT_TRANSLATE_NOOP("ImportText", "template: %1"), member});
        } else {
            plan.fail(prefix + name, valueText(value),
                      QT_TRANSLATE_NOOP("ImportText", "not a value of this kind"));
        }
    }
    fields = postFieldsFrom(json);
    if (fields.copyright != 1)
        fields.copyright = 2;
    const auto take = [&](const char* name, auto use) {
        const QString key = QLatin1String(name);
        const QVariant value = section.value(key);
        if (!value.isValid())
            return;
        taken << key;
        use(prefix + key, value);
    };
    const auto tags = [&](const QString& key, const QVariant& value) {
        fields.tags = tagsOf(value);
        plan.map(key, valueText(value), QT_TRANSLATE_NOOP("ImportText", "template: tags"));
    };
    take("tags", tags);
    take("tag", tags);
    const auto cover = [&](const QString& key, const QVariant& value) {
        if (value.toString().isEmpty())
            return;
        fields.coverFrom = PostFields::CoverFrom::File;
        fields.coverFile = QDir(folder).absoluteFilePath(value.toString());
        plan.map(key, valueText(value), QT_TRANSLATE_NOOP("ImportText", "template: cover"));
    };
    take("cover_path", cover);
    take("cover", cover);
    take("credits", [&](const QString& key, const QVariant& value) {
        fields.mentions = mentionsOf(value);
        plan.map(key, valueText(value), QT_TRANSLATE_NOOP("ImportText", "template: mentions"));
    });
    take("dtime", [&](const QString& key, const QVariant& value) { takeTime(plan, key, value, fields); });
    take("extra_fields",
         [&](const QString& key, const QVariant& value) { takeExtra(plan, key, value, fields); });
    return taken;
}
