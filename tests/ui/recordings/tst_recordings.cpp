// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/stop.h"
#include "tests/ui/uifixture.h"
#include "ui/dialogs/deletefiles.h"
#include "ui/recordings/recordingsmodel.h"
#include "ui/recordings/recordingspage.h"
#include "ui/trash.h"
#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>

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
        forget->click();
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
