// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/eventring.h"
#include "core/remote/outbox.h"

#include <QTest>

using namespace remote;

/// What waits for a slow client, and what one that comes back has missed.
class TestOutbox : public QObject
{
    Q_OBJECT
    static constexpr Outbox::Kind lasting = Outbox::Kind::Lasting;
    static constexpr Outbox::Kind passing = Outbox::Kind::Passing;

    static QString left(Outbox& box)
    {
        QStringList all;
        while (!box.isEmpty())
            all << box.take();
        return all.join(u' ');
    }

private slots:
    void keepsTheOrder()
    {
        Outbox box({10, 100});
        QVERIFY(box.push(lasting, QStringLiteral("a")) && box.push(passing, QStringLiteral("p")) &&
                box.push(lasting, QStringLiteral("b")));
        QCOMPARE(box.characters(), 3);
        QCOMPARE(left(box), QStringLiteral("a p b"));
        QCOMPARE(box.characters(), 0);
    }

    void dropsWhatPassesFirst()
    {
        Outbox box({4, 1000});
        for (const char* one : {"p1", "a", "p2", "b"})
            QVERIFY(box.push(*one == 'p' ? passing : lasting, QLatin1String(one)));
        QVERIFY(box.push(lasting, QStringLiteral("c")));  // p1 goes
        QVERIFY(box.push(passing, QStringLiteral("p3"))); // p2 goes: the younger one says it, too
        QVERIFY(box.push(lasting, QStringLiteral("d")));  // p3 goes
        QVERIFY(box.push(passing, QStringLiteral("p4"))); // no room, and nobody would miss it
        QCOMPARE(box.dropped(), 4);
        QVERIFY(!box.push(lasting, QStringLiteral("e"))); // too slow
        QCOMPARE(left(box), QStringLiteral("a b c d"));
    }

    void countsCharacters()
    {
        Outbox box({100, 10});
        QVERIFY(box.push(lasting, QStringLiteral("12345")));
        QVERIFY(box.push(passing, QStringLiteral("67890")));
        QVERIFY(!box.push(lasting, QStringLiteral("123456")));
        QCOMPARE(left(box), QStringLiteral("12345"));
        QVERIFY(!box.push(lasting, QString(11, u'x')));
        QVERIFY(box.push(lasting, QString(10, u'x')));
    }

    void eventsAreHeardAgain_data()
    {
        QTest::addColumn<qint64>("after");
        QTest::addColumn<QList<qint64>>("ids");
        QTest::addColumn<bool>("complete");
        // 2, 5 are forgotten; 6, 8, 9 are kept
        QTest::newRow("nothing missed") << qint64(9) << QList<qint64>{} << true;
        QTest::newRow("one") << qint64(8) << QList<qint64>{9} << true;
        QTest::newRow("between ids") << qint64(7) << QList<qint64>{8, 9} << true;
        QTest::newRow("all that is kept") << qint64(5) << QList<qint64>{6, 8, 9} << true;
        QTest::newRow("more than is kept") << qint64(4) << QList<qint64>{6, 8, 9} << false;
        QTest::newRow("from the start") << qint64(0) << QList<qint64>{6, 8, 9} << false;
        QTest::newRow("of another run") << qint64(70) << QList<qint64>{} << false;
    }
    void eventsAreHeardAgain()
    {
        EventRing ring(3);
        QCOMPARE(ring.last(), 0);
        QVERIFY(ring.after(0).complete && ring.after(0).entries.isEmpty());
        for (const qint64 id : {2, 5, 6, 8, 9})
            ring.add({id, 1, QString::number(id)});
        QCOMPARE(ring.last(), 9);
        QFETCH(qint64, after);
        const EventRing::Missed missed = ring.after(after);
        QList<qint64> ids;
        for (const EventRing::Entry& entry : missed.entries)
            ids << entry.id;
        QTEST(ids, "ids");
        QTEST(missed.complete, "complete");
    }
};

QTEST_GUILESS_MAIN(TestOutbox)
#include "tst_outbox.moc"
