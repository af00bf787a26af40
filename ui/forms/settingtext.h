// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/config/setting.h"
#include <QString>

// What a setting is called and what its values are called, for people. Pure functions, any thread that may
// translate.

QString settingLabel(const SettingRow& row);
QString settingHelp(const SettingRow& row);
QString groupName(SettingRow::Group group);
/// From when on a new value counts, where that is not at once: "Counts from the next recording on."
QString settingEffectText(const SettingRow& row);
/// " s", " MiB", ...: what follows a number of this setting.
QString unitSuffix(const SettingRow& row);
/// A value as a person reads it: "Original", "15 s", "On", "flv,fmp4".
QString settingText(const SettingRow& row, const QVariant& value);
/// Why `value` may not be set: "Enter 10-3600."; empty when it may.
QString settingProblem(const SettingRow& row, const QVariant& value);
/// What a person should know about an allowed value before saving it; mostly empty.
QString settingWarning(const SettingRow& row, const QVariant& value);
