// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/biliupconfig.h"

#include "core/account/credentials.h"
#include "core/config/settings.h"
#include "core/hooks/hookstep.h"
#include "core/import/importtree.h"

#include <QDir>
#include <QFile>
#include <algorithm>

namespace {
constexpr qint64 mostLoginBytes = 256 * 1024;
constexpr char noLogin[] = QT_TRANSLATE_NOOP("ImportText", "no Bilibili login that this program can read");

/// A processor's list and the event it belongs to here; what its programs read on stdin in biliup.
struct Processor
{
    const char* key;
    const SettingRow& setting;
    HookStep::Input input;
    bool mayDelete;
};
const Processor processors[] = {
    {"preprocessor", setting::hooksRecording, HookStep::Input::Json, false},
    {"segment_processor", setting::hooksSegment, HookStep::Input::Paths, false},
    {"downloaded_processor", setting::hooksBroadcast, HookStep::Input::Json, false},
    {"postprocessor", setting::hooksUpload, HookStep::Input::Paths, true},
};

const Processor* processorOf(const QString& key)
{
    const auto at = std::find_if(std::begin(processors), std::end(processors), [&](const Processor& each) {
        return key.endsWith(QLatin1String(each.key));
    });
    return at == std::end(processors) ? nullptr : at;
}

void takeUser(ImportPlan& plan, const QVariantMap& user, const QString& folder)
{
    const QString& secret = importSecret;
    for (auto it = user.begin(); it != user.end(); ++it) {
        const QString key = QStringLiteral("user/") + it.key();
        const QString text = it.value().toString();
        if (it.key() == u"bili_cookie" && !text.isEmpty()) {
            if (!bilibili::readCredentials(text.toUtf8())) {
                plan.fail(key, secret, noLogin);
            } else {
                plan.accounts.append({key, text.toUtf8()});
                plan.map(key, secret, QT_TRANSLATE_NOOP("ImportText", "an account"));
            }
        } else if (it.key() == u"bili_cookie_file" && !text.isEmpty()) {
            biliup::takeAccountFile(plan, key, text, folder);
        } else {
            plan.ignore(key, secret,
                        QT_TRANSLATE_NOOP("ImportText", "this version uses no login of that site"));
        }
    }
}

/// What only a streamer's section has, into its own settings.
void takeOwnSettings(ImportPlan& plan, const QString& prefix, const QVariantMap& section,
                     ImportStreamer& streamer, QStringList& taken)
{
    const auto set = [&](const QString& name, const SettingRow& row, const QVariant& value,
                         const ImportText& why) {
        streamer.overrides.insert(row.key, value);
        plan.change(prefix + name, valueText(section.value(name)),
                    ImportText::verbatim(row.key + QStringLiteral(" = ") + valueText(value)), why);
    };
    for (auto it = section.begin(); it != section.end(); ++it) {
        const QString& name = it.key();
        if (taken.contains(name) || !it.value().isValid())
            continue;
        taken << name;
        if (name == u"time_range") {
            const QVariantList hours = biliup::scheduleFrom(valueText(it.value()));
            if (hours.isEmpty())
                plan.ignore(prefix + name, valueText(it.value()),
                            QT_TRANSLATE_NOOP("ImportText", "no range of two times"));
            else
                set(name, setting::schedule, hours,
                    QT_TRANSLATE_NOOP("ImportText", "every day; biliup does not keep to it"));
        } else if (name == u"excluded_keywords") {
            if (const QStringList words = it.value().toStringList(); !words.isEmpty())
                set(name, setting::excludeTitle, words,
                    QT_TRANSLATE_NOOP("ImportText", "biliup does not keep to it"));
        } else if (name == u"format" && it.value().toString() == u"mp4") {
            set(name, setting::remux, true,
                QT_TRANSLATE_NOOP("ImportText", "converted when a file is finished"));
            streamer.overrides.insert(setting::remuxKeepSource.key, false);
        } else if (const Processor* processor = processorOf(name)) {
            if (const QVariantList steps = biliup::hookSteps(plan, prefix + name, it.value());
                !steps.isEmpty())
                streamer.hooks.insert(processor->setting.key, steps);
        } else {
            taken.removeLast();
        }
    }
}
} // namespace

bool isBiliup(const QVariantMap& config)
{
    const QVariantMap streamers = config.value(QStringLiteral("streamers")).toMap();
    const bool rooms = std::any_of(streamers.begin(), streamers.end(), [](const QVariant& section) {
        return section.toMap().contains(QStringLiteral("url"));
    });
    static const QStringList known{
        QStringLiteral("downloader"),          QStringLiteral("file_size"),
        QStringLiteral("segment_time"),        QStringLiteral("filtering_threshold"),
        QStringLiteral("event_loop_interval"), QStringLiteral("pool1_size"),
        QStringLiteral("submit_api"),          QStringLiteral("lines")};
    return rooms ||
           std::any_of(known.begin(), known.end(), [&](const QString& key) { return config.contains(key); });
}

bool isBiliupRs(const QVariantMap& config)
{
    return !isBiliup(config) &&
           (config.contains(QStringLiteral("streamers")) &&
            (config.contains(QStringLiteral("line")) || config.contains(QStringLiteral("limit")) ||
             config.contains(QStringLiteral("user")) || config.size() == 1));
}

void biliup::takeAccountFile(ImportPlan& plan, const QString& key, const QString& name, const QString& folder)
{
    const QString path = QDir(folder).absoluteFilePath(name);
    const bool there = std::any_of(plan.accounts.begin(), plan.accounts.end(),
                                   [&](const ImportAccount& account) { return account.source == path; });
    if (there)
        return plan.map(key, name, QT_TRANSLATE_NOOP("ImportText", "an account"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return plan.ignore(key, name,
                           QT_TRANSLATE_NOOP("ImportText", "there is no such file; log in here instead"));
    const QByteArray text = file.read(mostLoginBytes);
    if (!bilibili::readCredentials(text))
        return plan.fail(key, name, noLogin);
    plan.accounts.append({path, text});
    plan.map(key, name, QT_TRANSLATE_NOOP("ImportText", "an account"));
}

QVariantList biliup::hookSteps(ImportPlan& plan, const QString& key, const QVariant& list)
{
    const Processor* processor = processorOf(key);
    QList<HookStep> steps;
    for (const QVariant& item : list.toList()) {
        const QVariantMap map = item.toMap();
        const QString text = map.isEmpty() ? item.toString() : map.first().toString();
        const QString what = map.isEmpty() ? item.toString() : map.firstKey();
        HookStep step;
        if (what == u"run" && !text.isEmpty()) {
            step.command = {text};
            step.shell = true; // biliup gives it to the shell
            step.input = processor ? processor->input : HookStep::Input::Json;
        } else if (what == u"mv" && !text.isEmpty()) {
            step.kind = HookStep::Kind::Move;
            step.folder = QString(text).replace(u'{', u'_').replace(u'%', u'_'); // a plain path there
        } else if (what == u"remux") {
            step.kind = HookStep::Kind::Remux;
        } else if (what == u"rm" && processor && processor->mayDelete) {
            step.kind = HookStep::Kind::Delete;
        } else {
            plan.ignore(key, valueText(item),
                        QT_TRANSLATE_NOOP("ImportText", "no step this program has there"));
            continue;
        }
        steps << step;
        const bool trash = step.kind == HookStep::Kind::Delete;
        if (trash)
            plan.change(key, valueText(item), QT_TRANSLATE_NOOP("ImportText", "hook: delete"),
                        QT_TRANSLATE_NOOP("ImportText", "to the trash, and only when the archive is open"));
        else
            plan.map(key, valueText(item), QT_TRANSLATE_NOOP("ImportText", "hook"));
    }
    return toVariant(steps);
}

QString biliup::takeTemplate(ImportPlan& plan, const QString& key, ImportTemplate wanted)
{
    for (const ImportTemplate& there : std::as_const(plan.templates)) {
        if (toJson(there.fields) != toJson(wanted.fields) || there.accountFile != wanted.accountFile)
            continue;
        plan.change(key, wanted.name, {QT_TRANSLATE_NOOP("ImportText", "template \"%1\""), there.name},
                    QT_TRANSLATE_NOOP("ImportText", "it has the same fields"));
        return there.name;
    }
    const QString name = wanted.name;
    for (int number = 2; std::any_of(plan.templates.begin(), plan.templates.end(),
                                     [&](const ImportTemplate& each) { return each.name == wanted.name; });
         ++number)
        wanted.name = QStringLiteral("%1 %2").arg(name).arg(number);
    plan.templates.append(wanted);
    plan.map(key, name, {QT_TRANSLATE_NOOP("ImportText", "template \"%1\""), wanted.name});
    return wanted.name;
}

void biliup::mapStreamer(ImportPlan& plan, const QString& name, const QVariantMap& section,
                         const Usual& usual)
{
    const QString prefix = QStringLiteral("streamers/%1/").arg(name);
    ImportStreamer streamer;
    streamer.key = QStringLiteral("streamers/%1").arg(name);
    streamer.name = name;
    ImportTemplate post{name, usual.fields, {}};
    QStringList taken = mapFields(plan, prefix, section, usual.folder, post.fields);
    taken << QStringLiteral("url") << QStringLiteral("override");
    takeOwnSettings(plan, prefix, section, streamer, taken);
    if (const QString login = section.value(QStringLiteral("user_cookie")).toString(); !login.isEmpty()) {
        taken << QStringLiteral("user_cookie");
        takeAccountFile(plan, prefix + QStringLiteral("user_cookie"), login, usual.folder);
        post.accountFile = QDir(usual.folder).absoluteFilePath(login);
    }
    QVariantMap rest = section.value(QStringLiteral("override")).toMap();
    for (auto it = section.begin(); it != section.end(); ++it)
        if (!taken.contains(it.key()))
            rest.insert(it.key(), it.value());
    mapSettings(plan, rest, prefix, streamer.overrides, post.fields);
    const QString uploader = rest.value(QStringLiteral("uploader")).toString();
    streamer.autoUpload = uploader.isEmpty() ? usual.upload : uploader != u"Noop";
    if (streamer.autoUpload)
        streamer.uploadTemplate = takeTemplate(plan, streamer.key, post);
    QStringList links = section.value(QStringLiteral("url")).toStringList();
    links.removeAll(QString());
    if (links.isEmpty())
        plan.fail(prefix + QStringLiteral("url"), {}, QT_TRANSLATE_NOOP("ImportText", "no link"));
    for (const QString& link : std::as_const(links)) {
        streamer.link = link;
        plan.streamers.append(streamer);
        plan.map(prefix + QStringLiteral("url"), link, QT_TRANSLATE_NOOP("ImportText", "streamer"));
    }
}

ImportPlan planBiliup(const QVariantMap& config, const QString& folder)
{
    ImportPlan plan;
    biliup::Usual usual;
    usual.folder = folder;
    usual.fields.copyright = 2; // biliup's default
    usual.upload = config.value(QStringLiteral("uploader")).toString() != u"Noop";
    biliup::mapSettings(plan, config, {}, plan.settings, usual.fields);
    takeUser(plan, config.value(QStringLiteral("user")).toMap(), folder);
    const QVariantMap streamers = config.value(QStringLiteral("streamers")).toMap();
    for (auto it = streamers.begin(); it != streamers.end(); ++it) {
        if (it.value().typeId() == QMetaType::QVariantMap)
            biliup::mapStreamer(plan, it.key(), it.value().toMap(), usual);
        else
            plan.fail(QStringLiteral("streamers/") + it.key(), valueText(*it),
                      QT_TRANSLATE_NOOP("ImportText", "no section"));
    }
    return plan;
}

ImportPlan planBiliupRs(const QVariantMap& config, const QString& folder)
{
    ImportPlan plan;
    PostFields usual;
    for (auto it = config.begin(); it != config.end(); ++it) {
        const QString& key = it.key();
        QVariantMap as;
        if (key == u"line")
            as.insert(QStringLiteral("lines"), it.value());
        else if (key == u"limit")
            as.insert(QStringLiteral("threads"), it.value());
        else if (key == u"submit")
            as.insert(QStringLiteral("submit_api"), it.value());
        else if (key == u"user")
            biliup::takeAccountFile(plan, key, it.value().toString(), folder);
        else if (key != u"streamers")
            plan.ignore(key, valueText(*it), QT_TRANSLATE_NOOP("ImportText", "unknown key"));
        biliup::mapSettings(plan, as, {}, plan.settings, usual);
    }
    const QVariantMap sections = config.value(QStringLiteral("streamers")).toMap();
    for (auto it = sections.begin(); it != sections.end(); ++it) {
        const QString key = QStringLiteral("streamers/") + it.key();
        const QVariantMap section = it.value().toMap();
        ImportTemplate post{it.key(), usual, {}};
        const QStringList taken = biliup::mapFields(plan, key + u'/', section, folder, post.fields);
        for (auto field = section.begin(); field != section.end(); ++field)
            if (!taken.contains(field.key()) && field.value().isValid())
                plan.ignore(key + u'/' + field.key(), valueText(*field),
                            QT_TRANSLATE_NOOP("ImportText", "unknown key"));
        biliup::takeTemplate(plan, key, post);
    }
    return plan;
}
