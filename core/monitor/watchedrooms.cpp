// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/watchedrooms.h"

#include "core/base/log.h"
#include "core/config/settingsstore.h"
#include "core/monitor/roominfo.h"
#include "core/platform/sites.h"

#include <QRandomGenerator>

using namespace std::chrono_literals;
using Time = schedule::Time;

namespace {
constexpr Time longestSleep = 1h;
} // namespace

std::optional<Time> Monitor::Private::closedFor(StreamerId id) const
{
    // Most rooms have no hours, and the local time costs a look at the file of the time zone.
    const QVariantList stored = settings.get(setting::schedule, id);
    if (stored.isEmpty())
        return {};
    const auto hours = schedule::ranges(stored);
    const QDateTime local = clock.now().toLocalTime();
    if (schedule::within(hours, local))
        return {};
    return Time(local.msecsTo(schedule::nextOpening(hours, local)));
}

bool Monitor::Private::wouldRecord(const Watched& room) const
{
    const StreamerId id = room.row.id;
    return !room.row.paused && !pausedAll && !room.state.skipped &&
           room.state.shown != StreamerState::Error && !settings.get(setting::notifyOnly, id) &&
           !closedFor(id) && !whyNot(id) &&
           schedule::titleAllowed(room.known.title, settings.get(setting::includeTitle, id),
                                  settings.get(setting::excludeTitle, id));
}

/// Whoever is recorded comes first, else who was added earlier and would record it, unless a person wants
/// this one now. So one broadcast is never recorded twice, whichever of a room's addresses its streamers were
/// added by, and never by nobody.
QString Monitor::Private::sameAs(const Watched& room) const
{
    const QString& key = room.known.roomId;
    // Behind a direct link is no site that could say that two of them are one room.
    if (key.isEmpty() || room.state.recording || room.platform->matches(room.row.url) < 100)
        return {};
    for (const auto& [id, other] : rooms) {
        const bool same = id != room.row.id && other.platform == room.platform && other.known.roomId == key;
        const bool earlier = id < room.row.id && !room.forced;
        if (same && (other.state.recording || (earlier && wouldRecord(other))))
            return other.row.name.isEmpty() ? other.row.url.toString() : other.row.name;
    }
    return {};
}

roomstate::Rules Monitor::Private::rulesOf(const Watched& room, const QString& title) const
{
    const StreamerId id = room.row.id;
    roomstate::Rules rules;
    rules.paused = room.row.paused || pausedAll;
    rules.withinHours = !closedFor(id);
    rules.notifyOnly = settings.get(setting::notifyOnly, id);
    rules.titleAllowed = schedule::titleAllowed(title, settings.get(setting::includeTitle, id),
                                                settings.get(setting::excludeTitle, id));
    rules.forced = room.forced;
    rules.whyNot = whyNot(id);
    rules.sameAs = sameAs(room);
    const int wanted = room.row.checkIntervalSec > 0 ? room.row.checkIntervalSec
                                                     : settings.get(setting::checkIntervalSec, id);
    rules.interval =
        schedule::interval(room.platform->intervals(), wanted, QRandomGenerator::global()->generateDouble());
    return rules;
}

QVariantMap Monitor::Private::optionsOf(const Watched& room) const
{
    QVariantMap options = settings.effective(room.row.id);
    options.insert(QStringLiteral("direct.probe"),
                   true); // ask whether anything is there; a recording does not
    return options;
}

/// Starts what is due and sets the one timer to the next due time.
void Monitor::Private::tick()
{
    if (!running)
        return;
    const Time time = now();
    QList<schedule::Room> idle;
    Time later = Time::max();
    for (auto& [id, room] : rooms) {
        if (room.busy)
            continue;
        const bool asleep = room.row.paused || pausedAll;
        // A direct link has no title to ask for, and a probe would be one more connection.
        const bool nothingToAsk = room.state.recording && room.platform->matches(room.row.url) < 100;
        if ((asleep && !room.urgent) || nothingToAsk)
            continue;
        if (!room.urgent &&
            room.dueAt > time + schedule::rideAlong) { // most of a long list, most of the time
            later = std::min(later, room.dueAt);
            continue;
        }
        if (!room.urgent && !room.state.recording && room.dueAt <= time) {
            if (const auto closed = closedFor(id)) {
                room.dueAt = time + Time(qint64(double(closed->count()) / timeScale()));
                later = std::min(later, room.dueAt);
                room.state.shown = StreamerState::OffSchedule;
                tell(room, {});
                continue;
            }
        }
        idle.append({id, room.platform->id(), room.dueAt, settings.get(setting::priority, id), room.urgent,
                     room.needsStreams || room.forced});
    }
    schedule::Plan plan = schedule::plan(idle, platforms, pool.size() - busy, time);
    for (const schedule::Job& job : std::as_const(plan.jobs))
        run(job);
    plan.wakeAt = std::min(plan.wakeAt, later);
    if (plan.wakeAt != Time::max())
        timer.start(std::max<Time>(1ms, scaled(std::min<Time>(plan.wakeAt - time, longestSleep))));
}

void Monitor::Private::run(const schedule::Job& job)
{
    for (const StreamerId id : job.rooms) {
        Watched& room = rooms.at(id);
        room.busy = true;
        room.urgent = false;
        if (!room.state.answered)
            tell(room, {});
    }
    ++busy;
    const Platform* platform = rooms.at(job.rooms.first()).platform;
    if (job.batch)
        runBatch(job.rooms, platform);
    else
        runOne(job.rooms.first(), platform);
}

void Monitor::Private::runBatch(const QList<StreamerId>& ids, const Platform* platform)
{
    QList<CheckRequest> requests;
    for (const StreamerId id : ids) {
        const Watched& room = rooms.at(id);
        requests.append({room.row.url, room.known, optionsOf(room), false, {}});
    }
    pool.add([this, ids, requests, platform](Http& http, Stop& stop) {
        const Result<QList<LiveInfo>> answer = sites.batch(*platform, requests, http, stop);
        QMetaObject::invokeMethod(
            &self,
            [this, ids, answer] {
                --busy;
                for (int i = 0; i < ids.size(); ++i) {
                    const bool told = answer && i < answer->size();
                    LiveInfo info = told ? answer->at(i) : LiveInfo();
                    checked(ids.at(i), info, false);
                }
                tick();
            },
            Qt::QueuedConnection);
    });
}

void Monitor::Private::runOne(StreamerId id, const Platform* platform)
{
    const Watched& room = rooms.at(id);
    const bool withStreams = !room.state.recording;
    const CheckRequest request{room.row.url, room.known, optionsOf(room), withStreams, {}};
    pool.add([this, id, request, platform, withStreams](Http& http, Stop& stop) {
        const Result<LiveInfo> answer = sites.check(*platform, request, http, stop);
        QMetaObject::invokeMethod(
            &self,
            [this, id, answer, withStreams] {
                --busy;
                if (answer)
                    checked(id, *answer, withStreams);
                else if (const auto at = rooms.find(id); at != rooms.end())
                    at->second.busy = false; // stopped
                tick();
            },
            Qt::QueuedConnection);
    });
}

void Monitor::Private::checked(StreamerId id, const LiveInfo& info, bool withStreams)
{
    const auto at = rooms.find(id);
    if (at == rooms.end())
        return; // removed meanwhile
    Watched& room = at->second;
    room.busy = false;
    const Time time = now();
    noteRoom(room, info.room);
    room.duplicate = !sameAs(room).isEmpty();
    const bool liveInBatch =
        info.state == LiveState::Live && !withStreams && !room.state.recording && !room.duplicate;
    const bool batchCannotTell = info.state == LiveState::Transient && !withStreams && !room.needsStreams;
    if (liveInBatch || batchCannotTell) {
        room.needsStreams = true; // asked again, alone and with its streams
        room.dueAt = time;
        return;
    }
    room.needsStreams = false;
    room.checkedAt = clock.now();
    room.answer = info.state;
    room.restriction = info.why;
    room.message = info.message;
    if (info.state == LiveState::Throttled && info.platformWide)
        throttle(room, info);
    else if (info.state != LiveState::Transient)
        throttled.remove(room.platform->id());

    const bool wasSkipped = room.state.skipped;
    const LiveState before = room.state.live;
    const roomstate::Decision decision =
        roomstate::nextState(room.state, info, rulesOf(room, info.room.title), time);
    room.state = decision.state;
    room.waitsForPlace = decision.waitsForPlace;
    room.dueAt = time + (room.state.recording ? std::max(decision.checkIn, recordedEvery) : decision.checkIn);
    const bool worthTelling = room.asked || before != info.state;
    room.forced = room.asked = false;
    if (wasSkipped != room.state.skipped)
        emit self.skippedChanged(id, room.state.skipped);
    if (worthTelling)
        events.post(event::Checked{id, info.state, info.why, info.message});
    tell(room, decision.reason, decision.error);
    if (decision.record) {
        // Its files are named after who it is: the name that came just now is not in the database yet.
        if (!room.known.name.isEmpty() && room.row.name == roominfo::placeholder(room.row.url))
            room.row.name = room.known.name;
        emit self.wentLive(room.row, info, room.state.alreadyLive);
    }
}

void Monitor::Private::throttle(const Watched& room, const LiveInfo& info)
{
    const QString platform = room.platform->id();
    schedule::PlatformTimes& times = platforms[platform];
    if (times.blockedUntil > now())
        return; // several rooms were being asked when it began
    const Time wait = std::max<Time>(schedule::throttleBackOff(++throttled[platform]), info.retryAfter);
    times.blockedUntil = now() + wait;
    qCWarning(lcMonitor, "%ls: throttled, paused for %lld s", qUtf16Printable(platform),
              static_cast<long long>(wait.count() / 1000));
    events.post(event::PlatformThrottled{platform, info.message, at(times.blockedUntil)});
}

/// Names, title and pictures that changed are told.
void Monitor::Private::noteRoom(Watched& room, const RoomInfo& info)
{
    const RoomInfo before = room.known;
    roominfo::merge(room.known, info);
    if (!roominfo::looksDifferent(before, room.known))
        return;
    const RoomInfo& seen = room.known;
    events.post(event::RoomChanged{room.row.id, seen.name, seen.title, seen.area, seen.avatar, seen.cover});
    if (room.state.recording && !before.title.isEmpty() && seen.title != before.title)
        emit self.titleChanged(room.row.id, seen.title);
}

/// While a recording runs, its recorder tells the states.
void Monitor::Private::tell(Watched& room, const QString& reason, const Error& error)
{
    if (room.state.recording)
        return;
    const QDateTime next = room.dueAt > now() ? at(room.dueAt) : QDateTime();
    const bool isError = room.state.shown == StreamerState::Error;
    events.post(event::StateChanged{room.row.id, room.state.shown, reason, next, isError ? error : Error{},
                                    isError ? sameAs(room) : QString()});
}

void Monitor::Private::setSkipped(Watched& room, bool skipped)
{
    if (room.state.skipped == skipped)
        return;
    room.state.skipped = skipped;
    emit self.skippedChanged(room.row.id, skipped);
}

/// Its rules changed: what it shows may change without a check, and it may be due at once.
void Monitor::Private::refresh(Watched& room)
{
    const auto rules = rulesOf(room, room.known.title);
    const StreamerState before = room.state.shown;
    room.state.shown = roomstate::shownWithoutCheck(room.state, rules);
    if (room.state.shown == before)
        return;
    if (!rules.paused && rules.withinHours)
        room.dueAt = std::min(room.dueAt, now());
    tell(room, {});
}
