// SPDX-License-Identifier: GPL-3.0-or-later
// What the vectors do not reach: hostile bytes, disk errors, cuts by hand.
#include "tests/core/flv/pipelinefixture.h"
#include <sys/resource.h>

using namespace pipelinefixture;

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.02");
} // namespace

class TestPipeline : public QObject
{
    Q_OBJECT

private slots:
    /// bilibili-upload.md B.9: what was begun with a size must come to it.
    void cutsAtExactlyTheSize()
    {
        flv::Options options;
        options.limits.bytes = 400000;
        options.limits.exact = true;
        Run run(options);
        QVERIFY(run.push(start() + media(0, 60000, 2000)));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QVERIFY(run.sink.segments.size() > 3);
        int frames = 0;
        for (const SegmentInfo& segment : std::as_const(run.sink.segments)) {
            frames += int(segment.videoFrames);
            QCOMPARE(segment.bytes, QFileInfo(segment.path).size());
            if (segment.endedBy == SplitReason::Size)
                QCOMPARE(segment.bytes, options.limits.bytes);
            const QByteArray bytes = contents(segment.path);
            const auto tags = flv::asBytes(bytes.constData() + 13, size_t(bytes.size()) - 13);
            QCOMPARE(qsizetype(flv::walkTags(tags, [](auto&&...) {})), qsizetype(tags.size()));
        }
        QCOMPARE(frames, 1500);
        QVERIFY(run.sink.segments.last().bytes < options.limits.bytes);
    }
    void tellsAboutTheFile()
    {
        Run run;
        QVERIFY(run.push(start() + media(0, 5000)));
        QCOMPARE(run.sink.openedFiles.size(), 1);
        QVERIFY(QFile::exists(run.sink.openedFiles[0] + QStringLiteral(".part")));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QCOMPARE(run.sink.segments.size(), 1);
        const SegmentInfo& segment = run.sink.segments[0];
        QCOMPARE(segment.videoFrames, 125);
        QCOMPARE(segment.audioFrames, 250);
        QCOMPARE(segment.seconds, 5.0);
        QCOMPARE(segment.bytes, contents(segment.path).size());
        QCOMPARE(segment.videoCodec, QStringLiteral("avc"));
        QCOMPARE(segment.audioCodec, QStringLiteral("aac"));
        QVERIFY(segment.randomAccess);
        QCOMPARE(run.counters.videoFrames.load(), 125);
        QCOMPARE(run.counters.audioFrames.load(), 250);
        QCOMPARE(run.counters.dropped.load(), 0);
        QVERIFY(run.sink.repairs.isEmpty());
    }

    void refusesWhatIsNoFlv_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("html") << QByteArray("<html><body>please log in</body></html>").repeated(3000);
        QTest::newRow("zeros") << QByteArray(100000, '\0');
        QTest::newRow("data offset") << QByteArray::fromHex("464c560105ffffffff") + QByteArray(100, 'x');
        QTest::newRow("short data offset")
            << QByteArray::fromHex("464c56010500000003") + QByteArray(100, 'x');
    }
    void refusesWhatIsNoFlv()
    {
        QFETCH(QByteArray, bytes);
        Run run;
        auto result = run.push(bytes);
        if (result)
            result = run.pipeline.finish(SplitReason::End);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Protocol);
        QVERIFY(run.sink.openedFiles.isEmpty());
        QVERIFY(!run.pipeline.sawMedia());
    }

    void nothingMakesNoFile()
    {
        Run run;
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QVERIFY(run.sink.segments.isEmpty());
        Run headers;
        QVERIFY(headers.push(start()));
        QVERIFY(headers.pipeline.finish(SplitReason::End));
        QVERIFY(headers.sink.segments.isEmpty());
    }

    /// 16 MiB claimed with nothing behind, and junk without end: bounded, then given up.
    void endlessJunkEndsTheConnection()
    {
        Run run;
        QVERIFY(run.push(start() + media(0, 3000)));
        const QByteArray junk(1 << 20, char(0xee));
        Result<> result;
        int pieces = 0;
        while (result && pieces < 64) {
            result = run.push(junk);
            ++pieces;
        }
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Protocol);
        QVERIFY(pieces <= 10);
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QCOMPARE(run.sink.segments.size(), 1);
        QCOMPARE(run.sink.segments[0].videoFrames, 75);
    }

    void cutByHandLosesNothing()
    {
        Run run;
        QVERIFY(run.push(start() + media(0, 2500)));
        run.pipeline.requestCut(SplitReason::Manual);
        QVERIFY(run.push(media(2500, 6000)));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QCOMPARE(run.sink.segments.size(), 2);
        QCOMPARE(run.sink.segments[0].endedBy, SplitReason::Manual);
        QCOMPARE(run.sink.segments[0].seconds, 3.0);
        QCOMPARE(run.sink.segments[1].seconds, 3.0);
        QCOMPARE(run.sink.segments[0].videoFrames + run.sink.segments[1].videoFrames, 150);
        QCOMPARE(run.sink.segments[0].audioFrames + run.sink.segments[1].audioFrames, 300);
    }

    /// Found by random damage: audio far behind a cut had times below its file's start.
    void audioFarBehindACutIsLeftOut()
    {
        Run run;
        QVERIFY(run.push(start() + media(0, 3500)));
        run.pipeline.requestCut(SplitReason::Manual);
        QByteArray pictures;
        for (int ms = 3520; ms < 9000; ms += 40)
            pictures += video(quint32(ms), ms % 1000 == 0);
        QVERIFY(run.push(pictures));
        for (int ms = 3500; ms < 9000; ms += 20)
            QVERIFY(run.push(audio(quint32(ms))));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QCOMPARE(run.sink.segments.size(), 2);
        const QByteArray file = contents(run.sink.segments[1].path);
        flv::walkTags(flv::asBytes(file.constData() + 13, size_t(file.size()) - 13),
                      [&](flv::TagType, qint64 ms, flv::Bytes, size_t) { QVERIFY(ms >= 0); });
        QCOMPARE(run.sink.segments[1].audioFrames, 250);
    }

    void limitIsKeptWhenGopsGrow()
    {
        flv::Options options;
        options.limits.bytes = 400000;
        Run run(options);
        QVERIFY(run.push(start() + media(0, 4000, 400) + media(4000, 8000, 13000)));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        qint64 frames = 0;
        for (const SegmentInfo& segment : run.sink.segments) {
            QVERIFY2(segment.bytes <= options.limits.bytes, qPrintable(QString::number(segment.bytes)));
            frames += segment.videoFrames;
        }
        QCOMPARE(frames, 200);
    }

    /// X2, X4: a file begins at a keyframe, however small it should be; a stream without them is cut all the
    /// same.
    void aGopLargerThanTheLimitIsWhole_data()
    {
        QTest::addColumn<int>("keyEveryMs");
        QTest::addColumn<qint64>("limit");
        QTest::addColumn<int>("files");
        QTest::addColumn<bool>("atKeyframes");
        QTest::newRow("250 frames") << 10000 << qint64(20000) << 3 << true;
        QTest::newRow("the smallest limit") << 10000 << qint64(1) << 3 << true;
        QTest::newRow("a second, the smallest limit") << 1000 << qint64(1) << 30 << true;
        QTest::newRow("no keyframes") << 1000000 << qint64(20000) << 3 << false;
        QTest::newRow("no keyframes, but small") << 1000000 << qint64(10000000) << 1 << true;
    }
    void aGopLargerThanTheLimitIsWhole()
    {
        QFETCH(int, keyEveryMs);
        QFETCH(qint64, limit);
        flv::Options options;
        options.limits.bytes = limit;
        QByteArray stream = start();
        for (int ms = 0; ms < 30000; ms += 40)
            stream += video(quint32(ms), ms % keyEveryMs == 0) + audio(quint32(ms)) + audio(quint32(ms + 20));
        Run run(options);
        QVERIFY(run.push(stream));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QTEST(int(run.sink.segments.size()), "files");
        qint64 frames = 0;
        bool atKeyframes = true;
        for (const SegmentInfo& segment : std::as_const(run.sink.segments)) {
            frames += segment.videoFrames;
            atKeyframes = atKeyframes && segment.randomAccess;
        }
        QTEST(atKeyframes, "atKeyframes");
        QCOMPARE(frames, 750);
    }

    /// D2: an edge that sends its cache no faster than life is not taken for something new.
    void aSlowResendIsKeptOnce()
    {
        Run run;
        QVERIFY(run.push(start() + media(0, 8500)));
        QVERIFY(run.pipeline.connectionBegins(1s));
        QVERIFY(run.push(start() + media(4300, 5500))); // from the middle of a GOP
        QTest::qWait(200); // the search gives up after 5 s, which are 100 ms here
        QVERIFY(run.push(media(5500, 12000)));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QCOMPARE(run.sink.segments.size(), 1);
        QCOMPARE(run.sink.segments[0].videoFrames, 300);
        QCOMPARE(run.sink.segments[0].audioFrames, 600);
    }

    /// D1: a loop ends the connection once. When it goes on, it is the channel's way: it is recorded, the
    /// platform is asked every ten minutes, and the rule is back after that.
    void aChannelThatLoopsIsRecorded()
    {
        Run run;
        const QByteArray loop = media(18000, 20000);
        QVERIFY(run.push(start() + media(0, 20000)));
        const auto pushLoops = [&] {
            int loops = 0;
            for (; !run.pipeline.looped() && loops < 1000; ++loops) {
                if (!run.push(loop))
                    return -1;
            }
            return loops;
        };
        QVERIFY(pushLoops() <= 7);
        QCOMPARE(run.counters.videoFrames.load(), 500);
        for (int dropped = 10; dropped >= 2; dropped -= 8) {
            const qint64 before = run.counters.videoFrames.load();
            QVERIFY(run.pipeline.connectionBegins(1s));
            QVERIFY(run.push(start()));
            const int loops = pushLoops();
            QVERIFY2(loops >= 290 && loops < 320, qPrintable(QString::number(loops)));
            QVERIFY(run.counters.videoFrames.load() - before >= 50 * (loops - dropped));
        }
        QVERIFY(run.pipeline.connectionBegins(1s));
        QVERIFY(run.push(start() + media(20000, 640000)));
        QVERIFY(run.pipeline.connectionEnds());
        const qint64 before = run.counters.videoFrames.load();
        QVERIFY(run.pipeline.connectionBegins(1s));
        QVERIFY(run.push(start() + media(640000, 650000) + media(648000, 650000)));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QCOMPARE(run.counters.videoFrames.load() - before, 250);
    }

    /// D1: sound that comes behind a keyframe, and is older, hides no loop.
    void aLoopWithLateSoundIsFound()
    {
        const auto late = [](int fromMs, int toMs) {
            QByteArray out;
            for (int ms = fromMs; ms < toMs; ms += 40)
                out += video(quint32(ms), ms % 1000 == 0) + audio(quint32(ms - 60)) + audio(quint32(ms - 40));
            return out;
        };
        Run run;
        QVERIFY(run.push(start() + late(1000, 21000)));
        for (int loops = 0; !run.pipeline.looped() && loops < 20; ++loops)
            QVERIFY(run.push(late(19000, 21000)));
        QVERIFY(run.pipeline.looped());
        QCOMPARE(run.counters.videoFrames.load(), 500);
    }

    /// K2: an encoder that never sends a keyframe nor anything like it.
    void startsAnywhereAfterTwentySeconds()
    {
        Run run;
        QByteArray bytes = start();
        for (int ms = 1000; ms < 30000; ms += 20)
            bytes += (ms % 40 == 0 ? video(quint32(ms), false) : QByteArray()) + audio(quint32(ms));
        QVERIFY(run.push(bytes));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QCOMPARE(run.sink.segments.size(), 1);
        QVERIFY(!run.sink.segments[0].randomAccess);
        QCOMPARE(run.sink.segments[0].videoFrames, 225);
    }

    void longAwayOrNotJoinedIsANewFile()
    {
        for (const bool join : {true, false}) {
            flv::Options options;
            options.joinReconnects = join;
            options.maxJoinGap = 10min;
            Run run(options);
            QVERIFY(run.push(start() + media(0, 3000)));
            QVERIFY(run.pipeline.connectionBegins(join ? 11min : 1min));
            QVERIFY(run.push(start() + media(50000, 53000)));
            QVERIFY(run.pipeline.finish(SplitReason::End));
            QCOMPARE(run.sink.segments.size(), 2);
            QCOMPARE(run.sink.segments[0].endedBy, SplitReason::Gap);
            QCOMPARE(run.sink.segments[1].videoFrames, 75);
        }
    }

    /// N14: what fits is kept as whole tags, closed and counted; recording goes on with a new file.
    void fullDisk_data()
    {
        QTest::addColumn<bool>("live");
        QTest::addColumn<int>("room");
        QTest::newRow("a broadcast") << true << 300'001;
        QTest::newRow("a file") << false << 300'001;
        QTest::newRow("a large file") << false << 2'500'001;
    }
    void fullDisk()
    {
        QFETCH(bool, live);
        QFETCH(int, room);
        flv::Options options;
        options.live = live;
        Run run(options);
        rlimit old;
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &old), 0);
        rlimit small = old;
        small.rlim_cur = rlim_t(room);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        Result<> result = run.push(start());
        int ms = 0;
        for (; result && ms < 600'000; ms += 1000)
            result = run.push(media(ms, ms + 1000, 4000));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &old), 0);
        QVERIFY(!result);
        QCOMPARE(result.error().kind, Error::Kind::Disk);
        QCOMPARE(run.sink.segments.size(), 1);
        const SegmentInfo segment = run.sink.segments[0];
        QCOMPARE(segment.endedBy, SplitReason::Fault);
        const QByteArray file = contents(segment.path);
        QCOMPARE(segment.bytes, file.size());
        QVERIFY(file.size() <= room);
        QVERIFY(file.size() > room - 5000); // what fits is there
        qint64 frames = 0;
        const size_t end = flv::walkTags(flv::asBytes(file.constData() + 13, size_t(file.size()) - 13),
                                         [&](flv::TagType type, qint64, flv::Bytes bytes, size_t) {
                                             frames += type == flv::TagType::Video && bytes[1] == 1;
                                         });
        QCOMPARE(qint64(end), file.size() - 13);
        QCOMPARE(segment.videoFrames, frames);
        // The disk has room again.
        const auto again = run.push(media(ms, ms + 3000));
        QVERIFY2(again, again ? "" : qPrintable(again.error().detail));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QCOMPARE(run.sink.segments.size(), 2);
        QCOMPARE(run.sink.segments[1].videoFrames, 75);
    }

    void refusedNameIsReported()
    {
        Run run;
        run.sink.refuse = true;
        const auto result = run.push(start() + media(0, 3000));
        QVERIFY(!result);
        QCOMPARE(result.error().code, 28);
        run.sink.refuse = false;
        QVERIFY(run.push(media(3000, 6000)));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QCOMPARE(run.sink.segments.size(), 1);
    }

    /// P9, F52: a tag with nothing but filler is no frame.
    void tagsOfFillerGo()
    {
        flv::Options options;
        options.stripFiller = true;
        options.live = false;
        Run run(options);
        const QByteArray filler =
            tag(flv::TagType::Video, 60,
                QByteArray::fromHex("2701000000") + big(101, 4) + '\x0c' + QByteArray(100, '\xff'));
        QVERIFY(run.push(start() + media(0, 60) + filler + media(60, 2000)));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        QCOMPARE(run.sink.segments.size(), 1);
        QCOMPARE(run.sink.segments[0].videoFrames, 50);
        QVERIFY(!contents(run.sink.segments[0].path).contains(QByteArray(100, '\xff')));
    }
};
QTEST_GUILESS_MAIN(TestPipeline)
#include "tst_pipeline.moc"
