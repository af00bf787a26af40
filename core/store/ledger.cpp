// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/ledger.h"

#include "core/store/sql.h"

namespace {
const QString selectLedger =
    QStringLiteral("SELECT id, time, action, path, target, reason, size FROM ledger ");

LedgerRow readLedgerRow(const QSqlQuery& query)
{
    LedgerRow row;
    row.id = query.value(0).toLongLong();
    row.time = sql::toTime(query.value(1));
    row.action = query.value(2).toString();
    row.path = query.value(3).toString();
    row.target = query.value(4).toString();
    row.reason = query.value(5).toString();
    row.size = query.value(6).toLongLong();
    return row;
}
} // namespace

Result<> LedgerTable::add(const LedgerRow& row)
{
    return m_db.run([&row](QSqlDatabase& db) {
        return sql::exec(db,
                         QStringLiteral("INSERT INTO ledger (time, action, path, target, reason, size) "
                                        "VALUES (?, ?, ?, ?, ?, ?)"),
                         {sql::toColumn(row.time), row.action, row.path, row.target, row.reason, row.size});
    });
}

Result<QList<LedgerRow>> LedgerTable::page(qint64 before, int limit)
{
    return sql::page<LedgerRow>(m_db, selectLedger, 0, before, limit, readLedgerRow);
}
