// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QList>
#include <QSqlDatabase>
#include <QString>
#include <functional>
#include <memory>

struct Migration;

/// The one SQLite connection, on its own thread "db" (WAL, synchronous NORMAL, foreign keys on). Thread: any
/// may call. Owner: Store. The main thread only posts; workers may wait (about 40 us a call). Nothing outside
/// store/ sees SQL.
class Db
{
public:
    struct Opened
    {
        bool created = false;
        QString corruptMovedTo; ///< a broken file was renamed to this, never deleted; empty when it was fine
        QString backup;         ///< made before an upgrade of the schema
        QString newestBackup;   ///< of the broken file: what to put into its place; empty when there is none
    };
    Db();
    ~Db(); ///< writes what is queued, closes
    /// Opens or creates the file, upgrades its schema in numbered migrations, each in one transaction.
    /// Errors: Database when it is locked for more than 5 s or cannot be written, Refused when it is newer
    /// than this program (naming both versions).
    Result<Opened> open(const QString& file);
    Result<Opened> open(const QString& file, const QList<Migration>& migrations);

    using Job = std::function<Result<>(QSqlDatabase&)>;
    /// Runs now, waits: when it returns, the write is committed (its own transaction) and survives the death
    /// of the program (kill -9). A power cut may take back the last moments, never tear them: with WAL and
    /// NORMAL the disk is synced at checkpoints, not at each commit. Not from the main thread in the running
    /// program.
    Result<> run(const Job& job);
    /// Queued, in order; `done` (may be empty) is called on the db thread. Each job is its own transaction.
    void post(Job job, std::function<void(Result<>)> done = {});
    /// Write-behind: grouped to 200 jobs or 500 ms in one transaction, flushed by the destructor and by
    /// flush(). While the disk is full the jobs wait, the newest 20000 of them.
    void postBatched(Job job);
    void flush();
    /// A copy beside the file, in the folder `backups`, of which the newest `keep` stay. Its path.
    Result<QString> backup(int keep = 7);

private:
    struct Private;
    std::unique_ptr<Private> d;
};
