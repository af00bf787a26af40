// SPDX-License-Identifier: GPL-3.0-or-later
// Export, import, backup, restore, platforms and proxies on the settings page, and what it says about
// config.toml.
#include "core/backup/backup.h"
#include "core/import/importer.h"
#include "core/import/importreader.h"
#include "tests/support/httpserver.h"
#include "tests/ui/uifixture.h"
#include "ui/forms/numberspin.h"
#include "ui/forms/proxyedit.h"
#include "ui/problembanners.h"
#include "ui/settings/backupdialog.h"
#include "ui/settings/confignotices.h"
#include "ui/settings/platformsettings.h"
#include "ui/settings/restoredialog.h"
#include "ui/settings/settingspage.h"
#include "ui/settings/transferpanel.h"
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QTcpServer>

namespace {
bool write(const QString& path, const QByteArray& text)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

QByteArray contents(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// What a person does in the file dialog that `owner` has opened.
void chooseFile(QWidget* owner, const QString& path)
{
    auto* dialog = owner->findChild<QFileDialog*>();
    QVERIFY(dialog);
    dialog->selectFile(path);
    QMetaObject::invokeMethod(dialog, "accept");
}

void follow(Core& core)
{
    bool followed = false;
    core.followConfigFile([&followed] { followed = true; });
    QTRY_VERIFY(followed);
}
} // namespace

class TestTransfer : public QObject
{
    Q_OBJECT
private slots:
    void exportsAndImports()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("mine.json"));
        {
            UiFixture fixture;
            fixture.addStreamer(QStringLiteral("甲"), QStringLiteral("6"));
            QVERIFY(fixture.core.settings.set(setting::graceSec, 70));
            QVERIFY(fixture.core.settings.setForPlatform(setting::graceSec, QStringLiteral("huya"), 90));
            PostFields fields;
            fields.title = QStringLiteral("{title}");
            bool added = false;
            fixture.core.templates.add(QStringLiteral("T"), fields,
                                       [&](const Result<qint64>&) { added = true; });
            QTRY_VERIFY(added);
            TransferPanel panel(fixture.context, nullptr);
            QSignalSpy toasts(&fixture.navigator, &Navigator::toastRequested);
            named<QPushButton>(&panel, "btnExportProfile")->click();
            chooseFile(&panel, path);
            QTRY_COMPARE(toasts.size(), 1);
            QVERIFY(toasts.first().first().toString().contains(QStringLiteral("mine.json")));
        }
        QVERIFY(!(QFile::permissions(path) & (QFile::ReadGroup | QFile::ReadOther)));
        const auto plan = readImport(path);
        QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
        QCOMPARE(plan->kind.english(), QStringLiteral("biliup-qt export"));
        UiFixture fixture;
        ImportResult result;
        bool done = false;
        const Importer importer(fixture.core, *plan, true, [&](const ImportResult& got) {
            result = got;
            done = true;
        });
        QTRY_VERIFY(done);
        QVERIFY(result.failed.isEmpty());
        QCOMPARE(result.streamers, 1);
        QCOMPARE(fixture.core.settings.get(setting::graceSec), 70);
        QCOMPARE(fixture.core.settings.platformLayer(QStringLiteral("huya")).value(setting::graceSec.key),
                 90);
        QVERIFY(fixture.core.templates.named(QStringLiteral("T")));
        // Once more adds nothing.
        done = false;
        const Importer again(fixture.core, *plan, true, [&](const ImportResult& got) {
            result = got;
            done = true;
        });
        QTRY_VERIFY(done);
        QCOMPARE(result.streamers, 0);
        QCOMPARE(fixture.core.templates.all().size(), 1);
    }

    void backsUpWithAPassword()
    {
        UiFixture fixture;
        fixture.addStreamer(QStringLiteral("A"), QStringLiteral("6"));
        const QString path = fixture.folder.filePath(QStringLiteral("b.zip"));
        QPointer<BackupDialog> dialog = new BackupDialog(fixture.core, nullptr);
        QSignalSpy written(dialog, &BackupDialog::written);
        dialog->open();
        named<QLineEdit>(dialog, "backupPathEdit")->setText(path);
        named<QCheckBox>(dialog, "backupLoginsCheck")->setChecked(true);
        named<QLineEdit>(dialog, "backupPasswordEdit")->setText(QStringLiteral("short"));
        named<QPushButton>(dialog, "btnWriteBackup")->click();
        QVERIFY(!named<QLabel>(dialog, "backupPasswordNote")->text().isEmpty());
        named<QLineEdit>(dialog, "backupPasswordEdit")->setText(QStringLiteral("correct horse"));
        named<QLineEdit>(dialog, "backupAgainEdit")->setText(QStringLiteral("correct hors"));
        named<QPushButton>(dialog, "btnWriteBackup")->click();
        QVERIFY(!QFile::exists(path));
        named<QLineEdit>(dialog, "backupAgainEdit")->setText(QStringLiteral("correct horse"));
        named<QPushButton>(dialog, "btnWriteBackup")->click();
        QTRY_COMPARE(written.size(), 1);
        QVERIFY(QFile::exists(path));
        QTRY_VERIFY(!dialog);

        QPointer<RestoreDialog> restore = new RestoreDialog(fixture.core, path, nullptr);
        QSignalSpy quits(restore, &RestoreDialog::quitWanted);
        restore->open();
        auto* password = named<QLineEdit>(restore, "restorePasswordEdit");
        QTRY_VERIFY(password->isVisible());
        password->setText(QStringLiteral("wrong"));
        named<QPushButton>(restore, "btnRestoreGo")->click();
        QTRY_VERIFY(named<QLabel>(restore, "restoreProblem")->isVisible());
        password->setText(QStringLiteral("correct horse"));
        named<QPushButton>(restore, "btnRestoreGo")->click();
        QTRY_VERIFY(named<QPushButton>(restore, "btnRestoreLater")->isVisible());
        const QString ready = fixture.core.paths.data + QStringLiteral("/restore/ready.json");
        QVERIFY(QFile::exists(ready));
        named<QPushButton>(restore, "btnCancel")->click();
        QTRY_VERIFY(!QFile::exists(ready));
        QTRY_VERIFY(!restore);
        QCOMPARE(quits.size(), 0);
    }

    void saysWhatIsNoBackup()
    {
        UiFixture fixture;
        const QString path = fixture.folder.filePath(QStringLiteral("x.zip"));
        QVERIFY(write(path, "hello"));
        RestoreDialog dialog(fixture.core, path, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        auto* problem = named<QLabel>(&dialog, "restoreProblem");
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(problem->text().contains(QStringLiteral("no backup")));
        QVERIFY(!named<QPushButton>(&dialog, "btnRestoreGo")->isVisible());
    }

    void aLostDatabaseComesBack()
    {
        UiFixture fixture;
        fixture.addStreamer(QStringLiteral("Kim"), QStringLiteral("1"));
        const auto copy = fixture.core.store.db.backup();
        QVERIFY2(copy, copy ? "" : qPrintable(copy.error().detail));
        QWidget window;
        const ProblemBanners banners(fixture.context, &window);
        QSignalSpy shown(&fixture.navigator, &Navigator::bannerRequested);
        const QString kept = fixture.folder.filePath(QStringLiteral("a.corrupt-1"));
        fixture.post(event::DatabaseReplaced{kept, {}, {}});
        QTRY_COMPARE(shown.size(), 1);
        const auto alone = shown.takeFirst().first().value<Banner>();
        QVERIFY2(alone.text.contains(QStringLiteral("no backup")), qPrintable(alone.text));
        QVERIFY(alone.text.contains(QStringLiteral("a.corrupt-1")));

        fixture.post(event::DatabaseReplaced{kept, *copy, fixture.clock.now()});
        QTRY_COMPARE(shown.size(), 1);
        const auto banner = shown.takeFirst().first().value<Banner>();
        QCOMPARE(banner.id, alone.id);
        QVERIFY2(banner.text.contains(QStringLiteral("a backup of ")), qPrintable(banner.text));
        banner.onAction();
        QPointer<RestoreDialog> restore = named<RestoreDialog>(&window, "dlgRestore");
        QTRY_VERIFY(named<QPushButton>(restore, "btnRestoreLater")->isVisible());
        QVERIFY(named<QLabel>(restore, "restoreText")->text().contains(QStringLiteral("1 streamer")));
        QSignalSpy quits(&fixture.navigator, &Navigator::quitRequested);
        named<QPushButton>(restore, "btnRestoreGo")->click();
        QCOMPARE(quits.size(), 1);
        QVERIFY(QFile::exists(fixture.core.paths.data + QStringLiteral("/restore/ready.json")));
    }

    void platformsDiffer()
    {
        UiFixture fixture;
        SettingsPage page(fixture.context);
        page.show();
        auto* button = named<QPushButton>(&page, "btnPlatform_huya");
        QVERIFY(!button->text().contains(u'('));
        button->click();
        QPointer<PlatformSettingsDialog> dialog = named<PlatformSettingsDialog>(&page, "dlgPlatformSettings");
        QVERIFY(!dialog->findChild<QWidget*>(QStringLiteral("bilibili_qualityEdit"))); // of another one
        QVERIFY(dialog->findChild<QWidget*>(QStringLiteral("huya_maxBitrateEdit")));
        named<QCheckBox>(dialog, "record_graceSecEditFollow")->click();
        auto* grace = named<NumberSpin>(dialog, "record_graceSecEdit");
        grace->setValue(99999);
        named<QPushButton>(dialog, "btnSave")->click();
        QVERIFY(dialog && dialog->isVisible());
        grace->setValue(90);
        named<QPushButton>(dialog, "btnSave")->click();
        QTRY_VERIFY(!dialog);
        QCOMPARE(fixture.core.settings.platformLayer(QStringLiteral("huya")),
                 QVariantMap({{setting::graceSec.key, 90}}));
        QVERIFY(button->text().contains(QStringLiteral("(1)")));
    }

    void proxiesAreTested()
    {
        HttpServer proxy;
        proxy.route("", [](const auto&, auto& reply) {
            reply.json("{\"data\":{\"addr\":\"203.0.113.7\",\"country\":\"Japan\"}}");
        });
        UiFixture fixture;
        SettingsPage page(fixture.context);
        page.show();
        auto* kind = named<QComboBox>(&page, "net_proxyRecordEdit");
        auto* test = named<QPushButton>(&page, "net_proxyRecordTest");
        auto* result = named<QLabel>(&page, "net_proxyRecordResult");
        QVERIFY(!test->isVisibleTo(&page)); // as for everything else
        kind->setCurrentIndex(kind->findData(QStringLiteral("http")));
        auto* edit = qobject_cast<ProxyEdit*>(kind->parentWidget());
        QVERIFY(edit);
        edit->setTestUrl(QUrl(QStringLiteral("http://api.example/zone")));
        test->click();
        QVERIFY(result->text().contains(QStringLiteral("7890"))); // what an address looks like
        auto* address = named<QLineEdit>(&page, "net_proxyRecordAddress");
        address->setFocus();
        QTest::keyClicks(address, QStringLiteral("127.0.0.1:%1").arg(proxy.port()));
        QSignalSpy tested(edit, &ProxyEdit::tested);
        test->click();
        QTRY_COMPARE(tested.size(), 1);
        QVERIFY2(result->text().contains(QStringLiteral("203.0.113.7")), qPrintable(result->text()));
        QVERIFY(result->text().contains(QStringLiteral("ms")));
        named<QPushButton>(&page, "btnSaveSettings")->click();
        QCOMPARE(fixture.core.settings.get(setting::proxyRecord),
                 QStringLiteral("http://127.0.0.1:%1").arg(proxy.port()));
        proxy.route("", [](const auto&, auto& reply) { reply.respond(502); });
        test->click();
        QTRY_COMPARE(tested.size(), 2);
        QVERIFY(result->text().contains(QStringLiteral("502")));

        QTcpServer six; // takes connections and never answers
        if (!six.listen(QHostAddress::LocalHostIPv6))
            return;
        QVERIFY(fixture.core.settings.set(setting::netIpv6, QStringLiteral("off")));
        address->clear();
        QTest::keyClicks(address, QStringLiteral("localhost:%1").arg(six.serverPort()));
        test->click();
        QTRY_COMPARE(tested.size(), 3);
        QVERIFY(!six.hasPendingConnections());
    }

    void findsMarksAndNamesDefaults()
    {
        UiFixture fixture;
        SettingsPage page(fixture.context);
        page.show();
        auto* differs = named<QLabel>(&page, "record_graceSecEditDiffers");
        QVERIFY(!differs->isVisible());
        QVERIFY(fixture.core.settings.set(setting::graceSec, 70));
        QVERIFY(differs->isVisible() && differs->text().contains(QStringLiteral("60 s")));
        page.setFilter(QStringLiteral("come back"));
        const auto labels = page.findChildren<QLabel*>();
        const auto marked = std::count_if(labels.begin(), labels.end(), [](const QLabel* label) {
            return label->isVisible() && label->text().contains(QStringLiteral("<span"));
        });
        QCOMPARE(marked, 1);
        page.setFilter(QStringLiteral("Back up"));
        QVERIFY(named<QPushButton>(&page, "btnBackUp")->isVisible());
        QVERIFY(!differs->isVisible());
        page.setFilter(QStringLiteral("zzz"));
        QVERIFY(!named<QPushButton>(&page, "btnBackUp")->isVisible());
    }

    void tellsWhatIsWrongWithTheFile()
    {
        UiFixture fixture;
        Core& core = fixture.core;
        const QString path = core.configFile.path();
        QVERIFY(write(path, "[record]\ngraceSec = 70\n"));
        QSignalSpy banners(&fixture.navigator, &Navigator::bannerRequested);
        QSignalSpy cleared(&fixture.navigator, &Navigator::bannerCleared);
        QSignalSpy toasts(&fixture.navigator, &Navigator::toastRequested);
        const ConfigNotices notices(fixture.context, nullptr);
        follow(core);
        QCOMPARE(toasts.size(), 1);
        QVERIFY(write(path, "[record]\ngraceSec = 99999\n"));
        QTRY_COMPARE(banners.size(), 1);
        const auto bannerAt = [&](int i) { return banners.at(i).first().value<Banner>(); };
        QVERIFY(bannerAt(0).text.contains(QStringLiteral("line 2")));
        QVERIFY(bannerAt(0).text.contains(QStringLiteral("3,600")));
        QVERIFY(write(path, "[record\n"));
        QTRY_COMPARE(banners.size(), 2);
        QCOMPARE(bannerAt(1).text, QStringLiteral("config.toml cannot be read: line 1 is not valid TOML. "
                                                  "Everything stays as it was."));
        QCOMPARE(core.settings.get(setting::graceSec), 70);
        cleared.clear();
        bannerAt(1).onAction();
        QTRY_COMPARE(contents(path), QByteArray("[record]\ngraceSec = 70\n"));
        QTRY_COMPARE(cleared.size(), 1);
        QVERIFY(toasts.last().first().toString().contains(QStringLiteral("broken-")));
        QVERIFY(write(path, "record = 5\n"));
        QTRY_COMPARE(core.settings.get(setting::graceSec), 60);
        QVERIFY(core.settings.set(setting::graceSec, 80));
        QTRY_COMPARE(banners.size(), 3);
        QVERIFY(bannerAt(2).text.contains(QStringLiteral("line 1")));
        QVERIFY(bannerAt(2).text.contains(QStringLiteral("could not be written")));
    }

    static void cleanupTestCase() { background::finish(); }
};
QTEST_MAIN(TestTransfer)
#include "tst_transfer.moc"
