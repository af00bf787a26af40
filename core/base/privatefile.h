// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QByteArray>
#include <QString>

/// Replaces a whole file, or leaves it as it was; only the user can read it. Thread: workers. Errors: Disk,
/// naming the file.
Result<> writePrivateFile(const QString& path, const QByteArray& content);
