// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/rows.h"
#include <QList>

/// Table `users`. Thread: workers (each call waits for the db thread). Owner: Store.
class UsersTable
{
public:
    explicit UsersTable(Db& db)
        : m_db(db)
    {
    }
    /// Refused when the name is taken.
    Result<qint64> add(const UserRow& row);
    Result<QList<UserRow>> all(); ///< by name
    Result<> remove(qint64 id);   ///< and the sessions of this user

private:
    Db& m_db;
};
