// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline.h"
#include "app/handover.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What a second start says that handed its arguments to the program that runs already.
class TestHandOver : public QObject
{
    Q_OBJECT
private slots:
    void says_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("window");
        QTest::addColumn<QStringList>("said");
        const QString headless = u"biliup-qt runs on this profile already, without a window"_s;
        const QString already = u"biliup-qt runs on this profile already"_s;
        QTest::newRow("the window is shown") << u""_s << true << QStringList();
        QTest::newRow("no window") << u""_s << false << QStringList{headless};
        QTest::newRow("headless") << u"--headless"_s << true << QStringList{already};
        QTest::newRow("paused") << u"--pause"_s << false << QStringList{headless, u"watching is paused"_s};
        QTest::newRow("resumed") << u"--resume"_s << true << QStringList{u"watching goes on"_s};
        QTest::newRow("a setting") << u"--set record.graceSec=9"_s << true
                                   << QStringList{u"record.graceSec is changed"_s};
        const QString file = QCoreApplication::applicationFilePath();
        QTest::newRow("a file") << file << true << QStringList();
        QTest::newRow("a file, no window")
            << file << false
            << QStringList{headless,
                           u"files need the window: nothing was done; publish them with biliup-qt upload"_s};
        QTest::newRow("the folder") << u"--open-folder"_s << true << QStringList();
        QTest::newRow("no folder") << u"--open-folder --reset-layout"_s << false
                                   << QStringList{headless,
                                                  u"--open-folder needs the window: nothing was done"_s,
                                                  u"--reset-layout needs the window: nothing was done"_s};
    }
    void says()
    {
        QFETCH(QString, line);
        QFETCH(bool, window);
        QFETCH(QStringList, said);
        const auto parsed = CommandLine::parse(line.split(u' ', Qt::SkipEmptyParts));
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        QCOMPARE(handedOver(*parsed, {{u"code"_s, 0}, {u"window"_s, window}, {u"streamers"_s, QJsonArray()}}),
                 said);
    }
    void links()
    {
        const QJsonArray streamers{
            QJsonObject{{u"id"_s, 3}, {u"url"_s, u"https://a/1"_s}, {u"existed"_s, false}},
            QJsonObject{{u"id"_s, 1}, {u"url"_s, u"https://a/2"_s}, {u"existed"_s, true}}};
        const auto line = CommandLine::parse({u"https://a/1"_s, u"https://a/2"_s});
        QVERIFY(line);
        QCOMPARE(handedOver(*line, {{u"code"_s, 0}, {u"window"_s, true}, {u"streamers"_s, streamers}}),
                 QStringList({u"3  https://a/1  is watched"_s, u"1  https://a/2  (was there already)"_s}));
    }
    void refusedWasNotDone()
    {
        const auto line = CommandLine::parse({u"--pause"_s});
        QVERIFY(line);
        QCOMPARE(handedOver(*line, {{u"code"_s, 2}, {u"error"_s, u"no"_s}}), QStringList());
    }
};
QTEST_GUILESS_MAIN(TestHandOver)
#include "tst_handover.moc"
