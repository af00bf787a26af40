// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/rules.h"
#include "tests/support/fakeclock.h"

#include <QTest>

using namespace notify;
using namespace std::chrono_literals;

namespace {
const Error timeout{Error::Kind::Timeout, QStringLiteral("nothing came"), 0, {}};
const Error full{Error::Kind::Disk, QStringLiteral("write"), 28, {}};

Sources sources()
{
    return {[](StreamerId id) {
                return Sources::Streamer{QStringLiteral("S%1").arg(id), QStringLiteral("title"),
                                         QStringLiteral("area"),
                                         QUrl(QStringLiteral("https://x/%1").arg(id))};
            },
            [](UploadId id) { return QStringLiteral("archive %1").arg(id); }};
}

event::Checked checked(LiveState state, StreamerId id = 1, const char* session = "")
{
    return {id, state, Restriction::None, {}, QString::fromLatin1(session)};
}

event::ArchiveReviewed reviewed(int state, const char* reason)
{
    return {4, 1, 9, QStringLiteral("BV1"), QStringLiteral("t"), state, {}, QString::fromLatin1(reason)};
}

event::UploadChanged upload(const char* state)
{
    return {4, 1, 2, QString::fromLatin1(state), {}, {}, timeout};
}

Happening happening(Kind kind, StreamerId id, const char* cause = "")
{
    Happening made;
    made.kind = kind;
    made.streamer = id;
    made.object = QString::number(id);
    made.cause = QString::fromLatin1(cause);
    return made;
}
} // namespace

class TestRules : public QObject
{
    Q_OBJECT
    const QDateTime m_now = FakeClock().now();

private slots:
    void whatIsTold_data()
    {
        QTest::addColumn<Event>("event");
        QTest::addColumn<QByteArray>("kind"); ///< empty: nothing
        const auto row = [](const char* name, const Event& event, const char* kind) {
            QTest::newRow(name) << event << QByteArray(kind);
        };
        row("first seen live", checked(LiveState::Live), "live");
        row("live without a stream", checked(LiveState::LiveNoStream), "live");
        row("offline", checked(LiveState::Offline), "");
        row("an error is not offline", checked(LiveState::Transient), "");
        row("recording begins", event::StreamStarted{1, 2, QStringLiteral("t"), false}, "recording");
        row("over", event::StreamEnded{1, 2, QStringLiteral("t"), 3, 10, 5, false}, "ended");
        row("quick try", event::Reconnecting{1, 2, 2, 5, 200ms, timeout}, "");
        row("slow try", event::Reconnecting{1, 2, 3, 5, 1s, timeout}, "dropped");
        row("given up", event::RecordingFailed{1, 2, timeout}, "dropped");
        row("given up for its disk", event::RecordingFailed{1, 2, full}, "");
        row("given up for its own folder",
            event::RecordingFailed{1, 2, {Error::Kind::Disk, QStringLiteral("write"), 13, {}}}, "dropped");
        row("hook", event::HookFailed{1, 2, QStringLiteral("segment"), 1, timeout}, "processing");
        row("converted", event::RemuxFinished{1, {}, {}, {}, true}, "");
        row("not converted", event::RemuxFinished{1, QStringLiteral("/a/b.flv"), {}, timeout, false},
            "processing");
        row("posted", event::ArchivePosted{4, 1, 2, 9, QStringLiteral("BV1"), 3, false}, "published");
        row("appended", event::ArchivePosted{4, 1, 2, 9, QStringLiteral("BV1"), 3, true}, "");
        row("upload failed", upload("failed"), "rejected");
        row("upload goes on", upload("uploading"), "");
        row("returned", reviewed(-2, "cover"), "rejected");
        row("open", reviewed(0, ""), "");
        row("login", event::AccountChanged{5, QStringLiteral("me"), QStringLiteral("needsLogin")}, "login");
        row("login is well", event::AccountChanged{5, QStringLiteral("me"), QStringLiteral("ok")}, "");
        row("disk low", event::DiskChanged{QStringLiteral("/d"), event::DiskLevel::Low, 1, 2}, "disk");
        row("disk full", event::DiskChanged{QStringLiteral("/d"), event::DiskLevel::Full, 1, 2}, "disk");
        row("disk is well", event::DiskChanged{QStringLiteral("/d"), event::DiskLevel::Ok, 1, 2}, "");
        row("a new version", event::UpdateAvailable{QStringLiteral("1.2.0"), QUrl()}, "update");
        row("cleaned up", event::FilesCleanedUp{3, 10, 0}, "cleanup");
        row("one file of those", event::FileDeleted{QStringLiteral("/d/a.flv"), {}}, "");
        row("never about a notification", event::NotificationFailed{QStringLiteral("c"), {}, timeout}, "");
        row("progress", event::UploadProgressed{}, "");
    }
    void whatIsTold()
    {
        QFETCH(Event, event);
        QFETCH(QByteArray, kind);
        const auto told = Reader(sources()).read(event);
        QCOMPARE(told ? QByteArray(kindName(told->kind)) : QByteArray(), kind);
    }
    void aBroadcastIsToldOnce()
    {
        Reader reader(sources());
        const auto first = reader.read(checked(LiveState::Live));
        QVERIFY(first && first->alreadyLive);
        QCOMPARE(first->name, QStringLiteral("S1"));
        QVERIFY(!reader.read(checked(LiveState::Live))); // asked again by hand
        QVERIFY(!reader.read(checked(LiveState::Transient)));
        QVERIFY(!reader.read(checked(LiveState::LiveNoStream)));
        QVERIFY(!reader.read(checked(LiveState::Offline)));
        const auto next = reader.read(checked(LiveState::Live));
        QVERIFY(next && !next->alreadyLive);
        const auto other = reader.read(checked(LiveState::Live, 2));
        QVERIFY(other && other->alreadyLive);
    }
    /// Nobody looked while it went off and on again; or it was off for a moment only.
    void broadcastsAreToldApart()
    {
        Reader reader(sources());
        QVERIFY(reader.read(checked(LiveState::Live, 1, "a")));
        QVERIFY(!reader.read(checked(LiveState::Live, 1, "a")));
        const auto next = reader.read(checked(LiveState::Live, 1, "b"));
        QVERIFY(next && !next->alreadyLive);
        QVERIFY(!reader.read(checked(LiveState::Offline)));
        QVERIFY(!reader.read(checked(LiveState::Live, 1, "b")));
        QVERIFY(!reader.read(checked(LiveState::Offline)));
        QVERIFY(reader.read(checked(LiveState::LiveNoStream))); // not named yet
        QVERIFY(!reader.read(checked(LiveState::Live, 1, "c")));
        QVERIFY(reader.read(checked(LiveState::Live, 1, "d")));
    }
    void anotherEveningIsAnotherBroadcast()
    {
        const event::StateChanged closed{1, StreamerState::OffSchedule, {}, {}};
        Reader reader(sources());
        QVERIFY(reader.read(checked(LiveState::Live))); // a link whose site names no broadcast
        QVERIFY(!reader.read(closed));
        const auto next = reader.read(checked(LiveState::Live));
        QVERIFY(next && !next->alreadyLive);
        QVERIFY(reader.read(checked(LiveState::Live, 1, "a")) == std::nullopt);
        QVERIFY(!reader.read(closed));
        QVERIFY(!reader.read(checked(LiveState::Live, 1, "a"))); // still the same
    }
    void everyKindHasItsSetting()
    {
        QSet<QString> keys;
        for (int i = 0; i < kindCount; ++i) {
            const auto& row = settingOf(Kind(i));
            QCOMPARE(row.key, QStringLiteral("notify.") + QLatin1String(kindName(Kind(i))));
            keys.insert(row.key);
        }
        QCOMPARE(keys.size(), kindCount);
        QCOMPARE(waysOf(setting::notifyLive.of(setting::notifyLive.defaultValue)), Way::Desktop | Way::Push);
        QCOMPARE(waysOf({}), Ways());
        QCOMPARE(waysOf(setting::notifyUpdate.of(setting::notifyUpdate.defaultValue)), Ways()); // only listed
        QVERIFY(!setting::notifyLive.check(QStringList{QStringLiteral("pigeon")}));
    }
    void quietHours_data()
    {
        QTest::addColumn<QString>("hours");
        QTest::addColumn<QTime>("at");
        QTest::addColumn<bool>("quiet");
        const auto row = [](const char* name, const char* hours, QTime at, bool quiet) {
            QTest::newRow(name) << QString::fromLatin1(hours) << at << quiet;
        };
        row("none", "", {3, 0}, false);
        row("over midnight, before", "22:00-08:00", {21, 59, 59}, false);
        row("over midnight, begins", "22:00-08:00", {22, 0}, true);
        row("over midnight, night", "22:00-08:00", {0, 30}, true);
        row("over midnight, ends", "22:00-08:00", {8, 0}, false);
        row("by day", "9:30 - 12:00", {9, 30}, true);
        row("by day, after", "9:30 - 12:00", {12, 0}, false);
        row("all day", "0:00-0:00", {12, 0}, true);
        row("unreadable", "22-8", {23, 0}, false);
    }
    void quietHours()
    {
        QFETCH(QString, hours);
        QFETCH(QTime, at);
        QTEST(isQuiet(hours, at), "quiet");
    }
    void onceACauseAnHour()
    {
        OncePerHour once;
        QVERIFY(once.allows(happening(Kind::Dropped, 1, "timeout"), m_now));
        QVERIFY(!once.allows(happening(Kind::Dropped, 1, "timeout"), m_now.addSecs(3599)));
        QVERIFY(once.allows(happening(Kind::Dropped, 1, "http 403"), m_now));
        QVERIFY(once.allows(happening(Kind::Dropped, 2, "timeout"), m_now));
        QVERIFY(once.allows(happening(Kind::Dropped, 1, "timeout"), m_now.addSecs(3600)));
        QVERIFY(once.allows(happening(Kind::Dropped, 1, "timeout"),
                            m_now.addSecs(-60)));              // the clock was set back
        QVERIFY(once.allows(happening(Kind::Live, 1), m_now)); // no cause: each counts
        QVERIFY(once.allows(happening(Kind::Live, 1), m_now));
    }
    void whatHappensTogetherIsOneMessage()
    {
        Merger merger;
        QVERIFY(!merger.due(10s).isValid());
        merger.add(happening(Kind::Live, 1), Way::Desktop, m_now);
        merger.add(happening(Kind::Live, 2), Way::Desktop, m_now.addSecs(4));
        merger.add(happening(Kind::Live, 3), Way::Push, m_now.addSecs(5));     // told elsewhere
        merger.add(happening(Kind::Ended, 4), Way::Desktop, m_now.addSecs(6)); // something else
        Happening before = happening(Kind::Live, 5);
        before.alreadyLive = true;
        merger.add(before, Way::Desktop, m_now.addSecs(7)); // a summary of its own
        QCOMPARE(merger.due(10s), m_now.addSecs(10));
        QVERIFY(merger.take(m_now.addMSecs(9999), 10s).isEmpty());
        const auto first = merger.take(m_now.addSecs(10), 10s);
        QCOMPARE(first.size(), 1);
        QCOMPARE(first.first().items.size(), 2);
        QCOMPARE(merger.due(10s), m_now.addSecs(15));
        QCOMPARE(merger.take(m_now.addSecs(60), 10s).size(), 3); // "before", too
        QVERIFY(!merger.due(10s).isValid());
    }
    /// UX-75: one summary, however long it takes to ask all rooms and whatever the window is.
    void whatWasLiveAlreadyIsOneMessage()
    {
        Happening before = happening(Kind::Live, 1);
        before.alreadyLive = true;
        Merger merger;
        merger.add(before, Way::Desktop, m_now);
        QCOMPARE(merger.due(0s), m_now.addSecs(10));
        merger.stillLooking(m_now.addSecs(9)); // another room is not live
        merger.add(before, Way::Desktop, m_now.addSecs(18));
        QVERIFY(merger.take(m_now.addSecs(27), 0s).isEmpty());
        const auto all = merger.take(m_now.addSecs(28), 0s);
        QCOMPARE(all.size(), 1);
        QCOMPARE(all.first().items.size(), 2);
        merger.add(before, Way::Desktop, m_now);
        merger.stillLooking(m_now.addSecs(119));
        QCOMPARE(merger.due(0s), m_now.addSecs(120)); // not for ever
        QCOMPARE(merger.due(300s), m_now.addSecs(300));
    }
    void withoutAWindowEachIsOne()
    {
        Merger merger;
        merger.add(happening(Kind::Live, 1), Way::Desktop, m_now);
        QCOMPARE(merger.take(m_now, 0s).size(), 1);
    }
    void actions()
    {
        Notice notice{1, Kind::Live, Way::Desktop, m_now, {happening(Kind::Live, 1)}};
        notice.items[0].room = QUrl(QStringLiteral("https://x/1"));
        QCOMPARE(actionsOf(notice), (QList<Action>{Action::Open, Action::OpenRoom, Action::RecordNow}));
        notice.items.append(notice.items.first());
        QCOMPARE(actionsOf(notice), QList<Action>{Action::Open});
        QCOMPARE(actionsOf({1, Kind::Login, Way::Desktop, m_now, {happening(Kind::Login, 0)}}),
                 (QList<Action>{Action::Open, Action::LogIn}));
    }
};
QTEST_GUILESS_MAIN(TestRules)
#include "tst_rules.moc"
