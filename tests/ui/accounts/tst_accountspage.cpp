// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/qthttp.h"
#include "tests/support/fakearchives.h"
#include "tests/ui/uifixture.h"
#include "ui/accounts/accountquestions.h"
#include "ui/accounts/importlogindialog.h"
#include "ui/accounts/secretstoredialog.h"
#include "ui/widgets/bannerstrip.h"
#include "ui/widgets/toast.h"
#include <QAction>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>

namespace {
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.1");

QtHttpFactory networkOf(const FakeArchives& site)
{
    HttpConfig config;
    config.proxy = QStringLiteral("none");
    config.endpoints = site.endpoints();
    return QtHttpFactory(std::move(config));
}

/// The accounts page with two logins, 10001 (the default) and 10002, at a Bilibili on loopback.
struct Demo
{
    FakeArchives site;
    QtHttpFactory http{networkOf(site)};
    WindowFixture program{
        QStringLiteral("light"),
        [](Core& core) { (void)core.settings.set(setting::language, QStringLiteral("en")); }, &http};
    Accounts& accounts = program.core.publishing.accounts;

    Demo()
    {
        for (const qint64 mid : {10001, 10002}) {
            site.addAccount(mid);
            bool done = false;
            accounts.importText(site.cookiesJson(mid), [&](const auto& row) { done = row.has_value(); });
            if (!QTest::qWaitFor([&] { return done; }, 10000))
                qFatal("no login");
        }
        program.window().showPage(QStringLiteral("Accounts"));
        if (!QTest::qWaitFor([&] { return accounts.all().size() == 2; }, 10000))
            qFatal("no accounts");
    }
    template <typename T = QPushButton>
    T* find(const char* name)
    {
        return program.find<T>(name);
    }
    QString state(qint64 mid)
    {
        return find<QLabel>(qPrintable(QStringLiteral("accountState_%1").arg(mid)))->text();
    }
    template <typename Dialog>
    Dialog* opened()
    {
        Dialog* dialog = program.window().findChild<Dialog*>();
        if (!dialog)
            qFatal("no dialog was opened");
        return dialog;
    }
};

template <typename T = QPushButton>
T* in(const QWidget* dialog, const char* name)
{
    T* found = dialog->findChild<T*>(QLatin1String(name));
    if (!found)
        qFatal("the dialog has no %s", name);
    return found;
}
} // namespace

class TestAccountsPage : public QObject
{
    Q_OBJECT
private slots:
    void showsEachLogin()
    {
        Demo page;
        QTRY_VERIFY(page.find<QWidget>("account_10001")->isVisible());
        QTRY_VERIFY(page.find<QWidget>("account_10002")->isVisible());
        QTRY_COMPARE(page.state(10001), QStringLiteral("Logged in"));
        QVERIFY(page.find<QLabel>("accountExpiry_10001")->text().startsWith(u"Valid until"));
        page.find("btnCheck_10002")->click();
        QCOMPARE(page.state(10002), QStringLiteral("Checking…"));
        QTRY_COMPARE_WITH_TIMEOUT(page.state(10002), QStringLiteral("Logged in"), 10000);
        QVERIFY(page.program.window().toast().text().contains(u"up10002"));
    }
    void renewsAndChoosesTheDefault()
    {
        Demo page;
        page.find<QAction>("actionRenew_10001")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(page.site.account(10001).refreshes, 1, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(page.state(10001), QStringLiteral("Logged in"), 10000);
        QVERIFY(!page.find<QAction>("actionMakeDefault_10001")->isEnabled());
        page.find<QAction>("actionMakeDefault_10002")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!page.find<QAction>("actionMakeDefault_10002")->isEnabled(), 10000);
        QCOMPARE(page.accounts.all().first().mid, 10002);
    }
    /// One login's death is its own.
    void oneFailureIsNotTheOthers()
    {
        Demo page;
        page.site.setAlive(10002, false, false);
        page.find("btnCheck_10002")->click();
        page.find("btnCheck_10001")->click();
        QTRY_VERIFY_WITH_TIMEOUT(page.find("btnLoginAgain_10002")->isVisible(), 10000);
        QTRY_COMPARE_WITH_TIMEOUT(page.state(10001), QStringLiteral("Logged in"), 10000);
        QCOMPARE(page.program.window().banners().count(), 1);
    }
    void exportsWithAWarning()
    {
        Demo page;
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("cookies.json"));
        page.find<QAction>("actionExport_10001")->trigger();
        page.opened<ExportAccountDialog>()->writeTo(file);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), 10000);
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QTRY_VERIFY(page.program.window().toast().text().contains(u"cookies.json"));
    }
    void removesAfterAsking()
    {
        Demo page;
        page.find<QAction>("actionRemove_10001")->trigger();
        in(page.opened<RemoveAccountDialog>(), "btnRemove")->click();
        QTRY_COMPARE_WITH_TIMEOUT(page.accounts.all().size(), 1, 10000);
        QVERIFY(page.accounts.all().first().isDefault); // the other one took over
        QTRY_VERIFY(!page.program.window().findChild<QWidget*>(QStringLiteral("account_10001")));
        page.find("toastAction")->click(); // undo
        QTRY_COMPARE_WITH_TIMEOUT(page.accounts.all().size(), 2, 10000);
        QTRY_COMPARE_WITH_TIMEOUT(page.accounts.all().first().mid, 10001, 10000); // the default again
        page.find<QAction>("actionRemove_10001")->trigger();
        in(page.opened<RemoveAccountDialog>(), "btnRemove")->click();
        QTRY_COMPARE_WITH_TIMEOUT(page.accounts.all().size(), 1, 10000);
        page.find<QAction>("actionRemove_10002")->trigger();
        in(page.opened<RemoveAccountDialog>(), "btnRemove")->click();
        QTRY_VERIFY_WITH_TIMEOUT(page.find("btnEmptyLogin")->isVisible(), 10000);
    }
    void importsWhatIsPasted()
    {
        Demo page;
        page.site.addAccount(10003);
        page.find("btnImportLogin")->click();
        auto* dialog = page.opened<ImportLoginDialog>();
        auto* text = in<QPlainTextEdit>(dialog, "loginTextEdit");
        auto* import = in(dialog, "btnImport");
        QVERIFY(!import->isEnabled());
        text->setPlainText(QStringLiteral("SESSDATA=secretx"));
        QVERIFY(!import->isEnabled());
        QVERIFY(in<QLabel>(dialog, "loginTextNote")->text().contains(u"bili_jct"));
        const auto who = page.site.account(10003);
        text->setPlainText(
            QString::fromLatin1("Cookie: SESSDATA=" + who.sessdata + "; bili_jct=" + who.csrf));
        QVERIFY(import->isEnabled());
        import->click();
        QTRY_COMPARE_WITH_TIMEOUT(page.accounts.all().size(), 3, 10000);
        QVERIFY(!page.accounts.find(10003)->hasToken);
    }
    void importsAFile()
    {
        Demo page;
        page.site.addAccount(10004);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("cookies.json")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(page.site.cookiesJson(10004)) > 0);
        file.close();
        page.find("btnImportLogin")->click();
        auto* dialog = page.opened<ImportLoginDialog>();
        dialog->read(folder.filePath(QStringLiteral("missing.json")));
        QTRY_VERIFY(!in<QLabel>(dialog, "loginTextNote")->text().isEmpty());
        dialog->read(file.fileName());
        QTRY_VERIFY(in(dialog, "btnImport")->isEnabled());
        page.site.setAlive(10004, false);
        in(dialog, "btnImport")->click(); // a dead login is refused, and the dialog stays
        QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(dialog, "loginTextNote")->text().contains(u"not accept"), 10000);
        page.site.setAlive(10004, true);
        in(dialog, "btnImport")->click();
        QTRY_COMPARE_WITH_TIMEOUT(page.accounts.all().size(), 3, 10000);
        QVERIFY(page.accounts.find(10004)->hasToken);
    }
    void movesTheLogins()
    {
        Demo page;
        page.find("btnChangeStore")->click();
        auto* dialog = page.opened<SecretStoreDialog>();
        QVERIFY(in<QRadioButton>(dialog, "radioSession")->isChecked());
        in<QRadioButton>(dialog, "radioFile")->setChecked(true);
        in(dialog, "btnUseStore")->click();
        QTRY_COMPARE_WITH_TIMEOUT(page.program.core.publishing.secrets.kind(), QStringLiteral("file"), 10000);
        QTRY_VERIFY(page.find<QLabel>("accountsStore")->text().contains(u"file"));
        page.find("btnCheck_10001")->click();
        QTRY_VERIFY_WITH_TIMEOUT(page.program.window().toast().text().contains(u"is good"), 10000);
    }
};

QTEST_MAIN(TestAccountsPage)
#include "tst_accountspage.moc"
