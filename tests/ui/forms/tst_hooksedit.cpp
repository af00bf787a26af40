// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/settings.h"
#include "tests/ui/uifixture.h"
#include "ui/forms/hooksedit.h"
#include "ui/settings/settingspage.h"
#include "ui/text/hooks.h"
#include <QAction>
#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>

namespace {
void addStep(HooksEdit& edit, HookStep::Kind kind)
{
    const QString name = QStringLiteral("actionAddStep%1").arg(static_cast<int>(kind));
    edit.findChild<QAction*>(name)->trigger();
}

QList<HookStep> stepsOf(const HooksEdit& edit, const SettingRow& row)
{
    return hookStepsFrom(edit.values().value(row.key).toList());
}
} // namespace

class TestHooksEdit : public QObject
{
    Q_OBJECT
private slots:
    void stepsAreAddedMovedAndRemoved()
    {
        HooksEdit edit(nullptr);
        edit.show();
        QSignalSpy edited(&edit, &SettingEditor::edited);
        named<QTabBar>(&edit, "hookEventTabs")->setCurrentIndex(1);
        addStep(edit, HookStep::Kind::Run);
        QVERIFY(!edit.problem().isEmpty()); // no command yet
        QTest::keyClicks(named<QLineEdit>(&edit, "hookCommandEdit"), QStringLiteral("prog \"a b\" c"));
        addStep(edit, HookStep::Kind::Move);
        QTest::keyClicks(named<QLineEdit>(&edit, "hookFolderEdit"), QStringLiteral("done"));
        QVERIFY(edit.problem().isEmpty());
        QVERIFY(edited.count() > 2);
        QList<HookStep> steps = stepsOf(edit, setting::hooksSegment);
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.first().command,
                 (QStringList{QStringLiteral("prog"), QStringLiteral("a b"), QStringLiteral("c")}));
        named<QToolButton>(&edit, "btnHookStepUp")->click();
        QCOMPARE(stepsOf(edit, setting::hooksSegment).first().folder, QStringLiteral("done"));
        named<QToolButton>(&edit, "btnRemoveHookStep")->click();
        steps = stepsOf(edit, setting::hooksSegment);
        QCOMPARE(steps.size(), 1);
        QVERIFY(steps.first().kind == HookStep::Kind::Run);
        QVERIFY(stepsOf(edit, setting::hooksUpload).isEmpty());
    }
    void untouchedValuesStay()
    {
        HooksEdit edit(nullptr);
        const QVariantList given{QVariantMap{{QStringLiteral("do"), QStringLiteral("run")},
                                             {QStringLiteral("command"), QVariantList{QStringLiteral("x")}},
                                             {QStringLiteral("timeoutSec"), 5.0},
                                             {QStringLiteral("note"), QStringLiteral("of a later version")}}};
        edit.setValues({{setting::hooksSegment.key, given}});
        QCOMPARE(edit.values().value(setting::hooksSegment.key).toList(), given);
    }
    void onlyAfterAnUploadThereIsDeleting()
    {
        HooksEdit edit(nullptr);
        auto* action = edit.findChild<QAction*>(
            QStringLiteral("actionAddStep%1").arg(static_cast<int>(HookStep::Kind::Delete)));
        QVERIFY(!action->isVisible());
        named<QTabBar>(&edit, "hookEventTabs")->setCurrentIndex(3);
        QVERIFY(action->isVisible());
    }
    void aCommandIsReadBack_data()
    {
        QTest::addColumn<QStringList>("command");
        QTest::newRow("plain") << QStringList{QStringLiteral("a"), QStringLiteral("-b")};
        QTest::newRow("spaces") << QStringList{QStringLiteral("/x y/z"), QString(), QStringLiteral("a  b")};
        QTest::newRow("quotes") << QStringList{QStringLiteral("a"), QStringLiteral("say \"hi\"")};
    }
    void aCommandIsReadBack()
    {
        QFETCH(QStringList, command);
        QCOMPARE(commandOf(commandText(command)), command);
    }
    void isTriedFromTheSettingsPage()
    {
        UiFixture fixture;
        const StreamerId streamer = fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        const TaskId task = fixture.addTask(streamer, QStringLiteral("T"), fixture.clock.now());
        fixture.addVideo(streamer, task, 1, 10);
        SettingsPage page(fixture.context);
        page.resize(1000, 700);
        page.show();
        auto* edit = page.findChild<HooksEdit*>();
        QVERIFY(edit);
        named<QTabBar>(edit, "hookEventTabs")->setCurrentIndex(1);
        addStep(*edit, HookStep::Kind::Run);
        auto* shell = named<QCheckBox>(edit, "hookShellCheck");
        shell->click();
        QTest::keyClicks(named<QLineEdit>(edit, "hookCommandEdit"),
                         QStringLiteral("grep -o 'P1.flv' | head -1"));
        named<QPushButton>(edit, "btnTryHook")->click();
        auto* output = named<QPlainTextEdit>(edit, "hookOutput");
        QTRY_VERIFY2(output->toPlainText().contains(QStringLiteral("P1.flv")),
                     qPrintable(output->toPlainText()));
        QVERIFY(fixture.core.settings.get(setting::hooksSegment).isEmpty()); // not saved by trying
        named<QPushButton>(&page, "btnSaveSettings")->click();
        QCOMPARE(fixture.core.settings.get(setting::hooksSegment).size(), 1);
    }
};

QTEST_MAIN(TestHooksEdit)
#include "tst_hooksedit.moc"
