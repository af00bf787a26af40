// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/settings.h"
#include "core/events/event.h"
#include "core/notify/notice.h"
#include <QHash>
#include <QTime>
#include <functional>
#include <optional>

/// What is told, when and how often: pure, tested as tables. Thread: any (values).
namespace notify {

/// What of the rest of the program a message needs; asked on the main thread.
struct Sources
{
    struct Streamer
    {
        QString name;
        QString title;
        QString area;
        QUrl room;
        QUrl avatar = {};
        QUrl cover = {};
    };
    std::function<Streamer(StreamerId)> streamer;
    std::function<QString(UploadId)> archiveTitle;
};

/// Turns events into what may be told. Thread: main. Owner: Notifier. It remembers the broadcasts that were
/// live: each is told once.
class Reader
{
public:
    explicit Reader(Sources sources);
    /// Nothing for events that are no message: progress, the first quick retries, what goes well.
    std::optional<Happening> read(const Event& event);

    struct Seen
    {
        bool live = false;
        QString session; ///< of the broadcast told last, as far as the site names it
    };

private:
    Sources m_sources;
    QHash<StreamerId, Seen> m_seen; ///< absent: not seen yet
};

/// The setting that says where a kind is told.
const Setting<QStringList>& settingOf(Kind kind);
/// `hours` as in notify.quietHours ("22:00-08:00", may cross midnight); empty = never quiet.
bool isQuiet(const QString& hours, QTime local);

/// Lets each cause of an object through once an hour (UX-76). Thread: main. Owner: Notifier.
class OncePerHour
{
public:
    bool allows(const Happening& happening, const QDateTime& now);

private:
    QHash<QString, QDateTime> m_told;
};

/// Gathers what belongs into one message: same kind, same ways (UX-76). Thread: main. Owner: Notifier.
class Merger
{
public:
    void add(const Happening& happening, Ways ways, const QDateTime& now);
    /// Rooms are answering: those that were live already are told together, once it is quiet (UX-75).
    void stillLooking(const QDateTime& now);
    /// Those whose window is over, oldest first; each waits for `window` from its first happening on.
    QList<Notice> take(const QDateTime& now, std::chrono::milliseconds window);
    /// When take() has something; invalid when nothing waits.
    QDateTime due(std::chrono::milliseconds window) const;

private:
    struct Waiting
    {
        Notice notice;
        QDateTime last; ///< when it was added to, or a room answered
        QDateTime due(std::chrono::milliseconds window) const;
    };
    QList<Waiting> m_waiting;
};
} // namespace notify
