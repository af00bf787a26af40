// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/core.h"
#include "core/knownnames.h"
#include "core/remote/verbs/page.h"
#include "core/remote/verbs/settingsbody.h"
#include "core/remote/verbs/verbs.h"

using namespace Qt::Literals::StringLiterals;

// Settings: each row of config/settings.h that others may see.

namespace remote::verbs {
namespace {
using Done = Route::Done;

QString typeName(SettingRow::Type type)
{
    switch (type) {
    case SettingRow::Type::Bool:
        return u"bool"_s;
    case SettingRow::Type::Int:
        return u"int"_s;
    case SettingRow::Type::Double:
        return u"double"_s;
    case SettingRow::Type::Text:
        return u"text"_s;
    case SettingRow::Type::Choice:
        return u"choice"_s;
    case SettingRow::Type::Folder:
        return u"folder"_s;
    case SettingRow::Type::File:
        return u"file"_s;
    case SettingRow::Type::List:
        return u"list"_s;
    case SettingRow::Type::Json:
        return u"json"_s;
    }
    return {};
}

QString effectName(SettingEffect effect)
{
    switch (effect) {
    case SettingEffect::AtOnce:
        return u"atOnce"_s;
    case SettingEffect::NextRecording:
        return u"nextRecording"_s;
    case SettingEffect::NextUpload:
        return u"nextUpload"_s;
    }
    return {};
}

QJsonValue limitOrNull(double limit)
{
    return std::abs(limit) < std::numeric_limits<double>::max() ? QJsonValue(limit) : QJsonValue();
}

QJsonObject describe(const SettingRow& row, const QVariant& value)
{
    QJsonArray choices;
    for (const SettingChoice& choice : row.options.choices)
        choices << QJsonObject{{u"value"_s, QString::fromLatin1(choice.value)},
                               {u"label"_s, QString::fromUtf8(choice.label)}};
    return {{u"key"_s, row.key},
            {u"type"_s, typeName(row.type)},
            {u"value"_s, QJsonValue::fromVariant(value)},
            {u"default"_s, QJsonValue::fromVariant(row.defaultValue)},
            {u"label"_s, QString::fromUtf8(row.label)},
            {u"help"_s, QString::fromUtf8(row.help)},
            {u"unit"_s, QString::fromLatin1(row.options.unit)},
            {u"min"_s, limitOrNull(row.options.min)},
            {u"max"_s, limitOrNull(row.options.max)},
            {u"choices"_s, choices},
            {u"takesEffect"_s, effectName(row.options.effect)}};
}

/// Empty: the global layer. A problem is an answer.
std::optional<Response> refusePlatform(const Core& core, const QString& platform)
{
    if (platform.isEmpty() || core.registry.byId(platform))
        return std::nullopt;
    return error(400, u"refused"_s, u"there is no platform of this name"_s, u"platform"_s);
}

Response show(const Core& core, const QString& platform)
{
    QJsonArray items;
    const QVariantMap own = core.settings.platformLayer(platform);
    for (const SettingRow* row : SettingRow::all()) {
        if (row->options.remote)
            items << describe(*row, own.value(row->key, core.settings.value(*row)));
    }
    return page::of(items);
}

/// All of it or nothing; a problem is an answer.
std::optional<Response> change(Core& core, const Call& call, const QString& platform)
{
    const auto layer = platform.isEmpty() ? SettingRow::Scope::Global : SettingRow::Scope::Platform;
    const auto values = settingsbody::read(call.body, layer);
    if (!values)
        return error(400, u"refused"_s, values.error().detail, values.error().field);
    for (auto value = values->begin(); value != values->end(); ++value) {
        if (const auto known = knownnames::check(core, *SettingRow::find(value.key()), *value); !known)
            return error(400, u"refused"_s, known.error().detail, value.key());
    }
    for (auto value = values->begin(); value != values->end(); ++value) {
        const SettingRow& row = *SettingRow::find(value.key());
        const auto set = platform.isEmpty() ? core.settings.set(row, *value)
                                            : core.settings.setForPlatform(row, platform, *value);
        if (!set)
            return error(set.error(), row.key);
    }
    return std::nullopt;
}
} // namespace

void addConfig(Routes& routes, Core& core)
{
    const QList<Field> query{{"platform", Field::Type::Text, "the layer of this platform, such as huya"}};
    routes.add({"GET", u"/api/config"_s, Access::Viewer, u"The settings, with what each takes"_s,
                [&core](const Call& call, const Done& done) {
                    const QString platform = call.query.value(u"platform"_s).toString();
                    done(refusePlatform(core, platform).value_or(show(core, platform)));
                },
                query});
    routes.add({"PUT",
                u"/api/config"_s,
                Access::Operator,
                u"Changes the settings that the body names, all or none; null is back to the default"_s,
                [&core](const Call& call, const Done& done) {
                    const QString platform = call.query.value(u"platform"_s).toString();
                    auto refused = refusePlatform(core, platform);
                    if (!refused)
                        refused = change(core, call, platform);
                    if (refused)
                        return done(*refused);
                    inBackground(
                        &core.events,
                        [&settings = core.store.settings, platform, keys = call.body.keys()] {
                            return settings.settle(platform, keys);
                        },
                        [&core, done, platform](const Result<>& kept) {
                            done(kept ? show(core, platform) : error(kept.error()));
                        });
                },
                query,
                {{"*", Field::Type::Object, "a setting's key and its value"}}});
}
} // namespace remote::verbs
