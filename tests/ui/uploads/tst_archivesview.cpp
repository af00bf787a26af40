// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uploads/queuefixture.h"
#include "ui/templates/postform.h"
#include "ui/uploads/archiveeditor.h"
#include "ui/uploads/archivesview.h"
#include "ui/uploads/newuploaddialog.h"
#include "ui/uploads/partsedit.h"
#include <QAction>
#include <QComboBox>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QToolButton>

namespace {
QJsonObject archive(qint64 aid, const QString& title, int state, const QString& reason = {})
{
    return {{QStringLiteral("aid"), aid},       {QStringLiteral("bvid"), QStringLiteral("BV%1").arg(aid)},
            {QStringLiteral("title"), title},   {QStringLiteral("tag"), QStringLiteral("a,b")},
            {QStringLiteral("tid"), 21},        {QStringLiteral("copyright"), 1},
            {QStringLiteral("state"), state},   {QStringLiteral("reject_reason"), reason},
            {QStringLiteral("duration"), 3600}, {QStringLiteral("ctime"), 1764158400}};
}

QByteArray answer(const QJsonObject& data)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("code"), 0}, {QStringLiteral("data"), data}}).toJson();
}

QByteArray listOf(const QJsonArray& archives, int count)
{
    QJsonArray audits;
    for (const QJsonValue& one : archives)
        audits.append(QJsonObject{{QStringLiteral("Archive"), one},
                                  {QStringLiteral("stat"), QJsonObject{{QStringLiteral("view"), 1234}}}});
    return answer({{QStringLiteral("arc_audits"), audits},
                   {QStringLiteral("page"),
                    QJsonObject{{QStringLiteral("ps"), 20}, {QStringLiteral("count"), count}}}});
}
} // namespace

class TestArchivesView : public QObject
{
    Q_OBJECT
private slots:
    void listsWithStateReasonAndPlays()
    {
        QueueFixture f;
        f.http.on("https://member.bilibili.com/x/web/archives",
                  listOf({archive(1, QStringLiteral("open one"), 0),
                          archive(2, QStringLiteral("refused one"), -2, QStringLiteral("cover"))},
                         60));
        ArchivesView view(f.context);
        view.resize(900, 500);
        view.show();
        auto* table = named<QTableView>(&view, "tableArchives");
        QTRY_COMPARE(table->model()->rowCount(), 2);
        const auto cell = [table](int row, int column, int role = Qt::DisplayRole) {
            return table->model()->index(row, column).data(role).toString();
        };
        QCOMPARE(cell(0, 0), QStringLiteral("open one"));
        QCOMPARE(cell(0, 1), QStringLiteral("Open"));
        QCOMPARE(cell(0, 2), QStringLiteral("1,234"));
        QCOMPARE(cell(1, 1), QStringLiteral("Returned"));
        QCOMPARE(cell(1, 1, UploadsModel::SecondRole), QStringLiteral("cover"));
        QVERIFY(named<QPushButton>(&view, "btnMoreArchives")->isVisible()); // 60 in all
        auto* group = named<QComboBox>(&view, "archivesGroupCombo");
        group->setCurrentIndex(3);
        QCOMPARE(table->model()->rowCount(), 1);
        QCOMPARE(cell(0, 0), QStringLiteral("refused one"));
        group->setCurrentIndex(0);
        view.setText(QStringLiteral("bv1xx411c7mq"));
        QCOMPARE(table->model()->rowCount(), 1);
        QVERIFY(!named<QAction>(&view, "actionChangeArchive")->isEnabled());
        table->selectRow(0);
        QSignalSpy asked(&view, &ArchivesView::editRequested);
        named<QAction>(&view, "actionChangeArchive")->trigger();
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked.first().at(1).toLongLong(), 1);
    }
    void errorsAreSaidInWords()
    {
        QueueFixture f;
        f.http.on("https://member.bilibili.com/x/web/archives",
                  QByteArray("{\"code\":-352,\"message\":\"x\"}"));
        ArchivesView view(f.context);
        view.show();
        QTRY_VERIFY(named<QLabel>(&view, "archivesState")->text().contains(QStringLiteral("risk control")));
        QVERIFY(!named(&view, "tableArchives")->isVisible());
    }
    void editingSendsEverythingWithTheChange()
    {
        QueueFixture f;
        const QJsonObject shown = archive(1, QStringLiteral("old"), -2, QStringLiteral("the title"));
        QJsonObject whole = shown;
        whole.insert(QStringLiteral("unknown_member"), 5);
        f.http.on("https://member.bilibili.com/x/vupre/web/archive/view",
                  answer({{QStringLiteral("archive"), whole},
                          {QStringLiteral("videos"),
                           QJsonArray{QJsonObject{{QStringLiteral("filename"), QStringLiteral("f1")},
                                                  {QStringLiteral("title"), QStringLiteral("one")},
                                                  {QStringLiteral("cid"), 11}},
                                      QJsonObject{{QStringLiteral("filename"), QStringLiteral("f2")},
                                                  {QStringLiteral("title"), QStringLiteral("two")},
                                                  {QStringLiteral("cid"), 22}}}}}));
        f.http.on("https://member.bilibili.com/x/vu/web/edit", QByteArray("{\"code\":0,\"data\":{}}"));
        f.http.on("https://member.bilibili.com/x/web/archives", listOf({shown}, 1));
        QWidget parent;
        ArchiveEditor::open(f.context, QueueFixture::mid, 1, &parent);
        auto* dialog = named<ArchiveEditor>(&parent, "dlgArchive");
        auto* save = named<QPushButton>(dialog, "btnResubmit");
        QTRY_VERIFY(save->isEnabled());
        QCOMPARE(named<QLabel>(dialog, "postProblem")->text(), QStringLiteral("the title"));
        auto* title = named<QLineEdit>(dialog, "titleEdit");
        QCOMPARE(title->text(), QStringLiteral("old"));
        title->setText(QStringLiteral("new"));
        auto* parts = named<QListWidget>(dialog, "partsList");
        QCOMPARE(parts->count(), 2);
        parts->setCurrentRow(1);
        named<QToolButton>(dialog, "btnPartUp")->click();
        QFile later(f.folder.filePath(QStringLiteral("later.flv")));
        QVERIFY(later.open(QIODevice::WriteOnly) && later.resize(1000));
        later.close();
        dialog->findChild<PartsEdit*>()->addFiles({later.fileName()});
        QTRY_COMPARE(parts->count(), 3);
        QVERIFY(later.remove());
        QSignalSpy toasts(&f.navigator, &Navigator::toastRequested);
        save->click();
        QTRY_COMPARE(f.http.count("https://member.bilibili.com/x/vu/web/edit"), 1);
        QJsonObject sent;
        for (const HttpRequest& request : f.http.requests()) {
            if (request.url.path() == u"/x/vu/web/edit")
                sent = QJsonDocument::fromJson(request.body).object();
        }
        QCOMPARE(sent.value(u"title").toString(), QStringLiteral("new"));
        QCOMPARE(sent.value(u"unknown_member").toInt(), 5);
        QCOMPARE(sent.value(u"tag").toString(), QStringLiteral("a,b"));
        QCOMPARE(sent.value(u"videos").toArray().first().toObject().value(u"filename").toString(),
                 QStringLiteral("f2"));
        QTRY_VERIFY(parent.findChildren<ArchiveEditor*>().isEmpty());
        QTRY_COMPARE(toasts.count(), 2);
        const QString added = toasts.last().first().toString();
        QVERIFY2(added.contains(QStringLiteral("later.flv is gone")), qPrintable(added));
    }
    void aSubmissionIsCheckedBeforeAnythingIsSent()
    {
        QueueFixture f;
        QWidget parent;
        auto* dialog = new NewUploadDialog(f.context, {}, &parent);
        dialog->open();
        QSignalSpy added(dialog, &NewUploadDialog::added);
        auto* start = named<QPushButton>(dialog, "btnStartUpload");
        start->click();
        QCOMPARE(named<QLabel>(dialog, "postProblem")->text(), QStringLiteral("Choose at least one file"));
        QFile file(f.folder.filePath(QStringLiteral("some video.flv")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(1000));
        file.close();
        auto* parts = dialog->findChild<PartsEdit*>();
        parts->addFiles({file.fileName(), f.folder.filePath(QStringLiteral("gone.flv")), file.fileName()});
        QTRY_COMPARE(parts->parts().size(), 1);
        QVERIFY(named<QLabel>(dialog, "postProblem")->text().contains(QStringLiteral("gone.flv")));
        QFile empty(f.folder.filePath(QStringLiteral("nothing.flv")));
        QVERIFY(empty.open(QIODevice::WriteOnly));
        empty.close();
        parts->addFiles({empty.fileName()});
        QTRY_VERIFY(named<QLabel>(dialog, "postProblem")->text().contains(QStringLiteral("nothing.flv")));
        QFile danmaku(f.folder.filePath(QStringLiteral("some video.xml")));
        QVERIFY(danmaku.open(QIODevice::WriteOnly) && danmaku.resize(100));
        danmaku.close();
        parts->addFiles({danmaku.fileName()});
        QTRY_VERIFY(named<QLabel>(dialog, "postProblem")->text().contains(QStringLiteral("xml is no video")));
        QCOMPARE(parts->parts().size(), 1);
        start->click(); // no tags yet
        QVERIFY(dialog->isVisible());
        QCOMPARE(f.http.count("https://member.bilibili.com/preupload"), 0);
        PostFields fields;
        fields.title = QStringLiteral("{title}!");
        fields.tags = {QStringLiteral("a")};
        fields.account = QueueFixture::mid;
        dialog->findChild<PostForm*>()->setFields(fields);
        named<QListWidget>(dialog, "partsList")->item(0)->setText(QStringLiteral("renamed"));
        const QString away = file.fileName() + QStringLiteral(".away");
        QVERIFY(QFile::rename(file.fileName(), away));
        named<QPushButton>(dialog, "btnUploadOnly")->click();
        const auto* problem = named<QLabel>(dialog, "postProblem");
        QTRY_VERIFY2(problem->text().startsWith(QStringLiteral("some video.flv is gone")),
                     qPrintable(problem->text()));
        QVERIFY(QFile::rename(away, file.fileName()));
        named<QPushButton>(dialog, "btnUploadOnly")->click();
        QTRY_COMPARE(added.count(), 1);
        const UploadId id = added.first().first().toLongLong();
        const auto row = f.core.store.uploads.get(id);
        QVERIFY(row);
        QCOMPARE(postFieldsFrom(row->fields).mode, PostFields::Mode::Draft);
        QCOMPARE(postFieldsFrom(row->fields).title, QStringLiteral("renamed!"));
        QCOMPARE(f.core.store.uploads.parts(id)->first().title, QStringLiteral("renamed"));
    }
    void closingWithChangesAsks()
    {
        QueueFixture f;
        QWidget parent;
        auto* dialog = new NewUploadDialog(f.context, {}, &parent);
        dialog->open();
        named<QLineEdit>(dialog, "titleEdit")->setText(QStringLiteral("x"));
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        auto* question = named<QDialog>(dialog, "dlgDiscard");
        named<QPushButton>(question, "btnGoOnEditing")->click();
        QVERIFY(dialog->isVisible());
        dialog->reject();
        QSignalSpy gone(dialog, &QDialog::rejected);
        for (QDialog* open : dialog->findChildren<QDialog*>(QStringLiteral("dlgDiscard"))) {
            if (open->isVisible())
                named<QPushButton>(open, "btnDiscard")->click();
        }
        QCOMPARE(gone.count(), 1);
    }
};

QTEST_MAIN(TestArchivesView)
#include "tst_archivesview.moc"
