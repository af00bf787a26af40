// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/rows.h"
#include <QList>

/// Table `sessions`: sign-ins from elsewhere. Thread: workers (each call waits for the db thread). Owner:
/// Store.
class SessionsTable
{
public:
    explicit SessionsTable(Db& db)
        : m_db(db)
    {
    }
    Result<qint64> add(const SessionRow& row);
    /// Those that are valid at `now`; the others are deleted.
    Result<QList<SessionRow>> valid(const QDateTime& now);
    Result<> remove(qint64 id);

private:
    Db& m_db;
};
