// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/store/db.h"
#include "core/store/rows.h"
#include <QList>

/// Table `ledger`: every file the program deleted or moved, and why. Thread: workers. Owner: Store.
class LedgerTable
{
public:
    explicit LedgerTable(Db& db)
        : m_db(db)
    {
    }
    Result<> add(const LedgerRow& row);
    Result<QList<LedgerRow>> page(qint64 before, int limit);

private:
    Db& m_db;
};
