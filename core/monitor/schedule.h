// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/platform/platform.h"
#include <QDateTime>
#include <QHash>
#include <QList>
#include <QVariantList>

/// Who is to be checked when: pure, tested as tables. Thread: any (values). Times are those of an unscaled,
/// monotonic clock, but for the weekly hours, which are local wall time.
namespace schedule {
using Time = std::chrono::milliseconds;
inline constexpr Time rideAlong{15000}; ///< rooms that are due so soon join a batch

/// Hours of some week days; `to` <= `from` ends on the next day.
struct Range
{
    unsigned days = 0x7f; ///< bit 0 = Monday
    int from = 0;         ///< minutes since midnight
    int to = 24 * 60;
};
/// Setting monitor.schedule: a list of {"days": [1..7], "from": "HH:mm", "to": "HH:mm"}, Monday = 1. A range
/// that cannot be read is left out; no `days` means each day.
QList<Range> ranges(const QVariantList& setting);
/// Always true without ranges.
bool within(const QList<Range>& ranges, const QDateTime& local);
/// The next time a range begins after `local`; invalid without one that ever does.
QDateTime nextOpening(const QList<Range>& ranges, const QDateTime& local);

/// May a broadcast with this title be recorded? Keywords match anywhere, ignoring case.
bool titleAllowed(const QString& title, const QStringList& include, const QStringList& exclude);

/// Between two checks of a room: `wanted` (0 = the platform's) is not below the minimum; `jitter` 0 to 1 adds
/// up to 20 %.
Time interval(const CheckIntervals& platform, int wantedSec, double jitter);
/// How long a platform is left alone after being throttled for the `times`-th time: 60 s, 2, 5, 10, 30 min
/// (platforms-a.md 1.5).
Time throttleBackOff(int times);
/// Checks at the same time for so many rooms: 8 to 32.
int poolSize(int rooms);

/// A room as the scheduler sees it.
struct Room
{
    StreamerId id = 0;
    QString platform;
    Time dueAt{0};
    int priority = 0;
    bool urgent = false; ///< asked for by a person: waits for nothing but a free worker
    bool single = false; ///< not in a batch: its streams are needed, or the batch cannot tell of it
};
/// What is known of a platform.
struct PlatformTimes
{
    Time freeAt{0};       ///< not asked before (spacing)
    Time blockedUntil{0}; ///< throttled
    Time spacing{1000};
    int batchLimit = 0;
};
/// One call of Platform::check (one room) or Platform::batch.
struct Job
{
    QString platform;
    QList<StreamerId> rooms;
    bool batch = false;
};
struct Plan
{
    QList<Job> jobs;
    Time wakeAt = Time::max(); ///< when to plan again; max = never
};
/// What to start now with so many free workers. Rooms that are due soon (a quarter of a minute) ride along in
/// a batch. `platforms` gets the new times.
Plan plan(QList<Room> idle, QHash<QString, PlatformTimes>& platforms, int freeWorkers, Time now);
} // namespace schedule
