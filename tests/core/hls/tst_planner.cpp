// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hls/cipher.h"
#include "core/hls/planner.h"
#include "core/hls/timeline.h"

#include <QTest>

using namespace hls;

namespace {

MediaPlaylist window(qint64 first, int count, const char* folder = "", bool ended = false)
{
    MediaPlaylist list;
    list.sequence = first;
    list.ended = ended;
    for (int i = 0; i < count; ++i) {
        Segment segment;
        segment.sequence = first + i;
        segment.url = QUrl(QStringLiteral("http://host/%1%2.ts").arg(QLatin1String(folder)).arg(first + i));
        segment.duration = std::chrono::seconds(2);
        list.segments.append(segment);
    }
    return list;
}

QList<qint64> numbers(const Plan& plan)
{
    QList<qint64> list;
    for (const Segment& segment : plan.fresh)
        list.append(segment.sequence);
    return list;
}

Part part(qint64 first, qint64 length)
{
    Part part;
    part.wrap = qint64(1) << 33;
    part.first = first;
    part.last = first + length - 3600;
    part.next = first + length;
    return part;
}

} // namespace

class TestPlanner : public QObject
{
    Q_OBJECT

private slots:
    void startsAtTheEdge();
    void finds_gaps();
    void restartAndStaleEdge();
    void restartWithTheSameNames();
    void bursts();
    void otherAddress();
    void timeline();
    void timelineWraps();
    void timelineOfFiles();
    void decrypts();
};

void TestPlanner::startsAtTheEdge()
{
    QCOMPARE(numbers(Planner({}).update(window(0, 9))), QList<qint64>({6, 7, 8}));
    QCOMPARE(numbers(Planner({}).update(window(0, 5, "", true))).size(), 5);
    PlanOptions oldest;
    oldest.fromOldest = true;
    QCOMPARE(numbers(Planner(oldest).update(window(3, 9))).size(), 9);
    Planner empty({});
    QVERIFY(empty.update(window(0, 0)).fresh.empty());
    QCOMPARE(empty.watermark(), -1);
}

void TestPlanner::finds_gaps()
{
    Planner planner({});
    (void)planner.update(window(0, 3));
    QVERIFY(planner.update(window(0, 3)).fresh.empty());
    const Plan plan = planner.update(window(5, 3));
    QCOMPARE(plan.lost, 2);
    QCOMPARE(numbers(plan), QList<qint64>({5, 6, 7}));
}

void TestPlanner::restartAndStaleEdge()
{
    Planner planner({});
    (void)planner.update(window(100, 3));
    (void)planner.update(window(103, 3));
    QVERIFY(planner.update(window(101, 3)).stale);
    const Plan restarted = planner.update(window(0, 3, "new"));
    QVERIFY(restarted.restarted);
    QCOMPARE(numbers(restarted), QList<qint64>({0, 1, 2}));
    QCOMPARE(numbers(planner.update(window(1, 3, "new"))), QList<qint64>({3}));
}

void TestPlanner::restartWithTheSameNames()
{
    Planner planner({});
    for (int first = 0; first < 300; ++first)
        (void)planner.update(window(first, 3));
    int polls = 0;
    Plan plan;
    for (; !plan.restarted && polls < 20; ++polls)
        plan = planner.update(window(polls / 2, 3)); // each list is seen twice
    QVERIFY2(plan.restarted, "no list was taken");
    QVERIFY(polls > 3 && polls < 10);
    QCOMPARE(numbers(plan).size(), 3);
    QCOMPARE(numbers(planner.update(window((polls - 1) / 2 + 1, 3))).size(), 1);
    // Two edges, one of them behind, are no restart.
    Planner edges({});
    (void)edges.update(window(0, 9));
    for (int i = 1; i < 20; ++i) {
        QVERIFY(!edges.update(window(i, 9)).restarted);
        QVERIFY(!edges.update(window(i - 4, 9)).restarted);
    }
}

void TestPlanner::bursts()
{
    Planner planner({});
    (void)planner.update(window(0, 3));
    const Plan plan = planner.update(window(3, 4000, "dead"));
    QCOMPARE(numbers(plan), QList<qint64>({4000, 4001, 4002}));
    QCOMPARE(plan.lost, 3997);
    // A number from nowhere says nothing of what is missing.
    QCOMPARE(planner.update(window(900'000'000'000'000'000, 3)).lost, 0);
}

void TestPlanner::otherAddress()
{
    Planner planner({});
    (void)planner.update(window(10, 3));
    planner.reconnected();
    QCOMPARE(numbers(planner.update(window(12, 3))), QList<qint64>({13, 14}));
    planner.reconnected();
    const Plan plan = planner.update(window(1'700'000'000, 9, "cdn"));
    QCOMPARE(plan.lost, 0);
    QCOMPARE(numbers(plan).size(), 3);
}

void TestPlanner::timeline()
{
    Timeline timeline;
    QCOMPARE(timeline.place(part(1000, 180000), true, false, false).at, 0);
    QCOMPARE(timeline.place(part(181000, 180000), false, false, false).at, 180000);
    // Half a second is kept, more is closed, in both directions.
    QCOMPARE(timeline.place(part(361000 + 45000, 180000), false, false, false).at, 405000);
    const auto gap = timeline.place(part(361000 + 45000 + 180000 + 180000, 180000), false, true, false);
    QCOMPARE(gap.at, 585000);
    QCOMPARE(gap.jump, 180000);
    const auto back = timeline.place(part(0, 180000), false, false, false);
    QCOMPARE(back.at, 765000);
    QVERIFY(back.jump < 0);
    // An overlap that would make times go back is no jitter.
    QCOMPARE(timeline.place(part(180000 - 9000, 180000), false, false, false).at, 945000);
    // Known losses are closed to the frame.
    QCOMPARE(timeline.place(part(171000 + 180000 + 18000, 180000), false, true, false).jump, 18000);
}

void TestPlanner::timelineWraps()
{
    Timeline timeline;
    const qint64 wrap = qint64(1) << 33;
    (void)timeline.place(part(wrap - 90000, 180000), true, false, false);
    const auto place = timeline.place(part(90000, 180000), false, false, false);
    QCOMPARE(place.at, 180000);
    QCOMPARE(place.jump, 0);
}

void TestPlanner::timelineOfFiles()
{
    Timeline timeline;
    Part first = part(90000, 180000);
    first.lead = 2000;
    QCOMPARE(timeline.place(first, true, false, false).at, 2000);
    QCOMPARE(timeline.length(), 180000);
    const auto next = timeline.place(part(270000 + 900000, 180000), true, false, false);
    QCOMPARE(next.at, 0);
    QCOMPARE(next.jump, 900000);
    // keep_gaps: up to 30 s stay.
    QCOMPARE(timeline.place(part(1350000 + 900000, 180000), false, false, true).at, 1080000);
}

void TestPlanner::decrypts()
{
    const QByteArray key = QByteArray::fromHex("000102030405060708090a0b0c0d0e0f");
    // printf 'sixteen and more bytes' | openssl enc -aes-128-cbc -K 000102...0f -iv 7
    const QByteArray cipher =
        QByteArray::fromHex("8101f32b73e4259e508acb352e85f5c1fbce83e3872472d13b5ac4f084d76aba");
    Decryptor decryptor;
    QVERIFY(decryptor.start(key, sequenceIv(7)));
    QByteArray plain;
    for (const char byte : cipher)
        QVERIFY(decryptor.update({&byte, 1}, plain));
    QVERIFY(decryptor.finish(plain));
    QCOMPARE(plain, QByteArray("sixteen and more bytes"));
    Decryptor wrong;
    QVERIFY(wrong.start(key, sequenceIv(7)));
    QByteArray cut;
    QVERIFY(wrong.update({cipher.constData(), 20}, cut));
    QCOMPARE(wrong.finish(cut).error().kind, Error::Kind::Protocol);
    QVERIFY(!wrong.start(key.left(8), sequenceIv(7)));
}

QTEST_APPLESS_MAIN(TestPlanner)
#include "tst_planner.moc"
