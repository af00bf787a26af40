// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/news.h"
#include "tests/ui/uifixture.h"
#include "ui/docks/eventsdock.h"
#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>

namespace {
event::StreamStarted started(StreamerId streamer, const QString& title)
{
    return {streamer, 1, title, false};
}
event::StreamEnded ended(StreamerId streamer)
{
    return {streamer, 1, QStringLiteral("T"), 2, 1'000'000, 60, false};
}
event::RecordingFailed failed(StreamerId streamer)
{
    return {streamer, 1, Error{Error::Kind::Disk, QStringLiteral("full"), 28, {}}};
}
} // namespace

class TestEventsDock : public QObject
{
    Q_OBJECT
private slots:
    void tellsNewsOnly_data()
    {
        QTest::addColumn<PostedEvent>("posted");
        QTest::addColumn<QString>("says"); // empty: no news
        const auto row = [](const char* name, Event event, const QString& says) {
            QTest::newRow(name) << PostedEvent{1, QDateTime::currentDateTimeUtc(), std::move(event)} << says;
        };
        row("live", started(1, QStringLiteral("Tonight")), QStringLiteral("Tonight"));
        row("over", ended(1), QStringLiteral("Broadcast ended"));
        row("over by hand", event::StreamEnded{1, 1, {}, 1, 1, 1, true}, QStringLiteral("by hand"));
        row("a part", event::SegmentClosed{1, 1, 1, 3, {}}, QStringLiteral("Part 3"));
        row("failed", failed(1), QStringLiteral("broke off"));
        row("first reconnect", event::Reconnecting{1, 1, 1, 5, {}, {}}, QStringLiteral("reconnecting"));
        row("second reconnect", event::Reconnecting{1, 1, 2, 5, {}, {}}, {});
        row("disk low", event::DiskChanged{QStringLiteral("/d"), event::DiskLevel::Low, 1, 1},
            QStringLiteral("low"));
        row("disk fine", event::DiskChanged{QStringLiteral("/d"), event::DiskLevel::Ok, 1, 1}, {});
        row("progress", event::RecordingProgress{}, {});
        row("checked", event::Checked{}, {});
        row("posted", event::ArchivePosted{4, 1, 1, 9, QStringLiteral("BV1"), 3, false},
            QStringLiteral("Submitted: BV1"));
        row("posted without its cover",
            event::ArchivePosted{4,
                                 1,
                                 1,
                                 9,
                                 QStringLiteral("BV1"),
                                 3,
                                 false,
                                 {Error::Kind::Refused, QStringLiteral("no picture"), 21003, {}}},
            QStringLiteral("no picture"));
        row("unfinished", event::UnfinishedFilesFound{3, 1}, QStringLiteral("3"));
        row("removed", event::StreamerRemoved{1, QStringLiteral("Bob")}, QStringLiteral("Bob"));
        row("a lost database", event::DatabaseReplaced{QStringLiteral("/d/a.corrupt-1"), {}, {}},
            QStringLiteral("a.corrupt-1"));
        row("a new version",
            event::UpdateAvailable{QStringLiteral("1.2.0"), QUrl(QStringLiteral("https://github.com/a"))},
            QStringLiteral("1.2.0 is available: https://github.com/a"));
        row("cleaned up", event::FilesCleanedUp{3, 1 << 20, 0}, QStringLiteral("3 file"));
        row("not all cleaned up", event::FilesCleanedUp{3, 1 << 20, 2}, QStringLiteral("2 file"));
        row("not converted", event::RemuxFinished{1, QStringLiteral("/d/a.flv"), {}, {}, false},
            QStringLiteral("a.flv"));
    }
    void tellsNewsOnly()
    {
        QFETCH(PostedEvent, posted);
        QFETCH(QString, says);
        QCOMPARE(isNews(posted.event), !says.isEmpty());
        const EventRow row{1, posted.at, 1, QStringLiteral("A"), toJson(posted)};
        const auto line = eventLine(row, [](const QString& id) { return id; });
        QVERIFY(line || says.isEmpty());
        if (line)
            QVERIFY2(line->text.contains(says), qPrintable(line->text));
    }
    void newestFirstAndLimited()
    {
        UiFixture fixture;
        const StreamerId id = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        EventsModel model(
            fixture.core.news, fixture.core.store, [](const QString& name) { return name; }, nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        fixture.post(started(id, QStringLiteral("first")));
        fixture.post(ended(id));
        QTRY_COMPARE(model.rowCount(), 2);
        QVERIFY(model.line(1).text.contains(QStringLiteral("first")));
        QCOMPARE(model.line(0).who, QStringLiteral("A"));
        fixture.clock.advance(std::chrono::hours(24 * (News::keepDays + 1)));
        fixture.post(ended(id));
        QTRY_COMPARE(model.rowCount(), 1); // the others are older than a month
        QVERIFY(!model.canFetchMore({}));
    }
    void olderOnesComeFromTheProfile()
    {
        UiFixture fixture;
        constexpr int before = News::pageSize * 2 + 50; // as if earlier runs had left them
        for (int i = 1; i <= before; ++i) {
            const PostedEvent posted{i, fixture.clock.now(), started(1, QString::number(i))};
            fixture.core.store.events.append({i, posted.at, 1, QStringLiteral("Bob"), toJson(posted)});
        }
        fixture.core.store.db.flush();
        News news(fixture.core.events, fixture.core.roster, fixture.core.store.events);
        news.load(*fixture.core.store.events.page(0, News::pageSize));
        EventsModel model(
            news, fixture.core.store, [](const QString& name) { return name; }, nullptr);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
        QCOMPARE(model.rowCount(), News::pageSize);
        while (model.rowCount() < before) {
            QSignalSpy loaded(&model, &EventsModel::pageLoaded);
            model.fetchMore({});
            QVERIFY(loaded.wait());
        }
        QCOMPARE(model.rowCount(), before);
        QVERIFY(!model.canFetchMore({}));
        QVERIFY(model.line(before - 1).text.contains(QLatin1String(": 1")));
        QCOMPARE(model.line(before - 1).who, QStringLiteral("Bob"));
    }
    void aFilterLooksThroughAllOfThem()
    {
        UiFixture fixture;
        fixture.post(failed(0)); // the only one, and soon far below
        for (int i = 0; i < 1100; ++i)
            fixture.core.events.post(started(1, QString::number(i)));
        QTRY_COMPARE(fixture.core.news.recent().size(), std::size_t(1000));
        fixture.core.store.db.flush();
        EventsDock dock(fixture.context);
        dock.show();
        auto* kind = named<QComboBox>(&dock, "eventKindCombo");
        kind->setCurrentIndex(kind->findData(static_cast<int>(EventKind::Problem)));
        QTRY_COMPARE(named<QListView>(&dock, "tableEvents")->model()->rowCount(), 1);
    }
    void clickShowsTheStreamer()
    {
        UiFixture fixture;
        const StreamerId id = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        EventsDock dock(fixture.context);
        dock.show();
        fixture.post(started(id, QStringLiteral("T")));
        auto* list = named<QListView>(&dock, "tableEvents");
        QTRY_COMPARE(list->model()->rowCount(), 1);
        QSignalSpy asked(&fixture.navigator, &Navigator::streamerRequested);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                          list->visualRect(list->model()->index(0, 0)).center());
        QCOMPARE(asked.value(0).value(0).toLongLong(), id);
    }
    void countsWhatWasNotSeen()
    {
        UiFixture fixture;
        EventsDock dock(fixture.context);
        QSignalSpy unread(&fixture.navigator, &Navigator::unreadEventsChanged);
        fixture.post(failed(0));
        fixture.post(event::RecordingProgress{});
        QTRY_COMPARE(dock.unread(), 1);
        dock.show();
        QTRY_COMPARE(dock.unread(), 0);
        fixture.post(failed(0));
        QTRY_COMPARE(named<QListView>(&dock, "tableEvents")->model()->rowCount(), 2);
        QCOMPARE(dock.unread(), 0);
        QCOMPARE(unread.count(), 2);
    }
    /// UX-115: a title is the site's, and no text with tags.
    void toolTipsAreNoMarkup()
    {
        UiFixture fixture;
        EventsModel model(
            fixture.core.news, fixture.core.store, [](const QString& name) { return name; }, nullptr);
        fixture.post(started(1, QStringLiteral("<img src=x>")));
        QTRY_COMPARE(model.rowCount(), 1);
        QVERIFY(model.data(model.index(0), Qt::DisplayRole).toString().contains(QStringLiteral("<img")));
        const QString tip = model.data(model.index(0), Qt::ToolTipRole).toString();
        QVERIFY2(!tip.contains(QStringLiteral("<img")) && tip.contains(QStringLiteral("&lt;img")),
                 qPrintable(tip));
    }
    void filtersAndMutes()
    {
        UiFixture fixture;
        const StreamerId id = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        EventsDock dock(fixture.context);
        dock.resize(400, 400);
        dock.show();
        fixture.post(started(id, QStringLiteral("needle")));
        fixture.post(failed(id));
        auto* list = named<QListView>(&dock, "tableEvents");
        QTRY_COMPARE(list->model()->rowCount(), 2);
        auto* kind = named<QComboBox>(&dock, "eventKindCombo");
        kind->setCurrentIndex(kind->findData(static_cast<int>(EventKind::Problem)));
        QCOMPARE(list->model()->rowCount(), 1);
        kind->setCurrentIndex(0);
        named<QLineEdit>(&dock, "eventSearchEdit")->setText(QStringLiteral("NEEDLE"));
        QCOMPARE(list->model()->rowCount(), 1);
        named<QLineEdit>(&dock, "eventSearchEdit")->clear();

        emit list->customContextMenuRequested(list->visualRect(list->model()->index(0, 0)).center());
        auto* menu = dock.findChild<QMenu*>();
        QVERIFY(menu);
        menu->actions().last()->trigger(); // mute this kind: a failure is the newest
        menu->close();
        QCOMPARE(list->model()->rowCount(), 1);
        fixture.post(failed(id));
        fixture.post(ended(id));
        QTRY_COMPARE(list->model()->rowCount(), 2);
        QVERIFY(fixture.state.value(QStringLiteral("events/muted"))
                    .toStringList()
                    .contains(QStringLiteral("recordingFailed")));
        QTest::mouseClick(named<QToolButton>(&dock, "btnUnmute"), Qt::LeftButton);
        QCOMPARE(list->model()->rowCount(), 4); // nothing was lost by muting
    }
};

QTEST_MAIN(TestEventsDock)
#include "tst_eventsdock.moc"
