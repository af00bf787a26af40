// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storederror.h"
#include "tests/support/uploadfiles.h"
#include "tests/support/uploadprogram.h"
#include "tests/ui/uploads/queuefixture.h"
#include "ui/i18n.h"
#include "ui/uploads/uploadfilter.h"
#include "ui/uploads/uploadverbs.h"
#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QMimeData>
#include <QSignalSpy>

class TestUploadsModel : public QObject
{
    Q_OBJECT
private slots:
    void showsStateReasonAndParts()
    {
        QueueFixture f;
        const QAbstractItemModelTester tester(&f.uploads,
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        const UploadId waiting =
            f.add(UploadState::WaitingRetry, QStringLiteral("a"), 2, 1000, [&](UploadRow& row) {
                row.holdReason = QStringLiteral("rateLimited");
                row.nextTry = f.clock.now().addSecs(899);
            });
        const UploadId returned =
            f.add(UploadState::Rejected, QStringLiteral("b"), 1, 1000, [](UploadRow& row) {
                row.aid = 7;
                row.bvid = QStringLiteral("BV1xx411c7mD");
                row.rejectReason = QStringLiteral("封面违规");
            });
        f.load();
        f.read(returned);
        QCOMPARE(f.cell(waiting, UploadsModel::State, UploadsModel::SecondRole),
                 QStringLiteral("Bilibili asks to slow down: goes on in 14:59"));
        f.clock.advance(std::chrono::seconds(10));
        QCOMPARE(f.cell(waiting, UploadsModel::State, UploadsModel::SecondRole),
                 QStringLiteral("Bilibili asks to slow down: goes on in 14:49"));
        QCOMPARE(f.cell(returned, UploadsModel::State), QStringLiteral("Returned"));
        QCOMPARE(f.cell(returned, UploadsModel::State, UploadsModel::SecondRole), QStringLiteral("封面违规"));
        QCOMPARE(f.cell(returned, UploadsModel::Archive), QStringLiteral("BV1xx411c7mD"));
        QCOMPARE(f.cell(returned, UploadsModel::Account), QStringLiteral("录播组"));
        QCOMPARE(f.uploads.rowCount(f.uploads.indexOf(waiting)), 2);
        const QModelIndex part = f.uploads.index(1, 0, f.uploads.indexOf(waiting));
        QCOMPARE(part.data().toString(), QStringLiteral("P2  a P2"));
        QCOMPARE(part.parent(), f.uploads.indexOf(waiting));
        QCOMPARE(f.uploads.count(UploadGroup::NeedsYou), 1);
    }
    /// A row of schema 6 and before has the English sentence alone; the others are told in the person's
    /// words.
    void oldRowsKeepTheirSentence()
    {
        QueueFixture f;
        const auto failed = [](const std::optional<Error>& error) {
            return [error](UploadRow& row) {
                row.error = QStringLiteral("a server said no");
                if (error)
                    keepError(row, *error);
            };
        };
        const UploadId old = f.add(UploadState::Failed, QStringLiteral("a"), 1, 1000, failed({}));
        const UploadId fresh = f.add(UploadState::Failed, QStringLiteral("b"), 1, 1000,
                                     failed(Error{Error::Kind::Refused, QStringLiteral("21103"), 21103, {}}));
        f.load();
        const auto reason = [&f](UploadId id) {
            return f.cell(id, UploadsModel::State, UploadsModel::SecondRole);
        };
        QCOMPARE(reason(old), QStringLiteral("a server said no"));
        QCOMPARE(reason(fresh), QStringLiteral("The title is longer than 80 characters."));
    }
    /// Another error of the same kind and code is not told as that of the file that failed before.
    void onlyItsOwnErrorNamesTheFile()
    {
        QueueFixture f;
        const QString why = QStringLiteral("a.flv changed while it was uploaded");
        const auto failed = [](const QString& detail) {
            return [detail](UploadRow& row) { keepError(row, {Error::Kind::Refused, detail, 0, {}}); };
        };
        const UploadId ofFile = f.add(UploadState::Failed, QStringLiteral("a"), 1, 1000,
                                      failed(QStringLiteral("none of the files could be uploaded: ") + why));
        const UploadId ofCover = f.add(UploadState::Failed, QStringLiteral("b"), 1, 1000,
                                       failed(QStringLiteral("the cover is no picture")));
        for (const UploadId id : {ofFile, ofCover}) {
            PartRow part = f.core.store.uploads.parts(id)->first();
            part.state = QStringLiteral("failed");
            keepError(part, {Error::Kind::Refused, why, 0, {}});
            QVERIFY(f.core.store.uploads.updatePart(part));
        }
        f.load();
        f.read(ofFile);
        f.read(ofCover);
        const auto reason = [&f](UploadId id) {
            return f.cell(id, UploadsModel::State, UploadsModel::SecondRole);
        };
        QVERIFY2(reason(ofFile).startsWith(QStringLiteral("%1-1.flv was not uploaded").arg(ofFile)),
                 qPrintable(reason(ofFile)));
        QCOMPARE(reason(ofCover), QStringLiteral("Refused: the cover is no picture"));
    }
    /// It failed, the program was started again: the row names the file in the language of the window.
    void whyItFailedOutlivesARestart()
    {
        FakeArchives site;
        QTemporaryDir folder;
        UploadProgram program(site, folder);
        program.queue().setPausedAll(true);
        const UploadId gone = program.upload({uploadfiles::make(folder, QStringLiteral("gone.flv"), 1000)});
        const UploadId empty = program.upload({uploadfiles::make(folder, QStringLiteral("empty.flv"), 1000)});
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("gone.flv"))));
        QVERIFY(QFile::resize(folder.filePath(QStringLiteral("empty.flv")), 0));
        program.queue().setPausedAll(false);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(gone), QStringLiteral("failed"), 20000);
        QTRY_COMPARE_WITH_TIMEOUT(program.state(empty), QStringLiteral("failed"), 20000);
        program.stop();
        program.start();
        I18n i18n;
        i18n.use(QStringLiteral("zh_CN"));
        {
            UploadsModel model(*program.core);
            model.begin();
            const auto text = [&model](UploadId id, const QModelIndex& of = {}) {
                const QModelIndex row = of.isValid() ? of : model.indexOf(id);
                return row.siblingAtColumn(UploadsModel::State).data(UploadsModel::SecondRole).toString();
            };
            QTRY_COMPARE(text(gone), QStringLiteral("gone.flv 已不存在。请放回原处后重试，或不带它继续。"));
            const QString sentence =
                QStringLiteral("empty.flv 是空文件（0 字节）。请重新录制或导出后重试，或不带它继续。");
            QTRY_COMPARE(text(empty), sentence);
            QCOMPARE(text(empty, model.index(0, 0, model.indexOf(empty))), sentence);
        }
        i18n.use(QStringLiteral("en"));
    }
    void whatIsSentAgainIsUnknownBeforeItsPartsAreRead()
    {
        QueueFixture f;
        const UploadId id = f.add(UploadState::Paused, QStringLiteral("a"));
        f.load();
        QVERIFY(!sentAgain(*f.uploads.item(id), QStringLiteral("bda2")));
        f.read(id);
        QCOMPARE(sentAgain(*f.uploads.item(id), QStringLiteral("bda2")), std::optional<qint64>(0));
    }
    void countdownsAreToldWhileSomebodyLooks()
    {
        QueueFixture f;
        f.add(UploadState::WaitingRetry, QStringLiteral("a"), 1, 1000, [&](UploadRow& row) {
            row.holdReason = QStringLiteral("retry");
            row.nextTry = f.clock.now().addSecs(60);
        });
        f.add(UploadState::Paused, QStringLiteral("b"));
        f.load();
        QWidget view;
        f.uploads.setWatched(&view, true);
        QSignalSpy told(&f.uploads, &UploadsModel::dataChanged);
        QTRY_VERIFY_WITH_TIMEOUT(
            std::any_of(told.begin(), told.end(),
                        [](const QList<QVariant>& signal) {
                            return signal[0].toModelIndex().row() == 0 &&
                                   signal[0].toModelIndex().column() == UploadsModel::State &&
                                   signal[1].toModelIndex().column() == UploadsModel::State;
                        }),
            5000);
    }
    void progressReachesTheRowAndItsPart()
    {
        QueueFixture f;
        const UploadId id = f.add(UploadState::Queued, QStringLiteral("a"), 2, 1000);
        f.load();
        f.read(id);
        f.core.publishing.uploads.startOnly({id});
        QTRY_COMPARE(f.uploads.item(id)->state(), UploadState::Uploading);
        const qint64 part = f.uploads.item(id)->details.parts[0].id;
        QWidget view;
        f.uploads.setWatched(&view, true);
        f.post(event::UploadProgressed{id, part, 500, 2000, 100, QStringLiteral("bda2"), 2, {}});
        QCOMPARE(f.cell(id, UploadsModel::Progress), QStringLiteral("25% · 500 bytes of 2 KiB"));
        QCOMPARE(f.uploads.item(id)->fraction(), 0.25);
        QCOMPARE(f.cell(id, UploadsModel::Speed, UploadsModel::SecondRole), QStringLiteral("00:15 left"));
        QCOMPARE(f.cell(id, UploadsModel::Line), QStringLiteral("bda2"));
        QCOMPARE(f.cell(id, UploadsModel::Line, UploadsModel::SecondRole), QStringLiteral("2 retries"));
        const QModelIndex first = f.uploads.index(0, UploadsModel::Progress, f.uploads.indexOf(id));
        QCOMPARE(first.data(UploadsModel::FractionRole).toDouble(), 0.5);
        QCOMPARE(f.uploads.bytesPerSecond(), 100.0);
    }
    void rowsComeAndGo()
    {
        QueueFixture f;
        const QAbstractItemModelTester tester(&f.uploads,
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        f.add(UploadState::Paused, QStringLiteral("a"));
        const UploadId b = f.add(UploadState::Paused, QStringLiteral("b"));
        f.load();
        f.core.publishing.uploads.remove(b);
        QTRY_COMPARE(f.uploads.rowCount(), 1);
        QCOMPARE(f.uploads.item(b), nullptr);
    }
    void draggingMovesInTheQueue()
    {
        QueueFixture f;
        const QAbstractItemModelTester tester(&f.uploads,
                                              QAbstractItemModelTester::FailureReportingMode::Fatal);
        QList<UploadId> ids;
        for (int i = 0; i < 5; ++i)
            ids << f.add(UploadState::Paused, QString::number(i));
        f.load();
        const QPersistentModelIndex last(f.uploads.indexOf(ids[4]));
        UploadFilter filter(f.uploads, nullptr);
        const std::unique_ptr<QMimeData> data(filter.mimeData({filter.index(3, 0), filter.index(4, 0)}));
        QVERIFY(!filter.dropMimeData(data.get(), Qt::MoveAction, 1, 0, {})); // the view removes nothing
        const QList<UploadId> wanted{ids[0], ids[3], ids[4], ids[1], ids[2]};
        QTRY_COMPARE(f.order(), wanted);
        QCOMPARE(last.data(UploadsModel::IdRole).toLongLong(), ids[4]); // selections follow
        QTRY_COMPARE(f.core.store.uploads.all()->at(1).id, ids[3]);
    }
    void filterByGroupAndText()
    {
        QueueFixture f;
        f.add(UploadState::Paused, QStringLiteral("Apple pie"));
        f.add(UploadState::Failed, QStringLiteral("apple juice"));
        f.add(UploadState::Published, QStringLiteral("Pear"), 1, 1000, [](UploadRow& row) {
            row.aid = 9;
            row.bvid = QStringLiteral("BV1Ab");
        });
        f.load();
        UploadFilter filter(f.uploads, nullptr);
        QCOMPARE(filter.rowCount(), 3);
        filter.setText(QStringLiteral("APPLE"));
        QCOMPARE(filter.rowCount(), 2);
        filter.setGroup(UploadGroup::NeedsYou);
        QCOMPARE(filter.rowCount(), 1);
        filter.setGroup(UploadGroup::All);
        filter.setText(QStringLiteral("bv1ab"));
        QCOMPARE(filter.rowCount(), 1);
    }
    void verbsFitTheState_data()
    {
        QTest::addColumn<UploadState>("state");
        QTest::addColumn<QList<UploadVerb>>("offered"); // besides opening the file
        using V = UploadVerb;
        const QList<V> order{V::ChangeLine, V::First, V::Up, V::Down};
        QTest::newRow("queued") << UploadState::Queued << QList<V>{V::Pause, V::Edit, V::Remove} + order;
        QTest::newRow("uploading") << UploadState::Uploading << QList<V>{V::Pause, V::Remove} + order;
        QTest::newRow("paused") << UploadState::Paused << QList<V>{V::Resume, V::Edit, V::Remove} + order;
        QTest::newRow("waiting") << UploadState::WaitingRetry
                                 << QList<V>{V::Pause, V::Resume, V::Edit, V::Remove} + order;
        QTest::newRow("login") << UploadState::NeedsLogin << QList<V>{V::Resume, V::Edit, V::Remove} + order;
        QTest::newRow("failed") << UploadState::Failed
                                << QList<V>{V::Resume, V::Submit, V::Edit, V::Remove} + order;
        QTest::newRow("uploaded") << UploadState::Uploaded << QList<V>{V::Submit, V::Edit, V::Remove};
        QTest::newRow("submitting") << UploadState::Submitting << QList<V>{};
        const QList<V> posted{V::OpenArchive, V::CopyBv, V::EditArchive, V::Remove};
        QTest::newRow("in review") << UploadState::InReview << posted;
        QTest::newRow("published") << UploadState::Published << posted;
        QTest::newRow("returned") << UploadState::Rejected << posted;
    }
    void verbsFitTheState()
    {
        QFETCH(UploadState, state);
        QFETCH(QList<UploadVerb>, offered);
        UploadRow row;
        row.state = QLatin1String(uploadStateName(state));
        if (offered.contains(UploadVerb::OpenArchive)) {
            row.aid = 1;
            row.bvid = QStringLiteral("BV1");
        }
        for (int verb = 0; verb <= int(UploadVerb::EditArchive); ++verb) {
            const bool expected =
                UploadVerb(verb) == UploadVerb::OpenFile || offered.contains(UploadVerb(verb));
            QVERIFY2(offers(UploadVerb(verb), row, {PartRow()}) == expected,
                     QByteArray::number(verb).constData());
        }
        QVERIFY(!offers(UploadVerb::OpenFile, row, {}));
        PartRow failed;
        failed.state = QStringLiteral("failed");
        const bool submitted = offered.contains(UploadVerb::EditArchive); // without the part that failed
        QCOMPARE(offers(UploadVerb::Resume, row, {PartRow(), failed}),
                 submitted || offered.contains(UploadVerb::Resume));
    }
    /// A change in a long queue costs a row, not the list.
    void aThousandStayCheap()
    {
        QueueFixture f;
        QList<UploadId> ids;
        for (int i = 0; i < 1000; ++i)
            ids << f.add(UploadState::Paused, QString::number(i));
        QElapsedTimer timer;
        timer.start();
        f.load();
        QVERIFY2(timer.elapsed() < 4000, QByteArray::number(timer.elapsed()).constData());
        f.read(ids.last());
        UploadFilter filter(f.uploads, nullptr);
        QSignalSpy resets(&filter, &QAbstractItemModel::modelReset);
        QSignalSpy layouts(&filter, &QAbstractItemModel::layoutChanged);
        QSignalSpy changes(&f.uploads, &QAbstractItemModel::dataChanged);
        QSignalSpy events(&f.core.events, &Events::posted);
        f.core.publishing.uploads.moveTo(ids.last(), 0);
        QTRY_COMPARE(f.order().first(), ids.last());
        QTRY_VERIFY(changes.count() > 0);
        QCOMPARE(events.count(), 1); // one row of the database
        QCOMPARE(resets.count(), 0);
        QCOMPARE(layouts.count(), 1);
        f.core.publishing.uploads.resume(ids[500]);
        QTRY_COMPARE(f.uploads.item(ids[500])->state(), UploadState::Queued);
        QCOMPARE(layouts.count(), 1);
        QVERIFY2(changes.count() < 12, QByteArray::number(changes.count()).constData());
    }
};

QTEST_MAIN(TestUploadsModel)
#include "tst_uploadsmodel.moc"
