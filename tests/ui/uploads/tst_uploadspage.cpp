// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uploads/queuefixture.h"
#include "ui/uploads/changelinedialog.h"
#include "ui/uploads/edituploaddialog.h"
#include "ui/uploads/queueview.h"
#include "ui/uploads/removeuploads.h"
#include "ui/uploads/transfersdock.h"
#include "ui/uploads/uploadnotices.h"
#include "ui/uploads/uploadspage.h"
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QGuiApplication>
#include <QLabel>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QSqlError>
#include <QSqlQuery>
#include <QTabWidget>
#include <QToolButton>
#include <QTreeView>

namespace {
/// The first file has a session on line "tx" and two chunks of it are there.
void begin(QueueFixture& f, UploadId id)
{
    PartRow part = f.core.store.uploads.parts(id)->first();
    part.line = QStringLiteral("tx");
    part.uploadId = QStringLiteral("session");
    part.chunkSize = 10 * 1024 * 1024;
    part.acked = QBitArray(3);
    part.acked.setBit(0);
    part.acked.setBit(2);
    part.state = QStringLiteral("uploading");
    QVERIFY(f.core.store.uploads.updatePart(part));
}
} // namespace

class TestUploadsPage : public QObject
{
    Q_OBJECT
private slots:
    void anEmptyQueueOffersASubmission()
    {
        QueueFixture f;
        UploadsPage page(f.context);
        page.show();
        QVERIFY(!named(&page, "tableUploads")->isVisible());
        QSignalSpy asked(&f.navigator, &Navigator::newUploadRequested);
        named<QPushButton>(&page, "btnEmptyNewUpload")->click();
        QCOMPARE(asked.count(), 1);
    }
    void actionsFollowTheSelection()
    {
        QueueFixture f;
        const UploadId paused = f.add(UploadState::Paused, QStringLiteral("a"));
        const UploadId published =
            f.add(UploadState::Published, QStringLiteral("b"), 1, 1000, [](UploadRow& row) {
                row.aid = 9;
                row.bvid = QStringLiteral("BV1Ab");
            });
        f.load();
        UploadsPage page(f.context);
        page.resize(1000, 600);
        page.show();
        f.read(published);
        auto* tree = named<QTreeView>(&page, "tableUploads");
        const auto enabled = [&](const char* name) { return named<QAction>(&page, name)->isEnabled(); };
        QVERIFY(!enabled("actionResumeUpload"));
        f.navigator.showUpload(paused);
        QVERIFY(enabled("actionResumeUpload") && enabled("actionRemoveUpload") &&
                enabled("actionEditUpload"));
        QVERIFY(!enabled("actionPauseUpload") && !enabled("actionOpenArchive"));
        f.navigator.showUpload(published);
        QVERIFY(enabled("actionOpenArchive") && enabled("actionEditArchive") &&
                !enabled("actionResumeUpload"));
        named<QAction>(&page, "actionCopyBv")->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), QStringLiteral("BV1Ab"));
        tree->selectAll();
        QVERIFY(enabled("actionResumeUpload") && enabled("actionOpenArchive") &&
                !enabled("actionEditUpload"));
        // From the keyboard: to the front, and one down again.
        f.navigator.showUpload(published);
        f.navigator.showUpload(paused);
        tree->setFocus();
        QTest::keyClick(tree, Qt::Key_Down, Qt::ControlModifier);
        QTRY_COMPARE(f.order(), (QList<UploadId>{published, paused}));
        QTest::keyClick(tree, Qt::Key_Home, Qt::ControlModifier);
        QTRY_COMPARE(f.order(), (QList<UploadId>{paused, published}));
        named<QAction>(&page, "actionResumeUpload")->trigger();
        QTRY_COMPARE(f.uploads.item(paused)->state(), UploadState::Queued);
        named<QAction>(&page, "actionPauseUpload")->trigger();
        QTRY_COMPARE(f.uploads.item(paused)->state(), UploadState::Paused);
    }
    void chipsFilterAndCount()
    {
        QueueFixture f;
        f.add(UploadState::Paused, QStringLiteral("a"));
        const UploadId failed = f.add(UploadState::Failed, QStringLiteral("b"));
        f.load();
        UploadsPage page(f.context);
        page.show();
        auto* tree = named<QTreeView>(&page, "tableUploads");
        auto* chip = named<QToolButton>(&page, "chipUploadsNeedYou");
        QVERIFY(chip->text().endsWith(u'1'));
        chip->click();
        QCOMPARE(tree->model()->rowCount(), 1);
        QCOMPARE(tree->model()->index(0, 0).data(UploadsModel::IdRole).toLongLong(), failed);
        page.setFilter(QStringLiteral("nothing like that"));
        QVERIFY(!tree->isVisible());
        named<QPushButton>(&page, "btnClearUploadsFilter")->click();
        QVERIFY(tree->isVisible());
        QCOMPARE(tree->model()->rowCount(), 2);
    }
    void removingAsksFirst()
    {
        QueueFixture f;
        const UploadId id = f.add(UploadState::Paused, QStringLiteral("a"));
        f.load();
        UploadsPage page(f.context);
        page.show();
        f.navigator.showUpload(id);
        named<QAction>(&page, "actionRemoveUpload")->trigger();
        auto* dialog = named<RemoveUploadsDialog>(&page, "dlgRemoveUploads");
        QVERIFY(named<QPushButton>(dialog, "btnCancel")->isDefault());
        QSignalSpy toasts(&f.navigator, &Navigator::toastRequested);
        named<QPushButton>(dialog, "btnRemove")->click();
        QTRY_COMPARE(f.uploads.rowCount(), 0);
        QTRY_VERIFY(!f.core.store.uploads.get(id));
        // ... and can be undone, with its files.
        QTRY_COMPARE(toasts.size(), 1);
        const auto undo = toasts.first().at(2).value<std::function<void()>>();
        undo();
        undo(); // once is enough
        background::shared().wait();
        QVERIFY(!named<QAction>(&page, "actionUndoRemoveUploads")->isEnabled());
        QTRY_COMPARE(f.uploads.rowCount(), 1);
        const auto back = f.core.store.uploads.all();
        QCOMPARE(back->size(), 1);
        QVERIFY(back->first().id != id);
        QCOMPARE(back->first().state, QStringLiteral("paused"));
        QCOMPARE(f.core.store.uploads.parts(back->first().id)->size(), 1);
    }
    void oneThatIsShownIsTheOnlyOneChosen()
    {
        QueueFixture f;
        const UploadId first = f.add(UploadState::Paused, QStringLiteral("a"));
        const UploadId second = f.add(UploadState::Failed, QStringLiteral("b"));
        f.load();
        UploadsPage page(f.context);
        page.show();
        auto* selection = named<QTreeView>(&page, "tableUploads")->selectionModel();
        QTest::keyPress(&page, Qt::Key_Control, Qt::ControlModifier); // held, as for a shortcut
        for (const UploadId id : {first, second}) {
            f.navigator.showUpload(id);
            QCOMPARE(selection->selectedRows().size(), 1);
            QCOMPARE(selection->currentIndex().data(UploadsModel::IdRole).toLongLong(), id);
        }
        QTest::keyRelease(&page, Qt::Key_Control);
    }
    void removingIsUndoneFromTheKeyboard()
    {
        QueueFixture f;
        const UploadId first = f.add(UploadState::Paused, QStringLiteral("a"), 2);
        const UploadId second = f.add(UploadState::Failed, QStringLiteral("b"));
        f.load();
        UploadsPage page(f.context);
        page.show();
        f.read(second);
        auto* undo = named<QAction>(&page, "actionUndoRemoveUploads");
        QVERIFY(!undo->isEnabled());
        QSignalSpy toasts(&f.navigator, &Navigator::toastRequested);
        for (const UploadId id : {first, second}) {
            f.navigator.showUpload(id);
            named<QAction>(&page, "actionRemoveUpload")->trigger();
            auto* dialog = named<RemoveUploadsDialog>(&page, "dlgRemoveUploads");
            named<QPushButton>(dialog, "btnRemove")->click();
            delete dialog;
            QTRY_COMPARE(toasts.size(), id == first ? 1 : 2);
        }
        QTRY_COMPARE(f.uploads.rowCount(), 0);
        // The list is hidden now, and the keys still work.
        auto* button = named<QPushButton>(&page, "btnEmptyNewUpload");
        page.activateWindow();
        button->setFocus();
        QTRY_VERIFY(button->hasFocus());
        QTest::keyClick(button, Qt::Key_Z, Qt::ControlModifier);
        QTRY_COMPARE(f.uploads.rowCount(), 1);
        QCOMPARE(f.core.store.uploads.all()->first().state, QStringLiteral("failed"));
        undo->trigger();
        QTRY_COMPARE(f.uploads.rowCount(), 2);
        QVERIFY(!undo->isEnabled());
        toasts.first().at(2).value<std::function<void()>>()(); // its button comes too late
        background::shared().wait();
        QCOMPARE(f.core.store.uploads.all()->size(), 2);
    }
    void removingIsUndoneInAnotherLanguage()
    {
        QueueFixture f;
        const UploadId id = f.add(UploadState::Paused, QStringLiteral("a"));
        f.load();
        QSignalSpy toasts(&f.navigator, &Navigator::toastRequested);
        {
            UploadsPage page(f.context);
            page.show();
            f.navigator.showUpload(id);
            named<QAction>(&page, "actionRemoveUpload")->trigger();
            auto* dialog = named<RemoveUploadsDialog>(&page, "dlgRemoveUploads");
            named<QPushButton>(dialog, "btnRemove")->click();
        } // a new language makes all pages anew, here before the upload is gone
        QTRY_COMPARE(toasts.size(), 1);
        QTRY_COMPARE(f.uploads.rowCount(), 0);
        const UploadsPage page(f.context);
        auto* undo = named<QAction>(&page, "actionUndoRemoveUploads");
        QVERIFY(undo->isEnabled());
        undo->trigger();
        QVERIFY(!undo->isEnabled());
        QTRY_COMPARE(f.uploads.rowCount(), 1);
        QCOMPARE(f.core.store.uploads.all()->size(), 1);
    }
    void anotherLineSaysWhatIsSentAgain()
    {
        QueueFixture f;
        const UploadId id = f.add(UploadState::Paused, QStringLiteral("a"), 2);
        begin(f, id);
        f.load();
        UploadsPage page(f.context);
        page.show();
        f.read(id);
        f.navigator.showUpload(id);
        named<QAction>(&page, "actionChangeLine")->trigger();
        auto* dialog = named<ChangeLineDialog>(&page, "dlgChangeLine");
        auto* lines = named<QComboBox>(dialog, "changeLineCombo");
        auto* lost = named<QLabel>(dialog, "changeLineLost");
        QVERIFY(!lost->isHidden());
        lines->setCurrentIndex(lines->findData(QStringLiteral("tx")));
        QVERIFY(!lost->text().contains(QStringLiteral("MiB"))); // it is on that line
        lines->setCurrentIndex(lines->findData(QStringLiteral("bda2")));
        QVERIFY2(lost->text().contains(QStringLiteral("20.0 MiB")), qPrintable(lost->text()));
        named<QPushButton>(dialog, "btnChangeLine")->click();
        QTRY_COMPARE(postFieldsFrom(f.core.store.uploads.get(id)->fields).line, QStringLiteral("bda2"));
        QTRY_VERIFY(f.core.store.uploads.parts(id)->first().uploadId.isEmpty());
        QTRY_COMPARE(f.uploads.item(id)->sentBytes(), 0); // and the list shows it
        QCOMPARE(f.uploads.item(id)->state(), UploadState::Paused);
    }
    void editingTheLineAsksFirst()
    {
        QueueFixture f;
        const UploadId id = f.add(UploadState::Paused, QStringLiteral("a"));
        begin(f, id);
        f.load();
        f.read(id);
        QWidget window;
        EditUploadDialog::open(f.context, id, &window);
        auto* dialog = named<EditUploadDialog>(&window, "dlgEditUpload");
        auto* lines = named<QComboBox>(dialog, "lineCombo");
        lines->setCurrentIndex(lines->findData(QStringLiteral("bda2")));
        named<QPushButton>(dialog, "btnSaveUpload")->click();
        auto* question = named<ChangeLineDialog>(dialog, "dlgChangeLine");
        QVERIFY(!named<QComboBox>(question, "changeLineCombo")->isVisible());
        named<QPushButton>(question, "btnCancel")->click();
        QVERIFY(dialog->isVisible());
        QVERIFY(!f.core.store.uploads.parts(id)->first().uploadId.isEmpty());
        delete question;
        named<QPushButton>(dialog, "btnSaveUpload")->click();
        named<QPushButton>(named<ChangeLineDialog>(dialog, "dlgChangeLine"), "btnChangeLine")->click();
        QTRY_VERIFY(f.core.store.uploads.parts(id)->first().uploadId.isEmpty());
        QTRY_COMPARE(postFieldsFrom(f.core.store.uploads.get(id)->fields).line, QStringLiteral("bda2"));
    }
    void whatIsNotKnownYetIsAskedFor()
    {
        QueueFixture f;
        const UploadId id = f.add(UploadState::Paused, QStringLiteral("a"));
        begin(f, id);
        f.load(); // its parts are not read
        QWidget window;
        EditUploadDialog::open(f.context, id, &window);
        auto* dialog = named<EditUploadDialog>(&window, "dlgEditUpload");
        auto* lines = named<QComboBox>(dialog, "lineCombo");
        lines->setCurrentIndex(lines->findData(QStringLiteral("bda2")));
        named<QPushButton>(dialog, "btnSaveUpload")->click();
        auto* question = named<ChangeLineDialog>(dialog, "dlgChangeLine");
        const auto* lost = named<QLabel>(question, "changeLineLost");
        QVERIFY2(lost->text().contains(QStringLiteral("not known")), qPrintable(lost->text()));
        f.read(id);
        QTRY_VERIFY(lost->text().contains(QStringLiteral("20.0 MiB")));
    }
    /// The dialog stays, and nothing is submitted over the old line.
    void aLineThatIsNotStoredIsTold()
    {
        QueueFixture f;
        const UploadId id = f.add(UploadState::Uploaded, QStringLiteral("a"));
        f.load();
        f.read(id);
        const auto sql = [&f](const QString& statement) {
            return f.core.store.db.run([statement](QSqlDatabase& database) -> Result<> {
                QSqlQuery query(database);
                if (query.exec(statement))
                    return {};
                return fail(Error::Kind::Database, query.lastError().text());
            });
        };
        QWidget window;
        EditUploadDialog::open(f.context, id, &window);
        const QPointer<EditUploadDialog> dialog = named<EditUploadDialog>(&window, "dlgEditUpload");
        auto* lines = named<QComboBox>(dialog, "lineCombo");
        lines->setCurrentIndex(lines->findData(QStringLiteral("bda2")));
        QVERIFY(sql(QStringLiteral("CREATE TRIGGER broken BEFORE UPDATE OF fields ON uploads BEGIN SELECT "
                                   "RAISE(ABORT, 'disk I/O error'); END")));
        auto* submit = named<QPushButton>(dialog, "btnSaveAndSubmit");
        submit->click();
        QVERIFY(!submit->isEnabled()); // not twice at once
        QTRY_VERIFY(submit->isEnabled());
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(named<QLabel>(dialog, "postProblem")->text().contains(QStringLiteral("database")));
        QCOMPARE(f.core.publishing.uploads.find(id)->state, QStringLiteral("uploaded"));
        QVERIFY(sql(QStringLiteral("DROP TRIGGER broken")));
        submit->click();
        QTRY_VERIFY(!dialog || !dialog->isVisible());
        QVERIFY(f.core.publishing.uploads.find(id)->submitWanted);
        QCOMPARE(postFieldsFrom(f.core.store.uploads.get(id)->fields).line, QStringLiteral("bda2"));
    }
    void pausingAllHoldsTheQueue()
    {
        QueueFixture f;
        const UploadId id = f.add(UploadState::Queued, QStringLiteral("a"));
        f.load();
        UploadsPage page(f.context);
        page.show();
        auto* button = named<QToolButton>(&page, "btnPauseAllUploads");
        button->click();
        QVERIFY(f.core.publishing.uploads.pausedAll());
        QCOMPARE(f.cell(id, UploadsModel::State, UploadsModel::SecondRole),
                 QStringLiteral("Uploads are paused"));
        button->click();
        QVERIFY(!f.core.publishing.uploads.pausedAll());
    }
    void reviewsAreSubmittedWithOneKey()
    {
        QueueFixture f;
        const UploadId a = f.add(UploadState::Uploaded, QStringLiteral("first"), 2);
        const UploadId b = f.add(UploadState::Uploaded, QStringLiteral("second"));
        f.add(UploadState::Paused, QStringLiteral("other"));
        f.load();
        UploadsPage page(f.context);
        QSignalSpy badge(&page, &Page::badgeChanged);
        page.resize(1000, 600);
        page.show();
        f.navigator.showReview();
        f.read(b);
        QTRY_VERIFY(!badge.isEmpty());
        QCOMPARE(badge.last().first().toInt(), 2);
        auto* list = named<QListView>(&page, "tableReview");
        QTRY_COMPARE(named<QLabel>(&page, "reviewTitle")->text(), QStringLiteral("first"));
        QVERIFY(named<QLabel>(&page, "reviewFacts")->text().contains(QStringLiteral("录播组")));
        QVERIFY(named<QLabel>(&page, "reviewParts")->text().contains(QStringLiteral("P2")));
        named<QPushButton>(&page, "btnReviewSkip")->click();
        QCOMPARE(named<QLabel>(&page, "reviewTitle")->text(), QStringLiteral("second"));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(f.uploads.item(b)->row.submitWanted);
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QCOMPARE(f.uploads.item(a)->state(), UploadState::Uploaded);
        QTRY_COMPARE(badge.last().first().toInt(), 1);
    }
    void whatCannotBeSubmittedSaysWhy()
    {
        QueueFixture f;
        const UploadId id = f.add(UploadState::Uploaded, QStringLiteral("x"), 1, 1000, [](UploadRow& row) {
            row.fields.insert(QStringLiteral("tags"), QJsonArray());
        });
        f.load();
        UploadsPage page(f.context);
        page.show();
        f.navigator.showReview();
        f.read(id);
        QTRY_VERIFY(!named<QLabel>(&page, "reviewProblems")->text().isEmpty());
        QVERIFY(!named<QPushButton>(&page, "btnReviewSubmit")->isEnabled());
    }
    void theDockShowsWhatRunsAndSetsTheLimit()
    {
        QueueFixture f;
        const UploadId id = f.add(UploadState::Queued, QStringLiteral("a"));
        f.add(UploadState::Paused, QStringLiteral("b"));
        f.load();
        TransfersDock dock(f.context);
        dock.resize(800, 200);
        dock.show();
        auto* list = named<QTreeView>(&dock, "tableTransfers");
        QVERIFY(!list->isVisible());
        f.core.publishing.uploads.startOnly({id});
        QTRY_VERIFY(list->isVisible());
        QCOMPARE(list->model()->rowCount(), 1);
        f.post(event::UploadProgressed{id, 1, 500, 2000, 3'000'000, QStringLiteral("bda2"), 0, {}});
        QVERIFY(named<QLabel>(&dock, "transfersSpeed")->text().contains(QStringLiteral("3.0 MB/s")));
        named<QDoubleSpinBox>(&dock, "transfersLimitSpin")->setValue(2.5);
        QCOMPARE(f.core.settings.get(setting::uploadLimitMBps), 2.5);
        QVERIFY(f.core.settings.set(setting::uploadLimitMBps, 4.0));
        QTRY_COMPARE(named<QDoubleSpinBox>(&dock, "transfersLimitSpin")->value(), 4.0);
    }
    void refusalsAreBanners()
    {
        QueueFixture f;
        const UploadNotices notices(f.context, nullptr);
        QSignalSpy banners(&f.navigator, &Navigator::bannerRequested);
        QSignalSpy cleared(&f.navigator, &Navigator::bannerCleared);
        f.post(event::ArchiveReviewed{
            0, 0, 7, QStringLiteral("BV1"), QStringLiteral("title"), -2, {}, QStringLiteral("why")});
        QTRY_COMPARE(banners.count(), 1);
        f.post(event::ArchiveReviewed{0, 0, 7, QStringLiteral("BV1"), QStringLiteral("title"), 0, {}, {}});
        QTRY_COMPARE(cleared.count(), 1);
        QSignalSpy toasts(&f.navigator, &Navigator::toastRequested);
        f.post(event::UploadChanged{1, 0, 0, QStringLiteral("uploaded"), QStringLiteral("person"), {}, {}});
        QTRY_COMPARE(toasts.count(), 1);
    }
};

QTEST_MAIN(TestUploadsPage)
#include "tst_uploadspage.moc"
