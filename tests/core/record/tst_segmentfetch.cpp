// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/record/segmentfetch.h"
#include "tests/support/fakehttp.h"

#include <QSemaphore>
#include <QTest>
#include <future>
#include <thread>

using namespace std::chrono_literals;

namespace {
[[maybe_unused]] const bool scaledDown =
    qputenv("BILIUP_QT_TIME_SCALE", "0.1"); // the pause of 2 s is one of 0.2 s

constexpr int patience = 4; // tries of a segment

Result<QByteArray> nothing()
{
    return fail(Error::Kind::NotFound, QStringLiteral("status 404"), 404);
}
} // namespace

/// What cannot be had, as the HLS source remembers it.
class TestSegmentFetch : public QObject
{
    Q_OBJECT

private slots:
    void asksOnceForWhatItGets()
    {
        HlsCache cache;
        int asked = 0;
        const auto ask = [&asked]() -> Result<QByteArray> { return QByteArray::number(++asked); };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(cache.get(QStringLiteral("a"), ask).value_or(QByteArray()), QByteArray("1"));
        cache.forget(QStringLiteral("a"), "another");
        QCOMPARE(cache.get(QStringLiteral("a"), ask).value_or(QByteArray()), QByteArray("1"));
        cache.forget(QStringLiteral("a"), "1");
        QCOMPARE(cache.get(QStringLiteral("a"), ask).value_or(QByteArray()), QByteArray("2"));
    }
    /// Keys that take turns, and none of them is there: who is patient for four seconds loses no segment, and
    /// later each name is asked for every two seconds, however many segments want it.
    void countsEachNameApart()
    {
        HlsCache cache;
        const QStringList names{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")};
        int asked = 0;
        const auto askOnce = [&](int turn) {
            const auto got = cache.get(names[turn % 3], [&asked] {
                ++asked;
                return nothing();
            });
            QVERIFY(!got);
            QCOMPARE(got.error().code, 404);
        };
        const auto begin = Clock::system().monotonic();
        const auto passed = [&begin] { return Clock::system().monotonic() - begin; };
        for (int turn = 0; turn < 30; ++turn)
            askOnce(turn);
        if (passed() < scaled(4s))
            QCOMPARE(asked, 30);
        while (passed() < scaled(5s))
            askOnce(0);
        asked = 0;
        constexpr int pauses = 5;
        for (int turn = 0; passed() < scaled(5s + pauses * 2s); ++turn)
            askOnce(turn);
        QVERIFY2(asked >= 3 && asked <= 3 * (pauses + 1), qPrintable(QString::number(asked)));
    }
    /// A key that takes its time keeps nobody from another one, and is asked for once.
    void aSlowServerKeepsOnlyThoseWhoWantIt()
    {
        HlsCache cache;
        QSemaphore answer;
        QSemaphore asked;
        const auto slow = [&]() -> Result<QByteArray> {
            asked.release();
            answer.acquire();
            return QByteArray("slow");
        };
        const auto get = [&] { return cache.get(QStringLiteral("slow"), slow).value_or(QByteArray()); };
        auto first = std::async(std::launch::async, get);
        auto second = std::async(std::launch::async, get);
        QVERIFY(asked.tryAcquire(1, 10000));
        auto other = std::async(std::launch::async, [&cache] {
            return cache.get(QStringLiteral("quick"), []() -> Result<QByteArray> { return QByteArray("q"); });
        });
        const bool quick = other.wait_for(10s) == std::future_status::ready;
        answer.release(2);
        QVERIFY(quick);
        QCOMPARE(first.get(), QByteArray("slow"));
        QCOMPARE(second.get(), QByteArray("slow"));
        QCOMPARE(asked.available(), 0);
    }
    /// Nor does one that sends a byte now and then.
    void keysAndMapsHaveATotalTimeout()
    {
        FakeHttp http;
        http.on("http://a.example/key", QByteArray(16, 'k'));
        http.on("http://a.example/init", QByteArray("no init"));
        HlsRequests requests;
        HlsCache keys;
        HlsCache maps;
        StreamCounters counters;
        SegmentFetch fetch(requests, keys, maps, counters);
        auto key = std::make_shared<hls::Key>();
        key->url = QUrl(QStringLiteral("http://a.example/key"));
        auto map = std::make_shared<hls::MediaMap>();
        map->url = QUrl(QStringLiteral("http://a.example/init"));
        hls::Segment segment;
        segment.url = QUrl(QStringLiteral("http://a.example/segment"));
        segment.key = key;
        segment.map = map;
        Stop stop;
        SegmentFetch::Fault fault{};
        QVERIFY(!fetch.run(segment, {}, http, stop, fault));
        QCOMPARE(http.requests().size(), 2);
        for (const HttpRequest& request : http.requests())
            QVERIFY(request.totalTimeout > 0ms);
        // The map of an encoder that began anew is another one, whatever its name.
        segment.mapAge = 1;
        QVERIFY(!fetch.run(segment, {}, http, stop, fault));
        QCOMPARE(http.count("http://a.example/key"), 1);
        QCOMPARE(http.count("http://a.example/init"), 2);
    }
    void comesBack()
    {
        HlsCache cache;
        for (int i = 0; i + 1 < patience; ++i)
            QVERIFY(!cache.get(QStringLiteral("a"), nothing));
        QVERIFY(cache.get(QStringLiteral("a"), []() -> Result<QByteArray> { return QByteArray("key"); }));
        cache.forget(QStringLiteral("a"), "key");
        // Counted anew.
        const auto begin = Clock::system().monotonic();
        int asked = 0;
        for (int i = 0; i < patience; ++i)
            (void)cache.get(QStringLiteral("a"), [&asked] {
                ++asked;
                return nothing();
            });
        if (Clock::system().monotonic() - begin < scaled(4s)) // else they may be apart already
            QCOMPARE(asked, patience);
    }
    void remembersAFewNames()
    {
        HlsCache cache;
        int asked = 0;
        for (int i = 0; i < 1000; ++i)
            (void)cache.get(QString::number(i), [&asked] {
                ++asked;
                return nothing();
            });
        QCOMPARE(asked, 1000);
    }
    /// The pause begins with the answer.
    void aSlowQuestionIsNotRepeatedAtOnce()
    {
        HlsCache cache;
        const QString name = QStringLiteral("a");
        for (int i = 0; i + 1 < patience; ++i)
            QVERIFY(!cache.get(name, nothing));
        const auto slow = [] {
            const auto end = Clock::system().monotonic() + scaled(5s);
            while (Clock::system().monotonic() < end)
                std::this_thread::yield();
            return nothing();
        };
        QVERIFY(!cache.get(name, slow));
        const auto answered = Clock::system().monotonic();
        int asked = 0;
        QVERIFY(!cache.get(name, [&asked] {
            ++asked;
            return nothing();
        }));
        if (Clock::system().monotonic() - answered < scaled(2s)) // else this took longer than the pause
            QCOMPARE(asked, 0);
    }
};
QTEST_GUILESS_MAIN(TestSegmentFetch)
#include "tst_segmentfetch.moc"
