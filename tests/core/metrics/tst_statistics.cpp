// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/statistics.h"
#include "core/store/store.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

class TestStatistics : public QObject
{
    Q_OBJECT
private slots:
    void countsAStreamerAndADay()
    {
        const QTemporaryDir folder;
        Store store;
        QVERIFY(store.db.open(folder.filePath(QStringLiteral("a.sqlite3"))));
        // Local noon, so that the day is the same wherever the test runs.
        FakeClock clock(QDateTime(QDate(2026, 11, 26), QTime(12, 0)));
        Events events(clock);
        const Statistics statistics(events, store.counters);
        QSignalSpy posted(&events, &Events::posted);

        SegmentInfo segment;
        segment.bytes = 3000000000;
        segment.seconds = 1800.5;
        events.post(event::StreamStarted{1, 10, {}, false});
        events.post(event::SegmentClosed{1, 10, 1, 1, segment});
        events.post(event::SegmentClosed{1, 10, 2, 2, segment});
        events.post(event::Reconnecting{1, 10, 1, 10, 1s, {}});
        events.post(event::Reconnecting{1, 10, 2, 10, 2s, {}}); // the same drop
        events.post(event::Repaired{1, 10, {Repair::Kind::Resync, 0, 500, 0}});
        events.post(event::StreamStarted{1, 10, {}, false, true}); // the same broadcast
        events.post(event::RecordingProgress{});
        events.post(event::ArchivePosted{5, 1, 10, 1, {}, 2, false});
        events.post(event::ArchivePosted{5, 1, 10, 1, {}, 1, true}); // the same archive
        events.post(event::SegmentClosed{2, 11, 3, 1, segment});
        clock.advance(24h);
        events.post(event::StreamStarted{1, 12, {}, false});
        QTRY_COMPARE(posted.size(), 12);
        store.db.flush();

        const QDate day(2026, 11, 26);
        const auto rows = store.counters.range(1, day, day.addDays(7));
        QVERIFY(rows);
        QCOMPARE(rows->size(), 2);
        const CounterRow& first = rows->first();
        QCOMPARE(first.day, day);
        QCOMPARE(first.broadcasts, 1);
        QCOMPARE(first.files, 2);
        QCOMPARE(first.bytes, 6000000000);
        QCOMPARE(first.seconds, 3601.0);
        QCOMPARE(first.reconnects, 1);
        QCOMPARE(first.repairs, 1);
        QCOMPARE(rows->last().day, day.addDays(1));
        QCOMPARE(rows->last().broadcasts, 1);
        QCOMPARE(store.counters.range(0, day, day)->first().files, 3);
        const auto each = store.counters.byStreamer(day, day.addDays(7));
        QCOMPARE(each->size(), 2);
        QCOMPARE(each->first().broadcasts, 2);
        QCOMPARE(each->first().archives, 1);
        QCOMPARE(each->last().streamer, 2);
        QCOMPARE(each->last().files, 1);
    }

    void theFilesBeingWrittenAreKnown()
    {
        const QTemporaryDir folder;
        Store store;
        QVERIFY(store.db.open(folder.filePath(QStringLiteral("a.sqlite3"))));
        FakeClock clock;
        Events events(clock);
        const Statistics statistics(events, store.counters);
        const auto post = [&](Event event) {
            events.post(std::move(event));
            QCoreApplication::processEvents();
        };
        event::RecordingProgress progress{};
        progress.streamer = 1;
        progress.task = 10;
        progress.bytes = 1000;
        progress.seconds = 60;
        post(progress);
        QCOMPARE(statistics.unfinished().first().bytes, 1000);
        QCOMPARE(statistics.unfinished().first().seconds, 60.0);
        SegmentInfo segment;
        segment.bytes = 1100;
        segment.seconds = 66;
        post(event::SegmentClosed{1, 10, 1, 1, segment});
        QCOMPARE(statistics.unfinished().first().bytes, 0); // closed before the next report
        progress.bytes = 1500;
        progress.seconds = 90;
        post(progress);
        QCOMPARE(statistics.unfinished().first().bytes, 400);
        QCOMPARE(statistics.unfinished().first().seconds, 24.0);
        progress.bytes = 200; // the broadcast is taken up again by another recording
        post(progress);
        QCOMPARE(statistics.unfinished().first().bytes, 200);
        post(event::StreamEnded{1, 10, {}, 1, 200, 1, false});
        QVERIFY(statistics.unfinished().isEmpty());
        post(progress);
        post(event::RecordingFailed{1, 10, {}});
        QVERIFY(statistics.unfinished().isEmpty());
    }
};
QTEST_GUILESS_MAIN(TestStatistics)
#include "tst_statistics.moc"
