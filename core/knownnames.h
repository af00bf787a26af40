// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QVariant>

struct Core;
struct SettingRow;

/// Settings that name what a profile has: a template, an account. Config knows neither, so that whoever takes
/// values from a person asks here, too. Thread: main.
namespace knownnames {
/// Refused when the profile has nothing of that name; what is empty names nothing.
Result<> checkTemplate(const Core& core, const QString& name);
/// Of any setting: good for all that name nothing, and for an invalid value.
Result<> check(const Core& core, const SettingRow& row, const QVariant& value);
} // namespace knownnames
