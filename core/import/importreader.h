// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/import/importplan.h"

/// What any of these files holds (ux.md UX-06): biliup's config.toml, config.yaml, config.json, data.sqlite3
/// and cookies.json, room lists of other recorders, a list of links. Thread: workers. Nothing is written.
/// Errors: NotFound, Disk, Refused (too large, unreadable, nothing in it that this program knows) naming the
/// file and the place.
Result<ImportPlan> readImport(const QString& file);
/// The same of a file's bytes; `name` decides nothing but how a text without a mark is read. Pure, but for
/// logins that the text names by their file.
Result<ImportPlan> readImport(const QByteArray& bytes, const QString& file);
