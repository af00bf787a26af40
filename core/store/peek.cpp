// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/peek.h"

#include "core/store/sql.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

Result<ProfilePeek> peekInto(const QString& database, const QString& stateKey)
{
    const QString name = QUuid::createUuid().toString();
    ProfilePeek peek;
    const auto read = [&]() -> Result<> {
        QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        db.setDatabaseName(database);
        db.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY;QSQLITE_BUSY_TIMEOUT=1000"));
        if (!db.open())
            return fail(sql::error(db.lastError(), QStringLiteral("open")));
        const auto accounts =
            sql::each(db, QStringLiteral("SELECT mid, state FROM accounts ORDER BY is_default DESC, mid"), {},
                      [&](const QSqlQuery& row) {
                          peek.accounts.append({row.value(0).toLongLong(), row.value(1).toString()});
                      });
        if (!accounts)
            return accounts;
        return sql::each(db, QStringLiteral("SELECT value FROM settings WHERE layer = 'state' AND key = ?"),
                         {stateKey}, [&](const QSqlQuery& row) { // one value of JSON
                             const QByteArray array = '[' + row.value(0).toByteArray() + ']';
                             peek.state = QJsonDocument::fromJson(array).array().at(0).toString();
                         });
    }();
    QSqlDatabase::removeDatabase(name);
    if (!read)
        return fail(read.error());
    return peek;
}
