// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QSignalSpy>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What was recorded is published, also when its streamer was removed or the database failed meanwhile.
class TestBroadcastFeed : public QObject
{
    Q_OBJECT

    struct Broadcast
    {
        StreamerId streamer = 0;
        TaskId task = 0;
    };
    /// A streamer that publishes by itself, known to the whole program, and its broadcast.
    static Broadcast begin(Core& core)
    {
        PostFields fields;
        fields.title = u"demo"_s;
        fields.tags = QStringList{u"live"_s};
        if (!core.store.templates.add({0, u"T"_s, toJson(fields), 0}))
            return {};
        StreamerRow like;
        like.name = u"主播"_s;
        like.autoUpload = true;
        like.uploadTemplate = u"T"_s;
        Broadcast broadcast;
        core.streamers.add(u"https://live.bilibili.com/1"_s, like,
                           [&broadcast](const Result<Streamers::Added>& added) {
                               broadcast.streamer = added ? added->id : -1;
                           });
        [&broadcast] { QTRY_VERIFY_WITH_TIMEOUT(broadcast.streamer != 0, 20000); }();
        TaskRow task;
        task.streamer = broadcast.streamer;
        task.status = u"recording"_s;
        task.startedAt = QDateTime::currentDateTimeUtc();
        broadcast.task = core.store.tasks.add(task).value_or(0);
        return broadcast;
    }
    static event::SegmentClosed finished(Core& core, const Broadcast& broadcast, const QString& path)
    {
        VideoRow video;
        video.streamer = broadcast.streamer;
        video.task = broadcast.task;
        video.part = 1;
        video.path = path;
        video.size = QFileInfo(path).size();
        video.state = u"done"_s;
        SegmentInfo info;
        info.path = path;
        info.bytes = video.size;
        return {broadcast.streamer, broadcast.task, core.store.videos.add(video).value_or(0), 1, info};
    }
    /// The archive as sending while recording makes it, before there is a part.
    static UploadId emptyArchive(Core& core, const Broadcast& broadcast)
    {
        PostFields fields;
        fields.title = u"demo"_s;
        fields.tags = QStringList{u"live"_s};
        UploadRow upload;
        upload.task = broadcast.task;
        upload.streamer = broadcast.streamer;
        upload.fields = toJson(fields);
        upload.state = u"waitingBroadcast"_s;
        upload.holdReason = u"broadcast"_s;
        upload.createdAt = QDateTime::currentDateTimeUtc();
        return core.store.uploads.add(upload).value_or(0);
    }
    static bool isPublished(const Core& core)
    {
        const QList<UploadRow> all = core.publishing.uploads.all();
        return all.size() == 1 && all.first().state == u"inReview";
    }

private slots:
    void whileAHookRuns_data()
    {
        QTest::addColumn<bool>("hasArchive");
        QTest::newRow("its archive is there") << true;
        QTest::newRow("it has none yet") << false;
    }
    /// The file is told, the streamer is removed, and only then the file comes to the queue.
    void whileAHookRuns()
    {
        QFETCH(bool, hasArchive);
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        Core& core = *program.core;
        QVERIFY(core.settings.set(setting::uploadMinMiB, 0));
        std::function<void()> hook;
        core.publishing.feed.setGates({[&hook](const event::SegmentClosed& closed, const auto& go) {
                                           hook = [closed, go] { go(closed); };
                                       },
                                       {}});
        const Broadcast broadcast = begin(core);
        QVERIFY(broadcast.streamer > 0 && broadcast.task > 0);
        if (hasArchive)
            QVERIFY(emptyArchive(core, broadcast) > 0);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 70000)};
        core.events.post(event::StreamStarted{broadcast.streamer, broadcast.task, u"Hello"_s, false});
        core.events.post(finished(core, broadcast, files[0]));
        QTRY_VERIFY_WITH_TIMEOUT(hook, 20000);
        core.events.post(event::StreamEnded{broadcast.streamer, broadcast.task, u"Hello"_s, 1, 0, 0, true});
        bool removed = false;
        core.streamers.remove(broadcast.streamer,
                              [&removed](const Result<>& done) { removed = done.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(removed, 20000);
        hook();
        QTRY_VERIFY_WITH_TIMEOUT(isPublished(core), 40000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
    }

    void theDatabaseRefusesAPart_data()
    {
        QTest::addColumn<bool>("restarted");
        QTest::newRow("it is tried again") << false;
        QTest::newRow("the next start finds it") << true;
    }
    void theDatabaseRefusesAPart()
    {
        QFETCH(bool, restarted);
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const auto run = [&program](const QString& statement) {
            return program.core->store.db.run([&](QSqlDatabase& db) -> Result<> {
                if (!QSqlQuery(db).exec(statement))
                    return fail(Error::Kind::Database, statement);
                return {};
            });
        };
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 70000)};
        {
            Core& core = *program.core;
            QVERIFY(core.settings.set(setting::uploadMinMiB, 0));
            const Broadcast broadcast = begin(core);
            QVERIFY(emptyArchive(core, broadcast) > 0);
            auto task = core.store.tasks.get(broadcast.task);
            QVERIFY(task);
            QVERIFY(run(u"ALTER TABLE upload_parts RENAME TO hidden"_s));
            QSignalSpy told(&core.events, &Events::posted);
            core.events.post(event::StreamStarted{broadcast.streamer, broadcast.task, u"Hello"_s, false});
            core.events.post(finished(core, broadcast, files[0]));
            core.events.post(
                event::StreamEnded{broadcast.streamer, broadcast.task, u"Hello"_s, 1, 0, 0, true});
            QTRY_VERIFY_WITH_TIMEOUT(told.size() >= 3, 20000);
            task->status = u"done"_s;
            task->stoppedAt = QDateTime::currentDateTimeUtc().addDays(-1);
            QVERIFY(core.store.tasks.update(*task));
            QCOMPARE(site.archives().size(), 0);
        }
        if (restarted) {
            program.stop();
            {
                Store store;
                QVERIFY(store.db.open(Paths::find(folder.path(), false, QString()).database()));
                QVERIFY(store.db.run([](QSqlDatabase& db) -> Result<> {
                    if (!QSqlQuery(db).exec(u"ALTER TABLE hidden RENAME TO upload_parts"_s))
                        return fail(Error::Kind::Database, QString());
                    return {};
                }));
            }
            program.start();
        } else {
            QVERIFY(run(u"ALTER TABLE hidden RENAME TO upload_parts"_s));
        }
        QTRY_VERIFY_WITH_TIMEOUT(isPublished(*program.core), 40000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
    }
    /// A broadcast that the database did not take has no number; 0 is that of all archives by hand.
    void oneWithoutARowKeepsNothingOpen()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        QSignalSpy told(&program.core->events, &Events::posted);
        program.core->events.post(event::StreamStarted{1, 0, u"Hello"_s, false});
        QTRY_VERIFY_WITH_TIMEOUT(told.size() >= 1, 20000);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 1000)});
        QTRY_COMPARE_WITH_TIMEOUT(program.state(id), u"inReview"_s, 20000);
    }

    /// What an older version has left so gets its files at the next start.
    void afterARestart()
    {
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 70000)};
        {
            Core& core = *program.core;
            QVERIFY(core.settings.set(setting::uploadMinMiB, 0));
            const Broadcast broadcast = begin(core);
            QVERIFY(emptyArchive(core, broadcast) > 0);
            QVERIFY(finished(core, broadcast, files[0]).video > 0);
            auto task = core.store.tasks.get(broadcast.task);
            QVERIFY(task);
            task->status = u"done"_s;
            task->stoppedAt = QDateTime::currentDateTimeUtc().addDays(-1);
            QVERIFY(core.store.tasks.update(*task));
            QVERIFY(core.store.streamers.remove(broadcast.streamer));
        }
        program.stop();
        program.start();
        QTRY_VERIFY_WITH_TIMEOUT(isPublished(*program.core), 40000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.02");
    QCoreApplication app(argc, argv);
    TestBroadcastFeed test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_broadcastfeed.moc"
