// SPDX-License-Identifier: GPL-3.0-or-later
// The whole story through the real window, driven by object names against a Bilibili on loopback over TLS:
// log in by the code on the screen, add a room, see its broadcast become one archive. With
// BILIUP_QT_GALLERY=FOLDER each step is saved there as a picture.
#include "core/net/qthttp.h"
#include "tests/support/fakebilibili.h"
#include "tests/support/livestream.h"
#include "tests/support/qrreader.h"
#include "tests/support/uploadfiles.h"
#include "tests/ui/uifixture.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QDialog>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.05"); // 20 s of a drop are 1 s
constexpr qint64 room = 1001;
constexpr qint64 mid = 10001;

QtHttpFactory networkOf(const FakeArchives& site, const FakeBilibili& rooms)
{
    HttpConfig config;
    config.proxy = u"none"_s;
    config.endpoints = Endpoints::parse(site.hosts() + u',' + rooms.hosts()).value_or(Endpoints());
    return QtHttpFactory(std::move(config));
}

void prepare(Core& core)
{
    PostFields fields;
    fields.title = u"{title}"_s;
    fields.tags = {u"live"_s};
    fields.tid = 21;
    core.templates.add(u"T"_s, fields);
    (void)core.settings.set(setting::fileName, u"p{part}"_s);
    (void)core.settings.set(setting::splitMiB, 10);
    (void)core.settings.set(setting::uploadMinMiB, 0);
}

/// The window, and everything that it talks to.
struct Story
{
    FakeArchives site{HttpServer::Tls::On};
    FakeBilibili rooms{HttpServer::Tls::On};
    LiveStream stream;
    QtHttpFactory http{networkOf(site, rooms)};
    WindowFixture program;

    Story(const QByteArray& clip, const QString& theme, const QString& language)
        : stream(clip)
        , program(theme, prepare, &http, {u"session"_s, {}}, language)
    {
        site.chunkSize = 1 << 20;
        site.addAccount(mid);
        FakeBilibili::serveApi(site.site());
        rooms.set(
            {room, 0, 501001, u"小夜"_s, u"周末歌会"_s, 0, 0, 250, {10000, 250}, false, "/live/1001.flv"});
        rooms.server().route("/live/1001.flv", [this](const auto&, auto& reply) { stream.serve(reply); });
        stream.ended = [this] { rooms.goOffline(room); };
        program.core.start();
    }
    void click(const QObject* root, const char* name) { named<QAbstractButton>(root, name)->click(); }
    /// What a phone sees on the screen.
    static QString scanned(QWidget* dialog) { return readQrCode(dialog->grab().toImage()); }
    QStringList files() const
    {
        QStringList paths;
        QDirIterator each(program.paths().recordings, {u"*.flv"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        while (each.hasNext())
            paths << each.next();
        paths.sort();
        return paths;
    }
    void picture(const char* name)
    {
        const QString folder = qEnvironmentVariable("BILIUP_QT_GALLERY");
        if (folder.isEmpty())
            return;
        QTest::qWait(300);
        QWidget* dialog = QApplication::activeModalWidget();
        (dialog ? dialog : &program.window())
            ->grab()
            .save(QDir(folder).filePath(
                u"story-%1-%2.png"_s.arg(QLatin1String(QTest::currentDataTag()), QLatin1String(name))));
    }
};
} // namespace

class TestStory : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QByteArray m_clip;

private slots:
    void initTestCase()
    {
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
        std::signal(SIGPIPE, SIG_IGN);
        m_clip = makeLiveClip(m_folder.path());
        QVERIFY(m_clip.size() > 23 << 20);
    }

    void fromACodeToAnArchive_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::addColumn<QString>("language");
        QTest::newRow("zh-light") << u"light"_s << u"zh_CN"_s;
        QTest::newRow("en-dark") << u"dark"_s << u"en"_s;
    }
    void fromACodeToAnArchive()
    {
        QFETCH(QString, theme);
        QFETCH(QString, language);
        Story story(m_clip, theme, language);
        Core& core = story.program.core;
        MainWindow& window = story.program.window();
        story.stream.dropAtMs = 12000;
        story.stream.away = 1s;

        // Log in: the phone scans what is on the screen.
        story.click(&window, "navAccounts");
        story.click(&window, "btnEmptyLogin");
        QPointer<QDialog> login = named<QDialog>(&window, "dlgQrLogin");
        QTRY_VERIFY_WITH_TIMEOUT(Story::scanned(login).contains(u"auth_code="), 10000);
        story.picture("1-login");
        story.site.scan();
        story.site.confirm(mid);
        QTRY_VERIFY_WITH_TIMEOUT(!login, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(core.publishing.accounts.all().size(), 1, 10000);

        // Add the room; its broadcasts are posted by the template.
        story.click(&window, "navStreamers");
        story.program.shell().handleMessage({{u"add"_s, QJsonArray{u"https://live.bilibili.com/1001"_s}}});
        auto* add = named<QDialog>(&window, "dlgAddStreamer");
        auto* upload = named<QComboBox>(add, "uploadCombo");
        const auto choice = [upload] {
            return upload->findText(u"T"_s, Qt::MatchFixedString | Qt::MatchCaseSensitive);
        };
        QTRY_VERIFY(choice() > 0); // the templates are read in the background
        upload->setCurrentIndex(choice());
        story.picture("2-add");
        story.click(add, "btnAdd");
        QTRY_COMPARE_WITH_TIMEOUT(core.roster.ids().size(), 1, 20000);
        const StreamerId id = core.roster.ids().first();

        // It goes live, drops for 20 s and ends: three files, one archive.
        story.rooms.goLive(room, 1'764'000'000);
        core.monitor.checkNow(id);
        QTRY_COMPARE_WITH_TIMEOUT(core.roster.find(id)->state, StreamerState::Recording, 30000);
        QTRY_VERIFY_WITH_TIMEOUT(core.roster.find(id)->seconds > 3, 30000);
        story.picture("3-recording");
        story.click(&window, "navUploads");
        auto* table = named<QAbstractItemView>(&window, "tableUploads");
        QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, 30000);
        story.picture("4-uploading");
        QTRY_COMPARE_WITH_TIMEOUT(story.site.archives().size(), 1, 60000);
        QCOMPARE(story.files().size(), 3);
        const QJsonObject archive = story.site.archives().first().toObject();
        QVERIFY(uploadfiles::holds(story.site, archive, story.files()));
        QCOMPARE(archive.value(u"title").toString(), u"周末歌会"_s);
        QCOMPARE(story.stream.connections(), 2);
        QCOMPARE(story.site.complaints(), QStringList());
        QCOMPARE(story.rooms.badSignatures(), 0);
        const QString bvid = archive.value(u"bvid").toString();
        const auto shown = [&] {
            for (int column = 0; column < table->model()->columnCount(); ++column)
                if (table->model()->index(0, column).data().toString().contains(bvid))
                    return true;
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(shown(), 10000);
        story.picture("5-posted");
        story.click(&window, "navRecordings");
        story.picture("6-recordings");
    }
};
QTEST_MAIN(TestStory)
#include "tst_story.moc"
