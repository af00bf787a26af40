// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QString>
#include <chrono>

/// Durations and sizes as people type them on a command line, in a form or in a file. Thread: any.

/// "90s", "10m", "1h30m", "1500ms", "2d", "0"; a number without a unit counts `plain` (milliseconds each).
/// Refused: empty, negative, unknown unit, more than 100 years.
Result<std::chrono::milliseconds> parseDuration(const QString& text,
                                                std::chrono::milliseconds plain = std::chrono::seconds(1));
/// "2GiB", "500 MiB", "1.5 GB", "4096"; K, M, G, T and KiB.. are powers of 1024, KB.. powers of 1000; a
/// number without a unit counts `plain` bytes. Refused: empty, negative, unknown unit, more than 2^62 bytes.
Result<qint64> parseSize(const QString& text, qint64 plain = 1);
