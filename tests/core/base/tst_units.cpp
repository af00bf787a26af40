// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/units.h"

#include <QTest>

class TestUnits : public QObject
{
    Q_OBJECT
private slots:
    void durations_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("ms"); // -1 = refused
        const auto row = [](const char* text, qint64 ms) {
            QTest::newRow(text) << QString::fromUtf8(text) << ms;
        };
        row("90s", 90000);
        row("10m", 600000);
        row("1h", 3600000);
        row("1500ms", 1500);
        row("1h30m", 5400000);
        row("1h 30m 5s", 5405000);
        row("2d", 172800000);
        row("1.5h", 5400000);
        row("0.5s", 500);
        row("0", 0);
        row("90", 90000);
        row(" 90 s ", 90000);
        row("5MIN", 300000);
        row("", -1);
        row("s", -1);
        row("-5s", -1);
        row("5x", -1);
        row("5 5", -1);
        row("5s5", -1);
        row("1.2.3s", -1);
        row("1e3s", -1);
        row("nan", -1);
        row("99999999999999h", -1);
        row("５s", -1);
    }
    void durations()
    {
        QFETCH(QString, text);
        QFETCH(qint64, ms);
        const auto parsed = parseDuration(text);
        QCOMPARE(parsed ? qint64(parsed->count()) : -1, ms);
        if (!parsed) {
            QCOMPARE(parsed.error().kind, Error::Kind::Refused);
            QVERIFY(parsed.error().detail.contains(QStringLiteral("90s")));
        }
    }

    void sizes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("bytes");
        const auto row = [](const char* text, qint64 bytes) {
            QTest::newRow(text) << QString::fromUtf8(text) << bytes;
        };
        row("4096", 4096);
        row("1KiB", 1024);
        row("500 MiB", 524288000);
        row("2GiB", 2147483648);
        row("2gib", 2147483648);
        row("1.5GB", 1500000000);
        row("1K", 1024);
        row("1TiB", 1099511627776);
        row("10b", 10);
        row("0", 0);
        row("", -1);
        row("GiB", -1);
        row("-1", -1);
        row("1XB", -1);
        row("1GiB2", -1);
        row("99999999999TiB", -1);
    }
    void sizes()
    {
        QFETCH(QString, text);
        QFETCH(qint64, bytes);
        const auto parsed = parseSize(text);
        QCOMPARE(parsed ? *parsed : -1, bytes);
        if (!parsed)
            QCOMPARE(parsed.error().kind, Error::Kind::Refused);
    }

    void bareNumbersCountTheGivenUnit()
    {
        QCOMPARE(parseDuration(QStringLiteral("5"), std::chrono::minutes(1))->count(), 300000);
        QCOMPARE(*parseSize(QStringLiteral("5"), 1024), 5120);
    }
};
QTEST_GUILESS_MAIN(TestUnits)
#include "tst_units.moc"
