// SPDX-License-Identifier: GPL-3.0-or-later
// Files that are there: what a killed process leaves, and what `fix` makes of them.
#include "core/flv/fixfiles.h"
#include "core/flv/recover.h"
#include "tests/core/flv/pipelinefixture.h"

using namespace pipelinefixture;

class TestFixFiles : public QObject
{
    Q_OBJECT

private slots:
    /// N15: a killed process leaves a `.part` cut anywhere.
    void recoversWhatIsLeft()
    {
        Run run;
        QVERIFY(run.push(start() + media(0, 9000)));
        QVERIFY(run.pipeline.finish(SplitReason::End));
        const QByteArray whole = contents(run.sink.segments[0].path);
        const QString path = run.sink.dir.filePath(QStringLiteral("crash.flv"));
        const QString part = path + QStringLiteral(".part");
        save(part, whole.left(whole.size() - 1000));
        save(path, "somebody else's");
        const auto recovered = flv::recoverFile(part);
        QVERIFY(recovered);
        QCOMPARE(contents(path), QByteArray("somebody else's"));
        QCOMPARE(recovered->path, run.sink.dir.filePath(QStringLiteral("crash (1).flv")));
        QVERIFY(!QFile::exists(part));
        const QByteArray file = contents(recovered->path);
        QCOMPARE(recovered->bytes, file.size());
        QVERIFY(recovered->seconds > 8.8 && recovered->seconds < 9.0);
        QCOMPARE(recovered->videoCodec, QStringLiteral("avc"));
        // It is as a recording of that length would be: nothing to repair.
        Run again;
        QVERIFY(again.push(file));
        QVERIFY(again.pipeline.finish(SplitReason::End));
        QVERIFY(again.sink.repairs.isEmpty());
        QCOMPARE(contents(again.sink.segments[0].path).size(), file.size());
    }
    void recoveryLeavesWhatIsEmpty()
    {
        QTemporaryDir dir;
        const QString part = dir.filePath(QStringLiteral("x.flv.part"));
        QCOMPARE(flv::recoverFile(part).error().kind, Error::Kind::NotFound);
        for (const QByteArray& bytes : {QByteArray(), QByteArray("FLV"), start()}) {
            save(part, bytes);
            QCOMPARE(flv::recoverFile(part).error().kind, Error::Kind::Protocol);
            QCOMPARE(contents(part), bytes);
        }
    }

    void fixNamesAndRefuses()
    {
        QTemporaryDir dir;
        Sink sink;
        Stop stop;
        const QString in = dir.filePath(QStringLiteral("a.flv"));
        save(in, start() + media(0, 4000));
        const auto fixed = flv::fixFiles({in}, {}, sink, stop);
        QVERIFY(fixed);
        QCOMPARE(fixed->files, 1);
        QCOMPARE(sink.segments[0].path, dir.filePath(QStringLiteral("a.fixed.flv")));
        flv::FixOptions options;
        options.outputFolder = dir.filePath(QStringLiteral("out"));
        options.limits.duration = 2s;
        const auto split = flv::fixFiles({in}, options, sink, stop);
        QVERIFY(split);
        QCOMPARE(split->files, 2);
        QCOMPARE(sink.segments[2].path, dir.filePath(QStringLiteral("out/a-2.flv")));
        const QString text = dir.filePath(QStringLiteral("notes.txt"));
        save(text, QByteArray("these are notes ").repeated(100));
        const auto refused = flv::fixFiles({text}, {}, sink, stop);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Protocol);
        QVERIFY(refused.error().detail.contains(text));
        QCOMPARE(flv::fixFiles({dir.filePath(QStringLiteral("no"))}, {}, sink, stop).error().kind,
                 Error::Kind::NotFound);
        // Ten seconds, all of which wait for a keyframe.
        QByteArray inter = start();
        for (int ms = 40; ms < 10'000; ms += 40)
            inter += video(quint32(ms), false) + audio(quint32(ms));
        save(text, inter);
        QVERIFY(flv::fixFiles({text}, {}, sink, stop).error().detail.contains(text));
        stop.request();
        QCOMPARE(flv::fixFiles({in}, {}, sink, stop).error().kind, Error::Kind::Cancelled);
    }

    void fixGoesOnAfterABadInput_data()
    {
        QTest::addColumn<QByteArray>("bad");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("only a header") << start().left(13);
        QTest::newRow("a web page") << QByteArray("<html>sorry</html>");
        QTest::newRow("nothing at all") << QByteArray("gone");
    }
    void fixGoesOnAfterABadInput()
    {
        QFETCH(QByteArray, bad);
        for (const bool join : {false, true}) {
            QTemporaryDir dir;
            Sink sink;
            Stop stop;
            QStringList inputs;
            const std::array<QByteArray, 3> parts{start() + media(0, 4000), bad, start() + media(4000, 8000)};
            for (const QByteArray& part : parts) {
                inputs += dir.filePath(QStringLiteral("%1.flv").arg(inputs.size()));
                if (part != "gone")
                    save(inputs.last(), part);
            }
            flv::FixOptions options;
            options.join = join;
            const auto fixed = flv::fixFiles(inputs, options, sink, stop);
            QVERIFY(!fixed);
            QVERIFY2(fixed.error().detail.contains(inputs[1]), qPrintable(fixed.error().detail));
            QVERIFY2(sink.segments.size() == (join ? 1 : 2), qPrintable(fixed.error().detail));
            qint64 frames = 0;
            for (const SegmentInfo& segment : std::as_const(sink.segments))
                frames += segment.videoFrames;
            QCOMPARE(frames, 200);
        }
    }
};

QTEST_GUILESS_MAIN(TestFixFiles)
#include "tst_fixfiles.moc"
