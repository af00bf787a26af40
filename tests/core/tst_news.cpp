// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/events/eventreader.h"
#include "core/news.h"
#include "core/roster.h"
#include "core/store/store.h"
#include "tests/support/fakeclock.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace std::chrono_literals;

namespace {
template <std::size_t... i>
QList<Event> oneOfEach(std::index_sequence<i...>)
{
    return {Event(std::in_place_index<i>)...};
}

const Error broken{Error::Kind::Http, QStringLiteral("HTTP 503"), 503, {}};

/// Every kind that is news, its members filled.
QList<Event> allNews()
{
    const QDateTime at(QDate(2026, 11, 26), QTime(12, 0, 0, 5), Qt::UTC);
    const QString path = QStringLiteral("/录像/a.flv");
    SegmentInfo segment{path, 5000000000, 60.5, 3600, 2600, 1920, 1080, 60, {}, {}, SplitReason::Size, true};
    segment.videoCodec = QStringLiteral("hevc");
    segment.audioCodec = QStringLiteral("aac");
    return {event::StreamerAdded{1},
            event::StreamerRemoved{1, QStringLiteral("主播")},
            event::StreamStarted{1, 2, QStringLiteral("Title"), true},
            event::StreamEnded{1, 2, QStringLiteral("Title"), 3, 5000000000, 60.5, true},
            event::SegmentClosed{1, 2, 7, 3, segment},
            event::Reconnecting{1, 2, 1, 5, 1500ms, broken},
            event::RecordingFailed{1, 2, broken},
            event::FileDeleted{path, QStringLiteral("asked")},
            event::FilesCleanedUp{3, 5000000000, 1},
            event::FileMoved{path, path, QStringLiteral("asked")},
            event::RemuxFinished{7, path, path, broken, false},
            event::HookFailed{1, 2, QStringLiteral("segment"), 3, broken},
            event::UnfinishedFilesFound{3, 5000000000},
            event::DiskChanged{path, event::DiskLevel::Full, 5000000000, 0.5},
            event::UploadChanged{4, 1, 2, QStringLiteral("failed"), QStringLiteral("x"), at, broken},
            event::ArchivePosted{4, 1, 2, 9007199254740990, QStringLiteral("BV1"), 3, true, broken},
            event::ArchiveReviewed{4, 5, 6, QStringLiteral("BV1"), QStringLiteral("title"), -2,
                                   QStringLiteral("x"), QStringLiteral("why")},
            event::AccountChanged{5, QStringLiteral("up"), QStringLiteral("needsLogin")},
            event::PlatformThrottled{QStringLiteral("bilibili"), QStringLiteral("slow"), at},
            event::NetworkChanged{true},
            event::DatabaseReplaced{QStringLiteral("/d/a.corrupt"), QStringLiteral("/d/b"), at},
            event::UpdateAvailable{QStringLiteral("1.2.0"), QUrl(QStringLiteral("https://github.com/a/b"))},
            event::NotificationFailed{QStringLiteral("My phone"), QStringLiteral("bark"), broken}};
}
} // namespace

class TestNews : public QObject
{
    Q_OBJECT
private slots:
    void newsIsReadBackWhole()
    {
        const QList<Event> news = allNews();
        for (const Event& event : news) {
            QVERIFY2(isNews(event), qPrintable(eventName(event)));
            const QJsonObject json = toJson({1, {}, event});
            const auto read = eventFromJson(json);
            QVERIFY2(read, qPrintable(eventName(event)));
            QCOMPARE(toJson({1, {}, *read}), json);
        }
        // No kind is left out above: what is not there is no news.
        const QList<Event> kinds = oneOfEach(std::make_index_sequence<std::variant_size_v<Event>>());
        for (const Event& kind : kinds) {
            const bool listed = std::any_of(news.begin(), news.end(),
                                            [&](const Event& e) { return e.index() == kind.index(); });
            QCOMPARE(eventFromJson(toJson({1, {}, kind})).has_value(), listed);
            QVERIFY2(listed || !isNews(kind), qPrintable(eventName(kind)));
        }
    }

    void readsNothingFromRubbish()
    {
        QVERIFY(!eventFromJson({}));
        QVERIFY(!eventFromJson({{QStringLiteral("event"), QStringLiteral("fromTheFuture")}}));
        const auto bare = eventFromJson({{QStringLiteral("event"), QStringLiteral("segmentClosed")},
                                         {QStringLiteral("endedBy"), QStringLiteral("?")},
                                         {QStringLiteral("bytes"), QStringLiteral("many")}});
        QVERIFY(bare);
        QCOMPARE(std::get<event::SegmentClosed>(*bare).segment.bytes, 0);
    }

    void whatIsRepeatedIsNoNews()
    {
        QVERIFY(!isNews(event::Reconnecting{1, 2, 2, 5, 1s, broken}));
        QVERIFY(!isNews(event::DiskChanged{{}, event::DiskLevel::Ok, 1, 1}));
        QVERIFY(!isNews(event::AccountChanged{1, {}, QStringLiteral("ok")}));
    }

    void survivesARestart()
    {
        const QTemporaryDir folder;
        FakeClock clock;
        for (int run = 0; run < 2; ++run) {
            Store store;
            QVERIFY(store.db.open(folder.filePath(QStringLiteral("a.sqlite3"))));
            Events events(clock);
            Roster roster(events);
            StreamerRow row;
            row.id = 1;
            row.name = QStringLiteral("主播");
            roster.put(row);
            News news(events, roster, store.events);
            news.load(*store.events.page(0, News::pageSize));
            QCOMPARE(news.recent().size(), std::size_t(run));
            QSignalSpy added(&news, &News::added);
            events.post(event::Checked{});
            events.post(event::StreamStarted{1, 1, QString::number(run), false});
            QTRY_COMPARE(added.count(), 1);
            QCOMPARE(news.recent().front().id, run + 1);
            QCOMPARE(news.recent().front().who, row.name);
            store.db.flush();
            const auto page = store.events.page(0, 10);
            QCOMPARE(page->size(), run + 1);
            QCOMPARE(page->first().time, clock.now());
            QCOMPARE(page->first().what.value(QStringLiteral("title")).toString(), QString::number(run));
            QCOMPARE(store.events.page(page->first().id, 10)->size(), run);
            clock.advance(24h);
        }
    }

    void oldOnesGo()
    {
        const QTemporaryDir folder;
        Store store;
        QVERIFY(store.db.open(folder.filePath(QStringLiteral("a.sqlite3"))));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        store.events.append({1, now.addDays(-31), 0, {}, {}});
        store.events.append({2, now.addDays(-29), 0, {}, {}});
        store.db.flush();
        QVERIFY(store.events.removeBefore(now.addDays(-News::keepDays)));
        QCOMPARE(store.events.page(0, 10)->size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestNews)
#include "tst_news.moc"
