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
};
QTEST_GUILESS_MAIN(TestTrash)
#include "tst_trash.moc"
