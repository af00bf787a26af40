// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QList>
#include <QSqlDatabase>
#include <QString>

/// One step of the schema: the file migrations/NNNN_name.sql. It names tables and columns as they were then,
/// so that a later change of the program cannot rewrite history. Thread: db.
struct Migration
{
    int version = 0; ///< NNNN
    QString sql;     ///< statements, each ended by an empty line
};

/// Those compiled in, by version: 1, 2, 3, ...
QList<Migration> compiledMigrations();
/// The schema's version of an open database (PRAGMA user_version); 0 for a new one.
Result<int> schemaVersion(QSqlDatabase& db);
/// Runs what is above `from`, each in a transaction that sets the version; one that fails is rolled back
/// whole.
Result<> migrate(QSqlDatabase& db, const QList<Migration>& migrations, int from);
