// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/buildoptions.h"
#include "core/config/setting.h"
#include <QVariantList>
#include <QtGlobal>

/// What type and limits of some rows cannot say (SettingOptions::valid).
namespace settingcheck {
inline constexpr int leastCheckSec = 10;

Result<> fileName(const QVariant& value);      ///< a template of base/pathtemplate
Result<> splitMiB(const QVariant& value);      ///< 0 or at least 10
Result<> checkInterval(const QVariant& value); ///< 0 or at least leastCheckSec
Result<> proxy(const QVariant& value);         ///< system, none or scheme://host:port, no login
Result<> ownProxy(const QVariant& value);      ///< ... or same: that of net.proxy
Result<> command(const QVariant& value);       ///< empty or a program with arguments
Result<> header(const QVariant& value);        ///< what may stand in an HTTP header
Result<> protocols(const QVariant& value);     ///< an order of flv, fmp4, ts
Result<> codecs(const QVariant& value);        ///< an order of avc, hevc, av1
Result<> cdns(const QVariant& value);          ///< words that the names of servers contain
Result<> uploadLine(const QVariant& value);    ///< empty or a name: Bilibili has more than we know
Result<> uid(const QVariant& value);           ///< empty or an account's number
Result<> schedule(const QVariant& value);      ///< a list of core/monitor/schedule.h
Result<> account(const QVariant& value);       ///< default, none or a number
Result<> hours(const QVariant& value);         ///< empty or "23:00-07:00"
Result<> hook(const QVariant& value);          ///< a list of steps (core/hooks/hookstep.h)
Result<> lastHook(const QVariant& value);      ///< ... which may delete
Result<> basePath(const QVariant& value);      ///< empty, or "/recorder": what a reverse proxy puts in front
Result<> hostNames(const QVariant& value);     ///< names without scheme and port
Result<> moment(const QVariant& value);        ///< empty or "2026-11-26T12:00:00Z"
Result<> ways(const QVariant& value);          ///< any of desktop, sound, push
Result<> channels(const QVariant& value);      ///< a list of notify::ChannelConfig, without secrets
/// What is left of a list that channels() refuses: without secrets, and without those that cannot be.
QVariantList soundChannels(const QVariantList& stored);
} // namespace settingcheck

// Every setting of the program, one row each: a new setting is one more row and nothing else. The rows of a
// layer below the global one override it (Scope): global -> platform -> streamer. lupdate reads the texts
// here, so no macro of ours wraps them.

// clang-format off
namespace setting {
using Row = SettingRow;


// General
inline const Setting<QString> language(Row::Type::Choice, "app.language", QStringLiteral("system"), Row::Group::General, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Language"), "",
    {.choices = {{"system", QT_TRANSLATE_NOOP("Setting", "Follow the system")}, {"zh_CN", QT_TRANSLATE_NOOP("Setting", "简体中文")}, {"zh_TW", QT_TRANSLATE_NOOP("Setting", "繁體中文")}, {"en", QT_TRANSLATE_NOOP("Setting", "English")}, {"ja", QT_TRANSLATE_NOOP("Setting", "日本語")}}});
inline const Setting<bool> autostart(Row::Type::Bool, "app.autostart", false, Row::Group::General, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Start when I sign in"), QT_TRANSLATE_NOOP("Setting", "Starts minimised."));
inline const Setting<bool> startMinimized(Row::Type::Bool, "app.startMinimized", false, Row::Group::General, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Start minimised"), "");
inline const Setting<QString> closeButton(Row::Type::Choice, "app.closeButton", QStringLiteral("ask"), Row::Group::General, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Close button"), "",
    {.choices = {{"ask", QT_TRANSLATE_NOOP("Setting", "Ask")}, {"tray", QT_TRANSLATE_NOOP("Setting", "Minimise to the tray")}, {"quit", QT_TRANSLATE_NOOP("Setting", "Quit")}}});
inline const Setting<bool> trayIcon(Row::Type::Bool, "app.trayIcon", true, Row::Group::General, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Show the tray icon"), "");
inline const Setting<bool> minimizeToTray(Row::Type::Bool, "app.minimizeToTray", false, Row::Group::General, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Minimise to the tray"), "");
inline const Setting<QString> player(Row::Type::File, "app.player", QString(), Row::Group::General, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Player"), QT_TRANSLATE_NOOP("Setting", "A program, with arguments if need be; %f is the file. Empty: what the system opens videos with."),
    {.remote = false, .valid = settingcheck::command});
inline const Setting<bool> preventSleep(Row::Type::Bool, "app.preventSleep", true, Row::Group::General, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Keep the computer awake while recording"), QT_TRANSLATE_NOOP("Setting", "The display may still sleep."));
inline const Setting<QString> checkUpdates(Row::Type::Choice, "app.checkUpdates", QStringLiteral("off"), Row::Group::General, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Check for updates"), QT_TRANSLATE_NOOP("Setting", "Asks GitHub for the latest version and tells you; nothing is downloaded."),
    {.choices = {{"off", QT_TRANSLATE_NOOP("Setting", "Off")}, {"weekly", QT_TRANSLATE_NOOP("Setting", "Once a week")}}, .built = updateCheckBuilt});

// Notifications: where each kind is told (desktop, sound, push); none = in the list of events only
inline QStringList notifyDefault() { return {QStringLiteral("desktop"), QStringLiteral("push")}; }
inline const Setting<QStringList> notifyLive(Row::Type::List, "notify.live", notifyDefault(), Row::Group::Notify, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "A streamer goes live"), "",
    {.valid = settingcheck::ways});
inline const Setting<QStringList> notifyRecording(Row::Type::List, "notify.recording", QStringList(), Row::Group::Notify, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "A recording begins"), "",
    {.valid = settingcheck::ways});
inline const Setting<QStringList> notifyDropped(Row::Type::List, "notify.dropped", notifyDefault(), Row::Group::Notify, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "A recording breaks off"), "",
    {.valid = settingcheck::ways});
inline const Setting<QStringList> notifyEnded(Row::Type::List, "notify.ended", QStringList(), Row::Group::Notify, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "A broadcast is over"), "",
    {.valid = settingcheck::ways});
inline const Setting<QStringList> notifyPublished(Row::Type::List, "notify.published", notifyDefault(), Row::Group::Notify, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "An archive is submitted"), "",
    {.valid = settingcheck::ways});
inline const Setting<QStringList> notifyRejected(Row::Type::List, "notify.rejected", notifyDefault(), Row::Group::Notify, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "A submission fails or is returned"), "",
    {.valid = settingcheck::ways});
inline const Setting<QStringList> notifyProcessing(Row::Type::List, "notify.processing", notifyDefault(), Row::Group::Notify, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "A hook or a conversion fails"), "",
    {.valid = settingcheck::ways});
inline const Setting<QStringList> notifyLogin(Row::Type::List, "notify.login", notifyDefault(), Row::Group::Notify, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "A login is no longer valid"), "",
    {.valid = settingcheck::ways});
inline const Setting<QStringList> notifyDisk(Row::Type::List, "notify.disk", notifyDefault(), Row::Group::Notify, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "A disk gets full"), "",
    {.valid = settingcheck::ways});
inline const Setting<QStringList> notifyCleanup(Row::Type::List, "notify.cleanup", notifyDefault(), Row::Group::Notify, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Old recordings are cleaned up"), "",
    {.valid = settingcheck::ways});
inline const Setting<QStringList> notifyUpdate(Row::Type::List, "notify.update", QStringList(), Row::Group::Notify, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "There is a new version"), "",
    {.built = updateCheckBuilt, .valid = settingcheck::ways});
inline const Setting<bool> notifyMute(Row::Type::Bool, "notify.mute", false, Row::Group::Notify, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Tell nothing, only list it"), "");
inline const Setting<QString> notifyQuietHours(Row::Type::Text, "notify.quietHours", QString(), Row::Group::Notify, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Quiet hours"), QT_TRANSLATE_NOOP("Setting", "For example 22:00-08:00; empty means none. What happens then is only listed."),
    {.valid = settingcheck::hours});
inline const Setting<QString> notifyQuietUntil(Row::Type::Text, "notify.quietUntil", QString(), Row::Group::Notify, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Do not disturb until"), "",
    {.hidden = true, .valid = settingcheck::moment});
inline const Setting<int> notifyMergeSec(Row::Type::Int, "notify.mergeSec", 10, Row::Group::Notify, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Tell in one message what happens within"), QT_TRANSLATE_NOOP("Setting", "0 tells each by itself, at once."),
    {.min = 0, .max = 120, .unit = "s"});
inline const Setting<QVariantList> notifyChannels(Row::Type::Json, "notify.channels", QVariantList(), Row::Group::Notify, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Where messages are pushed to"), QT_TRANSLATE_NOOP("Setting", "Their passwords and keys are kept in the keychain."),
    {.remote = false, .hidden = true, .valid = settingcheck::channels});

// Appearance
inline const Setting<QString> theme(Row::Type::Choice, "app.theme", QStringLiteral("system"), Row::Group::Appearance, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Theme"), "",
    {.choices = {{"system", QT_TRANSLATE_NOOP("Setting", "Follow the system")}, {"light", QT_TRANSLATE_NOOP("Setting", "Light")}, {"dark", QT_TRANSLATE_NOOP("Setting", "Dark")}}});
inline const Setting<QString> accent(Row::Type::Choice, "app.accent", QStringLiteral("pink"), Row::Group::Appearance, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Accent colour"), "",
    {.choices = {{"pink", QT_TRANSLATE_NOOP("Setting", "Pink")}, {"blue", QT_TRANSLATE_NOOP("Setting", "Blue")}, {"system", QT_TRANSLATE_NOOP("Setting", "Follow the system")}}});
inline const Setting<int> fontPercent(Row::Type::Int, "app.fontPercent", 100, Row::Group::Appearance, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Font size"), "",
    {.min = 90, .max = 150, .unit = "%"});
inline const Setting<bool> compactRows(Row::Type::Bool, "app.compactRows", false, Row::Group::Appearance, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Compact rows"), "");
inline const Setting<QString> thumbnails(Row::Type::Choice, "app.thumbnails", QStringLiteral("selected"), Row::Group::Appearance, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Live thumbnails"), "",
    {.choices = {{"off", QT_TRANSLATE_NOOP("Setting", "Off")}, {"selected", QT_TRANSLATE_NOOP("Setting", "Selected streamer")}, {"all", QT_TRANSLATE_NOOP("Setting", "All recordings")}}});

// Record
inline const Setting<QString> recordFolder(Row::Type::Folder, "record.folder", QString(), Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Recordings folder"), QT_TRANSLATE_NOOP("Setting", "Empty: the folder \"biliup-qt\" in your videos folder."),
    {.effect = SettingEffect::NextRecording, .remote = false});
inline const Setting<QString> fileName(Row::Type::Text, "record.fileName", QStringLiteral("{streamer}/{date:%Y-%m-%d}/{date:%H-%M-%S} {title}"), Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "File name"), QT_TRANSLATE_NOOP("Setting", "Variables in braces; a slash starts a folder."),
    {.effect = SettingEffect::NextRecording, .valid = settingcheck::fileName});
inline const Setting<QString> streamFormat(Row::Type::Choice, "record.format", QStringLiteral("auto"), Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Stream format"), QT_TRANSLATE_NOOP("Setting", "Tried first where a site offers it in the same quality. Automatic: in the order of each platform."),
    {.choices = {{"auto", QT_TRANSLATE_NOOP("Setting", "Automatic")}, {"flv", QT_TRANSLATE_NOOP("Setting", "FLV")}, {"hls", QT_TRANSLATE_NOOP("Setting", "HLS")}}, .effect = SettingEffect::NextRecording});
inline const Setting<int> splitMinutes(Row::Type::Int, "record.splitMinutes", 60, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "New file every"), QT_TRANSLATE_NOOP("Setting", "0 means no limit. Files are always cut at a keyframe."),
    {.min = 0, .max = 1440, .unit = "min", .effect = SettingEffect::NextRecording});
inline const Setting<int> splitMiB(Row::Type::Int, "record.splitMiB", 3900, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "New file at a size of"), QT_TRANSLATE_NOOP("Setting", "0 means no limit."),
    {.min = 0, .max = 102400, .unit = "MiB", .effect = SettingEffect::NextRecording, .valid = settingcheck::splitMiB});
inline const Setting<bool> splitOnTitle(Row::Type::Bool, "record.splitOnTitle", false, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "New file when the title changes"), "");
inline const Setting<int> minFileMiB(Row::Type::Int, "record.minFileMiB", 0, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Delete files smaller than"), QT_TRANSLATE_NOOP("Setting", "Only files without a broadcast worth keeping; each one is written to the ledger."),
    {.min = 0, .max = 1000, .unit = "MiB", .effect = SettingEffect::NextRecording});
inline const Setting<int> graceSec(Row::Type::Int, "record.graceSec", 60, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Wait for the streamer to come back"), QT_TRANSLATE_NOOP("Setting", "A drop shorter than this stays one broadcast."),
    {.min = 0, .max = 3600, .unit = "s", .effect = SettingEffect::NextRecording});
inline const Setting<int> maxParallel(Row::Type::Int, "record.maxParallel", 0, Row::Group::Record, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Recordings at the same time"), QT_TRANSLATE_NOOP("Setting", "0 means no limit. Streamers of a higher priority come first."),
    {.min = 0, .max = 1000});
inline const Setting<int> stallTimeoutMs(Row::Type::Int, "record.stallTimeoutMs", 15000, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Treat as a drop when nothing comes for"), "",
    {.min = 1000, .max = 60000, .unit = "ms", .effect = SettingEffect::NextRecording});
inline const Setting<bool> keepGaps(Row::Type::Bool, "record.keepGaps", false, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Keep gaps in time"), QT_TRANSLATE_NOOP("Setting", "Off: missing seconds are closed, which Bilibili's upload check asks for."),
    {.effect = SettingEffect::NextRecording});
inline const Setting<bool> stripFiller(Row::Type::Bool, "record.stripFiller", false, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Remove filler data"), QT_TRANSLATE_NOOP("Setting", "Some senders pad their stream; the picture is the same without."),
    {.effect = SettingEffect::NextRecording});
inline const Setting<bool> joinReconnects(Row::Type::Bool, "record.joinReconnects", true, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Continue in the same file after a drop"), "",
    {.effect = SettingEffect::NextRecording});
inline const Setting<bool> remux(Row::Type::Bool, "record.remux", false, Row::Group::Processing, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Convert to MP4 when a file is finished"), QT_TRANSLATE_NOOP("Setting", "The picture and sound are copied, not encoded again."));
inline const Setting<bool> remuxKeepSource(Row::Type::Bool, "record.remuxKeepSource", true, Row::Group::Processing, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Keep the original after converting"), "");
inline const Setting<bool> saveCover(Row::Type::Bool, "record.saveCover", true, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Save the cover image"), "",
    {.effect = SettingEffect::NextRecording});
inline const Setting<int> thumbnailSec(Row::Type::Int, "record.thumbnailSec", 60, Row::Group::Record, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "New thumbnail every"), "",
    {.min = 10, .max = 3600, .unit = "s"});

// Monitor
inline const Setting<int> checkIntervalSec(Row::Type::Int, "monitor.checkIntervalSec", 0, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Check every"), QT_TRANSLATE_NOOP("Setting", "0 means as often as the platform allows. Less than 20 s may trigger risk control."),
    {.min = 0, .max = 3600, .unit = "s", .valid = settingcheck::checkInterval});
inline const Setting<QVariantList> schedule(Row::Type::Json, "monitor.schedule", QVariantList(), Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Only at these hours"), QT_TRANSLATE_NOOP("Setting", "A list of {\"days\": [1 = Monday ... 7], \"from\": \"19:00\", \"to\": \"02:00\"}: local time, a range may cross midnight, a day ends at 24:00."),
    {.hidden = true, .valid = settingcheck::schedule});
inline const Setting<QStringList> excludeTitle(Row::Type::List, "monitor.excludeTitle", QStringList(), Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Skip broadcasts whose title contains"), "");
inline const Setting<QStringList> includeTitle(Row::Type::List, "monitor.includeTitle", QStringList(), Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Record only broadcasts whose title contains"), "");
inline const Setting<bool> notifyOnly(Row::Type::Bool, "monitor.notifyOnly", false, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Only tell me, do not record"), "");
inline const Setting<int> priority(Row::Type::Int, "monitor.priority", 0, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Priority"), QT_TRANSLATE_NOOP("Setting", "Higher ones get a free place first."),
    {.min = -100, .max = 100});
inline const Setting<QStringList> tags(Row::Type::List, "streamer.tags", QStringList(), Row::Group::General, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Tags"), "",
    {.hidden = true});

// HLS
inline const Setting<int> hlsLiveEdge(Row::Type::Int, "hls.liveEdge", 3, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "HLS: segments to start with"), "",
    {.min = 1, .max = 100, .effect = SettingEffect::NextRecording});
inline const Setting<bool> hlsFromOldest(Row::Type::Bool, "hls.fromOldest", false, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "HLS: start with the oldest segment"), "",
    {.effect = SettingEffect::NextRecording});
inline const Setting<bool> hlsSkipAds(Row::Type::Bool, "hls.skipAds", true, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "HLS: leave out inserted advertising"), "",
    {.effect = SettingEffect::NextRecording});
inline const Setting<bool> hlsLowLatency(Row::Type::Bool, "hls.lowLatency", false, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "HLS: low latency"), "",
    {.effect = SettingEffect::NextRecording});
inline const Setting<int> hlsSegmentTimeoutMs(Row::Type::Int, "hls.segmentTimeoutMs", 10000, Row::Group::Record, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "HLS: time limit without a byte"), "",
    {.min = 100, .max = 60000, .unit = "ms", .effect = SettingEffect::NextRecording});

// Platforms
inline const Setting<QString> bilibiliQuality(Row::Type::Choice, "bilibili.quality", QStringLiteral("10000"), Row::Group::Platform, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Bilibili: quality"), QT_TRANSLATE_NOOP("Setting", "What the site grants without a login is at most 250."),
    {.choices = {{"30000", QT_TRANSLATE_NOOP("Setting", "Dolby")}, {"25000", QT_TRANSLATE_NOOP("Setting", "Original, true colour")}, {"20000", QT_TRANSLATE_NOOP("Setting", "4K")}, {"15000", QT_TRANSLATE_NOOP("Setting", "2K")}, {"10000", QT_TRANSLATE_NOOP("Setting", "Original")}, {"400", QT_TRANSLATE_NOOP("Setting", "Blu-ray")}, {"250", QT_TRANSLATE_NOOP("Setting", "Super")}, {"150", QT_TRANSLATE_NOOP("Setting", "High")}, {"80", QT_TRANSLATE_NOOP("Setting", "Smooth")}}, .effect = SettingEffect::NextRecording});
inline const Setting<QString> bilibiliAccount(Row::Type::Text, "bilibili.account", QStringLiteral("default"), Row::Group::Platform, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Bilibili: watch as"), QT_TRANSLATE_NOOP("Setting", "default: the default account; none: logged out; or the number (UID) of an account."),
    {.valid = settingcheck::account});
inline const Setting<QString> bilibiliProtocol(Row::Type::Text, "bilibili.protocol", QStringLiteral("flv,fmp4,ts"), Row::Group::Platform, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Bilibili: protocols in order"), QT_TRANSLATE_NOOP("Setting", "flv, fmp4 and ts, separated by commas."),
    {.effect = SettingEffect::NextRecording, .valid = settingcheck::protocols});
inline const Setting<QString> bilibiliCodec(Row::Type::Text, "bilibili.codec", QStringLiteral("avc"), Row::Group::Platform, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Bilibili: codecs in order"), QT_TRANSLATE_NOOP("Setting", "avc, hevc and av1, separated by commas."),
    {.effect = SettingEffect::NextRecording, .valid = settingcheck::codecs});
inline const Setting<QStringList> bilibiliCdn(Row::Type::List, "bilibili.cdn", QStringList(), Row::Group::Platform, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Bilibili: preferred CDNs"), "",
    {.effect = SettingEffect::NextRecording, .valid = settingcheck::cdns});
inline const Setting<QString> bilibiliApi(Row::Type::Text, "bilibili.api", QString(), Row::Group::Platform, Row::Scope::Platform,
    QT_TRANSLATE_NOOP("Setting", "Bilibili: own API address"), QT_TRANSLATE_NOOP("Setting", "Empty: https://api.live.bilibili.com"),
    {.remote = false});
inline const Setting<QString> bilibiliFallbackApi(Row::Type::Text, "bilibili.fallbackApi", QString(), Row::Group::Platform, Row::Scope::Platform,
    QT_TRANSLATE_NOOP("Setting", "Bilibili: API address when the first fails"), "",
    {.remote = false});
inline const Setting<int> huyaMaxBitrate(Row::Type::Int, "huya.maxBitrate", 0, Row::Group::Platform, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Huya: highest bitrate"), QT_TRANSLATE_NOOP("Setting", "0 means the source."),
    {.min = 0, .max = 100000, .unit = "kbit/s", .effect = SettingEffect::NextRecording});
inline const Setting<QString> huyaProtocol(Row::Type::Choice, "huya.protocol", QStringLiteral("flv"), Row::Group::Platform, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Huya: protocol"), "",
    {.choices = {{"flv", QT_TRANSLATE_NOOP("Setting", "FLV")}, {"hls", QT_TRANSLATE_NOOP("Setting", "HLS")}}, .effect = SettingEffect::NextRecording});
inline const Setting<QStringList> huyaCdn(Row::Type::List, "huya.cdn", QStringList(), Row::Group::Platform, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Huya: preferred CDNs"), "",
    {.effect = SettingEffect::NextRecording, .valid = settingcheck::cdns});
inline const Setting<bool> huyaHevc(Row::Type::Bool, "huya.hevc", false, Row::Group::Platform, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Huya: HEVC when there is one"), "",
    {.effect = SettingEffect::NextRecording});
inline const Setting<bool> huyaImgplus(Row::Type::Bool, "huya.imgplus", true, Row::Group::Platform, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Huya: allow the enhanced picture"), "",
    {.effect = SettingEffect::NextRecording});
inline const Setting<QString> genericUserAgent(Row::Type::Text, "direct.userAgent", QString(), Row::Group::Platform, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Direct links: User-Agent"), "",
    {.effect = SettingEffect::NextRecording, .valid = settingcheck::header});
inline const Setting<QString> genericReferer(Row::Type::Text, "direct.referer", QString(), Row::Group::Platform, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Direct links: Referer"), "",
    {.effect = SettingEffect::NextRecording, .valid = settingcheck::header});

// Upload
inline const Setting<QString> uploadTemplate(Row::Type::Text, "upload.template", QString(), Row::Group::Upload, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Template of streamers and files that name none"), "",
    {.hidden = true});
inline const Setting<QString> uploadAccount(Row::Type::Text, "upload.account", QString(), Row::Group::Upload, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Account"), QT_TRANSLATE_NOOP("Setting", "Its UID; empty: as in the template."),
    {.hidden = true, .valid = settingcheck::uid});
inline const Setting<QString> uploadMode(Row::Type::Choice, "upload.mode", QStringLiteral("template"), Row::Group::Upload, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Submit"), "",
    {.choices = {{"template", QT_TRANSLATE_NOOP("Setting", "As in the template")}, {"auto", QT_TRANSLATE_NOOP("Setting", "By itself")}, {"ask", QT_TRANSLATE_NOOP("Setting", "After I have looked at it")}, {"draft", QT_TRANSLATE_NOOP("Setting", "Not at all: upload the files only")}}});
inline const Setting<QString> uploadWhen(Row::Type::Choice, "upload.when", QStringLiteral("template"), Row::Group::Upload, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Upload when"), "",
    {.choices = {{"template", QT_TRANSLATE_NOOP("Setting", "As in the template")}, {"segments", QT_TRANSLATE_NOOP("Setting", "A file is finished")}, {"afterBroadcast", QT_TRANSLATE_NOOP("Setting", "The broadcast is over")}}});
inline const Setting<int> uploadParallel(Row::Type::Int, "upload.parallel", 1, Row::Group::Upload, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Archives uploaded at the same time"), "",
    {.min = 1, .max = 5});
inline const Setting<int> uploadThreads(Row::Type::Int, "upload.threads", 3, Row::Group::Upload, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Pieces of a file sent at the same time"), QT_TRANSLATE_NOOP("Setting", "Some lines allow no more than 8."),
    {.min = 1, .max = 16, .effect = SettingEffect::NextUpload});
inline const Setting<QString> uploadLine(Row::Type::Text, "upload.line", QString(), Row::Group::Upload, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Upload line"), QT_TRANSLATE_NOOP("Setting", "Empty: the fastest, measured once an hour."),
    {.effect = SettingEffect::NextUpload, .valid = settingcheck::uploadLine});
inline const Setting<double> uploadLimitMBps(Row::Type::Double, "upload.limitMBps", 0.0, Row::Group::Upload, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Upload no faster than"), QT_TRANSLATE_NOOP("Setting", "0 means no limit."),
    {.min = 0, .max = 10000, .unit = "MB/s"});
inline const Setting<QString> uploadHours(Row::Type::Text, "upload.hours", QString(), Row::Group::Upload, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Upload only between"), QT_TRANSLATE_NOOP("Setting", "For example 23:00-07:00; empty means always."),
    {.valid = settingcheck::hours});
inline const Setting<int> uploadRetries(Row::Type::Int, "upload.retries", 8, Row::Group::Upload, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Try a failed upload again"), "",
    {.min = 0, .max = 99});
inline const Setting<int> uploadMinMiB(Row::Type::Int, "upload.minMiB", 10, Row::Group::Upload, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Do not upload files smaller than"), QT_TRANSLATE_NOOP("Setting", "They are kept."),
    {.min = 0, .max = 1000, .unit = "MiB"});
inline const Setting<bool> uploadWhileRecording(Row::Type::Bool, "upload.whileRecording", false, Row::Group::Upload, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Upload while recording"), QT_TRANSLATE_NOOP("Setting", "Files are then cut by size only: at the chosen one, or 2 GiB. What is shorter at the end is sent once more as a whole."),
    {.effect = SettingEffect::NextRecording});
inline const Setting<QString> uploadAfterPublish(Row::Type::Choice, "upload.afterPublish", QStringLiteral("keep"), Row::Group::Upload, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "Files whose archive is open on Bilibili"), "",
    {.choices = {{"keep", QT_TRANSLATE_NOOP("Setting", "Keep")}, {"trash", QT_TRANSLATE_NOOP("Setting", "Move to the trash")}}});

// Network
inline const Setting<QString> proxy(Row::Type::Text, "net.proxy", QStringLiteral("system"), Row::Group::Network, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Proxy"), QT_TRANSLATE_NOOP("Setting", "For checking rooms and for accounts. No address on this computer goes through a proxy."),
    {.remote = false, .valid = settingcheck::proxy});
inline const Setting<QString> proxyRecord(Row::Type::Text, "net.proxyRecord", QStringLiteral("same"), Row::Group::Network, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Proxy for recording"), QT_TRANSLATE_NOOP("Setting", "What is being recorded uses it from its next connection on."),
    {.remote = false, .valid = settingcheck::ownProxy});
inline const Setting<QString> proxyUpload(Row::Type::Text, "net.proxyUpload", QStringLiteral("same"), Row::Group::Network, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Proxy for uploading"), QT_TRANSLATE_NOOP("Setting", "Uploads that are running use it from the next piece on."),
    {.remote = false, .valid = settingcheck::ownProxy});
inline const Setting<int> netTimeoutSec(Row::Type::Int, "net.timeoutSec", 15, Row::Group::Network, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Time limit of a request"), "",
    {.min = 3, .max = 120, .unit = "s"});
inline const Setting<QString> netUserAgent(Row::Type::Text, "net.userAgent", QString(), Row::Group::Network, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "User-Agent"), QT_TRANSLATE_NOOP("Setting", "Empty: that of a current browser."),
    {.valid = settingcheck::header});
inline const Setting<QString> netIpv6(Row::Type::Choice, "net.ipv6", QStringLiteral("auto"), Row::Group::Network, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "IPv6"), QT_TRANSLATE_NOOP("Setting", "Off helps where addresses of IPv6 are handed out but lead nowhere. RTMP, RTSP and what else is neither FLV nor HLS nor SRT still uses them."),
    {.choices = {{"auto", QT_TRANSLATE_NOOP("Setting", "Automatic")}, {"off", QT_TRANSLATE_NOOP("Setting", "Off")}}});

// Storage
inline const Setting<double> diskWarnGiB(Row::Type::Double, "disk.warnGiB", 10.0, Row::Group::Storage, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Warn when less is free than"), "",
    {.min = 0, .max = 10000, .unit = "GiB"});
inline const Setting<double> diskStopGiB(Row::Type::Double, "disk.stopGiB", 1.0, Row::Group::Storage, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Stop recording when less is free than"), "",
    {.min = 0.5, .max = 10000, .unit = "GiB"});
inline const Setting<bool> retentionEnabled(Row::Type::Bool, "retention.enabled", false, Row::Group::Storage, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Clean up old recordings by itself"), QT_TRANSLATE_NOOP("Setting", "They are moved to the trash, which gives their space back when it is emptied."),
    {.remote = false});
inline const Setting<int> retentionDays(Row::Type::Int, "retention.days", 0, Row::Group::Storage, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Keep recordings for"), QT_TRANSLATE_NOOP("Setting", "0 means no limit."),
    {.min = 0, .max = 3650, .unit = "d", .remote = false});
inline const Setting<int> retentionMaxGiB(Row::Type::Int, "retention.maxGiB", 0, Row::Group::Storage, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Keep recordings up to"), QT_TRANSLATE_NOOP("Setting", "The oldest go first; 0 means no limit."),
    {.min = 0, .max = 1048576, .unit = "GiB", .remote = false});
inline const Setting<bool> retentionOnlyUploaded(Row::Type::Bool, "retention.onlyUploaded", true, Row::Group::Storage, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Clean up only what is open on Bilibili"), QT_TRANSLATE_NOOP("Setting", "Off: recordings go that are nowhere else."),
    {.remote = false});
inline const Setting<int> backupsKept(Row::Type::Int, "data.backupsKept", 7, Row::Group::Storage, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Copies of the database to keep"), QT_TRANSLATE_NOOP("Setting", "One is made each day, beside the database."),
    {.min = 1, .max = 365, .remote = false});

// Advanced
inline const Setting<QString> logLevel(Row::Type::Choice, "log.level", QStringLiteral("info"), Row::Group::Advanced, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Log level"), "",
    {.choices = {{"debug", QT_TRANSLATE_NOOP("Setting", "Debug")}, {"info", QT_TRANSLATE_NOOP("Setting", "Info")}, {"warning", QT_TRANSLATE_NOOP("Setting", "Warning")}, {"error", QT_TRANSLATE_NOOP("Setting", "Error")}}});
inline const Setting<int> logKeepDays(Row::Type::Int, "log.keepDays", 14, Row::Group::Advanced, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Keep log lines for"), "",
    {.min = 1, .max = 365, .unit = "d"});

// Remote: who may look in from where is never decided from there
inline const Setting<bool> remoteEnabled(Row::Type::Bool, "remote.enabled", false, Row::Group::Remote, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Remote viewing"), QT_TRANSLATE_NOOP("Setting", "A web page and an interface for programs, for people with a password or a paired device."),
    {.remote = false});
inline const Setting<QString> remoteBind(Row::Type::Choice, "remote.bind", QStringLiteral("loopback"), Row::Group::Remote, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Reachable from"), "",
    {.choices = {{"loopback", QT_TRANSLATE_NOOP("Setting", "This computer")}, {"lan", QT_TRANSLATE_NOOP("Setting", "The local network")}}, .remote = false});
inline const Setting<int> remotePort(Row::Type::Int, "remote.port", 19159, Row::Group::Remote, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Port"), "",
    {.min = 1024, .max = 65535, .remote = false});
inline const Setting<QString> remoteTls(Row::Type::Choice, "remote.tls", QStringLiteral("off"), Row::Group::Remote, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Encryption (TLS)"), "",
    {.choices = {{"off", QT_TRANSLATE_NOOP("Setting", "Off")}, {"generated", QT_TRANSLATE_NOOP("Setting", "With a certificate made here")}, {"files", QT_TRANSLATE_NOOP("Setting", "With my certificate")}}, .remote = false});
inline const Setting<QString> remoteCertificate(Row::Type::File, "remote.certificate", QString(), Row::Group::Remote, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Certificate"), QT_TRANSLATE_NOOP("Setting", "A PEM file with the whole chain."),
    {.remote = false});
inline const Setting<QString> remoteKey(Row::Type::File, "remote.key", QString(), Row::Group::Remote, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Private key"), QT_TRANSLATE_NOOP("Setting", "A PEM file without a password."),
    {.remote = false});
inline const Setting<int> remoteSessionDays(Row::Type::Int, "remote.sessionDays", 30, Row::Group::Remote, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "A sign-in is valid for"), "",
    {.min = 1, .max = 365, .unit = "d", .remote = false});
inline const Setting<QStringList> remoteHosts(Row::Type::List, "remote.hosts", QStringList(), Row::Group::Remote, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Further names of this computer"), QT_TRANSLATE_NOOP("Setting", "Addresses and localhost always work; a request for any other name is refused unless it is listed here."),
    {.remote = false, .valid = settingcheck::hostNames});
inline const Setting<QString> remoteBasePath(Row::Type::Text, "remote.basePath", QString(), Row::Group::Remote, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Path behind a reverse proxy"), QT_TRANSLATE_NOOP("Setting", "For example /recorder; empty: none."),
    {.remote = false, .valid = settingcheck::basePath});
inline const Setting<bool> remoteForwarded(Row::Type::Bool, "remote.forwarded", false, Row::Group::Remote, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Believe a reverse proxy on this computer"), QT_TRANSLATE_NOOP("Setting", "Who asks and whether it is encrypted is then read from X-Forwarded-For and X-Forwarded-Proto."),
    {.remote = false});

// Hooks
inline const Setting<int> hooksParallel(Row::Type::Int, "processing.parallel", 1, Row::Group::Processing, Row::Scope::Global,
    QT_TRANSLATE_NOOP("Setting", "Streamers whose hooks run at the same time"), QT_TRANSLATE_NOOP("Setting", "Those of one streamer always run one after the other."),
    {.min = 1, .max = 4});
inline const Setting<QVariantList> hooksRecording(Row::Type::Json, "hooks.recording", QVariantList(), Row::Group::Processing, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "When a broadcast begins"), "",
    {.remote = false, .valid = settingcheck::hook});
inline const Setting<QVariantList> hooksSegment(Row::Type::Json, "hooks.segment", QVariantList(), Row::Group::Processing, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "When a file is finished"), "",
    {.remote = false, .valid = settingcheck::hook});
inline const Setting<QVariantList> hooksBroadcast(Row::Type::Json, "hooks.broadcast", QVariantList(), Row::Group::Processing, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "When the broadcast is over"), "",
    {.remote = false, .valid = settingcheck::hook});
inline const Setting<QVariantList> hooksUpload(Row::Type::Json, "hooks.upload", QVariantList(), Row::Group::Processing, Row::Scope::Streamer,
    QT_TRANSLATE_NOOP("Setting", "When the archive is posted"), "",
    {.remote = false, .valid = settingcheck::lastHook});

} // namespace setting
// clang-format on
