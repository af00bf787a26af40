// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/importreader.h"
#include "tests/support/fixture.h"
#include "tests/ui/uifixture.h"
#include "ui/i18n.h"
#include "ui/importing/importdialog.h"
#include "ui/text/errors.h"
#include <QCheckBox>
#include <QLabel>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTreeWidget>

namespace {
QString written(const UiFixture& fixture, const QString& name, const QByteArray& content)
{
    const QString path = fixture.folder.filePath(name);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no file");
    return path;
}

QPointer<ImportDialog> opened(UiFixture& fixture, const QString& file)
{
    QPointer<ImportDialog> dialog = new ImportDialog(fixture.core, file, nullptr);
    QSignalSpy loaded(dialog.data(), &ImportDialog::loaded);
    dialog->open();
    if (!loaded.wait())
        qFatal("the file was not read");
    return dialog;
}

QTreeWidgetItem* groupOf(ImportDialog* dialog, const QString& title)
{
    auto* tree = named<QTreeWidget>(dialog, "tableImportChoice");
    for (int i = 0; i < tree->topLevelItemCount(); ++i)
        if (tree->topLevelItem(i)->text(0).startsWith(title))
            return tree->topLevelItem(i);
    return nullptr;
}
} // namespace

class TestImportDialog : public QObject
{
    Q_OBJECT
private slots:
    void nothingIsWrittenBeforeImport()
    {
        UiFixture fixture;
        const auto dialog = opened(fixture, written(fixture, QStringLiteral("config.toml"),
                                                    fixture_("core/import/fixtures/biliup.toml")));
        QVERIFY(named<QTableWidget>(dialog, "tableImportReport")->rowCount() > 20);
        QVERIFY(named<QCheckBox>(dialog, "importHooksCheck")->isVisible());
        named<QPushButton>(dialog, "btnCancel")->click();
        QTRY_VERIFY(!dialog);
        QVERIFY(fixture.core.settings.globalLayer().isEmpty());
        QVERIFY(fixture.core.roster.ids().isEmpty());
        QVERIFY(fixture.core.templates.all().isEmpty());
    }
    /// Each note is said in the language of the window; keys and values stay as they are.
    void reportSpeaksChinese()
    {
        I18n language;
        language.use(QStringLiteral("zh_CN"));
        UiFixture fixture;
        const auto dialog = opened(fixture, written(fixture, QStringLiteral("config.toml"),
                                                    fixture_("core/import/fixtures/biliup.toml")));
        const auto* report = named<QTableWidget>(dialog, "tableImportReport");
        QHash<QString, QString> notes;
        for (int row = 0; row < report->rowCount(); ++row) {
            const QString note = report->item(row, 3)->text();
            notes.insert(report->item(row, 1)->text(), note);
            static const QRegularExpression sentence(QStringLiteral("[a-z]+ [a-z]+ [a-z]+"));
            QVERIFY2(!note.contains(sentence), qPrintable(note));
        }
        QCOMPARE(notes.value(QStringLiteral("downloader")),
                 QStringLiteral("本程序只有一个引擎，适用于所有网站"));
        QCOMPARE(notes.value(QStringLiteral("bili_qn")),
                 QStringLiteral("bilibili.quality = 25000 – 最接近的画质"));
        QCOMPARE(notes.value(QStringLiteral("bili_cdn")),
                 QStringLiteral("bilibili.cdn = [\"cn-gotcha01\",\"cn-gotcha02\"]"));
        language.use(QStringLiteral("en"));
        delete dialog.data();
    }
    /// Errors, too, and what stands for a key or a value.
    void failuresSpeakChinese()
    {
        I18n language;
        language.use(QStringLiteral("zh_CN"));
        UiFixture fixture;
        const auto dialog = opened(
            fixture, written(fixture, QStringLiteral("export.json"),
                             R"({"biliup-qt": {"format": 1}, "settings": {"record.splitMinutes": -5}})"));
        const auto* report = named<QTableWidget>(dialog, "tableImportReport");
        QCOMPARE(report->rowCount(), 1);
        const QString refused = errorSentence(Error{Error::Kind::Refused, {}, 0, {}});
        QVERIFY(!refused.startsWith(QStringLiteral("Refused")));
        QVERIFY2(report->item(0, 3)->text().startsWith(refused.trimmed()),
                 qPrintable(report->item(0, 3)->text()));
        language.use(QStringLiteral("en"));
        delete dialog.data();
        QCOMPARE(readImport("https://live.bilibili.com/5", QStringLiteral("a.txt"))->kind.english(),
                 QStringLiteral("link list"));
    }
    void takesWhatIsTicked()
    {
        UiFixture fixture;
        const auto dialog = opened(fixture, written(fixture, QStringLiteral("config.toml"),
                                                    fixture_("core/import/fixtures/biliup.toml")));
        QTreeWidgetItem* streamers = groupOf(dialog, QStringLiteral("Streamers"));
        QVERIFY(streamers && streamers->childCount() == 3);
        streamers->child(0)->setCheckState(0, Qt::Unchecked);
        groupOf(dialog, QStringLiteral("Settings"))->setCheckState(0, Qt::Unchecked);
        QCOMPARE(dialog->chosen().streamers.size(), 2);
        QVERIFY(dialog->chosen().settings.isEmpty());
        QSignalSpy imported(dialog.data(), &ImportDialog::imported);
        named<QPushButton>(dialog, "btnImport")->click();
        QVERIFY(imported.wait());
        QCOMPARE(fixture.core.roster.ids().size(), 2);
        QCOMPARE(fixture.core.templates.all().size(), 1);
        const StreamerView* view = fixture.core.roster.find(fixture.core.roster.ids().first());
        QVERIFY(view->row.autoUpload);
        QCOMPARE(view->row.uploadTemplate, fixture.core.templates.all().first().name);
        QVERIFY(!fixture.core.settings.streamerLayer(view->row.id).contains(setting::hooksSegment.key));
        QCOMPARE(fixture.core.settings.origin(setting::splitMiB), QStringLiteral("default"));
        QVERIFY(named<QLabel>(dialog, "importHeadline")->text().contains(u'2'));
        named<QPushButton>(dialog, "btnCancel")->click();

        // Once more: what is there is not doubled.
        const auto again = opened(fixture, fixture.folder.filePath(QStringLiteral("config.toml")));
        named<QCheckBox>(again, "importHooksCheck")->setChecked(true);
        QSignalSpy twice(again.data(), &ImportDialog::imported);
        named<QPushButton>(again, "btnImport")->click();
        QVERIFY(twice.wait());
        QCOMPARE(fixture.core.roster.ids().size(), 3);
        QCOMPARE(fixture.core.settings.get(setting::splitMiB), 2500);
        named<QPushButton>(again, "btnCancel")->click();
    }
    void anUnreadableFileSaysWhy()
    {
        UiFixture fixture;
        const auto dialog = opened(fixture, written(fixture, QStringLiteral("config.toml"), "a = \n[b"));
        QVERIFY(named<QLabel>(dialog, "importHeadline")->text().contains(QStringLiteral("line 1")));
        QVERIFY(!named<QPushButton>(dialog, "btnImport")->isEnabled());
        named<QPushButton>(dialog, "btnCancel")->click();
    }

private:
    static QByteArray fixture_(const char* path) { return fixture(QLatin1String(path)); }
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
