// SPDX-License-Identifier: GPL-3.0-or-later
// Every dialog, page and dock in both themes and in Chinese and English: no interactive widget without a name
// (ux.md UX-120), none cut off. With BILIUP_QT_GALLERY=FOLDER each is saved there as a picture to look at.
#include "tests/support/fixture.h"
#include "tests/ui/gallery.h"
#include "tests/ui/uifixture.h"
#include "ui/accounts/accountquestions.h"
#include "ui/accounts/importlogindialog.h"
#include "ui/accounts/qrlogindialog.h"
#include "ui/accounts/secretstoredialog.h"
#include "ui/dialogs/about.h"
#include "ui/dialogs/addstreamer.h"
#include "ui/dialogs/deletefiles.h"
#include "ui/dialogs/deletestreamers.h"
#include "ui/dialogs/quitdialogs.h"
#include "ui/dialogs/shortcuts.h"
#include "ui/dialogs/shutdowncountdown.h"
#include "ui/dialogs/streamersettings.h"
#include "ui/dialogs/updatedialog.h"
#include "ui/docks/eventsdock.h"
#include "ui/docks/logdock.h"
#include "ui/forms/hooksedit.h"
#include "ui/i18n.h"
#include "ui/importing/importdialog.h"
#include "ui/mainwindow.h"
#include "ui/recordings/fixdialog.h"
#include "ui/recordings/recordingspage.h"
#include "ui/settings/backupdialog.h"
#include "ui/settings/platformsettings.h"
#include "ui/settings/resetdialog.h"
#include "ui/settings/restoredialog.h"
#include "ui/settings/retentiondialog.h"
#include "ui/settings/settingspage.h"
#include "ui/templates/postform.h"
#include "ui/theme/theme.h"
#include "ui/trash.h"
#include <QAbstractButton>
#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTreeView>

namespace {
QList<LogLine> someLog(const QDateTime& now)
{
    const QStringList texts{QStringLiteral("room 22603245 is live: \"晚上好\""),
                            QStringLiteral("connected to cn-gddg-ct-01-02.bilivideo.com, FLV, AVC 1920x1080"),
                            QStringLiteral("timestamp jump of 41233 ms repaired"),
                            QStringLiteral("connection reset by peer; retry 1 of 6 in 1.0 s"),
                            QStringLiteral("the disk is full: /mnt/rec, 0.8 GiB left")};
    QList<LogLine> lines;
    for (int i = 0; i < 40; ++i)
        lines << LogLine{i + 1,
                         now.addMSecs(i * 777),
                         i % 5 == 4   ? 3
                         : i % 5 == 3 ? 2
                         : i % 5 == 2 ? 0
                                      : 1,
                         QStringLiteral("record"),
                         i % 3,
                         0,
                         texts.at(i % 5)};
    return lines;
}

/// A profile with a little of everything.
struct Demo : UiFixture
{
    StreamerId first = addStreamer(QStringLiteral("哔哩哔哩英雄联盟赛事"), QStringLiteral("6"));
    StreamerId second = addStreamer(QStringLiteral("Quiet piano at night"), QStringLiteral("22603245"));

    AccountRow account(qint64 mid, const QString& name, const QString& login, int days, bool token = true)
    {
        AccountRow row;
        row.mid = mid;
        row.name = name;
        row.level = 6;
        row.state = login;
        row.hasToken = token;
        row.isDefault = mid == 3546571;
        row.expiresAt = clock.now().addDays(days);
        row.checkedAt = clock.now().addSecs(-4000);
        return row;
    }
    AccountRow uploader = account(3546571, QStringLiteral("今天也在录播"), QStringLiteral("ok"), 154);

    Demo()
    {
        core.publishing.accounts.load(
            {uploader, account(20001, QStringLiteral("Second channel"), QStringLiteral("ok"), 4, false),
             account(30001, QStringLiteral("备用投稿号"), QStringLiteral("needsLogin"), 20)});
        const QByteArray key = "0123456789abcdef0123456789abcdef";
        http.on(
            "https://passport.bilibili.com/x/passport-tv-login/qrcode/auth_code",
            "{\"code\":0,\"data\":{\"auth_code\":\"" + key +
                "\",\"url\":\"https://passport.bilibili.com/x/passport-tv-login/h5/qrcode/auth?auth_code=" +
                key + "\"}}");
        http.on("https://passport.bilibili.com/x/passport-tv-login/qrcode/poll", "{\"code\":86039}");
        const TaskId evening =
            addTask(first, QStringLiteral("【直播】2026 全球总决赛"), clock.now().addDays(-1));
        const TaskId night = addTask(second, QStringLiteral("Lo-fi until dawn"), clock.now().addSecs(-7200));
        for (int part = 1; part <= 3; ++part)
            addVideo(first, evening, part, part == 2 ? -900'000'000 : 700'000'000 * part);
        addVideo(second, night, 1, 450'000'000);
        post(event::StateChanged{first, StreamerState::Recording, {}, {}});
        post(event::StreamStarted{first, evening, QStringLiteral("【直播】2026 全球总决赛"), false});
        SegmentInfo segment;
        segment.path = folder.filePath(QStringLiteral("20-00-01 全球总决赛.flv"));
        segment.bytes = 1'840'000'000;
        segment.seconds = 3600;
        segment.endedBy = SplitReason::Duration;
        post(event::SegmentClosed{first, evening, 1, 1, segment});
        post(event::Reconnecting{second, night, 1, 6, std::chrono::seconds(1),
                                 Error{Error::Kind::Network, QStringLiteral("reset"), 0, {}}});
        post(event::DiskChanged{QStringLiteral("/mnt/rec"), event::DiskLevel::Low, 9'000'000'000, 1.5});
        post(event::StreamEnded{second, night, QStringLiteral("Lo-fi"), 2, 2'000'000'000, 7300, false});
    }
};

PostFields someFields()
{
    PostFields fields;
    fields.title = QStringLiteral("【{streamer}】{title} {date:%Y-%m-%d}");
    fields.tags = {QStringLiteral("录播"), QStringLiteral("{streamer}"), QStringLiteral("游戏")};
    fields.description = QStringLiteral("直播间：{url}\n感谢 @credit");
    fields.mentions = {{QStringLiteral("哔哩哔哩英雄联盟赛事"), QStringLiteral("50329118")}};
    fields.tid = 65;
    fields.copyright = 2;
    fields.coverFrom = PostFields::CoverFrom::Frame;
    fields.publishDelaySec = 3600; // too soon
    return fields;
}

/// A way to make each thing to look at.
using Maker = std::function<QWidget*(Demo&, QWidget* parent)>;
QList<std::pair<QString, Maker>> everything()
{
    return {
        {QStringLiteral("addstreamer"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             return new AddStreamerDialog(
                 demo.core,
                 QStringLiteral(
                     "https://live.bilibili.com/22603245\nhttps://www.huya.com/660000\n"
                     "看直播 https://live.bilibili.com/21452505 快来\nhttps://example.invalid/x\n你好"),
                 parent);
         }},
        {QStringLiteral("addempty"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             auto* dialog = new AddStreamerDialog(demo.core, {}, parent);
             named<QPushButton>(dialog, "btnAdd")->click();
             return dialog;
         }},
        {QStringLiteral("deletestreamers"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             return new DeleteStreamersDialog(demo.core, {demo.first, demo.second}, parent);
         }},
        {QStringLiteral("deletefiles"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             return new DeleteFilesDialog(allVideosOf(demo.core.store, demo.first), parent);
         }},
        {QStringLiteral("retention"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             for (const VideoRow& video : allVideosOf(demo.core.store, demo.first)) {
                 QFile file(video.path);
                 if (file.exists() &&
                     (!file.open(QIODevice::ReadWrite) ||
                      !file.setFileTime(demo.clock.now().addDays(-40), QFileDevice::FileModificationTime)))
                     qFatal("no old file");
             }
             auto* dialog = new RetentionDialog(demo.core, {true, 30, 0, false},
                                                RetentionDialog::Occasion::TurnOn, parent);
             QSignalSpy looked(dialog, &RetentionDialog::looked);
             if (!looked.wait())
                 qFatal("the recordings were not looked at");
             return dialog;
         }},
        {QStringLiteral("quit"),
         [](Demo&, QWidget* parent) -> QWidget* {
             return new QuitDialog(Busy{{QStringLiteral("哔哩哔哩英雄联盟赛事"), QStringLiteral("Piano"),
                                         QStringLiteral("三"), QStringLiteral("四"), QStringLiteral("五"),
                                         QStringLiteral("六"), QStringLiteral("七")},
                                        2},
                                   true, parent);
         }},
        {QStringLiteral("close"), [](Demo&, QWidget* parent) -> QWidget* { return new CloseDialog(parent); }},
        {QStringLiteral("finishing"),
         [](Demo&, QWidget* parent) -> QWidget* {
             auto* dialog = new FinishingDialog(3, parent);
             dialog->setLeft(2);
             return dialog;
         }},
        {QStringLiteral("shutdown"),
         [](Demo&, QWidget* parent) -> QWidget* { return new ShutdownCountdown(parent); }},
        {QStringLiteral("update"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             demo.http.on("https://api.github.com/",
                          "{\"tag_name\":\"v99.0.0\",\"name\":\"99: everything\",\"draft\":false,"
                          "\"prerelease\":false,\"html_url\":\"https://github.com/biliup/biliup-qt\"}");
             auto* dialog = new UpdateDialog(demo.core.updates, parent);
             const auto* open = named<QPushButton>(dialog, "btnOpenRelease");
             if (!QTest::qWaitFor([open] { return !open->isHidden(); }))
                 qFatal("no answer");
             return dialog;
         }},
        {QStringLiteral("about"), [](Demo&, QWidget* parent) -> QWidget* { return new AboutDialog(parent); }},
        {QStringLiteral("settings0"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             return new StreamerSettingsDialog(demo.core, demo.first, parent);
         }},
        {QStringLiteral("settings1"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             auto* dialog = new StreamerSettingsDialog(demo.core, demo.first, parent);
             dialog->findChild<QTabWidget*>()->setCurrentIndex(1);
             named<QAbstractButton>(dialog, "record_fileNameEditFollow")->setChecked(false);
             return dialog;
         }},
        {QStringLiteral("settings2"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             auto* dialog = new StreamerSettingsDialog(demo.core, demo.first, parent);
             dialog->findChild<QTabWidget*>()->setCurrentIndex(2);
             named<QAbstractButton>(dialog, "monitor_scheduleEditFollow")->setChecked(false);
             named<QPushButton>(dialog, "scheduleEvenings")->click();
             return dialog;
         }},
        {QStringLiteral("postform"),
         [](Demo& demo, QWidget*) -> QWidget* {
             auto* form = new PostForm(demo.core, PostForm::Use::Template);
             form->setFields(someFields());
             for (const char* section : {"btnPublishSection", "btnDeliverySection"})
                 named<QAbstractButton>(form, section)->setChecked(true);
             form->check(demo.clock.now());
             form->resize(760, form->heightForWidth(760));
             return form;
         }},
        {QStringLiteral("window-templates"),
         [](Demo& demo, QWidget*) -> QWidget* {
             for (const char* name : {"录播", "Clips"}) {
                 bool done = false;
                 demo.core.templates.add(demo.core.templates.freeName(QString::fromUtf8(name)), someFields(),
                                         [&done](const Result<qint64>&) { done = true; });
                 if (!QTest::qWaitFor([&] { return done; }))
                     qFatal("no template");
             }
             auto* window = new MainWindow(demo.context);
             window->resize(1280, 820);
             window->showPage(QStringLiteral("Templates"));
             named<QLineEdit>(window, "templateNameEdit")->setText(QStringLiteral("录播 2"));
             return window;
         }},
        {QStringLiteral("settings3"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             auto* dialog = new StreamerSettingsDialog(demo.core, demo.first, parent);
             dialog->findChild<QTabWidget*>()->setCurrentIndex(3);
             named<QAbstractButton>(dialog, "autoUploadCheck")->setChecked(true);
             return dialog;
         }},
        {QStringLiteral("settings4"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             auto* dialog = new StreamerSettingsDialog(demo.core, demo.first, parent);
             dialog->findChild<QTabWidget*>()->setCurrentIndex(4);
             named<QAbstractButton>(dialog, "hooks_recordingEditFollow")->setChecked(false);
             auto* hooks = dialog->findChild<HooksEdit*>();
             hooks->findChild<QAction*>(QStringLiteral("actionAddStep1"))->trigger();
             hooks->findChild<QAction*>(QStringLiteral("actionAddStep0"))->trigger();
             return dialog;
         }},
        {QStringLiteral("import"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             const QString path = demo.folder.filePath(QStringLiteral("config.toml"));
             QFile file(path);
             const QByteArray text = fixture(QStringLiteral("core/import/fixtures/biliup.toml"));
             if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
                 qFatal("no file");
             file.close();
             auto* dialog = new ImportDialog(demo.core, path, parent);
             QSignalSpy loaded(dialog, &ImportDialog::loaded);
             if (!loaded.wait())
                 qFatal("the file was not read");
             return dialog;
         }},
        {QStringLiteral("shortcuts"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             return new ShortcutsDialog(shortcutsOf(&demo.actions), parent);
         }},
        {QStringLiteral("window-recordings"),
         [](Demo& demo, QWidget*) -> QWidget* {
             auto* window = new MainWindow(demo.context);
             window->showPage(QStringLiteral("Recordings"));
             auto* tree = named<QTreeView>(window, "tableRecordings");
             if (!QTest::qWaitFor([&] { return tree->model()->rowCount() == 2; }))
                 qFatal("the recordings were not read");
             tree->expandAll();
             tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(1, 0)));
             return window;
         }},
        {QStringLiteral("window-accounts"),
         [](Demo& demo, QWidget*) -> QWidget* {
             auto* window = new MainWindow(demo.context);
             window->showPage(QStringLiteral("Accounts"));
             return window;
         }},
        {QStringLiteral("qrlogin"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             return new QrLoginDialog(demo.core, demo.images, 0, parent);
         }},
        {QStringLiteral("importlogin"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             auto* dialog = new ImportLoginDialog(demo.core, parent);
             named<QPlainTextEdit>(dialog, "loginTextEdit")->setPlainText(QStringLiteral("SESSDATA=abc%2C1"));
             return dialog;
         }},
        {QStringLiteral("secretstore"),
         [](Demo& demo, QWidget* parent) -> QWidget* { return new SecretStoreDialog(demo.core, parent); }},
        {QStringLiteral("removeaccount"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             return new RemoveAccountDialog(
                 demo.core, demo.uploader,
                 {{QStringLiteral("哔哩哔哩英雄联盟赛事"), QStringLiteral("Piano")},
                  {QStringLiteral("直播录像")}},
                 parent);
         }},
        {QStringLiteral("exportaccount"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             return new ExportAccountDialog(demo.core, demo.uploader, parent);
         }},
        {QStringLiteral("window-settings"),
         [](Demo& demo, QWidget*) -> QWidget* {
             auto* window = new MainWindow(demo.context);
             window->showPage(QStringLiteral("Settings"));
             named<QAbstractButton>(window, "app_startMinimizedEdit")->click();
             return window;
         }},
        {QStringLiteral("settings-network"),
         [](Demo& demo, QWidget*) -> QWidget* {
             (void)demo.core.settings.set(setting::proxyUpload, QStringLiteral("socks5://127.0.0.1:7890"));
             (void)demo.core.settings.set(setting::netTimeoutSec, 30);
             auto* page = new SettingsPage(demo.context);
             page->resize(1000, 700);
             page->setFilter(QStringLiteral("net."));
             return page;
         }},
        {QStringLiteral("settings-transfer"),
         [](Demo& demo, QWidget*) -> QWidget* {
             (void)demo.core.settings.setForPlatform(setting::graceSec, QStringLiteral("huya"), 90);
             auto* page = new SettingsPage(demo.context);
             page->resize(1000, 700);
             page->show();
             auto* groups = named<QListWidget>(page, "tableSettingGroups");
             groups->setCurrentRow(groups->count() - 1);
             return page;
         }},
        {QStringLiteral("platformsettings"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             (void)demo.core.settings.setForPlatform(setting::graceSec, QStringLiteral("bilibili"), 90);
             return new PlatformSettingsDialog(demo.core, QStringLiteral("bilibili"), parent);
         }},
        {QStringLiteral("resetsettings"),
         [](Demo&, QWidget* parent) -> QWidget* {
             return new ResetSettingsDialog({&setting::theme, &setting::recordFolder, &setting::graceSec,
                                             &setting::remoteEnabled, &setting::remotePort,
                                             &setting::stallTimeoutMs},
                                            parent);
         }},
        {QStringLiteral("backup"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             auto* dialog = new BackupDialog(demo.core, parent);
             named<QAbstractButton>(dialog, "backupLoginsCheck")->setChecked(true);
             return dialog;
         }},
        {QStringLiteral("restore"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             const QString path = demo.folder.filePath(QStringLiteral("backup.zip"));
             Stop stop;
             if (!backup::write(path, demo.core.store, demo.core.paths, demo.core.publishing.secrets, {}, {},
                                stop))
                 qFatal("no backup");
             auto* dialog = new RestoreDialog(demo.core, path, parent);
             dialog->show();
             auto* later = named<QPushButton>(dialog, "btnRestoreLater");
             if (!QTest::qWaitFor([later] { return later->isVisible(); }))
                 qFatal("the backup was not judged");
             return dialog;
         }},
        {QStringLiteral("fix"),
         [](Demo& demo, QWidget* parent) -> QWidget* {
             QList<VideoRow> videos = allVideosOf(demo.core.store, demo.first);
             videos.removeIf([](const VideoRow& video) { return QFile::exists(video.path); });
             auto* dialog = new FixDialog(demo.core, videos, true, parent);
             dialog->show();
             auto* problem = named<QLabel>(dialog, "fixProblem"); // its file is gone
             if (!QTest::qWaitFor([problem] { return problem->isVisible(); }))
                 qFatal("nothing was said");
             return dialog;
         }},
        {QStringLiteral("settingspage"),
         [](Demo& demo, QWidget*) -> QWidget* {
             auto* page = new SettingsPage(demo.context);
             page->resize(1000, 900);
             page->setFilter(QStringLiteral("file"));
             return page;
         }},
        {QStringLiteral("logdock"),
         [](Demo& demo, QWidget*) -> QWidget* {
             auto* dock = new LogDock(
                 demo.context,
                 [&demo](qint64 since) { return since == 0 ? someLog(demo.clock.now()) : QList<LogLine>(); },
                 nullptr);
             dock->resize(900, 260);
             return dock;
         }},
        {QStringLiteral("eventsdock"),
         [](Demo& demo, QWidget*) -> QWidget* {
             auto* dock = new EventsDock(demo.context);
             dock->resize(360, 420);
             return dock;
         }},
    };
}
} // namespace

class TestEveryWindow : public QObject
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
        for (const auto& [name, make] : everything()) {
            QWidget* widget = make(demo, &parent);
            missing << gallery::look(widget, name, language, theme);
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }
};

QTEST_MAIN(TestEveryWindow)
#include "tst_everywindow.moc"
