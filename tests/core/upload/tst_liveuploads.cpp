// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "tests/support/fakearchives.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr qint64 chunk = 65536;
constexpr qint64 declared = 12 * chunk;

/// A streamer whose broadcasts are uploaded, with a broadcast that goes on, and what its recorder does.
class Broadcast
{
public:
    Broadcast(FakeArchives& site, QTemporaryDir& folder)
        : m_folder(folder)
        , program(site, folder)
    {
        site.addAccount(10001);
        program.login(10001);
        Core& core = *program.core;
        PostFields fields;
        fields.title = u"{title}"_s;
        fields.tags = {u"live"_s};
        StreamerRow streamer;
        streamer.name = u"Alice"_s;
        streamer.url = QUrl(u"https://live.bilibili.com/1"_s);
        streamer.autoUpload = true;
        streamer.uploadTemplate = u"T"_s;
        TaskRow task;
        task.status = u"recording"_s;
        task.title = u"Night"_s;
        task.startedAt = QDateTime::currentDateTimeUtc();
        QVERIFY(core.store.templates.add({0, u"T"_s, toJson(fields), 0}));
        m_streamer = core.store.streamers.add(streamer).value_or(0);
        task.streamer = m_streamer;
        m_task = core.store.tasks.add(task).value_or(0);
        QVERIFY(m_streamer != 0 && m_task != 0);
        QVERIFY(core.settings.set(setting::uploadMinMiB, 0));
        core.events.post(event::StreamStarted{m_streamer, m_task, task.title, false});
    }

    /// The next file is begun: who writes it tells its follower.
    void open()
    {
        ++m_part;
        VideoRow video;
        video.streamer = m_streamer;
        video.task = m_task;
        video.part = m_part;
        video.path = m_folder.filePath(u"p%1.flv"_s.arg(m_part));
        video.state = u"recording"_s;
        m_video = program.core->store.videos.add(video).value_or(0);
        paths += video.path;
        const auto opened =
            file.open(video.path, program.core->publishing.live.follow(
                                      {m_streamer, m_task, m_video, m_part, video.path, declared}));
        QVERIFY(opened);
    }
    void write(qint64 bytes)
    {
        QByteArray block(qsizetype(bytes), '\0');
        for (qint64 i = 0; i < bytes; ++i)
            block[qsizetype(i)] = char((file.size() + i) * 2654435761u >> 13);
        const auto written = file.append(std::span<const char>(block.constData(), size_t(bytes)));
        QVERIFY(written);
    }
    void patch(qint64 at)
    {
        const auto patched = file.patch(at, std::span<const char>("patched!", 8));
        QVERIFY(patched);
    }
    void close()
    {
        const qint64 bytes = file.size();
        const auto name = file.finish();
        QVERIFY(name);
        VideoRow video = *program.core->store.videos.get(m_video);
        video.state = u"done"_s;
        video.size = bytes;
        (void)program.core->store.videos.update(video);
        SegmentInfo info;
        info.path = *name;
        info.bytes = bytes;
        program.core->events.post(event::SegmentClosed{m_streamer, m_task, m_video, m_part, info});
    }
    void end()
    {
        program.core->events.post(event::StreamEnded{m_streamer, m_task, u"Night"_s, m_part, 0, 0, false});
    }

    OutputFile file;
    QStringList paths;

private:
    QTemporaryDir& m_folder;
    StreamerId m_streamer = 0;
    TaskId m_task = 0;
    VideoId m_video = 0;
    int m_part = 0;

public:
    UploadProgram program; ///< it ends before its folder goes
};

int puts(FakeArchives& site)
{
    int count = 0;
    for (const auto& object : site.objects()) {
        for (const int tries : object.tries)
            count += tries;
    }
    return count;
}
} // namespace

/// Sending a file while it is recorded (bilibili-upload.md B.9, E.5 row 19).
class TestLiveUploads : public QObject
{
    Q_OBJECT
private slots:
    void sizes_data()
    {
        QTest::addColumn<qint64>("size");
        QTest::addColumn<int>("preuploads");
        QTest::newRow("what was declared") << declared << 1;
        QTest::newRow("one byte less") << declared - 1 << 2;
        QTest::newRow("one byte more") << declared + 1 << 2;
        QTest::newRow("half of it") << declared / 2 << 2;
        QTest::newRow("too little to begin") << qint64(1000) << 1;
        QTest::newRow("one byte") << qint64(1) << 1;
    }
    void sizes()
    {
        QFETCH(qint64, size);
        QFETCH(int, preuploads);
        FakeArchives site(HttpServer::Tls::On);
        QTemporaryDir folder;
        Broadcast broadcast(site, folder);
        broadcast.open();
        for (qint64 left = size; left > 0; left -= chunk / 2)
            broadcast.write(std::min(left, chunk / 2));
        const int ahead = int(std::min(size, declared) / chunk) - 1; // all whole ones but the first
        QTRY_VERIFY_WITH_TIMEOUT(size < declared / 2 || puts(site) >= ahead, 20000);
        if (size > chunk)
            broadcast.patch(0);
        broadcast.close();
        broadcast.end();
        QTRY_COMPARE_WITH_TIMEOUT(site.archives().size(), 1, 30000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), broadcast.paths));
        QCOMPARE(site.preuploads(), preuploads);
        QCOMPARE(site.complaints(), QStringList());
        if (size == declared) // nothing was sent twice
            QCOMPARE(puts(site), int(declared / chunk));
        for (const auto& object : site.objects()) // a short session is never completed
            QVERIFY(!object.complete || object.total == size);
    }
    /// What is in the file at its end is what counts, whatever was changed in it on the way.
    void whatIsChangedIsSentAgain()
    {
        FakeArchives site;
        QTemporaryDir folder;
        Broadcast broadcast(site, folder);
        broadcast.open();
        broadcast.write(6 * chunk);
        QTRY_COMPARE_WITH_TIMEOUT(puts(site), 5, 20000);
        broadcast.patch(10);
        broadcast.patch(3 * chunk + 5); // was sent
        QVERIFY(broadcast.file.truncate(5 * chunk + 100));
        broadcast.write(6 * chunk - 100);
        broadcast.write(chunk);
        broadcast.patch(10);
        QCOMPARE(broadcast.file.size(), declared);
        broadcast.close();
        broadcast.end();
        QTRY_COMPARE_WITH_TIMEOUT(site.archives().size(), 1, 30000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), broadcast.paths));
        QCOMPARE(site.preuploads(), 1);
    }
    /// The recorder never waits for the uplink.
    void aSlowUplinkCostsTheRecordingNothing()
    {
        FakeArchives site;
        site.onRequest("/ugcboss/", [](const auto& request, auto& reply, const auto& next) {
            if (request.method == "PUT")
                reply.sleep(300ms);
            next();
        });
        QTemporaryDir folder;
        Broadcast broadcast(site, folder);
        for (int part = 1; part <= 3; ++part) {
            broadcast.open();
            broadcast.write(5 * chunk);
            QTRY_VERIFY_WITH_TIMEOUT(puts(site) > 0, 20000);
            QElapsedTimer timer;
            timer.start();
            broadcast.write(7 * chunk);
            broadcast.close();
            QVERIFY2(timer.elapsed() < 600, // seven pieces of 300 ms, three at a time
                     qPrintable(QString::number(timer.elapsed())));
        }
        broadcast.end();
        QTRY_COMPARE_WITH_TIMEOUT(site.archives().size(), 1, 60000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), broadcast.paths));
    }
    /// The storage forgets the session while the file is recorded: it is sent afresh, once.
    void aDeadSessionIsReplacedAfterwards()
    {
        FakeArchives site;
        site.onRequest("/ugcboss/",
                       FakeArchives::times(3, [](const auto& request, auto& reply, const auto& next) {
                           request.method == "PUT" ? void(reply.respond(404)) : next();
                       }));
        QTemporaryDir folder;
        Broadcast broadcast(site, folder);
        broadcast.open();
        broadcast.write(6 * chunk);
        QTRY_VERIFY_WITH_TIMEOUT(site.preuploads() == 1, 20000);
        broadcast.write(6 * chunk);
        broadcast.close();
        broadcast.end();
        QTRY_COMPARE_WITH_TIMEOUT(site.archives().size(), 1, 30000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), broadcast.paths));
    }
    /// A program that ends in the middle leaves a part that is no file yet; the next start makes one of it.
    void aPauseLeavesTheRestForLater()
    {
        FakeArchives site;
        QTemporaryDir folder;
        Broadcast broadcast(site, folder);
        broadcast.open();
        broadcast.write(6 * chunk);
        QTRY_COMPARE_WITH_TIMEOUT(puts(site), 5, 20000);
        broadcast.program.queue().setPausedAll(true);
        QTest::qWait(700); // a look of the watch
        broadcast.write(6 * chunk);
        QTest::qWait(200);
        QCOMPARE(puts(site), 5);
        broadcast.close();
        broadcast.end();
        broadcast.program.queue().setPausedAll(false);
        QTRY_COMPARE_WITH_TIMEOUT(site.archives().size(), 1, 30000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), broadcast.paths));
        QCOMPARE(puts(site), int(declared / chunk)); // what was there counts
        QCOMPARE(site.preuploads(), 1);
    }
};

int main(int argc, char* argv[])
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.02");
    QCoreApplication app(argc, argv);
    TestLiveUploads test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_liveuploads.moc"
