// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/pathtemplate.h"
#include "core/config/settings.h"
#include "core/import/biliupconfig.h"
#include "core/import/importtree.h"

#include <QRegularExpression>
#include <QTime>
#include <algorithm>
#include <cmath>

namespace {
/// One key on its way; each handler below does one.
struct Key
{
    ImportPlan& plan;
    const QString key; ///< with its prefix
    const QVariant& value;
    QVariantMap& settings;
    PostFields& fields;
    const bool ofStreamer;

    QString from() const { return valueText(value); }
    void ignore(const ImportText& why) const { plan.ignore(key, from(), why); }
    /// Sets when the value is allowed; `why` says what differs, empty: nothing.
    void set(const SettingRow& row, const QVariant& to, const ImportText& why = {}) const
    {
        if (ofStreamer && row.scope != SettingRow::Scope::Streamer)
            return ignore({QT_TRANSLATE_NOOP("ImportText", "one for all streamers here: %1"), row.key});
        const auto checked = row.check(to);
        if (!checked)
            return plan.ignore(key, from(), checked.error());
        settings.insert(row.key, *checked);
        const auto target = ImportText::verbatim(row.key + QStringLiteral(" = ") + valueText(*checked));
        if (why.isEmpty())
            plan.map(key, from(), target);
        else
            plan.change(key, from(), target, why);
    }
    int number() const { return int(std::clamp<double>(value.toDouble(), -1e9, 1e9)); }
    void setClamped(const Setting<int>& row, int wanted, const ImportText& why = {}) const
    {
        const int fits = std::clamp(wanted, int(row.options.min), int(row.options.max));
        set(row, fits,
            fits == wanted
                ? why
                : ImportText(QT_TRANSLATE_NOOP("ImportText", "the nearest that is allowed here (%1)"),
                             QString::number(fits)));
    }
};
using Handler = void (*)(const Key&);

int secondsOf(const QString& text)
{
    const QStringList parts = text.split(u':');
    int seconds = 0;
    for (const QString& part : parts)
        seconds = seconds * 60 + part.toInt();
    return seconds;
}

QStringList listOf(const QVariant& value)
{
    if (value.typeId() != QMetaType::QString)
        return value.toStringList();
    QStringList list;
    for (const QString& part : value.toString().split(u',', Qt::SkipEmptyParts))
        list << part.trimmed();
    return list;
}

void fileSize(const Key& key)
{
    const double mib = key.value.toDouble() / (1024.0 * 1024.0);
    if (mib <= 0)
        return key.set(setting::splitMiB, 0);
    key.setClamped(setting::splitMiB, std::max(10, int(std::lround(std::min(mib, 1e9)))),
                   QT_TRANSLATE_NOOP("ImportText", "bytes became MiB"));
}

void segmentTime(const Key& key)
{
    const int seconds = secondsOf(key.value.toString());
    if (seconds <= 0)
        return key.ignore(QT_TRANSLATE_NOOP("ImportText", "no time"));
    key.setClamped(setting::splitMinutes, (seconds + 59) / 60,
                   seconds % 60 != 0 ? QT_TRANSLATE_NOOP("ImportText", "whole minutes") : "");
}

void threshold(const Key& key)
{
    key.setClamped(
        setting::uploadMinMiB, int(std::ceil(key.number() * 1e6 / (1024 * 1024))),
        QT_TRANSLATE_NOOP("ImportText", "smaller files are kept and not uploaded; biliup deletes them"));
}

void fileName(const Key& key)
{
    QString pattern = key.value.toString();
    const bool slash = pattern.contains(u'/');
    pattern.replace(u'/', u'_'); // a folder here, part of the name there
    if (pathtemplate::check(pattern))
        return key.set(setting::fileName, pattern,
                       slash ? QT_TRANSLATE_NOOP("ImportText", "a slash would make folders here") : "");
    key.ignore(QT_TRANSLATE_NOOP("ImportText", "this program cannot make file names of it"));
}

void quality(const Key& key)
{
    const int wanted = key.number();
    QString best = QStringLiteral("10000");
    for (const SettingChoice& choice : setting::bilibiliQuality.options.choices) {
        const QString value = QLatin1String(choice.value);
        if (wanted > 0 && std::abs(value.toInt() - wanted) < std::abs(best.toInt() - wanted))
            best = value;
    }
    key.set(setting::bilibiliQuality, best,
            best == QString::number(wanted) ? "" : QT_TRANSLATE_NOOP("ImportText", "the nearest quality"));
}

void protocol(const Key& key)
{
    const QString text = key.value.toString();
    const QString order = text == u"hls_ts"     ? QStringLiteral("ts,fmp4,flv")
                          : text == u"hls_fmp4" ? QStringLiteral("fmp4,ts,flv")
                                                : QStringLiteral("flv,fmp4,ts");
    key.set(setting::bilibiliProtocol, order,
            QT_TRANSLATE_NOOP("ImportText", "an order of protocols, the wished one first"));
}

void submitApi(const Key& key)
{
    const QString text = key.value.toString();
    key.fields.api = text == u"web"              ? PostFields::Api::Web
                     : text.startsWith(u"b-cut") ? PostFields::Api::Bcut
                                                 : PostFields::Api::App;
    const ImportText to(QT_TRANSLATE_NOOP("ImportText", "templates: interface %1"),
                        toJson(key.fields).value(u"api").toString());
    if (text == u"client")
        key.plan.change(key.key, text, to, QT_TRANSLATE_NOOP("ImportText", "the client interface is gone"));
    else
        key.plan.map(key.key, text, to);
}

void lines(const Key& key)
{
    const QString line = key.value.toString();
    const bool automatic = line.compare(u"auto", Qt::CaseInsensitive) == 0;
    key.set(setting::uploadLine, automatic ? QString() : line);
}

void logLevel(const Key& key)
{
    QString level = key.value.toString().section(u',', 0, 0).toLower();
    if (level == u"warn")
        level = QStringLiteral("warning");
    key.set(setting::logLevel, level);
}

void uploader(const Key& key)
{
    if (key.value.toString() == u"Noop")
        return key.plan.map(key.key, key.from(),
                            QT_TRANSLATE_NOOP("ImportText", "streamers: automatic upload off"));
    key.ignore(QT_TRANSLATE_NOOP("ImportText", "there is one uploader here"));
}

void liveCover(const Key& key)
{
    key.set(
        setting::saveCover, key.value.toBool(),
        QT_TRANSLATE_NOOP("ImportText", "and the templates take it as their cover, which biliup forgets"));
    if (key.value.toBool() && key.fields.coverFrom == PostFields::CoverFrom::None)
        key.fields.coverFrom = PostFields::CoverFrom::Live;
}

void hevc(const Key& key)
{
    key.set(setting::huyaHevc, key.value.toString().contains(u"265"),
            QT_TRANSLATE_NOOP("ImportText", "a switch instead of a codec"));
}

const std::pair<const char*, Handler> handlers[] = {
    {"file_size", fileSize},
    {"segment_time", segmentTime},
    {"filtering_threshold", threshold},
    {"filename_prefix", fileName},
    {"use_live_cover", liveCover},
    {"uploader", uploader},
    {"submit_api", submitApi},
    {"lines", lines},
    {"threads", [](const Key& key) { key.setClamped(setting::uploadThreads, key.number()); }},
    {"delay", [](const Key& key) { key.setClamped(setting::graceSec, key.number()); }},
    {"event_loop_interval",
     [](const Key& key) {
         key.setClamped(setting::checkIntervalSec, std::max(10, key.number()),
                        QT_TRANSLATE_NOOP("ImportText", "of each room instead of each platform"));
     }},
    {"pool1_size", [](const Key& key) { key.setClamped(setting::maxParallel, key.number()); }},
    {"pool2_size", [](const Key& key) { key.setClamped(setting::uploadParallel, key.number()); }},
    {"loggers_level", logLevel},
    {"bili_qn", quality},
    {"bili_protocol", protocol},
    {"bili_cdn", [](const Key& key) { key.set(setting::bilibiliCdn, listOf(key.value)); }},
    {"bili_perfCDN", [](const Key& key) { key.set(setting::bilibiliCdn, listOf(key.value)); }},
    {"bili_liveapi", [](const Key& key) { key.set(setting::bilibiliApi, key.value); }},
    {"bili_fallback_api", [](const Key& key) { key.set(setting::bilibiliFallbackApi, key.value); }},
    {"huya_cdn", [](const Key& key) { key.set(setting::huyaCdn, listOf(key.value)); }},
    {"huya_max_ratio", [](const Key& key) { key.setClamped(setting::huyaMaxBitrate, key.number()); }},
    {"huya_protocol", [](const Key& key) { key.set(setting::huyaProtocol, key.value.toString().toLower()); }},
    {"huya_imgplus", [](const Key& key) { key.set(setting::huyaImgplus, key.value.toBool()); }},
    {"huya_codec", hevc},
};

/// Known keys without a meaning here, by their beginning.
const std::pair<const char*, const char*> idle[] = {
    {"downloader", QT_TRANSLATE_NOOP("ImportText", "there is one engine here, for every site")},
    {"segment_processor_parallel", QT_TRANSLATE_NOOP("ImportText", "has no effect in biliup either")},
    {"max_upload_limit",
     QT_TRANSLATE_NOOP("ImportText", "has no effect in biliup either; see upload.limitMBps")},
    {"sync_save_dir", QT_TRANSLATE_NOOP("ImportText", "has no effect in biliup either")},
    {"uploading_record", QT_TRANSLATE_NOOP("ImportText", "gone from biliup")},
    {"uploading_continue", QT_TRANSLATE_NOOP("ImportText", "gone from biliup; uploads always go on here")},
    {"checker_sleep", QT_TRANSLATE_NOOP("ImportText", "has no effect in biliup either")},
    {"check_sourcecode", QT_TRANSLATE_NOOP("ImportText", "only for the Python version")},
    {"LOGGING", QT_TRANSLATE_NOOP("ImportText", "only for the Python version")},
    {"chromedriver_path", QT_TRANSLATE_NOOP("ImportText", "gone from biliup")},
    {"bili_cdn_fallback", QT_TRANSLATE_NOOP("ImportText", "other CDNs are always tried here")},
    {"bili_hls_transcode_timeout",
     QT_TRANSLATE_NOOP("ImportText", "the protocols are tried in their order here")},
    {"bili_", QT_TRANSLATE_NOOP("ImportText", "this program does it by itself or not at all")},
    {"bilibili_danmaku", QT_TRANSLATE_NOOP("ImportText", "chat is not recorded by this version")},
    {"huya_danmaku", QT_TRANSLATE_NOOP("ImportText", "chat is not recorded by this version")},
    {"huya_", QT_TRANSLATE_NOOP("ImportText", "this program does it by itself or not at all")},
    {"douyu", QT_TRANSLATE_NOOP("ImportText", "this version does not record Douyu")},
    {"douyin", QT_TRANSLATE_NOOP("ImportText", "this version does not record Douyin")},
    {"kuaishou_", QT_TRANSLATE_NOOP("ImportText", "this version does not record Kuaishou")},
    {"youtube_", QT_TRANSLATE_NOOP("ImportText", "this version does not record YouTube")},
    {"ytb_", QT_TRANSLATE_NOOP("ImportText", "this version does not record YouTube")},
    {"twitch_", QT_TRANSLATE_NOOP("ImportText", "this version does not record Twitch")},
    {"twitcasting_", QT_TRANSLATE_NOOP("ImportText", "this version does not record TwitCasting")},
    {"missevan", QT_TRANSLATE_NOOP("ImportText", "this version does not record Missevan")},
    {"cc_", QT_TRANSLATE_NOOP("ImportText", "this version does not record CC")},
    {"kila_", QT_TRANSLATE_NOOP("ImportText", "this version does not record Kilakila")},
};
} // namespace

void biliup::mapSettings(ImportPlan& plan, const QVariantMap& config, const QString& prefix,
                         QVariantMap& settings, PostFields& fields)
{
    for (auto it = config.begin(); it != config.end(); ++it) {
        if (it.key() == u"streamers" || it.key() == u"user" || !it.value().isValid())
            continue;
        const Key key{plan, prefix + it.key(), it.value(), settings, fields, !prefix.isEmpty()};
        const auto handler = std::find_if(std::begin(handlers), std::end(handlers), [&](const auto& entry) {
            return it.key() == QLatin1String(entry.first);
        });
        if (handler != std::end(handlers)) {
            handler->second(key);
            continue;
        }
        const auto known = std::find_if(std::begin(idle), std::end(idle), [&](const auto& entry) {
            return it.key().startsWith(QLatin1String(entry.first));
        });
        const bool secret = it.key().contains(u"cookie") || it.key().contains(u"password");
        plan.ignore(key.key, secret ? importSecret : key.from(),
                    known != std::end(idle) ? known->second : QT_TRANSLATE_NOOP("ImportText", "unknown key"));
    }
    // biliup cuts by time only when it is told to.
    if (config.value(QStringLiteral("file_size")).toLongLong() > 0 &&
        config.value(QStringLiteral("segment_time")).toString().isEmpty()) {
        settings.insert(setting::splitMinutes.key, 0);
        plan.change(prefix + QStringLiteral("segment_time"), QString(),
                    ImportText::verbatim(setting::splitMinutes.key + QStringLiteral(" = 0")),
                    QT_TRANSLATE_NOOP("ImportText", "not set: files are cut by their size only"));
    }
}

QVariantList biliup::scheduleFrom(const QString& text)
{
    static const QRegularExpression time(QStringLiteral("([01]?\\d|2[0-3]):([0-5]\\d)(?::[0-5]\\d)?"));
    static const QRegularExpression zoned(
        QStringLiteral("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+(?:Z|[+-]\\d\\d:?\\d\\d)"));
    QStringList times;
    for (auto it = zoned.globalMatch(text); it.hasNext();)
        times << QDateTime::fromString(it.next().captured(), Qt::ISODate)
                     .toLocalTime()
                     .toString(QStringLiteral("HH:mm"));
    if (times.isEmpty())
        for (auto it = time.globalMatch(text); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            times << QStringLiteral("%1:%2").arg(match.captured(1), 2, u'0').arg(match.captured(2));
        }
    if (times.size() != 2 || times.contains(QString()) || times.first() == times.last())
        return {};
    return {QVariantMap{{QStringLiteral("days"), QVariantList{1, 2, 3, 4, 5, 6, 7}},
                        {QStringLiteral("from"), times.first()},
                        {QStringLiteral("to"), times.last()}}};
}
