// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/watchlogins.h"
#include "core/base/background.h"
#include "core/base/clock.h"
#include "core/config/configfile.h"
#include "core/config/paths.h"
#include "core/config/settingsstore.h"
#include "core/events/events.h"
#include "core/hooks/hooks.h"
#include "core/housekeeping.h"
#include "core/metrics/metrics.h"
#include "core/metrics/statistics.h"
#include "core/monitor/monitor.h"
#include "core/net/cache.h"
#include "core/news.h"
#include "core/notify/notifier.h"
#include "core/platform/registry.h"
#include "core/platform/sites.h"
#include "core/publishing.h"
#include "core/record/diskguard.h"
#include "core/record/recorders.h"
#include "core/retention/retention.h"
#include "core/roster.h"
#include "core/store/store.h"
#include "core/streamers.h"
#include "core/templates.h"
#include "core/update/updatecheck.h"
#include <functional>
#include <optional>

/// The program without a window. Thread: main. Owner: main(). Members in order are the wiring; reverse
/// destruction is the shutdown. Buttons, command line and network call the same verbs:
/// `core.streamers.add(...)`, `core.recorders.stop(id)`, `core.monitor.checkNow(id)`, ...
struct Core
{
    Core(const Paths& paths, HttpFactory& http, Clock& clock = Clock::system(),
         const PublishingOptions& publishing = {});
    ~Core();
    /// Opens the database and loads everything, off the main thread; `done` on the main thread. Errors: see
    /// Db::open.
    void open(std::function<void(Result<Db::Opened>)> done);
    /// Takes what was edited in config.toml and keeps the file up from then on; before start() or instead of
    /// it.
    void followConfigFile(std::function<void()> done);
    /// Begins to watch and to publish (not for one-shot commands).
    void start();
    /// Ends recordings and uploads cleanly; `done` on the main thread when every file is closed.
    void shutDown(std::function<void()> done);

    const Paths paths;
    Clock& clock;
    HttpFactory& http;
    Events events;
    Store store;
    Statistics statistics;
    Metrics metrics;
    Settings settings;
    Cache cache;
    WatchLogins watchLogins;
    Sites sites;
    Registry registry;
    Roster roster;
    News news;
    ConfigFile configFile;
    Housekeeping housekeeping;
    UpdateCheck updates;
    DiskGuard disks;
    Publishing publishing; ///< accounts and uploads; recordings may be read while they are written
    Recorders recorders;
    Monitor monitor;
    Hooks hooks;
    Retention retention;
    Notifier notifier;
    Streamers streamers; ///< add, remove, rename, pause, override
    Templates templates;

private:
    void readWatchLogins();

    int m_loginReads = 0;
    ConfigFile::Stored m_stored = ConfigFile::Stored::Truth;
    std::optional<int> m_logHandle;
    background::Pool m_loginReader{1}; ///< a locked keyring makes nobody else wait; last: joined first
};
