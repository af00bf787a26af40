// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/forecast.h"

#include <QTest>

namespace {
constexpr qint64 start = 1'795'694'400;
constexpr float gib = 1024.0F * 1024 * 1024;

QList<History::Point> hourly(const QList<float>& free)
{
    QList<History::Point> points;
    for (const float value : free)
        points += History::Point{start + points.size() * 3600, {value, value, value, value}};
    return points;
}

QList<float> falling(int hours, float from, float perHour)
{
    QList<float> values;
    for (int hour = 0; hour <= hours; ++hour)
        values += from - perHour * float(hour);
    return values;
}
} // namespace

class TestForecast : public QObject
{
    Q_OBJECT
private slots:
    void untilFull_data()
    {
        QTest::addColumn<QList<float>>("free");
        QTest::addColumn<double>("hours");
        QTest::newRow("nothing") << QList<float>() << -1.0;
        QTest::newRow("one") << QList<float>{gib} << -1.0;
        QTest::newRow("too short") << falling(5, 100 * gib, gib) << -1.0;
        QTest::newRow("steady") << falling(24, 100 * gib, 0) << -1.0;
        QTest::newRow("growing") << falling(24, 100 * gib, -gib) << -1.0;
        QTest::newRow("filling up") << falling(20, 100 * gib, gib) << 80.0;
        QTest::newRow("full") << falling(10, 10 * gib, gib) << 0.0;
        // Recorded in the evening, quiet at night: the line goes through the middle.
        QTest::newRow("in steps") << QList<float>{50 * gib, 40 * gib, 40 * gib, 30 * gib,
                                                  30 * gib, 20 * gib, 20 * gib, 10 * gib}
                                  << 10 / (220.0 / 42);
    }
    void untilFull()
    {
        QFETCH(QList<float>, free);
        QFETCH(double, hours);
        const double found = hoursUntilFull(hourly(free));
        QVERIFY2(qAbs(found - hours) < 0.15, qPrintable(QString::number(found)));
    }
};
QTEST_GUILESS_MAIN(TestForecast)
#include "tst_forecast.moc"
