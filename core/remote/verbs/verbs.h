// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/routes.h"

struct Core;
class Settings;

namespace remote {
class Auth;

/// The rows of the table, one file a subject. A new route is one more `routes.add({...})` there. Thread:
/// main. Core and Auth outlive the table.
namespace verbs {
void addAll(Routes& routes, Core& core, Auth& auth);

void addLogin(Routes& routes, Auth& auth);
void addStreamers(Routes& routes, Core& core);
void addRecordings(Routes& routes, Core& core); ///< tasks and videos
void addUploads(Routes& routes, Core& core);
void addConfig(Routes& routes, Core& core);
void addLogs(Routes& routes, Core& core);
void addMetrics(Routes& routes, Core& core);               ///< and statistics
void addOpenApi(Routes& routes, const Settings& settings); ///< last: it tells of all others
} // namespace verbs
} // namespace remote
