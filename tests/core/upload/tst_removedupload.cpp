// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/removedupload.h"
#include "tests/support/fakearchives.h"
#include "tests/support/uploadfaults.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace uploadfaults;

namespace {
/// What another program does to the database of a profile.
void sql(const QTemporaryDir& folder, const QString& statement)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
        database.setDatabaseName(Paths::find(folder.path(), false, QString()).database());
        QVERIFY(database.open());
        QSqlQuery query(database);
        QVERIFY(query.exec(statement));
    }
    QSqlDatabase::removeDatabase(u"other"_s);
}
} // namespace

/// Taking an upload out of the queue, and its way back (ux.md UX-97).
class TestRemovedUpload : public QObject
{
    Q_OBJECT

    /// An upload that waits for the end of a broadcast, with `file` as its part; 0 when it was not stored.
    static UploadId waiting(Store& store, const QString& file)
    {
        StreamerRow streamer;
        streamer.name = u"demo"_s;
        streamer.url = QUrl(u"https://live.bilibili.com/1"_s);
        TaskRow task;
        task.streamer = store.streamers.add(streamer).value_or(0);
        task.status = u"recording"_s;
        task.startedAt = QDateTime::currentDateTimeUtc();
        PostFields fields;
        fields.title = u"demo"_s;
        fields.tags = QStringList{u"test"_s};
        UploadRow upload;
        upload.task = store.tasks.add(task).value_or(0);
        upload.streamer = task.streamer;
        upload.account = 10001;
        upload.fields = toJson(fields);
        upload.state = u"waitingBroadcast"_s;
        upload.holdReason = u"broadcast"_s;
        upload.createdAt = QDateTime::currentDateTimeUtc();
        PartRow part;
        part.upload = store.uploads.add(upload).value_or(0);
        part.position = 1;
        part.title = u"P1"_s;
        part.path = file;
        part.size = QFileInfo(file).size();
        part.state = u"waiting"_s;
        return store.uploads.addPart(part) ? part.upload : 0;
    }

private slots:
    void aBroadcastEnds_data()
    {
        QTest::addColumn<bool>("whileAway");
        QTest::newRow("before the undo") << true;
        QTest::newRow("after it") << false;
    }
    /// It is submitted then, or as soon as it is back: nobody else would begin it.
    void aBroadcastEnds()
    {
        QFETCH(bool, whileAway);
        FakeArchives site;
        site.addAccount(10001);
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        UploadQueue& queue = program.queue();
        Store& store = program.core->store;
        const QStringList files{uploadfiles::make(folder, u"a.flv"_s, 1000)};
        const auto upload = store.uploads.get(waiting(store, files[0]));
        QVERIFY(upload);
        queue.setBroadcastOpen(upload->task, true);
        queue.know(*upload);
        QCOMPARE(program.state(upload->id), u"waitingBroadcast"_s);
        std::optional<RemovedUpload> kept;
        queue.remove(upload->id, [&kept](const Result<RemovedUpload>& removed) {
            if (removed)
                kept = *removed;
        });
        QTRY_VERIFY_WITH_TIMEOUT(kept, 20000);
        if (whileAway)
            queue.setBroadcastOpen(upload->task, false); // BroadcastFeed finds no upload to begin
        const auto back = kept->putBack(store);
        QVERIFY(back);
        queue.know(*back);
        if (!whileAway) {
            QCOMPARE(program.state(back->id), u"waitingBroadcast"_s);
            queue.setBroadcastOpen(upload->task, false);
            queue.kick(back->id);
        }
        QTRY_COMPARE_WITH_TIMEOUT(program.state(back->id), u"inReview"_s, 20000);
        QVERIFY(uploadfiles::holds(site, site.archives().first().toObject(), files));
    }

    void whatCannotBeKeptStays_data()
    {
        QTest::addColumn<bool>("runs");
        QTest::newRow("it waits") << false;
        QTest::newRow("it runs") << true;
    }
    /// Its parts cannot be read: a removal could not be undone, so that there is none.
    void whatCannotBeKeptStays()
    {
        QFETCH(bool, runs);
        FakeArchives site;
        site.addAccount(10001);
        site.onRequest("/ugcboss/", [](const auto& request, auto& reply, const auto& next) {
            if (isPart(request))
                reply.sleep(30ms);
            next();
        });
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.login(10001);
        UploadQueue& queue = program.queue();
        int removals = 0;
        QObject::connect(&program.core->events, &Events::posted, &queue,
                         [&removals](const PostedEvent& posted) {
                             removals += std::holds_alternative<event::UploadRemoved>(posted.event);
                         });
        queue.setPausedAll(!runs);
        const UploadId id = program.upload({uploadfiles::make(folder, u"a.flv"_s, 40 * 65536)});
        if (runs)
            QTRY_VERIFY_WITH_TIMEOUT(queue.progress(id).sentBytes > 3 * 65536, 20000);
        queue.setPausedAll(true);

        std::optional<Result<RemovedUpload>> answer;
        const auto note = [&answer](const Result<RemovedUpload>& removed) { answer = removed; };
        sql(folder, u"ALTER TABLE upload_parts RENAME TO parts_away"_s);
        queue.remove(id, note);
        QTRY_VERIFY_WITH_TIMEOUT(answer, 20000);
        QVERIFY(!*answer);
        QCOMPARE(answer->error().kind, Error::Kind::Database);
        QCOMPARE(program.state(id), u"queued"_s);
        QVERIFY(!queue.isRunning(id));
        QCOMPARE(removals, 0);
        sql(folder, u"ALTER TABLE parts_away RENAME TO upload_parts"_s);
        QVERIFY(program.core->store.uploads.get(id));

        answer.reset();
        queue.remove(id, note);
        QTRY_VERIFY_WITH_TIMEOUT(answer, 20000);
        QVERIFY2(*answer, *answer ? "" : qPrintable(answer->error().detail));
        QCOMPARE((*answer)->parts.size(), 1);
        QVERIFY(!queue.find(id));
        QTRY_COMPARE(removals, 1);
        QVERIFY(!program.core->store.uploads.get(id));
    }
};

int main(int argc, char** argv)
{
    qputenv("BILIUP_QT_TIME_SCALE", "0.05");
    QCoreApplication app(argc, argv);
    TestRemovedUpload test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_removedupload.moc"
