// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stop.h"
#include "tests/ui/uifixture.h"
#include "ui/dialogs/deletefiles.h"
#include "ui/recordings/fixdialog.h"
#include "ui/recordings/recordingsmodel.h"
#include "ui/recordings/recordingspage.h"
#include "ui/theme/tokens.h"
#include "ui/trash.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>
#include <atomic>
#include <semaphore>
#include <thread>
#ifdef Q_OS_UNIX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace std::chrono_literals;

namespace {
/// Three broadcasts, newest last added; the second one lacks a file.
struct Recordings : UiFixture
{
    StreamerId a = addStreamer(QStringLiteral("A"), QStringLiteral("6"));
    StreamerId b = addStreamer(QStringLiteral("B"), QStringLiteral("22603245"));
    TaskId old = addTask(a, QStringLiteral("old show"), clock.now().addDays(-20));
    TaskId holed = addTask(b, QStringLiteral("holed"), clock.now().addDays(-2));
    TaskId today = addTask(a, QStringLiteral("today"), clock.now().addSecs(-60));
    VideoId firstOfToday = 0;

    Recordings()
    {
        addVideo(a, old, 1, 100);
        addVideo(b, holed, 1, 200);
        addVideo(b, holed, 2, -300);
        firstOfToday = addVideo(a, today, 1, 400);
        addVideo(a, today, 2, 500);
    }
};

QStringList titles(const RecordingsModel& model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.session(model.index(row, 0))->task.title;
    return list;
}
} // namespace

class TestRecordings : public QObject
{
    Q_OBJECT
private slots:
    void filters_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<int>("show");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("onlyA");
        QTest::addColumn<QStringList>("found");
        const QString today = QStringLiteral("today");
        const QString holed = QStringLiteral("holed");
        const QString old = QStringLiteral("old show");
        QTest::newRow("all") << -1 << 0 << QString() << false << QStringList{today, holed, old};
        QTest::newRow("a week") << 6 << 0 << QString() << false << QStringList{today, holed};
        QTest::newRow("a streamer") << -1 << 0 << QString() << true << QStringList{today, old};
        QTest::newRow("missing") << -1 << 2 << QString() << false << QStringList{holed};
        QTest::newRow("not uploaded") << -1 << 1 << QString() << false << QStringList{today, holed, old};
        QTest::newRow("text") << -1 << 0 << QStringLiteral("SHOW") << false << QStringList{old};
        QTest::newRow("none") << -1 << 0 << QStringLiteral("xyz") << false << QStringList{};
    }
    void filters()
    {
        QFETCH(int, days);
        QFETCH(int, show);
        QFETCH(QString, text);
        QFETCH(bool, onlyA);
        QFETCH(QStringList, found);
        Recordings history;
        RecordingsModel model(history.core, nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QSignalSpy loaded(&model, &RecordingsModel::loaded);
        SessionFilter filter;
        filter.streamer = onlyA ? history.a : 0;
        filter.show = static_cast<SessionFilter::Show>(show);
        filter.text = text;
        if (days >= 0)
            filter.from = history.clock.now().toLocalTime().date().addDays(-days);
        model.setFilter(filter);
        QTRY_VERIFY(loaded.count() > 0);
        QCOMPARE(titles(model), found);
    }
    void readsInPages()
    {
        UiFixture fixture;
        const StreamerId id = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        for (int i = 0; i < 250; ++i)
            fixture.addTask(id, QString::number(i), fixture.clock.now());
        RecordingsModel model(fixture.core, nullptr);
        model.setFilter({});
        QTRY_VERIFY(model.rowCount() > 0 && !model.loading());
        QVERIFY(model.rowCount() < 250);
        while (model.canFetchMore({})) {
            model.fetchMore({});
            QTRY_VERIFY(!model.loading());
        }
        QCOMPARE(model.rowCount(), 250);
        const QStringList all = titles(model);
        QCOMPARE(all.first(), QStringLiteral("249"));
        QCOMPARE(QSet<QString>(all.begin(), all.end()).size(), 250);
    }
    void followsEvents()
    {
        Recordings history;
        RecordingsModel model(history.core, nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 3);
        const TaskId fresh = history.addTask(history.b, QStringLiteral("fresh"), history.clock.now(),
                                             QStringLiteral("recording"));
        history.post(event::StreamStarted{history.b, fresh, QStringLiteral("fresh"), false});
        QTRY_COMPARE(model.rowCount(), 4);
        QCOMPARE(titles(model).first(), QStringLiteral("fresh"));

        VideoRow row;
        row.streamer = history.b;
        row.task = fresh;
        row.part = 1;
        row.path = history.folder.filePath(QStringLiteral("fresh.flv"));
        row.state = QStringLiteral("recording");
        row.id = *history.core.store.videos.add(row);
        history.post(event::SegmentOpened{history.b, fresh, row.id, 1, row.path, SplitReason::Start});
        QTRY_COMPARE(model.rowCount(model.index(0, 0)), 1);
        QVERIFY(!model.file(model.index(0, 0, model.index(0, 0)))->missing); // it is being written
        event::RecordingProgress progress{};
        progress.streamer = history.b;
        progress.task = fresh;
        progress.path = row.path;
        progress.fileBytes = 5'000'000;
        progress.seconds = 61;
        history.post(progress);
        QTRY_COMPARE(model.session(model.index(0, 0))->bytes(), 5'000'000);
        QCOMPARE(model.session(model.index(0, 0))->seconds(), 61.0);

        QVERIFY(history.core.store.videos.remove(row.id));
        history.post(event::FileDeleted{row.path, QStringLiteral("test")});
        QTRY_COMPARE(model.rowCount(model.index(0, 0)), 0);
    }
    void anArchiveOfChosenFilesIsSeen()
    {
        Recordings history;
        RecordingsModel model(history.core, nullptr);
        model.setFilter({});
        QTRY_COMPARE(model.rowCount(), 3);
        VideoRow video = *history.core.store.videos.get(history.firstOfToday);
        video.bvid = QStringLiteral("BV1xx411c7mD");
        video.uploadedAt = history.clock.now();
        QVERIFY(history.core.store.videos.update(video));
        QCOMPARE(model.session(model.index(0, 0))->uploaded(), 0);
        history.post(event::ArchivePosted{1, 0, 0, 2, video.bvid, 1, false});
        QTRY_COMPARE(model.session(model.index(0, 0))->uploaded(), 1);
    }
    void trashKeepsTheBooks()
    {
        Recordings history;
        qputenv("XDG_DATA_HOME", history.folder.path().toUtf8());
        Stop stop;
        const QList<VideoRow> videos = *history.core.store.videos.ofTask(history.today);
        VideoRow busy = videos.last();
        busy.state = QStringLiteral("recording");
        QVERIFY(history.core.store.videos.update(busy));
        const TrashReport report =
            trashVideos(history.core.store, history.core.events, videos, QStringLiteral("test"), stop);
        QCOMPARE(report.moved, 1);
        QCOMPARE(report.bytes, 400);
        QCOMPARE(report.kept, QStringList{busy.path});
        QVERIFY(!QFile::exists(videos.first().path));
        QVERIFY(QFile::exists(busy.path));
        QCOMPARE(history.core.store.ledger.page(0, 10)->size(), 1);
    }
    void pageShowsSumsAndMissingFiles()
    {
        Recordings history;
        RecordingsPage page(history.context);
        page.resize(1100, 600);
        page.show();
        auto* tree = named<QTreeView>(&page, "tableRecordings");
        QTRY_COMPARE(tree->model()->rowCount(), 3);
        auto* forget = named<QPushButton>(&page, "btnForgetMissing");
        QVERIFY(forget->isVisible());
        tree->expandAll();
        tree->setCurrentIndex(tree->model()->index(0, 0));
        QVERIFY(named<QLabel>(&page, "recordingsSelected")->text().contains(u'2'));
        QVERIFY(named<QAction>(&page, "actionDeleteFiles")->isEnabled());
        const QModelIndex holed = tree->model()->index(1, 0);
        QVERIFY(!tree->model()->index(0, 0, holed).data(Qt::ForegroundRole).isValid());
        QCOMPARE(tree->model()->index(1, 0, holed).data(Qt::ForegroundRole).value<QColor>(),
                 Tokens::of(qApp->palette()).muted); // the missing one is grey
        forget->click();
        named<QPushButton>(named<QDialog>(&page, "dlgForgetMissing"), "btnCancel")->click();
        QTRY_VERIFY(!page.findChild<QDialog*>(QStringLiteral("dlgForgetMissing")));
        QCOMPARE(history.core.store.videos.ofTask(history.holed)->size(), 2); // nothing without a yes
        forget->click();
        named<QPushButton>(named<QDialog>(&page, "dlgForgetMissing"), "btnForget")->click();
        QTRY_VERIFY(!forget->isVisible());
        QCOMPARE(history.core.store.videos.ofTask(history.holed)->size(), 1);
        QVERIFY(QFile::exists(history.core.store.videos.ofTask(history.holed)->first().path));
    }
    void deletingAsksFirst()
    {
        Recordings history;
        qputenv("XDG_DATA_HOME", history.folder.path().toUtf8());
        RecordingsPage page(history.context);
        page.show();
        auto* tree = named<QTreeView>(&page, "tableRecordings");
        QTRY_COMPARE(tree->model()->rowCount(), 3);
        tree->setCurrentIndex(tree->model()->index(0, 0));
        named<QAction>(&page, "actionDeleteFiles")->trigger();
        auto* dialog = named<DeleteFilesDialog>(&page, "dlgDeleteFiles");
        QVERIFY(named<QPushButton>(dialog, "btnCancel")->isDefault());
        named<QPushButton>(dialog, "btnDelete")->click();
        QTRY_VERIFY(!history.core.store.videos.get(history.firstOfToday));
        QTRY_COMPARE(history.core.store.ledger.page(0, 10)->size(), 2);
    }
    /// What is open, selected and in view stays when a row changes and when the page is shown again.
    void onlyAnotherFilterReadsAgain()
    {
        Recordings history;
        RecordingsPage page(history.context);
        page.show();
        auto* tree = named<QTreeView>(&page, "tableRecordings");
        QTRY_COMPARE(tree->model()->rowCount(), 3);
        QSignalSpy resets(tree->model(), &QAbstractItemModel::modelReset);
        tree->expand(tree->model()->index(0, 0));
        tree->setCurrentIndex(tree->model()->index(0, 0));
        page.setFilter({}); // as when the page is shown
        named<QPushButton>(&page, "btnForgetMissing")->click();
        named<QPushButton>(named<QDialog>(&page, "dlgForgetMissing"), "btnForget")->click();
        QTRY_VERIFY(!named<QPushButton>(&page, "btnForgetMissing")->isVisible());
        QCOMPARE(resets.count(), 0);
        QVERIFY(tree->isExpanded(tree->model()->index(0, 0)));
        QCOMPARE(tree->selectionModel()->selectedRows().size(), 1);
        for (const char* typed : {"t", "to", "tod", "toda", "today"})
            page.setFilter(QString::fromLatin1(typed));
        QTRY_COMPARE(tree->model()->rowCount(), 1);
        QCOMPARE(resets.count(), 1); // one scan for five keys
        page.clearFilter();
        QTRY_COMPARE(tree->model()->rowCount(), 3);
        auto* streamers = named<QComboBox>(&page, "recordingsStreamerCombo");
        streamers->setCurrentIndex(streamers->findData(history.b));
        QTRY_COMPARE(tree->model()->rowCount(), 1);
        history.core.streamers.remove(history.b, [](const Result<>&) {});
        QTRY_COMPARE(streamers->currentIndex(), 0);
        QTRY_COMPARE(tree->model()->rowCount(), 3); // as the box says
    }
    void recordingsAreSubmittedByHand()
    {
        Recordings history;
        UploadRow archive;
        archive.task = history.today;
        archive.streamer = history.a;
        PostFields fields;
        fields.title = QStringLiteral("What it was called");
        archive.fields = toJson(fields);
        archive.state = QLatin1String(uploadStateName(UploadState::Published));
        archive.id = *history.core.store.uploads.add(archive);
        archive.aid = 7;
        archive.bvid = QStringLiteral("BV1xx411c7mA");
        QStringList files;
        const QList<VideoRow> videos = *history.core.store.videos.ofTask(history.today);
        for (const VideoRow& video : videos) {
            PartRow part;
            part.upload = archive.id;
            part.video = video.id;
            part.position = video.part;
            part.path = video.path;
            QVERIFY(history.core.store.uploads.addPart(part));
            files << video.path;
        }
        history.core.publishing.uploads.load({archive});
        RecordingsPage page(history.context);
        page.show();
        auto* tree = named<QTreeView>(&page, "tableRecordings");
        QTRY_COMPARE(tree->model()->rowCount(), 3);
        auto* upload = named<QAction>(&page, "actionUploadFiles");
        auto* resubmit = named<QAction>(&page, "actionResubmit");
        QVERIFY(!upload->isEnabled() && !resubmit->isEnabled());
        QSignalSpy asked(&history.navigator, &Navigator::newUploadRequested);
        tree->setCurrentIndex(tree->model()->index(0, 0));
        upload->trigger();
        QCOMPARE(asked.value(0).value(0).toStringList(), files);
        QVERIFY(asked.value(0).value(1).toJsonObject().isEmpty());
        resubmit->trigger();
        QTRY_COMPARE(asked.count(), 2);
        QCOMPARE(asked.value(1).value(0).toStringList(), files);
        QCOMPARE(asked.value(1).value(1).toJsonObject().value(u"title").toString(), fields.title);
        tree->setCurrentIndex(tree->model()->index(1, 0)); // one of its files is gone
        QVERIFY(upload->isEnabled() && !resubmit->isEnabled());
        upload->trigger();
        QCOMPARE(asked.value(2).value(0).toStringList().size(), 1);
    }
#ifdef Q_OS_UNIX
    /// A pipe that nobody writes to holds whoever reads it, as a drive that stalls.
    void cancellingARepairDoesNotWaitForTheDisk()
    {
        Recordings history;
        VideoRow video;
        video.path = history.folder.filePath(QStringLiteral("stalled.flv"));
        video.state = QStringLiteral("done");
        const QByteArray path = video.path.toLocal8Bit();
        QCOMPARE(::mkfifo(path.constData(), 0600), 0);
        QPointer<FixDialog> dialog(new FixDialog(history.core, {video}, false, nullptr));
        dialog->open();
        int writer = -1;
        QTRY_VERIFY((writer = ::open(path.constData(), O_WRONLY | O_NONBLOCK)) >= 0); // it reads
        std::binary_semaphore gone(0);
        std::atomic_bool held = false;
        std::thread release([&] {
            held = !gone.try_acquire_for(20s);
            ::close(writer);
        });
        dialog->reject();
        QCoreApplication::sendPostedEvents(dialog, QEvent::DeferredDelete);
        const bool closed = !dialog;
        gone.release();
        release.join();
        QVERIFY(closed);
        QVERIFY(!held);
    }
#endif
    void emptyPagesSayWhatToDo()
    {
        UiFixture fixture;
        RecordingsPage page(fixture.context);
        page.show();
        QTRY_VERIFY(named<QPushButton>(&page, "btnEmptyOpenFolder")->isVisible());
        page.setFilter(QStringLiteral("nothing like it"));
        QTRY_VERIFY(named<QPushButton>(&page, "btnClearRecordingsFilter")->isVisible());
        named<QPushButton>(&page, "btnClearRecordingsFilter")->click();
        QTRY_VERIFY(named<QPushButton>(&page, "btnEmptyOpenFolder")->isVisible());
    }
};

QTEST_MAIN(TestRecordings)
#include "tst_recordings.moc"
