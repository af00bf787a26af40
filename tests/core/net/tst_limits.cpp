// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/worker.h"
#include "core/net/hostgate.h"
#include "core/net/throttle.h"

#include <QElapsedTimer>
#include <QTest>

using namespace std::chrono_literals;

/// HostGate and Throttle: what makes requests and bytes wait.
class TestLimits : public QObject
{
    Q_OBJECT
private slots:
    void gateKeepsThreadsApart()
    {
        HostGate gate;
        std::mutex mutex;
        QList<qint64> passed;
        QElapsedTimer timer;
        timer.start();
        {
            std::vector<std::unique_ptr<Worker>> workers;
            for (int i = 0; i < 4; ++i) {
                workers.push_back(std::make_unique<Worker>(QStringLiteral("t"), [&](Stop& stop) {
                    if (gate.pass(QStringLiteral("host"), 40ms, stop)) {
                        const std::lock_guard lock(mutex);
                        passed.append(timer.elapsed());
                    }
                }));
            }
            for (const auto& worker : workers)
                QVERIFY(worker->wait(5s));
        }
        QCOMPARE(passed.size(), 4);
        std::sort(passed.begin(), passed.end());
        QVERIFY(passed.last() >= 120);
    }
    void gateHostsAreIndependentAndStoppable()
    {
        HostGate gate;
        Stop stop;
        QElapsedTimer timer;
        timer.start();
        QVERIFY(gate.pass(QStringLiteral("a"), 60s, stop));
        QVERIFY(gate.pass(QStringLiteral("b"), 60s, stop));
        gate.hold(QStringLiteral("c"), 60s);
        std::atomic<bool> passed{true};
        {
            const Worker worker(QStringLiteral("t"),
                                [&](Stop& own) { passed = gate.pass(QStringLiteral("c"), 1ms, own); });
        }
        QVERIFY(!passed);
        QVERIFY(timer.elapsed() < 5000);
        stop.request();
        QVERIFY(!gate.pass(QStringLiteral("d"), 1ms, stop));
    }
    void throttleHoldsTheRate()
    {
        Throttle throttle(1000000);
        Stop stop;
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < 60; ++i)
            QVERIFY(throttle.take(10000, stop)); // 600 kB; 250 kB were saved up
        QVERIFY2(timer.elapsed() >= 300, qPrintable(QString::number(timer.elapsed())));
        throttle.setRate(0);
        timer.restart();
        QVERIFY(throttle.take(1LL << 40, stop));
        QVERIFY(timer.elapsed() < 1000);
    }
    void throttleStops()
    {
        Throttle throttle(10);
        Stop stop;
        QVERIFY(throttle.take(100000, stop));
        std::atomic<bool> granted{true};
        {
            const Worker worker(QStringLiteral("t"), [&](Stop& own) { granted = throttle.take(1, own); });
        }
        QVERIFY(!granted);
        throttle.setRate(5); // forgets the debt
        QCOMPARE(throttle.rate(), 5);
        QVERIFY(throttle.take(1, stop));
    }
};
QTEST_GUILESS_MAIN(TestLimits)
#include "tst_limits.moc"
