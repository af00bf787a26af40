// SPDX-License-Identifier: GPL-3.0-or-later
// Logging in through the real window, driven by object names: the drawn code is read by zbar, a fake phone
// confirms it over real sockets. With BILIUP_QT_GALLERY=FOLDER each step is saved there as a picture.
#include "core/net/qthttp.h"
#include "tests/support/fakeweblogin.h"
#include "tests/support/qrreader.h"
#include "tests/ui/uifixture.h"
#include "ui/widgets/bannerstrip.h"
#include <QClipboard>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>

namespace {
constexpr int patience = 30'000; // ms; a loaded machine is slow, not wrong
[[maybe_unused]] const bool scaledDown = qputenv("BILIUP_QT_TIME_SCALE", "0.1"); // a code lives 18 s

QtHttpFactory networkOf(const FakeArchives& site)
{
    HttpConfig config;
    config.proxy = QStringLiteral("none");
    config.endpoints = site.endpoints();
    return QtHttpFactory(std::move(config));
}

/// The window with a Bilibili that has the account 10001.
struct Login
{
    FakeArchives site;
    FakeWebLogin web{site};
    QtHttpFactory http{networkOf(site)};
    WindowFixture program;
    QPointer<QDialog> dialog;

    explicit Login(const QString& theme = QStringLiteral("light"), const char* store = "session")
        : program(theme, {}, &http, {QLatin1String(store), {}})
    {
        site.addAccount(10001);
        program.core.publishing.start();
        program.window().showPage(QStringLiteral("Accounts"));
    }
    void open(const char* button = "btnEmptyLogin")
    {
        program.find<QPushButton>(button)->click();
        dialog = program.find<QDialog>("dlgQrLogin");
    }
    template <typename T = QPushButton>
    T* in(const char* name) const
    {
        T* found = dialog->findChild<T*>(QLatin1String(name));
        if (!found)
            qFatal("the dialog has no %s", name);
        return found;
    }
    QString state() const { return in<QLabel>("qrState")->text(); }
    /// What a phone sees on a screen of that scale.
    QString scanned(qreal scale = 1) const
    {
        QImage picture(dialog->size() * scale, QImage::Format_RGB32);
        picture.setDevicePixelRatio(scale);
        QPainter painter(&picture);
        dialog->render(&painter);
        painter.end();
        return readQrCode(picture);
    }
    void picture(const char* name)
    {
        const QString folder = qEnvironmentVariable("BILIUP_QT_GALLERY");
        if (folder.isEmpty())
            return;
        QTest::qWait(300);
        QWidget* shown = QApplication::activeModalWidget();
        if (!shown)
            shown = &program.window();
        shown->grab().save(QDir(folder).filePath(QStringLiteral("login-%1.png").arg(QLatin1String(name))));
    }
};

const QString code = QStringLiteral("auth_code=");
} // namespace

class TestLogin : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent"); }

    void scansAndConfirms_data()
    {
        QTest::addColumn<QString>("theme");
        QTest::newRow("light") << QStringLiteral("light");
        QTest::newRow("dark") << QStringLiteral("dark");
    }
    void scansAndConfirms()
    {
        QFETCH(QString, theme);
        Login login(theme);
        QVERIFY(login.program.find<QWidget>("btnEmptyLogin")->isVisible());
        login.open();
        QTRY_VERIFY_WITH_TIMEOUT(login.scanned().contains(code), patience);
        QCOMPARE(login.scanned(2), login.scanned());
        QCOMPARE(login.scanned(1.5), login.scanned());
        login.in("btnCopyLink")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), login.scanned());
        QVERIFY(login.in<QLabel>("qrTimeLeft")->isVisible());
        login.picture("waiting");
        const QString before = login.state();
        login.site.scan();
        QTRY_VERIFY_WITH_TIMEOUT(login.state() != before, patience);
        QCOMPARE(login.scanned(), QString()); // nobody else can scan it now
        login.picture("scanned");
        login.site.confirm(10001);
        QTRY_VERIFY_WITH_TIMEOUT(login.state().contains(u"up10001"), patience);
        login.picture("done");
        QTRY_VERIFY_WITH_TIMEOUT(!login.dialog, patience);
        QTRY_VERIFY_WITH_TIMEOUT(login.program.window().findChild<QWidget*>(QStringLiteral("account_10001")),
                                 patience);
        QVERIFY(!login.program.find<QWidget>("btnEmptyLogin")->isVisible());
        const auto accounts = login.program.core.publishing.accounts.all();
        QCOMPARE(accounts.size(), 1);
        QVERIFY(accounts.first().hasToken && accounts.first().isDefault);
        QCOMPARE(login.site.complaints(), QStringList());
        login.picture("page");
    }

    void asABrowser()
    {
        Login login;
        login.open();
        login.in<QToolButton>("btnFlowWeb")->click();
        QTRY_VERIFY_WITH_TIMEOUT(login.scanned().contains(u"qrcode_key="), patience);
        login.web.scan();
        QTRY_VERIFY_WITH_TIMEOUT(login.scanned().isEmpty(), patience);
        login.web.confirm(10001);
        QTRY_VERIFY_WITH_TIMEOUT(!login.program.core.publishing.accounts.all().isEmpty(), patience);
        QVERIFY(!login.program.core.publishing.accounts.all().first().hasToken);
    }

    /// Three times by itself, then the person is asked.
    void newCodeWhenExpired()
    {
        Login login;
        login.open();
        QString last;
        for (int i = 0; i < 4; ++i) {
            QTRY_VERIFY_WITH_TIMEOUT(login.scanned().contains(code) && login.scanned() != last, patience);
            last = login.scanned();
            login.site.expireCode();
        }
        QTRY_VERIFY_WITH_TIMEOUT(login.in("btnNewCode")->isVisible(), patience);
        QCOMPARE(login.scanned(), QString());
        login.picture("expired");
        login.in("btnNewCode")->click();
        QTRY_VERIFY_WITH_TIMEOUT(login.scanned().contains(code) && login.scanned() != last, patience);
        QVERIFY(!login.in("btnNewCode")->isVisible());
    }

    void triesAgainAfterAnError()
    {
        Login login;
        login.site.onRequest("/x/passport-tv-login/qrcode/auth_code",
                             FakeArchives::times(1, [](const auto&, auto& reply, const auto&) {
                                 reply.respond(502, "<html>");
                             }));
        login.open();
        QTRY_VERIFY_WITH_TIMEOUT(login.in("btnNewCode")->isVisible(), patience);
        login.picture("failed");
        login.in("btnNewCode")->click();
        QTRY_VERIFY_WITH_TIMEOUT(login.scanned().contains(code), patience);
        // A poll that fails is no end.
        login.site.onRequest("/x/passport-tv-login/qrcode/poll",
                             FakeArchives::times(2, [](const auto&, auto& reply, const auto&) {
                                 reply.respond(502, "<html>");
                             }));
        QTRY_VERIFY_WITH_TIMEOUT(login.in<QLabel>("qrNote")->isVisible(), patience);
        QVERIFY(login.scanned().contains(code));
        login.site.confirm(10001);
        QTRY_VERIFY_WITH_TIMEOUT(login.state().contains(u"up10001"), patience);
    }

    void closingStopsPolling()
    {
        Login login;
        login.open();
        QTRY_VERIFY_WITH_TIMEOUT(login.site.site().count("/x/passport-tv-login/qrcode/poll") > 1, patience);
        login.dialog->reject();
        QTRY_VERIFY(!login.dialog);
        const int polls = login.site.site().count("/x/passport-tv-login/qrcode/poll");
        QTest::qWait(500); // five polls
        QCOMPARE(login.site.site().count("/x/passport-tv-login/qrcode/poll"), polls);
    }

    /// Without a keychain the person is asked first, and the login goes on after it (ux.md UX-59).
    void asksWhereWithoutAKeychain_data()
    {
        QTest::addColumn<QString>("radio");
        QTest::addColumn<QString>("kind");
        QTest::newRow("file") << QStringLiteral("radioFile") << QStringLiteral("file");
        QTest::newRow("session") << QStringLiteral("radioSession") << QStringLiteral("session");
    }
    void asksWhereWithoutAKeychain()
    {
        QFETCH(QString, radio);
        QFETCH(QString, kind);
        Login login(QStringLiteral("light"), "keychain"); // initTestCase: there is no bus it could be on
        const Secrets& secrets = login.program.core.publishing.secrets;
        login.open();
        QPointer<QDialog> question;
        QTRY_VERIFY_WITH_TIMEOUT(
            question = login.dialog->findChild<QDialog*>(QStringLiteral("dlgSecretStore")), patience);
        QCOMPARE(secrets.health(), Secrets::Health::Failed);
        QVERIFY(login.program.window().findChild<QWidget*>(QStringLiteral("banner_secretStore")));
        login.picture("nokeychain");
        question->findChild<QPushButton*>(QStringLiteral("btnTryAgain"))->click(); // still none
        QTRY_VERIFY_WITH_TIMEOUT(
            question->findChild<QPushButton*>(QStringLiteral("btnTryAgain"))->isEnabled(), patience);
        question->findChild<QRadioButton*>(radio)->click();
        question->findChild<QPushButton*>(QStringLiteral("btnUseStore"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!question, patience);
        QCOMPARE(secrets.kind(), kind);
        QCOMPARE(login.program.window().banners().count(), 0);
        QTRY_VERIFY_WITH_TIMEOUT(login.scanned().contains(code), patience);
        login.site.confirm(10001);
        QTRY_VERIFY_WITH_TIMEOUT(login.program.window().findChild<QWidget*>(QStringLiteral("account_10001")),
                                 patience);
    }

    /// A login that dies is told about; its uploads wait, and go on after the new one.
    void logsInAgain()
    {
        Login login;
        Publishing& publishing = login.program.core.publishing;
        bool done = false;
        publishing.accounts.importText(login.site.cookiesJson(10001),
                                       [&](const auto& row) { done = row.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(done, patience);
        QTRY_COMPARE_WITH_TIMEOUT(publishing.accounts.all().size(), 1, patience);
        login.site.setAlive(10001, false, false);
        login.program.find<QPushButton>("btnCheck_10001")->click();
        QTRY_VERIFY_WITH_TIMEOUT(
            login.program.window().findChild<QWidget*>(QStringLiteral("banner_login_10001")), patience);
        QVERIFY(login.program.find<QPushButton>("btnLoginAgain_10001")->isVisible());
        login.picture("expiredlogin");
        login.program.window().showPage(QStringLiteral("Streamers"));
        login.open("bannerAction_login_10001");
        QCOMPARE(login.program.window().currentPage(), QStringLiteral("Accounts"));
        QTRY_VERIFY_WITH_TIMEOUT(login.scanned().contains(code), patience);
        login.site.setAlive(10001, true);
        login.site.confirm(10001);
        QTRY_VERIFY_WITH_TIMEOUT(login.program.window().banners().count() == 0, patience);
        QVERIFY(!login.program.find<QPushButton>("btnLoginAgain_10001")->isVisible());
    }
};

QTEST_MAIN(TestLogin)
#include "tst_login.moc"
