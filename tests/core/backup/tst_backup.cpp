// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/backup.h"
#include "core/base/zip.h"
#include "core/store/store.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

namespace {
const QString password = QStringLiteral("correct horse");
const QString entry = QStringLiteral("account/4711");

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

/// Every file below a folder with what it says.
QMap<QString, QByteArray> snapshot(const QString& folder)
{
    QMap<QString, QByteArray> all;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        all.insert(QDir(folder).relativeFilePath(path), contents(path));
    }
    return all;
}

StreamerRow streamer(const QString& name)
{
    StreamerRow row;
    row.name = name;
    row.platform = QStringLiteral("bilibili");
    row.url = QUrl(QStringLiteral("https://live.bilibili.com/") + name);
    row.createdAt = QDateTime::currentDateTimeUtc();
    return row;
}

/// A profile with one streamer, a setting in both places and a login.
struct Profile
{
    QTemporaryDir folder;
    Paths paths = Paths::find(folder.filePath(QStringLiteral("profile")), false, {});
    std::unique_ptr<SecretStore> secrets = makeSessionStore();
    Stop stop;

    explicit Profile(const QString& name)
    {
        Store store;
        if (!paths.make() || !store.db.open(paths.database()) || !store.streamers.add(streamer(name)) ||
            !store.settings.set({}, QStringLiteral("record.splitMinutes"), 30) ||
            !write(paths.configFile(), "# of " + name.toUtf8() + "\n[record]\nsplitMinutes = 30\n") ||
            !secrets->write(entry, "secret of " + name.toUtf8(), stop))
            qFatal("no profile");
    }
    QString backUp(const QString& withPassword = {})
    {
        const QString path = folder.filePath(QStringLiteral("backup.zip"));
        Store store;
        if (!store.db.open(paths.database()))
            qFatal("no database");
        const auto written = backup::write(path, store, paths, *secrets, {entry, QStringLiteral("account/0")},
                                           withPassword, stop);
        if (!written)
            qFatal("%s", qPrintable(written.error().detail));
        return path;
    }
    QStringList streamers() const
    {
        Store store;
        QStringList names;
        if (!store.db.open(paths.database()))
            return names;
        const auto rows = store.streamers.all();
        for (const StreamerRow& row : *rows)
            names << row.name;
        return names;
    }
};

/// A zip with other parts than a backup has.
QByteArray manifest(int format)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("program"), QStringLiteral("biliup-qt")},
                                     {QStringLiteral("format"), format}})
        .toJson();
}
} // namespace

class TestBackup : public QObject
{
    Q_OBJECT
private slots:
    void movesAProfile()
    {
        Profile old(QStringLiteral("old"));
        const QString path = old.backUp();
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(!contents(path).contains("secret of"));
        Profile other(QStringLiteral("other"));
        const QByteArray config = contents(other.paths.configFile());
        const auto staged = backup::stage(path, other.paths, *other.secrets, {}, false, other.stop);
        QVERIFY2(staged, staged ? "" : qPrintable(staged.error().detail));
        QCOMPARE(staged->streamers, 1);
        QCOMPARE(staged->secrets, 0);
        QVERIFY(staged->created.isValid());
        QCOMPARE(other.streamers(), QStringList{QStringLiteral("other")}); // nothing has changed yet

        const auto aside = backup::applyPending(other.paths);
        QVERIFY2(aside, aside ? "" : qPrintable(aside.error().detail));
        QCOMPARE(other.streamers(), QStringList{QStringLiteral("old")});
        QVERIFY(contents(other.paths.configFile()).startsWith("# of old"));
        QCOMPARE(contents(*aside + QStringLiteral("/config.toml")), config);
        QVERIFY(QFile::exists(*aside + QStringLiteral("/biliup-qt.sqlite3")));
        QCOMPARE(*backup::applyPending(other.paths), QString()); // once
        QCOMPARE(other.secrets->read(entry, other.stop).value_or(QByteArray()),
                 QByteArray("secret of other"));
    }

    /// A copy that the program made by itself.
    void aDatabaseAlone()
    {
        Profile old(QStringLiteral("old"));
        QString copy;
        {
            Store store;
            QVERIFY(store.db.open(old.paths.database()));
            copy = store.db.backup().value_or(QString());
        }
        Profile other(QStringLiteral("other"));
        const QByteArray config = contents(other.paths.configFile());
        QVERIFY(write(other.paths.configFile() + QStringLiteral(".bak"), "agreed"));
        const auto staged = backup::stage(copy, other.paths, *other.secrets, {}, false, other.stop);
        QVERIFY2(staged, staged ? "" : qPrintable(staged.error().detail));
        QCOMPARE(staged->streamers, 1);
        QVERIFY(staged->created.isValid());
        const auto aside = backup::applyPending(other.paths);
        QVERIFY2(aside, aside ? "" : qPrintable(aside.error().detail));
        QCOMPARE(other.streamers(), QStringList{QStringLiteral("old")});
        QCOMPARE(contents(other.paths.configFile()), config); // with its comments
        QCOMPARE(contents(other.paths.configFile() + QStringLiteral(".bak")), QByteArray("agreed"));
        QVERIFY(QFile::exists(*aside + QStringLiteral("/biliup-qt.sqlite3")));
        // One in use is half of what it says.
        QVERIFY(write(copy + QStringLiteral("-wal"), "x"));
        QVERIFY(!backup::stage(copy, other.paths, *other.secrets, {}, false, other.stop));
    }

    void loginsComeWithThePassword()
    {
        Profile old(QStringLiteral("old"));
        const QString path = old.backUp(password);
        QVERIFY(!contents(path).contains("secret of"));
        Profile other(QStringLiteral("other"));
        const auto before = snapshot(other.paths.profile);
        for (const QString& wrong : {QString(), QStringLiteral("wrong")}) {
            const auto refused = backup::stage(path, other.paths, *other.secrets, wrong, false, other.stop);
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, Error::Kind::LoginNeeded);
        }
        QCOMPARE(snapshot(other.paths.profile), before);
        const auto without = backup::stage(path, other.paths, *other.secrets, {}, true, other.stop);
        QVERIFY(without);
        QCOMPARE(without->secrets, 0);
        const auto with = backup::stage(path, other.paths, *other.secrets, password, false, other.stop);
        QVERIFY(with);
        QCOMPARE(with->secrets, 1);
        QCOMPARE(other.secrets->read(entry, other.stop).value_or(QByteArray()), QByteArray("secret of old"));
    }

    void badFilesChangeNothing_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<Error::Kind>("kind");
        QTest::newRow("no zip") << QStringLiteral("no zip") << Error::Kind::Protocol;
        QTest::newRow("empty file") << QStringLiteral("empty") << Error::Kind::Protocol;
        QTest::newRow("cut off") << QStringLiteral("cut off") << Error::Kind::Protocol;
        QTest::newRow("another zip") << QStringLiteral("another") << Error::Kind::Protocol;
        QTest::newRow("of a newer program") << QStringLiteral("newer") << Error::Kind::Refused;
        QTest::newRow("of a newer schema") << QStringLiteral("schema") << Error::Kind::Refused;
        QTest::newRow("no database") << QStringLiteral("no database") << Error::Kind::Protocol;
        QTest::newRow("garbage for a database") << QStringLiteral("garbage") << Error::Kind::Protocol;
        QTest::newRow("damaged database") << QStringLiteral("damaged") << Error::Kind::Protocol;
        QTest::newRow("broken config.toml") << QStringLiteral("config") << Error::Kind::Protocol;
        QTest::newRow("sealed by nobody") << QStringLiteral("seal") << Error::Kind::Protocol;
        QTest::newRow("not there") << QStringLiteral("missing") << Error::Kind::Disk;
    }
    void badFilesChangeNothing()
    {
        QFETCH(QString, what);
        QFETCH(Error::Kind, kind);
        Profile profile(QStringLiteral("mine"));
        const QString path = badBackup(profile, what);
        const auto before = snapshot(profile.paths.profile);
        const auto staged =
            backup::stage(path, profile.paths, *profile.secrets, password, false, profile.stop);
        QVERIFY(!staged);
        QVERIFY2(staged.error().kind == kind, qPrintable(staged.error().detail));
        QVERIFY(!staged.error().detail.isEmpty());
        QCOMPARE(snapshot(profile.paths.profile), before);
        QCOMPARE(*backup::applyPending(profile.paths), QString());
        QCOMPARE(profile.secrets->read(entry, profile.stop).value_or(QByteArray()),
                 QByteArray("secret of mine"));
    }

    /// The program dies at any moment of taking a backup over: the next start goes on.
    void aCrashInTheMiddle_data()
    {
        QTest::addColumn<int>("steps");
        for (int steps = 0; steps <= 4; ++steps)
            QTest::addRow("after %d", steps) << steps;
    }
    void aCrashInTheMiddle()
    {
        QFETCH(int, steps);
        Profile old(QStringLiteral("old"));
        const QString path = old.backUp();
        Profile other(QStringLiteral("other"));
        QVERIFY(backup::stage(path, other.paths, *other.secrets, {}, false, other.stop));
        const QString staging = other.paths.data + QStringLiteral("/restore/");
        const QString aside = QJsonDocument::fromJson(contents(staging + QStringLiteral("ready.json")))
                                  .object()
                                  .value(u"aside")
                                  .toString() +
                              u'/';
        const QString database = QFileInfo(other.paths.database()).fileName();
        const QList<std::pair<QString, QString>> moves{
            {other.paths.database(), aside + database},
            {staging + database, other.paths.database()},
            {other.paths.configFile(), aside + QStringLiteral("config.toml")},
            {staging + QStringLiteral("config.toml"), other.paths.configFile()}};
        QVERIFY(steps == 0 || QDir().mkpath(aside));
        for (int i = 0; i < steps; ++i)
            QVERIFY(QFile::rename(moves[i].first, moves[i].second));
        QVERIFY(backup::applyPending(other.paths));
        QCOMPARE(other.streamers(), QStringList{QStringLiteral("old")});
        QVERIFY(contents(other.paths.configFile()).startsWith("# of old"));
        QVERIFY(contents(aside + QStringLiteral("config.toml")).startsWith("# of other"));
        QVERIFY(!QFile::exists(staging));
    }

    void canBeTakenBack()
    {
        Profile old(QStringLiteral("old"));
        const QString path = old.backUp();
        Profile other(QStringLiteral("other"));
        QVERIFY(backup::stage(path, other.paths, *other.secrets, {}, false, other.stop));
        backup::forgetPending(other.paths);
        QCOMPARE(*backup::applyPending(other.paths), QString());
        QCOMPARE(other.streamers(), QStringList{QStringLiteral("other")});
    }

    void aFullOrMissingFolderIsTold()
    {
        Profile old(QStringLiteral("old"));
        Store store;
        QVERIFY(store.db.open(old.paths.database()));
        const auto written = backup::write(old.folder.filePath(QStringLiteral("none/backup.zip")), store,
                                           old.paths, *old.secrets, {}, {}, old.stop);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Disk);
    }

private:
    static QString badBackup(Profile& profile, const QString& what)
    {
        const QString good = profile.backUp();
        const QString path = profile.folder.filePath(QStringLiteral("bad.zip"));
        const QString database = QStringLiteral("biliup-qt.sqlite3");
        const QByteArray rows = zip::read(good, {}, {}, profile.stop)->at(1).data;
        const auto make = [&](const QList<zip::Entry>& entries) {
            if (!zip::write(path, entries, {}, profile.stop))
                qFatal("no zip");
            return path;
        };
        const zip::Entry head{QStringLiteral("manifest.json"), manifest(1)};
        if (what == u"missing")
            return profile.folder.filePath(QStringLiteral("none.zip"));
        if (what == u"no zip" || what == u"empty" || what == u"cut off") {
            const QByteArray bytes = what == u"no zip"  ? QByteArray("[record]\n")
                                     : what == u"empty" ? QByteArray()
                                                        : contents(good).left(2000);
            if (!write(path, bytes))
                qFatal("no file");
            return path;
        }
        if (what == u"another")
            return make({{QStringLiteral("photo.jpg"), "x"}});
        if (what == u"newer")
            return make({{QStringLiteral("manifest.json"), manifest(2)}, {database, rows}});
        if (what == u"no database")
            return make({head});
        if (what == u"garbage")
            return make({head, {database, QByteArray(100000, 'x')}});
        if (what == u"config")
            return make({head, {database, rows}, {QStringLiteral("config.toml"), "[[["}});
        if (what == u"seal")
            return make({head, {database, rows}, {QStringLiteral("logins.sealed"), "xx"}});
        if (what == u"schema")
            return make({head, {database, newer(profile, rows)}});
        QByteArray torn = rows; // its first page is whole, the others are not
        for (qsizetype at = 4096; at < torn.size(); ++at)
            torn[at] = char(torn[at] ^ 0x5a);
        return make({head, {database, torn}});
    }

    static QByteArray newer(const Profile& profile, const QByteArray& rows)
    {
        const QString file = profile.folder.filePath(QStringLiteral("newer.sqlite3"));
        if (!write(file, rows))
            qFatal("no file");
        {
            QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("newer"));
            db.setDatabaseName(file);
            if (!db.open() || !QSqlQuery(db).exec(QStringLiteral("PRAGMA user_version = 9999")))
                qFatal("no database");
        }
        QSqlDatabase::removeDatabase(QStringLiteral("newer"));
        return contents(file);
    }
};
QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
