// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/watchedrooms.h"

#include "core/base/log.h"
#include "core/config/settingsstore.h"
#include "core/platform/sites.h"

using namespace std::chrono_literals;

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
    if (isNew || moved)
        d->startAnew(room);
    d->refresh(room);
    d->pool.resize(d->running ? schedule::poolSize(int(d->rooms.size())) : 0);
    d->tick();
}

void Monitor::remove(StreamerId streamer)
{
    d->rooms.erase(streamer);
    for (auto& [id, room] : d->rooms) {
        if (room.duplicate && d->sameAs(room).isEmpty())
            room.dueAt = std::min(room.dueAt, d->now());
    }
    d->tick();
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

std::optional<Monitor::Status> Monitor::status(StreamerId streamer) const
{
    const auto at = d->rooms.find(streamer);
    if (at == d->rooms.end())
        return {};
    const Watched& room = at->second;
    Status status{room.checkedAt, room.answer,        room.restriction,   room.message, {}, {},
                  room.busy,      room.state.skipped, room.state.failures};
    status.sameAs = d->sameAs(room);
    const schedule::Time now = d->now();
    if (room.opensAt.isValid())
        status.nextCheck = room.opensAt;
    else if (room.dueAt > now)
        status.nextCheck = d->at(room.dueAt);
    const schedule::Time blocked = d->platforms.value(room.platform->id()).blockedUntil;
    if (blocked > now)
        status.throttledUntil = d->at(blocked);
    return status;
}

std::optional<StreamerId> Monitor::watching(const QUrl& url) const
{
    const Platform* platform = d->registry.find(url);
    const QString wanted = platform ? d->sites.roomOf(*platform, url) : QString();
    if (wanted.isEmpty())
        return {};
    for (const auto& [id, room] : d->rooms) {
        if (room.platform == platform &&
            (room.known.roomId == wanted || d->sites.roomOf(*platform, room.row.url) == wanted))
            return id;
    }
    return {};
}

void Monitor::recordingStarted(StreamerId streamer, TaskId)
{
    const auto at = d->rooms.find(streamer);
    if (at == d->rooms.end())
        return;
    at->second.state.recording = true;
    at->second.dueAt = d->now() + Private::recordedEvery;
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

void Monitor::setAdmission(Admission whyNot)
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
