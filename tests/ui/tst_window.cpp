// SPDX-License-Identifier: GPL-3.0-or-later
// The main job through the real window, driven by object names against a site on loopback: add a room, see it
// go live, cut, stop, open the file. With BILIUP_QT_GALLERY=FOLDER each step is saved there as a picture.
#include "core/core.h"
#include "core/net/qthttp.h"
#include "tests/support/fakebilibili.h"
#include "tests/support/mediajudge.h"
#include "tests/ui/uifixture.h"
#include "ui/mainwindow.h"
#include "ui/navigator.h"
#include "ui/shell.h"
#include "ui/streamers/streameractions.h"
#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDesktopServices>
#include <QDialog>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

namespace {
constexpr qint64 room = 22603245;

/// An action of the window or one that all its lists share.
QAction* actionOf(Shell& shell, const char* name)
{
    for (QAction* action : shell.context().actions.all())
        if (action->objectName() == QLatin1String(name))
            return action;
    return named<QAction>(shell.window(), name);
}

Paths profileIn(const QTemporaryDir& folder)
{
    Paths paths = Paths::find(folder.path(), false, folder.path());
    paths.recordings = folder.filePath(QStringLiteral("recordings"));
    if (!paths.make())
        qFatal("no folders for the test");
    return paths;
}

HttpConfig leadingTo(const FakeBilibili& site)
{
    HttpConfig config;
    config.proxy = QStringLiteral("none");
    const auto endpoints = Endpoints::parse(site.hosts());
    if (!endpoints)
        qFatal("%s", qUtf8Printable(endpoints.error().detail));
    config.endpoints = *endpoints;
    return config;
}
} // namespace

class TestWindow : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void addLiveCutStopPlay();
    void languageAndThemeSwitchWhileRunning();

public slots:
    void takeUrl(const QUrl& url) { m_opened = url; }

private:
    void picture(const MainWindow* window, const char* name) const;
    QTemporaryDir m_media;
    QByteArray m_flv;
    QUrl m_opened;
};

void TestWindow::initTestCase()
{
    const QString path = m_media.filePath(QStringLiteral("live.flv"));
    mediajudge::output(
        QStringLiteral("ffmpeg"),
        QStringLiteral("-v error -f lavfi -i testsrc2=size=320x180:rate=25 -f lavfi -i "
                       "sine=frequency=440 -t 90 -c:v libx264 -preset ultrafast -g 25 -c:a aac "
                       "-f flv -flvflags no_duration_filesize")
                .split(u' ') +
            QStringList{path});
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_flv = file.readAll();
    QVERIFY(m_flv.size() > 100'000);
}

void TestWindow::picture(const MainWindow* window, const char* name) const
{
    const QString folder = qEnvironmentVariable("BILIUP_QT_GALLERY");
    if (folder.isEmpty())
        return;
    QTest::qWait(600);
    const_cast<MainWindow*>(window)->grab().save(
        QDir(folder).filePath(QStringLiteral("flow-%1.png").arg(QLatin1String(name))));
}

void TestWindow::addLiveCutStopPlay()
{
    FakeBilibili site;
    const qint64 perSecond = m_flv.size() / 90 + 1; // as fast as it plays
    site.server().route("/live.flv", [this, perSecond](const HttpServer::Request&, HttpServer::Reply& reply) {
        reply.head(200, {{"Content-Type", "video/x-flv"}});
        reply.paced(m_flv, perSecond);
        reply.stall();
    });
    FakeBilibili::Room on;
    on.id = room;
    on.uid = 42;
    on.name = QStringLiteral("测试主播");
    on.title = QStringLiteral("Tonight on loopback");
    on.flvPath = "/live.flv";
    site.set(on);

    const QTemporaryDir folder;
    QtHttpFactory http(leadingTo(site));
    Core core(profileIn(folder), http);
    bool opened = false;
    core.open([&](const Result<Db::Opened>& result) { opened = result.has_value(); });
    QTRY_VERIFY(opened);
    core.start();
    ShellOptions options;
    options.language = QStringLiteral("en");
    Shell shell(core, options);
    QSignalSpy shown(&shell, &Shell::shown);
    shell.show();
    QTRY_COMPARE(shown.count(), 1);
    MainWindow* window = shell.window();
    QVERIFY(QTest::qWaitForWindowExposed(window));
    const auto trigger = [&](const char* action) {
        QAction* found = actionOf(shell, action);
        QTRY_VERIFY_WITH_TIMEOUT(found->isEnabled(), 20000);
        found->trigger();
    };

    // Add.
    shell.context().navigator.showPage(QStringLiteral("Streamers"));
    shell.handleMessage(
        {{QStringLiteral("add"), QJsonArray{QStringLiteral("https://live.bilibili.com/22603245")}}});
    auto* dialog = named<QDialog>(window, "dlgAddStreamer");
    QVERIFY(named<QPlainTextEdit>(dialog, "urlEdit")->toPlainText().contains(QString::number(room)));
    QTest::mouseClick(named<QAbstractButton>(dialog, "btnAdd"), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(core.roster.ids().size(), 1, 20000);
    const StreamerId id = core.roster.ids().first();
    QTRY_COMPARE(core.roster.find(id)->row.name, on.name);
    picture(window, "1-added");

    // Goes live.
    site.goLive(room, QDateTime::currentSecsSinceEpoch());
    auto* table = named<QTableView>(window, "tableStreamers");
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    const auto state = [&] { return core.roster.find(id)->state; };
    trigger("actionCheckNow");
    QTRY_COMPARE_WITH_TIMEOUT(state(), StreamerState::Recording, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(core.roster.find(id)->seconds > 3, 60000);
    picture(window, "2-recording");

    // Cut, then stop.
    trigger("actionSplit");
    QTRY_COMPARE_WITH_TIMEOUT(core.roster.find(id)->parts, 2, 30000);
    QTRY_VERIFY_WITH_TIMEOUT(core.roster.find(id)->seconds > 6, 60000);
    QTRY_VERIFY(!core.roster.find(id)->thumbnail.isEmpty()); // it is the selected one

    // Quit when finished, and think again.
    trigger("actionQuit");
    named<QAbstractButton>(named<QDialog>(window, "dlgQuit"), "btnQuitAfter")->click();
    auto* chip = named<QWidget>(window, "chipQuit");
    QTRY_VERIFY(chip->isVisible());
    picture(window, "2-quitting");
    named<QAbstractButton>(chip, "chipQuitCancel")->click();
    QTRY_VERIFY(!chip->isVisible());

    trigger("actionStop");
    QTRY_VERIFY_WITH_TIMEOUT(!core.recorders.isRecording(id), 30000);
    trigger("actionCheckNow");
    QTRY_COMPARE_WITH_TIMEOUT(state(), StreamerState::Live, 30000); // on air, but not recorded any more

    // Open the file.
    QTest::mouseClick(named<QAbstractButton>(window, "navRecordings"), Qt::LeftButton);
    QCOMPARE(window->currentPage(), QStringLiteral("Recordings"));
    auto* tree = named<QTreeView>(window, "tableRecordings");
    const QAbstractItemModel* model = tree->model();
    QTRY_COMPARE(model->rowCount(), 1);
    QTRY_COMPARE(model->rowCount(model->index(0, 0)), 2);
    tree->expandAll();
    picture(window, "3-recordings");
    QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
    for (int part = 0; part < 2; ++part) {
        m_opened.clear();
        tree->setCurrentIndex(model->index(part, 0, model->index(0, 0)));
        trigger("actionPlayFile");
        QTRY_VERIFY(!m_opened.isEmpty());
        const QString path = m_opened.toLocalFile();
        QVERIFY2(QFile::exists(path), qPrintable(path));
        QCOMPARE(mediajudge::decode(path), QByteArray());
        QVERIFY(mediajudge::probe(path).video.packets >= 25);
    }
    QDesktopServices::unsetUrlHandler(QStringLiteral("file"));

    // Quit: nothing runs, so nothing is asked.
    QSignalSpy quit(&shell, &Shell::quitRequested);
    trigger("actionQuit");
    QCOMPARE(quit.count(), 1);
    bool closed = false;
    core.shutDown([&] { closed = true; });
    QTRY_VERIFY(closed);
}

void TestWindow::languageAndThemeSwitchWhileRunning()
{
    const QTemporaryDir folder;
    QtHttpFactory http;
    Core core(profileIn(folder), http);
    bool opened = false;
    core.open([&](const Result<Db::Opened>& result) { opened = result.has_value(); });
    QTRY_VERIFY(opened);
    ShellOptions options;
    options.language = QStringLiteral("en");
    Shell shell(core, options);
    QSignalSpy shown(&shell, &Shell::shown);
    shell.show();
    QTRY_COMPARE(shown.count(), 1);
    QCOMPARE(actionOf(shell, "actionStop")->text(), QStringLiteral("&Stop recording"));
    QVERIFY(core.settings.set(setting::language, QStringLiteral("zh_CN")));
    QTRY_VERIFY(actionOf(shell, "actionStop")->text().contains(QStringLiteral("停止录制")));
    QTRY_VERIFY(shell.window()->isVisible());
    const QColor light = shell.window()->palette().color(QPalette::Base);
    QVERIFY(core.settings.set(setting::theme, QStringLiteral("dark")));
    QTRY_VERIFY(shell.window()->palette().color(QPalette::Base).lightness() < light.lightness());
    picture(shell.window(), "4-chinese-dark");
}

QTEST_MAIN(TestWindow)
#include "tst_window.moc"
