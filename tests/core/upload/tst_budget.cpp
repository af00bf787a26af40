// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/budget.h"

#include <QTest>

using namespace std::chrono_literals;

/// bilibili-upload.md D.1 class L and D.2.
class TestBudget : public QObject
{
    Q_OBJECT
    const QDateTime start = QDateTime::fromSecsSinceEpoch(1764158400, Qt::UTC);
    static QDateTime at(const QDateTime& time, std::chrono::seconds later)
    {
        return time.addSecs(later.count());
    }

private slots:
    void preuploadsAreTwentySecondsApart()
    {
        Budget budget;
        QCOMPARE(budget.preuploadAt(start), start);
        budget.preuploaded(start);
        QCOMPARE(budget.preuploadAt(at(start, 5s)), at(start, 20s));
        QCOMPARE(budget.preuploadAt(at(start, 30s)), at(start, 30s));
    }
    void fifteenPreuploadsAnHour()
    {
        Budget budget;
        for (int i = 0; i < 15; ++i)
            budget.preuploaded(at(start, i * 1min));
        QCOMPARE(budget.preuploadAt(at(start, 20min)), at(start, 60min)); // when the first one is an hour old
        QCOMPARE(budget.preuploadAt(at(start, 61min)), at(start, 61min));
    }
    void eightPostsADayAndThirtySecondsBetweenWrites()
    {
        Budget budget;
        for (int i = 0; i < 8; ++i)
            budget.written(at(start, i * 1h), true);
        QCOMPARE(budget.writeAt(at(start, 10h), true), at(start, 24h));
        QCOMPARE(budget.writeAt(at(start, 10h), false), at(start, 10h)); // an append is no new post
        budget.written(at(start, 10h), false);
        QCOMPARE(budget.writeAt(at(start, 10h + 1s), false), at(start, 10h + 30s));
    }
    void restsGrow()
    {
        Budget budget;
        QDateTime now = start;
        const std::chrono::minutes rests[] = {15min, 30min, 60min, 120min, 120min};
        for (const auto rest : rests) {
            budget.limited(now, QStringLiteral("601"));
            QCOMPARE(budget.preuploadAt(now), at(now, rest));
            QCOMPARE(budget.writeAt(now, false), at(now, rest));
            now = at(now, rest);
        }
        QVERIFY(!budget.needsPerson(now));
        QVERIFY(budget.needsPerson(at(start, 24h)));
        budget.unlimited();
        QCOMPARE(budget.writeAt(now, false), now);
        QVERIFY(!budget.needsPerson(at(start, 48h)));
    }
    void aClockSetBackDoesNotBlock()
    {
        Budget budget;
        budget.preuploaded(at(start, 24h));
        budget.written(at(start, 24h), true);
        QCOMPARE(budget.preuploadAt(start), start);
        QCOMPARE(budget.writeAt(start, true), start);
    }
    /// A rest stays as long as it was meant to be, not longer and not shorter.
    void aClockSetBackMovesTheRest()
    {
        Budget budget;
        budget.limited(at(start, 24h), QStringLiteral("601"));
        QVERIFY(!budget.heed(at(start, 24h + 5min)));
        QCOMPARE(budget.preuploadAt(at(start, 24h + 5min)), at(start, 24h + 15min));
        QVERIFY(budget.heed(start));
        QCOMPARE(budget.preuploadAt(start), at(start, 15min));
        QCOMPARE(budget.writeAt(at(start, 20min), true), at(start, 20min));
        QVERIFY(!budget.needsPerson(at(start, 1h)));
        QVERIFY(budget.needsPerson(at(start, 24h)));
    }
    void survivesARestart()
    {
        Budget budget;
        budget.preuploaded(start);
        budget.written(start, true);
        budget.limited(start, QStringLiteral("too fast"));
        const Budget back = Budget::fromJson(budget.toJson());
        QCOMPARE(back.preuploads, budget.preuploads);
        QCOMPARE(back.posts, budget.posts);
        QCOMPARE(back.lastWrite, budget.lastWrite);
        QCOMPARE(back.limitedUntil, budget.limitedUntil);
        QCOMPARE(back.limitedSince, budget.limitedSince);
        QCOMPARE(back.limitedAt, budget.limitedAt);
        QCOMPARE(back.limitLevel, 1);
        QCOMPARE(back.limitReason, QStringLiteral("too fast"));
        QCOMPARE(Budget::fromJson({}).preuploadAt(start), start);
    }
};
QTEST_GUILESS_MAIN(TestBudget)
#include "tst_budget.moc"
