// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/ids.h"
#include "core/store/db.h"
#include <QDateTime>
#include <QList>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariantList>
#include <limits>

/// What the tables share: one statement, its values, its error. Only store/ includes this. Thread: the
/// functions that take a Db block their caller (see Db::run), the others run on the db thread.
namespace sql {
/// SQLite's primary result codes that somebody acts on (Error::code is the extended one).
enum Code {
    Busy = 5,
    ReadOnly = 8,
    IoError = 10,
    Corrupt = 11,
    Full = 13,
    Constraint = 19,
    NotADatabase = 26
};
int primaryCode(const Error& error);

Error error(const QSqlError& error, const QString& statement);
Result<> exec(QSqlDatabase& db, const QString& statement, const QVariantList& values = {});
Result<> each(QSqlDatabase& db, const QString& statement, const QVariantList& values,
              const std::function<void(const QSqlQuery&)>& read);
/// Commits when the job succeeds, else rolls everything back.
Result<> inTransaction(QSqlDatabase& db, const Db::Job& job);

/// Its new id. Within a job of the database, or as a transaction of its own.
Result<qint64> insert(QSqlDatabase& db, const QString& statement, const QVariantList& values);
Result<qint64> insert(Db& db, const QString& statement, const QVariantList& values);
/// NotFound, naming `what`, when no row was changed.
Result<> change(Db& db, const QString& statement, const QVariantList& values, const QString& what);

QVariant toColumn(const QDateTime& time);
QDateTime toTime(const QVariant& column);

template <typename Row>
Result<QList<Row>> list(Db& db, const QString& statement, const QVariantList& values,
                        Row (*read)(const QSqlQuery&))
{
    QList<Row> rows;
    const auto done = db.run([&](QSqlDatabase& connection) {
        return each(connection, statement, values, [&](const QSqlQuery& query) { rows += read(query); });
    });
    if (!done)
        return fail(done.error());
    return rows;
}

template <typename Row>
Result<Row> one(Db& db, const QString& statement, const QVariantList& values, Row (*read)(const QSqlQuery&),
                const QString& what)
{
    auto rows = list<Row>(db, statement, values, read);
    if (!rows)
        return fail(rows.error());
    if (rows->isEmpty())
        return fail(Error::Kind::NotFound, QStringLiteral("there is no %1").arg(what));
    return rows->first();
}

/// Newest first, below the id `before` (0: from the newest), of one streamer or (0) of all.
template <typename Row>
Result<QList<Row>> page(Db& db, const QString& select, StreamerId streamer, qint64 before, int limit,
                        Row (*read)(const QSqlQuery&))
{
    QString where = QStringLiteral("WHERE id < ?");
    QVariantList values{before > 0 ? before : std::numeric_limits<qint64>::max()};
    if (streamer != 0) {
        where += QStringLiteral(" AND streamer = ?");
        values += streamer;
    }
    values += limit;
    return list<Row>(db, select + where + QStringLiteral(" ORDER BY id DESC LIMIT ?"), values, read);
}
} // namespace sql
