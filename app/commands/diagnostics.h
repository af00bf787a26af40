// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QJsonObject>
#include <functional>

struct Core;

/// The verb "diagnostics": writes the bundle (core/diagnostics.h) to `file` and answers with the names of its
/// files. Thread: main; the work is done in the background.
void writeDiagnostics(Core& core, const QString& file, const std::function<void(const QJsonObject&)>& reply);
