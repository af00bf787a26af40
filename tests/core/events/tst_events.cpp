// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/events.h"
#include "tests/support/fakeclock.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QSignalSpy>
#include <QTest>
#include <thread>

using namespace std::chrono_literals;

namespace {
/// One of each member of Event, all members empty.
template <std::size_t... i>
QList<Event> oneOfEach(std::index_sequence<i...>)
{
    return {Event(std::in_place_index<i>)...};
}
const QList<Event> all = oneOfEach(std::make_index_sequence<std::variant_size_v<Event>>());

QJsonObject json(const Event& event)
{
    return toJson({1, QDateTime(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC), event});
}
} // namespace

class TestEvents : public QObject
{
    Q_OBJECT
private slots:
    void everyEventHasItsOwnNameAndJson()
    {
        QSet<QString> names;
        for (const Event& event : all) {
            const QString name = eventName(event);
            QVERIFY(!name.isEmpty() && name[0].isLower());
            QVERIFY2(!names.contains(name), qPrintable(name));
            names += name;
            const QJsonObject object = json(event);
            QCOMPARE(object.value(QStringLiteral("id")).toInt(), 1);
            QCOMPARE(object.value(QStringLiteral("event")).toString(), name);
            QCOMPARE(object.value(QStringLiteral("at")).toString(),
                     QStringLiteral("2026-11-26T12:00:00.000Z"));
            QVERIFY(streamerOf(event) == 0);
        }
    }

    void membersAreThere()
    {
        event::SegmentClosed closed{12, 340, 7, 3, {}};
        closed.segment.path = QStringLiteral("/录像/a.flv");
        closed.segment.bytes = 5000000000;
        closed.segment.seconds = 60.5;
        closed.segment.videoCodec = QStringLiteral("avc");
        closed.segment.endedBy = SplitReason::Size;
        const QJsonObject object = json(closed);
        QCOMPARE(streamerOf(closed), 12);
        QCOMPARE(object.value(QStringLiteral("event")).toString(), QStringLiteral("segmentClosed"));
        QCOMPARE(object.value(QStringLiteral("streamer")).toInt(), 12);
        QCOMPARE(object.value(QStringLiteral("task")).toInt(), 340);
        QCOMPARE(object.value(QStringLiteral("video")).toInt(), 7);
        QCOMPARE(object.value(QStringLiteral("part")).toInt(), 3);
        QCOMPARE(object.value(QStringLiteral("path")).toString(), closed.segment.path);
        QCOMPARE(object.value(QStringLiteral("bytes")).toInteger(), 5000000000);
        QCOMPARE(object.value(QStringLiteral("seconds")).toDouble(), 60.5);
        QCOMPARE(object.value(QStringLiteral("videoCodec")).toString(), QStringLiteral("avc"));
        QCOMPARE(object.value(QStringLiteral("endedBy")).toString(), QStringLiteral("size"));

        const QJsonObject state = json(event::StateChanged{1, StreamerState::Recording, {}, {}});
        QCOMPARE(state.value(QStringLiteral("state")).toString(), QStringLiteral("recording"));
        QVERIFY(state.value(QStringLiteral("nextCheck")).isNull());
        const QJsonObject disk = json(event::DiskChanged{QStringLiteral("/"), event::DiskLevel::Full, 1, 0});
        QCOMPARE(disk.value(QStringLiteral("level")).toString(), QStringLiteral("full"));
        const QJsonObject retry =
            json(event::Reconnecting{1, 2, 3, 10, 1500ms, {Error::Kind::Http, {}, 503, {}}});
        QCOMPARE(retry.value(QStringLiteral("waitMs")).toInt(), 1500);
        QCOMPARE(retry.value(QStringLiteral("error")).toObject().value(QStringLiteral("kind")).toString(),
                 QStringLiteral("http"));
        const QJsonObject remuxed = json(event::RemuxFinished{1, {}, {}, {}, true});
        QVERIFY(remuxed.value(QStringLiteral("error")).isNull());
    }

    void noSecretsInJson()
    {
        const QString secret = QStringLiteral("https://me:S3cr3t@h/x?sign=S3cr3t");
        const Error error{Error::Kind::Network, secret, 0, {}};
        const Event events[] = {event::StateChanged{1, StreamerState::Error, secret, {}},
                                event::Checked{1, LiveState::Transient, Restriction::None, secret},
                                event::RoomChanged{1, {}, {}, {}, QUrl(secret), QUrl(secret)},
                                event::Reconnecting{1, 1, 1, 1, 1s, error},
                                event::RecordingFailed{1, 1, error},
                                event::RemuxFinished{1, {}, {}, error, false},
                                event::PlatformThrottled{{}, secret, {}}};
        for (const Event& event : events) {
            const QByteArray bytes = QJsonDocument(json(event)).toJson();
            QVERIFY2(!bytes.contains("S3cr3t"), bytes.constData());
        }
    }

    void ordersEventsOfAllThreads()
    {
        FakeClock clock;
        Events events(clock);
        QList<PostedEvent> seen;
        connect(&events, &Events::posted, this, [&](const PostedEvent& event) {
            QCOMPARE(QThread::currentThread(), thread());
            seen += event;
        });
        std::vector<std::thread> threads;
        for (int t = 1; t <= 4; ++t) {
            threads.emplace_back([&events, t] {
                for (int i = 0; i < 100; ++i)
                    events.post(event::FileDeleted{QString::number(t), QString::number(i)});
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(seen.size(), 0); // never called back from post()
        QTRY_COMPARE(seen.size(), 400);
        QHash<QString, int> next;
        for (qsizetype i = 0; i < seen.size(); ++i) {
            QCOMPARE(seen[i].id, i + 1);
            const auto& deleted = std::get<event::FileDeleted>(seen[i].event);
            QCOMPARE(deleted.reason.toInt(), next[deleted.path]++);
        }
    }

    void handlersMayPost()
    {
        FakeClock clock;
        Events events(clock);
        QStringList seen;
        connect(&events, &Events::posted, this, [&](const PostedEvent& event) {
            seen += eventName(event.event);
            if (seen.size() == 1)
                events.post(event::NetworkChanged{true});
        });
        events.post(event::ShuttingDown{1});
        events.post(event::StreamerAdded{1});
        QTRY_COMPARE(seen.size(), 3);
        QCOMPARE(seen.last(), QStringLiteral("networkChanged"));
    }

    void recentForgetsRoutineAndOldOnes()
    {
        FakeClock clock;
        Events events(clock);
        QSignalSpy posted(&events, &Events::posted);
        for (int i = 0; i < 1100; ++i) {
            events.post(event::StreamerAdded{i});
            events.post(event::RecordingProgress{});
            events.post(event::Checked{});
        }
        QTRY_COMPARE(posted.size(), 3300);
        QCOMPARE(events.recent().size(), 1000);
        QCOMPARE(streamerOf(events.recent().first().event), 100);
        QCOMPARE(events.recent().last().at, clock.now());
    }
};
QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
