// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/slowsource.h"

#include <QTest>

using namespace std::chrono_literals;

/// A source at a constant pace, looked at each second.
class TestSlowSource : public QObject
{
    Q_OBJECT
private slots:
    void pace_data()
    {
        QTest::addColumn<double>("pace");
        QTest::addColumn<int>("told"); // in half an hour
        QTest::newRow("as it should be") << 1.0 << 0;
        QTest::newRow("a little slow") << 0.81 << 0;
        QTest::newRow("too slow") << 0.79 << 3;
        QTest::newRow("nothing comes") << 0.0 << 3;
    }
    void pace()
    {
        QFETCH(double, pace);
        QFETCH(int, told);
        SlowSource source;
        int times = 0;
        for (int second = 0; second < 1800; ++second) {
            if (const auto ratio =
                    source.add(std::chrono::seconds(second), true, qint64(second * 1000 * pace))) {
                ++times;
                QVERIFY(std::abs(*ratio - pace) < 0.01);
            }
        }
        QCOMPARE(times, told);
    }
    void aReconnectStartsAnew()
    {
        SlowSource source;
        for (int second = 0; second < 600; ++second)
            QVERIFY(!source.add(std::chrono::seconds(second), second % 50 != 0, second * 500));
    }
    void aTimelineThatJumpsBackIsNoPace()
    {
        SlowSource source;
        for (int second = 0; second < 600; ++second) {
            const qint64 media = second < 100 ? 600'000 + second * 1000 : second * 1000;
            QVERIFY(!source.add(std::chrono::seconds(second), true, media));
        }
    }
    void aShortWhileIsNoMatter()
    {
        SlowSource source;
        qint64 media = 0;
        for (int second = 0; second < 600; ++second) {
            media += second % 60 < 10 ? 0 : 1000; // ten seconds of each minute are missing: 0.83
            QVERIFY(!source.add(std::chrono::seconds(second), true, media));
        }
    }
};
QTEST_GUILESS_MAIN(TestSlowSource)
#include "tst_slowsource.moc"
