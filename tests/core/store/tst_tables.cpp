// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sql.h"
#include "core/store/store.h"
#include "core/store/storederror.h"
#include "core/store/uploadbatch.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <iterator>

namespace {
QDateTime at(const char* text)
{
    return QDateTime::fromString(QLatin1String(text), Qt::ISODateWithMs).toUTC();
}

StreamerRow streamer(const char* url)
{
    StreamerRow row;
    row.name = QStringLiteral("主播😀");
    row.platform = QStringLiteral("bilibili");
    row.url = QUrl(QLatin1String(url));
    row.checkIntervalSec = 45;
    row.autoUpload = true;
    row.uploadTemplate = QStringLiteral("t");
    row.overrides = {{QStringLiteral("record.splitMinutes"), 30}};
    row.status = QStringLiteral("offline");
    row.paused = true;
    row.createdAt = at("2026-11-26T12:00:00.123Z");
    return row;
}
} // namespace

class TestTables : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<Store>();
        const auto opened = m_store->db.open(m_folder->filePath(QStringLiteral("a.sqlite3")));
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
    }

    void streamersRoundTrip()
    {
        const StreamerRow row = streamer("https://live.bilibili.com/1");
        const auto id = m_store->streamers.add(row);
        QVERIFY2(id, id ? "" : qPrintable(id.error().detail));
        StreamerRow read = *m_store->streamers.get(*id);
        QCOMPARE(read.id, *id);
        QCOMPARE(read.name, row.name);
        QCOMPARE(read.platform, row.platform);
        QCOMPARE(read.url, row.url);
        QCOMPARE(read.checkIntervalSec, 45);
        QVERIFY(read.autoUpload);
        QCOMPARE(read.uploadTemplate, row.uploadTemplate);
        QCOMPARE(read.overrides, row.overrides);
        QCOMPARE(read.status, row.status);
        QVERIFY(read.paused);
        QCOMPARE(read.createdAt, row.createdAt);

        read.name = QString(); // null, not only empty
        read.paused = false;
        QVERIFY(m_store->streamers.update(read));
        QCOMPARE(m_store->streamers.all()->first().name, QString());
        QVERIFY(!m_store->streamers.all()->first().paused);
        QVERIFY(m_store->streamers.remove(*id));
        const auto gone = m_store->streamers.get(*id);
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, Error::Kind::NotFound);
        QVERIFY(!m_store->streamers.remove(*id));
        QVERIFY(!m_store->streamers.update(read));
    }

    void urlIsUnique()
    {
        const auto first = m_store->streamers.add(streamer("https://live.bilibili.com/1"));
        const auto again = m_store->streamers.add(streamer("https://live.bilibili.com/1"));
        QVERIFY(!again);
        QCOMPARE(again.error().kind, Error::Kind::Refused);
        QCOMPARE(again.error().code, int(*first));
        const auto second = m_store->streamers.add(streamer("https://live.bilibili.com/2"));
        QVERIFY(second);
        StreamerRow row = *m_store->streamers.get(*second);
        row.url = QUrl(QStringLiteral("https://live.bilibili.com/1"));
        const auto moved = m_store->streamers.update(row);
        QVERIFY(!moved);
        QCOMPARE(moved.error().kind, Error::Kind::Refused);
        // Saving a row unchanged is no conflict with itself.
        QVERIFY(m_store->streamers.update(*m_store->streamers.get(*second)));
    }

    void idsAreNeverReused()
    {
        const auto first = m_store->streamers.add(streamer("https://a/1"));
        QVERIFY(m_store->streamers.remove(*first));
        QVERIFY(*m_store->streamers.add(streamer("https://a/2")) > *first);
    }

    void tasksAndVideosOutliveTheirStreamer()
    {
        const auto id = m_store->streamers.add(streamer("https://a/1"));
        TaskRow task;
        task.streamer = *id;
        task.worker = QStringLiteral("rec-1");
        task.status = QStringLiteral("recording");
        task.title = QStringLiteral("标题");
        task.startedAt = at("2026-11-26T12:00:00Z");
        const auto taskId = m_store->tasks.add(task);
        QVERIFY2(taskId, taskId ? "" : qPrintable(taskId.error().detail));
        VideoRow video;
        video.streamer = *id;
        video.task = *taskId;
        video.part = 1;
        video.path = QStringLiteral("/tmp/录像.flv");
        video.size = 5000000000;
        video.duration = 3600.25;
        video.state = QStringLiteral("done");
        const auto videoId = m_store->videos.add(video);
        QVERIFY(videoId);

        QCOMPARE(m_store->tasks.running()->size(), 1);
        QVERIFY(!m_store->tasks.get(*taskId)->stoppedAt.isValid());
        QCOMPARE(m_store->videos.get(*videoId)->size, 5000000000);
        QCOMPARE(m_store->videos.get(*videoId)->duration, 3600.25);
        QCOMPARE(m_store->videos.ofTask(*taskId)->size(), 1);
        QCOMPARE(m_store->videos.page(*id, 0, 10)->size(), 1);

        QVERIFY(m_store->streamers.remove(*id));
        QCOMPARE(m_store->videos.get(*videoId)->streamer, 0);
        QCOMPARE(m_store->videos.get(*videoId)->task, *taskId);
        QCOMPARE(m_store->tasks.get(*taskId)->streamer, 0);

        // The broadcast still runs: its next rows name a streamer that is gone.
        QVERIFY(m_store->videos.add(video));
        task.id = *taskId;
        task.status = QStringLiteral("done");
        task.stoppedAt = at("2026-11-26T13:00:00Z");
        QVERIFY(m_store->tasks.update(task));
        QCOMPARE(m_store->tasks.get(*taskId)->stoppedAt, task.stoppedAt);
        QCOMPARE(m_store->tasks.running()->size(), 0);
        QVERIFY(m_store->videos.remove(*videoId));
        QVERIFY(!m_store->videos.remove(*videoId));
    }

    void errorsKeepTheirKindAndCode_data()
    {
        QTest::addColumn<int>("kind");
        for (int kind = 0; kind <= int(Error::Kind::Database); ++kind)
            QTest::newRow(kindName(Error::Kind(kind))) << kind;
    }
    void errorsKeepTheirKindAndCode()
    {
        QFETCH(int, kind);
        const Error error{Error::Kind(kind), QStringLiteral("why"), -101 + kind, {}};
        const auto same = [&error](const auto& row) {
            const auto stored = storedError(row);
            return stored && stored->kind == error.kind && stored->detail == error.detail &&
                   stored->code == error.code;
        };
        TaskRow task;
        keepError(task, error);
        task.session = QStringLiteral("s");
        task.id = *m_store->tasks.add(task);
        QVERIFY(same(*m_store->tasks.get(task.id)));
        QCOMPARE(m_store->tasks.get(task.id)->session, task.session);
        UploadRow upload;
        keepError(upload, error);
        upload.createdAt = at("2026-11-26T12:00:00Z");
        PartRow part;
        keepError(part, error);
        upload.id = *addUpload(m_store->db, upload, {part});
        const UploadRow read = *m_store->uploads.get(upload.id);
        QVERIFY(same(read));
        QCOMPARE(read.createdAt, upload.createdAt);
        part = m_store->uploads.parts(upload.id)->first();
        QVERIFY(same(part));

        forgetError(task);
        QVERIFY(m_store->tasks.update(task));
        QVERIFY(!storedError(*m_store->tasks.get(task.id)));
        forgetError(upload);
        QVERIFY(m_store->uploads.updateQueue(upload));
        QVERIFY(!storedError(*m_store->uploads.get(upload.id)));
        QCOMPARE(m_store->uploads.get(upload.id)->error, QString());
        forgetError(part);
        QVERIFY(m_store->uploads.updatePart(part));
        QVERIFY(!storedError(*m_store->uploads.part(part.id)));
        QVERIFY(!kindFrom(QStringLiteral("nonsense")));
    }

    void pagesGoBackwards()
    {
        const auto a = m_store->streamers.add(streamer("https://a/1"));
        const auto b = m_store->streamers.add(streamer("https://a/2"));
        for (int i = 0; i < 10; ++i) {
            VideoRow video;
            video.streamer = i % 2 ? *a : *b;
            video.part = i;
            video.state = QStringLiteral("done");
            QVERIFY(m_store->videos.add(video));
        }
        const auto first = m_store->videos.page(0, 0, 4);
        QCOMPARE(first->size(), 4);
        QCOMPARE(first->first().part, 9);
        const auto second = m_store->videos.page(0, first->last().id, 100);
        QCOMPARE(second->size(), 6);
        QCOMPARE(second->first().part, 5);
        QCOMPARE(m_store->videos.page(*a, 0, 100)->size(), 5);
        QCOMPARE(m_store->videos.inState(QStringLiteral("done"))->size(), 10);
    }

    void settingsKeepTheirTypes_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::newRow("bool") << QVariant(true);
        QTest::newRow("int") << QVariant(42);
        QTest::newRow("double") << QVariant(0.5);
        QTest::newRow("text") << QVariant(QStringLiteral("a \"b\" ]中😀"));
        QTest::newRow("list") << QVariant(QStringList{QStringLiteral("a"), QStringLiteral("b")});
        QTest::newRow("map") << QVariant(QVariantMap{{QStringLiteral("k"), 1}});
    }
    void settingsKeepTheirTypes()
    {
        QFETCH(QVariant, value);
        QVERIFY(m_store->settings.set(QString(), QStringLiteral("k"), value));
        QVERIFY(m_store->settings.set(QStringLiteral("huya"), QStringLiteral("k"), 7));
        QVERIFY(m_store->settings.setState(QStringLiteral("window"), value));
        const auto layers = m_store->settings.layers();
        QCOMPARE(layers->size(), 2);
        const QVariant read = layers->value(QString()).value(QStringLiteral("k"));
        QCOMPARE(QJsonValue::fromVariant(read), QJsonValue::fromVariant(value));
        QCOMPARE(QJsonValue::fromVariant(*m_store->settings.state(QStringLiteral("window"))),
                 QJsonValue::fromVariant(value));
        QVERIFY(m_store->settings.set(QString(), QStringLiteral("k"), QVariant()));
        QCOMPARE(m_store->settings.layers()->size(), 1);
        QVERIFY(!m_store->settings.state(QStringLiteral("none"))->isValid());
    }

    void countersAddUp()
    {
        const QDate day(2026, 11, 26);
        for (int i = 0; i < 3; ++i) {
            m_store->counters.add({1, day, 1, 2, 5000000000, 1.5, 1, 3});
            m_store->counters.add({2, day.addDays(i), 0, 1, 10, 1, 0, 0});
        }
        m_store->db.flush();
        const auto one = m_store->counters.range(1, day, day);
        QCOMPARE(one->size(), 1);
        QCOMPARE(one->first().bytes, 15000000000);
        QCOMPARE(one->first().broadcasts, 3);
        QCOMPARE(one->first().seconds, 4.5);
        QCOMPARE(one->first().repairs, 9);
        const auto all = m_store->counters.range(0, day, day.addDays(1));
        QCOMPARE(all->size(), 2);
        QCOMPARE(all->first().files, 7);
        QCOMPARE(all->last().files, 1);
        QCOMPARE(m_store->counters.range(3, day, day)->size(), 0);
    }

    /// With BILIUP_QT_BENCH a million lines (tests/bench/run.py logs).
    void logsFilterAndPageQuickly()
    {
        const int rows = qEnvironmentVariableIntValue("BILIUP_QT_BENCH") ? 1'000'000 : 200'000;
        QVERIFY(m_store->db.run([rows](QSqlDatabase& db) {
            return sql::exec(
                db,
                QStringLiteral(
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) "
                    "INSERT INTO logs (time, level, source, streamer, message) SELECT "
                    "1700000000000 + i, CASE i % 1000 WHEN 0 THEN 3 WHEN 1 THEN 2 ELSE 1 END, "
                    "CASE i % 50 WHEN 0 THEN 'record' ELSE 'net' END, i % 300, "
                    "'line 100% of a length that is usual for what the program writes ' || i FROM n"),
                {rows});
        }));
        LogsTable::Filter filters[10];
        filters[1].before = rows / 2;
        filters[2].minLevel = 3;
        filters[3].streamer = 7;
        filters[4].source = QStringLiteral("record");
        filters[5].minLevel = 2;
        filters[5].before = 5000;
        filters[6].minLevel = 3;
        filters[6].source = QStringLiteral("record");
        filters[7].text = QStringLiteral("nowhere");
        filters[8].text = QStringLiteral("nowhere");
        filters[8].source = QStringLiteral("net");
        filters[9].text = QStringLiteral("nowhere");
        filters[9].streamer = 7;
        const qsizetype expected[] = {200, 200, 200, 200, 200, 9, 200, 0, 0, 0};
        qint64 slowest = 0;
        for (std::size_t i = 0; i < std::size(filters); ++i) {
            QElapsedTimer timer;
            timer.start();
            const auto page = m_store->logs.page(filters[i]);
            const qint64 ms = timer.elapsed();
            slowest = std::max(slowest, ms);
            QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
            QCOMPARE(page->rows.size(), expected[i]);
            QVERIFY2(ms < 50, qPrintable(QStringLiteral("filter %1: %2 ms").arg(i).arg(ms)));
        }
        qInfo("a filtered page of %d log lines: %lld ms (limit 50)", rows, slowest);
    }

    void aTextIsFoundOnWhicheverPageItIs()
    {
        QVERIFY(m_store->db.run([](QSqlDatabase& db) {
            return sql::exec(
                db, QStringLiteral(
                        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 120000) "
                        "INSERT INTO logs (time, level, source, message) SELECT i, 1, 'net', "
                        "'100% ' || i || '.' FROM n"));
        }));
        const auto found = [this](const QString& text, int limit) {
            LogsTable::Filter filter;
            filter.text = text;
            filter.limit = limit;
            QList<qint64> ids;
            int pages = 0;
            do {
                const auto page = m_store->logs.page(filter);
                if (!page || ++pages > 10)
                    return QList<qint64>{-1};
                for (const LogRow& row : page->rows)
                    ids += row.id;
                filter.before = page->next;
            } while (filter.before > 0);
            return ids;
        };
        QCOMPARE(found(QStringLiteral("100% 5."), 200), QList<qint64>{5});
        QCOMPARE(found(QStringLiteral("00000."), 200), QList<qint64>{100000});
        QCOMPARE(found(QStringLiteral("50000."), 1), QList<qint64>{50000});
        QCOMPARE(found(QStringLiteral("% 9999"), 5),
                 (QList<qint64>{99999, 99998, 99997, 99996, 99995, 99994, 99993, 99992, 99991, 99990, 9999}));
        QCOMPARE(found(QStringLiteral("100_"), 200), QList<qint64>()); // no wildcard
    }

    void oldLogLinesGo()
    {
        for (int i = 0; i < 12000; ++i)
            m_store->logs.append({0, QDateTime::fromMSecsSinceEpoch(i, Qt::UTC), 1, QStringLiteral("net"), 0,
                                  0, QString::number(i)});
        m_store->db.flush();
        QVERIFY(m_store->logs.removeBefore(QDateTime::fromMSecsSinceEpoch(11990, Qt::UTC)));
        const auto left = m_store->logs.page({});
        QCOMPARE(left->rows.size(), 10);
        QCOMPARE(left->rows.last().message, QStringLiteral("11990"));
    }

    void sessionsGoWithTheirUser()
    {
        UserRow user;
        user.name = QStringLiteral("ana");
        user.passwordHash = QStringLiteral("$argon2id$");
        user.role = QStringLiteral("operator");
        user.createdAt = at("2026-11-26T12:00:00.000Z");
        user.id = m_store->users.add(user).value();
        UserRow again = user;
        again.name = QStringLiteral("ANA");
        const auto refused = m_store->users.add(again);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        const UserRow read = m_store->users.all()->first();
        QCOMPARE(read.name, user.name);
        QCOMPARE(read.passwordHash, user.passwordHash);
        QCOMPARE(read.role, user.role);
        QCOMPARE(read.createdAt, user.createdAt);

        SessionRow session;
        session.user = user.id;
        session.role = QStringLiteral("operator");
        session.tokenHash = QByteArray("\0\1\2", 3);
        session.address = QStringLiteral("192.168.1.2");
        session.agent = QStringLiteral("Firefox");
        session.createdAt = user.createdAt;
        session.expiresAt = user.createdAt.addDays(1);
        session.id = m_store->sessions.add(session).value();
        SessionRow paired = session;
        paired.user = 0;
        paired.tokenHash = "other";
        paired.expiresAt = user.createdAt.addDays(3);
        paired.id = m_store->sessions.add(paired).value();
        QVERIFY(!m_store->sessions.add(paired)); // a token is one session

        auto valid = m_store->sessions.valid(user.createdAt);
        QCOMPARE(valid->size(), 2);
        QCOMPARE(valid->first().user, user.id);
        QCOMPARE(valid->first().tokenHash, session.tokenHash);
        QCOMPARE(valid->first().address, session.address);
        QCOMPARE(valid->first().agent, session.agent);
        QCOMPARE(valid->first().expiresAt, session.expiresAt);
        QCOMPARE(valid->last().user, 0);

        QVERIFY(m_store->users.remove(user.id));
        valid = m_store->sessions.valid(user.createdAt);
        QCOMPARE(valid->size(), 1);
        QCOMPARE(valid->first().id, paired.id);
        QVERIFY(m_store->sessions.valid(paired.expiresAt)->isEmpty());
        QVERIFY(!m_store->sessions.remove(paired.id)); // expired ones were deleted
    }

    void ledgerKeepsWhatWasDone()
    {
        LedgerRow row;
        row.time = at("2026-11-26T12:00:00.500Z");
        row.action = QStringLiteral("move");
        row.path = QStringLiteral("/a");
        row.target = QStringLiteral("/b");
        row.reason = QStringLiteral("rule");
        row.size = 7;
        QVERIFY(m_store->ledger.add(row));
        const auto read = m_store->ledger.page(0, 10);
        QCOMPARE(read->size(), 1);
        QCOMPARE(read->first().time, row.time);
        QCOMPARE(read->first().target, row.target);
        QCOMPARE(read->first().size, 7);
    }

    void settingsSettle()
    {
        SettingsTable& table = m_store->settings;
        const QString all;
        const auto rename = [this](const char* from, const char* to) {
            return m_store->db.run([&](QSqlDatabase& db) {
                return sql::exec(db, QStringLiteral("ALTER TABLE %1 RENAME TO %2")
                                         .arg(QLatin1String(from), QLatin1String(to)));
            });
        };
        table.post(all, QStringLiteral("a.b"), 1);
        QVERIFY(table.settle(all, {QStringLiteral("a.b")}));
        QCOMPARE(table.layers()->value(all).value(QStringLiteral("a.b")), QVariant(1));
        QVERIFY(rename("settings", "away"));
        table.postState(QStringLiteral("window"), 7);
        table.post(all, QStringLiteral("c.d"), 2);
        table.post(QStringLiteral("huya"), QStringLiteral("e.f"), 3);
        QVERIFY(table.settle(all, {QStringLiteral("a.b"), QStringLiteral("e.f")})); // nobody else's
        for (int asked = 0; asked < 2; ++asked) {
            const auto unsaved = table.settle(all, {QStringLiteral("a.b"), QStringLiteral("c.d")});
            QVERIFY(!unsaved);
            QVERIFY2(unsaved.error().detail.startsWith(
                         QLatin1String("c.d holds until the program ends, it is not saved: ")),
                     qPrintable(unsaved.error().detail));
        }
        QVERIFY(!table.settle(QStringLiteral("huya"), {QStringLiteral("e.f")}));
        QVERIFY(rename("away", "settings"));
        table.post(all, QStringLiteral("c.d"), 4);
        QVERIFY(table.settle(all, {QStringLiteral("c.d")}));
        QVERIFY(!table.settle(QStringLiteral("huya"), {QStringLiteral("e.f")}));
    }
    /// The queue goes on when the table is gone: the sanitizers see what its answers touch.
    void settingsThatFailAtTheEnd()
    {
        QVERIFY(m_store->db.run([](QSqlDatabase& db) {
            return sql::exec(db, QStringLiteral("ALTER TABLE settings RENAME TO away"));
        }));
        auto table = std::make_unique<SettingsTable>(m_store->db);
        QSemaphore go;
        m_store->db.post([&go](QSqlDatabase&) {
            go.acquire();
            return Result<>();
        });
        table->post(QString(), QStringLiteral("c.d"), 2);
        table.reset();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("c.d is not saved")));
        go.release();
        m_store.reset();
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Store> m_store;
};
QTEST_GUILESS_MAIN(TestTables)
#include "tst_tables.moc"
