// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metrics.h"
#include "ui/dashboard/chartranges.h"
#include "ui/dashboard/diskview.h"
#include "ui/text/measures.h"

#include <QLocale>
#include <QTest>

namespace {
[[maybe_unused]] const bool inShanghai = qputenv("TZ", "Asia/Shanghai");
constexpr qint64 noon = 1'795'694'400; // 2026-11-26T12:00:00Z

QStringList texts(const QList<MetricChart::Tick>& ticks)
{
    QStringList out;
    for (const MetricChart::Tick& tick : ticks)
        out += tick.text;
    return out;
}

QList<History::Point> measured(const QList<qint64>& times)
{
    QList<History::Point> points;
    for (const qint64 time : times)
        points += History::Point{time, {1, 2, 8, 7}};
    return points;
}
} // namespace

class TestCharts : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void valuesAreReadable_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("text");
        const auto row = [](double value, const char* unit, const char* text) {
            QTest::newRow(text) << value << QString::fromLatin1(unit) << QString::fromLatin1(text);
        };
        row(0.125, "cores", "12.5%");
        row(340.0 * 1024 * 1024, "bytes", "340.0 MiB");
        row(4.12e6, "bytes/s", "4.1 MB/s");
        row(0, "bytes/s", "0 kB/s");
        row(0.0123, "seconds", "12 ms");
        row(2.5, "seconds", "2.5 s");
        row(17, "threads", "17");
        row(0.5, "1/s", "0.5");
    }
    void valuesAreReadable()
    {
        QFETCH(double, value);
        QFETCH(QString, unit);
        QTEST(measureText(value, unit), "text");
    }

    void axesEndAtRoundValues_data()
    {
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("unit");
        QTest::addColumn<double>("end");
        const QString rate = QStringLiteral("bytes/s");
        const QString bytes = QStringLiteral("bytes");
        const double mib = 1024 * 1024;
        QTest::newRow("nothing") << 0.0 << rate << 1e4;
        QTest::newRow("round") << 2e6 << rate << 2e6;
        QTest::newRow("above") << 2.1e6 << rate << 5e6;
        QTest::newRow("next power") << 5.1e6 << rate << 1e7;
        QTest::newRow("memory") << 300 * mib << bytes << 500 * mib;
        QTest::newRow("below a GiB") << 1000 * mib << bytes << 1000 * mib;
        QTest::newRow("a GiB") << 1.2 * 1024 * mib << bytes << 2.0 * 1024 * mib;
        QTest::newRow("idle") << 0.001 << QStringLiteral("cores") << 0.05;
        QTest::newRow("on time") << 0.0 << QStringLiteral("seconds") << 0.02;
    }
    void axesEndAtRoundValues()
    {
        QFETCH(double, value);
        QFETCH(QString, unit);
        QTEST(roundAbove(value, unit), "end");
    }

    void ticksAreRoundLocalTimes()
    {
        QCOMPARE(texts(chartTicks(ChartRange::Live, 0)),
                 (QStringList{QStringLiteral("4 min ago"), QStringLiteral("3 min ago"),
                              QStringLiteral("2 min ago"), QStringLiteral("1 min ago")}));
        const auto hour = chartTicks(ChartRange::Hour, noon + 300);
        QCOMPARE(texts(hour), (QStringList{QStringLiteral("19:15"), QStringLiteral("19:30"),
                                           QStringLiteral("19:45"), QStringLiteral("20:00")}));
        QCOMPARE(hour.last().at, double(noon));
        QCOMPARE(texts(chartTicks(ChartRange::Day, noon)),
                 (QStringList{QStringLiteral("00:00"), QStringLiteral("06:00"), QStringLiteral("12:00"),
                              QStringLiteral("18:00")}));
        const auto month = chartTicks(ChartRange::Month, noon);
        QCOMPARE(month.size(), 5);
        QCOMPARE(month.first().text, QStringLiteral("Oct 28"));
    }

    void rangesAskForWhatTheyShow()
    {
        const HistoryQuery day = chartQuery(ChartRange::Day, noon, {QStringLiteral("a")});
        QCOMPARE(day.to - day.from, 24 * 3600);
        QCOMPARE(day.step, 300);
        QCOMPARE(day.names, QStringList{QStringLiteral("a")});
        QCOMPARE(chartQuery(ChartRange::Month, noon, {}).step, 7200);
        QCOMPARE(chartQuery(ChartRange::Hour, noon, {}).from, noon - 3600);
    }

    void aGapFallsToZero()
    {
        QCOMPARE(chartPoints(measured({0, 60, 120}), 60, false), (QList<QPointF>{{0, 2}, {60, 2}, {120, 2}}));
        QCOMPARE(chartPoints(measured({0, 600}), 60, true),
                 (QList<QPointF>{{0, 8}, {60, 0}, {540, 0}, {600, 8}}));
        QVERIFY(chartPoints({}, 60, false).isEmpty());
    }

    void forecasts()
    {
        QCOMPARE(forecastText(36, 400), QStringLiteral("Full in about 36 hour(s) at the present rate"));
        QCOMPARE(forecastText(-1, 240),
                 QStringLiteral("Full in about 10 day(s) at the pace of the last week"));
        QCOMPARE(forecastText(-1, -1), QStringLiteral("Not filling up"));
        QCOMPARE(forecastText(-1, 1e6), QStringLiteral("Not filling up"));
    }
};
QTEST_GUILESS_MAIN(TestCharts)
#include "tst_charts.moc"
