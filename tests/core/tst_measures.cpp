// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/core.h"
#include "core/measures.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

/// What the whole program tells Prometheus, judged by Prometheus' own checker.
class TestMeasures : public QObject
{
    Q_OBJECT
private slots:
    void promtoolAcceptsThePage()
    {
        const QTemporaryDir folder;
        const Paths paths = Paths::find(folder.path(), false, folder.path());
        QVERIFY(paths.make());
        FakeClock clock;
        FakeHttp http;
        Core core(paths, http.factory(), clock);
        bool opened = false;
        core.open([&](const Result<Db::Opened>& result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
        StreamerRow row;
        row.name = QStringLiteral("主播 \"A\" \\ \n B");
        row.platform = QStringLiteral("bilibili");
        row.url = QUrl(QStringLiteral("https://live.bilibili.com/1"));
        row.id = *core.store.streamers.add(row);
        core.roster.put(row);
        core.disks.watch({folder.path()}, 0);
        QTRY_VERIFY(!core.disks.mounted().isEmpty());

        event::RecordingProgress recording{};
        recording.streamer = row.id;
        recording.bytes = 5'000'000'000'000;
        core.events.post(recording);
        core.events.post(event::UploadProgressed{7, 1, 0, 100, 0, {}, 0, {}, false, 0, 0});
        core.events.post(event::UploadProgressed{7, 1, 50, 100, 0, {}, 2, {}, false, 1, 1.5});
        QCoreApplication::processEvents();
        core.metrics.take({1, 2'000'000, 3, 4});
        clock.advance(1s);
        core.metrics.take({1.25, 2'000'000, 3, 4});

        const QByteArray page = measures::prometheusPage(core);
        QVERIFY(page.contains("biliup_process_cpu_seconds_total 1.25\n"));
        QVERIFY(page.contains("biliup_recorded_bytes_total 5000000000000\n"));
        QVERIFY(page.contains("biliup_recording_bytes_total{streamer=\"1\"} 5000000000000\n"));
        QVERIFY(page.contains("biliup_upload_chunk_duration_seconds{upload=\"7\"} 1.5\n"));
        QVERIFY(page.contains("biliup_streamers{state=\"checking\"} 1\n"));
        QVERIFY(page.contains("biliup_streamers{state=\"recording\"} 0\n")); // nobody is told, too
        QVERIFY(page.contains("biliup_uploads{state=\"failed\"} 0\n"));
        QVERIFY(page.contains("biliup_volume_free_bytes{volume=\""));
        QVERIFY(page.contains("biliup_build_info{version=\"" BILIUP_VERSION "\""));
        QVERIFY(page.contains("name=\"主播 \\\"A\\\" \\\\ \\n B\""));

        QProcess promtool;
        promtool.start(QStringLiteral("promtool"), {QStringLiteral("check"), QStringLiteral("metrics")});
        QVERIFY2(promtool.waitForStarted(), "promtool is in the package prometheus");
        promtool.write(page);
        promtool.closeWriteChannel();
        QVERIFY(promtool.waitForFinished());
        const QByteArray said = promtool.readAllStandardOutput() + promtool.readAllStandardError();
        QCOMPARE(said, QByteArray());
        QCOMPARE(promtool.exitCode(), 0);
    }
};
QTEST_GUILESS_MAIN(TestMeasures)
#include "tst_measures.moc"
