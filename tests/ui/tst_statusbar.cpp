// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uploads/queuefixture.h"
#include "ui/statusbar.h"
#include "ui/streamers/filterbar.h"
#include "ui/streamers/streamerfilter.h"
#include "ui/text/format.h"
#include <QDir>
#include <QStorageInfo>
#include <QToolButton>

class TestStatusBar : public QObject
{
    Q_OBJECT
private slots:
    /// UX-13: what a count opens are as many as it says.
    void countsOpenWhatTheyCount()
    {
        UiFixture fixture;
        const QList<StreamerState> states{StreamerState::Recording, StreamerState::Live, StreamerState::Live,
                                          StreamerState::Idle, StreamerState::Paused};
        for (qsizetype i = 0; i < states.size(); ++i) {
            const StreamerId id = fixture.addStreamer(QString::number(i), QString::number(100 + i));
            fixture.post(event::StateChanged{id, states.at(i), {}, {}});
        }
        const StatusBar bar(fixture.context);
        StreamerFilter filter(fixture.streamers);
        FilterBar chips(filter);
        connect(&fixture.navigator, &Navigator::streamerGroupRequested, &chips, &FilterBar::setGroup);
        const auto opens = [&](const char* name) {
            auto* button = named<QToolButton>(&bar, name);
            button->click();
            return button->text().section(u' ', -1).toInt() == filter.rowCount() ? filter.rowCount() : -1;
        };
        QTRY_COMPARE(fixture.streamers.rowCount(), 5);
        QCOMPARE(opens("statusRecording"), 1);
        QVERIFY(named<QToolButton>(&chips, "chipRecording")->isChecked());
        QCOMPARE(opens("statusLive"), 2);
        QVERIFY(!named<QToolButton>(&chips, "chipRecording")->isChecked());
        QCOMPARE(opens("statusMonitored"), 4);
        QVERIFY(!named<QToolButton>(&chips, "chipAll")->isChecked());
    }
    void tellsTheVolume()
    {
        UiFixture fixture;
        fixture.core.disks.watch({fixture.folder.path()}, 0);
        QTRY_VERIFY(!fixture.core.disks.volumes().isEmpty() &&
                    fixture.core.disks.volumes().first().freeBytes >= 0);
        const StatusBar bar(fixture.context);
        const QString root = QStorageInfo(fixture.folder.path()).rootPath();
        const QString name = root.size() > 12 ? QDir(root).dirName() : QDir::toNativeSeparators(root);
        const QString text = named<QToolButton>(&bar, "statusDisk")->text();
        QVERIFY2(text.startsWith(name + u' ') && text.contains(QStringLiteral("free")), qPrintable(text));
    }
    void tellsWhatUploadsSend()
    {
        QueueFixture fixture;
        StatusBar bar(fixture.context);
        bar.show();
        const auto* speed = named<QToolButton>(&bar, "statusUploadSpeed");
        QVERIFY(!speed->isVisible());
        const UploadId id = fixture.add(UploadState::Queued, QStringLiteral("a"), 1, 1000);
        fixture.load();
        fixture.read(id);
        fixture.core.publishing.uploads.startOnly({id});
        QTRY_COMPARE(fixture.uploads.item(id)->state(), UploadState::Uploading);
        const qint64 part = fixture.uploads.item(id)->details.parts[0].id;
        const event::UploadProgressed progress{id, part, 500, 1000, 4'100'000, QStringLiteral("bda2"), 0, {}};
        // Again and again: the upload tells of itself, too, that it has sent nothing yet.
        QTRY_VERIFY((fixture.post(progress), speed->isVisible()));
        QCOMPARE(speed->text(), transferSpeedText(4'100'000));
    }
    /// The worst login is the one to tell of.
    void tellsTheWorstLogin()
    {
        UiFixture fixture;
        StatusBar bar(fixture.context);
        bar.show();
        const auto* logins = named<QToolButton>(&bar, "statusLogins");
        QVERIFY(!logins->isVisible());
        const auto account = [&](qint64 mid, const char* name, const char* state) {
            AccountRow row;
            row.mid = mid;
            row.name = QLatin1String(name);
            row.state = QLatin1String(state);
            row.expiresAt = fixture.clock.now().addDays(100);
            return row;
        };
        fixture.core.publishing.accounts.load({account(1, "Good", "ok")});
        emit fixture.core.publishing.accounts.changed();
        QVERIFY(logins->isVisible());
        QVERIFY(logins->accessibleName().contains(QStringLiteral("Good")));
        fixture.core.publishing.accounts.load({account(1, "Good", "ok"), account(2, "Bad", "needsLogin")});
        emit fixture.core.publishing.accounts.changed();
        QVERIFY2(logins->accessibleName().contains(QStringLiteral("Bad")),
                 qPrintable(logins->accessibleName()));
    }
};

QTEST_MAIN(TestStatusBar)
#include "tst_statusbar.moc"
