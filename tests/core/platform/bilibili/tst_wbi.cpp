// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/bilibili/wbi.h"

#include <QTest>

/// The vectors of platforms-a.md 2.7.
class TestWbi : public QObject
{
    Q_OBJECT
    const QByteArray m_img = "7cd084941338484aae1ad9425b84077c";
    const QByteArray m_sub = "4932caff0ff746eab6f01bf08b70ac45";
private slots:
    void mixin()
    {
        QCOMPARE(wbiMixin(m_img, m_sub), QByteArray("ea1db124af3c7062474693fa704f4ff8"));
        QCOMPARE(wbiMixin(m_img, "short"), QByteArray());
        QCOMPARE(wbiMixin({}, {}), QByteArray());
        QCOMPARE(wbiKeyOf("https://i0.hdslb.com/bfs/wbi/" + m_img + ".png"), m_img);
        QCOMPARE(wbiKeyOf(""), QByteArray());
    }
    void query_data()
    {
        using Params = QMap<QByteArray, QByteArray>;
        QTest::addColumn<Params>("params");
        QTest::addColumn<qint64>("time");
        QTest::addColumn<QByteArray>("query");
        QTest::newRow("published") << Params{{"foo", "114"}, {"bar", "514"}, {"zab", "1919810"}}
                                   << 1702204169ll
                                   << QByteArray("bar=514&foo=114&wts=1702204169&zab=1919810"
                                                 "&w_rid=8f6f2b5b3d485fe1886cec6a0be8c5d4");
        QTest::newRow("play info")
            << Params{{"room_id", "22625025"}, {"qn", "10000"},          {"platform", "html5"},
                      {"protocol", "0,1"},     {"format", "0,1,2"},      {"codec", "0,1"},
                      {"dolby", "5"},          {"web_location", "444.8"}}
            << 1700000000ll
            << QByteArray("codec=0%2C1&dolby=5&format=0%2C1%2C2&platform=html5&protocol=0%2C1&qn=10000"
                          "&room_id=22625025&web_location=444.8&wts=1700000000"
                          "&w_rid=5d711d9d0040b18a280fd9d31c6f400d");
        QTest::newRow("room info") << Params{{"room_id", "22625025"}, {"web_location", "444.8"}}
                                   << 1700000000ll
                                   << QByteArray("room_id=22625025&web_location=444.8&wts=1700000000"
                                                 "&w_rid=66d62c445628af26d562549fce7cbbc6");
        QTest::newRow("escaping") << Params{{"keyword", "a b!'(c)*中"}} << 1700000000ll
                                  << QByteArray("keyword=a%20bc%E4%B8%AD&wts=1700000000"
                                                "&w_rid=c463ffacb02e5a4518effda016238244");
    }
    void query()
    {
        using Params = QMap<QByteArray, QByteArray>;
        QFETCH(Params, params);
        QFETCH(qint64, time);
        QFETCH(QByteArray, query);
        QCOMPARE(wbiQuery(params, wbiMixin(m_img, m_sub), time), query);
    }
};
QTEST_GUILESS_MAIN(TestWbi)
#include "tst_wbi.moc"
