// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/opening.h"

#include "core/base/log.h"
#include "core/store/sql.h"

#include <QDir>
#include <QFileInfo>
#include <algorithm>

namespace opening {
namespace {
constexpr int busyTimeoutMs = 5000;
constexpr int backupsKept = 7; ///< before an upgrade at least; data.backupsKept is not known then
/// Up to this size every start checks every page (about 1 ms a MiB); above it only after a crash.
constexpr qint64 alwaysChecked = 64 * 1024 * 1024;

QString stamp()
{
    return QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss-zzz"));
}

Error naming(const QString& file, Error error)
{
    const QString native = QDir::toNativeSeparators(file);
    if (sql::primaryCode(error) == sql::Busy)
        error.detail =
            QStringLiteral("%1 is locked by another program; close it and start again").arg(native);
    else
        error.detail = QStringLiteral("%1: %2").arg(native, error.detail);
    return error;
}

bool isCorrupt(const Error& error)
{
    const int code = sql::primaryCode(error);
    return code == sql::Corrupt || code == sql::NotADatabase;
}

Result<> connect(const QString& connection, const QString& file)
{
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), connection);
    db.setDatabaseName(file);
    db.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(busyTimeoutMs));
    if (!db.open())
        return fail(sql::error(db.lastError(), QStringLiteral("open")));
    return {};
}

/// Fails with Corrupt when a page is broken.
Result<> checkPages(QSqlDatabase& db)
{
    QString answer;
    const auto read = sql::each(db, QStringLiteral("PRAGMA quick_check(1)"), {},
                                [&](const QSqlQuery& row) { answer = row.value(0).toString(); });
    if (!read)
        return read;
    if (answer != QLatin1String("ok"))
        return fail(Error::Kind::Database, QStringLiteral("the file is damaged: %1").arg(answer),
                    sql::Corrupt);
    return {};
}

/// What must hold before the schema is looked at: readable, writable, unlocked, undamaged.
Result<> judge(QSqlDatabase& db, bool check)
{
    // The first statement that needs the lock waits for it; the others after it find it free.
    if (auto writable = sql::inTransaction(db, [](QSqlDatabase&) { return Result<>(); }); !writable)
        return writable;
    for (const char* pragma :
         {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL", "PRAGMA foreign_keys = ON"}) {
        if (auto set = sql::exec(db, QLatin1String(pragma)); !set)
            return set;
    }
    return check ? checkPages(db) : Result<>();
}

/// The damaged file and its journal get a new name together, so that tools can still read both.
Result<QString> moveAside(const QString& file)
{
    const QString target = QStringLiteral("%1.corrupt-%2").arg(file, stamp());
    if (!QFile::rename(file, target))
        return fail(Error::Kind::Database,
                    QStringLiteral("the file is damaged and cannot be renamed to %1").arg(target));
    for (const char* suffix : {"-wal", "-shm"}) {
        const QString journal = file + QLatin1String(suffix);
        if (QFile::exists(journal) && !QFile::rename(journal, target + QLatin1String(suffix)))
            return fail(Error::Kind::Database, QStringLiteral("%1 cannot be renamed").arg(journal));
    }
    return target;
}

Result<> prepare(const QString& connection, const QString& file)
{
    const QFileInfo journal(file + QStringLiteral("-wal"));
    const bool crashed = journal.exists() && journal.size() > 0;
    const bool check = crashed || QFileInfo(file).size() <= alwaysChecked;
    if (auto connected = connect(connection, file); !connected)
        return connected;
    QSqlDatabase db = QSqlDatabase::database(connection, false);
    return judge(db, check);
}

QDir backupFolder(const QString& file)
{
    return QDir(QFileInfo(file).absoluteDir().filePath(QStringLiteral("backups")));
}

/// Oldest first.
QStringList backupsOf(const QString& file, const QString& prefix = {})
{
    return backupFolder(file).entryList(
        {prefix + QFileInfo(file).completeBaseName() + QStringLiteral("-*-schema*")}, QDir::Files,
        QDir::Name);
}

/// The newest backup of a database that was lost gets a name which those of its empty successor never push
/// out. Its path; empty when there is none.
QString keepNewestBackup(const QString& file)
{
    const QString prefix = QStringLiteral("kept-");
    const QDir folder = backupFolder(file);
    if (const QStringList backups = backupsOf(file); !backups.isEmpty()) {
        const QString kept = folder.filePath(prefix + backups.last());
        return QFile::rename(folder.filePath(backups.last()), kept) ? kept : folder.filePath(backups.last());
    }
    const QStringList kept = backupsOf(file, prefix);
    return kept.isEmpty() ? QString() : folder.filePath(kept.last());
}

Result<> upgrade(QSqlDatabase& db, const QString& file, const QList<Migration>& migrations,
                 Db::Opened& opened)
{
    const auto version = schemaVersion(db);
    if (!version)
        return fail(version.error());
    const int newest = migrations.isEmpty() ? 0 : migrations.last().version;
    if (*version > newest)
        return fail(Error::Kind::Refused,
                    QStringLiteral("has schema %1, this program knows up to %2; start the newer "
                                   "program that wrote it, or use another profile")
                        .arg(*version)
                        .arg(newest));
    if (*version > 0 && *version < newest) {
        const auto backup = backUp(db, file, std::max(backupsKept, int(backupsOf(file).size())));
        if (!backup)
            return fail(backup.error());
        opened.backup = *backup;
    }
    opened.created = *version == 0;
    return migrate(db, migrations, *version);
}
} // namespace

void close(const QString& connection)
{
    if (!QSqlDatabase::contains(connection))
        return;
    QSqlDatabase::database(connection, false).close();
    QSqlDatabase::removeDatabase(connection);
}

Result<Db::Opened> open(const QString& connection, const QString& file, const QList<Migration>& migrations)
{
    Db::Opened opened;
    Result<> ready = prepare(connection, file);
    if (!ready && isCorrupt(ready.error())) {
        qCCritical(lcStore).noquote() << naming(file, ready.error()).detail;
        close(connection);
        const auto moved = moveAside(file);
        if (!moved)
            return fail(naming(file, moved.error()));
        opened.corruptMovedTo = *moved;
        opened.newestBackup = keepNewestBackup(file);
        qCCritical(lcStore).noquote()
            << "kept as" << *moved << "; starting with an empty database; its backup:"
            << (opened.newestBackup.isEmpty() ? QStringLiteral("none") : opened.newestBackup);
        ready = prepare(connection, file);
    }
    if (ready) {
        QSqlDatabase db = QSqlDatabase::database(connection, false);
        ready = upgrade(db, file, migrations, opened);
    }
    if (!ready) {
        close(connection);
        return fail(naming(file, ready.error()));
    }
    QFile::setPermissions(file, QFile::ReadOwner | QFile::WriteOwner);
    return opened;
}

Result<QString> backUp(QSqlDatabase& db, const QString& file, int keep)
{
    const QFileInfo info(file);
    const QDir folder = backupFolder(file);
    const auto version = schemaVersion(db);
    if (!version)
        return fail(version.error());
    if (!folder.mkpath(QStringLiteral(".")))
        return fail(Error::Kind::Disk, QStringLiteral("the folder %1 cannot be made").arg(folder.path()));
    const QString base = info.completeBaseName();
    const QString path = folder.filePath(
        QStringLiteral("%1-%2-schema%3.%4").arg(base, stamp()).arg(*version).arg(info.suffix()));
    if (auto copied = sql::exec(db, QStringLiteral("VACUUM INTO ?"), {path}); !copied) {
        QFile::remove(path);
        Error error = copied.error();
        error.detail.prepend(QStringLiteral("backup to %1: ").arg(path));
        return fail(std::move(error));
    }
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
    const QStringList all = backupsOf(file);
    for (qsizetype i = 0; i + keep < all.size(); ++i)
        QFile::remove(folder.filePath(all[i]));
    qCInfo(lcStore).noquote() << "database backed up to" << path;
    return path;
}
} // namespace opening
