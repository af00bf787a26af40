// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/metrics.h"
#include "core/metrics/prometheus.h"
#include "core/net/qthttp.h"
#include "core/store/sql.h"
#include "core/store/store.h"
#include "tests/support/fakeclock.h"
#include "tests/support/httpserver.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <cmath>

using namespace std::chrono_literals;

namespace {
constexpr qint64 day = 24 * 3600;
constexpr qint64 noon = 1'795'694'400; // FakeClock's start

QList<Sample> one(const MetricInfo& metric, double value, const QString& subject = {})
{
    return {{&metric, subject, value}};
}

double latest(const Metrics& metrics, const MetricInfo& metric)
{
    for (const Sample& sample : metrics.latest()) {
        if (sample.metric == &metric)
            return sample.value;
    }
    return NAN;
}
} // namespace

class TestMetrics : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<Store>();
        QVERIFY(m_store->db.open(m_folder->filePath(QStringLiteral("a.sqlite3"))));
    }

    void secondsBecomeAMinute()
    {
        Aggregator aggregator;
        for (int second = 0; second < 60; ++second)
            QVERIFY(!aggregator.add(noon + second, one(metric::memory, second + 1)));
        QVERIFY(!aggregator.add(noon + 59, one(metric::speedRatio, 1, QStringLiteral("3"))));
        QVERIFY(!aggregator.add(noon + 59, one(metric::threads, NAN)));
        auto minute = aggregator.add(noon + 60, one(metric::memory, 5));
        QVERIFY(minute);
        QCOMPARE(minute->time, noon);
        QCOMPARE(minute->rows.size(), 2);
        std::sort(minute->rows.begin(), minute->rows.end(),
                  [](const MetricRow& a, const MetricRow& b) { return a.name > b.name; });
        QCOMPARE(minute->rows.first().name, QStringLiteral("biliup_recording_speed_ratio"));
        QCOMPARE(minute->rows.first().label, QStringLiteral("streamer=3"));
        QCOMPARE(minute->rows.last().name, QStringLiteral("biliup_process_resident_memory_bytes"));
        QCOMPARE(minute->rows.last().point, (MetricPoint{1, 30.5F, 60, 57}));
        // A minute nothing was measured in is not there; a clock that is set back begins another one.
        minute = aggregator.add(noon + 600, {});
        QCOMPARE(minute->time, noon + 60);
        QVERIFY(!aggregator.add(noon + 700, one(metric::memory, 1)));
        QCOMPARE(aggregator.add(noon, one(metric::memory, 1))->time, noon + 660);
    }

    void aSecondIsMeasuredAndAMinuteStored()
    {
        FakeClock clock;
        Events events(clock);
        Traffic traffic;
        Metrics metrics(events, m_store->metrics, &traffic, clock);
        metrics.addSource([](Measured& into) { into.gauge(metric::streamers, 4, QStringLiteral("idle")); });
        QSignalSpy sampled(&metrics, &Metrics::sampled);
        traffic.received = 1000;
        metrics.take({10, 1000, 7, 500});
        QCOMPARE(latest(metrics, metric::cpu), 0.0); // what was before the first is no rate
        QCOMPARE(latest(metrics, metric::diskWritten), 0.0);
        for (int second = 1; second <= 60; ++second) {
            clock.advance(1s);
            traffic.received += 2000;
            metrics.take({10 + second * 0.5, 1000 + second, 7, 500 + second * 100});
        }
        QCOMPARE(sampled.size(), 61);
        QCOMPARE(latest(metrics, metric::cpu), 0.5);
        QCOMPARE(latest(metrics, metric::memory), 1060.0);
        QCOMPARE(latest(metrics, metric::diskWritten), 100.0);
        QCOMPARE(latest(metrics, metric::received), 2000.0);
        QCOMPARE(metrics.live(metric::memory).size(), 61U);
        QCOMPARE(metrics.live(metric::memory).back().time, (noon + 60) * 1000);
        QVERIFY(metrics.live(metric::streamers).empty());

        std::optional<Result<History>> answer;
        metrics.query({noon, noon + 60, 60, {QStringLiteral("biliup_process_resident_memory_bytes")}},
                      &metrics, [&](const Result<History>& history) { answer = history; });
        QTRY_VERIFY(answer); // read behind the write
        m_store->db.flush();
        answer = readHistory(m_store->metrics, {noon, noon + 60, 60, {}}, noon + 60);
        QVERIFY(*answer);
        QStringList names;
        for (const History::Series& series : (*answer)->series)
            names += series.name + series.label;
        QVERIFY(names.contains(u"biliup_streamersstate=idle"));
        const auto memory = readHistory(
            m_store->metrics, {noon, noon + 60, 0, {QStringLiteral("biliup_process_resident_memory_bytes")}},
            noon + 60);
        QCOMPARE(memory->series.size(), 1);
        QCOMPARE(memory->series.first().unit, QStringLiteral("bytes"));
        QCOMPARE(memory->series.first().points.first().value, (MetricPoint{1000, 1029.5F, 1059, 1056}));
    }

    void whatASystemDoesNotTellIsNotMeasured()
    {
        FakeClock clock;
        Events events(clock);
        Metrics metrics(events, m_store->metrics, nullptr, clock);
        metrics.take({});
        for (const MetricInfo* metric :
             {&metric::cpu, &metric::memory, &metric::threads, &metric::diskWritten, &metric::received})
            QVERIFY(std::isnan(latest(metrics, *metric)));
        clock.advance(100ms); // two at once after a long wait: the second says nothing
        metrics.take({1, 1, 1, 1});
        QVERIFY(std::isnan(latest(metrics, metric::cpu)));
    }

    void theSystemIsAsked()
    {
        const Usage before = readUsage();
        QVERIFY(before.cpuSeconds > 0);
        QVERIFY(before.memoryBytes > 1'000'000);
        QFile file(m_folder->filePath(QStringLiteral("written")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(1 << 20, 'x')) == 1 << 20);
        std::optional<Worker> worker(std::in_place, QStringLiteral("idle"),
                                     [](Stop& stop) { stop.sleep(60s); });
        const Usage after = readUsage();
        worker.reset();
        QVERIFY(after.cpuSeconds >= before.cpuSeconds);
#ifdef Q_OS_LINUX
        QCOMPARE(after.threads, before.threads + 1);
        QVERIFY(after.writtenBytes >= before.writtenBytes);
#endif
    }

    void itRunsByItselfAndSeesTheMainThreadBlocked()
    {
        Events events(Clock::system());
        Metrics metrics(events, m_store->metrics, nullptr, Clock::system());
        QSignalSpy sampled(&metrics, &Metrics::sampled);
        metrics.start();
        QTRY_VERIFY(!sampled.isEmpty());
        QElapsedTimer blocked; // longer than two probes are apart
        blocked.start();
        while (blocked.elapsed() < 600)
            QThread::msleep(10);
        QTRY_VERIFY_WITH_TIMEOUT(latest(metrics, metric::loopDelay) > 0.3, 5000);
        QVERIFY(latest(metrics, metric::memory) > 1'000'000);
    }

    void bytesOfHttpAreCounted()
    {
        HttpServer server;
        server.route("/", [](const HttpServer::Request&, HttpServer::Reply& reply) {
            reply.respond(200, QByteArray(1000, 'x'));
        });
        QtHttpFactory factory;
        factory.setConfig({}); // counting goes on
        const auto http = factory.make();
        Stop stop;
        HttpRequest request;
        request.url = server.url();
        QVERIFY(http->send(request, stop));
        QCOMPARE(factory.traffic()->received.load(), 1000);
        request.method = "POST";
        request.body = QByteArray(70, 'y');
        QVERIFY(http->send(request, stop));
        request.once = true; // through libcurl
        QVERIFY(http->send(request, stop));
        QCOMPARE(factory.traffic()->received.load(), 3000);
        QCOMPARE(factory.traffic()->sent.load(), 140);
    }

    void historyIsMergedIntoSteps()
    {
        for (int minute = 0; minute < 10; ++minute)
            m_store->metrics.append(noon + minute * 60,
                                    {{QStringLiteral("gone"), {}, {1, float(minute), 20, float(minute)}}});
        m_store->db.flush();
        const auto history = readHistory(m_store->metrics, {noon + 30, noon + 599, 300, {}}, noon + 600);
        QVERIFY(history);
        QCOMPARE(history->from, noon);
        QCOMPARE(history->to, noon + 600);
        QCOMPARE(history->series.size(), 1);
        QCOMPARE(history->series.first().unit, QString()); // no such metric any more
        QCOMPARE(history->series.first().points.size(), 2);
        QCOMPARE(history->series.first().points.last().time, noon + 300);
        QCOMPARE(history->series.first().points.last().value, (MetricPoint{1, 7, 20, 9}));
        const QJsonObject json = toJson(*history);
        QCOMPARE(json[QStringLiteral("step")], 300);
        QCOMPARE(json[QStringLiteral("from")], QStringLiteral("2026-11-26T12:00:00Z"));
        const QJsonObject item = json[QStringLiteral("items")].toArray().first().toObject();
        QCOMPARE(item[QStringLiteral("points")].toArray().last().toArray(),
                 (QJsonArray{noon + 300, 1, 7, 20, 9}));
    }

    /// Hours are made when they are over; what runs counts from its first minute on.
    void theRunningHourIsThere()
    {
        const QString name = QStringLiteral("biliup_process_threads");
        for (int minute = -120; minute < 30; ++minute) // one value an hour, but for the running one
            m_store->metrics.append(noon + minute * 60,
                                    {{name, {}, {1, minute < 0 ? 2.0F : float(minute), 40, 3}}});
        m_store->db.flush();
        const qint64 now = noon + 30 * 60;
        const auto points = [&](qint64 from, qint64 step) {
            const auto history = readHistory(m_store->metrics, {from, now, step, {}}, now);
            return history && history->series.size() == 1 ? history->series.first().points
                                                          : QList<History::Point>();
        };
        QCOMPARE(points(noon - 3600, 3600).size(), 2); // neither hour is made yet
        m_store->metrics.rollUp(now);
        m_store->db.flush();
        const auto hours = points(noon - 2 * 3600, 3600);
        QCOMPARE(hours.size(), 3);
        QCOMPARE(hours.last().time, noon);
        QCOMPARE(hours.last().value.mean, 14.5F);
        QCOMPARE(hours.last().value.max, 40.0F);
        QCOMPARE(points(noon - 40 * day, day).size(), 1); // the two hours and the half in one
    }

    void stepsAreBounded_data()
    {
        QTest::addColumn<qint64>("from");
        QTest::addColumn<qint64>("to");
        QTest::addColumn<qint64>("asked");
        QTest::addColumn<qint64>("step");
        const auto row = [](const char* name, qint64 from, qint64 to, qint64 asked, qint64 step) {
            QTest::newRow(name) << from << to << asked << step;
        };
        row("an hour", noon - 3600, noon, 0, 60);
        row("a day", noon - day, noon, 0, 300);
        row("a day by the minute", noon - day, noon, 60, 60);
        row("by the second", noon - day, noon, 1, 60);
        row("uneven", noon - day, noon, 100, 120);
        row("a month", noon - 29 * day, noon, 0, 10800);
        row("minutes of a month", noon - 29 * day, noon, 60, 1680);
        row("a year", noon - 365 * day, noon, 0, 108000);
        row("of long ago", noon - 40 * day, noon - 39 * day, 60, 3600);
        row("everything", 0, std::numeric_limits<qint64>::max(), 1, 21600);
        row("a huge step", noon - day, noon, std::numeric_limits<qint64>::max(), 400 * day);
        row("the future", noon + 10 * day, noon + 11 * day, 0, 60);
    }
    void stepsAreBounded()
    {
        QFETCH(qint64, from);
        QFETCH(qint64, to);
        QFETCH(qint64, asked);
        const auto history = readHistory(m_store->metrics, {from, to, asked, {}}, noon);
        QVERIFY(history);
        QTEST(history->step, "step");
    }

    void nonsenseIsRefused()
    {
        for (const HistoryQuery& query :
             {HistoryQuery{noon, noon, 0, {}}, HistoryQuery{noon, 0, 0, {}}, HistoryQuery{0, noon, -1, {}}}) {
            const auto history = readHistory(m_store->metrics, query, noon);
            QVERIFY(!history);
            QCOMPARE(history.error().kind, Error::Kind::Refused);
            QVERIFY(history.error().detail.contains(u"from"));
        }
    }

    void prometheusReadsIt()
    {
        Measured measured;
        measured.gauge(metric::memory, 123456789);
        measured.counter(metric::recordingBytes, 9007199254740991, 5, QStringLiteral("3"));
        measured.gauge(metric::loopDelay, 0.0125);
        measured.counter(metric::recordingBytes, 7, QStringLiteral("4"));
        measured.gauge(metric::volumeFree, 5, QStringLiteral("C:\\录\"x\"\n"));
        const QByteArray text = prometheusText(
            measured.totals, {{"biliup_streamer_info",
                               "Who.",
                               {{"streamer", QStringLiteral("3")}, {"name", QStringLiteral("主播\\")}}}});
        QCOMPARE(text,
                 QByteArray("# HELP biliup_process_resident_memory_bytes Resident memory of the process.\n"
                            "# TYPE biliup_process_resident_memory_bytes gauge\n"
                            "biliup_process_resident_memory_bytes 123456789\n"
                            "# HELP biliup_recording_bytes_total Bytes written by the recordings of a "
                            "streamer.\n"
                            "# TYPE biliup_recording_bytes_total counter\n"
                            "biliup_recording_bytes_total{streamer=\"3\"} 9007199254740991\n"
                            "biliup_recording_bytes_total{streamer=\"4\"} 7\n"
                            "# HELP biliup_event_loop_delay_seconds How late the main thread was at most "
                            "in the last second, probed four times.\n"
                            "# TYPE biliup_event_loop_delay_seconds gauge\n"
                            "biliup_event_loop_delay_seconds 0.0125\n"
                            "# HELP biliup_volume_free_bytes Free space of each volume that is recorded "
                            "to.\n"
                            "# TYPE biliup_volume_free_bytes gauge\n"
                            "biliup_volume_free_bytes{volume=\"C:\\\\录\\\"x\\\"\\n\"} 5\n"
                            "# HELP biliup_streamer_info Who.\n"
                            "# TYPE biliup_streamer_info gauge\n"
                            "biliup_streamer_info{streamer=\"3\",name=\"主播\\\\\"} 1\n"));
    }

    /// A day of 100 series out of a month of them. (tests/bench/run.py metrics has the figure.)
    void aDayIsReadQuickly()
    {
        constexpr int series = 100;
        QList<MetricRow> rows;
        for (int i = 0; i < series; ++i)
            rows += MetricRow{QStringLiteral("biliup_recording_bytes_total"),
                              QStringLiteral("streamer=%1").arg(i),
                              {1, 2, 3, 2.5F}};
        const int days = qEnvironmentVariableIntValue("BILIUP_QT_BENCH") ? 30 : 2;
        m_store->metrics.append(noon - days * day, rows);
        m_store->db.flush();
        // The rest as copies of the first: what is read is the same, and the test is quick.
        QVERIFY(m_store->db.run([days](QSqlDatabase& db) -> Result<> {
            if (auto seen = sql::exec(db, QStringLiteral("UPDATE metric_series SET seen = ?"), {noon}); !seen)
                return seen;
            return sql::exec(
                db,
                QStringLiteral("INSERT INTO metrics (span, time, points) WITH RECURSIVE minute(n) AS "
                               "(SELECT 1 UNION ALL SELECT n + 1 FROM minute WHERE n < ?) SELECT "
                               "span, time + 60 * n, points FROM metrics, minute"),
                {days * 1440 - 1});
        }));
        qint64 best = std::numeric_limits<qint64>::max();
        for (int round = 0; round < 5; ++round) {
            QElapsedTimer timer;
            timer.start();
            const auto history = readHistory(m_store->metrics, {noon - day, noon, 60, {}}, noon);
            best = std::min(best, timer.elapsed());
            QVERIFY(history);
            QCOMPARE(history->series.size(), series);
            QCOMPARE(history->series.first().points.size(), 1440);
        }
        qInfo("a day of %d series at one minute: %lld ms (limit 50)", series, best);
        QVERIFY(best < 1000); // unoptimised, on a busy machine
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};
QTEST_GUILESS_MAIN(TestMetrics)
#include "tst_metrics.moc"
