// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storederror.h"
#include "core/upload/submitintent.h"
#include "core/upload/uploadplan.h"

#include <QTest>

using uploadplan::Circumstances;

namespace {
const QDateTime now = QDateTime::fromSecsSinceEpoch(1764158400, Qt::UTC);

UploadRow row(UploadId id, const char* state, int position = 0)
{
    UploadRow row;
    row.id = id;
    row.state = QString::fromLatin1(state);
    row.position = position;
    return row;
}

UploadOutcome failure(Error::Kind kind, int code = 0, std::chrono::milliseconds wait = {})
{
    UploadOutcome outcome;
    outcome.failed = true;
    outcome.error = {kind, QStringLiteral("why"), code, wait};
    return outcome;
}

UploadOutcome success(bool everythingPosted, bool waitsForPerson = false)
{
    UploadOutcome outcome;
    outcome.everythingPosted = everythingPosted;
    outcome.waitsForPerson = waitsForPerson;
    return outcome;
}
} // namespace

class TestUploadPlan : public QObject
{
    Q_OBJECT
private slots:
    void next_data()
    {
        QTest::addColumn<UploadOutcome>("outcome");
        QTest::addColumn<bool>("paused");
        QTest::addColumn<bool>("open");
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("reason");
        const auto line = [](const char* name, const UploadOutcome& outcome, bool paused, bool open,
                             const char* state, const char* reason) {
            QTest::newRow(name) << outcome << paused << open << QString::fromLatin1(state)
                                << QString::fromLatin1(reason);
        };
        using Kind = Error::Kind;
        line("posted", success(true), false, false, "inReview", "");
        line("posted, more to come", success(true), false, true, "waitingBroadcast", "broadcast");
        line("uploaded, more to come", success(false), false, true, "waitingBroadcast", "broadcast");
        line("asks first", success(false, true), false, false, "uploaded", "person");
        line("stopped with the program", failure(Kind::Cancelled), false, false, "queued", "");
        line("paused", failure(Kind::Cancelled), true, false, "paused", "paused");
        line("paused while it failed", failure(Kind::Network), true, false, "paused", "paused");
        line("login gone", failure(Kind::LoginNeeded), false, false, "needsLogin", "login");
        line("too fast", failure(Kind::RateLimited, 601, std::chrono::minutes(15)), false, false,
             "waitingRetry", "rateLimited");
        line("network", failure(Kind::Network), false, false, "waitingRetry", "retry");
        line("server", failure(Kind::Http, 502), false, false, "waitingRetry", "retry");
        line("refused", failure(Kind::Refused, 21103), false, false, "failed", "");
        line("disk", failure(Kind::Disk, 28), false, false, "failed", "");
    }
    void next()
    {
        QFETCH(UploadOutcome, outcome);
        QFETCH(bool, paused);
        QFETCH(bool, open);
        QFETCH(QString, state);
        QFETCH(QString, reason);
        const UploadRow after = uploadplan::next(row(1, "uploading"), outcome, {paused, open, 8, now});
        QCOMPARE(after.state, state);
        QCOMPARE(after.holdReason, reason);
        if (state == u"waitingRetry")
            QVERIFY(after.nextTry > now);
        if (outcome.error.kind == Error::Kind::RateLimited) {
            QCOMPARE(after.nextTry, now.addSecs(15 * 60));
            QCOMPARE(after.attempts, 0); // resting is no failed try
        }
    }
    /// What people read after a restart is made of the kind and the code.
    void theRowKeepsWhyItFailed()
    {
        UploadRow after = uploadplan::next(row(1, "uploading"), failure(Error::Kind::Refused, 21103),
                                           {false, false, 8, now});
        QVERIFY(storedError(after));
        QCOMPARE(storedError(after)->kind, Error::Kind::Refused);
        QCOMPARE(storedError(after)->code, 21103);
        QCOMPARE(storedError(after)->detail, QStringLiteral("why"));
        QVERIFY(
            !storedError(uploadplan::next(after, failure(Error::Kind::Cancelled), {false, false, 8, now})));
        after = uploadplan::next(after, success(true), {false, false, 8, now});
        QVERIFY(!storedError(after));
        QCOMPARE(after.error, QString());
    }
    /// As often as it takes: whether a submit arrived is no failed try.
    void anUnclearSubmitIsNoFailedTry()
    {
        const UploadRow after = uploadplan::next(
            row(1, "uploading"), failure(Error::Kind::Network, submitUnclear, std::chrono::seconds(40)),
            {false, false, 0, now});
        QCOMPARE(after.state, QStringLiteral("waitingRetry"));
        QCOMPARE(after.holdReason, QStringLiteral("unclear"));
        QCOMPARE(after.nextTry, now.addSecs(40));
        QCOMPARE(after.attempts, 0);
    }
    void triesEnd()
    {
        UploadRow upload = row(1, "uploading");
        for (int attempt = 1; attempt <= 3; ++attempt) {
            upload = uploadplan::next(upload, failure(Error::Kind::Timeout), {false, false, 3, now});
            QCOMPARE(upload.state, QStringLiteral("waitingRetry"));
        }
        upload = uploadplan::next(upload, failure(Error::Kind::Timeout), {false, false, 3, now});
        QCOMPARE(upload.state, QStringLiteral("failed"));
        QCOMPARE(uploadplan::next(upload, success(true), {false, false, 3, now}).attempts, 0);
    }
    /// A limit of somebody else's than the account's budget: it must end some time, and not turn at once.
    void aLimitWithoutARestIsAFailure()
    {
        UploadRow upload = row(1, "uploading");
        for (int attempt = 1; attempt <= 2; ++attempt) {
            upload = uploadplan::next(upload, failure(Error::Kind::RateLimited, 429), {false, false, 2, now});
            QCOMPARE(upload.state, QStringLiteral("waitingRetry"));
            QVERIFY(upload.nextTry > now.addSecs(1));
        }
        upload = uploadplan::next(upload, failure(Error::Kind::RateLimited, 429), {false, false, 2, now});
        QCOMPARE(upload.state, QStringLiteral("failed"));
    }
    void aClockSetBackDoesNotBlock()
    {
        UploadRow waiting = row(1, "waitingRetry");
        waiting.nextTry = now.addDays(1);
        QCOMPARE(uploadplan::toStart({waiting}, {}, 3, now), QList<UploadId>{1});
        waiting.nextTry = now.addSecs(2 * 60 * 60);
        QCOMPARE(uploadplan::toStart({waiting}, {}, 3, now), QList<UploadId>());
        // A server that asks for a day is asked again earlier, so that the two can be told apart.
        const UploadRow asked =
            uploadplan::next(row(1, "uploading"), failure(Error::Kind::Http, 503, std::chrono::hours(24)),
                             {false, false, 8, now});
        QVERIFY(asked.nextTry <= now.addSecs(2 * 60 * 60));
    }
    void startsInOrderWithinTheLimit()
    {
        UploadRow due = row(4, "waitingRetry", 4);
        due.nextTry = now.addSecs(-1);
        UploadRow later = row(5, "waitingRetry", 0);
        later.nextTry = now.addSecs(60);
        const QList<UploadRow> rows{
            row(1, "queued", 3), row(2, "queued", 1),   row(3, "paused", 0), due, later,
            row(6, "failed"),    row(7, "uploading", 2)};
        QCOMPARE(uploadplan::toStart(rows, {7}, 3, now), (QList<UploadId>{2, 1}));
        QCOMPARE(uploadplan::toStart(rows, {}, 10, now), (QList<UploadId>{2, 1, 4}));
        QCOMPARE(uploadplan::toStart(rows, {7}, 1, now), QList<UploadId>());
        QCOMPARE(uploadplan::nextDue(rows), due.nextTry);
        QVERIFY(!uploadplan::nextDue({row(1, "queued")}).isValid());
    }
    void hours_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("inside");
        QTest::newRow("always") << QString() << QTime(12, 0) << true;
        QTest::newRow("unreadable") << QStringLiteral("soon") << QTime(12, 0) << true;
        QTest::newRow("inside") << QStringLiteral("09:00-17:30") << QTime(17, 29) << true;
        QTest::newRow("the end is outside") << QStringLiteral("09:00-17:30") << QTime(17, 30) << false;
        QTest::newRow("over midnight, late") << QStringLiteral("23:00 - 7:00") << QTime(23, 30) << true;
        QTest::newRow("over midnight, early") << QStringLiteral("23:00 - 7:00") << QTime(6, 59) << true;
        QTest::newRow("over midnight, outside") << QStringLiteral("23:00 - 7:00") << QTime(12, 0) << false;
    }
    void hours()
    {
        QFETCH(QString, text);
        QFETCH(QTime, time);
        QFETCH(bool, inside);
        QCOMPARE(uploadplan::hoursFrom(text).contains(time), inside);
    }
    void movingWritesAsLittleAsItCan_data()
    {
        QTest::addColumn<QList<int>>("positions"); // of the uploads 1, 2, 3, ...
        QTest::addColumn<int>("id");
        QTest::addColumn<int>("to");
        QTest::addColumn<QList<int>>("order");
        QTest::addColumn<int>("written");
        const QList<int> wide{16, 32, 48, 64};
        const QList<int> same{0, 0, 0, 0};
        QTest::newRow("to the front") << wide << 4 << 0 << QList<int>{4, 1, 2, 3} << 1;
        QTest::newRow("to the end") << wide << 1 << 3 << QList<int>{2, 3, 4, 1} << 1;
        QTest::newRow("beyond the end") << wide << 1 << 99 << QList<int>{2, 3, 4, 1} << 1;
        QTest::newRow("between") << wide << 4 << 1 << QList<int>{1, 4, 2, 3} << 1;
        QTest::newRow("one down") << wide << 1 << 1 << QList<int>{2, 1, 3, 4} << 1;
        QTest::newRow("nowhere") << wide << 2 << 1 << QList<int>{1, 2, 3, 4} << 0;
        QTest::newRow("unknown") << wide << 7 << 1 << QList<int>{1, 2, 3, 4} << 0;
        QTest::newRow("no room") << same << 4 << 1 << QList<int>{1, 4, 2, 3} << 4;
        QTest::newRow("no room is needed") << same << 4 << 0 << QList<int>{4, 1, 2, 3} << 1;
    }
    void movingWritesAsLittleAsItCan()
    {
        QFETCH(QList<int>, positions);
        QFETCH(int, id);
        QFETCH(int, to);
        QFETCH(QList<int>, order);
        QFETCH(int, written);
        QList<UploadRow> rows;
        for (int i = 0; i < positions.size(); ++i)
            rows << row(i + 1, "queued", positions[i]);
        const QHash<UploadId, int> changed = uploadplan::moved(rows, id, to);
        QCOMPARE(changed.size(), written);
        for (UploadRow& moved : rows)
            moved.position = changed.value(moved.id, moved.position);
        std::stable_sort(rows.begin(), rows.end(), [](const UploadRow& a, const UploadRow& b) {
            return std::pair(a.position, a.id) < std::pair(b.position, b.id);
        });
        QList<int> after;
        for (const UploadRow& moved : rows)
            after << int(moved.id);
        QCOMPARE(after, order);
    }
};
QTEST_GUILESS_MAIN(TestUploadPlan)
#include "tst_uploadplan.moc"
