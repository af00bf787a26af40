// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/endpoints.h"

#include <QTest>

class TestEndpoints : public QObject
{
    Q_OBJECT
private slots:
    void refused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char* text :
             {"a.example=http://192.168.1.5:80", "a.example=http://example.com:80",
              "a.example=http://127.0.0.1", "a.example=ftp://127.0.0.1:21", "a.example",
              "=http://127.0.0.1:80", "a.example=", "a.example=http://127.0.0.1.evil.example:80",
              "a.example=http://[::2]:80", "a.example=http://0.0.0.0:80",
              "a.example=http://user@127.0.0.1:80", "a.example=http://127.0.0.1:80/path",
              "a.example=http://127.0.0.1:80,b.example=http://10.0.0.1:80"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }
    void refused()
    {
        QFETCH(QString, text);
        const auto endpoints = Endpoints::parse(text);
        QVERIFY(!endpoints);
        QCOMPARE(endpoints.error().kind, Error::Kind::Refused);
        QVERIFY(endpoints.error().detail.contains(QLatin1String("BILIUP_QT_HOSTS")));
    }
    void accepted()
    {
        const auto endpoints = Endpoints::parse(QStringLiteral(
            "Live.Example=http://127.0.0.1:8080, b.example=https://[::1]:1/,c.example=http://localhost:9,"
            "d.example=http://127.8.8.8:7"));
        QVERIFY(endpoints);
        QCOMPARE(endpoints->targets().size(), 4);
        QCOMPARE(endpoints->targets().first().host, QStringLiteral("live.example"));
        const QUrl url = QUrl::fromEncoded("https://LIVE.example:444/a%20b?x=0%2C1&y=+", QUrl::StrictMode);
        QCOMPARE(endpoints->map(url).toEncoded(), QByteArray("http://127.0.0.1:8080/a%20b?x=0%2C1&y=+"));
        const QUrl other(QStringLiteral("https://www.live.example/"));
        QCOMPARE(endpoints->map(other), other);
        QVERIFY(Endpoints::parse(QString())->isEmpty());
    }
    void publicHosts_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("isPublic");
        for (const char* url : {"https://i0.hdslb.com/c.jpg", "http://a.example/c.png", "https://A.Example.",
                                "https://localhost.example/x"})
            QTest::newRow(url) << QString::fromLatin1(url) << true;
        for (const char* url :
             {"", "/c.jpg", "file:///etc/passwd", "ftp://a.example/c.jpg", "http://localhost/c.jpg",
              "http://localhost./", "http://a.localhost/", "http://router/", "http://nas.local/",
              "http://nas.lan/", "http://a.home.arpa/", "http://127.0.0.1/", "http://127.1/",
              "http://0x7f.0.0.1/", "http://192.168.1.1/", "http://169.254.169.254/", "http://8.8.8.8/",
              "http://[::1]/", "http://[fe80::1]/"})
            QTest::addRow("not %s", url) << QString::fromLatin1(url) << false;
    }
    void publicHosts()
    {
        QFETCH(QString, url);
        QFETCH(bool, isPublic);
        QCOMPARE(namesPublicHost(QUrl(url)), isPublic);
    }
    void environment()
    {
        qputenv("BILIUP_QT_HOSTS", "a.example=http://10.0.0.1:80");
        QTest::ignoreMessage(QtCriticalMsg, QRegularExpression(QStringLiteral("refused")));
        QVERIFY(!Endpoints::fromEnvironment());
        qputenv("BILIUP_QT_HOSTS", "a.example=http://127.0.0.1:80");
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("TEST REDIRECTION.*a.example")));
        QCOMPARE(Endpoints::fromEnvironment()->targets().size(), 1);
        qunsetenv("BILIUP_QT_HOSTS");
        QVERIFY(Endpoints::fromEnvironment()->isEmpty());
    }
};
QTEST_GUILESS_MAIN(TestEndpoints)
#include "tst_endpoints.moc"
