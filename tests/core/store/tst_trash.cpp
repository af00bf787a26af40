// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/store.h"
#include "core/store/trash.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

class TestTrash : public QObject
{
    Q_OBJECT
private slots:
    void goesThereWhereNobodyHadATrash()
    {
        const QTemporaryDir folder;
        const QString home = folder.filePath(QStringLiteral("home/share"));
        QVERIFY(QDir().mkpath(folder.filePath(QStringLiteral("here"))));
        qputenv("XDG_DATA_HOME", home.toUtf8());
        QVERIFY(QDir::setCurrent(folder.filePath(QStringLiteral("here"))));
        const QString path = folder.filePath(QStringLiteral("a.flv"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("x") == 1);
        file.close();
        Store store;
        QVERIFY(store.db.open(folder.filePath(QStringLiteral("db.sqlite3"))));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto moved = moveToTrash(store.ledger, path, QStringLiteral("test"), now);
        QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
        QVERIFY(!QFile::exists(path));
        const auto ledger = store.ledger.page(0, 10);
        QCOMPARE(ledger->size(), 1);
        QVERIFY2(ledger->first().target.startsWith(home), qPrintable(ledger->first().target));
        QVERIFY(QDir(QDir::currentPath()).isEmpty());
        QCOMPARE(moveToTrash(store.ledger, path, QStringLiteral("test"), now).error().kind,
                 Error::Kind::NotFound);
    }
    void whatBelongsToAVideoFollowsTheLastOneOfItsName()
    {
        const QTemporaryDir folder;
        qputenv("XDG_DATA_HOME", folder.filePath(QStringLiteral("share")).toUtf8());
        const auto make = [&](const char* name) {
            QFile file(folder.filePath(QString::fromLatin1(name)));
            if (!file.open(QIODevice::WriteOnly) || file.write("x") != 1)
                qFatal("no file for the test");
            return file.fileName();
        };
        Store store;
        QVERIFY(store.db.open(folder.filePath(QStringLiteral("db.sqlite3"))));
        VideoRow video;
        video.path = make("a.flv");
        video.state = QStringLiteral("done");
        video.id = store.videos.add(video).value_or(0);
        const QStringList beside{make("a.xml"), make("a.jpg")};
        const QString copy = make("a.mp4");
        const QString other = make("ab.jpg");
        const QString reason = QStringLiteral("test");
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(trashVideo(store, video, reason, now));
        QCOMPARE(store.videos.get(video.id).error().kind, Error::Kind::NotFound);
        QCOMPARE(trashCompanions(store, video.path, reason, now), QStringList()); // the copy needs them
        QVERIFY(QFile::remove(copy));
        QCOMPARE(trashCompanions(store, video.path, reason, now), beside);
        QVERIFY(!QFile::exists(beside.first()) && QFile::exists(other));
        QCOMPARE(store.ledger.page(0, 10)->size(), 3);
        QCOMPARE(trashVideo(store, video, reason, now).error().kind, Error::Kind::NotFound);
    }
};
QTEST_GUILESS_MAIN(TestTrash)
#include "tst_trash.moc"
