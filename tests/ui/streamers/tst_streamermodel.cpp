// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roster.h"
#include "tests/support/fakeclock.h"
#include "tests/support/scenario.h"
#include "ui/streamers/streamerfilter.h"
#include "ui/streamers/streamermodel.h"
#include "ui/streamers/verbs.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

namespace {
using State = StreamerState;

struct Fixture
{
    FakeClock clock;
    Events events{clock};
    Roster roster{events};
    scenario::Stage stage{roster, events, clock};
    StreamerModel model{roster, clock, [](const QString& id) { return id.toUpper(); }};
    StreamerFilter filter{model};

    void deliver() { QTest::qWait(0); }
    QStringList names() const
    {
        QStringList list;
        for (int row = 0; row < filter.rowCount(); ++row)
            list << filter.index(row, 1).data().toString();
        return list;
    }
};
} // namespace

class TestStreamerModel : public QObject
{
    Q_OBJECT
private slots:
    /// The table of ux.md UX-132, literally.
    void verbs_data()
    {
        QTest::addColumn<StreamerState>("state");
        QTest::addColumn<QString>("allowedOnes"); // Record, stoP, Split, Monitor, Folder, Delete
        for (const State state :
             {State::Idle, State::OffSchedule, State::Checking, State::Live, State::Paused, State::Error})
            QTest::newRow(streamerStateName(state)) << state << QStringLiteral("R--MFD");
        for (const State state : {State::Recording, State::Reconnecting})
            QTest::newRow(streamerStateName(state)) << state << QStringLiteral("-PSMFD");
        QTest::newRow("finishing") << State::Finishing << QStringLiteral("---MF-");
    }
    void verbs()
    {
        QFETCH(StreamerState, state);
        QFETCH(QString, allowedOnes);
        using V = StreamerVerb;
        const V verbs[] = {V::Record, V::Stop, V::Split, V::Monitor, V::OpenFolder, V::Remove};
        for (int i = 0; i < 6; ++i)
            QCOMPARE(allowed(verbs[i], state), allowedOnes[i] != u'-');
    }

    void modelKeepsItsPromises()
    {
        Fixture f;
        const QAbstractItemModelTester tester(&f.filter,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QAbstractItemModelTester source(&f.model,
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        f.filter.sort(0);
        scenario::play(f.stage);
        f.deliver();
        QTRY_COMPARE(f.filter.index(0, 0).data().toString(), QStringLiteral("Recording"));
        f.roster.remove(3);
        f.roster.remove(20);
        QCOMPARE(f.model.rowCount(), 18);
        f.model.setOrder({7, 1, 99});
        QCOMPARE(f.model.order().mid(0, 3), (QList<StreamerId>{7, 1, 2}));
    }

    void changesAreCollected()
    {
        Fixture f;
        scenario::playMany(f.stage, 100, 30);
        f.deliver();
        QTest::qWait(600);
        QSignalSpy told(&f.model, &StreamerModel::refreshed);
        for (int i = 0; i < 20; ++i) {
            scenario::progress(f.stage);
            f.deliver();
        }
        QTRY_COMPARE(told.size(), 1);
    }

    void groupsPlatformsTagsAndWords()
    {
        Fixture f;
        scenario::play(f.stage);
        f.deliver();
        const QList<QPair<StreamerGroup, int>> expected{
            {StreamerGroup::All, 20},    {StreamerGroup::Recording, 8}, {StreamerGroup::Live, 9},
            {StreamerGroup::NotLive, 5}, {StreamerGroup::Error, 3},     {StreamerGroup::Paused, 2}};
        for (const auto& [group, count] : expected) {
            f.filter.setGroup(group);
            QCOMPARE(f.filter.rowCount(), count);
        }
        f.filter.clear();
        f.filter.setPlatform(QStringLiteral("huya"));
        QCOMPARE(f.filter.rowCount(), 8);
        f.filter.setTag(QStringLiteral("音乐"));
        QCOMPARE(f.names(), QStringList{QStringLiteral("风铃草")});
        f.filter.clear();
        f.filter.setText(QStringLiteral("LUNA 电台"));
        QCOMPARE(f.filter.rowCount(), 1);
        f.filter.setText(QStringLiteral("live.bilibili.com 绘画"));
        QCOMPARE(f.filter.rowCount(), 2);
        f.filter.setText(QStringLiteral("nobody"));
        QCOMPARE(f.filter.rowCount(), 0);
        QVERIFY(f.filter.active());
    }

    /// Equal rows keep the order of the sort before.
    void sortingIsStable()
    {
        Fixture f;
        scenario::play(f.stage);
        f.deliver();
        f.filter.sort(streamerColumn(QLatin1String("size")), Qt::DescendingOrder);
        f.filter.sort(streamerColumn(QLatin1String("platform")), Qt::AscendingOrder);
        qint64 last = std::numeric_limits<qint64>::max();
        for (int row = 0; row < 5; ++row) {
            const StreamerView* view = f.model.view(f.filter.index(row, 0));
            QCOMPARE(view->row.platform, QStringLiteral("bilibili"));
            QVERIFY(view->bytes <= last);
            last = view->bytes;
        }
        f.filter.sort(-1);
        QCOMPARE(f.filter.index(0, 0).data(StreamerModel::IdRole).toLongLong(), 1);
    }

    void rowsCanBeDragged()
    {
        Fixture f;
        scenario::play(f.stage);
        f.deliver();
        QSignalSpy changed(&f.model, &StreamerModel::orderChanged);
        const std::unique_ptr<QMimeData> rows(f.model.mimeData({f.model.index(4, 0), f.model.index(4, 1)}));
        f.model.dropMimeData(rows.get(), Qt::MoveAction, 1, 0, {});
        QCOMPARE(f.model.order().mid(0, 4), (QList<StreamerId>{1, 5, 2, 3}));
        QCOMPARE(changed.size(), 1);
    }

    void renamingAsksAndDoesNotChange()
    {
        Fixture f;
        scenario::play(f.stage);
        f.deliver();
        QSignalSpy renamed(&f.model, &StreamerModel::renamed);
        const QModelIndex name = f.model.index(0, 1);
        QVERIFY(!f.model.setData(name, QStringLiteral("  ")));
        QVERIFY(f.model.setData(name, QStringLiteral(" New ")));
        QCOMPARE(renamed.size(), 1);
        QCOMPARE(renamed[0][1].toString(), QStringLiteral("New"));
        QVERIFY(name.data().toString() != u"New");
    }

    void statesReadAsText()
    {
        Fixture f;
        scenario::play(f.stage);
        f.deliver();
        const QString spoken = f.model.index(5, 0).data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.contains(u"Reconnecting 2/5"), qPrintable(spoken));
        QVERIFY(f.model.index(10, 0).data(Qt::ToolTipRole).toString().contains(u"disk is full"));
    }
};

QTEST_MAIN(TestStreamerModel)
#include "tst_streamermodel.moc"
