// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/schedule.h"

#include <QScopeGuard>
#include <QTest>
#include <ctime>

using namespace std::chrono_literals;
using namespace schedule;

namespace {
const QString bili = QStringLiteral("bilibili");
const QString huya = QStringLiteral("huya");

QDateTime at(const char* text)
{
    return QDateTime::fromString(QString::fromLatin1(text), Qt::ISODate);
}
QVariantMap hours(const QVariantList& days, const char* from, const char* to)
{
    return {{QStringLiteral("days"), days},
            {QStringLiteral("from"), QString::fromLatin1(from)},
            {QStringLiteral("to"), QString::fromLatin1(to)}};
}
Room room(StreamerId id, const QString& platform, Time dueAt = 0ms)
{
    Room room;
    room.id = id;
    room.platform = platform;
    room.dueAt = dueAt;
    return room;
}
} // namespace

class TestSchedule : public QObject
{
    Q_OBJECT
private slots:
    void weeklyHours_data()
    {
        QTest::addColumn<QVariantMap>("range");
        QTest::addColumn<QDateTime>("time"); // 2026-11-26 is a Thursday (4)
        QTest::addColumn<bool>("inside");
        QTest::newRow("in") << hours({4}, "10:00", "12:00") << at("2026-11-26T10:00:00") << true;
        QTest::newRow("end is outside") << hours({4}, "10:00", "12:00") << at("2026-11-26T12:00:00") << false;
        QTest::newRow("other day") << hours({5}, "10:00", "12:00") << at("2026-11-26T11:00:00") << false;
        QTest::newRow("over midnight, evening")
            << hours({4}, "22:00", "02:00") << at("2026-11-26T23:00:00") << true;
        QTest::newRow("over midnight, night")
            << hours({4}, "22:00", "02:00") << at("2026-11-27T01:59:00") << true;
        QTest::newRow("over midnight, late")
            << hours({4}, "22:00", "02:00") << at("2026-11-27T02:00:00") << false;
        QTest::newRow("night of the day before")
            << hours({4}, "22:00", "02:00") << at("2026-11-26T01:00:00") << false;
        QTest::newRow("Sunday to Monday")
            << hours({7}, "23:00", "01:00") << at("2026-11-30T00:30:00") << true;
        QTest::newRow("whole day") << hours({4}, "00:00", "24:00") << at("2026-11-26T23:59:00") << true;
        QTest::newRow("same time: a day long")
            << hours({4}, "08:00", "08:00") << at("2026-11-27T07:00:00") << true;
    }
    void weeklyHours()
    {
        QFETCH(QVariantMap, range);
        QFETCH(QDateTime, time);
        QFETCH(bool, inside);
        QCOMPARE(within(ranges({range}), time), inside);
    }
    void unreadableHoursAreLeftOut()
    {
        QVERIFY(ranges({hours({4}, "25:00", "12:00"), hours({}, "10:00", "12:00"), QVariant(7)}).isEmpty());
        QVERIFY(within({}, at("2026-11-26T12:00:00")));
        QVariantMap daily = hours({}, "10:00", "12:00");
        daily.remove(QStringLiteral("days"));
        QCOMPARE(ranges({daily}).size(), 1);
    }
    void opensNext()
    {
        const auto list = ranges({hours({4}, "10:00", "12:00"), hours({6}, "08:00", "09:00")});
        QCOMPARE(nextOpening(list, at("2026-11-26T09:00:00")), at("2026-11-26T10:00:00"));
        QCOMPARE(nextOpening(list, at("2026-11-26T10:30:00")), at("2026-11-28T08:00:00"));
        QCOMPARE(nextOpening(list, at("2026-11-28T08:30:00")), at("2026-12-03T10:00:00"));
        QVERIFY(!nextOpening({}, at("2026-11-26T09:00:00")).isValid());
    }
    void opensAtMidnight()
    {
        const auto list = ranges({hours({4}, "24:00", "02:00")}); // Friday, until two
        QVERIFY(within(list, at("2026-11-27T01:00:00")));
        QVERIFY(!within(list, at("2026-11-26T00:30:00")));
        QCOMPARE(nextOpening(list, at("2026-11-26T12:00:00")), at("2026-11-27T00:00:00"));
        QCOMPARE(nextOpening(list, at("2026-11-27T03:00:00")), at("2026-12-04T00:00:00"));
        QVERIFY(!nextOpening(ranges({hours({4}, "24:00", "00:00")}), at("2026-11-26T12:00:00")).isValid());
    }
    /// 2026-03-08 is a Sunday; in New York the clocks jump from two to three.
    void opensWhereTheClocksJump_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QByteArray>("opens");
        const auto row = [](const char* name, const char* from, const char* to, const char* opens) {
            QTest::newRow(name) << QByteArray(from) << QByteArray(to) << QByteArray(opens);
        };
        row("in the gap", "02:30", "05:00", "2026-03-08T03:00:00");
        row("after it", "03:30", "05:00", "2026-03-08T03:30:00");
        row("all of it in the gap", "02:10", "02:50", "2026-03-15T02:10:00");
    }
    void opensWhereTheClocksJump()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QByteArray, opens);
        const QByteArray before = qgetenv("TZ");
        const bool wasSet = qEnvironmentVariableIsSet("TZ");
        const auto back = qScopeGuard([&] {
            wasSet ? qputenv("TZ", before) : qunsetenv("TZ");
            tzset();
        });
        qputenv("TZ", "EST5EDT,M3.2.0,M11.1.0");
        tzset();
        QVERIFY(!QDateTime(QDate(2026, 3, 8), QTime(2, 30)).isValid());
        QCOMPARE(
            nextOpening(ranges({hours({7}, from.constData(), to.constData())}), at("2026-03-07T12:00:00")),
            at(opens.constData()));
    }
    void titles()
    {
        const QString title = QStringLiteral("【重播】Minecraft 生存");
        QVERIFY(titleAllowed(title, {}, {}));
        QVERIFY(!titleAllowed(title, {}, {QStringLiteral("重播")}));
        QVERIFY(titleAllowed(title, {QStringLiteral("minecraft")}, {}));
        QVERIFY(!titleAllowed(title, {QStringLiteral("歌")}, {}));
        QVERIFY(!titleAllowed(title, {QStringLiteral("minecraft")}, {QStringLiteral("重播")}));
        QVERIFY(titleAllowed(title, {QStringLiteral(" ")}, {QString()}));
    }
    void intervals()
    {
        const CheckIntervals platform{60s, 20s, 1000ms};
        QCOMPARE(interval(platform, 0, 0.0), Time(60s));
        QCOMPARE(interval(platform, 0, 1.0), Time(72s));
        QCOMPARE(interval(platform, 5, 0.0), Time(20s));
        QCOMPARE(interval(platform, 300, 0.5), Time(330s));
        const Time expected[] = {60s, 120s, 300s, 600s, 1800s, 1800s};
        for (int i = 0; i < 6; ++i)
            QCOMPARE(throttleBackOff(i + 1), expected[i]);
        QCOMPARE(poolSize(1), 8);
        QCOMPARE(poolSize(20), 20);
        QCOMPARE(poolSize(1000), 32);
    }
    void aPlatformIsSpacedAndOthersAreNot()
    {
        QHash<QString, PlatformTimes> platforms;
        const Plan first =
            plan({room(1, huya), room(2, huya), room(3, QStringLiteral("douyu"))}, platforms, 8, 10s);
        QCOMPARE(first.jobs.size(), 2);
        QCOMPARE(first.wakeAt, Time(11s));
        const Plan second = plan({room(2, huya)}, platforms, 8, 11s);
        QCOMPARE(second.jobs.size(), 1);
        QCOMPARE(second.jobs.first().rooms, QList<StreamerId>{2});
    }
    void aBatchTakesAllThatAreDueOrSoon()
    {
        QHash<QString, PlatformTimes> platforms;
        platforms[bili].batchLimit = 3;
        Room single = room(5, bili);
        single.single = true;
        const Plan result =
            plan({room(1, bili), room(2, bili, 14s), room(3, bili), room(4, bili, 200s), single}, platforms,
                 8, 0ms);
        QCOMPARE(result.jobs.size(), 1);
        QVERIFY(result.jobs.first().batch);
        QCOMPARE(result.jobs.first().rooms, (QList<StreamerId>{1, 3, 2}));
        QCOMPARE(result.wakeAt, Time(1s)); // the single one, after the spacing
    }
    void throttledPlatformsWaitButAPersonDoesNot()
    {
        QHash<QString, PlatformTimes> platforms;
        platforms[bili].blockedUntil = 100s;
        Room urgent = room(2, bili);
        urgent.urgent = true;
        const Plan result = plan({room(1, bili), urgent}, platforms, 8, 0ms);
        QCOMPARE(result.jobs.size(), 1);
        QCOMPARE(result.jobs.first().rooms, QList<StreamerId>{2});
        QCOMPARE(result.wakeAt, Time(100s));
    }
    void higherPrioritiesComeFirstAndWorkersLimit()
    {
        QHash<QString, PlatformTimes> platforms;
        platforms[huya].spacing = 0ms;
        Room high = room(3, huya, 5s);
        high.priority = 10;
        const Plan result = plan({room(1, huya), room(2, huya), high}, platforms, 2, 10s);
        QCOMPARE(result.jobs.size(), 2);
        QCOMPARE(result.jobs.first().rooms, QList<StreamerId>{3});
        QCOMPARE(result.wakeAt, Time::max());
    }
    void nothingDueMeansOneWakeUp()
    {
        QHash<QString, PlatformTimes> platforms;
        const Plan result = plan({room(1, huya, 50s), room(2, bili, 40s)}, platforms, 8, 10s);
        QVERIFY(result.jobs.isEmpty());
        QCOMPARE(result.wakeAt, Time(40s));
    }
};
QTEST_GUILESS_MAIN(TestSchedule)
#include "tst_schedule.moc"
