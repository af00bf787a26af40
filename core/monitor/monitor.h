// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/platform/registry.h"
#include "core/store/rows.h"
#include <QObject>
#include <functional>
#include <memory>
#include <optional>

class Clock;
class HttpFactory;
class Settings;
class Sites;

/// Finds out who is live: which rooms are due (schedule.h, pure), checks many at once on a pool of workers,
/// and decides with the pure nextState() (state.h). Thread: main. Owner: Core. It knows no recorder: core.cpp
/// connects wentLive.
class Monitor : public QObject
{
    Q_OBJECT
public:
    Monitor(Events& events, const Settings& settings, const Registry& registry, Sites& sites,
            HttpFactory& http, Clock& clock, QObject* parent = nullptr);
    ~Monitor() override;

    void put(const StreamerRow& streamer); ///< added or changed
    void remove(StreamerId streamer);
    void start();
    void stop();
    void checkNow(StreamerId streamer);
    void checkAll();
    /// Record now: checks at once and records even when paused, filtered or notify-only; "not live" comes as
    /// Checked.
    void recordNow(StreamerId streamer);
    /// Stopped by hand: not recorded again in this broadcast (UX-24).
    void skipThisBroadcast(StreamerId streamer);
    void setPausedAll(bool paused); ///< the tray's "pause monitoring"; survives a restart through app state
    bool pausedAll() const;
    /// A recording began or ended, told by core.cpp.
    void recordingStarted(StreamerId streamer, TaskId task);
    void recordingFinished(StreamerId streamer);
    /// How many recordings may run, and whether a folder may be written to; asked before wentLive.
    using Admission = std::function<std::optional<Error>(StreamerId)>;
    void setAdmission(Admission whyNot); ///< nothing = may record
    /// Who is watched in the room of this link, as far as that is known without asking the site.
    std::optional<StreamerId> watching(const QUrl& url) const;
    /// What is known of a room; nothing of one that is not watched.
    struct Status
    {
        QDateTime checkedAt; ///< UTC; invalid: not since the program started
        LiveState answer = LiveState::Transient;
        Restriction restriction = Restriction::None;
        QString message;          ///< English: what the site said
        QDateTime nextCheck;      ///< invalid: now, or not at all
        QDateTime throttledUntil; ///< the platform is left alone until then
        bool checking = false;
        bool skipped = false; ///< stopped by hand: not this broadcast
        int failures = 0;     ///< checks in a row without an answer
        QString sameAs{};     ///< the streamer that has this room, too, and is recorded instead
    };
    std::optional<Status> status(StreamerId streamer) const;
    /// A disk works again: those that wait for it are checked now.
    void placeFreed();

signals:
    /// To be recorded now. `alreadyLive`: it was on when the program looked for the first time.
    void wentLive(const StreamerRow& streamer, const LiveInfo& info, bool alreadyLive);
    /// The title of a room being recorded changed.
    void titleChanged(StreamerId streamer, const QString& title);
    /// Stopped by hand: the rest of this broadcast is not recorded (UX-24); false when that is over.
    void skippedChanged(StreamerId streamer, bool skipped);
    void pausedAllChanged(bool paused);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
