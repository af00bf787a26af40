// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/verbs/verbs.h"

#include "core/core.h"
#include "core/remote/openapi.h"

using namespace Qt::Literals::StringLiterals;

namespace remote::verbs {

void addOpenApi(Routes& routes, const Settings& settings)
{
    routes.add({"GET",
                u"/api/openapi.json"_s,
                Access::Open,
                u"This document"_s,
                [&routes, &settings](const Call&, const Route::Done& done) {
                    done(json(openApi(routes.all(), settings.get(setting::remoteBasePath))));
                },
                {},
                {},
                true});
}

void addAll(Routes& routes, Core& core, Auth& auth)
{
    addLogin(routes, auth);
    addStreamers(routes, core);
    addRecordings(routes, core);
    addUploads(routes, core);
    addConfig(routes, core);
    addLogs(routes, core);
    addMetrics(routes, core);
    addOpenApi(routes, core.settings);
}
} // namespace remote::verbs
