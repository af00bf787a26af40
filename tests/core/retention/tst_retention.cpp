// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/retention/retention.h"
#include "core/store/store.h"
#include "tests/support/fakeclock.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {
/// A profile with recordings on a disk, and a trash beside them.
struct Shelf
{
    QTemporaryDir home;
    FakeClock clock;
    Store store;
    Events events{clock};
    Settings settings;
    retention::Busy busy;
    std::unique_ptr<Retention> retention;
    StreamerId streamer = 0;
    QStringList deleted;
    QList<event::FilesCleanedUp> runs;

    Shelf()
    {
        qputenv("XDG_DATA_HOME", home.filePath(u"data"_s).toUtf8());
        if (!store.db.open(home.filePath(u"a.sqlite3"_s)))
            qFatal("no database for the test");
        StreamerRow row;
        row.name = u"Alice"_s;
        row.url = QUrl(u"https://live.bilibili.com/1"_s);
        streamer = store.streamers.add(row).value_or(0);
        QObject::connect(&events, &Events::posted, &events, [this](const PostedEvent& posted) {
            if (const auto* gone = std::get_if<event::FileDeleted>(&posted.event))
                deleted += QFileInfo(gone->path).fileName();
            else if (const auto* run = std::get_if<event::FilesCleanedUp>(&posted.event))
                runs += *run;
        });
        retention = std::make_unique<Retention>(store, events, settings, clock, [this] { return busy; });
    }
    ~Shelf()
    {
        retention->stop();
        settle();
    }
    void set(const SettingRow& row, const QVariant& value)
    {
        if (!settings.set(row, value))
            qFatal("the setting was refused");
    }
    void keepDays(int days)
    {
        set(setting::retentionEnabled, true);
        set(setting::retentionDays, days);
    }
    /// Until nothing is going on: each turn of the loop may begin the next batch.
    void settle() const
    {
        for (int turn = 0; turn < 10; ++turn) {
            QCoreApplication::processEvents();
            background::shared().wait();
        }
        QCoreApplication::processEvents();
    }
    QString write(const QString& name, int daysOld) const
    {
        const QString path = home.filePath(name);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(name.toUtf8().repeated(100)) < 0 ||
            !file.flush() ||
            !file.setFileTime(clock.now().addDays(-daysOld), QFileDevice::FileModificationTime))
            qFatal("no file for the test");
        return path;
    }
    struct Made
    {
        QString path;
        VideoRow video;
        UploadId upload = 0;
    };
    /// A recording; with the name of an upload's state also its archive.
    Made video(const QString& name, int daysOld, const QString& uploadState = {},
               const QString& state = u"done"_s)
    {
        TaskRow task;
        task.streamer = streamer;
        task.status = state == u"recording" ? state : u"done"_s;
        task.startedAt = clock.now().addDays(-daysOld).addSecs(-3600);
        if (state != u"recording")
            task.stoppedAt = clock.now().addDays(-daysOld);
        Made made;
        made.path = write(name, daysOld);
        made.video.streamer = streamer;
        made.video.task = store.tasks.add(task).value_or(0);
        made.video.path = made.path;
        made.video.state = state;
        made.video.id = store.videos.add(made.video).value_or(0);
        if (!uploadState.isEmpty())
            made.upload = upload(made, uploadState);
        return made;
    }
    UploadId upload(const Made& made, const QString& state, bool byHand = false)
    {
        UploadRow upload;
        upload.task = byHand ? 0 : made.video.task;
        upload.streamer = streamer;
        upload.state = state;
        upload.createdAt = clock.now();
        PartRow part;
        part.upload = store.uploads.add(upload).value_or(0);
        part.video = byHand ? 0 : made.video.id;
        part.path = made.path;
        part.state = state == u"queued" ? u"waiting"_s : u"posted"_s;
        const auto identity = FileIdentity::of(made.path);
        if (!identity || part.upload == 0)
            qFatal("no upload for the test");
        part.size = identity->size;
        part.modifiedAt = identity->modifiedAt;
        part.fingerprint = identity->fingerprint;
        if (!store.uploads.addPart(part))
            qFatal("no part for the test");
        return part.upload;
    }
};
} // namespace

class TestRetention : public QObject
{
    Q_OBJECT
private slots:
    void nothingGoesUnlessAskedFor()
    {
        Shelf shelf;
        const auto old = shelf.video(u"old.flv"_s, 400, u"published"_s);
        shelf.set(setting::retentionDays, 1);
        shelf.retention->start();
        shelf.settle();
        QVERIFY(QFile::exists(old.path)); // off
        shelf.set(setting::retentionDays, 0);
        shelf.set(setting::retentionEnabled, true);
        shelf.settle();
        QVERIFY(QFile::exists(old.path)); // no limit
        QVERIFY(shelf.runs.isEmpty() && shelf.deleted.isEmpty());
    }
    void movesWhatIsOldAndOpen()
    {
        Shelf shelf;
        const auto old = shelf.video(u"old.flv"_s, 40, u"published"_s);
        const QString cover = shelf.write(u"old.jpg"_s, 40);
        const auto young = shelf.video(u"young.flv"_s, 3, u"published"_s);
        const auto unknown = shelf.write(u"unknown.flv"_s, 400); // not ours
        shelf.keepDays(30);
        shelf.retention->start();
        QTRY_COMPARE(shelf.runs.size(), 1);
        QCOMPARE(shelf.deleted, (QStringList{u"old.flv"_s, u"old.jpg"_s}));
        QCOMPARE(shelf.runs.first().files, 1);
        QCOMPARE(shelf.runs.first().bytes, 700);
        QCOMPARE(shelf.runs.first().kept, 0);
        QVERIFY(!QFile::exists(old.path) && !QFile::exists(cover));
        QVERIFY(QFile::exists(young.path) && QFile::exists(unknown));
        QCOMPARE(shelf.store.videos.get(old.video.id).error().kind, Error::Kind::NotFound);
        QVERIFY(shelf.store.videos.get(young.video.id));
        const auto ledger = shelf.store.ledger.page(0, 10);
        QVERIFY(ledger);
        QCOMPARE(ledger->size(), 2);
        for (const LedgerRow& row : *ledger) {
            QCOMPARE(row.action, u"trash"_s);
            QVERIFY2(row.reason.contains(u"retention.days"_s), qPrintable(row.reason));
            QVERIFY(QFile::exists(row.target));
        }
    }
    void keepsWhatIsNeeded_data()
    {
        QTest::addColumn<QString>("upload");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("onlyUploaded");
        QTest::newRow("being recorded") << QString() << u"recording"_s << false;
        QTest::newRow("missing") << QString() << u"missing"_s << false;
        QTest::newRow("never uploaded") << QString() << u"done"_s << true;
        QTest::newRow("queued") << u"queued"_s << u"done"_s << false;
        QTest::newRow("draft") << u"uploaded"_s << u"done"_s << false;
        QTest::newRow("in review") << u"inReview"_s << u"done"_s << false;
        QTest::newRow("returned") << u"rejected"_s << u"done"_s << false;
        QTest::newRow("failed") << u"failed"_s << u"done"_s << false;
    }
    void keepsWhatIsNeeded()
    {
        QFETCH(QString, upload);
        QFETCH(QString, state);
        QFETCH(bool, onlyUploaded);
        Shelf shelf;
        const auto needed = shelf.video(u"needed.flv"_s, 400, upload, state);
        shelf.keepDays(30);
        shelf.set(setting::retentionOnlyUploaded, onlyUploaded);
        shelf.retention->start();
        shelf.settle();
        QVERIFY(QFile::exists(needed.path));
        QVERIFY(shelf.runs.isEmpty());
    }
    void keepsWhatOthersAreAt()
    {
        Shelf shelf;
        const auto converted = shelf.video(u"converted.flv"_s, 40, u"published"_s);
        const auto again = shelf.video(u"again.flv"_s, 40, u"published"_s);
        shelf.upload(again, u"queued"_s, true); // chosen by hand for another archive
        const auto locked = shelf.video(u"locked.flv"_s, 40, u"published"_s);
        auto row = shelf.store.uploads.get(locked.upload);
        QVERIFY(row);
        row->archiveState = -4;
        QVERIFY(shelf.store.uploads.updateReview(*row));
        const auto edited = shelf.video(u"edited.flv"_s, 40, u"published"_s);
        QFile file(edited.path); // as long and as old as it was
        QVERIFY(file.open(QIODevice::ReadWrite) && file.write("E") == 1 && file.flush());
        QVERIFY(file.setFileTime(shelf.clock.now().addDays(-40), QFileDevice::FileModificationTime));
        file.close();
        shelf.busy.videos.insert(converted.video.id);
        shelf.keepDays(30);
        shelf.retention->start();
        shelf.settle();
        QVERIFY(shelf.deleted.isEmpty());
        for (const auto& kept : {converted, again, locked, edited})
            QVERIFY2(QFile::exists(kept.path), qPrintable(kept.path));
        // A hook runs: nothing of its streamer.
        shelf.busy = {{shelf.streamer}, {}};
        shelf.video(u"hooked.flv"_s, 40, u"published"_s);
        shelf.set(setting::retentionDays, 29);
        shelf.settle();
        QVERIFY(shelf.deleted.isEmpty());
        shelf.busy = {};
        shelf.set(setting::retentionDays, 28);
        shelf.settle();
        QCOMPARE(QSet<QString>(shelf.deleted.begin(), shelf.deleted.end()),
                 (QSet<QString>{u"converted.flv"_s, u"hooked.flv"_s}));
    }
    void manyGoInOneRun()
    {
        Shelf shelf;
        for (int i = 0; i < 45; ++i)
            shelf.video(u"%1.flv"_s.arg(i, 2, 10, QLatin1Char('0')), 100 - i, u"published"_s);
        shelf.keepDays(30);
        shelf.retention->start();
        QTRY_COMPARE(shelf.runs.size(), 1);
        QCOMPARE(shelf.runs.first().files, 45);
        QCOMPARE(shelf.deleted.size(), 45);
        QVERIFY(std::is_sorted(shelf.deleted.begin(), shelf.deleted.end())); // oldest first
    }
    void whatTheTrashRefusesStaysAndIsToldOnce()
    {
        Shelf shelf;
        const auto old = shelf.video(u"old.flv"_s, 40, u"published"_s);
        const QString wall = shelf.write(u"wall"_s, 0);
        qputenv("XDG_DATA_HOME", (wall + u"/data"_s).toUtf8()); // below a file nothing can be
        shelf.keepDays(30);
        shelf.retention->start();
        QTRY_COMPARE(shelf.runs.size(), 1);
        QCOMPARE(shelf.runs.first().files, 0);
        QCOMPARE(shelf.runs.first().kept, 1);
        QVERIFY(QFile::exists(old.path));
        QVERIFY(shelf.store.videos.get(old.video.id));
        shelf.set(setting::retentionDays, 29); // tried again
        shelf.settle();
        QCOMPARE(shelf.runs.size(), 1);
        QVERIFY(QFile::exists(old.path));
        qputenv("XDG_DATA_HOME", shelf.home.filePath(u"data"_s).toUtf8());
        shelf.set(setting::retentionDays, 28);
        QTRY_COMPARE(shelf.runs.size(), 2);
        QCOMPARE(shelf.runs.last().files, 1);
        QVERIFY(!QFile::exists(old.path));
    }
    void doesNothingMoreOnceStopped()
    {
        Shelf shelf;
        const auto old = shelf.video(u"old.flv"_s, 40, u"published"_s);
        shelf.retention->start();
        shelf.retention->stop();
        shelf.keepDays(30);
        shelf.settle();
        QVERIFY(QFile::exists(old.path));
    }
};
QTEST_GUILESS_MAIN(TestRetention)
#include "tst_retention.moc"
