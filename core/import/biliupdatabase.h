// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/importplan.h"

/// biliup's `data.sqlite3` (features.md 3.1): its stored configuration, rooms with their templates, accounts.
/// Thread: workers. The file is opened for reading only. Errors: Refused when it is no such database, Disk.
Result<ImportPlan> planBiliupDatabase(const QString& file);
