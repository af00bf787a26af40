// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/base/livestate.h"
#include <QDateTime>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QVariant>
#include <optional>

struct Core;

/// "Why is this not being recorded?": the reasons as values. Thread: main for gather(), any for the rest.
/// The sentences are made in ui/text/why.h and in the command line.
namespace why {

enum class Cause {
    Recording, ///< it is being recorded: no reason
    Reconnecting,
    Finishing,
    NotRunning,    ///< no program watches this profile now
    NoSite,        ///< no site takes its link
    SameRoom,      ///< `detail` is the streamer that has the same room
    Paused,        ///< this streamer
    PausedAll,     ///< everybody
    OffHours,      ///< until `until`
    NotChecked,    ///< not asked yet
    Throttled,     ///< the platform wants to be left alone until `until`
    Unreachable,   ///< the last checks got no answer
    NotFound,      ///< no such room
    Restricted,    ///< `detail` says what is asked for
    NotLive,       ///< the site says so
    NoStream,      ///< live, they say, but there is no stream
    Skipped,       ///< stopped by hand: not this broadcast
    NotifyOnly,    ///< only told
    TitleFiltered, ///< `detail` is the title
    DiskFull,      ///< `detail` is the folder
    NoPlace,       ///< as many recordings as allowed
    Starting,      ///< nothing is in the way: it begins with the next check
};
const char* causeName(Cause cause); ///< "recording", ...

/// Everything the answer depends on.
struct Facts
{
    bool running = true; ///< the program watches
    bool known = true;   ///< a site takes the link
    QString sameAs{};    ///< the streamer that has this room, too, and comes first
    bool paused = false;
    bool pausedAll = false;
    StreamerState state = StreamerState::Idle;
    QDateTime checkedAt; ///< invalid: not yet
    LiveState answer = LiveState::Transient;
    Restriction restriction = Restriction::None;
    QString message; ///< of the site, English
    int failures = 0;
    bool skipped = false;
    QDateTime nextCheck;
    QDateTime throttledUntil;
    bool withinHours = true;
    QDateTime opensAt;
    bool notifyOnly = false;
    QString title;
    bool titleAllowed = true;
    bool titleExcluded = false; ///< by monitor.excludeTitle, else by monitor.includeTitle
    QString folder;
    bool mayWrite = true;
    int recordings = 0;
    int places = 0; ///< 0: no limit
    /// The settings that count, with the layer each comes from ("default", "global", "platform",
    /// "streamer").
    struct Value
    {
        QString key;
        QVariant value;
        QString origin;
    };
    QList<Value> settings;
};

struct Reason
{
    Cause cause;
    QString setting; ///< key of the one to change; empty: none
    QString detail;
    QDateTime until;
};
struct Report
{
    QList<Reason> reasons; ///< what to do something about first, first; never empty
    Facts facts;
};
Report explain(const Facts& facts); ///< pure
QJsonObject toJson(const Report& report);

/// Nothing for an unknown streamer. `running`: the core watches (not only opened for a command).
std::optional<Facts> gather(const Core& core, StreamerId streamer, bool running = true);
} // namespace why
