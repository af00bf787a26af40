// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/undolist.h"
#include <QSignalSpy>
#include <QTest>

class TestUndoList : public QObject
{
    Q_OBJECT
private slots:
    void newestFirstAndOnce()
    {
        UndoList list;
        QSignalSpy changed(&list, &UndoList::changed);
        QList<int> done;
        const int first = list.add([&] { done << 1; });
        list.add([&] { done << 2; });
        const int third = list.add([&] { done << 3; });
        list.undo(third); // by the button of its toast
        list.undo(third);
        list.undoLast();
        QCOMPARE(done, (QList<int>{3, 2}));
        list.undo(first);
        list.undoLast();
        QCOMPARE(done, (QList<int>{3, 2, 1}));
        QVERIFY(list.isEmpty());
        QCOMPARE(changed.count(), 6);
    }
    void whatCannotBeTakenBackMayBeAddedAgain()
    {
        UndoList list;
        int tries = 0;
        std::function<void()> back = [&] {
            if (++tries < 3)
                list.add(back);
        };
        list.add(back);
        for (int i = 0; i < 5; ++i)
            list.undoLast();
        QCOMPARE(tries, 3);
    }
    void theOldestIsForgotten()
    {
        UndoList list;
        int done = 0;
        const int oldest = list.add([&] { done = -1000; });
        for (int i = 0; i < UndoList::most; ++i)
            list.add([&] { ++done; });
        list.undo(oldest);
        while (!list.isEmpty())
            list.undoLast();
        QCOMPARE(done, UndoList::most);
        QVERIFY(UndoList::most >= 20); // ux.md UX-97
    }
};

QTEST_GUILESS_MAIN(TestUndoList)
#include "tst_undolist.moc"
