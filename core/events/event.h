// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/base/livestate.h"
#include "core/base/result.h"
#include "core/base/segmentsink.h"
#include <QDateTime>
#include <QJsonObject>
#include <QString>
#include <QStringList>
#include <QUrl>
#include <variant>

/// Everything that happens, one struct a kind. Thread: any (values). Adding a member to Event breaks the
/// build in event.cpp (name, JSON) and in each subscriber that must decide what to do with it.
namespace event {

// Streamers
struct StreamerAdded
{
    StreamerId streamer;
};
struct StreamerChanged
{
    StreamerId streamer;
}; ///< name, settings, pause: read the row again
struct StreamerRemoved
{
    StreamerId streamer;
    QString name;
};
struct StateChanged
{
    StreamerId streamer;
    StreamerState state;
    QString reason;
    QDateTime nextCheck;
    Error error{};    ///< of StreamerState::Error, when it is no answer of the site; or no detail
    QString sameAs{}; ///< of StreamerState::Error: who has the same room and comes first
};
struct Checked
{
    StreamerId streamer;
    LiveState state;
    Restriction why;
    QString message;
    QString session{}; ///< of the broadcast, where the site names it: tells two of them apart
};
struct RoomChanged
{
    StreamerId streamer;
    QString name;
    QString title;
    QString area;
    QUrl avatar;
    QUrl cover;
};

// Broadcasts and files
struct StreamStarted
{
    StreamerId streamer;
    TaskId task;
    QString title;
    bool alreadyLive;
    bool takenUp = false; ///< a broadcast that was recorded before goes on
};
struct StreamEnded
{
    StreamerId streamer;
    TaskId task;
    QString title;
    int parts;
    qint64 bytes;
    double seconds;
    bool byHand;
};
struct SegmentOpened
{
    StreamerId streamer;
    TaskId task;
    VideoId video;
    int part;
    QString path;
    SplitReason why;
};
struct SegmentClosed
{
    StreamerId streamer;
    TaskId task;
    VideoId video;
    int part;
    SegmentInfo segment;
};
struct RecordingProgress ///< at most 2 a second a recording
{
    StreamerId streamer;
    TaskId task;
    QString path;
    qint64 bytes;
    qint64 fileBytes;
    double seconds;
    double bitsPerSecond;
    double speedRatio; ///< media time over wall time, 1.0 = as fast as it is sent
    qint64 videoFrames;
    qint64 audioFrames;
    qint64 dropped;
    qint64 repaired;
    QString quality;
    QString cdn;
};
struct Repaired
{
    StreamerId streamer;
    TaskId task;
    Repair repair;
};
struct Reconnecting
{
    StreamerId streamer;
    TaskId task;
    int attempt;
    int limit;
    std::chrono::milliseconds wait;
    Error error;
};
struct RecordingFailed
{
    StreamerId streamer;
    TaskId task;
    Error error;
};
struct ThumbnailReady
{
    StreamerId streamer;
    TaskId task;
    QString path;
};
struct FileDeleted
{
    QString path;
    QString reason;
};
struct FilesCleanedUp ///< what one run of the automatic cleanup did; each file is told as FileDeleted, too
{
    int files;
    qint64 bytes;
    int kept; ///< the trash refused them: told once
};
struct FileMoved
{
    QString path;
    QString target;
    QString reason;
};
struct RemuxFinished
{
    VideoId video;
    QString path;
    QString target;
    Error error;
    bool ok;
};
struct HookFailed ///< once, until it works again or is changed
{
    StreamerId streamer;
    TaskId task;
    QString hook; ///< hookEventName()
    int step;     ///< 1...
    Error error;
};
struct UnfinishedFilesFound
{
    int files;
    qint64 bytes;
}; ///< after a crash (UX-95)

// Disks
enum class DiskLevel { Ok, Low, Full };
struct DiskChanged
{
    QString folder;
    DiskLevel level;
    qint64 freeBytes;
    double hoursLeft;
};

// Publishing
struct UploadChanged
{
    UploadId upload;
    StreamerId streamer;
    TaskId task;
    QString state; ///< uploadStateName()
    QString holdReason;
    QDateTime nextTry;
    Error error; ///< of the last try; no detail when it went well
};
struct UploadRemoved
{
    UploadId upload;
};
struct UploadProgressed ///< at most 2 a second an upload
{
    UploadId upload;
    qint64 part; ///< being sent
    qint64 sentBytes;
    qint64 totalBytes;
    double bytesPerSecond;
    QString line;
    int retries;
    QDateTime waitingUntil;  ///< the account's turn; invalid = not waiting
    bool growing = false;    ///< of a file that is still recorded: sent beside the finished ones
    int chunks = 0;          ///< acknowledged in this run
    double chunkSeconds = 0; ///< what they took together, of all senders
};
struct ArchivePosted
{
    UploadId upload;
    StreamerId streamer;
    TaskId task;
    qint64 aid;
    QString bvid;
    int parts;
    bool appended;
    Error coverError{}; ///< why Bilibili chose its cover, although a rule wanted another; or no detail
};
struct ArchiveReviewed ///< Bilibili reports another state than before, of any archive of an account
{
    UploadId upload; ///< 0: not made by this program
    StreamerId streamer;
    qint64 aid;
    QString bvid;
    QString title;
    int state; ///< 0 = open, with every part of the upload transcoded (bilibili-upload.md C.10)
    QString text;
    QString rejectReason;
};
struct AccountChanged
{
    qint64 mid;
    QString name;
    QString state; ///< "ok", "needsLogin", "unknown", "removed"
};

// The program
struct SettingChanged
{
    QString key;
    StreamerId streamer;
}; ///< streamer 0: global or platform layer
struct PlatformThrottled
{
    QString platform;
    QString message;
    QDateTime until;
};
struct NetworkChanged
{
    bool online;
};
struct NotificationFailed ///< once, until the channel works again or is changed; never told as a notification
{
    QString channel; ///< the name a person gave it
    QString service; ///< "telegram"
    Error error;
};
struct DatabaseReplaced ///< a damaged one was put aside at the start and an empty one begun
{
    QString keptAs;
    QString backup;     ///< the newest copy of it; empty when there is none
    QDateTime backupAt; ///< UTC
};
struct UpdateAvailable ///< once a version
{
    QString version;
    QUrl url; ///< of its page, on github.com
};
struct ShuttingDown
{
    int recordings;
};

} // namespace event

using Event = std::variant<
    event::StreamerAdded, event::StreamerChanged, event::StreamerRemoved, event::StateChanged, event::Checked,
    event::RoomChanged, event::StreamStarted, event::StreamEnded, event::SegmentOpened, event::SegmentClosed,
    event::RecordingProgress, event::Repaired, event::Reconnecting, event::RecordingFailed,
    event::ThumbnailReady, event::FileDeleted, event::FilesCleanedUp, event::FileMoved, event::RemuxFinished,
    event::HookFailed, event::UnfinishedFilesFound, event::DiskChanged, event::UploadChanged,
    event::UploadRemoved, event::UploadProgressed, event::ArchivePosted, event::ArchiveReviewed,
    event::AccountChanged, event::SettingChanged, event::PlatformThrottled, event::NetworkChanged,
    event::NotificationFailed, event::DatabaseReplaced, event::UpdateAvailable, event::ShuttingDown>;

/// An event with its place in the order and its time.
struct PostedEvent
{
    qint64 id = 0; ///< 1, 2, ... since the program started
    QDateTime at;  ///< UTC
    Event event;

    // Defined once: in every file that has a list of them, the copies of so large a variant cost a second.
    PostedEvent();
    PostedEvent(qint64 number, QDateTime when, Event what);
    PostedEvent(const PostedEvent& other);
    PostedEvent(PostedEvent&& other) noexcept;
    PostedEvent& operator=(const PostedEvent& other);
    PostedEvent& operator=(PostedEvent&& other) noexcept;
    ~PostedEvent();
};

/// "streamerAdded", "segmentClosed", ...: the `event` field of its JSON.
QString eventName(const Event& event);
/// {"id":..,"at":..,"event":"segmentClosed", ...its members}; no secrets.
QJsonObject toJson(const PostedEvent& posted);
/// The streamer an event is about; 0 for events of the program.
StreamerId streamerOf(const Event& event);
