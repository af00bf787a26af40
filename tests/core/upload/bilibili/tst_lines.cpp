// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/lines.h"

#include <QTest>

/// The table of bilibili-upload.md B.1.
class TestLines : public QObject
{
    Q_OBJECT
private slots:
    void queries_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QString>("host");
        const auto row = [](const char* name, const char* query, const char* host) {
            QTest::newRow(name) << QString::fromLatin1(name) << QByteArray(query)
                                << QString::fromLatin1(host);
        };
        row("bldsa", "zone=cs&upcdn=bldsa&probe_version=20221109", "upos-cs-upcdnbldsa.bilivideo.com");
        row("akbd", "probe_version=20250923&upcdn=akbd&zone=cs", "bb27c891csbd.aikobo.cn");
        row("jd-tx", "upcdn=tx&probe_version=20221109", "upos-jd-upcdntx.bilivideo.com");
        row("jd-alia", "upcdn=alia&probe_version=20221109", "upos-jd-upcdnalia.bilivideo.com");
    }
    void queries()
    {
        QFETCH(QString, name);
        QVERIFY(bilibili::lineNames().contains(name));
        const bilibili::Line line = bilibili::lineNamed(name);
        QCOMPARE(line.name, name);
        QTEST(line.query, "query");
        QTEST(line.probeUrl.host(), "host");
    }
    void othersAreNoNames()
    {
        for (const auto& name : {QStringLiteral("nonsense"), QStringLiteral("jd-"), QStringLiteral("TX")})
            QVERIFY(!bilibili::lineNames().contains(name));
    }
};
QTEST_APPLESS_MAIN(TestLines)
#include "tst_lines.moc"
