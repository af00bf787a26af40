// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/schedule.h"
#include "ui/forms/weekgrid.h"
#include <QRandomGenerator>
#include <QTest>

namespace {
QVariantMap range(const QVariantList& days, const char* from, const char* to)
{
    return {{QStringLiteral("days"), days},
            {QStringLiteral("from"), QString::fromLatin1(from)},
            {QStringLiteral("to"), QString::fromLatin1(to)}};
}
} // namespace

class TestWeekHours : public QObject
{
    Q_OBJECT
private slots:
    void keepsRanges_data()
    {
        QTest::addColumn<QVariantList>("given");
        QTest::addColumn<QVariantList>("expected");
        const auto same = [](const char* name, const QVariantList& list) {
            QTest::newRow(name) << list << list;
        };
        same("always", {});
        same("one evening", {range({1}, "19:00", "23:30")});
        same("over midnight", {range({1, 2, 3, 4, 5, 6, 7}, "19:00", "02:00")});
        same("Sunday into Monday", {range({7}, "22:00", "01:00")});
        same("a whole day", {range({3}, "00:00", "24:00")});
        QTest::newRow("widened to half hours")
            << QVariantList{range({2}, "10:10", "10:40")} << QVariantList{range({2}, "10:00", "11:00")};
        QTest::newRow("a weekend from Friday evening")
            << QVariantList{range({5}, "20:00", "24:00"), range({6, 7}, "00:00", "24:00")}
            << QVariantList{range({6, 7}, "00:00", "24:00"), range({5}, "20:00", "24:00")};
        QTest::newRow("unreadable ones are left out")
            << QVariantList{range({1}, "x", "10:00"), range({1}, "09:00", "10:00")}
            << QVariantList{range({1}, "09:00", "10:00")};
    }
    void keepsRanges()
    {
        QFETCH(QVariantList, given);
        QTEST(WeekHours::from(given).ranges(), "expected");
    }
    void anyPaintingComesBack()
    {
        QRandomGenerator random(7);
        for (int round = 0; round < 200; ++round) {
            WeekHours hours;
            const int edges = random.bounded(1, 12);
            for (int i = 0; i < edges; ++i) {
                const int first = random.bounded(WeekHours::cells);
                const int length = random.bounded(1, 120);
                for (int cell = first; cell < first + length; ++cell)
                    hours.on.set(static_cast<std::size_t>(cell % WeekHours::cells));
            }
            QCOMPARE(WeekHours::from(hours.ranges()), hours);
        }
    }
    /// What the grid stores is what the monitor obeys.
    void monitorReadsItTheSameWay()
    {
        WeekHours hours = WeekHours::from({range({1, 5}, "19:00", "02:00"), range({6}, "00:00", "24:00")});
        const auto ranges = schedule::ranges(hours.ranges());
        for (int cell = 0; cell < WeekHours::cells; ++cell) {
            const QDateTime at(QDate(2026, 11, 23).addDays(cell / WeekHours::cellsADay), // a Monday
                               QTime(0, 0).addSecs(cell % WeekHours::cellsADay * 1800 + 60));
            QCOMPARE(schedule::within(ranges, at), hours.on.test(static_cast<std::size_t>(cell)));
        }
    }
    void gridIsPaintedByMouseAndKeys()
    {
        WeekGrid grid(nullptr);
        grid.resize(700, 300);
        auto* cells = grid.findChild<HoursGrid*>();
        QVERIFY(cells);
        cells->hours = WeekHours();
        QCOMPARE(grid.problem().isEmpty(), false); // nothing chosen
        grid.show();
        QTest::mousePress(cells, Qt::LeftButton, {}, cells->cellRect(0, 38).center());
        QTest::mouseMove(cells, cells->cellRect(0, 40).center());
        QTest::mouseRelease(cells, Qt::LeftButton, {}, cells->cellRect(0, 40).center());
        QCOMPARE(grid.values().value(QStringLiteral("monitor.schedule")).toList(),
                 (QVariantList{range({1}, "19:00", "20:30")}));
        QTest::keyClick(cells, Qt::Key_Right);
        QTest::keyClick(cells, Qt::Key_Space);
        QCOMPARE(grid.values().value(QStringLiteral("monitor.schedule")).toList(),
                 (QVariantList{range({1}, "19:00", "21:00")}));
    }
    void untouchedKeepsMinutes()
    {
        WeekGrid grid(nullptr);
        const QVariantList odd{range({1}, "19:10", "19:50")};
        grid.setValues({{QStringLiteral("monitor.schedule"), odd}});
        QCOMPARE(grid.values().value(QStringLiteral("monitor.schedule")).toList(), odd);
    }
};

QTEST_MAIN(TestWeekHours)
#include "tst_weekhours.moc"
