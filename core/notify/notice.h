// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/base/result.h"
#include <QDateTime>
#include <QFlags>
#include <QList>
#include <QString>
#include <QUrl>

/// What is told to people who do not look at the window (ux.md UX-75 to UX-77). Thread: any (values).
namespace notify {

enum class Kind {
    Live,
    Recording,  ///< a recording begins
    Dropped,    ///< a recording breaks off, or has failed
    Ended,      ///< a broadcast is over
    Published,  ///< an archive is submitted
    Rejected,   ///< a submission failed, or Bilibili returned it
    Processing, ///< a hook or a conversion failed
    Login,
    Cleanup, ///< old recordings went to the trash by themselves
    Disk,
    Update, ///< there is a newer version of the program
};
inline constexpr int kindCount = int(Kind::Update) + 1;
const char* kindName(Kind kind); ///< "live", ...: also the end of its setting's key

enum class Way { Desktop = 1, Sound = 2, Push = 4 };
Q_DECLARE_FLAGS(Ways, Way)
Q_DECLARE_OPERATORS_FOR_FLAGS(Ways)
Ways waysOf(const QStringList& setting); ///< "desktop", "sound", "push"

/// What a click on a notification asks for.
enum class Action { Open, OpenRoom, RecordNow, LogIn };
const char* actionName(Action action); ///< "open", ...: as D-Bus keys; Open is "default" there

/// One thing that happened; which members are set follows from its kind.
struct Happening
{
    Kind kind = Kind::Live;
    StreamerId streamer = 0;
    UploadId upload = 0;
    QString name;   ///< of the streamer, the account or the folder; Update: the version
    QString title;  ///< of the broadcast or the archive
    QString area;   ///< Live
    QUrl room;      ///< of the streamer; Update: the page of the release
    QString bvid;   ///< Published, Rejected
    QString reason; ///< Rejected: what Bilibili says; Processing: which hook
    Error error;    ///< Dropped, Rejected, Processing
    bool hasError = false;
    std::chrono::milliseconds wait{0}; ///< Dropped: until the next try; 0 = it has been given up
    bool alreadyLive = false;          ///< Live: it was on when the program looked for the first time
    bool full = false;                 ///< Disk
    int parts = 0;                     ///< Cleanup: files
    qint64 bytes = 0;                  ///< Ended: recorded; Disk: free; Cleanup: of the files
    double seconds = 0;                ///< Ended
    double hours = -1;                 ///< Disk: left at the present rate; -1 = unknown
    QString cause = {};  ///< tells the causes of an object apart: each is told once an hour; empty = always
    QString object = {}; ///< "streamer/7", "account/42", ...
    int kept = 0;        ///< Cleanup: files that the trash refused
    QList<QUrl> pictures = {}; ///< the streamer's avatar, else the cover of the room; may be none
};

/// What is told at once: one happening, or several of a kind.
struct Notice
{
    qint64 id = 0; ///< 1, 2, ... since the program started
    Kind kind = Kind::Live;
    Ways ways;
    QDateTime at; ///< UTC, of the first one
    QList<Happening> items;
};
/// What a click may ask for; the first is that on the message itself.
QList<Action> actionsOf(const Notice& notice);

struct Text
{
    QString title;
    QString body;
};
/// The sentences, which core does not have: given by whoever starts the program (ui/notify). Thread: main.
/// Owner: app.
class Texts
{
public:
    virtual ~Texts() = default;
    virtual Text text(const Notice& notice) const = 0;
    virtual QString action(Action action) const = 0;
    virtual Text test() const = 0; ///< for "send a test"
};
} // namespace notify
