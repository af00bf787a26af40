// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql.h"

namespace sql {
namespace {
Result<> run(QSqlQuery& query, const QString& statement, const QVariantList& values)
{
    query.setForwardOnly(true);
    if (!query.prepare(statement))
        return fail(error(query.lastError(), statement));
    for (const QVariant& value : values) {
        // Qt binds a null QString as NULL; our text columns know only the empty text.
        const bool nullText = value.typeId() == QMetaType::QString && value.toString().isNull();
        query.addBindValue(nullText ? QVariant(QStringLiteral("")) : value);
    }
    if (!query.exec())
        return fail(error(query.lastError(), statement));
    return {};
}
} // namespace

int primaryCode(const Error& error)
{
    return error.kind == Error::Kind::Database ? error.code & 0xff : 0;
}

Error error(const QSqlError& error, const QString& statement)
{
    const QString reason = error.databaseText().isEmpty() ? error.driverText() : error.databaseText();
    return {Error::Kind::Database,
            QStringLiteral("%1 (%2)").arg(reason.trimmed(), statement.simplified().left(40)),
            error.nativeErrorCode().toInt(),
            {}};
}

Result<> exec(QSqlDatabase& db, const QString& statement, const QVariantList& values)
{
    QSqlQuery query(db);
    return run(query, statement, values);
}

Result<> each(QSqlDatabase& db, const QString& statement, const QVariantList& values,
              const std::function<void(const QSqlQuery&)>& read)
{
    QSqlQuery query(db);
    if (auto result = run(query, statement, values); !result)
        return result;
    while (query.next())
        read(query);
    if (query.lastError().isValid())
        return fail(error(query.lastError(), statement));
    return {};
}

Result<> inTransaction(QSqlDatabase& db, const Db::Job& job)
{
    // Immediate: a transaction that turned from reading to writing could fail busy without waiting.
    if (auto begun = exec(db, QStringLiteral("BEGIN IMMEDIATE")); !begun)
        return begun;
    Result<> result = job(db);
    if (result)
        result = exec(db, QStringLiteral("COMMIT"));
    // SQLite has rolled back by itself after some errors; then there is nothing left to undo.
    if (!result)
        static_cast<void>(exec(db, QStringLiteral("ROLLBACK")));
    return result;
}

Result<qint64> insert(QSqlDatabase& db, const QString& statement, const QVariantList& values)
{
    QSqlQuery query(db);
    if (const auto done = run(query, statement, values); !done)
        return fail(done.error());
    return query.lastInsertId().toLongLong();
}

Result<qint64> insert(Db& db, const QString& statement, const QVariantList& values)
{
    Result<qint64> id = 0;
    const auto done = db.run([&](QSqlDatabase& connection) {
        id = insert(connection, statement, values);
        return id ? Result<>() : Result<>(id.error());
    });
    return done ? id : Result<qint64>(done.error());
}

Result<> change(Db& db, const QString& statement, const QVariantList& values, const QString& what)
{
    return db.run([&](QSqlDatabase& connection) -> Result<> {
        QSqlQuery query(connection);
        if (auto result = run(query, statement, values); !result)
            return result;
        if (query.numRowsAffected() == 0)
            return fail(Error::Kind::NotFound, QStringLiteral("there is no %1").arg(what));
        return {};
    });
}

QVariant toColumn(const QDateTime& time)
{
    return time.isValid() ? QVariant(time.toMSecsSinceEpoch()) : QVariant(QMetaType::fromType<qint64>());
}

QDateTime toTime(const QVariant& column)
{
    return column.isNull() ? QDateTime() : QDateTime::fromMSecsSinceEpoch(column.toLongLong(), Qt::UTC);
}
} // namespace sql
