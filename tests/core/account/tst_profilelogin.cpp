// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/credentials.h"
#include "core/account/profilelogin.h"
#include "core/account/secretstore.h"
#include "core/store/store.h"

#include <QTemporaryDir>
#include <QTest>

/// Whom a one-shot command asks as, in a profile that a program holds.
class TestProfileLogin : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    Paths m_paths;
    Store m_store;
    Stop m_stop;

    QByteArray login(const char* choice, const char* store = "")
    {
        return profileLogin(m_paths, QLatin1String(store), QLatin1String(choice), m_stop);
    }
    void account(qint64 mid, const char* state, bool isDefault)
    {
        AccountRow row;
        row.mid = mid;
        row.state = QLatin1String(state);
        row.isDefault = isDefault;
        QVERIFY(m_store.accounts.put(row));
    }

private slots:
    void initTestCase()
    {
        m_paths = Paths::find(m_folder.path(), false, {});
        QCOMPARE(login("default"), QByteArray()); // no profile yet
        QVERIFY(!QFile::exists(m_paths.database()));
        QVERIFY(m_paths.make());
        QVERIFY(m_store.db.open(m_paths.database())); // and stays open
        QCOMPARE(login("default", "file"), QByteArray());
        const auto secrets = makeFileStore(m_paths.data);
        for (const qint64 mid : {11, 22}) {
            bilibili::Credentials who;
            who.mid = mid;
            who.cookies = {{"SESSDATA", QByteArray::number(mid)}, {"bili_jct", "j"}};
            QVERIFY(secrets->write(QStringLiteral("account/%1").arg(mid), bilibili::toSecret(who), m_stop));
        }
        account(11, "ok", false);
        account(22, "ok", true);
    }
    void onlyAFileIsRead()
    {
        QCOMPARE(login("default"), QByteArray()); // nobody chose: the keychain
        QCOMPARE(login("default", "keychain"), QByteArray());
        QCOMPARE(login("default", "file"), QByteArray("SESSDATA=22; bili_jct=j"));
        QVERIFY(m_store.settings.setState(QLatin1String(secretStoreKey), QStringLiteral("file")));
        QCOMPARE(login("default"), QByteArray("SESSDATA=22; bili_jct=j"));
    }
    void theAccountThatWasChosen()
    {
        QCOMPARE(login("11", "file"), QByteArray("SESSDATA=11; bili_jct=j"));
        QCOMPARE(login("33", "file"), QByteArray());
        QCOMPARE(login("none", "file"), QByteArray());
    }
    void aDeadLoginIsNotReplaced()
    {
        account(22, "needsLogin", true);
        QCOMPARE(login("default", "file"), QByteArray());
        QCOMPARE(login("11", "file"), QByteArray("SESSDATA=11; bili_jct=j"));
    }
};
QTEST_GUILESS_MAIN(TestProfileLogin)
#include "tst_profilelogin.moc"
