// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/exportfile.h"

#include "core/config/configtext.h"
#include "core/config/settingsstore.h"
#include "core/import/importtree.h"
#include "core/roster.h"
#include "core/templates.h"

#include <QDateTime>
#include <QJsonArray>

namespace {
const QString mark = QStringLiteral("biliup-qt");
constexpr int format = 1;

/// Only what a row describes: nothing unknown leaves the program.
QJsonObject layerJson(const QVariantMap& layer)
{
    QJsonObject json;
    for (auto it = layer.begin(); it != layer.end(); ++it) {
        if (SettingRow::find(it.key()))
            json.insert(it.key(), QJsonValue::fromVariant(it.value()));
    }
    return json;
}

/// What runs programs or deletes files is taken from somebody's file only with a word of its own.
bool needsConsent(const QString& key)
{
    return key.startsWith(QLatin1String("hooks.")) || key.startsWith(QLatin1String("retention.")) ||
           key == setting::player.key;
}

/// One layer: what may be set goes to `values` (hooks to `hooks`), each key has its line.
void planLayer(ImportPlan& plan, const QVariantMap& layer, const QString& place, SettingRow::Scope scope,
               QVariantMap& values, QVariantMap& hooks)
{
    for (auto it = layer.begin(); it != layer.end(); ++it) {
        const QString key = place + it.key();
        const SettingRow* row = SettingRow::find(it.key());
        if (!row) {
            plan.ignore(key, valueText(it.value()),
                        QT_TRANSLATE_NOOP("ImportText", "this version has no such setting"));
            continue;
        }
        const auto value = row->check(it.value());
        if (!value) {
            plan.fail(key, valueText(it.value()), value.error());
            continue;
        }
        if (row->scope < scope) {
            plan.fail(key, valueText(it.value()), QT_TRANSLATE_NOOP("ImportText", "it cannot differ here"));
            continue;
        }
        (needsConsent(it.key()) ? hooks : values).insert(it.key(), *value);
        plan.map(key, valueText(it.value()), ImportText::verbatim(row->key));
    }
}

/// A word that stands for nothing here is told: what it would become by itself may be the opposite.
void failUnknownWords(ImportPlan& plan, const QString& key, const QVariantMap& fields, const PostFields& read)
{
    const QJsonObject known = toJson(read);
    for (const char* name : {"mode", "api", "when", "submitAt", "coverFrom"}) {
        const QVariant word = fields.value(QLatin1String(name));
        if (word.isValid() && word.toString() != known.value(QLatin1String(name)).toString())
            plan.fail(key + QLatin1Char('.') + QLatin1String(name), word.toString(),
                      {QT_TRANSLATE_NOOP("ImportText", "there is no such choice; \"%1\" is taken"),
                       known.value(QLatin1String(name)).toString()});
    }
}

void planTemplates(ImportPlan& plan, const QVariantList& templates)
{
    for (int i = 0; i < templates.size(); ++i) {
        const QVariantMap map = templates.at(i).toMap();
        const QString name = map.value(QStringLiteral("name")).toString().trimmed();
        const QString key = QStringLiteral("templates[%1]").arg(i);
        if (name.isEmpty()) {
            plan.fail(key, {}, QT_TRANSLATE_NOOP("ImportText", "it has no name"));
            continue;
        }
        const QVariantMap fields = map.value(QStringLiteral("fields")).toMap();
        const PostFields read = postFieldsFrom(QJsonObject::fromVariantMap(fields));
        failUnknownWords(plan, key, fields, read);
        plan.templates.append({name, read, {}});
        plan.map(key, name, QT_TRANSLATE_NOOP("ImportText", "template"));
    }
}

void planStreamers(ImportPlan& plan, const QVariantList& streamers)
{
    for (int i = 0; i < streamers.size(); ++i) {
        const QVariantMap map = streamers.at(i).toMap();
        ImportStreamer streamer;
        streamer.key = QStringLiteral("streamers[%1]").arg(i);
        streamer.link = map.value(QStringLiteral("url")).toString();
        streamer.name = map.value(QStringLiteral("name")).toString();
        streamer.paused = map.value(QStringLiteral("paused")).toBool();
        streamer.autoUpload = map.value(QStringLiteral("autoUpload")).toBool();
        streamer.uploadTemplate = map.value(QStringLiteral("template")).toString();
        if (streamer.link.isEmpty()) {
            plan.fail(streamer.key, streamer.name, QT_TRANSLATE_NOOP("ImportText", "it has no link"));
            continue;
        }
        plan.map(streamer.key, streamer.link,
                 streamer.paused ? QT_TRANSLATE_NOOP("ImportText", "streamer, paused")
                                 : QT_TRANSLATE_NOOP("ImportText", "streamer"));
        planLayer(plan, map.value(QStringLiteral("settings")).toMap(), streamer.key + u'.',
                  SettingRow::Scope::Streamer, streamer.overrides, streamer.hooks);
        if (const int seconds = map.value(QStringLiteral("checkIntervalSec")).toInt(); seconds > 0)
            streamer.overrides.insert(setting::checkIntervalSec.key, seconds);
        plan.streamers.append(streamer);
    }
}
} // namespace

QJsonObject exportProfile(const Settings& settings, const Templates& templates, const Roster& roster)
{
    QJsonObject platforms;
    for (const QString& platform : settings.platforms())
        platforms.insert(platform, layerJson(settings.platformLayer(platform)));
    QJsonArray posts;
    for (const TemplateRow& row : templates.all())
        posts.append(QJsonObject{{QStringLiteral("name"), row.name}, {QStringLiteral("fields"), row.fields}});
    QJsonArray streamers;
    for (const StreamerId id : roster.ids()) {
        const StreamerRow& row = roster.find(id)->row;
        streamers.append(QJsonObject{{QStringLiteral("name"), row.name},
                                     {QStringLiteral("url"), row.url.toString(QUrl::FullyEncoded)},
                                     {QStringLiteral("paused"), row.paused},
                                     {QStringLiteral("autoUpload"), row.autoUpload},
                                     {QStringLiteral("template"), row.uploadTemplate},
                                     {QStringLiteral("checkIntervalSec"), row.checkIntervalSec},
                                     {QStringLiteral("settings"), layerJson(settings.streamerLayer(id))}});
    }
    const QString now = QDateTime::currentDateTimeUtc().toString(Qt::ISODate);
    return {{mark, QJsonObject{{QStringLiteral("format"), format}, {QStringLiteral("exported"), now}}},
            {QStringLiteral("settings"), layerJson(settings.globalLayer())},
            {QStringLiteral("platforms"), platforms},
            {QStringLiteral("templates"), posts},
            {QStringLiteral("streamers"), streamers}};
}

std::optional<ImportPlan> planExport(const QVariantMap& tree)
{
    const QVariantMap head = tree.value(mark).toMap();
    if (head.isEmpty())
        return std::nullopt;
    ImportPlan plan;
    plan.kind = QT_TRANSLATE_NOOP("ImportText", "biliup-qt export");
    if (head.value(QStringLiteral("format")).toInt() > format)
        plan.change(
            mark, valueText(head.value(QStringLiteral("format"))),
            ImportText::verbatim(QString::number(format)),
            QT_TRANSLATE_NOOP("ImportText", "a newer version wrote it; what is not known here is left out"));
    planLayer(plan, tree.value(QStringLiteral("settings")).toMap(), QStringLiteral("settings."),
              SettingRow::Scope::Global, plan.settings, plan.hooks);
    const QVariantMap platforms = tree.value(QStringLiteral("platforms")).toMap();
    for (auto it = platforms.begin(); it != platforms.end(); ++it)
        planLayer(plan, it.value().toMap(), QStringLiteral("platforms.%1.").arg(it.key()),
                  SettingRow::Scope::Platform, plan.platforms[it.key()], plan.platformHooks[it.key()]);
    planTemplates(plan, tree.value(QStringLiteral("templates")).toList());
    planStreamers(plan, tree.value(QStringLiteral("streamers")).toList());
    return plan;
}

std::optional<ImportPlan> planConfigFile(const QByteArray& text)
{
    const auto parsed = configtext::parse(text);
    if (!parsed || (parsed->layers == configtext::Layers() && parsed->problems.isEmpty()))
        return std::nullopt;
    ImportPlan plan;
    plan.kind = ImportText::verbatim(QStringLiteral("biliup-qt config.toml"));
    planLayer(plan, parsed->layers.global, {}, SettingRow::Scope::Global, plan.settings, plan.hooks);
    for (auto it = parsed->layers.platforms.cbegin(); it != parsed->layers.platforms.cend(); ++it)
        planLayer(plan, it.value(), QStringLiteral("platforms.%1.").arg(it.key()),
                  SettingRow::Scope::Platform, plan.platforms[it.key()], plan.platformHooks[it.key()]);
    for (const configtext::Problem& problem : parsed->problems)
        plan.fail(QStringLiteral("line %1").arg(problem.line), problem.key,
                  Error{Error::Kind::Refused, problem.reason, 0, {}});
    return plan;
}
