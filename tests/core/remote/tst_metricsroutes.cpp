// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/core.h"
#include "core/remote/verbs/verbs.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace remote;

/// What was measured, asked from elsewhere.
class TestMetricsRoutes : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        const Paths paths = Paths::find(m_folder.path(), false, m_folder.path());
        QVERIFY(paths.make());
        m_core = std::make_unique<Core>(paths, m_http.factory(), m_clock);
        bool opened = false;
        m_core->open([&](const Result<Db::Opened>& result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
        verbs::addMetrics(m_routes, *m_core);
        for (int second = 0; second <= 120; ++second) {
            m_core->metrics.take({second * 0.5, 1'000'000, 3, 4});
            m_clock.advance(1s);
        }
        event::RecordingProgress running{};
        running.streamer = 3;
        running.bytes = 500;
        running.seconds = 5;
        m_core->events.post(running);
        QCoreApplication::processEvents();
        m_core->store.counters.add({3, m_clock.now().toLocalTime().date(), 1, 2, 1000, 10.5, 0, 0, 1});
        m_core->store.db.flush();
    }

    void history()
    {
        const QJsonObject answer = get("/api/metrics?from=2026-11-26T12:00:00Z&to=1795694520&step=60&names="
                                       "biliup_process_cpu_seconds_total,nothing");
        QCOMPARE(answer[u"step"_s], 60);
        const QJsonArray items = answer[u"items"_s].toArray();
        QCOMPARE(items.size(), 1);
        const QJsonArray points = items[0].toObject()[u"points"_s].toArray();
        QCOMPARE(points.size(), 2);
        QCOMPARE(points[1].toArray(), (QJsonArray{1795694460, 0.5, 0.5, 0.5, 0.5}));
        QVERIFY(get("/api/metrics")[u"items"_s].toArray().size() > 5); // the last hour of all
    }

    /// A hundred rooms: the step grows until the answer is of a size that can be sent.
    void manySeriesAreCoarser()
    {
        const qint64 to = 1795600800; // whole hours
        const qint64 from = to - 36000;
        for (qint64 minute = from; minute < to; minute += 60) {
            QList<MetricRow> rows;
            for (int room = 0; room < 400; ++room)
                rows << MetricRow{u"test_rooms"_s, u"streamer=%1"_s.arg(room), {1, 1, 1, 1}};
            m_core->store.metrics.append(minute, rows);
        }
        m_core->store.db.flush();
        const QByteArray range =
            "from=" + QByteArray::number(from) + "&to=" + QByteArray::number(to) + "&step=60&names=";
        const QJsonObject answer = get("/api/metrics?" + range + "test_rooms");
        QCOMPARE(answer[u"step"_s], 120);
        const QJsonArray items = answer[u"items"_s].toArray();
        QCOMPARE(items.size(), 400);
        QCOMPARE(items[0][u"points"].toArray().size(), 300);
    }

    void nonsense_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QString>("field");
        QTest::newRow("time") << QByteArray("/api/metrics?from=yesterday") << u"from"_s;
        QTest::newRow("end") << QByteArray("/api/metrics?to=x") << u"to"_s;
        QTest::newRow("order") << QByteArray("/api/metrics?from=20&to=10") << u"from"_s;
        QTest::newRow("step") << QByteArray("/api/metrics?step=ten") << u"step"_s;
        QTest::newRow("step below 0") << QByteArray("/api/metrics?step=-1") << u"step"_s;
        QTest::newRow("days") << QByteArray("/api/statistics?days=0") << u"days"_s;
        QTest::newRow("more days") << QByteArray("/api/statistics?days=100000") << u"days"_s;
    }
    void nonsense()
    {
        QFETCH(QByteArray, target);
        QTEST(get(target, 400)[u"error"_s].toObject()[u"field"_s].toString(), "field");
    }

    void theLastSecond()
    {
        const QJsonArray items = get("/api/metrics/latest")[u"items"_s].toArray();
        const bool found = std::any_of(items.begin(), items.end(), [](const QJsonValue& item) {
            return item[u"name"] == u"biliup_process_cpu_seconds_total"_s && item[u"unit"] == u"cores"_s &&
                   item[u"value"] == 0.5;
        });
        QVERIFY(found);
    }

    void statistics()
    {
        const QJsonObject answer = get("/api/statistics?days=7");
        const QJsonObject row = answer[u"items"_s].toArray().first().toObject();
        QCOMPARE(row[u"streamer"_s], 3);
        QCOMPARE(row[u"bytes"_s], 1500); // with the file that is being written
        QCOMPARE(row[u"seconds"_s], 15.5);
        QCOMPARE(row[u"archives"_s], 1);
        QCOMPARE(answer[u"total"_s].toObject()[u"bytes"_s], 1500);
        QVERIFY(answer[u"volumes"_s].isArray());
    }

    void prometheus()
    {
        const Response page = ask("/metrics");
        QCOMPARE(page.type, QByteArray("text/plain; version=0.0.4; charset=utf-8"));
        QVERIFY(page.body.contains("\nbiliup_process_resident_memory_bytes 1000000\n"));
    }

    void strangersAreRefused()
    {
        for (const char* target : {"/metrics", "/api/metrics", "/api/metrics/latest", "/api/statistics"})
            QCOMPARE(ask(target, false).status, 401);
    }

private:
    Response ask(const QByteArray& target, bool signedIn = true)
    {
        Routes::Question question;
        question.method = "GET";
        question.target = target;
        if (signedIn)
            question.who = Identity{1, u"ana"_s, Role::Viewer, "1"};
        std::optional<Response> answer;
        m_routes.dispatch(question, [&](const Response& response) { answer = response; });
        [&] { QTRY_VERIFY(answer); }();
        return answer.value_or(Response{});
    }
    QJsonObject get(const QByteArray& target, int status = 200)
    {
        const Response answer = ask(target);
        if (answer.status != status)
            qWarning() << target << answer.status << answer.body;
        return QJsonDocument::fromJson(answer.body).object();
    }

    QTemporaryDir m_folder;
    FakeClock m_clock;
    FakeHttp m_http;
    std::unique_ptr<Core> m_core;
    Routes m_routes;
};
QTEST_GUILESS_MAIN(TestMetricsRoutes)
#include "tst_metricsroutes.moc"
