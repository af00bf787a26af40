// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/dialogs/deletestreamers.h"
#include "ui/dialogs/namelist.h"
#include "ui/dialogs/quitdialogs.h"
#include "ui/dialogs/quitflow.h"
#include "ui/dialogs/shortcuts.h"
#include <QCheckBox>
#include <QCloseEvent>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSet>
#include <QSignalSpy>

namespace {
QStringList names(int count)
{
    QStringList list;
    for (int i = 1; i <= count; ++i)
        list << QStringLiteral("N%1").arg(i);
    return list;
}
} // namespace

class TestQuestions : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("BILIUP_QT_TIME_SCALE", "0.01"); } // 30 s become 0.3 s
    void namesFiveAtMost()
    {
        QCOMPARE(nameList(names(1)), QStringLiteral("N1"));
        QVERIFY(nameList(names(5)).contains(QStringLiteral("N5")));
        const QString many = nameList(names(12));
        QVERIFY(many.contains(QStringLiteral("N5")) && !many.contains(QStringLiteral("N6")));
        QVERIFY(many.contains(QStringLiteral("12")));
    }
    void deletingKeepsTheRecordings()
    {
        UiFixture fixture;
        const StreamerId id = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        const TaskId task = fixture.addTask(id, QStringLiteral("T"), fixture.clock.now());
        const VideoId video = fixture.addVideo(id, task, 1, 1000);
        QPointer<DeleteStreamersDialog> dialog = new DeleteStreamersDialog(fixture.core, {id}, nullptr);
        QSignalSpy deleted(dialog, &DeleteStreamersDialog::deleted);
        dialog->open();
        auto* trash = named<QCheckBox>(dialog, "trashCheck");
        QTRY_VERIFY(trash->isEnabled());
        QVERIFY(!trash->isChecked());
        QVERIFY(named<QPushButton>(dialog, "btnCancel")->isDefault());
        named<QPushButton>(dialog, "btnDelete")->click();
        QTRY_COMPARE(deleted.count(), 1);
        QVERIFY(fixture.core.roster.ids().isEmpty());
        const auto row = fixture.core.store.videos.get(video);
        QVERIFY(row && QFile::exists(row->path));
    }
    void deletingWithTheRecordings()
    {
        UiFixture fixture;
        // The desktop's trash of this test, on the same disk as its files.
        qputenv("XDG_DATA_HOME", fixture.folder.path().toUtf8());
        const StreamerId id = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        const TaskId task = fixture.addTask(id, QStringLiteral("T"), fixture.clock.now());
        const VideoId video = fixture.addVideo(id, task, 1, 1000);
        const QString path = fixture.core.store.videos.get(video)->path;
        QPointer<DeleteStreamersDialog> dialog = new DeleteStreamersDialog(fixture.core, {id}, nullptr);
        QSignalSpy deleted(dialog, &DeleteStreamersDialog::deleted);
        dialog->open();
        auto* trash = named<QCheckBox>(dialog, "trashCheck");
        QTRY_VERIFY(trash->isEnabled());
        trash->setChecked(true);
        named<QPushButton>(dialog, "btnDelete")->click();
        QTRY_COMPARE(deleted.count(), 1);
        QVERIFY(deleted.first().value(1).toString().isEmpty());
        QVERIFY(!QFile::exists(path));
        const auto ledger = fixture.core.store.ledger.page(0, 10);
        QVERIFY(ledger && ledger->size() == 1);
        QCOMPARE(ledger->first().path, path);
        QCOMPARE(ledger->first().action, QStringLiteral("trash"));
        QVERIFY(QFile::exists(ledger->first().target));
        QVERIFY(!fixture.core.store.videos.get(video));
    }
    void idleQuitsWithoutAQuestion()
    {
        UiFixture fixture;
        QuitFlow flow(fixture.core);
        QSignalSpy quit(&flow, &QuitFlow::quit);
        flow.request();
        QCOMPARE(quit.count(), 1);
    }
    void quitOffersToKeepRunning()
    {
        QuitDialog dialog(Busy{names(3), 0}, false, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(named<QPushButton>(&dialog, "btnKeepRunning")->isDefault());
        QSignalSpy chosen(&dialog, &QuitDialog::chosen);
        dialog.open();
        QTest::keyClick(&dialog, Qt::Key_Escape);
        QVERIFY(!dialog.isVisible());
        QCOMPARE(chosen.count(), 0);
        dialog.open();
        named<QPushButton>(&dialog, "btnStopAndQuit")->click();
        QCOMPARE(chosen.first().first().value<QuitDialog::Choice>(), QuitDialog::Choice::StopNow);
        QVERIFY(!dialog.findChild<QCheckBox*>()); // the system would not let us
    }
    void quitMayShutDown()
    {
        QuitDialog dialog(Busy{{}, 2}, true, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy chosen(&dialog, &QuitDialog::chosen);
        QVERIFY(named<QLabel>(&dialog, "dialogTitle")->text().contains(u'2'));
        auto* after = named<QPushButton>(&dialog, "btnQuitAfter");
        const QString quits = after->text();
        named<QCheckBox>(&dialog, "shutDownCheck")->setChecked(true);
        QVERIFY(after->text() != quits);
        after->click();
        QCOMPARE(chosen.last().first().value<QuitDialog::Choice>(), QuitDialog::Choice::ShutDownWhenFinished);
        named<QPushButton>(&dialog, "btnStopAndQuit")->click();
        QCOMPARE(chosen.last().first().value<QuitDialog::Choice>(), QuitDialog::Choice::StopNow);
    }
    void quitsWhenNothingRunsAnyMore()
    {
        UiFixture fixture;
        QuitFlow flow(fixture.core);
        QSignalSpy quit(&flow, &QuitFlow::quit);
        flow.setWaiting(QuitFlow::Waiting::Quit);
        flow.setWaiting(QuitFlow::Waiting::No);
        QTest::qWait(50); // longer than it waits before it looks
        QCOMPARE(quit.count(), 0);
        flow.setWaiting(QuitFlow::Waiting::Quit);
        QTRY_COMPARE(quit.count(), 1);
    }
    void shutsDownAfterAMinute()
    {
        UiFixture fixture;
        QuitFlow flow(fixture.core);
        QSignalSpy raise(&flow, &QuitFlow::raiseRequested);
        QSignalSpy off(&flow, &QuitFlow::powerOffRequested);
        QSignalSpy quit(&flow, &QuitFlow::quit);
        flow.setWaiting(QuitFlow::Waiting::ShutDown);
        QTRY_COMPARE(raise.count(), 1);
        const auto countdown = [] {
            for (QWidget* widget : QApplication::topLevelWidgets())
                if (widget->objectName() == u"dlgShutdown" && widget->isVisible())
                    return widget;
            qFatal("no countdown");
        };
        named<QPushButton>(countdown(), "btnCancel")->click();
        QTRY_COMPARE(flow.waiting(), QuitFlow::Waiting::No);
        QCOMPARE(quit.count(), 0);
        flow.setWaiting(QuitFlow::Waiting::ShutDown);
        QTRY_COMPARE(raise.count(), 2);
        QVERIFY(!named<QLabel>(countdown(), "dialogTitle")->text().isEmpty());
        QTRY_COMPARE(off.count(), 1); // a scaled minute later
        QCOMPARE(quit.count(), 1);
    }
    void closeRemembersTheChoice()
    {
        CloseDialog dialog(nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy chosen(&dialog, &CloseDialog::chosen);
        dialog.open();
        named<QCheckBox>(&dialog, "rememberCheck")->setChecked(true);
        named<QPushButton>(&dialog, "btnMinimise")->click();
        QCOMPARE(chosen.first().at(0).value<CloseDialog::Choice>(), CloseDialog::Choice::Hide);
        QVERIFY(chosen.first().at(1).toBool());
    }
    void finishingCannotBeDismissed()
    {
        FinishingDialog dialog(3, nullptr);
        dialog.open();
        QVERIFY(!named<QPushButton>(&dialog, "btnForceQuit")->isVisible());
        QTest::keyClick(&dialog, Qt::Key_Escape);
        dialog.close();
        QVERIFY(dialog.isVisible());
        dialog.setLeft(1);
        QVERIFY(named<QLabel>(&dialog, "dialogTitle")->text().contains(u'3'));
        QTRY_VERIFY(named<QPushButton>(&dialog, "btnForceQuit")->isVisible());
        QSignalSpy forced(&dialog, &FinishingDialog::forced);
        named<QPushButton>(&dialog, "btnForceQuit")->click();
        QCOMPARE(forced.count(), 1);
    }
    void noShortcutStandsTwice()
    {
        UiFixture fixture;
        QSet<QString> seen;
        for (const Shortcut& shortcut : shortcutsOf(&fixture.actions)) {
            QVERIFY2(!seen.contains(shortcut.keys.toString()), qPrintable(shortcut.keys.toString()));
            seen.insert(shortcut.keys.toString());
            QVERIFY(!shortcut.text.contains(u'&'));
        }
        QVERIFY(seen.size() > 8);
    }
};

QTEST_MAIN(TestQuestions)
#include "tst_questions.moc"
