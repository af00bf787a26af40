// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/events/events.h"
#include "core/store/rows.h"
#include <QHash>
#include <QObject>

/// Everything a row of the streamers page, `list --json` and the remote page show of one streamer.
struct StreamerView
{
    StreamerRow row;
    StreamerState state = StreamerState::Checking;
    QString reason; ///< English, for the log; the code for people is in lastError
    Error lastError;
    bool hasError = false;
    bool passing = false; ///< lastError is over with the state, or the broadcast, that it came with
    QString sameAs;       ///< StreamerState::Error: who has the same room and comes first
    LiveState live = LiveState::Transient;
    Restriction why = Restriction::None;
    QString title;
    QString area;
    QUrl avatar;
    QUrl cover;
    QDateTime liveSince;
    QDateTime lastLive;
    QDateTime nextCheck;
    TaskId task = 0; ///< the running broadcast
    QDateTime recordingSince;
    qint64 bytes = 0; ///< of the running broadcast
    double seconds = 0;
    double bitsPerSecond = 0;
    double speedRatio = 0;
    QString quality;
    QString cdn;
    QString file; ///< being written
    int parts = 0;
    int reconnectAttempt = 0;
    int reconnectLimit = 0;
    qint64 dropped = 0;
    qint64 repaired = 0;
    QString thumbnail;
    bool skippedThisBroadcast = false; ///< stopped by hand: not recorded again until the next one (UX-24)
    QStringList tags;
};

/// What every streamer is doing now: one more subscriber of the events. Thread: main. Owner: Core. The
/// window, the CLI and the network read it; nobody else keeps such a table.
class Roster : public QObject
{
    Q_OBJECT
public:
    Roster(Events& events, QObject* parent = nullptr);
    void load(const QList<StreamerRow>& rows);
    void put(const StreamerRow& row);
    void remove(StreamerId id);
    QList<StreamerId> ids() const; ///< in the order they were added
    const StreamerView* find(StreamerId id) const;
    int count(StreamerState state) const;
    void setSkipped(StreamerId id, bool skipped); ///< told by the Monitor

signals:
    void added(StreamerId id);
    void changed(StreamerId id); ///< coalesced by the models, not here
    void removed(StreamerId id);

private:
    void apply(const PostedEvent& posted);
    template <typename Change>
    void change(StreamerId id, Change edit);
    QList<StreamerId> m_order;
    QHash<StreamerId, StreamerView> m_views;
};
