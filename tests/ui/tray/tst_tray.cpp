// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/tray/closepolicy.h"
#include "ui/tray/tray.h"
#include "ui/tray/traydesktop.h"
#include "ui/tray/trayview.h"
#include <QMenu>

class TestTray : public QObject
{
    Q_OBJECT
private slots:
    void closeButton_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<bool>("visible");
        QTest::addColumn<bool>("wanted");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, const char* setting, bool visible, bool wanted,
                            OnClose expected) {
            QTest::newRow(name) << QString::fromLatin1(setting) << visible << wanted
                                << static_cast<int>(expected);
        };
        row("asks", "ask", true, true, OnClose::Ask);
        row("hides", "tray", true, true, OnClose::Hide);
        row("quits", "quit", true, true, OnClose::Quit);
        row("never hides for good", "tray", false, true, OnClose::Minimise);
        row("nothing to ask without a tray", "ask", false, true, OnClose::Minimise);
        row("quits without a tray", "quit", false, true, OnClose::Quit);
        row("the icon is turned off", "tray", false, false, OnClose::Quit);
    }
    void closeButton()
    {
        QFETCH(QString, setting);
        QFETCH(bool, visible);
        QFETCH(bool, wanted);
        QFETCH(int, expected);
        QCOMPARE(static_cast<int>(onClose(setting, visible, wanted)), expected);
    }
    void startsHidden()
    {
        QVERIFY(hidesAtLast(true, true, false));
        QVERIFY(!hidesAtLast(true, true, true)); // opened by hand meanwhile
        QVERIFY(!hidesAtLast(true, false, false));
        QVERIFY(!hidesAtLast(false, true, false));
    }
    /// A double click begins with a click.
    void oneClickIsOneToggle()
    {
        QVERIFY(Tray::toggles(QSystemTrayIcon::Trigger));
        QVERIFY(!Tray::toggles(QSystemTrayIcon::DoubleClick));
        QVERIFY(!Tray::toggles(QSystemTrayIcon::Context));
    }
    /// The entry of the menu does what it says, whichever window is in front.
    void menuHidesWhatItSaysItHides()
    {
        UiFixture fixture;
        QWidget window;
        Tray tray(fixture.core);
        tray.setWindow(&window);
        const QSignalSpy hides(&tray, &Tray::hideRequested);
        const QSignalSpy shows(&tray, &Tray::showRequested);
        auto* entry = named<QAction>(tray.menu(), "actionTrayToggle");
        window.show();
        emit tray.menu()->aboutToShow();
        QCOMPARE(entry->text(), QStringLiteral("Hide window"));
        entry->trigger();
        QCOMPARE(hides.count(), 1);
        window.hide();
        emit tray.menu()->aboutToShow();
        QCOMPARE(entry->text(), QStringLiteral("Show window"));
        entry->trigger();
        QCOMPARE(shows.count(), 1);
        QCOMPARE(hides.count(), 1);
    }
    void iconTellsTheState()
    {
        UiFixture fixture;
        const auto icon = [&](bool paused = false) {
            return TrayView::of(fixture.core.roster, 0, paused, fixture.clock.now()).icon;
        };
        const StreamerId a = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        const StreamerId b = fixture.addStreamer(QStringLiteral("B"), QStringLiteral("7"));
        QCOMPARE(icon(), TrayView::Icon::Idle);
        QCOMPARE(icon(true), TrayView::Icon::Paused);
        fixture.post(event::StateChanged{a, StreamerState::Recording, {}, {}});
        QTRY_COMPARE(icon(), TrayView::Icon::Recording);
        fixture.post(event::StateChanged{b, StreamerState::Error, {}, {}});
        QTRY_COMPARE(icon(), TrayView::Icon::Attention);
    }
    void aProblemKeepsItsSign()
    {
        notify::DesktopMessage message;
        QVERIFY(TrayDesktop::pictureOf(message).isNull());
        message.picture = {1, 1, QByteArray("\xff\x00\x00\xff", 4)};
        QCOMPARE(TrayDesktop::pictureOf(message).pixmap(1, 1).toImage().pixelColor(0, 0), QColor(Qt::red));
        message.urgent = true;
        QVERIFY(TrayDesktop::pictureOf(message).isNull());
    }
    void toolTipHasFiveLinesAtMost()
    {
        UiFixture fixture;
        for (int i = 0; i < 7; ++i) {
            const StreamerId id = fixture.addStreamer(
                QStringLiteral("Streamer with a very long name %1").arg(i), QString::number(100 + i));
            fixture.post(event::StateChanged{id, StreamerState::Recording, {}, {}});
        }
        const auto view = [&] { return TrayView::of(fixture.core.roster, 2, false, fixture.clock.now()); };
        QTRY_COMPARE(view().recordings.size(), 7);
        const QStringList lines = view().toolTip().split(u'\n');
        QCOMPARE(lines.size(), 5);
        QVERIFY(lines.first().contains(u'7'));
        QVERIFY2(lines.first().contains(QStringLiteral("Uploading 2")), qPrintable(lines.first()));
        QVERIFY(lines.last().contains(u'4')); // three are named
        for (const QString& line : lines)
            QVERIFY2(line.size() < 64, qPrintable(line));
    }
};

QTEST_MAIN(TestTray)
#include "tst_tray.moc"
