// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cookies.h"

#include <QTest>

class TestCookies : public QObject
{
    Q_OBJECT
private slots:
    void header_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("plain") << QByteArray("b=2; a=1") << QByteArray("a=1; b=2");
        QTest::newRow("pasted") << QByteArray(" Cookie: a=1;b=x=y==;; ") << QByteArray("a=1; b=x=y==");
        QTest::newRow("injection") << QByteArray("a=1; b=2\r\nX-Evil: 1") << QByteArray("a=1");
        QTest::newRow("nothing") << QByteArray("nonsense; =x") << QByteArray();
    }
    void header()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, header);
        QCOMPARE(Cookies::fromHeader(text).header(), header);
    }
    void setCookie()
    {
        const auto now = QDateTime::fromString(QStringLiteral("2026-11-26T12:00:00Z"), Qt::ISODate);
        Cookies cookies = Cookies::fromHeader("old=1; gone=1");
        cookies.merge(HttpHeaders{{"Set-Cookie", "buvid3=abc; Path=/; Domain=.bilibili.com; HttpOnly"},
                                  {"set-cookie", "old=2; Expires=Fri, 01 Jan 2027 00:00:00 GMT"},
                                  {"Set-Cookie", "gone=; Expires=Thu, 01 Jan 1970 00:00:00 GMT"},
                                  {"X-Other", "x=1"}},
                      now);
        QCOMPARE(cookies.header(), QByteArray("buvid3=abc; old=2"));
        cookies.merge(Cookies::fromHeader("old=3"));
        cookies.set("new", "1");
        QCOMPARE(cookies.value("old"), QByteArray("3"));
        QCOMPARE(cookies.header(), QByteArray("buvid3=abc; new=1; old=3"));
        QVERIFY(Cookies().isEmpty());
    }
};
QTEST_GUILESS_MAIN(TestCookies)
#include "tst_cookies.moc"
