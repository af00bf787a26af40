// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/clock.h"
#include "core/config/settingsstore.h"
#include "core/store/store.h"
#include <QObject>
#include <QTimer>

/// What must be done once a day: a copy of the database, and old log lines, news and
/// metrics out. Thread: main; the
/// work is done in the background. Owner: Core.
class Housekeeping : public QObject
{
    Q_OBJECT
public:
    Housekeeping(Store& store, const Settings& settings, Clock& clock, QObject* parent = nullptr);
    void start(); ///< now when the last time was a day ago, then looks every hour

private:
    void look();

    Store& m_store;
    const Settings& m_settings;
    Clock& m_clock;
    QTimer m_timer;
};
