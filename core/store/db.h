// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/result.h"
#include <QSqlDatabase>
#include <QString>
#include <functional>
#include <memory>

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
    };
    Db();
    ~Db(); ///< writes what is queued, closes
    /// Opens or creates the file, upgrades its schema in numbered migrations, each in one transaction.
    /// Errors: Database when it is locked for more than 5 s or newer than this program (Refused, naming both
    /// versions).
    Result<Opened> open(const QString& file);

    using Job = std::function<Result<>(QSqlDatabase&)>;
    /// Runs now, waits: when it returns, the write is on disk (its own transaction). Not from the main thread
    /// in the running program.
    Result<> run(const Job& job);
    /// Queued, in order; `done` (may be empty) is called on the db thread. Each job is its own transaction.
    void post(Job job, std::function<void(Result<>)> done = {});
    /// Write-behind: grouped to 200 jobs or 500 ms in one transaction, flushed by the destructor and by
    /// flush().
    void postBatched(Job job);
    void flush();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
