// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/background.h"
#include "core/base/result.h"
#include "core/base/stop.h"
#include "core/base/worker.h"

#include <QElapsedTimer>
#include <QTest>

using namespace std::chrono_literals;

class TestStop : public QObject
{
    Q_OBJECT
private slots:
    void sleepEndsWhenStopped()
    {
        std::atomic<bool> slept{true};
        QElapsedTimer timer;
        timer.start();
        {
            const Worker worker(QStringLiteral("t"), [&](Stop& stop) { slept = stop.sleep(60s); });
        }
        QVERIFY(!slept);
        QVERIFY(timer.elapsed() < 5000);
    }
    void sleepLastsWithoutStop()
    {
        Stop stop;
        QVERIFY(stop.sleep(1ms));
        stop.request();
        QVERIFY(!stop.sleep(1ms));
    }
    void hookIsCalledOnceAndAtOnceWhenLate()
    {
        Stop stop;
        int calls = 0;
        {
            const Stop::Hook hook(stop, [&] { ++calls; });
            stop.request();
            stop.request();
        }
        QCOMPARE(calls, 1);
        const Stop::Hook late(stop, [&] { ++calls; });
        QCOMPARE(calls, 2);
    }
    void backgroundResultIsDroppedWithItsContext()
    {
        auto context = std::make_unique<QObject>();
        QObject living;
        bool dead = false;
        int result = 0;
        inBackground(
            context.get(), [] { return 1; }, [&](int) { dead = true; });
        context.reset();
        inBackground(
            &living, [](Stop&) { return 42; }, [&](int value) { result = value; });
        QTRY_COMPARE(result, 42);
        QCoreApplication::processEvents();
        QVERIFY(!dead);
    }
    void retryPolicy()
    {
        QVERIFY(worthRetry({Error::Kind::Network, {}, 0, {}}));
        QVERIFY(worthRetry({Error::Kind::Http, {}, 503, {}}));
        QVERIFY(!worthRetry({Error::Kind::Http, {}, 400, {}}));
        QVERIFY(!worthRetry({Error::Kind::Disk, {}, 28, {}}));
        const Error error{Error::Kind::Network, {}, 0, {}};
        for (int attempt = 1; attempt < 40; ++attempt) {
            const auto plain =
                std::min<std::chrono::milliseconds>(60s, 1s * (1ll << std::min(attempt - 1, 20)));
            const auto delay = retryAfter(error, attempt);
            QVERIFY(delay >= plain * 8 / 10);
            QVERIFY(delay <= plain * 12 / 10);
        }
        QVERIFY(retryAfter({Error::Kind::RateLimited, {}, 429, 300s}, 1) >= 300s);
    }
};
QTEST_GUILESS_MAIN(TestStop)
#include "tst_stop.moc"
