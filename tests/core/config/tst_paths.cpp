// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

class TestPaths : public QObject
{
    Q_OBJECT
private slots:
    void profileHoldsEverything()
    {
        const QTemporaryDir folder;
        const QString profile = folder.filePath(QStringLiteral("p r"));
        const Paths paths = Paths::find(profile, true, folder.path());
        for (const QString& path : {paths.config, paths.data, paths.cache, paths.state, paths.recordings,
                                    paths.database(), paths.logs(), paths.configFile()})
            QVERIFY2(path.startsWith(profile + u'/'), qPrintable(path));
        QCOMPARE(paths.profile, profile);
        const auto made = paths.make();
        QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
        constexpr auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup | QFile::ReadOther |
                                QFile::WriteOther | QFile::ExeOther;
        for (const QString& path :
             {paths.profile, paths.config, paths.data, paths.cache, paths.state, paths.logs()}) {
            QVERIFY(QDir(path).exists());
            QVERIFY2(!(QFile::permissions(path) & others), qPrintable(path));
        }
        QVERIFY(!QDir(paths.recordings).exists());
        QVERIFY(paths.make()); // again
    }

    void relativeProfileBecomesAbsolute()
    {
        QVERIFY(QDir::isAbsolutePath(Paths::find(QStringLiteral("p"), false, QStringLiteral("/x")).data));
    }

    void portableByFileOrOption()
    {
        const QTemporaryDir folder;
        QVERIFY(!Paths::find({}, false, folder.path()).data.startsWith(folder.path()));
        QCOMPARE(Paths::find({}, true, folder.path()).profile, folder.filePath(QStringLiteral("data")));
        QFile file(folder.filePath(QStringLiteral("portable.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(Paths::find({}, false, folder.path()).profile, folder.filePath(QStringLiteral("data")));
    }

    void systemPlacesFollowXdg()
    {
        qputenv("XDG_CONFIG_HOME", "/tmp/xdg/config");
        qputenv("XDG_DATA_HOME", "/tmp/xdg/data");
        qputenv("XDG_CACHE_HOME", "/tmp/xdg/cache");
        qputenv("XDG_STATE_HOME", "/tmp/xdg/state");
        Paths paths = Paths::find({}, false, QStringLiteral("/usr/bin"));
        QCOMPARE(paths.config, QStringLiteral("/tmp/xdg/config/biliup-qt"));
        QCOMPARE(paths.database(), QStringLiteral("/tmp/xdg/data/biliup-qt/biliup-qt.sqlite3"));
        QCOMPARE(paths.cache, QStringLiteral("/tmp/xdg/cache/biliup-qt"));
        QCOMPARE(paths.logs(), QStringLiteral("/tmp/xdg/state/biliup-qt/logs"));
        QVERIFY(paths.recordings.endsWith(QStringLiteral("/biliup-qt")));
        qputenv("XDG_STATE_HOME", "relative");
        paths = Paths::find({}, false, QStringLiteral("/usr/bin"));
        QCOMPARE(paths.state, QDir::homePath() + QStringLiteral("/.local/state/biliup-qt"));
    }

    void fileInTheWayIsAnError()
    {
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("p")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const auto made = Paths::find(file.fileName(), false, {}).make();
        QVERIFY(!made);
        QCOMPARE(made.error().kind, Error::Kind::Disk);
        QVERIFY(made.error().detail.contains(file.fileName()));
    }
};
QTEST_GUILESS_MAIN(TestPaths)
#include "tst_paths.moc"
