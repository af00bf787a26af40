// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"

#include "core/base/log.h"
#include "core/store/sql.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <algorithm>

// A resource in a static library is linked only when somebody asks for it; the macro wants no namespace.
static void linkMigrations()
{
    Q_INIT_RESOURCE(migrations);
}

namespace {
/// Paragraphs without their comment lines; empty ones left out.
QStringList statements(const QString& text)
{
    static const QRegularExpression emptyLine(QStringLiteral("\\n\\s*\\n"));
    static const QRegularExpression comment(QStringLiteral("^\\s*--[^\\n]*$"),
                                            QRegularExpression::MultilineOption);
    QStringList out;
    const QStringList paragraphs = QString(text).remove(comment).split(emptyLine);
    for (const QString& paragraph : paragraphs) {
        if (!paragraph.trimmed().isEmpty())
            out += paragraph.trimmed();
    }
    return out;
}
} // namespace

QList<Migration> compiledMigrations()
{
    linkMigrations();
    QList<Migration> out;
    const QDir folder(QStringLiteral(":/migrations"));
    const QStringList names = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString& name : names) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            out += Migration{name.section(u'_', 0, 0).toInt(), QString::fromUtf8(file.readAll())};
    }
    return out;
}

Result<int> schemaVersion(QSqlDatabase& db)
{
    int version = 0;
    const auto read = sql::each(db, QStringLiteral("PRAGMA user_version"), {},
                                [&](const QSqlQuery& row) { version = row.value(0).toInt(); });
    if (!read)
        return fail(read.error());
    return version;
}

Result<> migrate(QSqlDatabase& db, const QList<Migration>& migrations, int from)
{
    for (const Migration& migration : migrations) {
        if (migration.version <= from)
            continue;
        const auto done = sql::inTransaction(db, [&](QSqlDatabase& connection) -> Result<> {
            const QStringList list = statements(migration.sql);
            for (const QString& statement : list) {
                if (auto result = sql::exec(connection, statement); !result)
                    return result;
            }
            return sql::exec(connection, QStringLiteral("PRAGMA user_version = %1").arg(migration.version));
        });
        if (!done) {
            Error error = done.error();
            error.detail.prepend(
                QStringLiteral("upgrading the database to schema %1: ").arg(migration.version));
            return fail(std::move(error));
        }
        qCInfo(lcStore).noquote() << "schema is now" << migration.version;
    }
    return {};
}
