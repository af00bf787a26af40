// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/monitor/state.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace roomstate;

namespace {
LiveInfo info(LiveState state, const QString& session = {})
{
    LiveInfo info;
    info.state = state;
    info.room.sessionId = session;
    return info;
}
State seen(LiveState live, StreamerState shown)
{
    State state;
    state.answered = true;
    state.live = live;
    state.shown = shown;
    return state;
}
const Error full{Error::Kind::Refused, QStringLiteral("no place"), 0, {}};
} // namespace

class TestState : public QObject
{
    Q_OBJECT
private slots:
    void oneCheck_data()
    {
        QTest::addColumn<LiveState>("answer");
        QTest::addColumn<StreamerState>("shown");
        QTest::addColumn<bool>("record");
        QTest::addColumn<int>("checkInSeconds");
        QTest::newRow("live") << LiveState::Live << StreamerState::Live << true << 60;
        QTest::newRow("no stream yet") << LiveState::LiveNoStream << StreamerState::Live << false << 7;
        QTest::newRow("offline") << LiveState::Offline << StreamerState::Idle << false << 60;
        QTest::newRow("no room") << LiveState::NotFound << StreamerState::Error << false << 1800;
        QTest::newRow("login") << LiveState::Restricted << StreamerState::Error << false << 420;
        QTest::newRow("throttled") << LiveState::Throttled << StreamerState::Idle << false << 60;
        QTest::newRow("transient") << LiveState::Transient << StreamerState::Idle << false << 15;
    }
    void oneCheck()
    {
        QFETCH(LiveState, answer);
        QFETCH(StreamerState, shown);
        QFETCH(bool, record);
        QFETCH(int, checkInSeconds);
        const Decision decision =
            nextState(seen(LiveState::Offline, StreamerState::Idle), info(answer), {}, 0ms);
        QCOMPARE(decision.state.shown, shown);
        QCOMPARE(decision.record, record);
        QCOMPARE(decision.checkIn, Time(std::chrono::seconds(checkInSeconds)));
    }
    void whatIsNotRecorded_data()
    {
        QTest::addColumn<Rules>("rules");
        QTest::addColumn<StreamerState>("shown");
        QTest::addColumn<bool>("recordWhenForced");
        Rules rules;
        rules.paused = true;
        QTest::newRow("paused") << rules << StreamerState::Paused << true;
        rules = {};
        rules.withinHours = false;
        QTest::newRow("hours") << rules << StreamerState::OffSchedule << true;
        rules = {};
        rules.notifyOnly = true;
        QTest::newRow("notify only") << rules << StreamerState::Live << true;
        rules = {};
        rules.titleAllowed = false;
        QTest::newRow("title") << rules << StreamerState::Live << true;
        rules = {};
        rules.whyNot = full;
        QTest::newRow("no place") << rules << StreamerState::Live << false;
    }
    void whatIsNotRecorded()
    {
        QFETCH(Rules, rules);
        QFETCH(StreamerState, shown);
        QFETCH(bool, recordWhenForced);
        const State idle = seen(LiveState::Offline, StreamerState::Idle);
        const Decision decision = nextState(idle, info(LiveState::Live), rules, 0ms);
        QVERIFY(!decision.record);
        QCOMPARE(decision.state.shown, shown);
        QVERIFY(!decision.reason.isEmpty());
        QCOMPARE(decision.waitsForPlace, rules.whyNot.has_value());
        rules.forced = true;
        QCOMPARE(nextState(idle, info(LiveState::Live), rules, 0ms).record, recordWhenForced);
    }
    void aFullDiskIsAnError()
    {
        Rules rules;
        rules.whyNot = Error{Error::Kind::Disk, QStringLiteral("full"), 28, {}};
        const State idle = seen(LiveState::Offline, StreamerState::Idle);
        const Decision decision = nextState(idle, info(LiveState::Live), rules, 0ms);
        QVERIFY(!decision.record);
        QVERIFY(decision.waitsForPlace);
        QCOMPARE(decision.state.shown, StreamerState::Error);
        QCOMPARE(decision.error.code, 28);
        QCOMPARE(decision.reason, QStringLiteral("full"));
        QCOMPARE(nextState(decision.state, info(LiveState::Offline), rules, 0ms).state.shown,
                 StreamerState::Idle);
        QVERIFY(nextState(decision.state, info(LiveState::Live), {}, 0ms).record);
    }
    void theSameRoomIsNotRecorded()
    {
        Rules rules;
        rules.sameAs = QStringLiteral("A");
        const State idle = seen(LiveState::Offline, StreamerState::Idle);
        for (const bool forced : {false, true}) {
            rules.forced = forced;
            for (const LiveState answer : {LiveState::Live, LiveState::Offline}) {
                const Decision decision = nextState(idle, info(answer), rules, 0ms);
                QVERIFY(!decision.record);
                QVERIFY(!decision.waitsForPlace);
                QCOMPARE(decision.state.shown, StreamerState::Error);
                QCOMPARE(decision.reason, QStringLiteral("the same room as A"));
                QCOMPARE(decision.error.kind, Error::Kind::Refused);
                QVERIFY(nextState(decision.state, info(LiveState::Live), {}, 0ms).record); // A is gone
            }
        }
        State recorded = seen(LiveState::Live, StreamerState::Recording);
        recorded.recording = true;
        QCOMPARE(nextState(recorded, info(LiveState::Live), rules, 0ms).state.shown,
                 StreamerState::Recording);
    }
    void skippedUntilTheNextBroadcast()
    {
        State state = seen(LiveState::Live, StreamerState::Live);
        state.skipped = true;
        state.session = QStringLiteral("a");
        Decision decision = nextState(state, info(LiveState::Live, QStringLiteral("a")), {}, 0ms);
        QVERIFY(!decision.record);
        QVERIFY(decision.state.skipped);
        QVERIFY(nextState(state, info(LiveState::Live, QStringLiteral("b")), {}, 0ms).record);
        decision = nextState(decision.state, info(LiveState::Offline), {}, 0ms);
        QVERIFY(decision.state.skipped); // to be confirmed
        decision = nextState(decision.state, info(LiveState::Offline), {}, 0ms);
        QVERIFY(!decision.state.skipped);
        QVERIFY(nextState(decision.state, info(LiveState::Live), {}, 0ms).record);
    }
    void offlineIsConfirmed()
    {
        const State live = seen(LiveState::Live, StreamerState::Live);
        const Decision once = nextState(live, info(LiveState::Offline), {}, 0ms);
        QCOMPARE(once.state.shown, StreamerState::Live);
        QCOMPARE(once.checkIn, Time(20s));
        QCOMPARE(nextState(once.state, info(LiveState::Offline), {}, 0ms).state.shown, StreamerState::Idle);
    }
    void errorsKeepTheStateAndShowAfterAWhile()
    {
        State state = seen(LiveState::Live, StreamerState::Live);
        for (int i = 1; i <= 3; ++i) {
            const Decision decision = nextState(state, info(LiveState::Transient), {}, 0ms);
            state = decision.state;
            QCOMPARE(state.shown, i < 3 ? StreamerState::Live : StreamerState::Error);
            QCOMPARE(state.live, LiveState::Live);
            QVERIFY(!decision.record);
        }
        QCOMPARE(nextState(state, info(LiveState::Offline), {}, 0ms).state.shown, StreamerState::Idle);
    }
    void noStreamForTwoMinutesThenAsUsual()
    {
        const State idle = seen(LiveState::Offline, StreamerState::Idle);
        const Decision first = nextState(idle, info(LiveState::LiveNoStream), {}, 0ms);
        QCOMPARE(nextState(first.state, info(LiveState::LiveNoStream), {}, 119s).checkIn, Time(7s));
        QCOMPARE(nextState(first.state, info(LiveState::LiveNoStream), {}, 120s).checkIn, Time(60s));
    }
    void liveBeforeTheFirstLook()
    {
        QVERIFY(nextState({}, info(LiveState::Live), {}, 0ms).state.alreadyLive);
        const Decision offline = nextState({}, info(LiveState::Offline), {}, 0ms);
        QVERIFY(!nextState(offline.state, info(LiveState::Live), {}, 0ms).state.alreadyLive);
        const Decision failed = nextState({}, info(LiveState::Transient), {}, 0ms);
        QVERIFY(nextState(failed.state, info(LiveState::Live), {}, 0ms).state.alreadyLive);
    }
    void aRecordedRoomIsNotRecordedTwice()
    {
        State state = seen(LiveState::Live, StreamerState::Recording);
        state.recording = true;
        for (const LiveState answer : {LiveState::Live, LiveState::Offline, LiveState::Transient}) {
            const Decision decision = nextState(state, info(answer), {}, 0ms);
            QVERIFY(!decision.record);
            QCOMPARE(decision.state.shown, StreamerState::Recording);
        }
    }
    void pausedAndResumed()
    {
        Rules rules;
        rules.paused = true;
        State state = seen(LiveState::Offline, StreamerState::Idle);
        state.shown = shownWithoutCheck(state, rules);
        QCOMPARE(state.shown, StreamerState::Paused);
        QCOMPARE(shownWithoutCheck(state, {}), StreamerState::Idle);
        state.live = LiveState::Live;
        QCOMPARE(shownWithoutCheck(state, {}), StreamerState::Live);
        state.answered = false;
        QCOMPARE(shownWithoutCheck(state, {}), StreamerState::Checking);
        state.recording = true;
        QCOMPARE(shownWithoutCheck(state, rules), StreamerState::Recording);
    }
};
QTEST_GUILESS_MAIN(TestState)
#include "tst_state.moc"
