// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/cache.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace std::chrono_literals;

class TestCache : public QObject
{
    Q_OBJECT
private slots:
    void expires()
    {
        FakeClock clock;
        Cache cache(clock);
        cache.put(QStringLiteral("a"), QStringLiteral("1"), 2h);
        QCOMPARE(cache.get(QStringLiteral("a")), QStringLiteral("1"));
        clock.advance(2h - 1ms);
        QVERIFY(cache.get(QStringLiteral("a")));
        clock.advance(1ms);
        QVERIFY(!cache.get(QStringLiteral("a")));
    }
    void onlyKeptOnesSurvive()
    {
        FakeClock clock;
        Cache cache(clock);
        cache.put(QStringLiteral("short"), QStringLiteral("1"), 1h);
        cache.put(QStringLiteral("kept"), QStringLiteral("2"), 1h, true);
        cache.put(QStringLiteral("gone"), QStringLiteral("3"), 1s, true);
        cache.put(QStringLiteral("removed"), QStringLiteral("4"), 1h, true);
        cache.remove(QStringLiteral("removed"));
        clock.advance(2s);
        const QVariantMap snapshot = cache.snapshot();
        QCOMPARE(snapshot.keys(), QStringList(QStringLiteral("kept")));
        Cache other(clock);
        other.restore(snapshot);
        other.restore({{QStringLiteral("bad"), QStringLiteral("no pair")}});
        QCOMPARE(other.get(QStringLiteral("kept")), QStringLiteral("2"));
        QVERIFY(!other.get(QStringLiteral("bad")));
        QCOMPARE(other.snapshot(), snapshot);
        clock.advance(1h);
        QVERIFY(!other.get(QStringLiteral("kept")));
    }
};
QTEST_GUILESS_MAIN(TestCache)
#include "tst_cache.moc"
