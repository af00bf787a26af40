// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/core.h"
#include "core/remote/routes.h"
#include "core/remote/verbs/verbs.h"
#include "core/why.h"
#include "tests/support/fakeclock.h"
#include "tests/support/fakehttp.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using why::Facts;

namespace {
using Change = std::function<void(Facts&)>;

/// A room that is watched and not live.
Facts offline()
{
    Facts facts;
    facts.checkedAt = FakeClock().now();
    facts.answer = LiveState::Offline;
    return facts;
}
Facts live()
{
    Facts facts = offline();
    facts.answer = LiveState::Live;
    facts.state = StreamerState::Live;
    return facts;
}
} // namespace

class TestWhy : public QObject
{
    Q_OBJECT
private slots:
    void reasons_data()
    {
        QTest::addColumn<Facts>("facts");
        QTest::addColumn<QStringList>("causes");
        const auto row = [](const char* name, Facts facts, const Change& change, const QStringList& causes) {
            change(facts);
            QTest::newRow(name) << facts << causes;
        };
        row("not live", offline(), [](Facts&) {}, {u"notLive"_s});
        row("recording", live(),
            [](Facts& f) {
                f.state = StreamerState::Recording;
                f.notifyOnly = true;
            },
            {u"recording"_s});
        row("reconnecting", live(), [](Facts& f) { f.state = StreamerState::Reconnecting; },
            {u"reconnecting"_s});
        row("nothing in the way", live(), [](Facts&) {}, {u"starting"_s});
        row("never asked", {}, [](Facts&) {}, {u"notChecked"_s});
        row("paused", live(), [](Facts& f) { f.paused = true; }, {u"paused"_s});
        row("all paused, and this one", live(), [](Facts& f) { f.paused = f.pausedAll = true; },
            {u"paused"_s, u"pausedAll"_s});
        row("no program", live(),
            [](Facts& f) {
                f.running = false;
                f.state = StreamerState::Recording;
            },
            {u"notRunning"_s});
        row("no site", {}, [](Facts& f) { f.known = false; }, {u"noSite"_s});
        row("the same room", live(), [](Facts& f) { f.sameAs = u"A"_s; }, {u"sameRoom"_s});
        row("hours", live(), [](Facts& f) { f.withinHours = false; }, {u"offHours"_s});
        row("throttled", offline(), [](Facts& f) { f.throttledUntil = f.checkedAt.addSecs(60); },
            {u"throttled"_s, u"notLive"_s});
        row("unreachable", offline(), [](Facts& f) { f.answer = LiveState::Transient; }, {u"unreachable"_s});
        row("gone", offline(), [](Facts& f) { f.answer = LiveState::NotFound; }, {u"notFound"_s});
        row("for some only", offline(), [](Facts& f) { f.answer = LiveState::Restricted; },
            {u"restricted"_s});
        row("no stream", live(), [](Facts& f) { f.answer = LiveState::LiveNoStream; }, {u"noStream"_s});
        row("stopped by hand", live(), [](Facts& f) { f.skipped = true; }, {u"skipped"_s});
        row("told only", offline(), [](Facts& f) { f.notifyOnly = true; }, {u"notLive"_s, u"notifyOnly"_s});
        row("filtered", live(), [](Facts& f) { f.titleAllowed = false; }, {u"titleFiltered"_s});
        row("filtered, but off", offline(), [](Facts& f) { f.titleAllowed = false; }, {u"notLive"_s});
        row("full disk and no place", live(),
            [](Facts& f) {
                f.mayWrite = false;
                f.places = f.recordings = 2;
            },
            {u"diskFull"_s, u"noPlace"_s});
        row("a place is free", live(),
            [](Facts& f) {
                f.places = 2;
                f.recordings = 1;
            },
            {u"starting"_s});
    }
    void reasons()
    {
        QFETCH(Facts, facts);
        QStringList causes;
        const why::Report report = why::explain(facts);
        for (const why::Reason& reason : report.reasons)
            causes.append(QLatin1String(why::causeName(reason.cause)));
        QTEST(causes, "causes");
        QCOMPARE(why::toJson(report).value(u"reasons"_s).toArray().size(), causes.size());
    }
    void namesTheSettingThatFilters()
    {
        Facts facts = live();
        facts.titleAllowed = false;
        QCOMPARE(why::explain(facts).reasons.first().setting, setting::includeTitle.key);
        facts.titleExcluded = true;
        QCOMPARE(why::explain(facts).reasons.first().setting, setting::excludeTitle.key);
    }
    void ofARealRoom()
    {
        QTemporaryDir folder;
        FakeHttp http;
        FakeClock clock;
        Paths paths = Paths::find(folder.path(), false, folder.path());
        QVERIFY(paths.make());
        Core core(paths, http.factory(), clock, {u"session"_s, {}});
        bool opened = false;
        core.open([&](const Result<Db::Opened>& result) { opened = result.has_value(); });
        QTRY_VERIFY(opened);
        QVERIFY(!why::gather(core, 1));
        StreamerRow row;
        row.id = 1;
        row.name = u"A"_s;
        row.platform = u"bilibili"_s;
        row.url = QUrl(u"https://live.bilibili.com/6"_s);
        core.settings.loadStreamer(1, row.platform, {{setting::notifyOnly.key, true}});
        QVERIFY(core.settings.set(setting::maxParallel, 3));
        core.roster.put(row);
        auto facts = why::gather(core, 1);
        QVERIFY(facts);
        QVERIFY(!facts->known); // the monitor does not know it
        core.monitor.put(row);
        facts = why::gather(core, 1);
        QVERIFY(facts->known);
        QVERIFY(facts->notifyOnly);
        QCOMPARE(facts->places, 3);
        QCOMPARE(facts->folder, paths.recordings);
        const QJsonObject json = why::toJson(why::explain(*facts));
        QVERIFY(json.value(u"lastCheck"_s).isNull());
        QHash<QString, QString> origins;
        for (const QJsonValue& value : json.value(u"settings"_s).toArray())
            origins.insert(value[u"key"_s].toString(), value[u"origin"_s].toString());
        QCOMPARE(origins.value(setting::notifyOnly.key), u"streamer"_s);
        QCOMPARE(origins.value(setting::maxParallel.key), u"global"_s);
        QCOMPARE(origins.value(setting::schedule.key), u"default"_s);
        {
            remote::Routes routes;
            remote::verbs::addStreamers(routes, core);
            std::optional<remote::Response> response;
            routes.dispatch({"GET", "/api/streamers/1/why", {}, remote::Identity{}, {}},
                            [&](const remote::Response& given) { response = given; });
            QVERIFY(response);
            QCOMPARE(response->status, 200);
            QVERIFY(response->body.contains("notifyOnly"));
            QVERIFY(!response->body.contains("record.folder")); // nor any other place on this computer
        }
        bool closed = false;
        core.shutDown([&] { closed = true; });
        QTRY_VERIFY(closed);
        background::finish();
    }
};
QTEST_GUILESS_MAIN(TestWhy)
#include "tst_why.moc"
