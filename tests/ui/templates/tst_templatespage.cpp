// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/uifixture.h"
#include "ui/dialogs/streamersettings.h"
#include "ui/templates/templatespage.h"
#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QToolButton>

namespace {
/// A page with two templates; "first" is the default and used by one streamer.
struct Fixture : UiFixture
{
    StreamerId streamer = addStreamer(QStringLiteral("主播"), QStringLiteral("6"));
    std::unique_ptr<TemplatesPage> page;
    QString toast;
    std::function<void()> undo;

    Fixture()
    {
        connect();
        for (const char* name : {"first", "second"}) {
            bool done = false;
            PostFields fields;
            fields.title = QLatin1String(name) + QStringLiteral(" {title}");
            fields.tags = {QStringLiteral("a")};
            core.templates.add(QLatin1String(name), fields, [&done](const Result<qint64>&) { done = true; });
            if (!QTest::qWaitFor([&done] { return done; }))
                qFatal("no template");
        }
        use(QStringLiteral("first"));
        page = std::make_unique<TemplatesPage>(context);
        page->resize(1100, 700);
        page->show();
    }
    void connect()
    {
        QObject::connect(&navigator, &Navigator::toastRequested, &navigator,
                         [this](const QString& text, const QString&, const std::function<void()>& action) {
                             toast = text;
                             undo = action;
                         });
    }
    void use(const QString& name)
    {
        const auto how = [name](StreamerRow& row) {
            row.uploadTemplate = name;
            row.autoUpload = true;
            return Result<>();
        };
        bool done = false;
        core.streamers.change(streamer, how, [&done](const Result<>&) { done = true; });
        if (!QTest::qWaitFor([&done] { return done; }))
            qFatal("the streamer was not changed");
    }
    QString usedTemplate() const { return core.roster.find(streamer)->row.uploadTemplate; }
    QListWidget* list() const { return named<QListWidget>(page.get(), "tableTemplates"); }
};
} // namespace

class TestTemplatesPage : public QObject
{
    Q_OBJECT
private slots:
    void showsWhoUsesIt()
    {
        Fixture fixture;
        QCOMPARE(fixture.list()->count(), 2);
        auto* users = named<QLabel>(fixture.page.get(), "templateUsers");
        QVERIFY(users->text().contains(QStringLiteral("Chosen by")));
        QVERIFY(users->text().contains(QStringLiteral("without a template"))); // the first one is the default
        QVERIFY(!named<QToolButton>(fixture.page.get(), "btnDefaultTemplate")->isEnabled());
        fixture.list()->setCurrentRow(1);
        QVERIFY(users->text().contains(QStringLiteral("No streamer")));
        named<QToolButton>(fixture.page.get(), "btnDefaultTemplate")->click();
        QCOMPARE(fixture.core.settings.get(setting::uploadTemplate), QStringLiteral("second"));
    }
    void renamingTakesItsStreamersAlong()
    {
        Fixture fixture;
        auto* name = named<QLineEdit>(fixture.page.get(), "templateNameEdit");
        auto* save = named<QPushButton>(fixture.page.get(), "btnSaveTemplate");
        QVERIFY(!save->isVisible());
        name->setText(QStringLiteral("second"));
        save->click();
        QTRY_VERIFY(!name->accessibleDescription().isEmpty()); // another one has the name
        name->setText(QStringLiteral("renamed"));
        save->click();
        QTRY_COMPARE(fixture.usedTemplate(), QStringLiteral("renamed"));
        QTRY_VERIFY(!save->isVisible());
        QCOMPARE(fixture.core.settings.get(setting::uploadTemplate), QStringLiteral("renamed"));
        QCOMPARE(fixture.core.store.templates.all().value_or(QList<TemplateRow>()).first().name,
                 QStringLiteral("renamed"));
    }
    void editsAreKeptUntilTheyAreDecided()
    {
        Fixture fixture;
        auto* title = named<QLineEdit>(fixture.page.get(), "titleEdit");
        title->setText(QStringLiteral("changed {title}"));
        QVERIFY(
            named<QLabel>(fixture.page.get(), "previewTitle")->text().startsWith(QStringLiteral("changed ")));
        fixture.list()->setCurrentRow(1);
        auto* question = fixture.page->findChild<QDialog*>(QStringLiteral("dlgDiscard"));
        QVERIFY(question);
        named<QPushButton>(question, "btnCancel")->click();
        QCOMPARE(title->text(), QStringLiteral("changed {title}"));
        QCOMPARE(fixture.list()->currentRow(), 0);
        named<QPushButton>(fixture.page.get(), "btnRevertTemplate")->click();
        QCOMPARE(title->text(), QStringLiteral("first {title}"));
        fixture.list()->setCurrentRow(1);
        QCOMPARE(title->text(), QStringLiteral("second {title}"));
    }
    void badFieldsAreNotSaved()
    {
        Fixture fixture;
        named<QToolButton>(fixture.page.get(), "tagChip")->click();
        named<QPushButton>(fixture.page.get(), "btnSaveTemplate")->click();
        QVERIFY(named<QLabel>(fixture.page.get(), "tagsNote")->isVisible());
        QCOMPARE(postFieldsFrom(fixture.core.templates.all().first().fields).tags.size(), 1);
    }
    void deletingNamesItsStreamersAndCanBeUndone()
    {
        Fixture fixture;
        named<QToolButton>(fixture.page.get(), "btnDeleteTemplate")->click();
        auto* question = fixture.page->findChild<QDialog*>(QStringLiteral("dlgDeleteTemplate"));
        QVERIFY(question);
        bool named_ = false;
        for (const QLabel* label : question->findChildren<QLabel*>())
            named_ |= label->text().contains(QStringLiteral("主播"));
        QVERIFY(named_);
        named<QPushButton>(question, "btnDelete")->click();
        QTRY_COMPARE(fixture.core.templates.all().size(), 1);
        QTRY_COMPARE(fixture.usedTemplate(), QString());
        QCOMPARE(fixture.core.settings.get(setting::uploadTemplate), QStringLiteral("second"));
        QTRY_VERIFY(fixture.undo);
        fixture.undo();
        QTRY_COMPARE(fixture.usedTemplate(), QStringLiteral("first"));
        QCOMPARE(fixture.core.settings.get(setting::uploadTemplate), QStringLiteral("first"));
        QCOMPARE(fixture.list()->count(), 2);
    }
    void makesAndDuplicates()
    {
        Fixture fixture;
        named<QToolButton>(fixture.page.get(), "btnDuplicateTemplate")->click();
        QTRY_COMPARE(fixture.list()->count(), 3);
        QCOMPARE(fixture.core.templates.all().last().fields, fixture.core.templates.all().first().fields);
        named<QToolButton>(fixture.page.get(), "btnNewTemplate")->click();
        QTRY_COMPARE(fixture.list()->count(), 4);
        QTRY_COMPARE(named<QLineEdit>(fixture.page.get(), "templateNameEdit")->text(),
                     fixture.core.templates.all().last().name);
    }
    void aStreamerChoosesTemplateAndAccount()
    {
        Fixture fixture;
        QPointer<StreamerSettingsDialog> dialog =
            new StreamerSettingsDialog(fixture.core, fixture.streamer, nullptr);
        dialog->open();
        auto* combo = named<QComboBox>(dialog, "uploadTemplateCombo");
        QCOMPARE(combo->currentData().toString(), QStringLiteral("first"));
        QVERIFY(named<QCheckBox>(dialog, "autoUploadCheck")->isChecked());
        combo->setCurrentIndex(combo->findData(QStringLiteral("second")));
        named<QCheckBox>(dialog, "upload_modeEditFollow")->click();
        auto* mode = named<QComboBox>(dialog, "upload_modeEdit");
        mode->setCurrentIndex(mode->findData(QStringLiteral("ask")));
        named<QPushButton>(dialog, "btnSave")->click();
        QTRY_COMPARE(fixture.usedTemplate(), QStringLiteral("second"));
        QCOMPARE(fixture.core.settings.get(setting::uploadMode, fixture.streamer), QStringLiteral("ask"));
    }
};

QTEST_MAIN(TestTemplatesPage)
#include "tst_templatespage.moc"
