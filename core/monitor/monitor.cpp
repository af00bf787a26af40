// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/monitor.h"

#include "core/base/log.h"
#include "core/config/settingsstore.h"
#include "core/monitor/checkpool.h"
#include "core/monitor/roominfo.h"
#include "core/monitor/schedule.h"
#include "core/monitor/state.h"
#include "core/platform/sites.h"

#include <QRandomGenerator>
#include <QTimer>
#include <map>

using namespace std::chrono_literals;
using Time = std::chrono::milliseconds;

namespace {
constexpr Time recordedEvery = 2min; // a room being recorded is asked for its title only (platforms-a.md 1.5)
constexpr Time longestSleep = 1h;

struct Watched
{
    StreamerRow row;
    const Platform* platform = nullptr;
    roomstate::State state;
    RoomInfo known;
    Time dueAt{0};
    bool busy = false;
    bool urgent = false;
    bool forced = false;
    bool needsStreams = false; ///< the batch said live, or could not tell
    bool waitsForPlace = false;
    bool asked = false; ///< by a person, who wants to hear the answer
};
} // namespace

struct Monitor::Private
{
    Monitor& self;
    Events& events;
    const Settings& settings;
    const Registry& registry;
    Sites& sites;
    Clock& clock;
    CheckPool pool;
    QTimer timer{};
    std::map<StreamerId, Watched> rooms{};
    QHash<QString, schedule::PlatformTimes> platforms{};
    QHash<QString, int> throttled{}; ///< times in a row, by platform
    std::function<QString(StreamerId)> whyNot = [](StreamerId) { return QString(); };
    int busy = 0;
    bool running = false;
    bool pausedAll = false;

    /// Intervals are scaled for tests, so the clock is stretched back instead.
    Time now() const { return Time(qint64(double(clock.monotonic().count()) / timeScale())); }
    QDateTime at(Time time) const { return clock.now().addMSecs(scaled(time - now()).count()); }

    roomstate::Rules rulesOf(const Watched& room, const QString& title) const;
    QVariantMap optionsOf(const Watched& room) const;
    void tick();
    void run(const schedule::Job& job);
    void runBatch(const QList<StreamerId>& ids, const Platform* platform);
    void runOne(StreamerId id, const Platform* platform);
    void checked(StreamerId id, const LiveInfo& info, bool withStreams);
    void throttle(const Watched& room, const LiveInfo& info);
    void noteRoom(Watched& room, const RoomInfo& info);
    void tell(Watched& room, const QString& reason);
    void setSkipped(Watched& room, bool skipped);
    void refresh(Watched& room);
};

Monitor::Monitor(Events& events, const Settings& settings, const Registry& registry, Sites& sites,
                 HttpFactory& http, Clock& clock, QObject* parent)
    : QObject(parent)
    , d(new Private{*this, events, settings, registry, sites, clock, CheckPool(http)})
{
    d->timer.setSingleShot(true);
    connect(&d->timer, &QTimer::timeout, this, [this] { d->tick(); });
    connect(&settings, &Settings::changed, this, [this](const QString& key) {
        if (!key.startsWith(QLatin1String("monitor.")))
            return;
        for (auto& [id, room] : d->rooms)
            d->refresh(room);
        d->tick();
    });
}

Monitor::~Monitor() = default;

roomstate::Rules Monitor::Private::rulesOf(const Watched& room, const QString& title) const
{
    const StreamerId id = room.row.id;
    roomstate::Rules rules;
    rules.paused = room.row.paused || pausedAll;
    rules.withinHours =
        schedule::within(schedule::ranges(settings.get(setting::schedule, id)), clock.now().toLocalTime());
    rules.notifyOnly = settings.get(setting::notifyOnly, id);
    rules.titleAllowed = schedule::titleAllowed(title, settings.get(setting::includeTitle, id),
                                                settings.get(setting::excludeTitle, id));
    rules.forced = room.forced;
    rules.whyNot = whyNot(id);
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
            const auto hours = schedule::ranges(settings.get(setting::schedule, id));
            const QDateTime local = clock.now().toLocalTime();
            if (!schedule::within(hours, local)) {
                room.dueAt =
                    time +
                    Time(qint64(double(local.msecsTo(schedule::nextOpening(hours, local))) / timeScale()));
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
    const bool liveInBatch = info.state == LiveState::Live && !withStreams && !room.state.recording;
    const bool batchCannotTell = info.state == LiveState::Transient && !withStreams && !room.needsStreams;
    if (liveInBatch || batchCannotTell) {
        room.needsStreams = true; // asked again, alone and with its streams
        room.dueAt = time;
        return;
    }
    room.needsStreams = false;
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
    tell(room, decision.reason);
    if (decision.record)
        emit self.wentLive(room.row, info, room.state.alreadyLive);
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
void Monitor::Private::tell(Watched& room, const QString& reason)
{
    if (room.state.recording)
        return;
    const QDateTime next = room.dueAt > now() ? at(room.dueAt) : QDateTime();
    events.post(event::StateChanged{room.row.id, room.state.shown, reason, next});
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

void Monitor::put(const StreamerRow& streamer)
{
    const Platform* platform = d->registry.find(streamer.url);
    if (platform == nullptr) {
        qCWarning(lcMonitor, "no site takes the link of streamer %lld", static_cast<long long>(streamer.id));
        return;
    }
    auto [at, isNew] = d->rooms.try_emplace(streamer.id);
    Watched& room = at->second;
    const bool moved = room.row.url != streamer.url;
    room.row = streamer;
    room.platform = platform;
    auto& times = d->platforms[platform->id()];
    times.spacing = platform->intervals().spacing;
    times.batchLimit = platform->batchLimit();
    if (isNew || moved) {
        room.state.answered = false;
        room.known = {};
        room.dueAt = d->now();
    }
    d->refresh(room);
    d->pool.resize(d->running ? schedule::poolSize(int(d->rooms.size())) : 0);
    d->tick();
}

void Monitor::remove(StreamerId streamer)
{
    d->rooms.erase(streamer);
}

void Monitor::start()
{
    d->running = true;
    d->pool.resize(schedule::poolSize(int(d->rooms.size())));
    d->tick();
}

void Monitor::stop()
{
    d->running = false;
    d->timer.stop();
}

void Monitor::checkNow(StreamerId streamer)
{
    const auto at = d->rooms.find(streamer);
    if (at == d->rooms.end())
        return;
    at->second.urgent = at->second.asked = true;
    d->tick();
}

void Monitor::checkAll()
{
    for (auto& [id, room] : d->rooms)
        room.dueAt = std::min(room.dueAt, d->now());
    d->tick();
}

void Monitor::recordNow(StreamerId streamer)
{
    const auto at = d->rooms.find(streamer);
    if (at == d->rooms.end())
        return;
    at->second.forced = true;
    d->setSkipped(at->second, false);
    checkNow(streamer);
}

void Monitor::skipThisBroadcast(StreamerId streamer)
{
    const auto at = d->rooms.find(streamer);
    if (at != d->rooms.end())
        d->setSkipped(at->second, true);
}

void Monitor::setPausedAll(bool paused)
{
    if (d->pausedAll == paused)
        return;
    d->pausedAll = paused;
    for (auto& [id, room] : d->rooms)
        d->refresh(room);
    emit pausedAllChanged(paused);
    d->tick();
}

bool Monitor::pausedAll() const
{
    return d->pausedAll;
}

void Monitor::recordingStarted(StreamerId streamer, TaskId)
{
    const auto at = d->rooms.find(streamer);
    if (at == d->rooms.end())
        return;
    at->second.state.recording = true;
    at->second.dueAt = d->now() + recordedEvery;
}

void Monitor::recordingFinished(StreamerId streamer)
{
    if (const auto at = d->rooms.find(streamer); at != d->rooms.end()) {
        Watched& room = at->second;
        room.state.recording = false;
        room.state.shown = StreamerState::Idle;
        room.dueAt = d->now() + 20s; // is it really over?
        d->refresh(room);
        d->tell(room, {});
    }
    placeFreed();
}

void Monitor::setAdmission(std::function<QString(StreamerId)> whyNot)
{
    d->whyNot = std::move(whyNot);
}

void Monitor::placeFreed()
{
    for (auto& [id, room] : d->rooms) {
        if (room.waitsForPlace)
            room.dueAt = std::min(room.dueAt, d->now());
    }
    d->tick();
}
