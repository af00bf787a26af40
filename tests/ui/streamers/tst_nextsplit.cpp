// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/streamers/nextsplit.h"
#include "ui/widgets/reveal.h"

class TestNextSplit : public QObject
{
    Q_OBJECT
private slots:
    void countsDownToTheNextFile()
    {
        UiFixture fixture;
        Settings& settings = fixture.core.settings;
        const StreamerId id = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        NextSplit split(fixture.core.roster, settings, fixture.core.events);
        const auto text = [&] { return split.text(*fixture.core.roster.find(id)); };
        const auto progress = [&](double seconds, qint64 bytes) {
            event::RecordingProgress now{};
            now.streamer = id;
            now.task = 1;
            now.seconds = seconds;
            now.bytes = bytes;
            fixture.post(now);
        };
        const auto open = [&](int part) {
            fixture.post(
                event::SegmentOpened{id, 1, part, part, QStringLiteral("/x"), SplitReason::Duration});
        };
        QVERIFY(settings.set(setting::splitMinutes, 30) && settings.set(setting::splitMiB, 0));
        QCOMPARE(text(), QString());
        open(1);
        QCOMPARE(text(), QStringLiteral("in 30:00"));
        // What is changed now counts from the next recording on.
        QVERIFY(settings.set(setting::splitMinutes, 10));
        progress(600, 1LL << 30);
        QCOMPARE(text(), QStringLiteral("in 20:00"));
        progress(1800, 3LL << 30);
        open(2);
        QCOMPARE(text(), QStringLiteral("in 30:00"));
        fixture.post(event::StreamEnded{id, 1, {}, 2, 0, 1800, false});
        QCOMPARE(text(), QString());

        QVERIFY(settings.set(setting::splitMiB, 2048));
        progress(0, 0);
        open(1);
        progress(60, 1LL << 30);
        QVERIFY2(text().startsWith(QStringLiteral("in 09:00 or after 1")), qPrintable(text()));
        fixture.post(event::StreamEnded{id, 1, {}, 2, 0, 1800, false});
        QVERIFY(settings.set(setting::splitMinutes, 0) && settings.set(setting::splitMiB, 0));
        open(1);
        QCOMPARE(text(), QString());
    }

    void playersAreCommandLines_data()
    {
        QTest::addColumn<QString>("player");
        QTest::addColumn<QStringList>("command");
        const QString file = QStringLiteral("/录像/a b.flv");
        QTest::newRow("program") << QStringLiteral("mpv") << QStringList{QStringLiteral("mpv"), file};
        QTest::newRow("arguments") << QStringLiteral("mpv --fs --title=x")
                                   << QStringList{QStringLiteral("mpv"), QStringLiteral("--fs"),
                                                  QStringLiteral("--title=x"), file};
        QTest::newRow("place") << QStringLiteral("\"my player\" %f --end")
                               << QStringList{QStringLiteral("my player"), file, QStringLiteral("--end")};
        QTest::newRow("inside") << QStringLiteral("vlc --in=%f")
                                << QStringList{QStringLiteral("vlc"), QStringLiteral("--in=") + file};
    }
    void playersAreCommandLines()
    {
        QFETCH(QString, player);
        QFETCH(QStringList, command);
        QCOMPARE(playerCommand(player, QStringLiteral("/录像/a b.flv")), command);
    }

    void theChosenPlayerGetsTheFile()
    {
        UiFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("a.flv"));
        const QString played = fixture.folder.filePath(QStringLiteral("played"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.close();
        QSignalSpy toasts(&fixture.navigator, &Navigator::toastRequested);
        QVERIFY(fixture.core.settings.set(setting::player, QStringLiteral("cp %f \"%1\"").arg(played)));
        fixture.actions.playFile(path);
        QTRY_VERIFY(QFile::exists(played));
        QCOMPARE(toasts.size(), 0);

        QVERIFY(fixture.core.settings.set(setting::player, QStringLiteral("/no/such/player")));
        QSignalSpy shown(&fixture.navigator, &Navigator::settingRequested);
        fixture.actions.playFile(path);
        QTRY_COMPARE(toasts.size(), 1);
        QVERIFY(toasts.first().first().toString().contains(QStringLiteral("/no/such/player")));
        toasts.first().at(2).value<std::function<void()>>()();
        QCOMPARE(shown.size(), 1);
        QCOMPARE(shown.first().first().toString(), setting::player.key);
    }
};
QTEST_MAIN(TestNextSplit)
#include "tst_nextsplit.moc"
