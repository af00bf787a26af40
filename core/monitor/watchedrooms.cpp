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
constexpr Time closedLook = 1min; ///< the wall clock decides, and it may jump: sleep, a correction, a journey

bool isOn(LiveState state)
{
    return state == LiveState::Live || state == LiveState::LiveNoStream;
}
} // namespace

std::optional<QDateTime> Monitor::Private::closedUntil(StreamerId id) const
{
    // Most rooms have no hours, and the local time costs a look at the file of the time zone.
    const QVariantList stored = settings.get(setting::schedule, id);
    if (stored.isEmpty())
        return {};
    const auto hours = schedule::ranges(stored);
    const QDateTime local = clock.now().toLocalTime();
    if (schedule::within(hours, local))
        return {};
    return schedule::nextOpening(hours, local).toUTC();
}

bool Monitor::Private::staysClosed(Watched& room, Time time)
{
    const auto opening = closedUntil(room.row.id);
    if (!opening)
        return false;
    const double wait = double(clock.now().msecsTo(*opening)) / timeScale();
    room.dueAt =
        time + (opening->isValid() ? std::clamp<Time>(Time(qint64(wait)), 1s, closedLook) : closedLook);
    if (room.state.shown == StreamerState::OffSchedule && room.opensAt == *opening)
        return true;
    room.state.shown = StreamerState::OffSchedule;
    room.state.live =
        LiveState::Transient; // what is on when it opens is another broadcast, as far as we know
    tell(room, {});
    return true;
}

bool Monitor::Private::wouldRecord(const Watched& room) const
{
    const StreamerId id = room.row.id;
    return !room.row.paused && !pausedAll && !room.state.skipped &&
           room.state.shown != StreamerState::Error && !settings.get(setting::notifyOnly, id) &&
           !closedUntil(id) && !whyNot(id) &&
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

/// Without this, a place that becomes free is for whoever happens to be asked first.
bool Monitor::Private::placesAreKept(const Watched& room) const
{
    const int limit = settings.get(setting::maxParallel);
    if (limit <= 0 || room.forced)
        return false;
    const int own = settings.get(setting::priority, room.row.id);
    const Time time = now();
    int left = limit;
    for (const auto& [id, other] : rooms) {
        if (other.state.recording) {
            --left;
            continue;
        }
        const bool maybe = other.waitsForPlace || other.needsStreams || !other.checkedAt.isValid();
        if (maybe && platforms.value(other.platform->id()).blockedUntil <= time &&
            settings.get(setting::priority, id) > own && wouldRecord(other))
            --left;
    }
    return left <= 0;
}

roomstate::Rules Monitor::Private::rulesOf(const Watched& room, const QString& title) const
{
    const StreamerId id = room.row.id;
    roomstate::Rules rules;
    rules.paused = room.row.paused || pausedAll;
    rules.withinHours = !closedUntil(id);
    rules.notifyOnly = settings.get(setting::notifyOnly, id);
    rules.titleAllowed = schedule::titleAllowed(title, settings.get(setting::includeTitle, id),
                                                settings.get(setting::excludeTitle, id));
    rules.forced = room.forced;
    rules.whyNot = whyNot(id);
    if (!rules.whyNot && placesAreKept(room))
        rules.whyNot = Error{Error::Kind::Refused,
                             QStringLiteral("the free places are for streamers of a higher priority"),
                             0,
                             {}};
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
        if (!room.urgent && !room.state.recording && room.dueAt <= time && staysClosed(room, time)) {
            later = std::min(later, room.dueAt);
            continue;
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
    QList<qint64> generations;
    for (const StreamerId id : ids) {
        const Watched& room = rooms.at(id);
        generations.append(room.generation);
        requests.append({room.row.url, room.known, optionsOf(room), false, {}});
    }
    pool.add([this, ids, generations, requests, platform](Http& http, Stop& stop) {
        const Result<QList<LiveInfo>> answer = sites.batch(*platform, requests, http, stop);
        QMetaObject::invokeMethod(
            &self,
            [this, ids, generations, answer] {
                --busy;
                for (int i = 0; i < ids.size(); ++i) {
                    const bool told = answer && i < answer->size();
                    if (Watched* room = answered(ids.at(i), generations.at(i)))
                        checked(*room, told ? answer->at(i) : LiveInfo(), false);
                }
                wakeWaiting();
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
    pool.add(
        [this, id, generation = room.generation, request, platform, withStreams](Http& http, Stop& stop) {
            const Result<LiveInfo> answer = sites.check(*platform, request, http, stop);
            QMetaObject::invokeMethod(
                &self,
                [this, id, generation, answer, withStreams] {
                    --busy;
                    if (Watched* asked = answered(id, generation); asked && answer) // else stopped
                        checked(*asked, *answer, withStreams);
                    wakeWaiting();
                    tick();
                },
                Qt::QueuedConnection);
        });
}

Watched* Monitor::Private::answered(StreamerId id, qint64 generation)
{
    const auto at = rooms.find(id);
    if (at == rooms.end() || at->second.generation != generation)
        return nullptr;
    at->second.busy = false;
    return &at->second;
}

void Monitor::Private::checked(Watched& room, const LiveInfo& info, bool withStreams)
{
    const StreamerId id = room.row.id;
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

    const roomstate::State before = room.state;
    const roomstate::Decision decision =
        roomstate::nextState(room.state, info, rulesOf(room, info.room.title), time);
    room.state = decision.state;
    room.waitsForPlace = decision.waitsForPlace;
    room.dueAt = time + (room.state.recording ? std::max(decision.checkIn, recordedEvery) : decision.checkIn);
    const bool another = isOn(info.state) && before.session != room.state.session;
    const bool worthTelling = room.asked || before.live != info.state || another;
    room.forced = room.asked = false;
    if (before.skipped != room.state.skipped)
        emit self.skippedChanged(id, room.state.skipped);
    if (worthTelling)
        events.post(event::Checked{id, info.state, info.why, info.message, info.room.sessionId});
    tell(room, decision.reason, decision.error);
    if (decision.record) {
        // Its files are named after who it is: the name that came just now is not in the database yet.
        if (!room.known.name.isEmpty() && room.row.name == roominfo::placeholder(room.row.url))
            room.row.name = room.known.name;
        emit self.wentLive(room.row, info, room.state.alreadyLive);
    }
}

/// Those that wait for a place, once none is kept for others any more.
void Monitor::Private::wakeWaiting()
{
    for (auto& [id, room] : rooms) {
        if (room.waitsForPlace && !room.busy && room.dueAt > now() && !whyNot(id) && !placesAreKept(room))
            room.dueAt = now();
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
    const bool closed = room.state.shown == StreamerState::OffSchedule;
    room.opensAt = closed ? closedUntil(room.row.id).value_or(QDateTime()) : QDateTime();
    const QDateTime due = room.dueAt > now() ? at(room.dueAt) : QDateTime();
    const QDateTime next = room.opensAt.isValid() ? room.opensAt : due;
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
    if (room.state.shown == StreamerState::Paused || room.state.shown == StreamerState::OffSchedule)
        room.state.live = LiveState::Transient; // nobody looks: what is on later may be another broadcast
    if (!rules.paused && rules.withinHours)
        room.dueAt = std::min(room.dueAt, now());
    tell(room, {});
}

/// It is new, or behind its link is another room now.
void Monitor::Private::startAnew(Watched& room)
{
    setSkipped(room, false);
    roomstate::State fresh;
    fresh.recording = room.state.recording;
    if (fresh.recording)
        fresh.shown = room.state.shown;
    room.state = fresh;
    room.known = {};
    room.generation = ++lastGeneration;
    room.busy = room.needsStreams = room.waitsForPlace = room.duplicate = false;
    room.dueAt = now();
}
