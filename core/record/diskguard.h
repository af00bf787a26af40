// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/background.h"
#include "core/config/settingsstore.h"
#include "core/events/events.h"
#include <QHash>
#include <QObject>
#include <QTimer>
#include <functional>

/// Watches the free space of every volume that is recorded to (UX-85): Low at disk.warnGiB or 2 h, Full at
/// disk.stopGiB, back to Ok at stop limit + 2 GiB. Thread: main; disks are asked on threads of its own, each
/// volume by itself. Owner: Core. Posts DiskChanged.
class DiskGuard : public QObject
{
    Q_OBJECT
public:
    struct Volume
    {
        QString folder;
        QString root; ///< where its volume is mounted
        qint64 freeBytes = -1;
        qint64 totalBytes = 0;
        double hoursLeft = -1; ///< at the present rate of all recordings; -1 = unknown
        event::DiskLevel level = event::DiskLevel::Ok;
        bool failed = false; ///< a recording met an error there; until a trial file can be written again
    };
    struct Answer
    {
        QString root;
        qint64 freeBytes = -1;
        qint64 totalBytes = 0;
        bool tried = false; ///< to write
        bool writable = true;
    };
    /// Asks the volume of a folder, and tries to write there. Thread: any; it may wait for a drive.
    using Ask = std::function<Answer(const QString& folder, bool tryWriting)>;
    static Answer ask(const QString& folder, bool tryWriting);

    DiskGuard(Events& events, const Settings& settings, QObject* parent = nullptr, Ask ask = &DiskGuard::ask);
    /// Which folders are written to, and how fast altogether (bytes a second). A folder is watched from the
    /// first time it is named on, until others were for an hour and it was not.
    void watch(const QStringList& folders, double bytesPerSecond);
    bool mayRecord(const QString& folder) const;
    Error errorOf(const QString& folder) const; ///< what keeps it from being written to, as an error
    /// A recording below `folder` met an error that may be the volume's. When a trial there fails as well,
    /// nothing may be recorded there until one succeeds; posts DiskChanged Full, and Ok then.
    void writeFailed(const QString& folder, const Error& error);
    /// One recording could not write to `place`, which says nothing of others: it is tried until it works.
    void placeFailed(const QString& place);
    void forgetPlace(const QString& place) { m_places.remove(place); }
    bool isMended(const QString& place) const; ///< a trial failed there since placeFailed(), and one works
    QList<Volume> volumes() const;             ///< one a folder
    /// Those whose space is known, each once, by the place where they are mounted.
    QList<Volume> mounted() const;
    void checkNow();

    /// The level of a volume with so much left (pure). `before` makes it sticky: Full ends at stop + 2 GiB.
    static event::DiskLevel levelOf(qint64 freeBytes, double hoursLeft, double warnGiB, double stopGiB,
                                    event::DiskLevel before);

private:
    struct Watched
    {
        Volume volume;
        Error fault;          ///< what a recording met there
        bool doubted = false; ///< ... and no trial has told yet whether it is the volume's
        bool asking = false;
        qint64 namedAt = 0; ///< steadyMs()
    };
    struct Place
    {
        bool asking = false;
        bool failed = false; ///< a trial did
        bool mended = false;
    };
    void forgetUnused();
    void askTogether(const QHash<QString, bool>& folders);
    void tryPlaces();
    void warn(const QString& folder) const;
    void answered(const QString& folder, const Answer& answer);

    Events& m_events;
    const Settings& m_settings;
    QTimer m_timer;
    const Ask m_ask;
    mutable QHash<QString, Watched> m_watched; ///< by folder; mutable: asking for one is using it
    QHash<QString, Place> m_places;
    double m_bytesPerSecond = 0;
    background::Pool m_threads; ///< last: what runs there is waited for first
};
