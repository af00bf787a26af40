// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/config/settingsstore.h"
#include "core/events/events.h"
#include "core/retention/candidates.h"
#include <QObject>
#include <QTimer>
#include <functional>

/// Moves old recordings to the trash, when that was asked for (retention.*, ux.md UX-69). Thread: main; the
/// work is done in the background. Owner: Core. Each file is told as FileDeleted, each run that did something
/// as FilesCleanedUp; a file that the trash refuses is tried again each time and told once.
class Retention : public QObject
{
    Q_OBJECT
public:
    using Busy = std::function<retention::Busy()>;
    Retention(Store& store, Events& events, const Settings& settings, Clock& clock, Busy busy,
              QObject* parent = nullptr);
    void start(); ///< looks now, every hour, and when its settings were changed
    void stop();  ///< goes no further than the files it is at
    retention::Busy busy() const { return m_busy(); }

private:
    void look();
    void moveSome();
    void finish();

    Store& m_store;
    Events& m_events;
    const Settings& m_settings;
    Clock& m_clock;
    const Busy m_busy;
    QTimer m_hourly;
    QTimer m_soon; ///< after a change: values that are set together count together
    bool m_running = false;
    bool m_again = false;
    bool m_stopped = false;
    // Of the run
    int m_files = 0;
    qint64 m_bytes = 0;
    QSet<VideoId> m_refused;
    QSet<VideoId> m_told; ///< refused before
};
