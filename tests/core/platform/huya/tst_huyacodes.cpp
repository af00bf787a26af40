// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platform/huya/anticode.h"
#include "core/platform/huya/tars.h"

#include <QTest>

/// The vectors of platforms-a.md 4.5 and 4.6, and packets that are not what they say.
class TestHuyaCodes : public QObject
{
    Q_OBJECT
    const QByteArray m_request = QByteArray::fromHex(
        "000000a210032c3c400156066c6976657569661167657443646e546f6b656e496e666f45787d00007408000106047452657"
        "11d0000670a0600163331323334353637"
        "2d313233343536372d353239393136302d323436393033382d31303035372d412d302d312d696d67706c75732c3a0c160026"
        "00361b6164"
        "722631332e312e302e34333231266f6666696369616c26333046005c660076000b40420b8c980ca80c");
    const QByteArray m_answer = QByteArray::fromHex("0000008c10032c3c400156066c6976657569661167657443646e546f"
                                                    "6b656e496e666f45787d00005e0800010604745273701d"
                                                    "0000510a06487773536563726574"
                                                    "3d61626331323326777354696d653d36366626666d3d6447567a6441"
                                                    "2533442533442663747970653d687579615f6c69766526743d"
                                                    "3130302666733d62676374126553f0ff0b8c980ca80c");

private slots:
    void goldenRequest()
    {
        const QByteArray made = huyaTokenRequest("1234567-1234567-5299160-2469038-10057-A-0-1-imgplus");
        QCOMPARE(made.size(), 162);
        QCOMPARE(made.toHex(), m_request.toHex());
    }
    void goldenAnswer()
    {
        QCOMPARE(m_answer.size(), 140);
        QCOMPARE(huyaTokenOf(m_answer),
                 QByteArray("wsSecret=abc123&wsTime=66f&fm=dGVzdA%3D%3D&ctype=huya_live&t=100"
                            "&fs=bgct"));
        const auto fields = tarsAnswer(m_answer, "tRsp");
        QVERIFY(fields);
        QCOMPARE(fields->value(1).number, 1699999999);
        QVERIFY(!tarsAnswer(m_answer, "tReq"));
    }
    void damagedAnswers()
    {
        for (qsizetype size = 0; size < m_answer.size(); ++size)
            QCOMPARE(huyaTokenOf(m_answer.left(size)), QByteArray());
        for (qsizetype at = 0; at < m_answer.size(); ++at) {
            QByteArray damaged = m_answer;
            damaged[at] = char(damaged.at(at) ^ 0xff);
            (void)huyaTokenOf(damaged); // any answer will do, but no crash and no overrun
        }
        QCOMPARE(huyaTokenOf("<html>"), QByteArray());
        QVERIFY(!tarsFields(QByteArray(70000, 'x')));
    }
    void hostileSizes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("text of 4 GiB") << QByteArray::fromHex("07ffffffff61");
        QTest::newRow("bytes of 2 GiB") << QByteArray::fromHex("0d00027fffffff61");
        QTest::newRow("bytes of a negative size") << QByteArray::fromHex("0d00 00ff 61");
        QTest::newRow("map of 2^31 entries") << QByteArray::fromHex("08027fffffff");
        QTest::newRow("list of 2^31 entries") << QByteArray::fromHex("09027fffffff");
        QTest::newRow("endless structures") << QByteArray(1000, '\x0a');
        QTest::newRow("floating point") << QByteArray::fromHex("0400000000");
        QTest::newRow("tag without a byte") << QByteArray::fromHex("f0");
        QTest::newRow("number cut off") << QByteArray::fromHex("03000000");
    }
    void hostileSizes()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!tarsFields(bytes));
    }
    void numbersAndLongTexts()
    {
        const QByteArray text(300, 'x');
        TarsWriter writer;
        const QList<qint64> numbers = {0,     1,     -1,         127,        128,         -129,
                                       32767, 32768, 2147483647, 2147483648, -(1ll << 62)};
        for (int i = 0; i < numbers.size(); ++i)
            writer.number(i, numbers.at(i));
        writer.text(20, text).map(21, {{"k", "v"}});
        const auto fields = tarsFields(writer.data());
        QVERIFY(fields);
        for (int i = 0; i < numbers.size(); ++i)
            QCOMPARE(fields->value(i).number, numbers.at(i));
        QCOMPARE(fields->value(20).bytes, text);
        QCOMPARE(fields->value(21).entries.value("k").bytes, QByteArray("v"));
    }

    void anticode_data()
    {
        QTest::addColumn<QByteArray>("types");
        QTest::addColumn<quint64>("uid");
        QTest::addColumn<QByteArray>("seqid");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QByteArray>("tail");
        QTest::newRow("large uid") << QByteArray("ctype=huya_live&t=100") << quint64(1400012345678)
                                   << QByteArray("3100012345801")
                                   << QByteArray("3e961028a653f0bb5d647192ab907d2d")
                                   << QByteArray("t=100&u=1396888915703");
        QTest::newRow("small uid") << QByteArray("ctype=huya_live&t=100") << quint64(1234567)
                                   << QByteArray("1700001234690")
                                   << QByteArray("94053faf163a13e3be3c2b55649f98fa")
                                   << QByteArray("t=100&u=316049152");
        QTest::newRow("t = 103") << QByteArray("ctype=tars_mobile&t=103") << quint64(1234567)
                                 << QByteArray("1700001234690")
                                 << QByteArray("774715ec6fcdc4ef3a01fdd7cba26387")
                                 << QByteArray("t=103&uid=1234567");
    }
    void anticode()
    {
        QFETCH(QByteArray, types);
        QFETCH(quint64, uid);
        QFETCH(QByteArray, seqid);
        QFETCH(QByteArray, secret);
        QFETCH(QByteArray, tail);
        const QByteArray ctype = types.mid(6, types.indexOf('&') - 6);
        const QByteArray query = huyaAnticode(
            "wsSecret=deadbeef&wsTime=65551c80&fm=RFdxOEJjSjNoNkRKdDZUWV8kMF8kMV8kMl8kMw%3D%3D&" + types +
                "&fs=bgct",
            "1234567-1234567-5302424810127802368-2469134-10057-A-0-1-imgplus", uid, 1700000000123);
        const QByteArray expected = "wsSecret=" + secret + "&wsTime=65551c80&seqid=" + seqid +
                                    "&ctype=" + ctype +
                                    "&ver=1&fs=bgct&fm=RFdxOEJjSjNoNkRKdDZUWV8kMF8kMV8kMl8kMw%3D%3D&" + tail;
        QVERIFY2(query.startsWith(expected), query.constData());
        QVERIFY(uid == 1234567 && tail.startsWith("t=103") ? query.contains("&uuid=") : query == expected);
    }
    void anticodeEdges()
    {
        QCOMPARE(huyaAnticode("wsSecret=a&wsTime=b", "s", 1, 1), QByteArray("wsSecret=a&wsTime=b"));
        QCOMPARE(huyaAnticode("", "s", 1, 1), QByteArray());
        // A wsTime that is nearly over becomes one of tomorrow.
        const QByteArray query = huyaAnticode("wsTime=65551c80&fm=dGVzdA%3D%3D", "s", 1, 1700076672000);
        QVERIFY2(query.contains("&wsTime=65566e00&"), query.constData());
        QVERIFY(query.contains("&ctype=huya_live&"));
    }
};
QTEST_GUILESS_MAIN(TestHuyaCodes)
#include "tst_huyacodes.moc"
