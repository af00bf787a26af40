// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/outputfile.h"
#include "core/base/worker.h"
#include "core/upload/growingfile.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Which chunks of a file that is being written may be sent, and which of them count in the end.
class TestGrowingFile : public QObject
{
    Q_OBJECT
    static constexpr qint64 chunk = 100;

private slots:
    void wholeChunksAreReadyButTheFirst()
    {
        GrowingFile file(1000000);
        file.grown(99);
        QCOMPARE(file.ready(chunk), QList<int>());
        file.grown(100);
        QCOMPARE(file.ready(chunk), QList<int>()); // the head is patched at the end
        file.grown(299);
        QCOMPARE(file.ready(chunk), QList<int>{1});
        file.grown(400);
        QCOMPARE(file.ready(chunk), (QList<int>{1, 2, 3}));
        file.sent(2, file.moment());
        QCOMPARE(file.ready(chunk), (QList<int>{1, 3}));
    }
    void nothingBehindTheDeclaredSize()
    {
        GrowingFile file(350);
        file.grown(1000);
        QCOMPARE(file.ready(chunk), (QList<int>{1, 2}));
    }
    void whatWasChangedWaitsForTheEnd()
    {
        GrowingFile file(1000000);
        file.grown(500);
        file.changed(250, 260);
        QCOMPARE(file.ready(chunk), (QList<int>{1, 3, 4}));
        file.changed(399, 401);
        QCOMPARE(file.ready(chunk), QList<int>{1});
    }
    void whatWasChangedAfterwardsCountsAsNotSent()
    {
        GrowingFile file(1000000);
        file.grown(500);
        const quint64 before = file.moment();
        for (const int sent : {1, 2, 3})
            file.sent(sent, before);
        file.changed(0, 20);
        file.changed(250, 260);
        const quint64 after = file.moment();
        file.sent(4, after);
        const QBitArray well = file.sentWell(chunk, 450);
        QCOMPARE(well.size(), 5);
        QCOMPARE(well.testBit(0), false);
        QCOMPARE(well.testBit(1), true);
        QCOMPARE(well.testBit(2), false);
        QCOMPARE(well.testBit(3), true);
        QCOMPARE(well.testBit(4), true);
    }
    void manyChangesBecomeOne()
    {
        GrowingFile file(1000000);
        file.grown(100000);
        for (int i = 0; i < 200; ++i)
            file.changed(i * 100 + 50, i * 100 + 51);
        const QList<int> ready = file.ready(chunk);
        QVERIFY(!ready.isEmpty());
        QCOMPARE(ready.first(), 200);
    }
    void theSenderIsWoken()
    {
        GrowingFile file(1000000);
        QList<QList<int>> got;
        {
            Worker sender(u"sender"_s, [&](Stop& stop) {
                for (;;) {
                    const QList<int> ready = file.waitForReady(chunk, stop);
                    if (ready.isEmpty())
                        return;
                    got.append(ready);
                    for (const int sent : ready)
                        file.sent(sent, file.moment());
                }
            });
            for (qint64 size = 10; size <= 500; size += 10)
                file.grown(size);
            QTRY_VERIFY(file.ready(chunk).isEmpty());
            file.closed();
            sender.join();
        }
        QList<int> all;
        for (const QList<int>& some : std::as_const(got))
            all += some;
        QCOMPARE(all, (QList<int>{1, 2, 3, 4}));
    }
    void aStopEndsTheWait()
    {
        GrowingFile file(1000000);
        bool waited = true;
        Worker sender(u"sender"_s, [&](Stop& stop) { waited = file.waitFor(1, stop); });
        sender.requestStop();
        sender.join();
        QVERIFY(!waited);
    }
    /// What an output file tells of itself.
    void hearsAnOutputFile()
    {
        const QTemporaryDir folder;
        const auto file = std::make_shared<GrowingFile>(1000000);
        OutputFile output;
        QVERIFY(output.open(folder.filePath(u"a.flv"_s), file));
        const QByteArray bytes(1000, 'x');
        QVERIFY(output.append(std::span(bytes.constData(), size_t(bytes.size()))));
        QCOMPARE(file->size(), 1000);
        QCOMPARE(file->ready(chunk).size(), 9);
        QVERIFY(output.patch(210, std::span(bytes.constData(), 5)));
        QCOMPARE(file->ready(chunk).size(), 8);
        const quint64 moment = file->moment();
        file->sent(9, moment);
        QVERIFY(output.truncate(950)); // what comes instead is something else
        QCOMPARE(file->size(), 950);
        QVERIFY(output.appendZeros(250));
        QCOMPARE(file->size(), 1200);
        QCOMPARE(output.size(), 1200);
        QVERIFY(output.finish());
        QCOMPARE(QFileInfo(folder.filePath(u"a.flv"_s)).size(), 1200);
        QVERIFY(!file->sentWell(chunk, 1200).testBit(9));
        Stop stop;
        QCOMPARE(file->waitForReady(chunk, stop), QList<int>()); // closed
    }
};
QTEST_GUILESS_MAIN(TestGrowingFile)
#include "tst_growingfile.moc"
