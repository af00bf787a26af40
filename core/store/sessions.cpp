// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sessions.h"

#include "core/store/sql.h"

namespace {
SessionRow readSession(const QSqlQuery& query)
{
    SessionRow row;
    row.id = query.value(0).toLongLong();
    row.user = query.value(1).toLongLong();
    row.role = query.value(2).toString();
    row.tokenHash = query.value(3).toByteArray();
    row.address = query.value(4).toString();
    row.agent = query.value(5).toString();
    row.createdAt = sql::toTime(query.value(6));
    row.expiresAt = sql::toTime(query.value(7));
    return row;
}
} // namespace

Result<qint64> SessionsTable::add(const SessionRow& row)
{
    return sql::insert(
        m_db,
        QStringLiteral("INSERT INTO sessions (user, role, token_hash, address, agent, created_at, "
                       "expires_at) VALUES (NULLIF(?, 0), ?, ?, ?, ?, ?, ?)"),
        {row.user, row.role, row.tokenHash, row.address, row.agent, sql::toColumn(row.createdAt),
         sql::toColumn(row.expiresAt)});
}

Result<QList<SessionRow>> SessionsTable::valid(const QDateTime& now)
{
    const auto swept = m_db.run([&now](QSqlDatabase& db) {
        return sql::exec(db, QStringLiteral("DELETE FROM sessions WHERE expires_at <= ?"),
                         {sql::toColumn(now)});
    });
    if (!swept)
        return fail(swept.error());
    return sql::list<SessionRow>(m_db,
                                 QStringLiteral("SELECT id, user, role, token_hash, address, agent, "
                                                "created_at, expires_at FROM sessions ORDER BY id"),
                                 {}, readSession);
}

Result<> SessionsTable::remove(qint64 id)
{
    return sql::change(m_db, QStringLiteral("DELETE FROM sessions WHERE id = ?"), {id},
                       QStringLiteral("session %1").arg(id));
}
