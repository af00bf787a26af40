// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/eventreader.h"

#include <QHash>

namespace {
using namespace event;

QString text(const QJsonObject& in, const char* key)
{
    return in.value(QLatin1String(key)).toString();
}

qint64 number(const QJsonObject& in, const char* key)
{
    return in.value(QLatin1String(key)).toInteger();
}

int count(const QJsonObject& in, const char* key)
{
    return in.value(QLatin1String(key)).toInt();
}

double real(const QJsonObject& in, const char* key)
{
    return in.value(QLatin1String(key)).toDouble();
}

bool flag(const QJsonObject& in, const char* key)
{
    return in.value(QLatin1String(key)).toBool();
}

QDateTime time(const QJsonObject& in, const char* key)
{
    return QDateTime::fromString(text(in, key), Qt::ISODateWithMs);
}

/// The value whose word is `word`; `last` bounds the enumeration and stands for an unknown word.
template <typename Enum>
Enum byName(const QString& word, const char* (*nameOf)(Enum), Enum last)
{
    for (int i = 0; i < static_cast<int>(last); ++i) {
        if (word == QLatin1String(nameOf(static_cast<Enum>(i))))
            return static_cast<Enum>(i);
    }
    return last;
}

Error error(const QJsonObject& in, const char* name = "error")
{
    const QJsonObject json = in.value(QLatin1String(name)).toObject();
    return {kindFrom(text(json, "kind")).value_or(Error::Kind::Database),
            text(json, "detail"),
            count(json, "code"),
            {}};
}

SegmentInfo segment(const QJsonObject& in)
{
    SegmentInfo out;
    out.path = text(in, "path");
    out.bytes = number(in, "bytes");
    out.seconds = real(in, "seconds");
    out.videoCodec = text(in, "videoCodec");
    out.audioCodec = text(in, "audioCodec");
    out.videoFrames = number(in, "videoFrames");
    out.audioFrames = number(in, "audioFrames");
    out.width = count(in, "width");
    out.height = count(in, "height");
    out.framesPerSecond = real(in, "framesPerSecond");
    out.endedBy = byName(text(in, "endedBy"), splitName, SplitReason::Fault);
    out.randomAccess = flag(in, "randomAccess");
    return out;
}

DiskLevel diskLevel(const QString& word)
{
    return word == u"full" ? DiskLevel::Full : word == u"low" ? DiskLevel::Low : DiskLevel::Ok;
}

using In = const QJsonObject&;
using Read = Event (*)(In);

const QHash<QString, Read>& readers()
{
    static const QHash<QString, Read> all{
        {QStringLiteral("streamerAdded"),
         [](In in) -> Event { return StreamerAdded{number(in, "streamer")}; }},
        {QStringLiteral("streamerRemoved"),
         [](In in) -> Event {
             return StreamerRemoved{number(in, "streamer"), text(in, "name")};
         }},
        {QStringLiteral("streamStarted"),
         [](In in) -> Event {
             return StreamStarted{number(in, "streamer"), number(in, "task"), text(in, "title"),
                                  flag(in, "alreadyLive")};
         }},
        {QStringLiteral("streamEnded"),
         [](In in) -> Event {
             return StreamEnded{number(in, "streamer"), number(in, "task"),  text(in, "title"),
                                count(in, "parts"),     number(in, "bytes"), real(in, "seconds"),
                                flag(in, "byHand")};
         }},
        {QStringLiteral("segmentClosed"),
         [](In in) -> Event {
             return SegmentClosed{number(in, "streamer"), number(in, "task"), number(in, "video"),
                                  count(in, "part"), segment(in)};
         }},
        {QStringLiteral("reconnecting"),
         [](In in) -> Event {
             return Reconnecting{number(in, "streamer"),
                                 number(in, "task"),
                                 count(in, "attempt"),
                                 count(in, "limit"),
                                 std::chrono::milliseconds(number(in, "waitMs")),
                                 error(in)};
         }},
        {QStringLiteral("recordingFailed"),
         [](In in) -> Event {
             return RecordingFailed{number(in, "streamer"), number(in, "task"), error(in)};
         }},
        {QStringLiteral("fileDeleted"),
         [](In in) -> Event {
             return FileDeleted{text(in, "path"), text(in, "reason")};
         }},
        {QStringLiteral("filesCleanedUp"),
         [](In in) -> Event {
             return FilesCleanedUp{count(in, "files"), number(in, "bytes"), count(in, "kept")};
         }},
        {QStringLiteral("fileMoved"),
         [](In in) -> Event {
             return FileMoved{text(in, "path"), text(in, "target"), text(in, "reason")};
         }},
        {QStringLiteral("remuxFinished"),
         [](In in) -> Event {
             return RemuxFinished{number(in, "video"), text(in, "path"), text(in, "target"), error(in),
                                  flag(in, "ok")};
         }},
        {QStringLiteral("hookFailed"),
         [](In in) -> Event {
             return HookFailed{number(in, "streamer"), number(in, "task"), text(in, "hook"),
                               count(in, "step"), error(in)};
         }},
        {QStringLiteral("unfinishedFilesFound"),
         [](In in) -> Event {
             return UnfinishedFilesFound{count(in, "files"), number(in, "bytes")};
         }},
        {QStringLiteral("diskChanged"),
         [](In in) -> Event {
             return DiskChanged{text(in, "folder"), diskLevel(text(in, "level")), number(in, "freeBytes"),
                                real(in, "hoursLeft")};
         }},
        {QStringLiteral("uploadChanged"),
         [](In in) -> Event {
             return UploadChanged{
                 number(in, "upload"),   number(in, "streamer"), number(in, "task"), text(in, "state"),
                 text(in, "holdReason"), time(in, "nextTry"),    error(in)};
         }},
        {QStringLiteral("archivePosted"),
         [](In in) -> Event {
             return ArchivePosted{number(in, "upload"), number(in, "streamer"), number(in, "task"),
                                  number(in, "aid"),    text(in, "bvid"),       count(in, "parts"),
                                  flag(in, "appended"), error(in, "coverError")};
         }},
        {QStringLiteral("archiveReviewed"),
         [](In in) -> Event {
             return ArchiveReviewed{number(in, "upload"), number(in, "streamer"),  number(in, "aid"),
                                    text(in, "bvid"),     text(in, "title"),       count(in, "state"),
                                    text(in, "text"),     text(in, "rejectReason")};
         }},
        {QStringLiteral("accountChanged"),
         [](In in) -> Event {
             return AccountChanged{number(in, "mid"), text(in, "name"), text(in, "state")};
         }},
        {QStringLiteral("platformThrottled"),
         [](In in) -> Event {
             return PlatformThrottled{text(in, "platform"), text(in, "message"), time(in, "until")};
         }},
        {QStringLiteral("notificationFailed"),
         [](In in) -> Event {
             return NotificationFailed{text(in, "channel"), text(in, "service"), error(in)};
         }},
        {QStringLiteral("databaseReplaced"),
         [](In in) -> Event {
             return DatabaseReplaced{text(in, "keptAs"), text(in, "backup"), time(in, "backupAt")};
         }},
        {QStringLiteral("updateAvailable"),
         [](In in) -> Event {
             return UpdateAvailable{text(in, "version"), QUrl(text(in, "url"), QUrl::StrictMode)};
         }},
        {QStringLiteral("networkChanged"), [](In in) -> Event { return NetworkChanged{flag(in, "online")}; }},
    };
    return all;
}
} // namespace

std::optional<Event> eventFromJson(const QJsonObject& json)
{
    const Read read = readers().value(text(json, "event"));
    return read ? std::optional(read(json)) : std::nullopt;
}
