// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/docks/logdock.h"
#include "ui/docks/logview.h"
#include <QComboBox>
#include <QElapsedTimer>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <ctime>
#include <limits>

namespace {
LogLine line(qint64 id, int level = 1, StreamerId streamer = 0, const QString& text = QStringLiteral("text"))
{
    return {id, QDateTime::currentDateTimeUtc(), level, QStringLiteral("record"), streamer, 0, text};
}

/// The work this thread has done.
double threadMs()
{
    timespec used{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return double(used.tv_sec) * 1e3 + double(used.tv_nsec) / 1e6;
}

/// A log that a test fills; the dock asks it.
struct Source
{
    QList<LogLine> lines;
    void add(int count, int level = 1, StreamerId streamer = 0,
             const QString& text = QStringLiteral("some words of a log line"))
    {
        for (int i = 0; i < count; ++i)
            lines << line(lines.size() + 1, level, streamer, text);
    }
    LogDock::Lines reader()
    {
        return [this](qint64 since) {
            ++questions;
            given = lines.size();
            return lines.mid(since);
        };
    }
    int questions = 0;
    qsizetype given = 0;
};
} // namespace

class TestLogDock : public QObject
{
    Q_OBJECT
private slots:
    void keepsTheLast()
    {
        LogBuffer buffer;
        Source source;
        source.add(LogBuffer::limit + 300);
        QCOMPARE(buffer.append(source.lines).size(), LogBuffer::limit + 300);
        QCOMPARE(buffer.size(), LogBuffer::limit);
        QCOMPARE(buffer.visible().first().id, 301);
        QCOMPARE(buffer.lastId(), LogBuffer::limit + 300);
    }
    void filters_data()
    {
        QTest::addColumn<int>("minLevel");
        QTest::addColumn<int>("origin");
        QTest::addColumn<qint64>("streamer");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QList<int>>("ids");
        const auto all = static_cast<int>(LogFilter::Origin::All);
        const auto system = static_cast<int>(LogFilter::Origin::System);
        const auto one = static_cast<int>(LogFilter::Origin::Streamer);
        QTest::newRow("all") << 0 << all << qint64(0) << QString() << QList<int>{1, 2, 3, 4};
        QTest::newRow("warnings") << 2 << all << qint64(0) << QString() << QList<int>{3, 4};
        QTest::newRow("system") << 0 << system << qint64(0) << QString() << QList<int>{1, 3};
        QTest::newRow("a streamer") << 0 << one << qint64(7) << QString() << QList<int>{2};
        QTest::newRow("text") << 0 << all << qint64(0) << QStringLiteral("DISK") << QList<int>{3};
        QTest::newRow("source") << 0 << all << qint64(0) << QStringLiteral("record")
                                << QList<int>{1, 2, 3, 4};
        QTest::newRow("nothing") << 3 << system << qint64(0) << QString() << QList<int>{};
    }
    void filters()
    {
        QFETCH(int, minLevel);
        QFETCH(int, origin);
        QFETCH(qint64, streamer);
        QFETCH(QString, text);
        LogBuffer buffer;
        buffer.setFilter({minLevel, static_cast<LogFilter::Origin>(origin), streamer, text});
        QList<int> ids;
        for (const LogLine& passed :
             buffer.append({line(1, 0), line(2, 1, 7), line(3, 2, 0, QStringLiteral("disk")), line(4, 3, 8)}))
            ids << static_cast<int>(passed.id);
        QTEST(ids, "ids");
    }
    void oneLineStaysOneLine()
    {
        QVERIFY(!logText(line(1, 1, 3, QStringLiteral("a\nb"))).contains(u'\n'));
        QVERIFY(logText(line(1, 2, 3)).contains(QStringLiteral(" W record #3 text")));
    }
    /// ux.md UX-16: 2000 lines a second do not block the window for more than 100 ms. The limit is on the
    /// work of this thread, since what else the machine does is nobody's fault here. A thread that waits does
    /// no work: the time counts, too, of the batch that was disturbed least, generously.
    void aBurstDoesNotBlock()
    {
        constexpr int perSecond = 2000;
        constexpr int slowest = 200; // ms between two questions of the dock, generously
        UiFixture fixture;
        Source source;
        source.add(LogBuffer::limit);
        LogDock dock(fixture.context, source.reader(), nullptr);
        dock.resize(900, 300);
        dock.show();
        auto* view = dock.findChild<LogView*>();
        QTRY_COMPARE(view->blockCount(), LogBuffer::limit);
        double most = 0;
        qint64 quickest = std::numeric_limits<qint64>::max();
        for (int batch = 0; batch < 10; ++batch) {
            const int questions = source.questions;
            const double before = threadMs();
            QElapsedTimer time;
            time.start();
            source.add(perSecond * slowest / 1000);
            QTRY_VERIFY(source.questions > questions);
            QCoreApplication::processEvents(); // painted, too
            most = std::max(most, threadMs() - before);
            quickest = std::min(quickest, time.elapsed());
            QCOMPARE(view->blockCount(), LogBuffer::limit);
            QCOMPARE(source.given, source.lines.size()); // all of them at once
        }
        qInfo("most work for one batch: %.1f ms, quickest: %lld ms", most, qlonglong(quickest));
        QVERIFY2(most < 100, qPrintable(QString::number(most)));
        QVERIFY2(quickest < slowest + 300, qPrintable(QString::number(quickest)));
    }
    void stopsFollowingWhenScrolledUp()
    {
        UiFixture fixture;
        Source source;
        source.add(300);
        LogDock dock(fixture.context, source.reader(), nullptr);
        dock.resize(600, 240);
        dock.show();
        auto* view = dock.findChild<LogView*>();
        auto* latest = named<QPushButton>(&dock, "btnLatest");
        QTRY_COMPARE(view->blockCount(), 300);
        QVERIFY(view->following());
        view->verticalScrollBar()->setValue(10);
        QVERIFY(!view->following());
        QVERIFY(latest->isVisible());
        source.add(50);
        QTRY_COMPARE(view->blockCount(), 350);
        QCOMPARE(view->verticalScrollBar()->value(), 10); // the text being read stays
        latest->click();
        QVERIFY(view->following());
        QVERIFY(!latest->isVisible());
        QCOMPARE(view->verticalScrollBar()->value(), view->verticalScrollBar()->maximum());
    }
    void aStreamerThatWentIsNotFilteredFor()
    {
        UiFixture fixture;
        const StreamerId id = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        Source source;
        source.add(3, 1, id);
        source.add(2);
        LogDock dock(fixture.context, source.reader(), nullptr);
        dock.show();
        auto* view = dock.findChild<LogView*>();
        auto* origin = named<QComboBox>(&dock, "logSourceCombo");
        origin->setCurrentIndex(origin->findData(id));
        QTRY_COMPARE(view->blockCount(), 3);
        fixture.core.roster.remove(id);
        QCOMPARE(origin->currentIndex(), 0);
        QTRY_COMPARE(view->blockCount(), 5);
    }
    void filtersWhatIsShown()
    {
        UiFixture fixture;
        const StreamerId id = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        Source source;
        source.add(3, 1, id);
        source.add(4, 3);
        source.add(2, 1, 0, QStringLiteral("needle"));
        source.add(5, 0);
        LogDock dock(fixture.context, source.reader(), nullptr);
        dock.show();
        auto* view = dock.findChild<LogView*>();
        QTRY_COMPARE(view->blockCount(), 9); // debug lines are not shown at first
        named<QComboBox>(&dock, "logLevelCombo")->setCurrentIndex(3);
        QCOMPARE(view->blockCount(), 4);
        named<QComboBox>(&dock, "logLevelCombo")->setCurrentIndex(0);
        auto* origin = named<QComboBox>(&dock, "logSourceCombo");
        origin->setCurrentIndex(origin->findData(id));
        QCOMPARE(view->blockCount(), 3);
        origin->setCurrentIndex(0);
        named<QLineEdit>(&dock, "logSearchEdit")->setText(QStringLiteral("needle"));
        QTRY_COMPARE(view->blockCount(), 2);
    }
};

QTEST_MAIN(TestLogDock)
#include "tst_logdock.moc"
