// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/recordingmeter.h"
#include "core/metrics/uploadmeter.h"

#include <QTest>
#include <optional>

using namespace std::chrono_literals;

namespace {
std::optional<double> in(const QList<Sample>& samples, const MetricInfo& metric, const QString& subject = {})
{
    for (const Sample& sample : samples) {
        if (sample.metric == &metric && sample.subject == subject)
            return sample.value;
    }
    return std::nullopt;
}

event::RecordingProgress recorded(StreamerId streamer, TaskId task, qint64 bytes, qint64 frames)
{
    event::RecordingProgress progress{};
    progress.streamer = streamer;
    progress.task = task;
    progress.bytes = bytes;
    progress.videoFrames = frames;
    progress.audioFrames = frames * 2;
    progress.speedRatio = 0.98;
    progress.dropped = 1;
    progress.repaired = 2;
    return progress;
}

event::UploadProgressed sent(UploadId upload, qint64 bytes, int chunks, double seconds, bool growing = false)
{
    event::UploadProgressed progress{};
    progress.upload = upload;
    progress.sentBytes = bytes;
    progress.chunks = chunks;
    progress.chunkSeconds = seconds;
    progress.growing = growing;
    return progress;
}

template <typename Meter>
Measured second(Meter& meter)
{
    Measured measured;
    meter.measure(measured, 2);
    return measured;
}
const QString three = QStringLiteral("3");
} // namespace

class TestMeters : public QObject
{
    Q_OBJECT
private slots:
    void aRecordingGrows()
    {
        RecordingMeter meter;
        meter.take(recorded(3, 1, 1000, 60));
        Measured now = second(meter);
        QCOMPARE(in(now.latest, metric::recordingBytes, three), 500.0); // in two seconds
        QCOMPARE(in(now.latest, metric::videoFrames, three), 30.0);
        QCOMPARE(in(now.latest, metric::audioFrames, three), 60.0);
        QCOMPARE(in(now.latest, metric::dropped, three), 0.5);
        QCOMPARE(in(now.latest, metric::repaired, three), 1.0);
        QCOMPARE(in(now.latest, metric::speedRatio, three), 0.98);
        QCOMPARE(in(now.latest, metric::recorded), 500.0);
        now = second(meter);
        QCOMPARE(in(now.latest, metric::recordingBytes, three), 0.0);
        QCOMPARE(in(now.totals, metric::recordingBytes, three), 1000.0);
    }

    void totalsGoOnWithTheNextRecording()
    {
        RecordingMeter meter;
        meter.take(recorded(3, 1, 1000, 60));
        meter.take(event::StreamEnded{3, 1, {}, 1, 1000, 1, false});
        Measured now = second(meter);
        QVERIFY(!in(now.latest, metric::recordingBytes, three)); // nothing is stored of it
        QCOMPARE(in(now.totals, metric::recordingBytes, three), 1000.0);
        meter.take(recorded(3, 1, 300, 10)); // the same broadcast, taken up again: it counts from 0
        QCOMPARE(in(second(meter).totals, metric::recordingBytes, three), 1300.0);
        meter.take(recorded(3, 2, 5000, 10)); // the end was missed
        now = second(meter);
        QCOMPARE(in(now.totals, metric::recordingBytes, three), 6300.0);
        QCOMPARE(in(now.totals, metric::recorded), 6300.0);
        meter.take(event::RecordingFailed{3, 2, {}});
        QVERIFY(!in(second(meter).latest, metric::speedRatio, three));
        meter.take(event::StreamerRemoved{3, {}});
        now = second(meter);
        QVERIFY(!in(now.totals, metric::recordingBytes, three));
        QCOMPARE(in(now.totals, metric::recorded), 6300.0);
    }

    void aDropIsOne()
    {
        RecordingMeter meter;
        meter.take(recorded(3, 1, 0, 0));
        for (int attempt = 1; attempt <= 3; ++attempt)
            meter.take(event::Reconnecting{3, 1, attempt, 10, 1s, {}});
        meter.take(event::Reconnecting{3, 1, 1, 10, 1s, {}});
        QCOMPARE(in(second(meter).totals, metric::reconnects, three), 2.0);
    }

    void anUploadCountsWhatThisRunSends()
    {
        UploadMeter meter;
        meter.take(sent(3, 5000, 0, 0)); // acknowledged before the program was closed
        meter.take(sent(3, 7000, 2, 3));
        Measured now = second(meter);
        QCOMPARE(in(now.totals, metric::uploadBytes, three), 2000.0);
        QCOMPARE(in(now.latest, metric::uploadBytes, three), 1000.0);
        QCOMPARE(in(now.totals, metric::uploadChunks, three), 2.0);
        QCOMPARE(in(now.latest, metric::chunkTime, three), 1.5);
        QCOMPARE(in(now.latest, metric::uploaded), 1000.0);
        meter.take(sent(3, 6500, 2, 3)); // a chunk failed and is sent again
        meter.take(sent(3, 7500, 3, 7));
        now = second(meter);
        QCOMPARE(in(now.totals, metric::uploadBytes, three), 3000.0);
        QCOMPARE(in(now.latest, metric::chunkTime, three), 4.0);
        QCOMPARE(in(second(meter).latest, metric::chunkTime, three), 4.0); // of the last ones
        meter.take(sent(3, 9000, 0, 0));                                   // the next run
        meter.take(sent(3, 9100, 1, 1));
        now = second(meter);
        QCOMPARE(in(now.totals, metric::uploadBytes, three), 3100.0);
        QCOMPARE(in(now.totals, metric::uploadChunks, three), 4.0);
    }

    void aGrowingFileIsSentBesideTheOthers()
    {
        UploadMeter meter;
        for (int i = 0; i < 5; ++i) {
            meter.take(sent(3, 100000 + i * 100, i, 0));
            meter.take(sent(3, i * 10, i, 0, true));
        }
        const Measured now = second(meter);
        QCOMPARE(in(now.totals, metric::uploadBytes, three), 440.0);
        QCOMPARE(in(now.totals, metric::uploadChunks, three), 8.0);
        QCOMPARE(in(now.totals, metric::uploaded), 440.0);
    }

    void whatDoesNotRunHasNoSeries()
    {
        UploadMeter meter;
        meter.take(sent(3, 100, 0, 0));
        meter.take(sent(4, 100, 0, 0));
        meter.take(sent(4, 300, 0, 0));
        for (int i = 0; i < 10; ++i)
            QVERIFY(in(second(meter).totals, metric::uploadBytes, three));
        Measured now = second(meter);
        QVERIFY(!in(now.totals, metric::uploadBytes, three));
        QCOMPARE(in(now.totals, metric::uploaded), 200.0);
        meter.take(sent(3, 500, 0, 0));
        meter.take(event::UploadRemoved{3});
        QVERIFY(!in(second(meter).totals, metric::uploadBytes, three));
    }
};
QTEST_GUILESS_MAIN(TestMeters)
#include "tst_meters.moc"
