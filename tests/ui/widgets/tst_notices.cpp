// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stepbar.h"
#include "ui/widgets/toast.h"
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

class TestNotices : public QObject
{
    Q_OBJECT
private slots:
    /// UX-78: bottom right, and no button below it.
    void toastsCoverNoButton_data()
    {
        QTest::addColumn<QRect>("button");
        QTest::newRow("none there") << QRect(0, 0, 80, 30);
        QTest::newRow("bottom right") << QRect(500, 350, 80, 30);
        QTest::newRow("a bar of them") << QRect(0, 340, 600, 60);
    }
    void toastsCoverNoButton()
    {
        QFETCH(QRect, button);
        QWidget window;
        window.resize(600, 400);
        QPushButton save(QStringLiteral("Save"), &window);
        save.setGeometry(button);
        Toast toast(&window);
        window.show();
        toast.show(QStringLiteral("3 files moved to the trash"), {}, {});
        QVERIFY(toast.isVisible());
        QVERIFY(!toast.geometry().intersects(save.geometry()));
        QVERIFY(window.rect().contains(toast.geometry()));
        QVERIFY(toast.geometry().left() > window.width() / 2 || toast.width() > window.width() / 2);
        QVERIFY(window.width() - toast.geometry().right() < 30);
    }
    /// UX-120: a bar that moves all the time is read out at each quarter.
    void progressIsToldInQuarters()
    {
        StepBar bar;
        bar.setRange(0, 1000);
        const QSignalSpy told(&bar, &QProgressBar::valueChanged); // Qt announces with each of these
        for (int i = 0; i <= 1000; ++i)
            bar.setProgress(i);
        QCOMPARE(bar.progress(), 1000);
        QCOMPARE(told.count(), 5); // 0, 25, 50, 75, 100 %
    }
};

QTEST_MAIN(TestNotices)
#include "tst_notices.moc"
