// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakearchives.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

/// Whole uploads through real sockets, a real database and the real queue against a strict Bilibili
/// (bilibili-upload.md E). The test program runs with short waits (BILIUP_QT_TIME_SCALE).
class TestUploadQueue : public QObject
{
    Q_OBJECT

    using Program = UploadProgram;

private slots:
    void sizes_data()
    {
        QTest::addColumn<qint64>("size");
        const qint64 chunk = 65536;
        for (const qint64 size : {qint64(1), chunk - 1, chunk, chunk + 1, 3 * chunk, 3 * chunk + 1})
            QTest::newRow(QByteArray::number(size).constData()) << size;
    }
    void sizes()
    {
        QFETCH(qint64, size);
        FakeArchives site(HttpServer::Tls::On);
        site.addAccount(10001);
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, QStringLiteral("a b&c=%+#中😀.flv"), size),
                                uploadfiles::make(folder, QStringLiteral("two.mp4"), 100000)};
        const UploadId id = program.upload(files);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QCOMPARE(site.archives().size(), 1);
        const QJsonObject archive = site.archives().first().toObject();
        QVERIFY(uploadfiles::holds(site, archive, files));
        QVERIFY(archive.value(u"aid").toInteger() > (1LL << 50));
        QCOMPARE(program.core->publishing.uploads.find(id)->bvid, archive.value(u"bvid").toString());
        QCOMPARE(site.preuploads(), 2);
        QVERIFY(site.mostPartsAtOnce() <= 3);
        QCOMPARE(site.complaints(), QStringList());
    }
    void aPartThatFailsIsSentAgain()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest("/ugcboss/", [](const auto& request, auto& reply, const auto& next) {
            static std::atomic<int> puts = 0;
            if (request.method != "PUT")
                return next();
            switch (puts++) {
            case 0:
                return void(reply.respond(502));
            case 1:
                return reply.reset();
            case 2:
                next(); // stored, and the answer sent: the next one stores and loses it
                return;
            default:
                next();
            }
        });
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, QStringLiteral("a.flv"), 400000)};
        const UploadId id = program.upload(files);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QCOMPARE(site.preuploads(), 1);
        QCOMPARE(site.complaints(), QStringList());
    }
    void aDeadSessionIsReplaced_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("auth too old") << 403 << QByteArray();
        QTest::newRow("session gone") << 404 << QByteArray();
        QTest::newRow("part count") << 500
                                    << QByteArray("{\"error\":\"x.lua: PART_COUNT_ERR_GOT_1_EXPECT_2\"}");
    }
    void aDeadSessionIsReplaced()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest(
            "/ugcboss/", FakeArchives::times(3, [=](const auto& request, auto& reply, const auto& next) {
                request.method == "POST" && request.query().startsWith("uploads")
                    ? next()
                    : void(reply.respond(status, body,
                                         status == 403 ? HttpHeaders{{"X-Upos-Auth", "AUTH_TS_GT_5DAY 1"}}
                                                       : HttpHeaders()));
            }));
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, QStringLiteral("a.flv"), 100000)};
        const UploadId id = program.upload(files);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QVERIFY(site.preuploads() >= 2 && site.preuploads() <= 3);
    }
    void anUnknownOutcomeIsResolvedByLooking()
    {
        FakeArchives site;
        site.addAccount(10001);
        // The archive is stored and the answer lost.
        site.onRequest("/x/vu/web/add/v3",
                       FakeArchives::times(1, [](const auto&, auto& reply, const auto& next) {
                           next();
                           reply.reset();
                       }));
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, QStringLiteral("a.flv"), 100000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QCOMPARE(site.archives().size(), 1);
    }
    void aSubmitThatNeverArrivedIsSentAgain()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest("/x/vu/web/add/v3",
                       FakeArchives::times(1, [](const auto&, auto& reply, const auto&) { reply.reset(); }));
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, QStringLiteral("a.flv"), 100000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 60000);
        QCOMPARE(site.archives().size(), 1);
    }
    void goesOnAfterARestart()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest("/ugcboss/", [](const auto& request, auto& reply, const auto& next) {
            if (request.method == "PUT")
                reply.sleep(std::chrono::milliseconds(30));
            next();
        });
        QTemporaryDir folder;
        const QStringList files{uploadfiles::make(folder, QStringLiteral("a.flv"), 60 * 65536)};
        UploadId id = 0;
        {
            Program program(site, folder);
            program.login(10001);
            id = program.upload(files);
            QTRY_VERIFY_WITH_TIMEOUT(program.core->publishing.uploads.progress(id).sentBytes > 10 * 65536,
                                     20000);
        }
        Program program(site, folder);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 30000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QCOMPARE(site.preuploads(), 1); // the same session
        int resent = 0;
        for (const auto& object : site.objects())
            resent += int(
                std::count_if(object.tries.begin(), object.tries.end(), [](int tries) { return tries > 1; }));
        QVERIFY2(resent <= 3, qPrintable(QString::number(resent))); // what was on its way when it ended
    }
    void aChangedFileIsNoticed()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        const QString path = uploadfiles::make(folder, QStringLiteral("a.flv"), 300000);
        site.onRequest("/ugcboss/",
                       FakeArchives::times(2, [path](const auto& request, auto&, const auto& next) {
                           QFile file(path);
                           if (request.method == "PUT" && file.open(QIODevice::Append))
                               file.write("more");
                           file.close();
                           next();
                       }));
        Program program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({path});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 30000);
        QVERIFY(
            uploadfiles::holds(site, site.archives().first().toObject(), {path})); // the file as it is now
    }
    void rateLimitsRestTheAccount_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("601") << 406
                             << QByteArray("{\"OK\":0,\"code\":601,\"message\":\"too "
                                           "fast\",\"detail\":{\"v_voucher\":\"voucher_x\"}}");
        QTest::newRow("406 with 200") << 200 << QByteArray("{\"code\":406,\"message\":\"too fast\"}");
    }
    void rateLimitsRestTheAccount()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest("/preupload", [=](const auto& request, auto& reply, const auto& next) {
            request.query().contains("r=probe")
                ? next()
                : void(reply.respond(status, body, {{"Content-Type", "application/json"}}));
        });
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, QStringLiteral("a.flv"), 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("waitingRetry"), 20000);
        const UploadRow* row = program.core->publishing.uploads.find(id);
        QCOMPARE(row->holdReason, QStringLiteral("rateLimited"));
        QVERIFY(row->nextTry > QDateTime::currentDateTimeUtc());
        QCOMPARE(site.site().count("/preupload"), 2); // the probe and one try
    }
    void aDeadLoginIsRenewedOnce()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        site.setAlive(10001, false);
        const UploadId id = program.upload({uploadfiles::make(folder, QStringLiteral("a.flv"), 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QCOMPARE(site.account(10001).refreshes, 1);
    }
    void anExpiredAccountWaitsForItsLogin()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        site.setAlive(10001, false, false);
        const UploadId id = program.upload({uploadfiles::make(folder, QStringLiteral("a.flv"), 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("needsLogin"), 20000);
        site.setAlive(10001, true);
        program.login(10001);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
    }
    void wrongFieldsWaitForAPerson()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        PostFields fields;
        fields.copyright = 2; // and no source
        const UploadId id =
            program.upload({uploadfiles::make(folder, QStringLiteral("a.flv"), 1000)}, fields);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("failed"), 20000);
        QVERIFY(program.error(id).contains(u"the source is empty"));
        QCOMPARE(site.archives().size(), 0);
        fields.title = QStringLiteral("demo");
        fields.tags = {QStringLiteral("test")};
        fields.source = QStringLiteral("https://live.example.org/1");
        program.core->publishing.uploads.edit(id, fields);
        program.core->publishing.uploads.resume(id);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QCOMPARE(site.preuploads(), 1); // nothing was uploaded twice
    }
    /// An archive was submitted without a file that could not be read, and the file is back.
    void whatWasLeftOutGetsIntoItsArchive()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        UploadQueue& queue = program.queue();
        queue.setPausedAll(true);
        const QStringList files{uploadfiles::make(folder, QStringLiteral("a.flv"), 1000),
                                uploadfiles::make(folder, QStringLiteral("b.flv"), 2000)};
        const UploadId id = program.upload(files);
        const QString away = files[1] + QStringLiteral(".away");
        QVERIFY(QFile::rename(files[1], away));
        queue.setPausedAll(false);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("failed"), 20000);
        queue.submitNow(id);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), {files[0]}));

        QVERIFY(QFile::rename(away, files[1]));
        std::optional<Result<>> answer;
        const auto note = [&answer](const Result<>& resumed) { answer = resumed; };
        queue.resume(id, note);
        QTRY_VERIFY_WITH_TIMEOUT(answer, 20000);
        QVERIFY2(*answer, *answer ? "" : qPrintable(answer->error().detail));
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QCOMPARE(site.archives().size(), 1);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
        QCOMPARE(site.preuploads(), 2);

        answer.reset();
        queue.resume(id, note); // now there is nothing left to try
        QTRY_VERIFY_WITH_TIMEOUT(answer, 20000);
        QVERIFY(!*answer);
        QCOMPARE(answer->error().kind, Error::Kind::Refused);
        QCOMPARE(program.state(id), QStringLiteral("inReview"));
    }
    void asksFirst()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        PostFields fields;
        fields.mode = PostFields::Mode::Ask;
        const UploadId id =
            program.upload({uploadfiles::make(folder, QStringLiteral("a.flv"), 1000)}, fields);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("uploaded"), 20000);
        QCOMPARE(site.archives().size(), 0);
        program.core->publishing.uploads.submitNow(id);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QCOMPARE(site.archives().size(), 1);
    }
    void pausedAndResumed()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest("/ugcboss/", [](const auto& request, auto& reply, const auto& next) {
            if (request.method == "PUT")
                reply.sleep(std::chrono::milliseconds(50));
            next();
        });
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        const UploadId id = program.upload({uploadfiles::make(folder, QStringLiteral("a.flv"), 40 * 65536)});
        QTRY_VERIFY_WITH_TIMEOUT(program.core->publishing.uploads.progress(id).sentBytes > 3 * 65536, 20000);
        program.core->publishing.uploads.pause(id);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("paused"), 10000);
        program.core->publishing.uploads.resume(id);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QCOMPARE(site.preuploads(), 1);
    }
    /// One broadcast is one archive, whatever drops there were; later parts are appended.
    void aBroadcastBecomesOneArchive()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        Core& core = *program.core;
        PostFields fields;
        fields.title = QStringLiteral("{streamer} {title}");
        fields.tags = {QStringLiteral("live")};
        fields.submitAt = PostFields::SubmitAt::FirstPart;
        QVERIFY(core.store.templates.add({0, QStringLiteral("T"), toJson(fields), 0}));
        StreamerRow streamer;
        streamer.name = QStringLiteral("主播");
        streamer.url = QUrl(QStringLiteral("https://live.bilibili.com/1"));
        streamer.autoUpload = true;
        streamer.uploadTemplate = QStringLiteral("T");
        const auto streamerId = core.store.streamers.add(streamer);
        QVERIFY(streamerId);
        TaskRow task;
        task.streamer = *streamerId;
        task.status = QStringLiteral("recording");
        task.title = QStringLiteral("Hello");
        task.startedAt = QDateTime::currentDateTimeUtc();
        const auto taskId = core.store.tasks.add(task);
        QVERIFY(taskId);
        QVERIFY(core.settings.set(setting::uploadMinMiB, 0));

        core.events.post(event::StreamStarted{*streamerId, *taskId, task.title, false});
        QStringList files;
        for (int part = 1; part <= 3; ++part) {
            files += uploadfiles::make(folder, QStringLiteral("part%1.flv").arg(part), 70000 * part);
            VideoRow video;
            video.streamer = *streamerId;
            video.task = *taskId;
            video.part = part;
            video.path = files.last();
            video.state = QStringLiteral("done");
            const auto videoId = core.store.videos.add(video);
            QVERIFY(videoId);
            SegmentInfo info;
            info.path = files.last();
            info.bytes = QFileInfo(files.last()).size();
            core.events.post(event::SegmentClosed{*streamerId, *taskId, *videoId, part, info});
            if (part == 1)
                QTRY_COMPARE_WITH_TIMEOUT(site.archives().size(), 1, 20000); // already with the first part
        }
        core.events.post(event::StreamEnded{*streamerId, *taskId, task.title, 3, 0, 0, false});
        QTRY_VERIFY_WITH_TIMEOUT(core.publishing.uploads.all().size() == 1 &&
                                     core.publishing.uploads.all().first().state == u"inReview",
                                 40000);
        QCOMPARE(site.archives().size(), 1);
        const QJsonObject archive = site.archives().first().toObject();
        QVERIFY(uploadfiles::holds(site, archive, files));
        QCOMPARE(archive.value(u"title").toString(), QStringLiteral("主播 Hello"));
        QCOMPARE(core.store.videos.ofTask(*taskId)->first().bvid, archive.value(u"bvid").toString());
        QCOMPARE(site.complaints(), QStringList());
    }
    void joinsItsSeason_data()
    {
        QTest::addColumn<qint64>("season");
        QTest::addColumn<qint64>("section");
        QTest::addColumn<qint64>("joined"); // 0 = none
        QTest::newRow("section alone") << qint64(0) << qint64(77) << qint64(77);
        QTest::newRow("both") << qint64(7) << qint64(72) << qint64(72);
        QTest::newRow("season alone: its first section") << qint64(7) << qint64(0) << qint64(71);
        QTest::newRow("not the account's: posted all the same") << qint64(8) << qint64(0) << qint64(0);
    }
    void joinsItsSeason()
    {
        QFETCH(qint64, season);
        QFETCH(qint64, section);
        QFETCH(qint64, joined);
        FakeArchives site;
        site.addAccount(10001);
        site.addSeason(10001, 6, QStringLiteral("Six"), {{61, QStringLiteral("A")}});
        site.addSeason(10001, 7, QStringLiteral("Seven"),
                       {{71, QStringLiteral("A")}, {72, QStringLiteral("B")}});
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        PostFields fields;
        fields.seasonId = season;
        fields.seasonSectionId = section;
        const UploadId id =
            program.upload({uploadfiles::make(folder, QStringLiteral("a.flv"), 1000)}, fields);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QCOMPARE(site.episodes().size(), joined > 0 ? 1 : 0);
        QCOMPARE(site.complaints(), QStringList());
        if (joined == 0)
            return;
        const QJsonObject episode = site.episodes().first().toObject();
        QCOMPARE(episode.value(u"section").toInteger(), joined);
        QCOMPARE(episode.value(u"aid"), site.archives().first()[u"aid"]);
        QCOMPARE(episode.value(u"title").toString(), QStringLiteral("demo"));
    }
    /// The first page of the archive stands for it, not a file that did not get into it.
    void joinsItsSeasonWithAPage()
    {
        FakeArchives site;
        site.addAccount(10001);
        site.addSeason(10001, 6, QStringLiteral("Six"), {{61, QStringLiteral("A")}});
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        PostFields fields;
        fields.seasonSectionId = 61;
        const QString gone = uploadfiles::make(folder, QStringLiteral("a.flv"), 1000);
        program.queue().setPausedAll(true);
        const UploadId id =
            program.upload({gone, uploadfiles::make(folder, QStringLiteral("b.flv"), 2000)}, fields);
        QVERIFY(QFile::remove(gone));
        program.queue().setPausedAll(false);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("failed"), 20000);
        program.queue().submitNow(id);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QCOMPARE(site.complaints(), QStringList());
        QCOMPARE(site.episodes().size(), 1);
        const qint64 cid = site.episodes().first()[u"cid"].toInteger();
        QVERIFY(cid > 0);
        const auto parts = program.core->store.uploads.parts(id);
        QVERIFY(parts);
        QCOMPARE(cid, parts->at(1).bizId);
    }
    void secretsStayOutOfTheDatabase()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        {
            Program program(site, folder);
            program.login(10001);
            const UploadId id = program.upload({uploadfiles::make(folder, QStringLiteral("a.flv"), 100000)});
            QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        }
        const Paths paths = Paths::find(folder.path(), false, QString());
        for (const QString& name : {paths.database(), paths.database() + QStringLiteral("-wal")})
            QVERIFY2(!uploadfiles::read(name).contains("secret"), qPrintable(name));
        QFile secrets(paths.data + QStringLiteral("/secrets.json"));
        QVERIFY(secrets.exists());
        QCOMPARE(secrets.permissions() &
                     (QFile::ReadGroup | QFile::ReadOther | QFile::WriteGroup | QFile::WriteOther),
                 QFile::Permissions());
    }
    /// A store of secrets that fails is no fault of a video: no part is left out, and all go on later.
    void secretsThatCannotBeReadBlameNoFile()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        Program program(site, folder);
        program.login(10001);
        program.queue().setPausedAll(true);
        const QStringList files{uploadfiles::make(folder, QStringLiteral("a.flv"), 1000)};
        const UploadId id = program.upload(files);
        const QString secrets =
            Paths::find(folder.path(), false, QString()).data + QStringLiteral("/secrets.json");
        const QString away = secrets + QStringLiteral(".away");
        QVERIFY(QFile::rename(secrets, away));
        QVERIFY(QDir().mkdir(secrets)); // whoever runs the test, it is no file to read
        program.queue().setPausedAll(false);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("failed"), 20000);
        QVERIFY2(program.error(id).contains(u"secrets.json"), qPrintable(program.error(id)));
        QCOMPARE(program.core->store.uploads.parts(id)->first().state, QStringLiteral("waiting"));
        QVERIFY(QDir().rmdir(secrets));
        QVERIFY(QFile::rename(away, secrets));
        program.queue().resume(id);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), QStringLiteral("inReview"), 20000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.05");
    QCoreApplication app(argc, argv);
    TestUploadQueue test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_uploadqueue.moc"
