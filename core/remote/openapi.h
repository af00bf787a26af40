// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/routes.h"
#include <QJsonObject>

namespace remote {
/// The table as an OpenAPI 3.0 document; `basePath` is what a reverse proxy puts in front of it. Thread: any.
QJsonObject openApi(const QList<Route>& routes, const QString& basePath = {});
} // namespace remote
