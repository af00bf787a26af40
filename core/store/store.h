// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/counters.h"
#include "core/store/db.h"
#include "core/store/ledger.h"
#include "core/store/logs.h"
#include "core/store/settingstable.h"
#include "core/store/streamers.h"
#include "core/store/tasks.h"
#include "core/store/videos.h"

/// All tables over one Db. Thread: as each table says. Owner: Core.
struct Store
{
    Db db;
    StreamersTable streamers{db};
    TasksTable tasks{db};
    VideosTable videos{db};
    LogsTable logs{db};
    LedgerTable ledger{db};
    SettingsTable settings{db};
    CountersTable counters{db};
};
