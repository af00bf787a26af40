// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/importplan.h"
#include <QJsonObject>
#include <optional>

class Roster;
class Settings;
class Templates;

/// Everything a person has set, as one JSON file to carry elsewhere: settings in their layers, templates,
/// streamers. No login, no secret. Thread: main (it reads what the main thread owns); the object is a value.
QJsonObject exportProfile(const Settings& settings, const Templates& templates, const Roster& roster);
/// What such a file holds; none when it is another one. Pure. A value that this version does not take is in
/// the plan's lines, with the reason.
std::optional<ImportPlan> planExport(const QVariantMap& tree);
/// What a config.toml of this program holds; none when it is another one. Pure.
std::optional<ImportPlan> planConfigFile(const QByteArray& text);
