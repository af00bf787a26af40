// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/accountkeeper.h"
#include "core/account/watchlogins.h"
#include "core/base/worker.h"
#include "core/store/store.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

/// Which login a room is watched with.
class TestWatchLogins : public QObject
{
    Q_OBJECT
    Stop m_stop;

    static AccountRow rowOf(qint64 mid, const char* state)
    {
        AccountRow row;
        row.mid = mid;
        row.state = QLatin1String(state);
        return row;
    }

private slots:
    void choices_data()
    {
        QTest::addColumn<QString>("choice");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("default") << QStringLiteral("default") << QByteArray("SESSDATA=a");
        QTest::newRow("none") << QStringLiteral("none") << QByteArray();
        QTest::newRow("another") << QStringLiteral("22") << QByteArray("SESSDATA=b");
        QTest::newRow("gone") << QStringLiteral("33") << QByteArray();
    }
    void choices()
    {
        QFETCH(QString, choice);
        QFETCH(QByteArray, header);
        WatchLogins logins;
        logins.set({{11, "SESSDATA=a"}, {22, "SESSDATA=b"}});
        QCOMPARE(logins.header(choice, m_stop), header);
        logins.set({});
        QCOMPARE(logins.header(choice, m_stop), QByteArray());
    }
    void theFirstQuestionWaitsForTheLogins()
    {
        WatchLogins logins;
        QByteArray header;
        Worker worker(QStringLiteral("t"),
                      [&](Stop& stop) { header = logins.header(QStringLiteral("default"), stop); });
        logins.set({{11, "SESSDATA=a"}});
        QVERIFY(worker.wait(10s));
        QCOMPARE(header, QByteArray("SESSDATA=a"));
    }
    void aStopEndsTheWait()
    {
        WatchLogins logins;
        QElapsedTimer timer;
        timer.start();
        m_stop.request();
        QCOMPARE(logins.header(QStringLiteral("default"), m_stop), QByteArray());
        QVERIFY(timer.elapsed() < 2000);
    }
    void aDeadLoginIsNotReplacedByAnotherAccount()
    {
        QTemporaryDir folder;
        Store store;
        QVERIFY(store.db.open(folder.filePath(QStringLiteral("a.db"))));
        const auto secrets = makeSessionStore();
        AccountKeeper keeper(store.accounts, *secrets, folder.path(), Clock::system(), {});
        Stop stop;
        for (const qint64 mid : {11, 22}) {
            bilibili::Credentials login;
            login.mid = mid;
            login.cookies = {{"SESSDATA", QByteArray::number(mid)}, {"bili_jct", "x"}};
            QVERIFY(secrets->write(QStringLiteral("account/%1").arg(mid), bilibili::toSecret(login), stop));
            QVERIFY(store.accounts.put(rowOf(mid, "ok")));
        }
        QVERIFY(store.accounts.setDefault(22));
        const auto cookies = [&] {
            QList<QByteArray> found;
            for (const auto& login : WatchLogins::read(store.accounts, keeper, stop))
                found.append(login.cookies);
            return found;
        };
        QCOMPARE(cookies(), QList<QByteArray>({"SESSDATA=22; bili_jct=x", "SESSDATA=11; bili_jct=x"}));
        AccountRow dead = rowOf(22, "needsLogin");
        dead.isDefault = true;
        QVERIFY(store.accounts.put(dead));
        QCOMPARE(cookies(), QList<QByteArray>({"", "SESSDATA=11; bili_jct=x"}));
        QVERIFY(secrets->remove(QStringLiteral("account/11"), stop));
        QCOMPARE(cookies(), QList<QByteArray>({"", ""}));
    }
};
QTEST_GUILESS_MAIN(TestWatchLogins)
#include "tst_watchlogins.moc"
