// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/bvid.h"

#include <QRandomGenerator>
#include <QTest>

/// The vectors of bilibili-upload.md C.13.
class TestBvid : public QObject
{
    Q_OBJECT
private slots:
    void vectors_data()
    {
        QTest::addColumn<qint64>("aid");
        QTest::addColumn<QString>("bvid");
        const std::pair<qint64, const char*> vectors[] = {
            {1, "BV1xx411c7mQ"},
            {2, "BV1xx411c7mD"},
            {170001, "BV17x411w7KC"},
            {99999999, "BV1y7411Q7Eq"},
            {971158452, "BV1ip4y1x7Gi"},
            {1956170305, "BV1Ay411i7Ph"},
            {112861976201494, "BV181vnexEmB"},
            {2251799813685247, "BV1aPPTfmvQq"},
            {1906473802, "BV1MU411S7iJ"},
        };
        for (const auto& [aid, bvid] : vectors)
            QTest::newRow(bvid) << aid << QString::fromLatin1(bvid);
    }
    void vectors()
    {
        QFETCH(qint64, aid);
        QFETCH(QString, bvid);
        QCOMPARE(bilibili::bvidOf(aid), bvid);
        QCOMPARE(bilibili::aidOf(bvid), std::optional(aid));
    }
    void roundTrips()
    {
        for (int i = 0; i < 20000; ++i) {
            const auto aid = qint64(QRandomGenerator::global()->generate64() & ((quint64(1) << 51) - 1));
            if (aid > 0)
                QCOMPARE(bilibili::aidOf(bilibili::bvidOf(aid)), std::optional(aid));
        }
    }
    void whatPeopleType_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("aid");
        QTest::newRow("bv") << QStringLiteral("BV17x411w7KC") << qint64(170001);
        QTest::newRow("av") << QStringLiteral("av170001") << qint64(170001);
        QTest::newRow("digits") << QStringLiteral(" 170001 ") << qint64(170001);
        QTest::newRow("url") << QStringLiteral("https://www.bilibili.com/video/BV17x411w7KC/?p=2")
                             << qint64(170001);
        QTest::newRow("old url") << QStringLiteral("https://www.bilibili.com/video/av170001?from=search")
                                 << qint64(170001);
        QTest::newRow("wrong case") << QStringLiteral("bv17x411w7KC") << qint64(0);
        QTest::newRow("too long") << QStringLiteral("BV17x411w7KCx") << qint64(0);
        QTest::newRow("too big") << QStringLiteral("av2251799813685248") << qint64(0);
        QTest::newRow("none") << QStringLiteral("hello") << qint64(0);
        QTest::newRow("bad digit") << QStringLiteral("BV17x411w7K0") << qint64(0);
    }
    void whatPeopleType()
    {
        QFETCH(QString, text);
        QFETCH(qint64, aid);
        QCOMPARE(bilibili::aidIn(text).value_or(0), aid);
    }
};
QTEST_GUILESS_MAIN(TestBvid)
#include "tst_bvid.moc"
