// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/event.h"

#include "core/base/redact.h"

namespace {
using namespace event;

QString text(const char* name)
{
    return QString::fromLatin1(name);
}

/// Invalid becomes null, so that a reader need not know Qt's empty string.
QJsonValue json(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
}

QJsonObject json(const Error& error)
{
    return {{QStringLiteral("kind"), text(kindName(error.kind))},
            {QStringLiteral("detail"), redact(error.detail)},
            {QStringLiteral("code"), error.code}};
}

const char* diskLevelName(DiskLevel level)
{
    switch (level) {
    case DiskLevel::Ok:
        return "ok";
    case DiskLevel::Low:
        return "low";
    case DiskLevel::Full:
        return "full";
    }
    return "unknown";
}

void put(QJsonObject& out, const char* key, const QJsonValue& value)
{
    out.insert(QLatin1String(key), value);
}

/// One overload an event: a new member of Event without one does not compile.
struct Name
{
    const char* operator()(const StreamerAdded&) const { return "streamerAdded"; }
    const char* operator()(const StreamerChanged&) const { return "streamerChanged"; }
    const char* operator()(const StreamerRemoved&) const { return "streamerRemoved"; }
    const char* operator()(const StateChanged&) const { return "stateChanged"; }
    const char* operator()(const Checked&) const { return "checked"; }
    const char* operator()(const RoomChanged&) const { return "roomChanged"; }
    const char* operator()(const StreamStarted&) const { return "streamStarted"; }
    const char* operator()(const StreamEnded&) const { return "streamEnded"; }
    const char* operator()(const SegmentOpened&) const { return "segmentOpened"; }
    const char* operator()(const SegmentClosed&) const { return "segmentClosed"; }
    const char* operator()(const RecordingProgress&) const { return "recordingProgress"; }
    const char* operator()(const Repaired&) const { return "repaired"; }
    const char* operator()(const Reconnecting&) const { return "reconnecting"; }
    const char* operator()(const RecordingFailed&) const { return "recordingFailed"; }
    const char* operator()(const ThumbnailReady&) const { return "thumbnailReady"; }
    const char* operator()(const FileDeleted&) const { return "fileDeleted"; }
    const char* operator()(const FilesCleanedUp&) const { return "filesCleanedUp"; }
    const char* operator()(const FileMoved&) const { return "fileMoved"; }
    const char* operator()(const RemuxFinished&) const { return "remuxFinished"; }
    const char* operator()(const HookFailed&) const { return "hookFailed"; }
    const char* operator()(const UnfinishedFilesFound&) const { return "unfinishedFilesFound"; }
    const char* operator()(const DiskChanged&) const { return "diskChanged"; }
    const char* operator()(const UploadChanged&) const { return "uploadChanged"; }
    const char* operator()(const UploadRemoved&) const { return "uploadRemoved"; }
    const char* operator()(const UploadProgressed&) const { return "uploadProgressed"; }
    const char* operator()(const ArchivePosted&) const { return "archivePosted"; }
    const char* operator()(const ArchiveReviewed&) const { return "archiveReviewed"; }
    const char* operator()(const AccountChanged&) const { return "accountChanged"; }
    const char* operator()(const SettingChanged&) const { return "settingChanged"; }
    const char* operator()(const PlatformThrottled&) const { return "platformThrottled"; }
    const char* operator()(const NetworkChanged&) const { return "networkChanged"; }
    const char* operator()(const NotificationFailed&) const { return "notificationFailed"; }
    const char* operator()(const DatabaseReplaced&) const { return "databaseReplaced"; }
    const char* operator()(const UpdateAvailable&) const { return "updateAvailable"; }
    const char* operator()(const ShuttingDown&) const { return "shuttingDown"; }
};

/// The members of an event besides `streamer` and `task`.
struct Members
{
    QJsonObject& out;

    void operator()(const StreamerAdded&) const {}
    void operator()(const StreamerChanged&) const {}
    void operator()(const StreamerRemoved& e) const { put(out, "name", e.name); }
    void operator()(const StateChanged& e) const
    {
        put(out, "state", text(streamerStateName(e.state)));
        put(out, "reason", redact(e.reason));
        put(out, "nextCheck", json(e.nextCheck));
    }
    void operator()(const Checked& e) const
    {
        put(out, "state", text(liveStateName(e.state)));
        put(out, "why", text(restrictionName(e.why)));
        put(out, "message", redact(e.message));
    }
    void operator()(const RoomChanged& e) const
    {
        put(out, "name", e.name);
        put(out, "title", e.title);
        put(out, "area", e.area);
        put(out, "avatar", redact(e.avatar));
        put(out, "cover", redact(e.cover));
    }
    void operator()(const StreamStarted& e) const
    {
        put(out, "title", e.title);
        put(out, "alreadyLive", e.alreadyLive);
    }
    void operator()(const StreamEnded& e) const
    {
        put(out, "title", e.title);
        put(out, "parts", e.parts);
        put(out, "bytes", e.bytes);
        put(out, "seconds", e.seconds);
        put(out, "byHand", e.byHand);
    }
    void operator()(const SegmentOpened& e) const
    {
        put(out, "video", e.video);
        put(out, "part", e.part);
        put(out, "path", e.path);
        put(out, "why", text(splitName(e.why)));
    }
    void operator()(const SegmentClosed& e) const
    {
        put(out, "video", e.video);
        put(out, "part", e.part);
        put(out, "path", e.segment.path);
        put(out, "bytes", e.segment.bytes);
        put(out, "seconds", e.segment.seconds);
        put(out, "videoCodec", e.segment.videoCodec);
        put(out, "audioCodec", e.segment.audioCodec);
        put(out, "videoFrames", e.segment.videoFrames);
        put(out, "audioFrames", e.segment.audioFrames);
        put(out, "width", e.segment.width);
        put(out, "height", e.segment.height);
        put(out, "framesPerSecond", e.segment.framesPerSecond);
        put(out, "endedBy", text(splitName(e.segment.endedBy)));
        put(out, "randomAccess", e.segment.randomAccess);
    }
    void operator()(const RecordingProgress& e) const
    {
        put(out, "path", e.path);
        put(out, "bytes", e.bytes);
        put(out, "fileBytes", e.fileBytes);
        put(out, "seconds", e.seconds);
        put(out, "bitsPerSecond", e.bitsPerSecond);
        put(out, "speedRatio", e.speedRatio);
        put(out, "videoFrames", e.videoFrames);
        put(out, "audioFrames", e.audioFrames);
        put(out, "dropped", e.dropped);
        put(out, "repaired", e.repaired);
        put(out, "quality", e.quality);
        put(out, "cdn", e.cdn);
    }
    void operator()(const Repaired& e) const
    {
        put(out, "repair", text(repairName(e.repair.kind)));
        put(out, "ms", e.repair.ms);
        put(out, "count", e.repair.count);
        put(out, "atMs", e.repair.atMs);
    }
    void operator()(const Reconnecting& e) const
    {
        put(out, "attempt", e.attempt);
        put(out, "limit", e.limit);
        put(out, "waitMs", qint64(e.wait.count()));
        put(out, "error", json(e.error));
    }
    void operator()(const RecordingFailed& e) const { put(out, "error", json(e.error)); }
    void operator()(const ThumbnailReady& e) const { put(out, "path", e.path); }
    void operator()(const FileDeleted& e) const
    {
        put(out, "path", e.path);
        put(out, "reason", e.reason);
    }
    void operator()(const FilesCleanedUp& e) const
    {
        put(out, "files", e.files);
        put(out, "bytes", e.bytes);
        put(out, "kept", e.kept);
    }
    void operator()(const FileMoved& e) const
    {
        put(out, "path", e.path);
        put(out, "target", e.target);
        put(out, "reason", e.reason);
    }
    void operator()(const RemuxFinished& e) const
    {
        put(out, "video", e.video);
        put(out, "path", e.path);
        put(out, "target", e.target);
        put(out, "ok", e.ok);
        put(out, "error", e.ok ? QJsonValue() : QJsonValue(json(e.error)));
    }
    void operator()(const HookFailed& e) const
    {
        put(out, "hook", e.hook);
        put(out, "step", e.step);
        put(out, "error", json(e.error));
    }
    void operator()(const UnfinishedFilesFound& e) const
    {
        put(out, "files", e.files);
        put(out, "bytes", e.bytes);
    }
    void operator()(const DiskChanged& e) const
    {
        put(out, "folder", e.folder);
        put(out, "level", text(diskLevelName(e.level)));
        put(out, "freeBytes", e.freeBytes);
        put(out, "hoursLeft", e.hoursLeft);
    }
    void operator()(const UploadChanged& e) const
    {
        put(out, "state", e.state);
        put(out, "holdReason", e.holdReason);
        put(out, "nextTry", json(e.nextTry));
        put(out, "error", e.error.detail.isEmpty() ? QJsonValue() : QJsonValue(json(e.error)));
    }
    void operator()(const UploadRemoved&) const {}
    void operator()(const UploadProgressed& e) const
    {
        put(out, "part", e.part);
        put(out, "sentBytes", e.sentBytes);
        put(out, "totalBytes", e.totalBytes);
        put(out, "bytesPerSecond", e.bytesPerSecond);
        put(out, "line", e.line);
        put(out, "retries", e.retries);
        put(out, "waitingUntil", json(e.waitingUntil));
        put(out, "growing", e.growing);
        put(out, "chunks", e.chunks);
        put(out, "chunkSeconds", e.chunkSeconds);
    }
    void operator()(const ArchivePosted& e) const
    {
        put(out, "aid", e.aid);
        put(out, "bvid", e.bvid);
        put(out, "parts", e.parts);
        put(out, "appended", e.appended);
        put(out, "coverError", e.coverError.detail.isEmpty() ? QJsonValue() : QJsonValue(json(e.coverError)));
    }
    void operator()(const ArchiveReviewed& e) const
    {
        put(out, "aid", e.aid);
        put(out, "bvid", e.bvid);
        put(out, "title", e.title);
        put(out, "state", e.state);
        put(out, "text", e.text);
        put(out, "rejectReason", e.rejectReason);
    }
    void operator()(const AccountChanged& e) const
    {
        put(out, "mid", e.mid);
        put(out, "name", e.name);
        put(out, "state", e.state);
    }
    void operator()(const SettingChanged& e) const { put(out, "key", e.key); }
    void operator()(const PlatformThrottled& e) const
    {
        put(out, "platform", e.platform);
        put(out, "message", redact(e.message));
        put(out, "until", json(e.until));
    }
    void operator()(const NetworkChanged& e) const { put(out, "online", e.online); }
    void operator()(const NotificationFailed& e) const
    {
        put(out, "channel", e.channel);
        put(out, "service", e.service);
        put(out, "error", json(e.error));
    }
    void operator()(const DatabaseReplaced& e) const
    {
        put(out, "keptAs", e.keptAs);
        put(out, "backup", e.backup);
        put(out, "backupAt", json(e.backupAt));
    }
    void operator()(const UpdateAvailable& e) const
    {
        put(out, "version", e.version);
        put(out, "url", redact(e.url));
    }
    void operator()(const ShuttingDown& e) const { put(out, "recordings", e.recordings); }
};
} // namespace

PostedEvent::PostedEvent() = default;
PostedEvent::PostedEvent(qint64 number, QDateTime when, Event what)
    : id(number)
    , at(std::move(when))
    , event(std::move(what))
{
}
PostedEvent::PostedEvent(const PostedEvent& other) = default;
PostedEvent::PostedEvent(PostedEvent&& other) noexcept = default;
PostedEvent& PostedEvent::operator=(const PostedEvent& other) = default;
PostedEvent& PostedEvent::operator=(PostedEvent&& other) noexcept = default;
PostedEvent::~PostedEvent() = default;

QString eventName(const Event& event)
{
    return text(std::visit(Name{}, event));
}

QJsonObject toJson(const PostedEvent& posted)
{
    QJsonObject out;
    put(out, "id", posted.id);
    put(out, "at", json(posted.at));
    put(out, "event", eventName(posted.event));
    std::visit(
        [&out](const auto& e) {
            if constexpr (requires { e.streamer; })
                put(out, "streamer", e.streamer);
            if constexpr (requires { e.task; })
                put(out, "task", e.task);
            if constexpr (requires { e.upload; })
                put(out, "upload", e.upload);
            Members{out}(e);
        },
        posted.event);
    return out;
}

StreamerId streamerOf(const Event& event)
{
    return std::visit(
        [](const auto& e) -> StreamerId {
            if constexpr (requires { e.streamer; })
                return e.streamer;
            else
                return 0;
        },
        event);
}
