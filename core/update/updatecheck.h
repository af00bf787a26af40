// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/background.h"
#include "core/base/clock.h"
#include "core/config/settingsstore.h"
#include "core/events/events.h"
#include "core/net/http.h"
#include "core/store/store.h"
#include "core/update/release.h"
#include <QObject>
#include <QTimer>
#include <functional>

namespace update {
/// Asked without anything about who asks: the program's name and version are all it says.
QUrl latestReleaseUrl();
/// Asks GitHub. Thread: a worker. Errors: as Http::send and okBody, RateLimited for the 403 that means it,
/// NotFound when nothing has been released, Protocol as parseRelease.
Result<Release> latestRelease(Http& http, Stop& stop);

/// What a check found.
struct Found
{
    Release release;
    bool newer = false; ///< than this program
};
} // namespace update

/// Looks whether there is a newer version: once a week when app.checkUpdates says so, or when asked. It only
/// tells (UpdateAvailable, once a version) and never downloads. Thread: main; it asks on a thread of its own,
/// so that nothing waits for GitHub. Owner: Core.
class UpdateCheck : public QObject
{
    Q_OBJECT
public:
    UpdateCheck(Store& store, Events& events, const Settings& settings, HttpFactory& http, Clock& clock,
                QString current = QStringLiteral(BILIUP_VERSION), QObject* parent = nullptr);
    /// From now on: when the last time was a week ago, then looks every hour. Nothing in a build without it.
    void start();
    /// At once, whatever the setting says; `done` on the main thread, or not at all once `context` is gone.
    void ask(QObject* context, std::function<void(const Result<update::Found>&)> done);

private:
    void look();

    Store& m_store;
    Events& m_events;
    const Settings& m_settings;
    HttpFactory& m_http;
    Clock& m_clock;
    const QString m_current;
    bool m_looking = false;
    QDateTime m_notBefore; ///< after a week's check that failed
    QTimer m_timer;
    background::Pool m_pool{1}; ///< last: joined before anything else goes
};
