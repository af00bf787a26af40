// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/verbs/verbs.h"

#include "core/remote/openapi.h"

using namespace Qt::Literals::StringLiterals;

namespace remote::verbs {

void addOpenApi(Routes& routes)
{
    routes.add({"GET",
                u"/api/openapi.json"_s,
                Access::Open,
                u"This document"_s,
                [&routes](const Call&, const Route::Done& done) { done(json(openApi(routes.all()))); },
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
    addOpenApi(routes);
}
} // namespace remote::verbs
