// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/monitor/checkpool.h"
#include "core/monitor/monitor.h"
#include "core/monitor/schedule.h"
#include "core/monitor/state.h"

#include <QHash>
#include <QTimer>
#include <map>
#include <optional>

/// One room that is watched. Thread: main (a value).
struct Watched
{
    StreamerRow row;
    const Platform* platform = nullptr;
    roomstate::State state;
    RoomInfo known;
    schedule::Time dueAt{0};
    qint64 generation = 0; ///< another one since its link changed: answers to the old one are dropped
    QDateTime opensAt;     ///< told of last, while its weekly hours keep it closed; else invalid
    bool busy = false;
    bool urgent = false;
    bool forced = false;
    bool needsStreams = false; ///< the batch said live, or could not tell
    bool waitsForPlace = false;
    bool duplicate = false; ///< another one has this room and comes first
    QDateTime checkedAt;
    LiveState answer = LiveState::Transient;
    Restriction restriction = Restriction::None;
    QString message;
    bool asked = false; ///< by a person, who wants to hear the answer
};

/// The watched rooms: who is asked when, what an answer means, what is told of it. Thread: main. Owner: its
/// Monitor, whose verbs are in monitor.cpp.
struct Monitor::Private
{
    using Time = schedule::Time;
    static constexpr Time recordedEvery{std::chrono::minutes(2)}; ///< for its title only (platforms-a.md 1.5)

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
    Admission whyNot = [](StreamerId) { return std::optional<Error>(); };
    qint64 lastGeneration = 0;
    int busy = 0;
    bool running = false;
    bool pausedAll = false;

    /// Intervals are scaled for tests, so the clock is stretched back instead.
    Time now() const { return Time(qint64(double(clock.monotonic().count()) / timeScale())); }
    QDateTime at(Time time) const { return clock.now().addMSecs(scaled(time - now()).count()); }

    /// Until when its weekly hours keep it from being recorded (invalid: for good); nothing while they let
    /// it.
    std::optional<QDateTime> closedUntil(StreamerId id) const;
    /// Whether it waits for its hours, which is told; then it is due again within a minute.
    bool staysClosed(Watched& room, Time time);
    /// Nothing of its own is in the way when its room is live.
    bool wouldRecord(const Watched& room) const;
    /// The name of who has the same room and comes first; empty: nobody.
    QString sameAs(const Watched& room) const;
    /// The free places are for others, of a higher priority, that are live or may turn out to be so now.
    bool placesAreKept(const Watched& room) const;
    roomstate::Rules rulesOf(const Watched& room, const QString& title) const;
    QVariantMap optionsOf(const Watched& room) const;
    void tick();
    void run(const schedule::Job& job);
    void runBatch(const QList<StreamerId>& ids, const Platform* platform);
    void runOne(StreamerId id, const Platform* platform);
    /// The room that was asked about; null when it is gone or has another link now.
    Watched* answered(StreamerId id, qint64 generation);
    void checked(Watched& room, const LiveInfo& info, bool withStreams);
    void wakeWaiting();
    void throttle(const Watched& room, const LiveInfo& info);
    void noteRoom(Watched& room, const RoomInfo& info);
    void tell(Watched& room, const QString& reason, const Error& error = {});
    void setSkipped(Watched& room, bool skipped);
    void refresh(Watched& room);
    void startAnew(Watched& room);
};
