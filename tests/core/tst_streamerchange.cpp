// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/streamerchange.h"

#include <QTest>

namespace {
StreamerRow row(const char* name, bool paused, const QJsonObject& overrides)
{
    StreamerRow made;
    made.id = 7;
    made.name = QLatin1String(name);
    made.paused = paused;
    made.overrides = overrides;
    return made;
}
} // namespace

class TestStreamerChange : public QObject
{
    Q_OBJECT
private slots:
    void merges_data()
    {
        QTest::addColumn<StreamerRow>("now");
        QTest::addColumn<StreamerRow>("before");
        QTest::addColumn<StreamerRow>("after");
        QTest::addColumn<StreamerRow>("expected");
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        QTest::newRow("nothing") << row("n", true, {{a, 1}}) << row("x", false, {{a, 2}, {b, 1}})
                                 << row("x", false, {{a, 2}, {b, 1}}) << row("n", true, {{a, 1}});
        QTest::newRow("a field") << row("n", true, {}) << row("x", false, {}) << row("y", false, {})
                                 << row("y", true, {});
        QTest::newRow("both changed the same") << row("n", false, {{a, 1}}) << row("x", false, {{a, 0}})
                                               << row("y", true, {{a, 2}}) << row("y", true, {{a, 2}});
        QTest::newRow("keys of their own") << row("n", false, {{a, 1}}) << row("n", false, {})
                                           << row("n", false, {{b, 2}}) << row("n", false, {{a, 1}, {b, 2}});
        QTest::newRow("a key is taken away") << row("n", false, {{a, 1}, {b, 5}}) << row("n", false, {{a, 1}})
                                             << row("n", false, {}) << row("n", false, {{b, 5}});
        QTest::newRow("null is a value")
            << row("n", false, {}) << row("n", false, {{a, 1}}) << row("n", false, {{a, QJsonValue()}})
            << row("n", false, {{a, QJsonValue()}});
    }
    void merges()
    {
        QFETCH(StreamerRow, now);
        QFETCH(StreamerRow, before);
        QFETCH(StreamerRow, after);
        QFETCH(StreamerRow, expected);
        const StreamerRow merged = streamerchange::merged(now, before, after);
        QCOMPARE(merged.id, 7);
        QCOMPARE(merged.name, expected.name);
        QCOMPARE(merged.paused, expected.paused);
        QCOMPARE(merged.overrides, expected.overrides);
    }
    void everyField()
    {
        StreamerRow after;
        after.name = QStringLiteral("n");
        after.platform = QStringLiteral("p");
        after.url = QUrl(QStringLiteral("https://a.example/1"));
        after.checkIntervalSec = 3;
        after.autoUpload = true;
        after.uploadTemplate = QStringLiteral("t");
        after.status = QStringLiteral("live");
        after.paused = true;
        after.createdAt = QDateTime::fromSecsSinceEpoch(5);
        const StreamerRow merged = streamerchange::merged({}, {}, after);
        QCOMPARE(merged.name, after.name);
        QCOMPARE(merged.platform, after.platform);
        QCOMPARE(merged.url, after.url);
        QCOMPARE(merged.checkIntervalSec, 3);
        QVERIFY(merged.autoUpload);
        QCOMPARE(merged.uploadTemplate, after.uploadTemplate);
        QCOMPARE(merged.status, after.status);
        QVERIFY(merged.paused);
        QCOMPARE(merged.createdAt, after.createdAt);
    }
};
QTEST_GUILESS_MAIN(TestStreamerChange)
#include "tst_streamerchange.moc"
