// SPDX-License-Identifier: GPL-3.0-or-later
// Finished files while the database takes nothing.
#include "core/base/background.h"
#include "core/record/latefiles.h"
#include "core/record/recordinglog.h"
#include "core/record/recovery.h"

#include <QFile>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.01");
}

class TestLateFiles : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Clock& m_clock = Clock::system();
    Events m_events{m_clock};
    Store m_store;
    StreamerRow m_streamer;
    QList<event::SegmentClosed> m_closed;

    QString waiting() const { return m_folder.filePath(u"late-files.json"_s); }

    /// A database in which nobody gets a row of `table`, as when another program holds its lock.
    void refuse(const QString& table)
    {
        run(u"CREATE TRIGGER refuse_%1 BEFORE INSERT ON %1 BEGIN SELECT RAISE(ABORT, 'locked'); END"_s.arg(
            table));
    }
    void allow(const QString& table) { run(u"DROP TRIGGER refuse_%1"_s.arg(table)); }
    void run(const QString& statement)
    {
        const auto done = m_store.db.run([&](QSqlDatabase& db) -> Result<> {
            if (!QSqlQuery(db).exec(statement))
                return fail(Error::Kind::Database, statement);
            return {};
        });
        QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    }

    QString make(const QString& name)
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write("media") == 5 ? file.fileName() : QString();
    }
    static void close(RecordingLog& log, int part, const QString& path)
    {
        SegmentInfo segment;
        segment.path = path;
        segment.bytes = 5;
        segment.seconds = 2;
        log.fileClosed(part, segment);
    }
    QList<VideoRow> rows(TaskId task) { return m_store.videos.ofTask(task).value_or(QList<VideoRow>()); }

private slots:
    void initTestCase()
    {
        QVERIFY(m_store.db.open(m_folder.filePath(u"db.sqlite3"_s)));
        m_streamer.url = QUrl(u"http://a.example/live.flv"_s);
        m_streamer.id = *m_store.streamers.add(m_streamer);
        connect(&m_events, &Events::posted, this, [this](const PostedEvent& posted) {
            if (const auto* closed = std::get_if<event::SegmentClosed>(&posted.event))
                m_closed.append(*closed);
        });
    }
    void cleanupTestCase() { background::finish(); }
    void init() { m_closed.clear(); }

    void aFileGetsItsRowWhenItIsClosed()
    {
        const QString path = make(u"closed.flv"_s);
        LateFiles late(m_store, m_events, waiting());
        RecordingLog log(m_events, m_store, m_clock, m_streamer, 0, {}, &late);
        log.begin({}, false, 0s);
        refuse(u"videos"_s);
        log.fileChosen(1, path);
        allow(u"videos"_s);
        QVERIFY(rows(log.task()).isEmpty());
        close(log, 1, path);
        QCOMPARE(rows(log.task()).size(), 1);
        QCOMPARE(rows(log.task()).first().state, u"done"_s);
        QCOMPARE(rows(log.task()).first().size, 5);
        QTRY_COMPARE(m_closed.size(), 1);
        QCOMPARE(m_closed.first().video, rows(log.task()).first().id);
        QCOMPARE(late.count(), 0);
        log.end({}, false, 0);
    }
    void aFileIsTriedUntilItIsSaved()
    {
        const QString path = make(u"later.flv"_s);
        LateFiles late(m_store, m_events, waiting());
        RecordingLog log(m_events, m_store, m_clock, m_streamer, 0, {}, &late);
        log.begin({}, false, 0s);
        refuse(u"videos"_s);
        log.fileChosen(1, path);
        close(log, 1, path);
        QCOMPARE(late.count(), 1);
        QVERIFY(QFile::exists(waiting()));
        log.fileChosen(2, m_folder.filePath(u"next.flv"_s)); // the recording goes on
        allow(u"videos"_s);
        QTRY_COMPARE(m_closed.size(), 1); // told when it is known, so that an upload finds it
        QCOMPARE(rows(log.task()).size(), 1);
        const VideoRow row = rows(log.task()).first();
        QCOMPARE(m_closed.first().video, row.id);
        QCOMPARE(m_closed.first().task, log.task());
        QCOMPARE(row.part, 1);
        QCOMPARE(row.path, path);
        QCOMPARE(row.state, u"done"_s);
        QTRY_COMPARE(late.count(), 0);
        QVERIFY(!QFile::exists(waiting()));
        log.end({}, false, 0);
    }
    /// A row that is there and could not be finished is nobody else's to finish at the next start.
    void oneOfTwoFinishesIt()
    {
        const QString path = make(u"begun.flv"_s);
        QSet<VideoId> kept;
        VideoRow row;
        {
            LateFiles late(m_store, m_events, waiting());
            RecordingLog log(m_events, m_store, m_clock, m_streamer, 0, {}, &late);
            log.begin({}, false, 0s);
            log.fileChosen(1, path);
            row = rows(log.task()).value(0);
            QCOMPARE(row.state, u"recording"_s);
            run(u"CREATE TRIGGER refuse_update BEFORE UPDATE ON videos BEGIN SELECT RAISE(ABORT, 'locked'); END"_s);
            close(log, 1, path);
            kept = LateFiles::kept(waiting());
            QCOMPARE(kept, QSet<VideoId>{row.id});
            run(u"DROP TRIGGER refuse_update"_s);
            QTRY_COMPARE(m_closed.size(), 1);
            QTRY_COMPARE(late.count(), 0);
            log.end({}, false, 0);
        }
        QCOMPARE(LateFiles::kept(waiting()), QSet<VideoId>());
        QVERIFY(QFile::rename(path, path + u".moved"_s)); // a hook was quick
        Stop stop;
        const auto recovered = recovery::finish(m_store, row, stop); // as it was read before
        QVERIFY2(recovered, recovered ? "" : qPrintable(recovered.error().detail));
        QVERIFY(!recovered->had && recovered->segment.path.isEmpty());
        QCOMPARE(m_store.videos.get(row.id)->state, u"done"_s);
    }
    void whatABroadcastWithoutARowRecordedIsSavedWithIt()
    {
        LateFiles late(m_store, m_events, waiting());
        refuse(u"tasks"_s);
        RecordingLog log(m_events, m_store, m_clock, m_streamer, 0, {}, &late);
        log.begin({}, false, 0s);
        QCOMPARE(log.task(), TaskId(0));
        for (int part = 1; part <= 2; ++part) {
            const QString path = make(u"taskless%1.flv"_s.arg(part));
            log.fileChosen(part, path);
            close(log, part, path);
        }
        log.end({}, false, 0);
        QCOMPARE(late.count(), 2);
        allow(u"tasks"_s);
        QTRY_COMPARE(m_closed.size(), 2);
        QVERIFY(m_closed.first().task != 0);
        QCOMPARE(m_closed.last().task, m_closed.first().task);
        QCOMPARE(rows(m_closed.first().task).size(), 2);
        QCOMPARE(m_store.tasks.get(m_closed.first().task)->status, u"done"_s);
        QTRY_COMPARE(late.count(), 0);
    }
    void theNextStartSavesWhatIsLeft()
    {
        const QString path = make(u"left.flv"_s);
        const QString gone = make(u"gone.flv"_s);
        TaskId task = 0;
        refuse(u"videos"_s);
        {
            LateFiles late(m_store, m_events, waiting());
            RecordingLog log(m_events, m_store, m_clock, m_streamer, 0, {}, &late);
            log.begin({}, false, 0s);
            task = log.task();
            log.fileChosen(1, gone);
            close(log, 1, gone);
            log.fileChosen(2, path);
            close(log, 2, path);
            log.end({}, false, 0);
        }
        allow(u"videos"_s);
        QVERIFY(rows(task).isEmpty());
        QVERIFY(QFile::remove(gone)); // by hand, meanwhile
        LateFiles late(m_store, m_events, waiting());
        late.load();
        QTRY_COMPARE(m_closed.size(), 1);
        QCOMPARE(m_closed.first().segment.path, path);
        QCOMPARE(m_closed.first().segment.bytes, 5);
        QCOMPARE(rows(task).size(), 1);
        QCOMPARE(rows(task).first().part, 2);
        QTRY_COMPARE(late.count(), 0);
        QVERIFY(!QFile::exists(waiting()));
        late.load(); // and no other one
        QCOMPARE(late.count(), 0);
    }
    /// A kill between the row and the note of it does not make a second one.
    void nothingIsSavedTwice()
    {
        const QString path = make(u"twice.flv"_s);
        LateFiles late(m_store, m_events, waiting());
        RecordingLog log(m_events, m_store, m_clock, m_streamer, 0, {}, &late);
        log.begin({}, false, 0s);
        log.fileChosen(1, path);
        close(log, 1, path);
        VideoRow again = rows(log.task()).first();
        again.id = 0;
        late.add({*m_store.tasks.get(log.task()), again, {}});
        QTRY_COMPARE(late.count(), 0);
        QCOMPARE(rows(log.task()).size(), 1);
        log.end({}, false, 0);
    }
};

QTEST_GUILESS_MAIN(TestLateFiles)
#include "tst_latefiles.moc"
