// SPDX-License-Identifier: GPL-3.0-or-later
// The windows of publishing with something in every state; see tests/ui/gallery.h.
#include "core/store/storederror.h"
#include "core/upload/bilibili/bvid.h"
#include "tests/ui/gallery.h"
#include "tests/ui/uploads/queuefixture.h"
#include "ui/i18n.h"
#include "ui/mainwindow.h"
#include "ui/theme/theme.h"
#include "ui/uploads/archiveeditor.h"
#include "ui/uploads/changelinedialog.h"
#include "ui/uploads/newuploaddialog.h"
#include "ui/uploads/partsedit.h"
#include "ui/uploads/removeuploads.h"
#include "ui/uploads/transfersdock.h"
#include "ui/uploads/uploadspage.h"
#include <QJsonDocument>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTreeView>

namespace {
QByteArray answer(const QJsonObject& data)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("code"), 0}, {QStringLiteral("data"), data}}).toJson();
}

/// An upload of each state.
struct Demo : QueueFixture
{
    QList<UploadId> ids;
    UploadId running = 0;
    int posts = 0;
    QObject guard;

    Demo()
    {
        const auto posted = [this](int stands, const QString& text, const QString& reason) {
            return [this, stands, text, reason](UploadRow& row) {
                row.aid = 900 + ++posts;
                row.bvid = QStringLiteral("BV1xx411c7m%1").arg(QChar(u'A' + posts));
                row.archiveState = stands;
                row.archiveStateText = text;
                row.rejectReason = reason;
                row.submittedAt = clock.now().addSecs(-3600);
            };
        };
        const auto waits = [this](const char* why, int seconds) {
            return [this, why, seconds](UploadRow& row) {
                row.holdReason = QLatin1String(why);
                row.nextTry = clock.now().addSecs(seconds);
                row.attempts = 2;
            };
        };
        running = add(UploadState::Queued, QStringLiteral("【录播】2026 全球总决赛 决赛日"), 4);
        ids << running;
        ids << add(
            UploadState::Queued,
            QStringLiteral("Lo-fi until dawn, a very long title that does not fit into the column at all"),
            2);
        ids << add(UploadState::WaitingRetry, QStringLiteral("【录播】深夜电台"), 3, 900'000'000,
                   waits("rateLimited", 899));
        ids << add(UploadState::WaitingRetry, QStringLiteral("【录播】周末杂谈"), 1, 700'000'000,
                   waits("retry", 32));
        ids << add(UploadState::Uploaded, QStringLiteral("【录播】新歌首唱会"), 2);
        ids << add(UploadState::Uploaded, QStringLiteral("【录播】手工直播"), 1);
        ids << add(UploadState::NeedsLogin, QStringLiteral("【录播】早间新闻"), 1);
        ids << add(UploadState::Paused, QStringLiteral("【录播】雀魂车队"), 1);
        ids << add(UploadState::Failed, QStringLiteral("【录播】一场事故"), 1, 5'000'000, [](UploadRow& row) {
            keepError(row, {Error::Kind::Refused, QStringLiteral("title too long"), 21103, {}});
        });
        ids << add(UploadState::InReview, QStringLiteral("【录播】单机通关"), 3, 1'000'000'000,
                   posted(-30, QStringLiteral("正在审核中"), {}));
        ids << add(UploadState::Published, QStringLiteral("【录播】跨年晚会"), 5, 1'200'000'000,
                   posted(0, {}, {}));
        ids << add(UploadState::Rejected, QStringLiteral("【录播】翻唱合集"), 1, 800'000'000,
                   posted(-2, {}, QStringLiteral("封面含有违规内容，请修改后重新提交")));
        load();
        read(ids.last());
        core.publishing.uploads.startOnly({running});
        if (!QTest::qWaitFor([&] { return uploads.item(running)->active(); }))
            qFatal("nothing runs");
        answerForArchives();
        // What is shown of the run is ours: the queue says each half second that nothing was sent yet.
        QObject::connect(&core.events, &Events::posted, &guard, [this](const PostedEvent& news) {
            const auto* progressed = std::get_if<event::UploadProgressed>(&news.event);
            if (progressed && progressed->sentBytes == 0)
                progress();
        });
    }
    void answerForArchives()
    {
        QJsonArray audits;
        const int states[] = {0, -30, -2, -16, -40, 0, -4, -9};
        for (int i = 0; i < 8; ++i) {
            QJsonObject archive{
                {QStringLiteral("aid"), 901 + i},
                {QStringLiteral("bvid"), QStringLiteral("BV1xx411c7m%1").arg(i)},
                {QStringLiteral("title"), QStringLiteral("【录播】第 %1 期 深夜电台").arg(40 - i)},
                {QStringLiteral("tag"), QStringLiteral("录播,电台")},
                {QStringLiteral("tid"), 21},
                {QStringLiteral("copyright"), 1},
                {QStringLiteral("desc"), QStringLiteral("直播间：https://live.bilibili.com/6")},
                {QStringLiteral("state"), states[i]},
                {QStringLiteral("duration"), 3600 * (i + 1)},
                {QStringLiteral("ctime"), clock.now().toSecsSinceEpoch() - i * 90'000}};
            if (states[i] == -2)
                archive.insert(QStringLiteral("reject_reason"), QStringLiteral("简介中含有联系方式"));
            if (states[i] == -40)
                archive.insert(QStringLiteral("dtime"), clock.now().toSecsSinceEpoch() + 90'000);
            audits.append(
                QJsonObject{{QStringLiteral("Archive"), archive},
                            {QStringLiteral("stat"), QJsonObject{{QStringLiteral("view"), i * 12'345}}}});
        }
        http.on("https://member.bilibili.com/x/web/archives",
                answer({{QStringLiteral("arc_audits"), audits},
                        {QStringLiteral("page"),
                         QJsonObject{{QStringLiteral("ps"), 20}, {QStringLiteral("count"), 37}}}}));
        QJsonArray videos;
        for (int i = 1; i <= 3; ++i)
            videos.append(QJsonObject{{QStringLiteral("filename"), QString::number(i)},
                                      {QStringLiteral("title"), QStringLiteral("第 %1 段 20-00-0%1").arg(i)},
                                      {QStringLiteral("cid"), i}});
        http.on("https://member.bilibili.com/x/vupre/web/archive/view", [audits,
                                                                         videos](const HttpRequest& request) {
            for (const QJsonValue& audit : audits) {
                const QJsonObject archive = audit.toObject().value(u"Archive").toObject();
                if (request.url.query().contains(bilibili::bvidOf(archive.value(u"aid").toInteger())))
                    return FakeHttp::Answer{
                        200,
                        answer({{QStringLiteral("archive"), archive}, {QStringLiteral("videos"), videos}}),
                        {},
                        {}};
            }
            return FakeHttp::Answer{200, "{\"code\":-404}", {}, {}};
        });
    }
    /// The last word on how far it is; the queue's own next word comes half a second later.
    void progress()
    {
        const UploadItem& item = *uploads.item(running);
        core.events.post(event::UploadProgressed{running,
                                                 item.details.parts[1].id,
                                                 2'100'000'000,
                                                 item.totalBytes(),
                                                 12'400'000,
                                                 QStringLiteral("bda2"),
                                                 2,
                                                 {}});
    }
    MainWindow* window(const QString& dock = {})
    {
        auto* made = new MainWindow(context);
        made->resize(1240, 760);
        made->showPage(QStringLiteral("Uploads"));
        if (!dock.isEmpty())
            made->showDock(dock);
        made->show();
        QTest::qWait(50);
        return made;
    }
};

using Maker = std::function<QWidget*(Demo&, QWidget* parent)>;
QList<std::pair<QString, Maker>> everything()
{
    return {
        {QStringLiteral("uploads-window"),
         [](Demo& demo, QWidget*) -> QWidget* {
             MainWindow* window = demo.window(QStringLiteral("Transfers"));
             auto* tree = named<QTreeView>(window, "tableUploads");
             tree->expand(tree->model()->index(0, 0));
             tree->setCurrentIndex(tree->model()->index(2, 0));
             demo.progress();
             return window;
         }},
        {QStringLiteral("uploads-page"),
         [](Demo& demo, QWidget*) -> QWidget* {
             auto* page = new UploadsPage(demo.context);
             page->resize(1160, 820);
             page->show();
             auto* tree = named<QTreeView>(page, "tableUploads");
             tree->expand(tree->model()->index(0, 0));
             demo.progress();
             return page;
         }},
        {QStringLiteral("uploads-review"),
         [](Demo& demo, QWidget*) -> QWidget* {
             MainWindow* window = demo.window();
             demo.navigator.showReview();
             return window;
         }},
        {QStringLiteral("uploads-archives"),
         [](Demo& demo, QWidget*) -> QWidget* {
             MainWindow* window = demo.window();
             named<QTabWidget>(window, "uploadTabs")->setCurrentIndex(2);
             auto* table = named<QTableView>(window, "tableArchives");
             if (!QTest::qWaitFor([&] { return table->model()->rowCount() == 8; }))
                 qFatal("no archives");
             table->selectRow(2);
             return window;
         }},
        {QStringLiteral("uploads-empty"),
         [](Demo& demo, QWidget*) -> QWidget* {
             for (const UploadId id : std::as_const(demo.ids))
                 demo.core.publishing.uploads.remove(id);
             if (!QTest::qWaitFor([&] { return demo.uploads.rowCount() <= 1; })) // one runs
                 qFatal("not removed");
             auto* page = new UploadsPage(demo.context);
             page->resize(900, 560);
             page->setFilter(QStringLiteral("nothing like that"));
             return page;
         }},
    };
}

/// Dialogs stand on their own.
QList<std::pair<QString, Maker>> dialogs()
{
    return {
        {QStringLiteral("uploads-new"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             QStringList files;
             for (int i = 1; i <= 3; ++i) {
                 QFile file(demo.folder.filePath(QStringLiteral("20-00-0%1 全球总决赛.flv").arg(i)));
                 if (!file.open(QIODevice::WriteOnly) || !file.resize(700'000'000LL * i))
                     qFatal("no file");
                 files << file.fileName();
             }
             auto* dialog = new NewUploadDialog(demo.context, files, parent);
             auto* parts = dialog->findChild<PartsEdit*>();
             if (!QTest::qWaitFor([&] { return parts->parts().size() == 3; }))
                 qFatal("no parts");
             named<QPushButton>(dialog, "btnStartUpload")->click();
             return dialog;
         }},
        {QStringLiteral("uploads-archive"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             ArchiveEditor::open(demo.context, QueueFixture::mid, 903, parent);
             auto* dialog = named<ArchiveEditor>(parent, "dlgArchive");
             if (!QTest::qWaitFor([&] { return named<QPushButton>(dialog, "btnResubmit")->isEnabled(); }))
                 qFatal("no archive");
             return dialog;
         }},
        {QStringLiteral("uploads-line"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             return new ChangeLineDialog(demo.context, demo.ids.first(), {}, parent);
         }},
        {QStringLiteral("uploads-remove"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             return new RemoveUploadsDialog(demo.uploads, demo.ids, parent);
         }},
    };
}
} // namespace

class TestUploadWindows : public QObject
{
    Q_OBJECT
private slots:
    void isNamed_data() { gallery::rows(); }
    void isNamed()
    {
        QFETCH(QString, language);
        QFETCH(QString, theme);
        QAccessible::setActive(true);
        I18n i18n;
        i18n.use(language);
        Demo demo;
        QVERIFY(demo.core.settings.set(setting::theme, theme));
        Theme looks(*qApp, demo.core.settings);
        looks.setLanguage(language);
        demo.actions.retranslate();
        QWidget parent;
        QStringList missing;
        for (const auto& [name, make] : dialogs() + everything())
            missing << gallery::look(make(demo, &parent), name, language, theme);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
};

QTEST_MAIN(TestUploadWindows)
#include "tst_uploadwindows.moc"
