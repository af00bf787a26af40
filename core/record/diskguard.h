// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
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
        qint64 freeBytes = -1;
        qint64 totalBytes = 0;
        double hoursLeft = -1; ///< at the present rate of all recordings; -1 = unknown
        event::DiskLevel level = event::DiskLevel::Ok;
    };
    DiskGuard(Events& events, const Settings& settings, QObject* parent = nullptr);
    /// Which folders are written to, and how fast altogether (bytes a second).
    void watch(const QStringList& folders, double bytesPerSecond);
    bool mayRecord(const QString& folder) const;
    QList<Volume> volumes() const;
    void checkNow();

private:
    struct Private;
    Events& m_events;
    const Settings& m_settings;
    QTimer m_timer;
    QHash<QString, Volume> m_volumes;
    double m_bytesPerSecond = 0;
};
