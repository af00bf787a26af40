// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/remote/routes.h"
#include <QHash>
#include <tl/expected.hpp>

/// What a route's parameters must look like. Thread: any (pure functions).
namespace remote::fields {
struct Problem
{
    QString field;
    QString detail;
};
using Checked = tl::expected<QJsonObject, Problem>;

/// Texts of an address in their types; what the table does not name is refused.
Checked fromQuery(const QHash<QString, QString>& query, const QList<Field>& known);
/// The same for a body. A field that is null counts as absent. A table with a field "*" takes any name.
Checked fromBody(const QJsonObject& body, const QList<Field>& known);
} // namespace remote::fields
