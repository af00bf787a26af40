// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/accounts.h"
#include "core/store/counters.h"
#include "core/store/db.h"
#include "core/store/eventstable.h"
#include "core/store/ledger.h"
#include "core/store/logs.h"
#include "core/store/metricstable.h"
#include "core/store/sessions.h"
#include "core/store/settingstable.h"
#include "core/store/streamers.h"
#include "core/store/tasks.h"
#include "core/store/templates.h"
#include "core/store/uploads.h"
#include "core/store/users.h"
#include "core/store/videos.h"

/// All tables over one Db. Thread: as each table says. Owner: Core.
struct Store
{
    Db db;
    StreamersTable streamers{db};
    TasksTable tasks{db};
    VideosTable videos{db};
    LogsTable logs{db};
    EventsTable events{db};
    LedgerTable ledger{db};
    SettingsTable settings{db};
    AccountsTable accounts{db};
    TemplatesTable templates{db};
    UploadsTable uploads{db};
    CountersTable counters{db};
    UsersTable users{db};
    SessionsTable sessions{db};
    MetricsTable metrics{db};
};
