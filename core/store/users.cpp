// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/users.h"

#include "core/store/sql.h"

namespace {
UserRow readUser(const QSqlQuery& query)
{
    UserRow row;
    row.id = query.value(0).toLongLong();
    row.name = query.value(1).toString();
    row.passwordHash = query.value(2).toString();
    row.role = query.value(3).toString();
    row.createdAt = sql::toTime(query.value(4));
    return row;
}
} // namespace

Result<qint64> UsersTable::add(const UserRow& row)
{
    auto added = sql::insert(
        m_db, QStringLiteral("INSERT INTO users (name, password_hash, role, created_at) VALUES (?, ?, ?, ?)"),
        {row.name, row.passwordHash, row.role, sql::toColumn(row.createdAt)});
    if (!added && sql::primaryCode(added.error()) == sql::Constraint)
        return fail(Error::Kind::Refused, QStringLiteral("there is a user %1 already").arg(row.name));
    return added;
}

Result<QList<UserRow>> UsersTable::all()
{
    return sql::list<UserRow>(
        m_db, QStringLiteral("SELECT id, name, password_hash, role, created_at FROM users ORDER BY name"), {},
        readUser);
}

Result<> UsersTable::remove(qint64 id)
{
    return sql::change(m_db, QStringLiteral("DELETE FROM users WHERE id = ?"), {id},
                       QStringLiteral("user %1").arg(id));
}
