// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sessionend.h"

#include <QCloseEvent>
#include <QTest>
#include <QWidget>

namespace {
/// As the main window: it goes to the tray, or asks.
class Stubborn : public QWidget
{
public:
    int asked = 0;

protected:
    void closeEvent(QCloseEvent* event) override
    {
        ++asked;
        event->ignore();
    }
};
} // namespace

class TestSessionEnd : public QObject
{
    Q_OBJECT
private slots:
    /// UX-94: a logout of X11 or macOS comes as Quit; the window is not asked, and the logout not refused.
    void quitLeavesWithoutAsking()
    {
        int left = 0;
        const SessionEnd end([&left] { ++left; });
        Stubborn window;
        window.show();
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
        QCOMPARE(left, 1);
        QVERIFY(quit.isAccepted());
        QCOMPARE(window.asked, 0);
        QVERIFY(window.isVisible());
    }
    void nothingElseDoes()
    {
        int left = 0;
        const SessionEnd end([&left] { ++left; });
        Stubborn window;
        window.show();
        window.close();
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(&window, &quit);
        QCOMPARE(left, 0);
        QCOMPARE(window.asked, 1);
    }
};
QTEST_MAIN(TestSessionEnd)
#include "tst_sessionend.moc"
