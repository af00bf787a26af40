// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/bilibili/partitions.h"

#include <QJsonDocument>
#include <QSet>
#include <QTest>

using namespace bilibili;

namespace {
QList<Partition> read(const QByteArray& json)
{
    return readPartitions(QJsonDocument::fromJson(json).array());
}
} // namespace

class TestPartitions : public QObject
{
    Q_OBJECT
private slots:
    void builtInOnesAreWhole()
    {
        const Partitions& lists = builtInPartitions();
        QVERIFY(lists.classic.size() > 100);
        QVERIFY(lists.zones.size() > 25);
        QSet<int> ids;
        for (const Partition& each : lists.classic) {
            QVERIFY2(each.id > 0 && !each.name.isEmpty() && !each.group.isEmpty(), qPrintable(each.name));
            QVERIFY2(!ids.contains(each.id), qPrintable(each.name));
            ids.insert(each.id);
        }
        QCOMPARE(partitionName(lists.classic, 171), QStringLiteral("游戏 › 电子竞技"));
        QCOMPARE(partitionName(lists.zones, 1008), QStringLiteral("游戏"));
        QCOMPARE(partitionName(lists.zones, 7), QStringLiteral("7"));
    }
    void childrenStandForTheirGroup()
    {
        const auto list =
            read("[{\"id\":4,\"name\":\"G\",\"children\":[{\"id\":17,\"name\":\"S\",\"desc\":\"d\"},"
                 "{\"id\":\"65\",\"name\":\"N\"},{\"id\":0,\"name\":\"x\"},{\"id\":5}]},"
                 "{\"id\":1008,\"name\":\"Z\"},7,{}]");
        QCOMPARE(list.size(), 3);
        QCOMPARE(list.at(0).group, QStringLiteral("G"));
        QCOMPARE(list.at(0).description, QStringLiteral("d"));
        QCOMPARE(list.at(1).id, 65);
        QCOMPARE(list.at(2).group, QString());
    }
};

QTEST_GUILESS_MAIN(TestPartitions)
#include "tst_partitions.moc"
