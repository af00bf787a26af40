// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/flow/flowprofile.h"
#include "tests/support/fakebilibili.h"
#include "tests/support/livestream.h"
#include "tests/support/mediajudge.h"

#include <QDirIterator>
#include <csignal>

using namespace std::chrono_literals;

namespace {
constexpr qint64 room = 1001;
constexpr qint64 mid = 10001;

/// A room that goes live, a Bilibili that takes archives, both over TLS, and a profile that is logged in.
struct Stage
{
    FakeArchives site{HttpServer::Tls::On};
    FakeBilibili rooms{HttpServer::Tls::On};
    LiveStream stream;
    Profile profile{site, rooms.hosts()};

    explicit Stage(const QByteArray& clip)
        : stream(clip)
    {
        site.chunkSize = 1 << 20;
        FakeBilibili::serveApi(site.site());
        rooms.set(
            {room, 0, 501001, u"Alice"_s, u"Night"_s, 0, 0, 250, {10000, 250}, false, "/live/1001.flv"});
        rooms.server().route("/live/1001.flv", [this](const auto&, auto& reply) { stream.serve(reply); });
        stream.ended = [this] { rooms.goOffline(room); };
    }

    /// As a person does it: the code on the screen is scanned with the phone and confirmed there.
    bool login()
    {
        site.addAccount(mid);
        const QString png = profile.folder.filePath(u"code.png"_s);
        const auto process = profile.start({u"login"_s, u"--png"_s, png});
        if (!QTest::qWaitFor([&] { return scan(png).contains("auth_code="_L1); }, 30000))
            return false;
        site.scan();
        site.confirm(mid);
        return Profile::finish(*process).status == 0;
    }
    /// The streamer is in the profile, and its broadcasts are uploaded.
    bool watch()
    {
        const auto added = profile.run({u"add"_s, u"https://live.bilibili.com/1001"_s});
        profile.onDatabase([](QSqlQuery& query) {
            query.prepare(u"INSERT INTO templates (name, fields, position) VALUES ('T', ?, 0)"_s);
            query.addBindValue(uR"({"title":"{title}","tags":["live"],"tid":21})"_s);
            QVERIFY(query.exec());
            QVERIFY(query.exec(u"UPDATE streamers SET auto_upload = 1, template = 'T'"_s));
        });
        return added.status == 0;
    }
    std::unique_ptr<QProcess> start(const QStringList& more = {}) const
    {
        auto process = profile.start(QStringList{u"--headless"_s, u"--set"_s, u"record.folder="_s + output(),
                                                 u"--set"_s, u"record.fileName=p{part}"_s, u"--set"_s,
                                                 u"record.splitMiB=10"_s, u"--set"_s, u"upload.minMiB=0"_s} +
                                     more);
        QByteArray told;
        if (!QTest::qWaitFor([&] { return (told += process->readAllStandardOutput()).contains("ready"); },
                             30000))
            qWarning() << "not ready:" << process->readAllStandardError();
        return process;
    }
    QString output() const { return profile.folder.filePath(u"out"_s); }
    QStringList files(const QString& pattern = u"*.flv"_s) const
    {
        QStringList paths;
        QDirIterator each(output(), {pattern}, QDir::Files, QDirIterator::Subdirectories);
        while (each.hasNext())
            paths << each.next();
        paths.sort();
        return paths;
    }
    int whole() const ///< uploads that were completed
    {
        const auto objects = const_cast<FakeArchives&>(site).objects();
        return int(std::count_if(objects.begin(), objects.end(), [](const auto& o) { return o.complete; }));
    }
    /// One archive, and each of its pages is the file on the disk; all files are in it.
    bool published(int parts)
    {
        return site.archives().size() == 1 && files().size() == parts &&
               uploadfiles::holds(site, site.archives().first().toObject(), files());
    }
};
} // namespace

/// From going live to the archive, by the built program: what people have it for.
class TestBroadcast : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QByteArray m_clip;

    static void leave(QProcess& program)
    {
        program.terminate();
        const auto ended = Profile::finish(program);
        QCOMPARE(ended.status, 0);
        QVERIFY(!(ended.out + ended.err).contains("secret"));
    }

private slots:
    void initTestCase()
    {
        std::signal(SIGPIPE, SIG_IGN); // a program that is killed leaves connections that are written to
        m_clip = makeLiveClip(m_folder.path());
        QVERIFY2(m_clip.size() > 23 << 20 && m_clip.size() < 30 << 20,
                 qPrintable(QString::number(m_clip.size())));
    }

    /// Three files and a drop of 20 s: one archive, and not before its end.
    void landsAsOneArchive()
    {
        Stage stage(m_clip);
        stage.stream.dropAtMs = 12000;
        stage.stream.away = 1s; // 20 s at the time scale of the test
        QVERIFY(stage.login());
        QVERIFY(stage.watch());
        const auto program = stage.start();
        stage.rooms.goLive(room, 1'764'000'000);
        QTRY_COMPARE_WITH_TIMEOUT(stage.site.archives().size(), 1, 60000);
        QVERIFY2(stage.published(3), qPrintable(stage.files().join(u' ')));
        QCOMPARE(stage.stream.connections(), 2);
        QCOMPARE(stage.site.preuploads(), 3);
        QCOMPARE(stage.rooms.badSignatures(), 0);
        QCOMPARE(stage.site.complaints(), QStringList());
        const QJsonObject archive = stage.site.archives().first().toObject();
        QCOMPARE(archive.value(u"title").toString(), u"Night"_s);
        QCOMPARE(archive.value(u"videos")[0][u"title"].toString(), u"p1"_s);
        leave(*program);
    }

    /// The same, but the bytes are sent while they are recorded.
    void isUploadedWhileItIsRecorded()
    {
        Stage stage(m_clip);
        stage.stream.dropAtMs = 12000;
        stage.stream.away = 1s;
        QVERIFY(stage.login());
        QVERIFY(stage.watch());
        const auto program = stage.start({u"--set"_s, u"upload.whileRecording=true"_s});
        stage.rooms.goLive(room, 1'764'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(partsStored(stage.site) >= 3, 30000);
        QCOMPARE(stage.files(), QStringList()); // the first file is not finished
        QTRY_COMPARE_WITH_TIMEOUT(stage.site.archives().size(), 1, 60000);
        QVERIFY2(stage.published(3), qPrintable(stage.files().join(u' ')));
        QCOMPARE(QFileInfo(stage.files()[0]).size(), 10 << 20); // what was declared
        QCOMPARE(QFileInfo(stage.files()[1]).size(), 10 << 20);
        QCOMPARE(stage.site.complaints(), QStringList());
        // The last file came short: its session was left, and it was sent as what it is.
        QCOMPARE(stage.whole(), 3);
        QCOMPARE(stage.site.preuploads(), 4);
        for (const auto& object : stage.site.objects()) {
            for (const int tries : object.tries)
                QVERIFY(tries <= 2);
        }
        for (const QString& file : stage.files())
            QCOMPARE(mediajudge::decode(file), QByteArray());
        leave(*program);
    }

    void aKillMakesNoSecondArchive_data()
    {
        QTest::addColumn<bool>("whileRecording");
        QTest::newRow("file by file") << false;
        QTest::newRow("while recording") << true;
    }
    /// kill -9 in the second file, and a restart while the broadcast goes on.
    void aKillMakesNoSecondArchive()
    {
        QFETCH(bool, whileRecording);
        Stage stage(m_clip);
        QVERIFY(stage.login());
        QVERIFY(stage.watch());
        const QStringList more{u"--set"_s,
                               u"upload.whileRecording=%1"_s.arg(whileRecording ? u"true" : u"false")};
        auto program = stage.start(more);
        stage.rooms.goLive(room, 1'764'000'000);
        QTRY_VERIFY_WITH_TIMEOUT(stage.files().size() == 1 && partsStored(stage.site) > 3, 30000);
        QTest::qWait(300); // into the second file
        program->kill();
        QVERIFY(program->waitForFinished());
        QCOMPARE(stage.files(u"*.part"_s).size(), 1);
        program = stage.start(more);
        QTRY_COMPARE_WITH_TIMEOUT(stage.site.archives().size(), 1, 60000);
        QTRY_VERIFY_WITH_TIMEOUT(stage.published(int(stage.files().size())), 30000);
        QCOMPARE(stage.files(u"*.part"_s), QStringList());
        QVERIFY(stage.files().size() >= 3);
        QCOMPARE(stage.site.complaints(), QStringList());
        leave(*program);
        stage.profile.onDatabase([](QSqlQuery& query) {
            QVERIFY(query.exec(u"SELECT count(*) FROM tasks"_s) && query.next());
            QCOMPARE(query.value(0).toInt(), 1);
        });
    }
};
QTEST_GUILESS_MAIN(TestBroadcast)
#include "tst_broadcast.moc"
