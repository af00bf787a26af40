// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/forms/numberspin.h"
#include "ui/settings/retentiondialog.h"
#include "ui/settings/retentionmodel.h"
#include "ui/settings/settingspage.h"
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QTableView>

/// What is asked before recordings are cleaned up by themselves.
class TestRetentionDialog : public QObject
{
    Q_OBJECT

    /// A streamer with a recording of 40 days ago that nobody uploaded.
    static StreamerId addOld(ProfileFixture& fixture)
    {
        const StreamerId id = fixture.addStreamer(QStringLiteral("Alice"), QStringLiteral("6"));
        const QDateTime then = fixture.clock.now().addDays(-40);
        const TaskId task = fixture.addTask(id, QStringLiteral("t"), then);
        const VideoId video = fixture.addVideo(id, task, 1, 2048);
        QFile file(fixture.core.store.videos.get(video)->path);
        if (!file.open(QIODevice::ReadWrite) || !file.setFileTime(then, QFileDevice::FileModificationTime))
            qFatal("no old file for the test");
        return id;
    }
    /// Only what differs from the defaults; off.
    static void setRules(Core& core, int days, bool onlyUploaded)
    {
        QVERIFY(core.settings.set(setting::retentionDays, days));
        QVERIFY(core.settings.set(setting::retentionOnlyUploaded, onlyUploaded));
    }
    static RetentionDialog* dialogOf(const QWidget& page)
    {
        return page.findChild<RetentionDialog*>(QStringLiteral("dlgRetention"));
    }
    static void answer(RetentionDialog* dialog, const char* button)
    {
        QPushButton* wanted = named<QPushButton>(dialog, button);
        QTRY_VERIFY(wanted->isEnabled());
        wanted->click();
    }

private slots:
    void listsWhatWouldGo()
    {
        UiFixture fixture;
        addOld(fixture);
        RetentionDialog dialog(fixture.core, {true, 30, 0, false}, RetentionDialog::Occasion::TurnOn,
                               nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy looked(&dialog, &RetentionDialog::looked);
        QVERIFY(!named<QPushButton>(&dialog, "btnRetention")->isEnabled()); // not before it was seen
        QVERIFY(looked.wait());
        dialog.show();
        auto* table = named<QTableView>(&dialog, "tableRetention");
        const QAbstractItemModelTester tester(table->model());
        QVERIFY(table->isVisible());
        QCOMPARE(table->model()->rowCount(), 1);
        const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
        QVERIFY(cell(RetentionModel::File).endsWith(QStringLiteral("P1.flv")));
        QCOMPARE(cell(RetentionModel::Streamer), QStringLiteral("Alice"));
        QVERIFY(!cell(RetentionModel::Recorded).isEmpty());
        QVERIFY(!cell(RetentionModel::Size).isEmpty());
        QVERIFY2(cell(RetentionModel::Why).contains(QStringLiteral("30")), qPrintable(cell(4)));
        const QString sum = named<QLabel>(&dialog, "retentionSum")->text();
        QVERIFY2(sum.contains(cell(RetentionModel::Size)), qPrintable(sum));
        QVERIFY(named<QPushButton>(&dialog, "btnRetention")->isEnabled());
    }
    void saysThatNothingWouldGo_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<QString>("says");
        QTest::newRow("none so old") << 50 << QStringLiteral("would be moved now");
        QTest::newRow("no limit") << 0 << QStringLiteral("neither days");
    }
    void saysThatNothingWouldGo()
    {
        QFETCH(int, days);
        QFETCH(QString, says);
        UiFixture fixture;
        addOld(fixture);
        RetentionDialog dialog(fixture.core, {true, days, 0, false}, RetentionDialog::Occasion::TurnOn,
                               nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QSignalSpy looked(&dialog, &RetentionDialog::looked);
        QVERIFY(looked.wait());
        QCOMPARE(looked.first().first().toBool(), false);
        dialog.show();
        const QString sum = named<QLabel>(&dialog, "retentionSum")->text();
        QVERIFY2(sum.contains(says), qPrintable(sum));
        QVERIFY(!named<QTableView>(&dialog, "tableRetention")->isVisible());
        QVERIFY(named<QPushButton>(&dialog, "btnRetention")->isEnabled());
    }
    void turningItOnAsks()
    {
        UiFixture fixture;
        Settings& settings = fixture.core.settings;
        SettingsPage page(fixture.context);
        page.resize(1000, 700);
        page.show();
        auto* enabled = named<QCheckBox>(&page, "retention_enabledEdit");
        auto* save = named<QPushButton>(&page, "btnSaveSettings");
        enabled->click();
        named<NumberSpin>(&page, "retention_daysEdit")->setValue(30);
        save->click();
        QPointer<RetentionDialog> dialog = dialogOf(page);
        QVERIFY(dialog && dialog->isVisible());
        QVERIFY(!settings.get(setting::retentionEnabled)); // not yet
        named<QPushButton>(dialog, "btnCancel")->click();
        QTRY_VERIFY(!dialog);
        QVERIFY(!settings.get(setting::retentionEnabled));
        QCOMPARE(settings.get(setting::retentionDays), 0);
        QVERIFY(!enabled->isChecked());
        QVERIFY(save->isVisible()); // the days are an edit still
        save->click();
        QVERIFY(!dialogOf(page)); // off: nothing to ask
        QCOMPARE(settings.get(setting::retentionDays), 30);

        enabled->click();
        save->click();
        dialog = dialogOf(page);
        QVERIFY(dialog);
        answer(dialog, "btnRetention");
        QTRY_VERIFY(!dialog);
        QVERIFY(settings.get(setting::retentionEnabled));
        QVERIFY(!save->isVisible());
    }
    void turningItOffAsksNothing()
    {
        UiFixture fixture;
        QVERIFY(fixture.core.settings.set(setting::retentionEnabled, true));
        SettingsPage page(fixture.context);
        named<QCheckBox>(&page, "retention_enabledEdit")->click();
        named<QPushButton>(&page, "btnSaveSettings")->click();
        QVERIFY(!dialogOf(page));
        QVERIFY(!fixture.core.settings.get(setting::retentionEnabled));
    }
    void aChangeAsksWhenSomethingWouldGo()
    {
        UiFixture fixture;
        addOld(fixture);
        Settings& settings = fixture.core.settings;
        setRules(fixture.core, 60, false);
        QVERIFY(settings.set(setting::retentionEnabled, true));
        SettingsPage page(fixture.context);
        page.resize(1000, 700);
        page.show();
        auto* days = named<NumberSpin>(&page, "retention_daysEdit");
        auto* save = named<QPushButton>(&page, "btnSaveSettings");
        days->setValue(50); // nothing is so old
        save->click();
        QTRY_COMPARE(settings.get(setting::retentionDays), 50);
        QTRY_VERIFY(!dialogOf(page));

        days->setValue(30);
        save->click();
        QTRY_VERIFY(dialogOf(page) && dialogOf(page)->isVisible());
        QPointer<RetentionDialog> dialog = dialogOf(page);
        named<QPushButton>(dialog, "btnCancel")->click();
        QTRY_VERIFY(!dialog);
        QCOMPARE(settings.get(setting::retentionDays), 50);
        QCOMPARE(days->value(), 50.0);

        days->setValue(30);
        save->click();
        QTRY_VERIFY(dialogOf(page) && dialogOf(page)->isVisible());
        dialog = dialogOf(page);
        answer(dialog, "btnRetention");
        QTRY_VERIFY(!dialog);
        QCOMPARE(settings.get(setting::retentionDays), 30);
    }
    void whatIsEditedMeanwhileIsAskedAbout()
    {
        UiFixture fixture;
        addOld(fixture);
        Settings& settings = fixture.core.settings;
        setRules(fixture.core, 60, false);
        QVERIFY(settings.set(setting::retentionEnabled, true));
        SettingsPage page(fixture.context);
        page.resize(1000, 700);
        page.show();
        auto* days = named<NumberSpin>(&page, "retention_daysEdit");
        days->setValue(50);
        named<QPushButton>(&page, "btnSaveSettings")->click();
        days->setValue(30); // before the list for 50 is there
        QTRY_VERIFY(dialogOf(page) && dialogOf(page)->isVisible());
        QCOMPARE(settings.get(setting::retentionDays), 60);
    }
};

QTEST_MAIN(TestRetentionDialog)
#include "tst_retention.moc"
