// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QStringList>
#include <QVariant>

/// Values as TOML writes them, each on one line. Thread: any (pure functions).
namespace configtext {
QString toToml(const QVariant& value);
/// `a.b`, quoted where that is needed.
QString dottedKey(const QStringList& names);
} // namespace configtext
