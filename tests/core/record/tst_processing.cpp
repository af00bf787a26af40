// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/base/clock.h"
#include "core/config/settingsstore.h"
#include "core/record/diskguard.h"
#include "core/record/processing.h"
#include "core/record/rate.h"
#include "core/record/recordinglog.h"
#include "tests/support/fakehttp.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using event::DiskLevel;

/// What happens beside a recording: rows, copies, covers, disks.
class TestProcessing : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    Store m_store;
    Events m_events{Clock::system()};
    FakeHttp m_http;
    QList<Event> m_posted;
    StreamerRow m_streamer;

    template <typename T>
    QList<T> all() const
    {
        QList<T> found;
        for (const Event& event : m_posted) {
            if (const auto* one = std::get_if<T>(&event))
                found.append(*one);
        }
        return found;
    }
    QString make(const char* name)
    {
        const QString file = m_folder.filePath(QString::fromLatin1(name));
        const QStringList arguments =
            QStringLiteral("-v error -f lavfi -i testsrc2=s=160x90:r=25:d=2 -c:v libx264 -preset ultrafast")
                .split(QLatin1Char(' '));
        return QProcess::execute(QStringLiteral("ffmpeg"), arguments + QStringList(file)) == 0 ? file
                                                                                               : QString();
    }
    /// A broadcast with one finished file, written down as a recording does.
    SegmentInfo record(RecordingLog& log, const QString& path)
    {
        log.begin({}, false, 0s);
        log.fileChosen(1, path);
        log.fileOpened(1, path, SplitReason::Start);
        SegmentInfo segment;
        segment.path = path;
        segment.bytes = QFileInfo(path).size();
        segment.seconds = 2;
        log.fileClosed(1, segment);
        return segment;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_store.db.open(m_folder.filePath(QStringLiteral("db.sqlite3"))));
        m_streamer.url = QUrl(QStringLiteral("http://a.example/live.flv"));
        m_streamer.id = *m_store.streamers.add(m_streamer);
        connect(&m_events, &Events::posted, this,
                [this](const PostedEvent& posted) { m_posted.append(posted.event); });
    }
    void cleanupTestCase() { background::finish(); }
    void init() { m_posted.clear(); }

    void theSameBroadcast_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("now");
        QTest::addColumn<qint64>("awayMs");
        QTest::addColumn<bool>("same");
        QTest::newRow("the site says so") << u"7"_s << u"7"_s << qint64(3600'000) << true;
        QTest::newRow("the site says no") << u"7"_s << u"8"_s << qint64(10) << false;
        QTest::newRow("a short drop") << QString() << QString() << qint64(59'000) << true;
        QTest::newRow("a long one") << QString() << QString() << qint64(60'000) << false;
        QTest::newRow("a site that begins to tell") << QString() << u"8"_s << qint64(59'000) << true;
        QTest::newRow("a clock that went back") << QString() << QString() << qint64(-1) << false;
    }
    void theSameBroadcast()
    {
        QFETCH(QString, before);
        QFETCH(QString, now);
        QFETCH(qint64, awayMs);
        QFETCH(bool, same);
        TaskRow last;
        last.session = before;
        last.stoppedAt = QDateTime::currentDateTimeUtc();
        QCOMPARE(isSameBroadcast(last, now, 60s, last.stoppedAt.addMSecs(awayMs)), same);
    }
    void aBroadcastThatWasCutOffGoesOn()
    {
        RoomInfo room;
        room.sessionId = u"4711"_s;
        RecordingLog first(m_events, m_store, Clock::system(), m_streamer);
        QCOMPARE(first.begin(room, false, 0s), 0);
        first.fileChosen(1, m_folder.filePath(u"cut.flv"_s));
        auto task = *m_store.tasks.get(first.task());
        task.status = u"interrupted"_s; // what recovery makes of it
        QVERIFY(m_store.tasks.update(task));
        RecordingLog second(m_events, m_store, Clock::system(), m_streamer);
        QCOMPARE(second.begin(room, true, 0s), 1);
        QCOMPARE(second.task(), first.task());
        QCOMPARE(m_store.tasks.get(first.task())->status, u"recording"_s);
        room.sessionId = u"4712"_s;
        RecordingLog third(m_events, m_store, Clock::system(), m_streamer);
        QCOMPARE(third.begin(room, true, 60s), 0);
        QVERIFY(third.task() != first.task());
    }
    void aFileWithoutMediaLeavesNoRow()
    {
        RecordingLog log(m_events, m_store, Clock::system(), m_streamer);
        log.begin({}, false, 0s);
        log.fileChosen(1, m_folder.filePath(QStringLiteral("never.flv")));
        QCOMPARE(m_store.videos.ofTask(log.task())->size(), 1); // before its first byte
        RecordingResult result;
        result.end = RecordingResult::End::Failed;
        result.error = {Error::Kind::Network, QStringLiteral("gone"), 0, {}};
        log.end(result, false, 0);
        QCOMPARE(m_store.videos.ofTask(log.task())->size(), 0);
        QCOMPARE(m_store.tasks.get(log.task())->status, QStringLiteral("failed"));
        QCOMPARE(m_store.tasks.get(log.task())->error, QStringLiteral("gone"));
        QCOMPARE(m_store.tasks.get(log.task())->errorKind, QStringLiteral("network"));
        QTRY_COMPARE(all<event::RecordingFailed>().size(), 1);
        QTRY_COMPARE(all<event::StreamEnded>().size(), 1);
    }
    void onlyASmallBroadcastIsDeleted_data()
    {
        QTest::addColumn<qint64>("minBytes");
        QTest::addColumn<bool>("deleted");
        QTest::newRow("large enough") << qint64(1) << false;
        QTest::newRow("too small") << qint64(1 << 30) << true;
    }
    void onlyASmallBroadcastIsDeleted()
    {
        QFETCH(qint64, minBytes);
        QFETCH(bool, deleted);
        const QString path = make(deleted ? "small.flv" : "large.flv");
        RecordingLog log(m_events, m_store, Clock::system(), m_streamer);
        RecordingResult result;
        result.bytes = record(log, path).bytes;
        log.end(result, false, minBytes);
        QCOMPARE(QFile::exists(path), !deleted);
        QCOMPARE(m_store.videos.ofTask(log.task())->size(), deleted ? 0 : 1);
        if (deleted)
            QCOMPARE(m_store.ledger.page(0, 1)->first().path, path);
    }
    void aVerifiedCopyMayReplaceTheOriginal_data()
    {
        QTest::addColumn<bool>("keepSource");
        QTest::newRow("kept") << true;
        QTest::newRow("replaced") << false;
    }
    void aVerifiedCopyMayReplaceTheOriginal()
    {
        QFETCH(bool, keepSource);
        const QString path = make(keepSource ? "kept.flv" : "replaced.flv");
        RecordingLog log(m_events, m_store, Clock::system(), m_streamer);
        record(log, path);
        QTRY_VERIFY(!all<event::SegmentClosed>().isEmpty() &&
                    all<event::SegmentClosed>().last().segment.path == path);
        Processing processing(m_events, m_store, m_http.factory(), Clock::system(), m_folder.path());
        processing.fileClosed(all<event::SegmentClosed>().last(), true, keepSource);
        QTRY_COMPARE_WITH_TIMEOUT(all<event::RemuxFinished>().size(), 1, 30000);
        const auto finished = all<event::RemuxFinished>().first();
        QVERIFY2(finished.ok, qPrintable(finished.error.detail));
        QVERIFY(QFile::exists(finished.target));
        QCOMPARE(QFile::exists(path), keepSource);
        const QString listed = m_store.videos.get(finished.video)->path;
        QCOMPARE(listed, keepSource ? path : finished.target);
        if (!keepSource)
            QCOMPARE(m_store.ledger.page(0, 1)->first().path, path);
    }
    void aBadFileIsNeverDeleted()
    {
        QFile bad(m_folder.filePath(QStringLiteral("bad.flv")));
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write("rubbish");
        bad.close();
        event::SegmentClosed closed{};
        closed.segment.path = bad.fileName();
        Processing processing(m_events, m_store, m_http.factory(), Clock::system(), m_folder.path());
        processing.fileClosed(closed, true, false);
        QTRY_COMPARE_WITH_TIMEOUT(all<event::RemuxFinished>().size(), 1, 30000);
        QVERIFY(!all<event::RemuxFinished>().first().ok);
        QVERIFY(bad.exists());
    }
    void coverAndThumbnail()
    {
        m_http.on("http://a.example/cover", QByteArray("a picture"));
        Processing processing(m_events, m_store, m_http.factory(), Clock::system(), m_folder.path());
        const QString video = make("covered.flv");
        processing.saveCover(QUrl(QStringLiteral("http://a.example/cover.png")), video);
        QTRY_VERIFY(QFile::exists(m_folder.filePath(QStringLiteral("covered.png"))));
        processing.makeThumbnail(video, 7, 8);
        QTRY_COMPARE_WITH_TIMEOUT(all<event::ThumbnailReady>().size(), 1, 30000);
        QVERIFY(QFile::exists(all<event::ThumbnailReady>().first().path));
    }
    /// It is a present: nothing is posted, nothing is left behind, the next one is asked for.
    void coversThatCannotBeHad()
    {
        FakeHttp http;
        http.on("http://a.example/gone", QList<FakeHttp::Answer>{{404, "no", {}, {}}});
        http.on("http://a.example/moved",
                QList<FakeHttp::Answer>{{302, "", {{"Location", "http://127.0.0.1/x"}}, {}}});
        http.on("http://a.example/good", QByteArray("a picture"));
        Processing processing(m_events, m_store, http.factory(), Clock::system(), m_folder.path());
        const auto save = [&](const char* url, const char* video) {
            processing.saveCover(QUrl(QString::fromLatin1(url)),
                                 m_folder.filePath(QString::fromLatin1(video)));
        };
        const auto posted = m_posted.size();
        save("http://127.0.0.1:1/c.jpg", "near.flv");
        save("http://router/c.jpg", "router.flv");
        save("http://a.example/gone", "gone.flv");
        save("http://a.example/moved", "moved.flv");
        save("http://a.example/good", "good.flv");
        QTRY_VERIFY(QFile::exists(m_folder.filePath(QStringLiteral("good.jpg"))));
        for (const char* name : {"near.jpg", "router.jpg", "gone.jpg", "moved.jpg"})
            QVERIFY2(!QFile::exists(m_folder.filePath(QString::fromLatin1(name))), name);
        const auto requests = http.requests();
        QCOMPARE(requests.size(), 3); // in their order, each once
        for (const HttpRequest& request : requests)
            QCOMPARE(request.maxRedirects, 0);
        QCOMPARE(m_posted.size(), posted);
    }
    void diskLevels_data()
    {
        QTest::addColumn<double>("gib");
        QTest::addColumn<double>("hours");
        QTest::addColumn<DiskLevel>("before");
        QTest::addColumn<DiskLevel>("level");
        QTest::newRow("plenty") << 50.0 << 20.0 << DiskLevel::Ok << DiskLevel::Ok;
        QTest::newRow("below the warning") << 9.9 << -1.0 << DiskLevel::Ok << DiskLevel::Low;
        QTest::newRow("less than two hours") << 50.0 << 1.9 << DiskLevel::Ok << DiskLevel::Low;
        QTest::newRow("at the limit") << 1.0 << 5.0 << DiskLevel::Low << DiskLevel::Full;
        QTest::newRow("still full") << 2.9 << 5.0 << DiskLevel::Full << DiskLevel::Full;
        QTest::newRow("room again") << 3.0 << 5.0 << DiskLevel::Full << DiskLevel::Low;
        QTest::newRow("not asked") << -1.0 << -1.0 << DiskLevel::Low << DiskLevel::Low;
    }
    void diskLevels()
    {
        QFETCH(double, gib);
        QFETCH(double, hours);
        QFETCH(DiskLevel, before);
        QFETCH(DiskLevel, level);
        const qint64 bytes = gib < 0 ? -1 : qint64(gib * 1024 * 1024 * 1024);
        QCOMPARE(DiskGuard::levelOf(bytes, hours, 10, 1, before), level);
    }
    void speedRatio()
    {
        RateWindow rate(10s);
        QCOMPARE(rate.ratio(), 0.0);
        for (int second = 0; second <= 30; ++second)
            rate.add(std::chrono::seconds(second), second <= 20 ? second * 1000 : 20000, second * 125000);
        QCOMPARE(rate.bitsPerSecond(), 1e6);
        QCOMPARE(rate.ratio(), 0.0); // stood still for the whole window
        rate.add(31s, 31000, 31 * 125000);
        QVERIFY(rate.ratio() > 1.0);
    }
};
QTEST_GUILESS_MAIN(TestProcessing)
#include "tst_processing.moc"
