// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"
#include "core/config/settingsstore.h"
#include "core/monitor/monitor.h"
#include "core/net/cache.h"
#include "core/net/qthttp.h"
#include "core/platform/sites.h"
#include "tests/support/fakebilibili.h"

#include <QSignalSpy>
#include <QTest>

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.01");
constexpr int rooms = 60;
constexpr int patience = 30000;
const QByteArray batchCall = "/room/v1/Room/get_status_info_by_uids";
} // namespace

/// Sixty Bilibili rooms watched over real HTTP: all of them in one question.
class TestMonitorBilibili : public QObject
{
    Q_OBJECT
    struct World
    {
        FakeBilibili site{HttpServer::Tls::Off};
        QtHttpFactory http{[this] {
            HttpConfig config;
            config.endpoints = *Endpoints::parse(site.hosts());
            return config;
        }()};
        Events events{Clock::system()};
        Settings settings;
        Registry registry;
        Cache cache;
        Sites sites{cache, Clock::system()};
        Monitor monitor{events, settings, registry, sites, http, Clock::system()};
        QSignalSpy live{&monitor, &Monitor::wentLive};
        QHash<StreamerId, LiveState> last;
        QHash<StreamerId, StreamerState> shown;
        int throttled = 0;
        World()
        {
            QObject::connect(&events, &Events::posted, &monitor, [this](const PostedEvent& posted) {
                if (const auto* state = std::get_if<event::StateChanged>(&posted.event))
                    shown[state->streamer] = state->state;
                else if (const auto* check = std::get_if<event::Checked>(&posted.event))
                    last[check->streamer] = check->state;
                else if (std::holds_alternative<event::PlatformThrottled>(posted.event))
                    ++throttled;
            });
            QObject::connect(&monitor, &Monitor::wentLive, &monitor,
                             [this](const StreamerRow& row) { monitor.recordingStarted(row.id, 1); });
            for (int i = 1; i <= rooms; ++i) {
                site.set({.id = 1000 + i, .uid = 2000 + i, .flvPath = "/live.flv"});
                StreamerRow row;
                row.id = i;
                row.platform = QStringLiteral("bilibili");
                row.url = QUrl(QStringLiteral("https://live.bilibili.com/%1").arg(1000 + i));
                monitor.put(row);
            }
        }
        bool allAre(LiveState state) const
        {
            return last.size() == rooms &&
                   std::all_of(last.begin(), last.end(), [=](LiveState s) { return s == state; });
        }
        int shownAs(StreamerState state) const { return int(shown.values().count(state)); }
        /// Every room has been found once and is known by its number.
        bool settle()
        {
            monitor.start();
            return QTest::qWaitFor([this] { return allAre(LiveState::Offline); }, patience);
        }
    };
    std::unique_ptr<World> w;

private slots:
    void init() { w = std::make_unique<World>(); }
    void cleanup() { w.reset(); }

    void sixtyRoomsTakeFewQuestions()
    {
        QVERIFY(w->settle());
        const int batches = w->site.server().count(batchCall);
        const int all = w->site.server().count();
        QTRY_VERIFY_WITH_TIMEOUT(w->site.server().count(batchCall) >= batches + 6, patience);
        // At least three rounds of sixty rooms went by, two questions each, and nothing else was asked.
        const int questions = w->site.server().count() - all;
        QVERIFY2(questions <= w->site.server().count(batchCall) - batches + 1,
                 qPrintable(QString::number(questions)));

        w->site.goLive(1042, 1700000000);
        QTRY_COMPARE_WITH_TIMEOUT(w->live.size(), 1, patience);
        QCOMPARE(w->live.first().at(0).value<StreamerRow>().id, 42);
        QVERIFY(!w->live.first().at(1).value<LiveInfo>().candidates.isEmpty());
        QCOMPARE(w->live.first().at(2).toBool(), false);
        QCOMPARE(w->site.badSignatures(), 0);
    }
    /// Added by its short number and by its real one: recorded once, whichever answer comes first.
    void oneRoomIsRecordedOnce()
    {
        w->site.set({.id = 900001, .shortId = 77, .uid = 5001, .flvPath = "/live.flv"});
        const auto link = [](int number) {
            return QUrl(QStringLiteral("https://live.bilibili.com/%1").arg(number));
        };
        const auto put = [&](StreamerId id, int number) {
            StreamerRow row;
            row.id = id;
            row.platform = QStringLiteral("bilibili");
            row.url = link(number);
            w->monitor.put(row);
        };
        put(101, 77);
        put(102, 900001);
        w->site.goLive(900001, 1700000000);
        w->monitor.start();
        QTRY_COMPARE_WITH_TIMEOUT(w->live.size(), 1, patience);
        const StreamerId recorded = w->live.first().at(0).value<StreamerRow>().id;
        const StreamerId other = 203 - recorded;
        QTRY_COMPARE_WITH_TIMEOUT(w->shown.value(other), StreamerState::Error, patience);
        QVERIFY(!w->monitor.status(other)->sameAs.isEmpty());
        QVERIFY(w->monitor.status(recorded)->sameAs.isEmpty());
        w->monitor.recordNow(other);
        QTRY_VERIFY_WITH_TIMEOUT(w->last.contains(other), patience);
        QCOMPARE(w->live.size(), 1);
        for (const int number : {77, 900001})
            QVERIFY(w->monitor.watching(link(number)));
        QVERIFY(!w->monitor.watching(link(900002)));
        w->monitor.remove(recorded);
        QTRY_COMPARE_WITH_TIMEOUT(w->live.size(), 2, patience);
        QCOMPARE(w->live.last().at(0).value<StreamerRow>().id, other);
    }
    /// Who was added first keeps nobody from recording what it would not record itself.
    void oneRoomIsRecordedByTheOneThatMay_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("it is told of only") << QString(setting::notifyOnly.key) << QVariant(true);
        QTest::newRow("not with this title")
            << QString(setting::includeTitle.key) << QVariant(QStringList{QStringLiteral("nothing like it")});
    }
    void oneRoomIsRecordedByTheOneThatMay()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        w->site.set({.id = 900001, .shortId = 77, .uid = 5001, .flvPath = "/live.flv"});
        w->settings.loadStreamer(101, QStringLiteral("bilibili"), {{key, value}});
        for (const auto& [id, number] : {std::pair(101, 77), std::pair(102, 900001)}) {
            StreamerRow row;
            row.id = id;
            row.platform = QStringLiteral("bilibili");
            row.url = QUrl(QStringLiteral("https://live.bilibili.com/%1").arg(number));
            w->monitor.put(row);
        }
        w->monitor.start();
        QTRY_VERIFY_WITH_TIMEOUT(w->last.contains(101) && w->last.contains(102), patience); // both are known
        w->site.goLive(900001, 1700000000);
        QTRY_COMPARE_WITH_TIMEOUT(w->live.size(), 1, patience);
        QCOMPARE(w->live.first().at(0).value<StreamerRow>().id, 102);
        // Now the first one is the second.
        QTRY_VERIFY_WITH_TIMEOUT(!w->monitor.status(101)->sameAs.isEmpty(), patience);
    }
    /// It went off and on again between two checks, or while nobody looked.
    void anotherBroadcastIsTold()
    {
        w->settings.loadStreamer(1, QStringLiteral("bilibili"), {{setting::notifyOnly.key, true}});
        QStringList sessions;
        connect(&w->events, &Events::posted, this, [&sessions](const PostedEvent& posted) {
            if (const auto* check = std::get_if<event::Checked>(&posted.event);
                check && check->streamer == 1 && check->state == LiveState::Live)
                sessions.append(check->session);
        });
        QVERIFY(w->settle());
        w->site.goLive(1001, 1700000000);
        QTRY_COMPARE_WITH_TIMEOUT(sessions, QStringList{QStringLiteral("1700000000")}, patience);
        w->site.goLive(1001, 1700009999);
        QTRY_COMPARE_WITH_TIMEOUT(sessions.size(), 2, patience);
        QCOMPARE(sessions.last(), QStringLiteral("1700009999"));
        w.reset();
    }
    void aBatchThatFailsIsNotOffline()
    {
        QVERIFY(w->settle());
        w->last.clear();
        const auto broken = [](const HttpServer::Request&, HttpServer::Reply& reply) { reply.respond(502); };
        for (const QByteArray& call : {batchCall, QByteArray("/xlive/web-room/v1/index/getInfoByRoom"),
                                       QByteArray("/room/v1/Room/get_info")})
            w->site.server().route(call, broken);
        // What the batch cannot tell is asked of each room alone; the site cannot tell that either.
        QTRY_VERIFY_WITH_TIMEOUT(w->allAre(LiveState::Transient), patience);
        QCOMPARE(w->throttled, 0);
        QVERIFY(w->live.isEmpty());
    }
    void throttling_data()
    {
        QTest::addColumn<int>("code");
        QTest::newRow("risk control") << -352;
        QTest::newRow("status 412") << 412;
    }
    void throttling()
    {
        QFETCH(int, code);
        QVERIFY(w->settle());
        if (code < 0)
            w->site.setCode(code);
        else
            w->site.server().route(
                batchCall, [](const HttpServer::Request&, HttpServer::Reply& reply) { reply.respond(412); });
        QTRY_VERIFY_WITH_TIMEOUT(w->throttled >= 1, patience);
        // One pause for the whole platform: the sixty rooms do not each find out by themselves.
        const int asked = w->site.server().count();
        QTest::qWait(400); // of the 600 ms that a minute is here
        QVERIFY2(w->site.server().count() - asked <= 2,
                 qPrintable(QString::number(w->site.server().count() - asked)));
        QVERIFY(w->live.isEmpty());
        QVERIFY(!w->last.values().contains(LiveState::NotFound));
        QTRY_VERIFY_WITH_TIMEOUT(w->throttled >= 2, patience); // asked again, still the same: a longer pause
        if (code < 0) {
            w->site.setCode(0);
            w->site.goLive(1003, 1700000000);
            QTRY_COMPARE_WITH_TIMEOUT(w->live.size(), 1, patience);
        }
    }
};
QTEST_GUILESS_MAIN(TestMonitorBilibili)
#include "tst_monitorbilibili.moc"
