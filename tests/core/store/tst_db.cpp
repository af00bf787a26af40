// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/migrations.h"
#include "core/store/sql.h"
#include "core/store/store.h"
#include "core/store/storederror.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <cstdio>
#include <future>
#include <sys/resource.h>
#include <unistd.h>

namespace {
constexpr int schema = 8;

QString fileIn(const QTemporaryDir& folder)
{
    return folder.filePath(QStringLiteral("biliup-qt.sqlite3"));
}

LedgerRow ledgerRow(const QString& path)
{
    LedgerRow row;
    row.time = QDateTime::currentDateTimeUtc();
    row.action = QStringLiteral("delete");
    row.path = path;
    row.reason = QStringLiteral("test");
    return row;
}

LogRow logRow(const QString& message)
{
    LogRow row;
    row.time = QDateTime::currentDateTimeUtc();
    row.level = 1;
    row.source = QStringLiteral("test");
    row.message = message;
    return row;
}

/// What the re-executed test does until it is killed: one at-once row after the other, each printed once it
/// is acknowledged.
int writeForever(const QString& file)
{
    Store store;
    if (!store.db.open(file))
        return 1;
    for (int i = 1;; ++i) {
        store.logs.append(logRow(QString::number(i)));
        if (!store.ledger.add(ledgerRow(QString::number(i))))
            return 2;
        std::printf("%d\n", i);
        std::fflush(stdout);
    }
}

/// A second connection to the file, as another program would have.
class Other
{
public:
    explicit Other(const QString& file)
        : m_db(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("other")))
    {
        m_db.setDatabaseName(file);
        m_db.open();
    }
    ~Other()
    {
        m_db.close();
        m_db = QSqlDatabase();
        QSqlDatabase::removeDatabase(QStringLiteral("other"));
    }
    bool exec(const char* statement) { return sql::exec(m_db, QLatin1String(statement)).has_value(); }
    QVariant value(const char* statement)
    {
        QVariant value;
        const auto read = sql::each(m_db, QLatin1String(statement), {},
                                    [&](const QSqlQuery& query) { value = query.value(0); });
        return read ? value : QVariant();
    }

private:
    QSqlDatabase m_db;
};

/// The effective user is nobody for a while: root may write everywhere.
class AsNobody
{
public:
    AsNobody() { m_changed = geteuid() == 0 && seteuid(65534) == 0; }
    ~AsNobody()
    {
        if (m_changed && seteuid(0) != 0)
            qFatal("cannot become root again");
    }

private:
    bool m_changed;
};
} // namespace

class TestDb : public QObject
{
    Q_OBJECT
private slots:
    void createsAndOpensAgain()
    {
        const QTemporaryDir folder;
        {
            Db db;
            const auto opened = db.open(fileIn(folder));
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
            QVERIFY(opened->created);
            QVERIFY(opened->corruptMovedTo.isEmpty());
            QVERIFY(!db.open(fileIn(folder)));
        }
        QVERIFY(!(QFile::permissions(fileIn(folder)) & (QFile::ReadGroup | QFile::ReadOther)));
        Db db;
        const auto opened = db.open(fileIn(folder));
        QVERIFY(opened);
        QVERIFY(!opened->created);
        QVERIFY(opened->backup.isEmpty());
        Other other(fileIn(folder));
        QCOMPARE(other.value("PRAGMA user_version").toInt(), schema);
        QCOMPARE(other.value("PRAGMA journal_mode").toString(), QStringLiteral("wal"));
        QCOMPARE(compiledMigrations().last().version, schema);
    }

    void notOpenIsAnError()
    {
        Db db;
        const auto result = db.run([](QSqlDatabase&) { return Result<>(); });
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Database);
        QVERIFY(!db.backup());
    }

    void failedTransactionRollsBack()
    {
        const QTemporaryDir folder;
        Store store;
        QVERIFY(store.db.open(fileIn(folder)));
        const auto result = store.db.run([&](QSqlDatabase& db) -> Result<> {
            auto added = store.ledger.add(ledgerRow(QStringLiteral("a"))); // nested: the same transaction
            if (!added)
                return added;
            return sql::exec(db, QStringLiteral("INSERT INTO nowhere VALUES (1)"));
        });
        QVERIFY(!result);
        QVERIFY2(result.error().detail.contains(QStringLiteral("nowhere")),
                 qPrintable(result.error().detail));
        QCOMPARE(store.ledger.page(0, 10)->size(), 0);
        QVERIFY(store.ledger.add(ledgerRow(QStringLiteral("b"))));
        QCOMPARE(store.ledger.page(0, 10)->size(), 1);
    }

    void postedJobsKeepTheirOrderAndReport()
    {
        const QTemporaryDir folder;
        Store store;
        QVERIFY(store.db.open(fileIn(folder)));
        std::promise<QList<int>> promise;
        QList<int> order;
        for (int i = 0; i < 10; ++i) {
            store.db.post([](QSqlDatabase&) { return Result<>(); },
                          [&, i](const Result<>& result) {
                              order += result ? i : -1;
                              if (i == 9)
                                  promise.set_value(order);
                          });
        }
        QCOMPARE(promise.get_future().get(), QList<int>({0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
    }

    void nothingQueuedIsLostAtExit()
    {
        const QTemporaryDir folder;
        {
            Store store;
            QVERIFY(store.db.open(fileIn(folder)));
            for (int i = 0; i < 450; ++i)
                store.logs.append(logRow(QString::number(i)));
            for (int i = 0; i < 50; ++i) {
                store.db.post([](QSqlDatabase& db) {
                    return sql::exec(db, QStringLiteral("INSERT INTO ledger (time, action, path, reason) "
                                                        "VALUES (1, 'move', 'x', 'y')"));
                });
            }
        }
        Other other(fileIn(folder));
        QCOMPARE(other.value("SELECT count(*) FROM logs").toInt(), 450);
        QCOMPARE(other.value("SELECT count(*) FROM ledger").toInt(), 50);
    }

    void batchesComeByTime()
    {
        const QTemporaryDir folder;
        Store store;
        QVERIFY(store.db.open(fileIn(folder)));
        store.logs.append(logRow(QStringLiteral("later")));
        QTRY_COMPARE_WITH_TIMEOUT(store.logs.page({})->rows.size(), 1, 5000);
    }

    void oneBadRowDoesNotTakeTheOthers()
    {
        const QTemporaryDir folder;
        Store store;
        QVERIFY(store.db.open(fileIn(folder)));
        store.logs.append(logRow(QStringLiteral("1")));
        store.db.postBatched([](QSqlDatabase& db) { return sql::exec(db, QStringLiteral("nonsense")); });
        store.logs.append(logRow(QStringLiteral("2")));
        store.db.flush();
        QCOMPARE(store.logs.page({})->rows.size(), 2);
    }

    void manyThreadsAtOnce()
    {
        const QTemporaryDir folder;
        Store store;
        QVERIFY(store.db.open(fileIn(folder)));
        std::vector<std::thread> threads;
        std::atomic<int> failures{0};
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < 50; ++i) {
                    store.logs.append(logRow(QStringLiteral("x")));
                    if (!store.ledger.add(ledgerRow(QStringLiteral("x"))))
                        ++failures;
                }
            });
        }
        for (auto& thread : threads)
            thread.join();
        store.db.flush();
        QCOMPARE(failures.load(), 0);
        QCOMPARE(store.ledger.page(0, 1000)->size(), 400);
        LogsTable::Filter all;
        all.limit = 1000;
        QCOMPARE(store.logs.page(all)->rows.size(), 400);
    }

    void lockedIsReportedAfterFiveSeconds()
    {
        const QTemporaryDir folder;
        {
            Db db;
            QVERIFY(db.open(fileIn(folder)));
        }
        Other other(fileIn(folder));
        QVERIFY(other.exec("PRAGMA locking_mode = EXCLUSIVE"));
        QVERIFY(other.exec("BEGIN EXCLUSIVE"));
        QElapsedTimer timer;
        timer.start();
        Db db;
        const auto opened = db.open(fileIn(folder));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Database);
        QVERIFY2(opened.error().detail.contains(QStringLiteral("biliup-qt.sqlite3")) &&
                     opened.error().detail.contains(QStringLiteral("locked")),
                 qPrintable(opened.error().detail));
        QVERIFY(timer.elapsed() >= 4500);
        QVERIFY(timer.elapsed() < 9000);
        QVERIFY(other.exec("COMMIT"));
    }

    void corruptIsRenamedNeverDeleted_data()
    {
        QTest::addColumn<int>("offset");
        QTest::addColumn<int>("bytes");
        QTest::newRow("no database at all") << 0 << 4096;
        QTest::newRow("broken header") << 0 << 16;
        QTest::newRow("broken schema page") << 100 << 3000;
        QTest::newRow("broken data page") << 3 * 4096 << 4096;
    }
    void corruptIsRenamedNeverDeleted()
    {
        QFETCH(int, offset);
        QFETCH(int, bytes);
        const QTemporaryDir folder;
        {
            Store store;
            QVERIFY(store.db.open(fileIn(folder)));
            QVERIFY(store.ledger.add(ledgerRow(QStringLiteral("a"))));
        }
        QByteArray broken;
        {
            QFile file(fileIn(folder));
            QVERIFY(file.open(QIODevice::ReadWrite));
            QVERIFY(file.size() > offset + bytes);
            file.seek(offset);
            file.write(QByteArray(bytes, 'x'));
            file.seek(0);
            broken = file.readAll();
        }
        Store store;
        const auto opened = store.db.open(fileIn(folder));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(opened->created);
        QVERIFY(opened->corruptMovedTo.startsWith(fileIn(folder) + QStringLiteral(".corrupt-")));
        QVERIFY(opened->newestBackup.isEmpty()); // told when there is one: tests/flow/test_faults.py
        QFile kept(opened->corruptMovedTo);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), broken);
        QVERIFY(store.ledger.add(ledgerRow(QStringLiteral("b"))));
    }

    /// The copies of the empty one that follows do not push the last good one out, not even when that is
    /// lost, too.
    void theBackupOfALostOneStays()
    {
        const QTemporaryDir folder;
        {
            Store store;
            QVERIFY(store.db.open(fileIn(folder)));
            QVERIFY(store.ledger.add(ledgerRow(QStringLiteral("a"))));
            QVERIFY(store.db.backup(2));
        }
        QString kept;
        for (int lost = 0; lost < 2; ++lost) {
            QFile file(fileIn(folder));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("no database");
            file.close();
            Db db;
            const auto opened = db.open(fileIn(folder));
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
            QVERIFY2(QFileInfo(opened->newestBackup).fileName().startsWith(QStringLiteral("kept-")),
                     qPrintable(opened->newestBackup));
            if (lost == 0)
                kept = opened->newestBackup;
            QCOMPARE(opened->newestBackup, kept);
            if (lost == 0)
                continue; // lost before there was a copy of it
            for (int i = 0; i < 3; ++i)
                QVERIFY(db.backup(2));
        }
        Store store;
        QVERIFY(store.db.open(kept));
        QCOMPARE(store.ledger.page(0, 10)->size(), 1);
    }

    void newerIsRefused()
    {
        const QTemporaryDir folder;
        {
            Db db;
            QVERIFY(db.open(fileIn(folder)));
            Other other(fileIn(folder));
            QVERIFY(other.exec("PRAGMA user_version = 4711"));
        }
        Db db;
        const auto opened = db.open(fileIn(folder));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Refused);
        QVERIFY2(opened.error().detail.contains(QStringLiteral("4711")) &&
                     opened.error().detail.contains(QStringLiteral("up to %1").arg(schema)),
                 qPrintable(opened.error().detail));
        Other other(fileIn(folder));
        QCOMPARE(other.value("PRAGMA user_version").toInt(), 4711);
    }

    void upgradeBacksUpAndKeepsSeven()
    {
        const QTemporaryDir folder;
        QList<Migration> steps = compiledMigrations();
        {
            Store store;
            QVERIFY(store.db.open(fileIn(folder), steps));
            QVERIFY(store.ledger.add(ledgerRow(QStringLiteral("a"))));
        }
        QString newest;
        for (int version = schema + 1; version < schema + 10; ++version) {
            steps += Migration{version, QStringLiteral("CREATE TABLE t%1 (a)").arg(version)};
            Db db;
            const auto opened = db.open(fileIn(folder), steps);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
            QVERIFY(!opened->created);
            QVERIFY(QFile::exists(opened->backup));
            newest = opened->backup;
        }
        const QDir backups(folder.filePath(QStringLiteral("backups")));
        QCOMPARE(backups.entryList(QDir::Files).size(), 7);
        Other backup(newest);
        QCOMPARE(backup.value("SELECT path FROM ledger").toString(), QStringLiteral("a"));
        QCOMPARE(backup.value("PRAGMA user_version").toInt(), schema + 8);
    }

    /// What failed before schema 7 keeps its English sentence and has no kind.
    void errorsOfBeforeAreKept()
    {
        const QTemporaryDir folder;
        QList<Migration> before = compiledMigrations();
        before.removeIf([](const Migration& step) { return step.version > 6; });
        {
            Db db;
            QVERIFY(db.open(fileIn(folder), before));
        }
        {
            Other other(fileIn(folder));
            QVERIFY(other.exec("INSERT INTO tasks (status, error, session) VALUES ('failed', 'gone', 's')"));
            QVERIFY(other.exec("INSERT INTO uploads (state, error, bvid, created_at) "
                               "VALUES ('failed', 'a.flv is empty', 'BV1', 5000)"));
            QVERIFY(other.exec("INSERT INTO upload_parts (upload, position, path, state, error) "
                               "VALUES (1, 1, 'a.flv', 'failed', 'empty')"));
        }
        Store store;
        const auto opened = store.db.open(fileIn(folder));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(QFile::exists(opened->backup));
        const TaskRow task = *store.tasks.get(1);
        QCOMPARE(task.error, QStringLiteral("gone"));
        QCOMPARE(task.session, QStringLiteral("s"));
        QVERIFY(!storedError(task));
        UploadRow upload = *store.uploads.get(1);
        QCOMPARE(upload.error, QStringLiteral("a.flv is empty"));
        QCOMPARE(upload.bvid, QStringLiteral("BV1"));
        QCOMPARE(upload.createdAt.toMSecsSinceEpoch(), 5000);
        QVERIFY(!storedError(upload));
        QCOMPARE(store.uploads.parts(1)->first().error, QStringLiteral("empty"));
        QVERIFY(!storedError(store.uploads.parts(1)->first()));
        keepError(upload, {Error::Kind::Disk, QStringLiteral("new"), 61, {}});
        QVERIFY(store.uploads.updateQueue(upload));
        QCOMPARE(storedError(*store.uploads.get(1))->code, 61);
    }

    void failedUpgradeLeavesTheOldSchema()
    {
        const QTemporaryDir folder;
        QList<Migration> steps = compiledMigrations();
        {
            Store store;
            QVERIFY(store.db.open(fileIn(folder), steps));
            QVERIFY(store.ledger.add(ledgerRow(QStringLiteral("a"))));
        }
        steps += Migration{schema + 1, QStringLiteral("CREATE TABLE good (a)\n\nCREATE TABLE bad (")};
        {
            Db db;
            const auto opened = db.open(fileIn(folder), steps);
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, Error::Kind::Database);
            QVERIFY2(opened.error().detail.contains(QStringLiteral("schema %1").arg(schema + 1)),
                     qPrintable(opened.error().detail));
        }
        Other other(fileIn(folder));
        QCOMPARE(other.value("PRAGMA user_version").toInt(), schema);
        QCOMPARE(other.value("SELECT count(*) FROM sqlite_master WHERE name = 'good'").toInt(), 0);
        QCOMPARE(other.value("SELECT path FROM ledger").toString(), QStringLiteral("a"));
    }

    void backsUpOnDemand()
    {
        const QTemporaryDir folder;
        Store store;
        QVERIFY(store.db.open(fileIn(folder)));
        QVERIFY(store.ledger.add(ledgerRow(QStringLiteral("a"))));
        const auto path = store.db.backup();
        QVERIFY2(path, path ? "" : qPrintable(path.error().detail));
        Other backup(*path);
        QCOMPARE(backup.value("SELECT path FROM ledger").toString(), QStringLiteral("a"));
    }

    void keepsAsManyCopiesAsAsked()
    {
        const QTemporaryDir folder;
        Db db;
        QVERIFY(db.open(fileIn(folder)));
        const QDir copies(folder.filePath(QStringLiteral("backups")));
        QString newest;
        for (int i = 0; i < 4; ++i) {
            const auto path = db.backup(2);
            QVERIFY2(path, path ? "" : qPrintable(path.error().detail));
            newest = *path;
        }
        QCOMPARE(copies.entryList(QDir::Files).size(), 2);
        QVERIFY(QFile::exists(newest));
        for (int i = 0; i < 3; ++i)
            QVERIFY(db.backup(9));
        QCOMPARE(copies.entryList(QDir::Files).size(), 5);
    }

    void missingFolderIsAnError()
    {
        const QTemporaryDir folder;
        Db db;
        const auto opened = db.open(folder.filePath(QStringLiteral("no/such/folder/a.sqlite3")));
        QVERIFY(!opened);
        QCOMPARE(opened.error().kind, Error::Kind::Database);
        QVERIFY(opened.error().detail.contains(QStringLiteral("a.sqlite3")));
    }

    void readOnlyFolderIsAnError()
    {
        const QTemporaryDir folder;
        {
            Db db;
            QVERIFY(db.open(fileIn(folder)));
        }
        QFile::setPermissions(fileIn(folder), QFile::Permissions(0x4444));
        QFile::setPermissions(folder.path(), QFile::Permissions(0x5555));
        {
            const AsNobody nobody;
            Db db;
            const auto opened = db.open(fileIn(folder));
            QVERIFY(!opened);
            QCOMPARE(opened.error().kind, Error::Kind::Database);
            QVERIFY(opened.error().detail.contains(QStringLiteral("biliup-qt.sqlite3")));
            QVERIFY(!db.open(folder.filePath(QStringLiteral("new.sqlite3"))));
        }
        QFile::setPermissions(folder.path(), QFile::Permissions(0x7777));
        QVERIFY(QFile::exists(fileIn(folder)));
    }

    void fullDiskLosesNothingThatWasPromised()
    {
        const QTemporaryDir folder;
        std::signal(SIGXFSZ, SIG_IGN);
        Store store;
        QVERIFY(store.db.open(fileIn(folder)));
        QVERIFY(store.ledger.add(ledgerRow(QStringLiteral("kept"))));
        store.logs.append(logRow(QStringLiteral("before")));
        store.db.flush();

        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
        rlimit small = limit;
        small.rlim_cur = rlim_t(QFileInfo(fileIn(folder) + QStringLiteral("-wal")).size());
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto full = store.ledger.add(ledgerRow(QString(100000, u'x')));
        store.logs.append(logRow(QString(100000, u'y')));
        store.db.flush();
        const auto while_full = store.ledger.page(0, 10);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &limit), 0);

        QVERIFY(!full);
        QCOMPARE(full.error().kind, Error::Kind::Database);
        QVERIFY2(while_full, while_full ? "" : qPrintable(while_full.error().detail));
        QCOMPARE(while_full->size(), 1);
        QVERIFY(store.ledger.add(ledgerRow(QStringLiteral("after"))));
        QCOMPARE(store.ledger.page(0, 10)->size(), 2);
        store.db.flush(); // what waited in memory
        QCOMPARE(store.logs.page({})->rows.size(), 2);
    }

    void killedProcessKeepsAcknowledgedRows()
    {
        const QTemporaryDir folder;
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--write-forever"), fileIn(folder)});
        QVERIFY(child.waitForStarted());
        QByteArray output;
        QElapsedTimer timer;
        timer.start();
        while (output.count('\n') < 300 && timer.elapsed() < 60000 && child.waitForReadyRead(60000))
            output += child.readAllStandardOutput();
        child.kill(); // SIGKILL
        QVERIFY(child.waitForFinished());
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);
        output += child.readAllStandardOutput();
        // The last line may be cut off.
        const int acknowledged = output.left(output.lastIndexOf('\n')).split('\n').last().toInt();
        QVERIFY(acknowledged >= 300);

        Store store;
        const auto opened = store.db.open(fileIn(folder));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QVERIFY(opened->corruptMovedTo.isEmpty());
        const auto rows = store.ledger.page(0, 1000000);
        QVERIFY(rows);
        // Each row holds its number; at most the one that was being acknowledged is more.
        QVERIFY(rows->size() >= acknowledged);
        for (qsizetype i = 0; i < rows->size(); ++i)
            QCOMPARE(rows->at(i).path, QString::number(rows->size() - i));
    }
};

int main(int argc, char* argv[])
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments[1] == QLatin1String("--write-forever"))
        return writeForever(arguments[2]);
    TestDb test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_db.moc"
