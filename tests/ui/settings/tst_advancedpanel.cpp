// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/forms/numberspin.h"
#include "ui/settings/resetdialog.h"
#include "ui/settings/settingspage.h"
#include <QDesktopServices>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <algorithm>
#include <functional>

using Action = std::function<void()>;

class TestAdvancedPanel : public QObject
{
    Q_OBJECT
    QList<QUrl> m_opened;

    /// The question, once the button was pressed.
    static ResetSettingsDialog* ask(SettingsPage& page)
    {
        named<QPushButton>(&page, "btnResetSettings")->click();
        auto* dialog = page.window()->findChild<ResetSettingsDialog*>(QStringLiteral("dlgResetSettings"));
        return dialog && dialog->isVisible() ? dialog : nullptr;
    }
    static bool says(const QWidget* dialog, const QString& text)
    {
        const auto labels = dialog->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return !label->isHidden() && label->text().contains(text);
        });
    }

public slots:
    void takeUrl(const QUrl& url) { m_opened << url; }

private slots:
    void theDataFolderIsShownAndOpened()
    {
        UiFixture fixture;
        const SettingsPage page(fixture.context);
        const QString folder = fixture.core.paths.data;
        auto* edit = named<QLineEdit>(&page, "dataFolderEdit");
        QVERIFY(edit->isReadOnly());
        QCOMPARE(QDir::fromNativeSeparators(edit->text()), folder);
        QDesktopServices::setUrlHandler(QStringLiteral("file"), this, "takeUrl");
        named<QPushButton>(&page, "btnOpenDataFolder")->click();
        QTRY_COMPARE(m_opened, QList<QUrl>{QUrl::fromLocalFile(folder)});
        QDesktopServices::unsetUrlHandler(QStringLiteral("file"));
    }
    void nothingToReset()
    {
        UiFixture fixture;
        SettingsPage page(fixture.context);
        page.show();
        QSignalSpy toasts(&fixture.navigator, &Navigator::toastRequested);
        QVERIFY(!ask(page));
        QCOMPARE(toasts.size(), 1);
    }
    void resetsAfterAskingAndCanBeUndone()
    {
        UiFixture fixture;
        Settings& settings = fixture.core.settings;
        QVERIFY(settings.set(setting::graceSec, 70));
        QVERIFY(settings.set(setting::splitMinutes, 30));
        SettingsPage page(fixture.context);
        page.resize(1000, 700);
        page.show();
        auto* stall = named<NumberSpin>(&page, "record_stallTimeoutMsEdit");
        stall->setValue(20000); // not saved yet

        QPointer<ResetSettingsDialog> dialog = ask(page);
        QVERIFY(dialog);
        QVERIFY(says(dialog, QStringLiteral("2 ")));
        QVERIFY(says(dialog, QStringLiteral("Wait for the streamer to come back")));
        QVERIFY(says(dialog, QStringLiteral("single platforms or streamers")));
        QVERIFY(!says(dialog, QStringLiteral("Remote viewing is")));
        QVERIFY(!says(dialog, QStringLiteral("default folder")));
        named<QPushButton>(dialog, "btnCancel")->click();
        QTRY_VERIFY(!dialog);
        QCOMPARE(settings.get(setting::graceSec), 70);
        QCOMPARE(stall->value(), 20000.0);

        QVERIFY(settings.set(setting::remotePort, 2000));
        QVERIFY(settings.set(setting::recordFolder, fixture.folder.path()));
        dialog = ask(page);
        QVERIFY(dialog);
        QVERIFY(says(dialog, QStringLiteral("Remote viewing is")));
        QVERIFY(says(dialog, QStringLiteral("default folder")));
        QSignalSpy toasts(&fixture.navigator, &Navigator::toastRequested);
        named<QPushButton>(dialog, "btnReset")->click();
        QTRY_VERIFY(!dialog);
        QVERIFY(settings.changedRows().isEmpty());
        QCOMPARE(named<NumberSpin>(&page, "record_graceSecEdit")->value(), 60.0);
        QCOMPARE(stall->value(), 15000.0); // what was typed is gone, too
        QCOMPARE(toasts.size(), 1);

        const auto undo = toasts.first().at(2).value<Action>();
        undo();
        QCOMPARE(settings.get(setting::graceSec), 70);
        QCOMPARE(settings.get(setting::remotePort), 2000);
        QCOMPARE(named<NumberSpin>(&page, "record_graceSecEdit")->value(), 70.0);
        QVERIFY(settings.set(setting::graceSec, 90));
        undo(); // only once
        QCOMPARE(settings.get(setting::graceSec), 90);
    }
};

QTEST_MAIN(TestAdvancedPanel)
#include "tst_advancedpanel.moc"
