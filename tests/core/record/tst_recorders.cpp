// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/config/paths.h"
#include "core/config/settingsstore.h"
#include "core/net/cache.h"
#include "core/net/qthttp.h"
#include "core/platform/sites.h"
#include "core/record/diskguard.h"
#include "core/record/recorders.h"
#include "tests/support/httpserver.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.1");
}

/// Several recordings beside each other.
class TestRecorders : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;
    QByteArray m_flv;
    Clock& m_clock = Clock::system();
    Events m_events{m_clock};
    Store m_store;
    Settings m_settings;
    Registry m_registry;
    QtHttpFactory m_http;
    Cache m_cache;
    Sites m_sites{m_cache, m_clock};
    QList<Event> m_posted;

    template <typename T>
    qsizetype count() const
    {
        return std::count_if(m_posted.begin(), m_posted.end(),
                             [](const Event& event) { return std::holds_alternative<T>(event); });
    }
    StreamerRow add(const QUrl& url, const QString& name)
    {
        StreamerRow streamer;
        streamer.url = url;
        streamer.name = name;
        streamer.id = m_store.streamers.add(streamer).value_or(0);
        return streamer;
    }

private slots:
    void initTestCase()
    {
        QVERIFY(m_store.db.open(m_folder.filePath(u"db.sqlite3"_s)));
        QVERIFY(m_settings.set(setting::diskStopGiB, 0.5));
        QVERIFY(m_settings.set(setting::minFileMiB, 0));
        connect(&m_events, &Events::posted, this,
                [this](const PostedEvent& posted) { m_posted.append(posted.event); });
        const QString file = m_folder.filePath(u"source.flv"_s);
        const QStringList arguments =
            u"-v error -f lavfi -i testsrc2=s=320x180:r=25:d=4 -c:v libx264 -preset ultrafast -bf 0 -g 25"_s
                .split(u' ');
        QCOMPARE(QProcess::execute(u"ffmpeg"_s, arguments + QStringList(file)), 0);
        QFile source(file);
        QVERIFY(source.open(QIODevice::ReadOnly));
        m_flv = source.readAll();
    }
    void cleanupTestCase() { background::finish(); }
    void init() { m_posted.clear(); }

    void oneThatCannotWriteStopsNobodyElse_data()
    {
        QTest::addColumn<bool>("link");
        QTest::newRow("a file in the way") << false;
        QTest::newRow("a link to nowhere") << true;
    }
    void oneThatCannotWriteStopsNobodyElse()
    {
        QFETCH(bool, link);
        HttpServer server;
        server.route("/", [this](const HttpServer::Request&, HttpServer::Reply& reply) {
            reply.head(200);
            reply.write(m_flv);
            reply.stall();
        });
        Paths paths;
        paths.recordings = m_folder.filePath(link ? u"linked"_s : u"blocked"_s);
        paths.state = paths.cache = m_folder.path();
        QVERIFY(QDir().mkpath(paths.recordings));
        const QString inTheWay = paths.recordings + u"/Bad"_s;
        if (link) {
            QVERIFY(QFile::link(paths.recordings + u"/nowhere"_s, inTheWay));
        } else {
            QFile file(inTheWay);
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        DiskGuard disks(m_events, m_settings);
        Recorders recorders(m_events, m_store, m_settings, m_registry, m_sites, m_http, disks, m_clock,
                            paths);
        QSignalSpy finished(&recorders, &Recorders::finished);
        const StreamerRow good = add(server.url(link ? "/l-good.flv" : "/good.flv"), u"Good"_s);
        const StreamerRow bad = add(server.url(link ? "/l-bad.flv" : "/bad.flv"), u"Bad"_s);
        recorders.start(good, {});
        QTRY_COMPARE_WITH_TIMEOUT(count<event::SegmentOpened>(), 1, 20000);
        recorders.start(bad, {});
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 20000);
        const std::optional<Error> why = recorders.whyNot(bad.id);
        QVERIFY(why && why->kind == Error::Kind::Disk);
        QVERIFY2(why->detail.contains(inTheWay), qPrintable(why->detail));
        QVERIFY(!recorders.whyNot(good.id));
        QTRY_COMPARE(count<event::RecordingFailed>(), 1);
        // It is said once.
        recorders.start(bad, {});
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 2, 20000);
        QTRY_COMPARE(count<event::StreamEnded>(), 2);
        QCOMPARE(count<event::RecordingFailed>(), 1);
        QVERIFY(recorders.isRecording(good.id));
        QVERIFY(disks.mayRecord(paths.recordings));
        for (const Event& event : std::as_const(m_posted)) {
            const auto* disk = std::get_if<event::DiskChanged>(&event);
            QVERIFY(!disk || disk->level != event::DiskLevel::Full);
        }
        // What was in the way goes, and it may be recorded again.
        QVERIFY(recorders.whyNot(bad.id));
        QVERIFY(QFile::remove(inTheWay));
        QTRY_VERIFY_WITH_TIMEOUT(!recorders.whyNot(bad.id), 5000);
        recorders.start(bad, {});
        QTRY_COMPARE_WITH_TIMEOUT(count<event::SegmentOpened>(), 2, 20000);
        bool done = false;
        recorders.stopAll([&done] { done = true; });
        QTRY_VERIFY_WITH_TIMEOUT(done, 20000);
    }
};
QTEST_GUILESS_MAIN(TestRecorders)
#include "tst_recorders.moc"
