// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/platform/registry.h"
#include "core/store/store.h"
#include <QHash>
#include <QObject>
#include <memory>

class Cache;
class Clock;
class DiskGuard;
class HttpFactory;
class Recording;
class Settings;

/// The running recordings. Thread: main; each recording has its own worker. Owner: Core. The verbs are the
/// same for a button, the command line and the network. What happens is told by events.
class Recorders : public QObject
{
    Q_OBJECT
public:
    Recorders(Events& events, Store& store, const Settings& settings, const Registry& registry, Cache& cache,
              HttpFactory& http, DiskGuard& disks, Clock& clock, QObject* parent = nullptr);
    ~Recorders() override;

    /// Starts recording what `info` describes; nothing happens when it is being recorded already.
    void start(const StreamerRow& streamer, const LiveInfo& info);
    /// Ends the broadcast's recording and closes its files; StreamEnded follows.
    void stop(StreamerId streamer);
    /// New file at the next keyframe.
    void cut(StreamerId streamer, SplitReason why = SplitReason::Manual);
    bool isRecording(StreamerId streamer) const; ///< also while reconnecting or finishing
    int count() const;
    QList<StreamerId> running() const;
    /// Stops all; `done` when every file is closed.
    void stopAll(std::function<void()> done);

signals:
    /// A recording is over, for whatever reason; a place is free.
    void finished(StreamerId streamer);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
