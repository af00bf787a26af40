// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/record/reconnect.h"

#include <QTest>

using namespace std::chrono_literals;
using namespace reconnect;
using What = Step::What;

namespace {
Error http(int code)
{
    return {code == 404 ? Error::Kind::NotFound : Error::Kind::Http, QStringLiteral("status"), code, {}};
}
Attempt failing(const Error& error)
{
    Attempt attempt;
    attempt.error = error;
    return attempt;
}
Attempt playing(Time mediaTime, Time lastByteAt)
{
    Attempt attempt;
    attempt.media = true;
    attempt.mediaTime = mediaTime;
    attempt.lastByteAt = lastByteAt;
    return attempt;
}
const Error reset{Error::Kind::Network, QStringLiteral("reset"), 0, {}};
} // namespace

class TestReconnect : public QObject
{
    Q_OBJECT
private slots:
    void waitsGrowAndAreForgottenAfterMedia()
    {
        State state;
        const Policy policy;
        const Time expected[] = {0ms, 200ms, 1s, 2s, 5s, 10s, 10s};
        for (const Time wait : expected) {
            state = ended(state, failing(reset));
            const Step step = next(state, policy, Site::Live, 1s, 1.0);
            QCOMPARE(step.what, What::Connect);
            QCOMPARE(step.wait, wait);
        }
        state = ended(state, playing(29s, 100s));
        QCOMPARE(next(state, policy, Site::Live, 100s, 1.0).wait, Time(10s));
        state = ended(state, playing(30s, 200s));
        QCOMPARE(next(state, policy, Site::Live, 200s, 1.0).wait, Time(0));
    }
    void aFreshAddressIsNoFailure()
    {
        State state;
        for (int i = 0; i < 20; ++i) {
            Attempt attempt = playing(4s, Time(i * 4000));
            attempt.renewed = true;
            state = ended(state, attempt);
            const Step step = next(state, {}, Site::Live, Time(i * 4000), 1.0);
            QCOMPARE(step.what, What::Connect);
            QCOMPARE(step.wait, Time(0));
            QCOMPARE(state.candidate, 0);
        }
    }
    void jitterAndRetryAfter()
    {
        State state;
        state.attempts = 5;
        QCOMPARE(next(state, {}, Site::Live, 1s, 0.8).wait, Time(4s));
        QCOMPARE(next(state, {}, Site::Live, 1s, 1.2).wait, Time(6s));
        state.lastError = Error{Error::Kind::RateLimited, {}, 429, 30s};
        QCOMPARE(next(state, {}, Site::Live, 1s, 1.0).wait, Time(30s));
        state.lastError->wait = 24h; // the broadcast goes on meanwhile
        QCOMPARE(next(state, {}, Site::Live, 1s, 1.0).wait, Time(60s));
    }
    void whoAsksForPatienceIsLeftForAnother()
    {
        Attempt busy = failing({Error::Kind::RateLimited, {}, 429, 30s});
        busy.line = QStringLiteral("a");
        const QStringList lines{QStringLiteral("a"), QStringLiteral("b")};
        State state = chosen(ended({}, busy), lines, false);
        QCOMPARE(state.candidate, 1);
        QCOMPARE(next(state, {}, Site::Live, 1s, 1.0).wait, Time(0));
        busy.line = QStringLiteral("b");
        state = chosen(ended(state, busy), lines, false); // there is nobody else any more
        QCOMPARE(next(state, {}, Site::Live, 1s, 1.0).wait, Time(30s));
        state = chosen(ended({}, busy), {QStringLiteral("b")}, false);
        QCOMPARE(next(state, {}, Site::Live, 1s, 1.0).wait, Time(30s));
    }
    void deadLines_data()
    {
        QTest::addColumn<QStringList>("lines");
        QTest::addColumn<QStringList>("deadLines");
        QTest::addColumn<int>("candidate");
        QTest::addColumn<bool>("firstIsNew");
        QTest::addColumn<int>("expected");
        const auto list = [](const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); };
        QTest::newRow("another stands first") << list("b a c") << list("a") << 1 << true << 0;
        QTest::newRow("a dead one stands first") << list("a c b") << list("a b") << 2 << true << 1 + 3;
        QTest::newRow("of two dead ones") << list("a b c") << list("a b") << 1 << true << 2;
        QTest::newRow("the other protocol") << list("b1 a1 b2 a2") << list("a1 b1") << 1 << false << 2;
        QTest::newRow("nothing failed") << list("a b c") << QStringList() << 1 << false << 1;
        QTest::newRow("all dead") << list("a b c") << list("a b c") << 3 << true << 3;
    }
    void deadLines()
    {
        QFETCH(QStringList, lines);
        QFETCH(QStringList, deadLines);
        QFETCH(int, candidate);
        QFETCH(bool, firstIsNew);
        State state;
        state.candidate = candidate;
        state.deadLines = deadLines;
        QTEST(chosen(state, lines, firstIsNew).candidate, "expected");
    }
    void mediaForgetsDeadLines()
    {
        Attempt attempt = failing(http(403));
        attempt.line = QStringLiteral("a");
        const State state = ended({}, attempt);
        QCOMPARE(state.deadLines, QStringList(QStringLiteral("a")));
        QVERIFY(ended(state, playing(1s, 1s)).deadLines.isEmpty());
    }
    void nextCandidate_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("afterOne");
        QTest::addColumn<int>("afterThree");
        QTest::newRow("403") << http(403) << 1 << 3;
        QTest::newRow("404") << http(404) << 1 << 3;
        QTest::newRow("410") << http(410) << 1 << 3;
        QTest::newRow("503") << http(503) << 0 << 1;
        QTest::newRow("reset") << reset << 0 << 1;
        QTest::newRow("429") << Error{Error::Kind::RateLimited, {}, 429, 30s} << 1 << 3;
    }
    void nextCandidate()
    {
        QFETCH(Error, error);
        QFETCH(int, afterOne);
        QFETCH(int, afterThree);
        State state = ended({}, failing(error));
        QCOMPARE(state.candidate, afterOne);
        state = ended(ended(state, failing(error)), failing(error));
        QCOMPARE(state.candidate, afterThree);
    }
    void offlineIsConfirmedAndTheGraceWaitedFor()
    {
        State state = ended({}, playing(60s, 100s));
        const Policy policy{.grace = 60s};
        state = answered(state, Site::Offline, 100s);
        QCOMPARE(next(state, policy, Site::Offline, 100s, 1.0).what, What::AskAgain);
        QCOMPARE(next(state, policy, Site::Offline, 100s, 1.0).wait, Time(5s));
        state = answered(state, Site::Offline, 125s);
        QCOMPARE(next(state, policy, Site::Offline, 125s, 1.0).what, What::AskAgain);
        QCOMPARE(next(state, policy, Site::Offline, 160s, 1.0).what, What::Over);
        // Without a grace it is still confirmed.
        const Policy none{.grace = 0s};
        QCOMPARE(next(state, none, Site::Offline, 119s, 1.0).what, What::AskAgain);
        QCOMPARE(next(state, none, Site::Offline, 120s, 1.0).what, What::Over);
    }
    void liveAgainForgetsOffline()
    {
        State state = ended({}, playing(60s, 100s));
        state = answered(state, Site::Offline, 100s);
        state = answered(state, Site::Live, 110s);
        state = answered(state, Site::Offline, 170s);
        QCOMPARE(next(state, {}, Site::Offline, 170s, 1.0).what, What::AskAgain);
    }
    void anErrorOfTheSiteIsNotOffline()
    {
        State state = ended({}, playing(60s, 100s));
        state = answered(state, Site::Unknown, 100s);
        QCOMPARE(next(state, {}, Site::Unknown, 400s, 1.0).what, What::Connect);
        QCOMPARE(next(state, {}, Site::Unknown, 100s + 10min, 1.0).what, What::GiveUp);
    }
    void liveWithoutStreamAsksAgain()
    {
        const State state = ended({}, playing(60s, 100s));
        QCOMPARE(next(state, {}, Site::LiveNoStream, 101s, 1.0).what, What::AskAgain);
        QCOMPARE(next(state, {}, Site::LiveNoStream, 101s, 1.0).wait, Time(7s));
    }
    void neverLiveOnTheSite()
    {
        State state = ended({}, failing(http(404)));
        state = answered(state, Site::Offline, 1s);
        QCOMPARE(next(state, {}, Site::Offline, 61s, 1.0).what, What::NotLive);
    }
    void directLink_data()
    {
        QTest::addColumn<bool>("everMedia");
        QTest::addColumn<Error>("error");
        QTest::addColumn<int>("attempts");
        QTest::addColumn<int>("seconds");
        QTest::addColumn<int>("what");
        QTest::newRow("still in the grace") << true << http(404) << 9 << 59 << int(What::Connect);
        QTest::newRow("grace is over") << true << http(404) << 9 << 60 << int(What::Over);
        QTest::newRow("over, gone server") << true << reset << 9 << 60 << int(What::Over);
        QTest::newRow("too few attempts") << true << http(404) << 4 << 90 << int(What::Connect);
        QTest::newRow("never there") << false << http(404) << 9 << 60 << int(What::NotLive);
        QTest::newRow("never there, forbidden") << false << http(403) << 9 << 60 << int(What::NotLive);
        QTest::newRow("never reached") << false << reset << 9 << 60 << int(What::GiveUp);
        QTest::newRow("never reached yet") << false << reset << 9 << 30 << int(What::Connect);
    }
    void directLink()
    {
        QFETCH(bool, everMedia);
        QFETCH(Error, error);
        QFETCH(int, attempts);
        QFETCH(int, seconds);
        QFETCH(int, what);
        State state;
        state.everMedia = everMedia;
        state.attempts = attempts;
        state.lastError = error;
        const Policy policy{.grace = 60s, .askable = false};
        QCOMPARE(int(next(state, policy, Site::Unknown, std::chrono::seconds(seconds), 1.0).what), what);
    }
    void withoutAGraceADirectLinkEndsWithItsConnection()
    {
        const Policy policy{.grace = 0s, .askable = false};
        QCOMPARE(next(ended({}, playing(60s, 100s)), policy, Site::Unknown, 100s, 1.0).what, What::Over);
        QCOMPARE(next(ended({}, failing(http(404))), policy, Site::Unknown, 1s, 1.0).what, What::Connect);
    }
    void endOfAListEndsADirectLink()
    {
        Attempt attempt = playing(60s, 100s);
        attempt.finished = true;
        const Policy direct{.askable = false};
        QCOMPARE(next(ended({}, attempt), direct, Site::Unknown, 100s, 1.0).what, What::Over);
        attempt.media = false;
        QCOMPARE(next(ended({}, attempt), direct, Site::Unknown, 100s, 1.0).what, What::NotLive);
    }
    void whatCouldNotBeUsedIsAFailure()
    {
        Attempt attempt = failing({Error::Kind::Protocol, QStringLiteral("bad segments"), 0, {}});
        attempt.unusable = attempt.finished = true;
        const Policy direct{.askable = false};
        State state = ended({}, attempt);
        QCOMPARE(next(state, direct, Site::Unknown, 1s, 1.0).what, What::GiveUp);
        // Whatever comes after it, that is why there is no file.
        state = answered(ended(state, failing(http(404))), Site::Offline, 1s);
        QCOMPARE(next(state, {}, Site::Offline, 61s, 1.0).what, What::GiveUp);
        QCOMPARE(state.reason()->detail, QStringLiteral("bad segments"));
        state.attempts = 9;
        QCOMPARE(next(state, direct, Site::Unknown, 61s, 1.0).what, What::GiveUp);
        state = ended(state, playing(60s, 100s));
        QVERIFY(!state.unusable);
        QCOMPARE(next(ended(state, attempt), direct, Site::Unknown, 200s, 1.0).what, What::Over);
    }
    void whatCannotBeRecordedIsGivenUpAtOnce()
    {
        const Attempt refused = failing({Error::Kind::Refused, QStringLiteral("encrypted"), 0, {}});
        const Policy direct{.askable = false};
        const Policy two{.candidates = 2};
        State state = ended({}, refused);
        QCOMPARE(next(state, direct, Site::Unknown, 1s, 1.0).what, What::GiveUp);
        QCOMPARE(next(state, two, Site::Live, 1s, 1.0).what, What::Connect);
        QCOMPARE(next(ended(state, failing(reset)), two, Site::Live, 1s, 1.0).what, What::Connect);
        state = ended(state, refused);
        QCOMPARE(next(state, two, Site::Live, 1s, 1.0).what, What::GiveUp);
        QCOMPARE(next(answered(state, Site::Offline, 1s), two, Site::Offline, 1s, 1.0).what, What::AskAgain);
        // A part in the middle does not end what has been recorded for hours.
        const State recorded = ended(ended({}, playing(60s, 100s)), refused);
        QCOMPARE(next(recorded, direct, Site::Unknown, 101s, 1.0).what, What::Connect);
        QCOMPARE(next(recorded, direct, Site::Unknown, 1000s, 1.0).what, What::Connect);
        State tired = recorded;
        for (int i = 0; i < 10; ++i)
            tired = ended(tired, refused);
        QCOMPARE(next(tired, direct, Site::Unknown, 1000s, 1.0).what, What::Over);
    }
    void attemptsShown()
    {
        QCOMPARE(attemptsWithin(0s), 5);
        QVERIFY(attemptsWithin(60s) >= 9 && attemptsWithin(60s) <= 11);
    }
};
QTEST_GUILESS_MAIN(TestReconnect)
#include "tst_reconnect.moc"
