// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/config/settingsstore.h"
#include "core/monitor/monitor.h"
#include "core/net/cache.h"
#include "core/platform/sites.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTest>

using namespace std::chrono_literals;

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.002");

const QByteArray flv("FLV\x01\x05\0\0\0\x09\0\0\0\0", 13);
const FakeHttp::Answer on{200, flv, {}, {}};
const FakeHttp::Answer off{404, {}, {}, {}};
constexpr auto aMinute = 130ms; // and a bit, as scaled
} // namespace

/// Direct links through a Monitor: what is probed, when, and what comes of it.
class TestMonitor : public QObject
{
    Q_OBJECT
    /// Everything a Monitor needs; made new for each test.
    struct World
    {
        FakeClock fake;
        Clock& clock;
        FakeHttp http;
        Events events{clock};
        Settings settings;
        Registry registry;
        Cache cache;
        Sites sites{cache, Clock::system()};
        Monitor monitor{events, settings, registry, sites, http.factory(), clock};
        QSignalSpy live{&monitor, &Monitor::wentLive};
        QList<StreamerState> shown;
        QList<LiveState> checked;
        explicit World(bool standsStill = false)
            : clock(standsStill ? static_cast<Clock&>(fake) : Clock::system())
        {
            QObject::connect(&events, &Events::posted, &monitor, [this](const PostedEvent& posted) {
                if (const auto* state = std::get_if<event::StateChanged>(&posted.event))
                    shown.append(state->state);
                else if (const auto* check = std::get_if<event::Checked>(&posted.event))
                    checked.append(check->state);
            });
        }
        StreamerRow add(StreamerId id, bool paused = false)
        {
            StreamerRow row;
            row.id = id;
            row.platform = QStringLiteral("direct");
            row.url = QUrl(QStringLiteral("http://%1.example/live.flv").arg(QChar(u'a' + int(id) - 1)));
            row.paused = paused;
            monitor.put(row);
            return row;
        }
        /// On each day.
        void setHours(StreamerId id, const QDateTime& from, int hours, QVariantMap more = {})
        {
            const auto text = [&](int later) {
                return from.addSecs(later * 3600).toLocalTime().toString(QStringLiteral("HH:mm"));
            };
            const QVariantMap range{{QStringLiteral("from"), text(0)}, {QStringLiteral("to"), text(hours)}};
            more.insert(setting::schedule.key, QVariantList{range});
            settings.loadStreamer(id, QStringLiteral("direct"), more);
        }
        /// As core.cpp does when wentLive comes.
        void recordWhenLive()
        {
            QObject::connect(&monitor, &Monitor::wentLive, &monitor,
                             [this](const StreamerRow& row) { monitor.recordingStarted(row.id, 1); });
        }
        int asked(char room) const { return http.count(QByteArray("http://") + room + ".example"); }
    };
    std::unique_ptr<World> w;

private slots:
    void init() { w = std::make_unique<World>(); }
    void cleanup() { w.reset(); }

    void goesLiveOnce()
    {
        w->http.on("http://a.example", {off, off, on});
        w->recordWhenLive();
        w->add(1);
        w->monitor.start();
        QTRY_COMPARE(w->live.size(), 1);
        QCOMPARE(w->live.first().at(2).toBool(), false);
        const int asked = w->asked('a');
        QTest::qWait(300);
        QCOMPARE(w->live.size(), 1);
        QCOMPARE(w->asked('a'), asked); // a probe would be one more connection
        w->monitor.recordingFinished(1);
        QTRY_COMPARE(w->live.size(), 2); // still there: recorded again
    }
    void tellsWhatWasOnAlready()
    {
        w->http.on("http://a.example", flv);
        w->add(1);
        w->monitor.start();
        QTRY_VERIFY(!w->live.isEmpty());
        QCOMPARE(w->live.first().at(2).toBool(), true);
    }
    void anErrorIsNotOffline()
    {
        FakeHttp::Answer broken;
        broken.error = Error{Error::Kind::Network, QStringLiteral("reset"), 0, {}};
        w->http.on("http://a.example", {off, broken, broken, broken, broken, on});
        w->add(1);
        w->monitor.start();
        QTRY_COMPARE(w->live.size(), 1);
        QVERIFY(w->shown.contains(StreamerState::Error));
        QVERIFY(w->checked.contains(LiveState::Offline));
    }
    void pausedIsNotAskedUntilResumedOrRecordedByHand()
    {
        w->http.on("http://a.example", flv);
        w->http.on("http://b.example", flv);
        w->recordWhenLive();
        StreamerRow first = w->add(1, true);
        w->add(2, true);
        w->monitor.start();
        QTest::qWait(200);
        QCOMPARE(w->asked('a') + w->asked('b'), 0);
        first.paused = false;
        w->monitor.put(first);
        QTRY_COMPARE(w->live.size(), 1);
        w->monitor.recordNow(2);
        QTRY_COMPARE(w->live.size(), 2);
        QCOMPARE(w->live.last().at(0).value<StreamerRow>().id, 2);
    }
    void pauseOfAll()
    {
        w->http.on("http://a.example", flv);
        QSignalSpy changed(&w->monitor, &Monitor::pausedAllChanged);
        w->add(1);
        w->monitor.setPausedAll(true);
        QCOMPARE(changed.size(), 1);
        w->monitor.start();
        QTest::qWait(200);
        QCOMPARE(w->asked('a'), 0);
        w->monitor.setPausedAll(false);
        QTRY_VERIFY(!w->live.isEmpty());
    }
    void checkedByHandIsAnswered()
    {
        w->http.on("http://a.example", {off});
        w->add(1, true);
        w->monitor.start();
        w->monitor.recordNow(1);
        QTRY_COMPARE(w->checked, QList<LiveState>{LiveState::Offline});
        w->monitor.checkNow(1);
        QTRY_COMPARE(w->checked.size(), 2);
        QVERIFY(w->live.isEmpty());
    }
    void stoppedByHandIsSkippedUntilTheNextBroadcast()
    {
        w->http.on("http://a.example", {on, on, on, off, off, on});
        w->recordWhenLive();
        QSignalSpy skipped(&w->monitor, &Monitor::skippedChanged);
        w->add(1);
        w->monitor.start();
        QTRY_COMPARE(w->live.size(), 1);
        w->monitor.skipThisBroadcast(1);
        w->monitor.recordingFinished(1);
        QTRY_COMPARE(w->live.size(), 2);
        QCOMPARE(w->asked('a'), 6);
        QCOMPARE(skipped.size(), 2);
        QCOMPARE(skipped.last().at(1).toBool(), false);
    }
    void waitsForAPlace()
    {
        w->http.on("http://a.example", flv);
        bool full = true;
        w->monitor.setAdmission([&full](StreamerId) -> std::optional<Error> {
            if (full)
                return Error{Error::Kind::Refused, QStringLiteral("no place"), 0, {}};
            return {};
        });
        w->recordWhenLive();
        w->add(1);
        w->monitor.start();
        QTRY_VERIFY(w->shown.contains(StreamerState::Live));
        QVERIFY(w->live.isEmpty());
        full = false;
        w->monitor.placeFreed();
        QTRY_COMPARE(w->live.size(), 1);
    }
    void titlesAndNotifyOnly()
    {
        w->http.on("http://a.example", flv);
        w->settings.loadStreamer(1, QStringLiteral("direct"), {{setting::notifyOnly.key, true}});
        w->add(1);
        w->monitor.start();
        QTRY_VERIFY(w->shown.contains(StreamerState::Live));
        QVERIFY(w->live.isEmpty());
        w->settings.loadStreamer(1, QStringLiteral("direct"), {{setting::notifyOnly.key, false}});
        QTRY_VERIFY(!w->live.isEmpty());
    }
    void outsideItsHoursNothingIsAsked()
    {
        w->http.on("http://a.example", flv);
        w->setHours(1, QDateTime::currentDateTimeUtc().addSecs(7200), 1);
        w->add(1);
        w->monitor.start();
        QTRY_VERIFY(w->shown.contains(StreamerState::OffSchedule));
        QCOMPARE(w->asked('a'), 0);
        w->monitor.recordNow(1);
        QTRY_COMPARE(w->live.size(), 1);
    }
    /// The computer slept, or its clock was set: only the wall clock went on.
    void opensByTheWallClock()
    {
        w = std::make_unique<World>(true);
        w->http.on("http://a.example", flv);
        const QDateTime opening = w->fake.now().addSecs(7200);
        w->setHours(1, opening, 1);
        w->add(1);
        w->monitor.start();
        QTRY_COMPARE(w->shown, QList<StreamerState>{StreamerState::OffSchedule});
        QCOMPARE(w->monitor.status(1)->nextCheck, opening);
        w->fake.setWallClock(opening);
        QCOMPARE(w->asked('a'), 0);
        w->fake.advance(aMinute);
        QTRY_COMPARE(w->live.size(), 1);
    }
    void whatIsOnAfterClosedHoursIsToldAgain()
    {
        w = std::make_unique<World>(true);
        w->http.on("http://a.example", flv);
        const QDateTime start = w->fake.now();
        w->setHours(1, start, 2, {{setting::notifyOnly.key, true}});
        w->add(1);
        w->monitor.start();
        QTRY_COMPARE(w->checked, QList<LiveState>{LiveState::Live});
        w->fake.setWallClock(start.addSecs(3 * 3600));
        w->fake.advance(2 * aMinute); // at its next check
        QTRY_COMPARE(w->shown.last(), StreamerState::OffSchedule);
        w->fake.setWallClock(start.addDays(1));
        w->fake.advance(aMinute);
        QTRY_COMPARE(w->checked, (QList<LiveState>{LiveState::Live, LiveState::Live}));
    }
    void anAnswerToTheOldLinkIsDropped()
    {
        QSemaphore asked;
        QSemaphore go;
        const auto end = qScopeGuard([&] {
            go.release(1000);
            w.reset();
        });
        w->http.on("http://a.example", [&](const HttpRequest&) {
            asked.release();
            go.acquire();
            return on;
        });
        w->http.on("http://b.example", {off});
        StreamerRow row = w->add(1);
        w->monitor.start();
        QVERIFY(asked.tryAcquire(1, 5000));
        row.url = QUrl(QStringLiteral("http://b.example/live.flv"));
        w->monitor.put(row);
        QTRY_COMPARE(w->checked, QList<LiveState>{LiveState::Offline}); // asked at once
        go.release(1000);
        w->monitor.checkNow(1);
        QTRY_COMPARE(w->checked.size(), 2);
        QVERIFY(w->live.isEmpty());
    }
    void aFreePlaceIsForThePriority_data()
    {
        QTest::addColumn<bool>("stillOn");
        QTest::addColumn<StreamerId>("recorded");
        QTest::newRow("the one of high priority is still on") << true << StreamerId(1);
        QTest::newRow("it is over") << false << StreamerId(2);
    }
    void aFreePlaceIsForThePriority()
    {
        QFETCH(bool, stillOn);
        QFETCH(StreamerId, recorded);
        QSemaphore go;
        std::atomic<bool> full = true;
        const auto end = qScopeGuard([&] {
            go.release(1000);
            w.reset();
        });
        w->http.on("http://a.example", [&](const HttpRequest&) {
            if (!full)
                go.acquire();
            return full || stillOn ? on : off;
        });
        w->http.on("http://b.example", flv);
        QVERIFY(w->settings.set(setting::maxParallel, 1));
        w->settings.loadStreamer(1, QStringLiteral("direct"), {{setting::priority.key, 10}});
        w->monitor.setAdmission([&](StreamerId) -> std::optional<Error> {
            if (full || !w->live.isEmpty())
                return Error{Error::Kind::Refused, QStringLiteral("no place"), 0, {}};
            return {};
        });
        w->recordWhenLive();
        w->add(1);
        w->add(2);
        w->monitor.start();
        QTRY_COMPARE(w->checked.size(), 2); // both are on and wait
        full = false;
        w->monitor.placeFreed();
        w->monitor.checkNow(2);
        QTRY_COMPARE(w->checked.size(), 3); // the other one is still being asked
        QVERIFY(w->live.isEmpty());
        go.release(1000);
        QTRY_COMPARE(w->live.size(), 1);
        QCOMPARE(w->live.first().at(0).value<StreamerRow>().id, recorded);
    }
    void removedIsForgotten()
    {
        w->http.on("http://a.example", {off});
        w->add(1);
        w->monitor.start();
        QTRY_VERIFY(w->asked('a') > 0);
        w->monitor.remove(1);
        QTest::qWait(50);
        const int asked = w->asked('a');
        QTest::qWait(200);
        QCOMPARE(w->asked('a'), asked);
    }
    void manyAreAskedSideBySide()
    {
        for (int i = 1; i <= 26; ++i) {
            w->http.on("http://" + QByteArray(1, char('a' + i - 1)) + ".example", flv);
            w->add(i);
        }
        w->recordWhenLive();
        w->monitor.start();
        QTRY_COMPARE(w->live.size(), 26);
    }
};
QTEST_GUILESS_MAIN(TestMonitor)
#include "tst_monitor.moc"
