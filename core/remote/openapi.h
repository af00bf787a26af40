// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/routes.h"
#include <QJsonObject>

namespace remote {
/// The table as an OpenAPI 3.0 document. Thread: any.
QJsonObject openApi(const QList<Route>& routes);
} // namespace remote
