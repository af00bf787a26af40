// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/buildoptions.h"
#include "core/update/updatecheck.h"
#include "tests/ui/uifixture.h"
#include "ui/dialogs/about.h"
#include "ui/dialogs/updatedialog.h"
#include "ui/text/updates.h"
#include <QAction>
#include <QDesktopServices>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSet>

namespace {
const QByteArray address = "https://api.github.com/repos/biliup/biliup-qt/releases/latest";

QByteArray release(const QByteArray& tag, const QByteArray& name = "null")
{
    return "{\"tag_name\":\"" + tag + "\",\"name\":" + name +
           ",\"html_url\":\"https://github.com/biliup/biliup-qt/releases/tag/" + tag +
           "\",\"draft\":false,\"prerelease\":false}";
}

FakeHttp::Answer status(int code, const HttpHeaders& headers = {})
{
    FakeHttp::Answer answer;
    answer.status = code;
    answer.headers = headers;
    return answer;
}

FakeHttp::Answer broken(Error::Kind kind)
{
    FakeHttp::Answer answer;
    answer.error = Error{kind, QStringLiteral("broken"), 0, {}};
    return answer;
}

QString title(const QDialog* dialog)
{
    return named<QLabel>(dialog, "dialogTitle")->text();
}
} // namespace

class TestUpdateDialog : public QObject
{
    Q_OBJECT
public slots:
    void takeUrl(const QUrl& url) { m_opened = url; }

private slots:
    void upToDate()
    {
        UiFixture f;
        f.http.on(address, release("v" BILIUP_VERSION));
        QPointer<UpdateDialog> dialog = new UpdateDialog(f.core.updates, nullptr);
        dialog->open();
        QVERIFY(title(dialog).contains(QStringLiteral("Asking")));
        QTRY_VERIFY(title(dialog).contains(QStringLiteral("up to date")));
        QVERIFY(title(dialog).contains(QStringLiteral(BILIUP_VERSION)));
        QVERIFY(!named<QPushButton>(dialog, "btnOpenRelease")->isVisible());
        QVERIFY(!named<QPushButton>(dialog, "btnTryAgain")->isVisible());
        named<QPushButton>(dialog, "btnClose")->click();
        QTRY_VERIFY(!dialog);
    }
    void aNewVersion()
    {
        UiFixture f;
        f.http.on(address, release("v99.1.0", "\"<b>Ninety-nine</b>\""));
        QPointer<UpdateDialog> dialog = new UpdateDialog(f.core.updates, nullptr);
        dialog->open();
        QTRY_VERIFY(title(dialog).contains(QStringLiteral("99.1.0 is available")));
        const auto* text = named<QLabel>(dialog, "updateText");
        QVERIFY(text->isVisible() && text->text().contains(QStringLiteral("You have " BILIUP_VERSION)));
        QVERIFY(text->text().contains(QStringLiteral("<b>Ninety-nine</b>")));
        QCOMPARE(text->textFormat(), Qt::PlainText); // it is GitHub's, not ours
        QDesktopServices::setUrlHandler(QStringLiteral("https"), this, "takeUrl");
        named<QPushButton>(dialog, "btnOpenRelease")->click();
        QDesktopServices::unsetUrlHandler(QStringLiteral("https"));
        QCOMPARE(m_opened, QUrl(QStringLiteral("https://github.com/biliup/biliup-qt/releases/tag/v99.1.0")));
        QTRY_VERIFY(!dialog);
        QCOMPARE(f.http.count(""), 1); // nothing was downloaded
    }
    /// A failure can be tried again.
    void tryAgain()
    {
        UiFixture f;
        f.http.on(address, {status(503), {200, release("v99.1.0"), {}, {}}});
        QPointer<UpdateDialog> dialog = new UpdateDialog(f.core.updates, nullptr);
        dialog->open();
        auto* again = named<QPushButton>(dialog, "btnTryAgain");
        QTRY_VERIFY(again->isVisible());
        QVERIFY(named<QLabel>(dialog, "updateText")->text().contains(QStringLiteral("503")));
        again->click();
        QVERIFY(!again->isVisible());
        QTRY_VERIFY(named<QPushButton>(dialog, "btnOpenRelease")->isVisible());
        QVERIFY(!again->isVisible());
        delete dialog.data();
    }
    void saysWhy_data()
    {
        QTest::addColumn<FakeHttp::Answer>("answer");
        QTest::addColumn<QString>("says");
        const auto row = [](const char* name, const FakeHttp::Answer& answer, const char* says) {
            QTest::newRow(name) << answer << QString::fromLatin1(says);
        };
        row("no network", broken(Error::Kind::Network), "cannot be reached");
        row("too slow", broken(Error::Kind::Timeout), "in time");
        row("nothing released", status(404), "no release");
        row("forbidden", status(403), "403");
        row("too often", status(403, {{"X-RateLimit-Remaining", "0"}}), "too often");
        row("a portal", {200, "<html>log in first</html>", {}, {}}, "does not understand");
    }
    void saysWhy()
    {
        QFETCH(FakeHttp::Answer, answer);
        QFETCH(QString, says);
        UiFixture f;
        f.http.on(address, [answer](const HttpRequest&) { return answer; });
        UpdateDialog dialog(f.core.updates, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.open();
        const auto* text = named<QLabel>(&dialog, "updateText");
        QTRY_VERIFY(text->isVisible());
        QVERIFY2(text->text().contains(says), qPrintable(text->text()));
        QVERIFY(named<QPushButton>(&dialog, "btnTryAgain")->isVisible());
        QVERIFY(!named<QPushButton>(&dialog, "btnOpenRelease")->isVisible());
    }
    void everyKindHasItsSentence()
    {
        QSet<QString> sentences;
        for (int kind = 0; kind <= int(Error::Kind::Database); ++kind)
            sentences.insert(updateErrorSentence({Error::Kind(kind), QStringLiteral("x"), 1, {}}));
        QCOMPARE(sentences.size(), int(Error::Kind::Database) + 1);
        QVERIFY(!sentences.contains(QString()));
    }
    /// It may be closed before GitHub answers.
    void closedWhileItAsks()
    {
        UiFixture f;
        f.http.on(address, release("v99.1.0"));
        delete new UpdateDialog(f.core.updates, nullptr);
        bool answered = false;
        f.core.updates.ask(this, [&answered](const auto&) { answered = true; });
        QTRY_VERIFY(answered);
        QCOMPARE(f.http.count(address), 2);
    }
    /// The way there: Help and About, unless the build does without.
    void fromTheWindow()
    {
        WindowFixture f;
        f.http.on(address, release("v" BILIUP_VERSION));
        auto* action = f.window().findChild<QAction*>(QStringLiteral("actionCheckUpdates"));
        QCOMPARE(action != nullptr, updateCheckBuilt);
        QCOMPARE(SettingRow::find(QStringLiteral("app.checkUpdates")) != nullptr, updateCheckBuilt);
        QCOMPARE(SettingRow::find(QStringLiteral("notify.update")) != nullptr, updateCheckBuilt);
        f.find<QAction>("actionAbout")->trigger();
        auto* about = f.find<QDialog>("dlgAbout");
        auto* button = about->findChild<QPushButton*>(QStringLiteral("btnCheckUpdates"));
        QCOMPARE(button != nullptr, updateCheckBuilt);
        QCOMPARE(f.http.count(address), 0); // nobody asked yet
        if (!updateCheckBuilt)
            return;
        button->click();
        QPointer<QDialog> dialog = named<QDialog>(about, "dlgUpdate");
        QTRY_VERIFY(title(dialog).contains(QStringLiteral("up to date")));
        dialog->close();
        QTRY_VERIFY(!dialog);
        about->close();
        action->trigger();
        QTRY_VERIFY(f.window().findChild<QDialog*>(QStringLiteral("dlgUpdate")));
        QTRY_COMPARE(f.http.count(address), 2);
        f.find<QDialog>("dlgUpdate")->close();
    }

private:
    QUrl m_opened;
};

QTEST_MAIN(TestUpdateDialog)
#include "tst_updatedialog.moc"
