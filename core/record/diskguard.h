// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include "core/config/settingsstore.h"
#include "core/events/events.h"
#include <QHash>
#include <QObject>
#include <QTimer>

/// Watches the free space of every volume that is recorded to (UX-85): Low at disk.warnGiB or 2 h, Full at
/// disk.stopGiB, back to Ok at stop limit + 2 GiB. Thread: main; the disk is asked on a background thread.
/// Owner: Core. Posts DiskChanged.
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
    DiskGuard(Events& events, const Settings& settings, QObject* parent = nullptr);
    /// Which folders are written to, and how fast altogether (bytes a second). A folder is watched from the
    /// first time it is named on.
    void watch(const QStringList& folders, double bytesPerSecond);
    bool mayRecord(const QString& folder) const;
    Error errorOf(const QString& folder) const; ///< what keeps it from being written to, as an error
    /// Writing failed in `folder`: nothing may be recorded there until it works again. Posts DiskChanged
    /// Full, and Ok when a trial succeeds.
    void writeFailed(const QString& folder);
    QList<Volume> volumes() const; ///< one a folder
    /// Those whose space is known, each once, by the place where they are mounted.
    QList<Volume> mounted() const;
    void checkNow();

    /// The level of a volume with so much left (pure). `before` makes it sticky: Full ends at stop + 2 GiB.
    static event::DiskLevel levelOf(qint64 freeBytes, double hoursLeft, double warnGiB, double stopGiB,
                                    event::DiskLevel before);

private:
    struct Answer
    {
        QString root;
        qint64 freeBytes = -1;
        qint64 totalBytes = 0;
        bool writable = true;
    };
    static Answer ask(const QString& folder, bool tryWriting);
    void warn(const QString& folder) const;
    void answered(const QString& folder, const Answer& answer);

    Events& m_events;
    const Settings& m_settings;
    QTimer m_timer;
    QHash<QString, Volume> m_volumes;
    double m_bytesPerSecond = 0;
    bool m_asking = false;
};
