// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/schedule.h"

#include <algorithm>
#include <cmath>
#include <iterator>

using namespace std::chrono_literals;

namespace schedule {
namespace {
constexpr int dayMinutes = 24 * 60;

/// Minutes of "HH:mm" ("24:00" too); -1 when it is none.
int minutesOf(const QString& text)
{
    const QStringList parts = text.split(QLatin1Char(':'));
    bool hoursOk = false;
    bool minutesOk = false;
    const int hours = parts.value(0).toInt(&hoursOk);
    const int minutes = parts.value(1).toInt(&minutesOk);
    const int all = hours * 60 + minutes;
    if (parts.size() != 2 || !hoursOk || !minutesOk || hours < 0 || minutes < 0 || minutes > 59 ||
        all > dayMinutes)
        return -1;
    return all;
}

bool hasDay(const Range& range, int dayOfWeek)
{
    return (range.days >> (dayOfWeek - 1)) & 1U;
}

bool contains(const Range& range, int dayOfWeek, int minute)
{
    const int dayBefore = dayOfWeek == 1 ? 7 : dayOfWeek - 1;
    if (range.from < range.to)
        return hasDay(range, dayOfWeek) && minute >= range.from && minute < range.to;
    return (hasDay(range, dayOfWeek) && minute >= range.from) ||
           (hasDay(range, dayBefore) && minute < range.to);
}

/// Minutes after a midnight on the clock ("24:00" is the next one); where the clocks jump over that time, the
/// first one after it.
QDateTime timeOf(const QDate& date, int minute, Qt::TimeSpec spec)
{
    QDateTime time;
    for (int at = minute; !time.isValid() && at <= minute + dayMinutes; ++at)
        time = QDateTime(date.addDays(at / dayMinutes), QTime(0, 0).addSecs(at % dayMinutes * 60), spec);
    return time;
}
} // namespace

QList<Range> ranges(const QVariantList& setting)
{
    QList<Range> result;
    for (const QVariant& entry : setting) {
        const QVariantMap map = entry.toMap();
        Range range;
        range.from = minutesOf(map.value(QStringLiteral("from")).toString());
        range.to = minutesOf(map.value(QStringLiteral("to")).toString());
        if (map.contains(QStringLiteral("days"))) {
            range.days = 0;
            for (const QVariant& day : map.value(QStringLiteral("days")).toList()) {
                if (day.toInt() >= 1 && day.toInt() <= 7)
                    range.days |= 1U << (day.toInt() - 1);
            }
        }
        if (range.from >= 0 && range.to >= 0 && range.days != 0)
            result.append(range);
    }
    return result;
}

bool within(const QList<Range>& ranges, const QDateTime& local)
{
    if (ranges.isEmpty())
        return true;
    const int minute = local.time().hour() * 60 + local.time().minute();
    return std::any_of(ranges.begin(), ranges.end(),
                       [&](const Range& range) { return contains(range, local.date().dayOfWeek(), minute); });
}

QDateTime nextOpening(const QList<Range>& ranges, const QDateTime& local)
{
    QDateTime best;
    for (const Range& range : ranges) {
        for (int day = 0; day <= 14; ++day) { // a week more where the first one is left out
            const QDate date = local.date().addDays(day);
            if (!hasDay(range, date.dayOfWeek()))
                continue;
            const QDateTime opens = timeOf(date, range.from, local.timeSpec());
            // Hours that lie wholly in what the clocks jump over are left out.
            if (opens > local && within({range}, opens) && (!best.isValid() || opens < best))
                best = opens;
        }
    }
    return best;
}

bool titleAllowed(const QString& title, const QStringList& include, const QStringList& exclude)
{
    const auto inTitle = [&title](const QString& word) {
        return !word.trimmed().isEmpty() && title.contains(word.trimmed(), Qt::CaseInsensitive);
    };
    if (std::any_of(exclude.begin(), exclude.end(), inTitle))
        return false;
    const bool noneWanted = std::all_of(include.begin(), include.end(),
                                        [](const QString& word) { return word.trimmed().isEmpty(); });
    return noneWanted || std::any_of(include.begin(), include.end(), inTitle);
}

Time interval(const CheckIntervals& platform, int wantedSec, double jitter)
{
    Time base = platform.normal;
    if (wantedSec > 0)
        base = std::max<Time>(std::chrono::seconds(wantedSec), platform.minimum);
    return base + Time(std::llround(double(base.count()) * 0.2 * jitter));
}

Time throttleBackOff(int times)
{
    static constexpr Time table[] = {60s, 120s, 300s, 600s, 1800s};
    return table[std::clamp(times - 1, 0, int(std::size(table)) - 1)];
}

int poolSize(int rooms)
{
    return std::clamp(rooms, 8, 32);
}

Plan plan(QList<Room> idle, QHash<QString, PlatformTimes>& platforms, int freeWorkers, Time now)
{
    std::stable_sort(idle.begin(), idle.end(), [](const Room& a, const Room& b) {
        if (a.urgent != b.urgent)
            return a.urgent;
        return a.priority != b.priority ? a.priority > b.priority : a.dueAt < b.dueAt;
    });
    Plan result;
    QHash<QString, qsizetype> batches; // the open batch job of a platform
    for (const Room& room : std::as_const(idle)) {
        PlatformTimes& platform = platforms[room.platform];
        const bool batchable = platform.batchLimit > 0 && !room.single && !room.urgent;
        const auto open = batches.constFind(room.platform);
        if (batchable && open != batches.cend() && room.dueAt <= now + rideAlong) {
            Job& job = result.jobs[*open];
            if (job.rooms.size() < platform.batchLimit) {
                job.rooms.append(room.id);
                continue;
            }
        }
        const Time ready = room.urgent ? now : std::max({room.dueAt, platform.freeAt, platform.blockedUntil});
        if (ready > now) {
            result.wakeAt = std::min(result.wakeAt, ready);
            continue;
        }
        if (result.jobs.size() >= freeWorkers)
            continue; // a worker that becomes free plans again
        platform.freeAt = now + platform.spacing;
        if (batchable)
            batches.insert(room.platform, result.jobs.size());
        result.jobs.append({room.platform, {room.id}, batchable});
    }
    return result;
}
} // namespace schedule
