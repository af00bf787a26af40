// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/accounts.h"

#include "core/store/sql.h"

namespace {
AccountRow readAccount(const QSqlQuery& query)
{
    AccountRow row;
    row.mid = query.value(0).toLongLong();
    row.name = query.value(1).toString();
    row.avatar = query.value(2).toString();
    row.level = query.value(3).toInt();
    row.state = query.value(4).toString();
    row.isDefault = query.value(5).toBool();
    row.hasToken = query.value(6).toBool();
    row.expiresAt = sql::toTime(query.value(7));
    row.checkedAt = sql::toTime(query.value(8));
    return row;
}

QString accountName(qint64 mid)
{
    return QStringLiteral("account %1").arg(mid);
}
} // namespace

Result<QList<AccountRow>> AccountsTable::all()
{
    return sql::list<AccountRow>(
        m_db,
        QStringLiteral(
            "SELECT mid, name, avatar, level, state, is_default, has_token, expires_at, checked_at "
            "FROM accounts ORDER BY is_default DESC, mid"),
        {}, readAccount);
}

Result<> AccountsTable::put(const AccountRow& row)
{
    return m_db.run([&](QSqlDatabase& db) {
        return sql::exec(
            db,
            QStringLiteral(
                "INSERT OR REPLACE INTO accounts (mid, name, avatar, level, state, is_default, has_token, "
                "expires_at, checked_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"),
            {row.mid, row.name, row.avatar, row.level, row.state, row.isDefault, row.hasToken,
             sql::toColumn(row.expiresAt), sql::toColumn(row.checkedAt)});
    });
}

Result<> AccountsTable::setDefault(qint64 mid)
{
    return sql::change(m_db, QStringLiteral("UPDATE accounts SET is_default = (mid = ?)"), {mid},
                       accountName(mid));
}

Result<> AccountsTable::remove(qint64 mid)
{
    const auto removed =
        sql::change(m_db, QStringLiteral("DELETE FROM accounts WHERE mid = ?"), {mid}, accountName(mid));
    if (!removed)
        return removed;
    return m_db.run([](QSqlDatabase& db) {
        return sql::exec(
            db,
            QStringLiteral("UPDATE accounts SET is_default = 1 WHERE mid = (SELECT min(mid) FROM accounts) "
                           "AND NOT EXISTS (SELECT 1 FROM accounts WHERE is_default)"),
            {});
    });
}
