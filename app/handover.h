// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <QStringList>

struct CommandLine;

/// What a program that runs already has done for `line`, by its `answer` (see Verbs): lines for whoever typed
/// the command. None when its window was shown and that was all. Thread: any (pure).
QStringList handedOver(const CommandLine& line, const QJsonObject& answer);
