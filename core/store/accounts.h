// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/uploadrows.h"
#include <QList>

/// Table `accounts`; the secrets are elsewhere. Thread: workers (each call waits for the db thread). Owner:
/// Store.
class AccountsTable
{
public:
    explicit AccountsTable(Db& db)
        : m_db(db)
    {
    }
    Result<QList<AccountRow>> all();     ///< the default one first
    Result<> put(const AccountRow& row); ///< adds or replaces
    Result<> setDefault(qint64 mid);
    Result<> remove(qint64 mid); ///< another one becomes the default when it was that

private:
    Db& m_db;
};
