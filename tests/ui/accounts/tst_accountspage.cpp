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

constexpr int patience = 30'000; // ms; a loaded machine is slow, not wrong

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
            if (!QTest::qWaitFor([&] { return done; }, patience))
                qFatal("no login");
        }
        program.window().showPage(QStringLiteral("Accounts"));
        if (!QTest::qWaitFor([&] { return accounts.all().size() == 2; }, patience))
            qFatal("no accounts");
    }
    /// The rows are known before their cards are there, so this waits.
    template <typename T = QPushButton>
    T* find(const char* name)
    {
        (void)QTest::qWaitFor([&] { return program.window().findChild<T*>(QLatin1String(name)); }, patience);
        return program.find<T>(name);
    }
    QString state(qint64 mid)
    {
        return find<QLabel>(qPrintable(QStringLiteral("accountState_%1").arg(mid)))->text();
    }
    /// Asks to remove a login and says yes; the question is gone when it is done.
    void remove(qint64 mid)
    {
        find<QAction>(qPrintable(QStringLiteral("actionRemove_%1").arg(mid)))->trigger();
        opened<RemoveAccountDialog>()->findChild<QPushButton*>(QStringLiteral("btnRemove"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!program.window().findChild<RemoveAccountDialog*>(), patience);
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
        QTRY_VERIFY_WITH_TIMEOUT(page.find<QWidget>("account_10001")->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(page.find<QWidget>("account_10002")->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(page.state(10001), QStringLiteral("Logged in"), patience);
        QVERIFY(page.find<QLabel>("accountExpiry_10001")->text().startsWith(u"Valid until"));
        page.find("btnCheck_10002")->click();
        QCOMPARE(page.state(10002), QStringLiteral("Checking…"));
        QTRY_COMPARE_WITH_TIMEOUT(page.state(10002), QStringLiteral("Logged in"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(page.program.window().toast().text().contains(u"up10002"), patience);
    }
    void renewsAndChoosesTheDefault()
    {
        Demo page;
        page.find<QAction>("actionRenew_10001")->trigger();
        QTRY_COMPARE_WITH_TIMEOUT(page.site.account(10001).refreshes, 1, patience);
        QTRY_COMPARE_WITH_TIMEOUT(page.state(10001), QStringLiteral("Logged in"), patience);
        QVERIFY(!page.find<QAction>("actionMakeDefault_10001")->isEnabled());
        page.find<QAction>("actionMakeDefault_10002")->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(!page.find<QAction>("actionMakeDefault_10002")->isEnabled(), patience);
        QCOMPARE(page.accounts.all().first().mid, 10002);
    }
    /// One login's death is its own.
    void oneFailureIsNotTheOthers()
    {
        Demo page;
        page.site.setAlive(10002, false, false);
        page.find("btnCheck_10002")->click();
        page.find("btnCheck_10001")->click();
        QTRY_VERIFY_WITH_TIMEOUT(page.find("btnLoginAgain_10002")->isVisible(), patience);
        QTRY_COMPARE_WITH_TIMEOUT(page.state(10001), QStringLiteral("Logged in"), patience);
        QCOMPARE(page.program.window().banners().count(), 1);
    }
    void exportsWithAWarning()
    {
        Demo page;
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("cookies.json"));
        page.find<QAction>("actionExport_10001")->trigger();
        page.opened<ExportAccountDialog>()->writeTo(file);
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file), patience);
        QCOMPARE(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
        QTRY_VERIFY_WITH_TIMEOUT(page.program.window().toast().text().contains(u"cookies.json"), patience);
    }
    void removesAfterAsking()
    {
        Demo page;
        page.remove(10001);
        QTRY_COMPARE_WITH_TIMEOUT(page.accounts.all().size(), 1, patience);
        QVERIFY(page.accounts.all().first().isDefault); // the other one took over
        QTRY_VERIFY_WITH_TIMEOUT(!page.program.window().findChild<QWidget*>(QStringLiteral("account_10001")),
                                 patience);
        page.find("toastAction")->click(); // undo
        QTRY_COMPARE_WITH_TIMEOUT(page.accounts.all().size(), 2, patience);
        QTRY_COMPARE_WITH_TIMEOUT(page.accounts.all().first().mid, 10001, patience); // the default again
        page.remove(10001);
        QTRY_COMPARE_WITH_TIMEOUT(page.accounts.all().size(), 1, patience);
        page.remove(10002);
        QTRY_VERIFY_WITH_TIMEOUT(page.find("btnEmptyLogin")->isVisible(), patience);
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
        QTRY_COMPARE_WITH_TIMEOUT(page.accounts.all().size(), 3, patience);
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
        QTRY_VERIFY_WITH_TIMEOUT(!in<QLabel>(dialog, "loginTextNote")->text().isEmpty(), patience);
        dialog->read(file.fileName());
        QTRY_VERIFY_WITH_TIMEOUT(in(dialog, "btnImport")->isEnabled(), patience);
        page.site.setAlive(10004, false);
        in(dialog, "btnImport")->click(); // a dead login is refused, and the dialog stays
        QTRY_VERIFY_WITH_TIMEOUT(in<QLabel>(dialog, "loginTextNote")->text().contains(u"not accept"),
                                 patience);
        page.site.setAlive(10004, true);
        in(dialog, "btnImport")->click();
        QTRY_COMPARE_WITH_TIMEOUT(page.accounts.all().size(), 3, patience);
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
        QTRY_COMPARE_WITH_TIMEOUT(page.program.core.publishing.secrets.kind(), QStringLiteral("file"),
                                  patience);
        QTRY_VERIFY_WITH_TIMEOUT(page.find<QLabel>("accountsStore")->text().contains(u"file"), patience);
        page.find("btnCheck_10001")->click();
        QTRY_VERIFY_WITH_TIMEOUT(page.program.window().toast().text().contains(u"is good"), patience);
    }
};

QTEST_MAIN(TestAccountsPage)
#include "tst_accountspage.moc"
