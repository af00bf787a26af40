// SPDX-License-Identifier: GPL-3.0-or-later
// Hooks with real programs: small scripts that this test writes.
#include "core/hooks/hooks.h"

#include "core/hooks/program.h"
#include "core/upload/uploadwishes.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace std::chrono_literals;

namespace {
struct Fixture
{
    QTemporaryDir folder;
    FakeClock clock;
    Store store;
    Events events{clock};
    Settings settings;
    Hooks hooks{store, events, settings, clock, folder.path()};
    StreamerId streamer = 0;
    TaskId task = 0;

    Fixture()
    {
        if (!store.db.open(folder.filePath(QStringLiteral("db.sqlite3"))))
            qFatal("no database");
        StreamerRow row;
        row.name = QStringLiteral("主播 \"x\"; rm -rf /");
        row.platform = QStringLiteral("bilibili");
        row.url = QUrl(QStringLiteral("https://live.bilibili.com/6"));
        streamer = store.streamers.add(row).value_or(0);
        TaskRow broadcast;
        broadcast.streamer = streamer;
        broadcast.status = QStringLiteral("done");
        broadcast.title = QStringLiteral("../../$(touch /tmp/x)\n标题");
        broadcast.startedAt = QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);
        task = store.tasks.add(broadcast).value_or(0);
    }
    /// A finished file with its row.
    VideoRow video(const QString& name, const QByteArray& content = "video")
    {
        VideoRow row;
        row.streamer = streamer;
        row.task = task;
        row.part = 1;
        row.path = folder.filePath(name);
        row.size = content.size();
        row.state = QStringLiteral("done");
        QFile file(row.path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        row.id = store.videos.add(row).value_or(0);
        return row;
    }
    event::SegmentClosed closed(const VideoRow& video) const
    {
        event::SegmentClosed event{video.streamer, video.task, video.id, video.part, {}};
        event.segment.path = video.path;
        event.segment.bytes = video.size;
        return event;
    }
    void setSteps(const SettingRow& row, const QList<HookStep>& steps)
    {
        const auto set = settings.set(row, toVariant(steps));
        if (!set)
            qFatal("%s", qPrintable(set.error().detail));
    }
    /// Runs the segment hooks of a file; the path it has afterwards.
    QString runSegment(const VideoRow& file)
    {
        QString path;
        hooks.segmentClosed(closed(file),
                            [&path](const event::SegmentClosed& ready) { path = ready.segment.path; });
        if (!QTest::qWaitFor([&path] { return !path.isEmpty(); }, 20000))
            qFatal("the hook does not end");
        QCoreApplication::processEvents(); // what it posted
        return path;
    }
};

HookStep shell(const QString& line, HookStep::Input input = HookStep::Input::Json)
{
    HookStep step;
    step.command = {line};
    step.shell = true;
    step.input = input;
    return step;
}

HookStep moveTo(const QString& folder)
{
    HookStep step;
    step.kind = HookStep::Kind::Move;
    step.folder = folder;
    return step;
}

Program shellProgram(const QString& line, std::chrono::milliseconds timeout = 20s)
{
    Program program;
    program.command = {line};
    program.shell = true;
    program.timeout = timeout;
    return program;
}

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}
} // namespace

class TestHooks : public QObject
{
    Q_OBJECT
private slots:
    // Programs

    void aProgramGetsItsInputAndArguments()
    {
        Stop stop;
        Program program;
        program.command = {
            QStringLiteral("/bin/sh"), QStringLiteral("-c"),  QStringLiteral("cat; printf '%s|' \"$@\""),
            QStringLiteral("x"),       QStringLiteral("a b"), QStringLiteral("$(id)"),
            QStringLiteral("'\";")};
        program.input = "in\n";
        QStringList lines;
        const ProgramRun run = runProgram(program, stop, [&](const QString& line) { lines << line; });
        QVERIFY(run.result);
        QCOMPARE(run.output, QStringLiteral("in\na b|$(id)|'\";|"));
        QCOMPARE(lines.size(), 2);
    }
    void whatGoesWrongIsTold_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("code");
        QTest::newRow("exit code") << QStringLiteral("exit 7") << int(Error::Kind::Refused) << 7;
        QTest::newRow("crash") << QStringLiteral("kill -SEGV $$") << int(Error::Kind::Refused) << -1;
    }
    void whatGoesWrongIsTold()
    {
        QFETCH(QString, line);
        QFETCH(int, kind);
        QFETCH(int, code);
        Stop stop;
        const ProgramRun run = runProgram(shellProgram(line), stop, {});
        QVERIFY(!run.result);
        QCOMPARE(int(run.result.error().kind), kind);
        QCOMPARE(run.result.error().code, code);
    }
    void aMissingProgramIsNotFound()
    {
        Stop stop;
        Program program;
        program.command = {QStringLiteral("/nowhere/at all")};
        const ProgramRun run = runProgram(program, stop, {});
        QVERIFY(!run.result && run.result.error().kind == Error::Kind::NotFound);
        QVERIFY(run.result.error().detail.contains(QStringLiteral("/nowhere/at all")));
    }
    void aTimeoutEndsTheWholeGroup()
    {
        QTemporaryDir folder;
        const QString pids = folder.filePath(QStringLiteral("pid"));
        Stop stop;
        QElapsedTimer clock;
        clock.start();
        // It ignores the polite signal, and so does its child.
        const ProgramRun run = runProgram(
            shellProgram(QStringLiteral(
                             "trap '' TERM; (trap '' TERM; while :; do sleep 1; done) & echo $! > '%1'; wait")
                             .arg(pids),
                         300ms),
            stop, {});
        QVERIFY(!run.result && run.result.error().kind == Error::Kind::Timeout);
        QVERIFY(clock.elapsed() < 15000);
        const auto child = pid_t(contentOf(pids).trimmed().toInt());
        QVERIFY(child > 0);
        QTRY_VERIFY(::kill(child, 0) != 0);
    }
    void aStopEndsItAtOnce()
    {
        Stop stop;
        stop.request();
        const ProgramRun never = runProgram(shellProgram(QStringLiteral("sleep 60")), stop, {});
        QVERIFY(!never.result && never.result.error().kind == Error::Kind::Cancelled);
        Stop later;
        Worker worker(QStringLiteral("stopper"), [&later](Stop& own) {
            (void)own.sleep(100ms);
            later.request();
        });
        QElapsedTimer clock;
        clock.start();
        const ProgramRun run = runProgram(shellProgram(QStringLiteral("sleep 60")), later, {});
        QVERIFY(!run.result && run.result.error().kind == Error::Kind::Cancelled);
        QVERIFY(clock.elapsed() < 10000);
    }
    void aFloodCostsNoMemory()
    {
        Stop stop;
        int lines = 0;
        const ProgramRun run =
            runProgram(shellProgram(QStringLiteral("yes 0123456789 | head -c 50000000; printf end")), stop,
                       [&lines](const QString&) { ++lines; });
        QVERIFY(run.result);
        QCOMPARE(run.outputBytes, 50'000'003);
        QVERIFY(run.output.size() <= 16 * 1024);
        QVERIFY(run.output.endsWith(QStringLiteral("end")));
        QVERIFY(lines <= 501);
    }
    void aLineWithoutAnEndIsCut()
    {
        Stop stop;
        qsizetype longest = 0;
        const ProgramRun run =
            runProgram(shellProgram(QStringLiteral("head -c 5000000 /dev/zero | tr '\\0' x")), stop,
                       [&longest](const QString& line) { longest = std::max(longest, line.size()); });
        QVERIFY(run.result);
        QVERIFY(longest <= 1000);
    }
    void unreadInputDoesNotHang()
    {
        Stop stop;
        Program program = shellProgram(QStringLiteral("exec true"));
        program.input = QByteArray(4 * 1024 * 1024, 'x');
        QVERIFY(runProgram(program, stop, {}).result);
    }

    // Steps

    void stepsSurviveTheirSetting()
    {
        HookStep run = shell(QStringLiteral("a b"), HookStep::Input::Paths);
        run.timeoutSec = 5;
        HookStep remux;
        remux.kind = HookStep::Kind::Remux;
        remux.keepSource = true;
        const QVariantList list = toVariant({run, moveTo(QStringLiteral("x")), remux});
        QCOMPARE(toVariant(hookStepsFrom(list)), list);
        QVERIFY(hookStepsFrom({QVariantMap{{QStringLiteral("do"), QStringLiteral("webhook")}}, 7}).isEmpty());
        QVERIFY(setting::hooksSegment.check(list));
        HookStep trash;
        trash.kind = HookStep::Kind::Delete;
        QVERIFY(!setting::hooksSegment.check(toVariant({trash})));
        QVERIFY(setting::hooksUpload.check(toVariant({trash})));
        QVERIFY(!setting::hooksUpload.check(toVariant({HookStep()}))); // a program without a name
        QVERIFY(!setting::hooksSegment.options.remote);
    }
    void foldersStayInTheirPlace_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("folder");
        QTest::newRow("relative") << QStringLiteral("done") << QStringLiteral("/rec/done");
        QTest::newRow("absolute") << QStringLiteral("/mnt/nas/") << QStringLiteral("/mnt/nas");
        QTest::newRow("variables") << QStringLiteral("/mnt/{streamer}/%Y") << QStringLiteral("/mnt/a_b/2026");
        QTest::newRow("hostile") << QStringLiteral("/mnt/{title}") << QStringLiteral("/mnt/_");
        QTest::newRow("nothing") << QStringLiteral(" ") << QString();
    }
    void foldersStayInTheirPlace()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, folder);
        PathFields fields;
        fields.streamer = QStringLiteral("a/b");
        fields.title = QStringLiteral("..");
        fields.time = QDateTime(QDate(2026, 6, 1), QTime(12, 0), Qt::UTC);
        const auto made = moveFolder(pattern, QStringLiteral("/rec"), fields);
        QCOMPARE(bool(made), !folder.isEmpty());
        if (!made)
            return;
        if (folder.endsWith(u'_')) { // whatever a hostile title becomes, it is one name below /mnt
            QVERIFY(made->startsWith(QStringLiteral("/mnt/")) && made->count(u'/') == 2);
        } else {
            QCOMPARE(*made, folder);
        }
    }
    void aSegmentIsHandedOnAtOnceWithoutHooks()
    {
        Fixture fixture;
        bool gone = false;
        fixture.hooks.segmentClosed(fixture.closed(fixture.video(QStringLiteral("a.flv"))),
                                    [&gone](const event::SegmentClosed&) { gone = true; });
        QVERIFY(gone);
    }
    void aProgramReadsWhatHappened()
    {
        Fixture fixture;
        const QString name = QStringLiteral("主播 'a' \"b\" $(touch x) ;&.flv");
        const VideoRow file = fixture.video(name);
        const QString out = fixture.folder.filePath(QStringLiteral("out.json"));
        const QString list = fixture.folder.filePath(QStringLiteral("list.txt"));
        fixture.setSteps(setting::hooksSegment,
                         {shell(QStringLiteral("cat > '%1'").arg(out)),
                          shell(QStringLiteral("cat > '%1'").arg(list), HookStep::Input::Paths)});
        QCOMPARE(fixture.runSegment(file), file.path);
        const QJsonObject json = QJsonDocument::fromJson(contentOf(out)).object();
        QCOMPARE(json.value(u"event").toString(), QStringLiteral("segment"));
        QCOMPARE(json.value(u"file_list").toArray().first().toString(), file.path);
        QVERIFY(json.value(u"name").toString().startsWith(QStringLiteral("主播")));
        QCOMPARE(QString::fromUtf8(contentOf(list)), file.path + u'\n');
        QVERIFY(
            !QFileInfo::exists(fixture.folder.filePath(QStringLiteral("x")))); // nothing was executed of it
    }
    void aMovedFileIsFollowed()
    {
        Fixture fixture;
        const VideoRow file = fixture.video(QStringLiteral("a.flv"));
        QVERIFY(QFile::copy(file.path, fixture.folder.filePath(QStringLiteral("a.xml"))));
        UploadRow upload;
        upload.task = fixture.task;
        upload.state = QStringLiteral("queued");
        const auto id = fixture.store.uploads.add(upload);
        PartRow part;
        part.upload = id.value_or(0);
        part.video = file.id;
        part.position = 1;
        part.path = file.path;
        part.state = QStringLiteral("waiting");
        QVERIFY(fixture.store.uploads.addPart(part));
        QSignalSpy posted(&fixture.events, &Events::posted);
        fixture.setSteps(setting::hooksSegment, {moveTo(QStringLiteral("done/{platform}"))});
        QCOMPARE(UploadWishes::of(fixture.settings, fixture.streamer).fields.value(u"when").toString(),
                 QStringLiteral("afterBroadcast")); // nothing is read while it may be moved
        const QString now = fixture.folder.filePath(QStringLiteral("done/bilibili/a.flv"));
        QCOMPARE(fixture.runSegment(file), now);
        QVERIFY(QFileInfo::exists(now));
        QVERIFY(QFileInfo::exists(fixture.folder.filePath(QStringLiteral("done/bilibili/a.xml"))));
        QVERIFY(!QFileInfo::exists(file.path));
        QCOMPARE(fixture.store.videos.get(file.id).value_or(VideoRow()).path, now);
        QCOMPARE(fixture.store.uploads.parts(part.upload).value_or(QList<PartRow>()).first().path, now);
        const auto ledger = fixture.store.ledger.page(0, 10);
        QVERIFY(ledger && ledger->size() == 1);
        QCOMPARE(ledger->first().action, QStringLiteral("move"));
        QTRY_COMPARE(posted.count(), 1);
    }
    void nothingIsOverwritten()
    {
        Fixture fixture;
        QVERIFY(QDir(fixture.folder.path()).mkdir(QStringLiteral("done")));
        QFile there(fixture.folder.filePath(QStringLiteral("done/a.flv")));
        QVERIFY(there.open(QIODevice::WriteOnly) && there.write("old") == 3);
        there.close();
        const VideoRow file = fixture.video(QStringLiteral("a.flv"), "new");
        fixture.setSteps(setting::hooksSegment, {moveTo(QStringLiteral("done"))});
        const QString moved = fixture.runSegment(file);
        QVERIFY(moved != there.fileName());
        QCOMPARE(contentOf(there.fileName()), QByteArray("old"));
        QCOMPARE(contentOf(moved), QByteArray("new"));
    }
    void aFailureKeepsTheFileAndIsToldOnce()
    {
        Fixture fixture;
        QList<event::HookFailed> told;
        connect(&fixture.events, &Events::posted, this, [&told](const PostedEvent& posted) {
            if (const auto* failed = std::get_if<event::HookFailed>(&posted.event))
                told << *failed;
        });
        fixture.setSteps(setting::hooksSegment,
                         {shell(QStringLiteral("echo why; exit 3")), moveTo(QStringLiteral("done"))});
        for (const char* name : {"a.flv", "b.flv"}) {
            const VideoRow file = fixture.video(QLatin1String(name));
            QCOMPARE(fixture.runSegment(file), file.path); // the upload goes on, the file is where it was
            QVERIFY(QFileInfo::exists(file.path));
        }
        QTRY_COMPARE(told.size(), 1);
        QCOMPARE(told.first().step, 1);
        QCOMPARE(told.first().error.code, 3);
        fixture.setSteps(setting::hooksSegment, {shell(QStringLiteral("exit 4"))});
        (void)fixture.runSegment(fixture.video(QStringLiteral("c.flv")));
        QTRY_COMPARE(told.size(), 2); // changed, so it is told again
    }
    void aBroadcastWaitsForItsSegments()
    {
        Fixture fixture;
        fixture.setSteps(setting::hooksSegment, {shell(QStringLiteral("sleep 0.3"))});
        const VideoRow file = fixture.video(QStringLiteral("a.flv"));
        QStringList order;
        fixture.hooks.segmentClosed(fixture.closed(file), [&order](const event::SegmentClosed&) {
            order << QStringLiteral("segment");
        });
        fixture.hooks.broadcastEnded({fixture.streamer, fixture.task, {}, 1, 5, 1, false},
                                     [&order] { order << QStringLiteral("broadcast"); });
        QVERIFY(order.isEmpty());
        QTRY_COMPARE(order, (QStringList{QStringLiteral("segment"), QStringLiteral("broadcast")}));
    }
    void stoppingLetsEverybodyGoOn()
    {
        Fixture fixture;
        fixture.setSteps(setting::hooksSegment, {shell(QStringLiteral("sleep 60"))});
        int gone = 0;
        for (const char* name : {"a.flv", "b.flv"})
            fixture.hooks.segmentClosed(fixture.closed(fixture.video(QLatin1String(name))),
                                        [&gone](const event::SegmentClosed&) { ++gone; });
        bool stopped = false;
        fixture.hooks.stopAll([&stopped] { stopped = true; });
        QTRY_VERIFY(stopped);
        QCOMPARE(gone, 2);
        fixture.hooks.segmentClosed(fixture.closed(fixture.video(QStringLiteral("c.flv"))),
                                    [&gone](const event::SegmentClosed&) { ++gone; });
        QCOMPARE(gone, 3);
    }
    void deletingWaitsForTheOpenArchive()
    {
        Fixture fixture;
        const QString share = fixture.folder.filePath(QStringLiteral("share")); // of the trash
        QVERIFY(QDir().mkpath(share));
        qputenv("XDG_DATA_HOME", share.toUtf8());
        const VideoRow file = fixture.video(QStringLiteral("a.flv"));
        UploadRow upload;
        upload.task = fixture.task;
        upload.streamer = fixture.streamer;
        upload.state = QStringLiteral("inReview");
        upload.id = fixture.store.uploads.add(upload).value_or(0);
        PartRow part;
        part.upload = upload.id;
        part.position = 1;
        part.path = file.path;
        part.state = QStringLiteral("posted");
        QVERIFY(fixture.store.uploads.addPart(part));
        const QString ran = fixture.folder.filePath(QStringLiteral("ran"));
        HookStep trash;
        trash.kind = HookStep::Kind::Delete;
        fixture.setSteps(setting::hooksUpload, {shell(QStringLiteral("cat > '%1'").arg(ran)), trash});
        fixture.events.post(event::ArchivePosted{upload.id, fixture.streamer, fixture.task, 1,
                                                 QStringLiteral("BV1"), 1, false});
        QTRY_VERIFY(contentOf(ran).contains("BV1"));
        QTRY_COMPARE(fixture.hooks.running(), 0);
        QVERIFY(QFileInfo::exists(file.path));
        event::ArchiveReviewed reviewed{};
        reviewed.upload = upload.id;
        reviewed.streamer = fixture.streamer;
        reviewed.state = -30;
        fixture.events.post(reviewed);
        reviewed.state = 0;
        fixture.events.post(reviewed);
        QTRY_VERIFY(!QFileInfo::exists(file.path));
        QTRY_COMPARE(fixture.store.ledger.page(0, 10).value_or(QList<LedgerRow>()).size(), 1);
        QCOMPARE(fixture.store.ledger.page(0, 10)->first().action, QStringLiteral("trash"));
    }
    void aTryTouchesNoFile()
    {
        Fixture fixture;
        const VideoRow file = fixture.video(QStringLiteral("a.flv"));
        HookSubject subject;
        subject.streamer = fixture.streamer;
        subject.task = fixture.task;
        subject.files = {file.path};
        HookRun run;
        bool done = false;
        fixture.hooks.tryOut({shell(QStringLiteral("echo hello")), moveTo(QStringLiteral("done"))}, subject,
                             [&](const HookRun& result) {
                                 run = result;
                                 done = true;
                             });
        QTRY_VERIFY(done);
        QCOMPARE(run.reports.size(), 2);
        QVERIFY(run.reports.first().output.contains(QStringLiteral("hello")));
        QVERIFY(run.reports.last().output.contains(QStringLiteral("would move")));
        QVERIFY(QFileInfo::exists(file.path));
    }

    /// processing.parallel: a second streamer waits, unless more may run; a try never waits.
    void asManyStreamersAsAllowed()
    {
        Fixture fixture;
        StreamerRow row;
        row.name = QStringLiteral("other");
        row.platform = QStringLiteral("bilibili");
        row.url = QUrl(QStringLiteral("https://live.bilibili.com/7"));
        const StreamerId other = fixture.store.streamers.add(row).value_or(0);
        const QString gate = fixture.folder.filePath(QStringLiteral("gate"));
        const QString line = QStringLiteral("while [ ! -e '%1' ]; do sleep 0.02; done").arg(gate);
        fixture.setSteps(setting::hooksSegment, {shell(line)});
        const VideoRow first = fixture.video(QStringLiteral("a.flv"));
        VideoRow second = fixture.video(QStringLiteral("b.flv"));
        second.streamer = other;
        int done = 0;
        const auto count = [&done](const event::SegmentClosed&) { ++done; };
        fixture.hooks.segmentClosed(fixture.closed(first), count);
        fixture.hooks.segmentClosed(fixture.closed(second), count);
        QCOMPARE(fixture.hooks.running(), 1);
        HookSubject subject;
        subject.streamer = fixture.streamer;
        bool tried = false;
        fixture.hooks.tryOut({shell(QStringLiteral("true"))}, subject, [&](const HookRun&) { tried = true; });
        QTRY_VERIFY(tried);
        QCOMPARE(done, 0);
        QVERIFY(fixture.settings.set(setting::hooksParallel, 2));
        QCOMPARE(fixture.hooks.running(), 2); // at once
        QFile open(gate);
        QVERIFY(open.open(QIODevice::WriteOnly));
        QTRY_COMPARE(done, 2);
    }
};

QTEST_GUILESS_MAIN(TestHooks)
#include "tst_hooks.moc"
