// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/migrations.h"

/// How a database file is opened, judged, saved and upgraded. Thread: db. Only store/ includes this.
namespace opening {
/// See Db::open. On success QSqlDatabase::database(connection) is ready.
Result<Db::Opened> open(const QString& connection, const QString& file, const QList<Migration>& migrations);
void close(const QString& connection);
/// A copy of the open database in the folder `backups` beside `file`; the newest `keep` stay. Its path.
Result<QString> backUp(QSqlDatabase& db, const QString& file, int keep);
} // namespace opening
