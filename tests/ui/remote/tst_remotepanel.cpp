// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remote/remote.h"
#include "tests/support/qrreader.h"
#include "tests/ui/gallery.h"
#include "tests/ui/uifixture.h"
#include "ui/i18n.h"
#include "ui/remote/pairdialog.h"
#include "ui/remote/remotepanel.h"
#include "ui/remote/remotetext.h"
#include "ui/settings/settingspage.h"
#include "ui/statusbar.h"
#include "ui/theme/theme.h"
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTcpServer>
#include <QToolButton>
#include <QUrlQuery>
#include <QWebSocket>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int patience = 30000;
const QString password = u"correct horse 电池"_s;

quint16 freePort()
{
    QTcpServer probe;
    return probe.listen(QHostAddress::LocalHost) ? probe.serverPort() : 0;
}

/// The window's part of remote viewing, on a profile of its own.
struct RemoteFixture : UiFixture
{
    remote::Remote remote{core};

    RemoteFixture()
    {
        context.remote = &remote;
        set(setting::remotePort, int(freePort()));
        remote.start();
    }
    template <typename T>
    void set(const Setting<T>& row, const T& value)
    {
        if (!core.settings.set(row, value))
            qFatal("%s", qPrintable(row.key));
    }
    void enable(remote::Remote::State expected = remote::Remote::State::Listening)
    {
        set(setting::remoteEnabled, true);
        QTRY_COMPARE_WITH_TIMEOUT(remote.state(), expected, patience);
    }
    void addUser(const QString& name, remote::Role role)
    {
        bool done = false;
        remote.auth.addUser(name, role, password.toUtf8(), [&](const Result<>& added) {
            QVERIFY(added);
            done = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(done, patience);
    }
    QByteArray pair(remote::Role role)
    {
        QByteArray token;
        remote.auth.redeem(
            remote.auth.pairingCode(role), {u"192.168.1.23"_s, u"Mozilla/5.0 (iPhone) Safari/604.1"_s},
            [&](const Result<remote::Auth::Grant>& grant) { token = grant ? grant->token : "-"; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(!token.isEmpty(), patience); }();
        return token;
    }
};

/// The dialog of that name that is open now.
QDialog* openDialog(const char* name)
{
    QDialog* found = nullptr;
    [&] {
        QTRY_VERIFY_WITH_TIMEOUT((found = [name]() -> QDialog* {
                                     for (QWidget* widget : QApplication::topLevelWidgets()) {
                                         if (widget->objectName() == QLatin1String(name) &&
                                             widget->isVisible())
                                             return qobject_cast<QDialog*>(widget);
                                     }
                                     return nullptr;
                                 }()),
                                 patience);
    }();
    return found;
}
} // namespace

/// Remote viewing in the window (ux.md UX-73).
class TestRemotePanel : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatItDoes()
    {
        RemoteFixture f;
        RemotePanel panel(f.context, f.remote, nullptr);
        panel.show();
        QVERIFY(named<QLabel>(&panel, "remoteAddresses")->isHidden());
        QVERIFY(!named<QPushButton>(&panel, "btnPair")->isEnabled());
        f.enable();
        QVERIFY(named<QLabel>(&panel, "remoteAddresses")
                    ->text()
                    .contains(u"http://127.0.0.1:%1/"_s.arg(f.core.settings.get(setting::remotePort))));
        QVERIFY(named<QPushButton>(&panel, "btnPair")->isEnabled());
        QVERIFY(named<QLabel>(&panel, "remoteFingerprint")->isHidden());
        const QString off = named<QLabel>(&panel, "remoteState")->text();
        f.set(setting::remoteEnabled, false);
        QTRY_VERIFY(named<QLabel>(&panel, "remoteState")->text() != off);
    }

    void aTakenPortIsReplaced()
    {
        RemoteFixture f;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        f.set(setting::remotePort, int(other.serverPort()));
        RemotePanel panel(f.context, f.remote, nullptr);
        panel.show();
        f.enable(remote::Remote::State::Failed);
        auto* button = named<QPushButton>(&panel, "btnOtherPort");
        QVERIFY(button->isVisible());
        QVERIFY(named<QLabel>(&panel, "remoteState")->text().contains(QString::number(other.serverPort())));
        button->click();
        QTRY_COMPARE_WITH_TIMEOUT(f.remote.state(), remote::Remote::State::Listening, patience);
        QVERIFY(button->isHidden());
        QVERIFY(f.core.settings.get(setting::remotePort) != int(other.serverPort()));
    }

    void usersComeAndGo()
    {
        RemoteFixture f;
        RemotePanel panel(f.context, f.remote, nullptr);
        panel.show();
        named<QPushButton>(&panel, "btnNewUser")->click();
        QDialog* dialog = openDialog("dlgAddUser");
        auto* add = named<QPushButton>(dialog, "btnAddUser");
        QVERIFY(!add->isEnabled());
        named<QLineEdit>(dialog, "userNameEdit")->setText(u"Ada"_s);
        named<QLineEdit>(dialog, "userPasswordEdit")->setText(u"short"_s);
        named<QLineEdit>(dialog, "userPasswordAgainEdit")->setText(u"short"_s);
        QVERIFY(!add->isEnabled());
        named<QLineEdit>(dialog, "userPasswordEdit")->setText(password);
        QVERIFY(!add->isEnabled()); // they differ
        named<QLineEdit>(dialog, "userPasswordAgainEdit")->setText(password);
        named<QComboBox>(dialog, "userRoleCombo")->setCurrentIndex(1);
        QVERIFY(add->isEnabled());
        add->click();
        QTRY_VERIFY_WITH_TIMEOUT(panel.findChild<QPushButton*>(u"btnRemoveUser_Ada"_s), patience);
        // The same name again is refused, and says so.
        named<QPushButton>(&panel, "btnNewUser")->click();
        dialog = openDialog("dlgAddUser");
        named<QLineEdit>(dialog, "userNameEdit")->setText(u"ada"_s);
        named<QLineEdit>(dialog, "userPasswordEdit")->setText(password);
        named<QLineEdit>(dialog, "userPasswordAgainEdit")->setText(password);
        named<QPushButton>(dialog, "btnAddUser")->click();
        QTRY_COMPARE_WITH_TIMEOUT(named<QLabel>(dialog, "userProblem")->property("tone").toString(),
                                  u"error"_s, patience);
        dialog->reject();

        named<QPushButton>(&panel, "btnRemoveUser_Ada")->click();
        named<QPushButton>(openDialog("dlgRemoveUser"), "btnRemove")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!panel.findChild<QPushButton*>(u"btnRemoveUser_Ada"_s), patience);
    }

    void sessionsAreListedAndEnded()
    {
        RemoteFixture f;
        f.enable();
        RemotePanel panel(f.context, f.remote, nullptr);
        panel.show();
        const QByteArray token = f.pair(remote::Role::Viewer);
        const QString session = QString::fromLatin1(f.remote.auth.find(token)->session);
        QTRY_VERIFY_WITH_TIMEOUT(panel.findChild<QPushButton*>(u"btnSignOut_"_s + session), patience);
        const QString nobody = named<QLabel>(&panel, "remoteState")->text();
        QWebSocket viewer;
        QNetworkRequest request(QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(f.remote.gate.port())));
        request.setRawHeader("Authorization", "Bearer " + token);
        viewer.open(request);
        QTRY_COMPARE_WITH_TIMEOUT(f.remote.connections.count(), 1, patience);
        QTRY_VERIFY(named<QLabel>(&panel, "remoteState")->text() != nobody);
        named<QPushButton>(&panel, qPrintable(u"btnSignOut_"_s + session))->click();
        QTRY_COMPARE_WITH_TIMEOUT(f.remote.connections.count(), 0, patience);
        QVERIFY(f.remote.auth.sessions().isEmpty());
        QTRY_VERIFY(!panel.findChild<QPushButton*>(u"btnSignOut_"_s + session));
    }

    void aScannedCodeSignsIn()
    {
        RemoteFixture f;
        f.enable();
        PairDialog dialog(f.remote, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        named<QToolButton>(&dialog, "btnPairOperator")->click();
        const QUrl url(readQrCode(named<QWidget>(&dialog, "pairCode")->grab().toImage()));
        QCOMPARE(url.port(), f.core.settings.get(setting::remotePort));
        QVERIFY(!url.hasQuery()); // what is behind the # is never sent
        const QByteArray code = QUrlQuery(url.fragment()).queryItemValue(u"pair"_s).toLatin1();
        std::optional<remote::Role> role;
        f.remote.auth.redeem(code, {u"192.168.1.23"_s, {}}, [&](const Result<remote::Auth::Grant>& grant) {
            if (grant)
                role = grant->who.role;
        });
        QTRY_COMPARE_WITH_TIMEOUT(role, std::optional(remote::Role::Operator), patience);
        QTRY_VERIFY(readQrCode(named<QWidget>(&dialog, "pairCode")->grab().toImage()).isEmpty());
        f.set(setting::remoteEnabled, false);
        QTRY_COMPARE(f.remote.state(), remote::Remote::State::Off);
        QVERIFY(readQrCode(named<QWidget>(&dialog, "pairCode")->grab().toImage()).isEmpty());
    }

    void theStatusBarSaysThatTheNetworkMayLookIn()
    {
        RemoteFixture f;
        StatusBar bar(f.context);
        auto* button = named<QToolButton>(&bar, "statusRemote");
        f.enable();
        QVERIFY(button->isHidden()); // only this computer
        f.set(setting::remoteBind, u"lan"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!button->isHidden(), patience);
        const QString before = button->text();
        QSignalSpy pages(&f.navigator, &Navigator::pageRequested);
        button->click();
        QCOMPARE(pages.value(0).value(0).toString(), u"Settings"_s);
        f.set(setting::remoteEnabled, false);
        QTRY_VERIFY_WITH_TIMEOUT(button->isHidden(), patience);
    }

    void agents_data()
    {
        QTest::addColumn<QString>("agent");
        QTest::addColumn<QString>("text");
        QTest::newRow("nothing") << QString() << QString();
        QTest::newRow("phone") << u"Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) "
                                  "Chrome/126.0 Mobile Safari/537.36"_s
                               << u"Chrome · Android"_s;
        QTest::newRow("iPhone") << u"Mozilla/5.0 (iPhone; CPU iPhone OS 17_5) Version/17.5 Safari/604.1"_s
                                << u"Safari · iPhone"_s;
        QTest::newRow("Edge") << u"Mozilla/5.0 (Windows NT 10.0) Chrome/126.0 Safari/537.36 Edg/126.0"_s
                              << u"Edge · Windows"_s;
        QTest::newRow("curl") << u"curl/8.5.0"_s << u"curl"_s;
    }
    void agents()
    {
        QFETCH(QString, agent);
        QTEST(agentText(agent), "text");
    }

    void looks_data() { gallery::rows(); }
    void looks()
    {
        QFETCH(QString, language);
        QFETCH(QString, theme);
        RemoteFixture f;
        f.set(setting::theme, theme);
        I18n i18n;
        i18n.use(language);
        const Theme look(*qApp, f.core.settings);
        f.set(setting::remoteTls, u"generated"_s);
        f.set(setting::remoteBind, u"lan"_s);
        f.enable();
        f.addUser(u"Ada"_s, remote::Role::Operator);
        f.addUser(u"小波"_s, remote::Role::Viewer);
        f.pair(remote::Role::Viewer);
        QStringList missing;
        auto* page = new SettingsPage(f.context);
        page->resize(980, 1000);
        page->show();
        QTRY_VERIFY_WITH_TIMEOUT(page->findChild<QPushButton*>(u"btnRemoveUser_Ada"_s), patience);
        page->setFilter(u"remote."_s);
        missing += gallery::look(page, u"settings"_s, language, theme);
        missing += gallery::look(new PairDialog(f.remote, nullptr), u"pair"_s, language, theme);
        RemotePanel panel(f.context, f.remote, nullptr);
        panel.show();
        named<QPushButton>(&panel, "btnNewUser")->click();
        missing += gallery::look(openDialog("dlgAddUser"), u"adduser"_s, language, theme);
        QCOMPARE(missing, QStringList());
    }
};

QTEST_MAIN(TestRemotePanel)
#include "tst_remotepanel.moc"
