// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/metricstable.h"
#include "core/store/sql.h"
#include "core/store/store.h"

#include <QTemporaryDir>
#include <QTest>
#include <limits>

namespace {
constexpr qint64 day = 24 * 3600;
constexpr qint64 noon = 1'795'694'400; // 2026-11-26T12:00:00Z

MetricRow row(const char* name, const char* label, float value)
{
    return {QString::fromLatin1(name), QString::fromLatin1(label), {value, value, value, value}};
}

QList<float> upTo(int count)
{
    QList<float> values;
    for (int i = count; i >= 1; --i)
        values += float(i);
    return values;
}
} // namespace

class TestMetricsTable : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<Store>();
        QVERIFY(m_store->db.open(m_folder->filePath(QStringLiteral("a.sqlite3"))));
    }

    void samplesBecomeAPoint_data()
    {
        QTest::addColumn<QList<float>>("samples");
        QTest::addColumn<MetricPoint>("point");
        QTest::newRow("one") << QList<float>{3} << MetricPoint{3, 3, 3, 3};
        QTest::newRow("two") << QList<float>{1, 3} << MetricPoint{1, 2, 3, 3};
        QTest::newRow("twenty") << upTo(20) << MetricPoint{1, 10.5F, 20, 19};
        QTest::newRow("a minute") << upTo(60) << MetricPoint{1, 30.5F, 60, 57};
        QTest::newRow("a hundred") << upTo(100) << MetricPoint{1, 50.5F, 100, 95};
    }
    void samplesBecomeAPoint()
    {
        QFETCH(QList<float>, samples);
        QFETCH(MetricPoint, point);
        QCOMPARE(summarize(samples), point);
    }

    void pointsBecomeOne()
    {
        QCOMPARE(summarize(QList<MetricPoint>{{1, 2, 3, 3}}), (MetricPoint{1, 2, 3, 3}));
        QCOMPARE(summarize(QList<MetricPoint>{{1, 2, 9, 3}, {0, 4, 5, 5}}), (MetricPoint{0, 3, 9, 5}));
    }

    void packedPointsComeBack()
    {
        const float huge = std::numeric_limits<float>::max();
        const QList<SeriesPoint> points{{1, {0, 0, 0, 0}},
                                        {2, {5, 5, 5, 5}},
                                        {300, {-1, 0.5F, 2, 1.5F}},
                                        {qint64(1) << 40, {0, 1, huge, 2}}};
        const QByteArray packed = packPoints(points);
        QCOMPARE(packed.size(), 1 + 5 + 18 + 23);
        QCOMPARE(unpackPoints(packed), points);
        // Cut anywhere, what is whole remains; nothing is read beyond the end.
        for (qsizetype cut = 0; cut < packed.size(); ++cut) {
            const QList<SeriesPoint> some = unpackPoints(packed.left(cut));
            QVERIFY(some.size() < points.size());
            QCOMPARE(some, points.first(some.size()));
        }
        QVERIFY(unpackPoints(QByteArray(100, '\xff')).isEmpty());
        QVERIFY(unpackPoints(QByteArray("\x07", 1)).isEmpty()); // a shape that does not exist
    }

    void minutesAreStoredOnce()
    {
        m_store->metrics.append(noon, {row("a", "", 1), row("b", "streamer=3", 2)});
        m_store->metrics.append(noon + 60, {row("a", "", 3)});
        m_store->metrics.append(noon, {row("a", "", 99)}); // the clock was set back
        m_store->db.flush();
        const auto page = m_store->metrics.read(MetricsTable::Minute, noon, noon + 120);
        QVERIFY(page);
        QCOMPARE(page->series.size(), 2);
        QCOMPARE(page->series.last().label, QStringLiteral("streamer=3"));
        QCOMPARE(page->slices.size(), 2);
        const qint64 a = page->series.first().id;
        QCOMPARE(unpackPoints(page->slices.first().points).first(), (SeriesPoint{a, {1, 1, 1, 1}}));
        QCOMPARE(m_store->metrics.read(MetricsTable::Minute, noon + 1, noon + 60)->slices.size(), 0);
    }

    void hoursAreMadeWhenTheyAreOver()
    {
        for (int minute = 0; minute < 130; ++minute)
            m_store->metrics.append(noon + minute * 60, {row("a", "", float(minute))});
        m_store->metrics.rollUp(noon + 130 * 60);
        m_store->metrics.rollUp(noon + 131 * 60); // nothing more to do
        m_store->db.flush();
        auto hours = m_store->metrics.read(MetricsTable::Hour, noon, noon + day);
        QCOMPARE(hours->slices.size(), 2); // the third is not over
        QCOMPARE(hours->slices.first().time, noon);
        QCOMPARE(unpackPoints(hours->slices.first().points).first().second, (MetricPoint{0, 29.5F, 59, 56}));
        QCOMPARE(unpackPoints(hours->slices.last().points).first().second,
                 (MetricPoint{60, 89.5F, 119, 116}));
        // The program did not run for a while; the hour it was closed in is made at the next start.
        m_store->metrics.append(noon + day, {row("a", "", 7)});
        m_store->metrics.rollUp(noon + 2 * day);
        m_store->db.flush();
        hours = m_store->metrics.read(MetricsTable::Hour, noon, noon + 2 * day);
        QCOMPARE(hours->slices.size(), 4);
    }

    void oldRowsGo()
    {
        const qint64 now = noon;
        for (const qint64 age : {0, 29, 31, 364, 366}) {
            m_store->metrics.append(now - age * day, {row("a", "", 1)});
            m_store->metrics.rollUp(now - age * day + 3600);
        }
        m_store->metrics.append(now - 400 * day, {row("gone", "", 1)});
        m_store->db.flush();
        // An hour is made only after the last one there is: made by hand for what was stored backwards.
        QVERIFY(m_store->db.run([now](QSqlDatabase& db) {
            return sql::exec(db,
                             QStringLiteral("INSERT OR IGNORE INTO metrics (span, time, points) SELECT 3600, "
                                            "time, points FROM metrics WHERE span = 60 AND time < ?"),
                             {now});
        }));
        QVERIFY(m_store->metrics.removeOld(now));
        QCOMPARE(m_store->metrics.read(MetricsTable::Minute, 0, now + 1)->slices.size(), 2);
        QCOMPARE(m_store->metrics.read(MetricsTable::Hour, 0, now + 1)->slices.size(), 4);
        QCOMPARE(m_store->metrics.read(MetricsTable::Hour, 0, now + 1)->series.size(), 1);
    }

    /// The disk is full for a while: it is told once, what a person does still gets its answer, and what was
    /// measured meanwhile is there afterwards.
    void aFullDiskLosesNothing()
    {
        const auto limit = [this](const QString& pages) {
            return m_store->db.run([&pages](QSqlDatabase& db) {
                // Of the connection, not of the file: rolled back by nothing.
                return sql::each(db, QStringLiteral("PRAGMA max_page_count = ") + pages, {},
                                 [](const QSqlQuery&) {});
            });
        };
        m_store->metrics.append(noon, {row("a", "", 1)});
        m_store->db.flush();
        QVERIFY(limit(QStringLiteral("1"))); // no page more than there are
        QList<MetricRow> many;
        for (int i = 0; i < 2000; ++i)
            many += row("biliup_some_metric_with_a_long_name",
                        qPrintable(QStringLiteral("streamer=%1").arg(i)), 1);
        s_warnings = 0;
        const QtMessageHandler before = qInstallMessageHandler(countWarnings);
        m_store->metrics.append(noon + 60, many);
        m_store->db.flush();
        m_store->metrics.append(noon + 120, {row("a", "", 2)});
        m_store->metrics.rollUp(noon + 3600);
        m_store->db.flush();
        qInstallMessageHandler(before);
        QCOMPARE(s_warnings.load(), 1);
        const auto during = m_store->metrics.read(MetricsTable::Minute, noon, noon + 3600);
        QVERIFY(during); // reading works, and what was there is there
        QCOMPARE(during->slices.size(), 1);
        // A setting fits into a page there is.
        QVERIFY(m_store->settings.setState(QStringLiteral("x"), 1));

        QVERIFY(limit(QStringLiteral("1000000")));
        m_store->db.flush();
        QCOMPARE(m_store->metrics.read(MetricsTable::Minute, noon, noon + 3600)->slices.size(), 3);
        QCOMPARE(m_store->metrics.read(MetricsTable::Hour, noon, noon + 3600)->slices.size(), 1);
    }

private:
    static inline std::atomic<int> s_warnings{0};
    static void countWarnings(QtMsgType type, const QMessageLogContext&, const QString&)
    {
        if (type == QtWarningMsg || type == QtCriticalMsg)
            ++s_warnings;
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};
QTEST_GUILESS_MAIN(TestMetricsTable)
#include "tst_metricstable.moc"
