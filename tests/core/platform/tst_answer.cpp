// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/answer.h"

#include <QTest>

class TestAnswer : public QObject
{
    Q_OBJECT
private slots:
    void expiry_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<bool>("relative");
        const auto row = [](const char* url, qint64 seconds, bool relative = false) {
            QTest::newRow(url) << QString::fromLatin1(url) << seconds << relative;
        };
        row("https://a.example/x?expires=1700003600", 1700003600);
        row("https://a.example/x?deadline=1700003600&expires=5", 1700003600);
        row("https://a.example/x?wsTime=65551c80", 1700076672);
        row("https://a.example/x?wsTime=1700076672", 1700076672);
        row("https://a.example/x?txTime=65551C80", 1700076672);
        row("https://a.example/x?auth_key=1700003600-0-0-abc", 1700003600);
        row("https://a.example/x/expire/1700021540/y", 1700021540);
        row("https://a.example/x?expire=300", 1700000300, true);
        row("https://a.example/x?expires=soon", 0);
        row("https://a.example/x?wsTime=zzz", 0);
        row("https://a.example/x", 0);
    }
    void expiry()
    {
        QFETCH(QString, url);
        QFETCH(qint64, seconds);
        QFETCH(bool, relative);
        bool isRelative = !relative;
        const QDateTime until =
            expiryOf(QUrl(url), QDateTime::fromSecsSinceEpoch(1700000000, Qt::UTC), &isRelative);
        QCOMPARE(until.isValid() ? until.toSecsSinceEpoch() : 0, seconds);
        QCOMPARE(isRelative, relative);
    }

    void tolerantFields()
    {
        QCOMPARE(numberOf(QJsonValue(QStringLiteral(" 123 "))), 123);
        QCOMPARE(numberOf(QJsonValue(1.9)), 1);
        QCOMPARE(numberOf(QJsonValue(QJsonValue::Null)), 0);
        QCOMPARE(numberOf(QJsonValue(qint64(1400012345678))), 1400012345678);
        QCOMPARE(textOf(QJsonValue(22625025)), QStringLiteral("22625025"));
        QCOMPARE(textOf(QJsonValue(QJsonValue::Undefined)), QString());
        QVERIFY(flagOf(QJsonValue(true)) && flagOf(QJsonValue(1)) && flagOf(QJsonValue(QStringLiteral("1"))));
        QVERIFY(!flagOf(QJsonValue(false)) && !flagOf(QJsonValue(0)) && !flagOf(QJsonValue()));
        QCOMPARE(httpsUrlOf(QJsonValue(QStringLiteral("//a.example/x"))),
                 QUrl(QStringLiteral("https://a.example/x")));
        QVERIFY(!timeOf(0).isValid() && !timeOf(-62170012800).isValid());
    }

    void html()
    {
        QCOMPARE(
            unescapeHtml(QStringLiteral("a&amp;b &lt;&gt; &quot;&#39;&#x4e2d;&#128512; &unknown; &amp;amp;")),
            QStringLiteral("a&b <> \"'中😀 &unknown; &amp;"));
        QCOMPARE(unescapeHtml(QStringLiteral("&#0;&#xd800;&#1114112;")),
                 QStringLiteral("&#0;&#xd800;&#1114112;"));
    }
};
QTEST_GUILESS_MAIN(TestAnswer)
#include "tst_answer.moc"
