// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/dialogs/streamersettings.h"
#include "ui/forms/fieldnote.h"
#include "ui/forms/filenameedit.h"
#include "ui/forms/hourspin.h"
#include "ui/forms/numberspin.h"
#include "ui/forms/settingeditor.h"
#include "ui/forms/settingtext.h"
#include "ui/settings/settingspage.h"
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QToolButton>
#include <algorithm>

class TestSettingsPage : public QObject
{
    Q_OBJECT
private slots:
    void everyVisibleSettingHasItsControl()
    {
        UiFixture fixture;
        const SettingsPage page(fixture.context);
        for (const SettingRow* row : SettingRow::all()) {
            const auto editors = page.findChildren<SettingEditor*>();
            const bool shown =
                std::any_of(editors.begin(), editors.end(),
                            [row](const SettingEditor* editor) { return editor->rows().contains(row); });
            QVERIFY2(shown != row->options.hidden, qPrintable(row->key));
        }
    }
    void controlsGiveBackWhatTheyAreGiven()
    {
        for (const SettingRow* row : SettingRow::all()) {
            if (row->type == SettingRow::Type::Json)
                continue;
            const std::unique_ptr<SettingEditor> editor(SettingEditor::make(*row, nullptr));
            editor->setValues({});
            QCOMPARE(editor->values().value(row->key), row->defaultValue);
            QVERIFY2(editor->problem().isEmpty(), qPrintable(row->key));
        }
    }
    void valuesHaveWords()
    {
        QCOMPARE(settingText(setting::graceSec, 60), QStringLiteral("60 s"));
        QCOMPARE(settingText(setting::remux, true), QStringLiteral("On"));
        QCOMPARE(settingText(setting::bilibiliQuality, QStringLiteral("10000")), QStringLiteral("Original"));
        QCOMPARE(settingText(setting::diskStopGiB, 1.0), QStringLiteral("1 GiB"));
        QCOMPARE(settingProblem(setting::graceSec, 10), QString());
        QCOMPARE(settingProblem(setting::graceSec, 9999), QStringLiteral("Enter 0–3,600"));
    }
    void fileNameSaysWhatIsWrong_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("says");
        QTest::newRow("fine") << QStringLiteral("{streamer}/{date:%Y-%m-%d} {title}") << QString();
        QTest::newRow("empty") << QStringLiteral("  ") << QStringLiteral("Enter");
        QTest::newRow("unknown") << QStringLiteral("{foo}") << QStringLiteral("{foo}");
        QTest::newRow("forbidden") << QStringLiteral("a?{title}") << QStringLiteral("not allowed");
        QTest::newRow("up") << QStringLiteral("../{title}") << QStringLiteral("..");
        QTest::newRow("open brace") << QStringLiteral("{title") << QStringLiteral("brace");
    }
    void fileNameSaysWhatIsWrong()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, says);
        const QString problem = fileNameProblem(pattern);
        QCOMPARE(problem.isEmpty(), says.isEmpty());
        QVERIFY2(problem.contains(says), qPrintable(problem));
        FileNameEdit edit(nullptr);
        named<QLineEdit>(&edit, "record_fileNameEdit")->setText(pattern);
        QCOMPARE(named<QLabel>(&edit, "fileNamePreview")->text().isEmpty(), !says.isEmpty());
    }
    void editsWaitForSave()
    {
        UiFixture fixture;
        SettingsPage page(fixture.context);
        page.resize(1000, 700);
        page.show();
        Settings& settings = fixture.core.settings;
        auto* save = named<QPushButton>(&page, "btnSaveSettings");
        QVERIFY(!save->isVisible());
        auto* grace = named<NumberSpin>(&page, "record_graceSecEdit");
        grace->setValue(90);
        named<QCheckBox>(&page, "record_remuxEdit")->click();
        QVERIFY(save->isVisible());
        QCOMPARE(settings.get(setting::graceSec), 60);
        save->click();
        QCOMPARE(settings.get(setting::graceSec), 90);
        QVERIFY(settings.get(setting::remux));
        QVERIFY(!save->isVisible());
        grace->setValue(120);
        named<QPushButton>(&page, "btnRevertSettings")->click();
        QCOMPARE(grace->value(), 90.0);
        named<QToolButton>(&page, "record_graceSecEditReset")->click();
        save->click();
        QCOMPARE(settings.origin(setting::graceSec), QStringLiteral("default")); // a default is not stored
    }
    void badNumbersAreNotSaved()
    {
        UiFixture fixture;
        SettingsPage page(fixture.context);
        page.resize(1000, 700);
        page.show();
        named<NumberSpin>(&page, "record_graceSecEdit")->setValue(99999);
        named<QPushButton>(&page, "btnSaveSettings")->click();
        QCOMPARE(fixture.core.settings.get(setting::graceSec), 60);
        auto* note = named<QLabel>(&page, "record_graceSecEditNote");
        QVERIFY(note->isVisible());
        QVERIFY(note->text().contains(QStringLiteral("3,600")));
        QCOMPARE(named<NumberSpin>(&page, "record_graceSecEdit")->value(), 99999.0); // kept to be corrected
    }
    void frequentChecksAreWarnedOfAndSaved()
    {
        UiFixture fixture;
        SettingsPage page(fixture.context);
        page.resize(1000, 700);
        page.show();
        auto* every = named<NumberSpin>(&page, "monitor_checkIntervalSecEdit");
        auto* note = named<QLabel>(&page, "monitor_checkIntervalSecEditNote");
        const auto type = [&](int seconds) {
            every->setValue(seconds);
            return note->isVisible() ? note->text() : QString();
        };
        QVERIFY(type(19).contains(QStringLiteral("risk control")));
        QCOMPARE(type(20), QString());
        QCOMPARE(type(9), QStringLiteral("Enter 0 or 10–3,600"));
        QVERIFY(type(10).contains(QStringLiteral("risk control")));
        named<QPushButton>(&page, "btnSaveSettings")->click();
        QCOMPARE(fixture.core.settings.get(setting::checkIntervalSec), 10);
        QCOMPARE(type(0), QString());
    }
    void looksApplyAtOnce()
    {
        UiFixture fixture;
        SettingsPage page(fixture.context);
        auto* theme = named<QComboBox>(&page, "app_themeEdit");
        theme->setCurrentIndex(theme->findData(QStringLiteral("dark")));
        QCOMPARE(fixture.core.settings.get(setting::theme), QStringLiteral("dark"));
        auto* accent = named<QComboBox>(&page, "app_accentEdit");
        accent->setCurrentIndex(accent->findData(QStringLiteral("blue")));
        QCOMPARE(fixture.core.settings.get(setting::accent), QStringLiteral("blue"));
    }
    void followsOthersButKeepsEdits()
    {
        UiFixture fixture;
        SettingsPage page(fixture.context);
        Settings& settings = fixture.core.settings;
        auto* grace = named<NumberSpin>(&page, "record_graceSecEdit");
        QVERIFY(settings.set(setting::graceSec, 70));
        QCOMPARE(grace->value(), 70.0);
        grace->setValue(80);
        QVERIFY(settings.set(setting::graceSec, 75));
        QCOMPARE(grace->value(), 80.0);
    }
    void searchFindsLabelsAndKeys()
    {
        UiFixture fixture;
        SettingsPage page(fixture.context);
        page.show();
        const auto shown = [&](const SettingRow& row) {
            return page.findChild<QWidget*>(editorName(row))->isVisible();
        };
        page.setFilter(QStringLiteral("graceSec"));
        QVERIFY(shown(setting::graceSec));
        QVERIFY(!shown(setting::theme));
        page.setFilter(QStringLiteral("THEME"));
        QVERIFY(shown(setting::theme));
        QVERIFY(!shown(setting::graceSec));
        page.setFilter(QStringLiteral("data folder")); // in a panel below the card of the other rows
        QVERIFY(named<QWidget>(&page, "dataFolderEdit")->isVisible());
        const QWidget* card = page.findChild<QWidget*>(editorName(setting::logLevel));
        while (card != nullptr && !card->property("card").toBool())
            card = card->parentWidget();
        QVERIFY(card != nullptr && card->isHidden());
        page.setFilter({});
        QVERIFY(shown(setting::graceSec));
        QVERIFY(!card->isHidden());
    }
    void streamersFollowUntilToldOtherwise()
    {
        UiFixture fixture;
        const StreamerId id = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        Settings& settings = fixture.core.settings;
        QVERIFY(settings.set(setting::graceSec, 70));
        QPointer<StreamerSettingsDialog> dialog = new StreamerSettingsDialog(fixture.core, id, nullptr);
        dialog->open();
        auto* follow = named<QCheckBox>(dialog, "record_graceSecEditFollow");
        auto* grace = named<NumberSpin>(dialog, "record_graceSecEdit");
        QVERIFY(follow->isChecked() && follow->text().contains(QStringLiteral("70 s")));
        QVERIFY(!grace->isEnabled());
        QCOMPARE(grace->value(), 70.0);
        follow->click();
        grace->setValue(300);
        named<QLineEdit>(dialog, "nameEdit")->setText(QStringLiteral("  "));
        named<QPushButton>(dialog, "btnSave")->click();
        QVERIFY(dialog && dialog->isVisible()); // a name is needed
        named<QLineEdit>(dialog, "nameEdit")->setText(QStringLiteral("B"));
        named<QPushButton>(dialog, "btnSave")->click();
        QTRY_VERIFY(!dialog);
        QCOMPARE(settings.get(setting::graceSec, id), 300);
        QCOMPARE(settings.get(setting::graceSec), 70);
        QCOMPARE(fixture.core.roster.find(id)->row.name, QStringLiteral("B"));
        QCOMPARE(settings.streamerLayer(id).size(), 1);

        dialog = new StreamerSettingsDialog(fixture.core, id, nullptr);
        dialog->open();
        QVERIFY(!named<QCheckBox>(dialog, "record_graceSecEditFollow")->isChecked());
        named<QCheckBox>(dialog, "record_graceSecEditFollow")->click();
        named<QPushButton>(dialog, "btnSave")->click();
        QTRY_VERIFY(!dialog);
        QCOMPARE(settings.get(setting::graceSec, id), 70);
    }
    /// UX-71: the language makes a new window; what was typed in the old one is there, unsaved.
    void editsOutliveTheLanguage()
    {
        WindowFixture fixture;
        fixture.window().showPage(QStringLiteral("Settings"));
        fixture.find<NumberSpin>("record_graceSecEdit")->setValue(90);
        const QPointer<SettingsPage> before = fixture.find<SettingsPage>("pageSettings");
        QVERIFY(fixture.core.settings.set(setting::language, QStringLiteral("ja")));
        QTRY_VERIFY(!before);
        QCOMPARE(fixture.find<NumberSpin>("record_graceSecEdit")->value(), 90.0);
        QCOMPARE(fixture.core.settings.get(setting::graceSec), 60);
        QVERIFY(fixture.find<QPushButton>("btnSaveSettings")->isVisible());
        fixture.find<QPushButton>("btnSaveSettings")->click();
        QCOMPARE(fixture.core.settings.get(setting::graceSec), 90);
    }
    void onlyRowsOfTheOwnPlatform()
    {
        using Tab = StreamerSettingsDialog::Tab;
        const QString bilibili = QStringLiteral("bilibili");
        QCOMPARE(StreamerSettingsDialog::tabOf(setting::bilibiliQuality, bilibili), Tab::Record);
        QVERIFY(!StreamerSettingsDialog::tabOf(setting::huyaProtocol, bilibili));
        QVERIFY(
            !StreamerSettingsDialog::tabOf(setting::bilibiliApi, bilibili)); // of the platform, not of a room
        QVERIFY(!StreamerSettingsDialog::tabOf(setting::theme, bilibili));
        QCOMPARE(StreamerSettingsDialog::tabOf(setting::schedule, bilibili), Tab::Hours);
        QCOMPARE(StreamerSettingsDialog::tabOf(setting::remux, bilibili), Tab::Processing);
    }
    /// What is not touched is not changed, and a day is 24:00 (ux.md UX-44).
    void storedValuesSurviveTheirControl_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QVariant>("value");
        QTest::newRow("a day") << setting::splitMinutes.key << QVariant(1440);
        QTest::newRow("a minute") << setting::splitMinutes.key << QVariant(1);
        QTest::newRow("a quarter") << setting::uploadLimitMBps.key << QVariant(0.25);
        QTest::newRow("more than is shown") << setting::uploadLimitMBps.key << QVariant(1.0 / 3);
    }
    void storedValuesSurviveTheirControl()
    {
        QFETCH(QString, key);
        QFETCH(QVariant, value);
        const std::unique_ptr<SettingEditor> editor(SettingEditor::make(*SettingRow::find(key), nullptr));
        editor->setValues({{key, value}});
        QCOMPARE(editor->values().value(key).toDouble(), value.toDouble());
        QVERIFY(editor->problem().isEmpty());
    }
    void durationsAreTyped()
    {
        HourSpin spin;
        spin.setValue(1440);
        QCOMPARE(spin.text(), QStringLiteral("24:00"));
        spin.selectAll();
        QTest::keyClicks(&spin, QStringLiteral("1:30"));
        QCOMPARE(spin.value(), 90);
        NumberSpin number(0, 10, 3);
        number.setValue(0.25);
        QCOMPARE(number.text(), number.locale().toString(0.25));
    }
    /// A link in a note is reached by keyboard (ux.md UX-41).
    void linksInNotesAreReached()
    {
        FieldNote note(nullptr);
        note.error(QStringLiteral("Already added: <a href=\"7\">Ana</a>"));
        QVERIFY(note.focusPolicy() & Qt::TabFocus);
        QVERIFY(note.textInteractionFlags() & Qt::LinksAccessibleByKeyboard);
        note.error(QStringLiteral("Too short"));
        QCOMPARE(note.focusPolicy(), Qt::NoFocus);
    }
    void splitHasHumanUnits()
    {
        const std::unique_ptr<SettingEditor> split(SettingEditor::make(setting::splitMinutes, nullptr));
        split->setValues({{setting::splitMinutes.key, 90}, {setting::splitMiB.key, 2048}});
        QCOMPARE(named<NumberSpin>(split.get(), "record_splitMiBEdit")->value(), 2.0);
        QCOMPARE(split->values().value(setting::splitMiB.key).toInt(), 2048);
        QCOMPARE(split->values().value(setting::splitMinutes.key).toInt(), 90);
        named<NumberSpin>(split.get(), "record_splitMiBEdit")->setValue(0);
        QVERIFY(!split->problem().isEmpty());
        named<QCheckBox>(split.get(), "splitSizeCheck")->setChecked(false);
        QVERIFY(split->problem().isEmpty());
        QCOMPARE(split->values().value(setting::splitMiB.key).toInt(), 0);
    }
};

QTEST_MAIN(TestSettingsPage)
#include "tst_settingspage.moc"
