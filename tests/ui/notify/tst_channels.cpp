// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/notify/desktop.h"
#include "core/notify/push.h"
#include "tests/ui/gallery.h"
#include "tests/ui/uifixture.h"
#include "ui/i18n.h"
#include "ui/notify/channeldialog.h"
#include "ui/notify/channelspanel.h"
#include "ui/text/notifications.h"
#include "ui/theme/theme.h"
#include "ui/widgets/toast.h"
#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr char bark[] = "https://api.day.app/push";
constexpr char well[] = "{\"code\":200,\"message\":\"success\"}";

QDialog* dialog(QWidget& parent, const char* name)
{
    QDialog* found = nullptr;
    (void)QTest::qWaitFor(
        [&] { return (found = parent.findChild<QDialog*>(QLatin1String(name))) != nullptr; });
    return found;
}

void addBark(ChannelsPanel& panel)
{
    named<QAction>(&panel, "actionAdd_bark")->trigger();
    QDialog* form = dialog(panel, "dlgChannel");
    named<QLineEdit>(form, "channelNameEdit")->setText(u"Phone"_s);
    named<QLineEdit>(form, "channel_key")->setText(u"S3cr3tKey"_s);
    named<QPushButton>(form, "btnSaveChannel")->click();
}
} // namespace

class TestChannelsUi : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { qputenv("BILIUP_QT_TIME_SCALE", "0.01"); }

    void addTestEditRemove()
    {
        UiFixture f;
        f.core.notifier.setTexts(std::make_shared<NotificationTexts>());
        f.http.on(bark, well);
        ChannelsPanel panel(f.core);
        panel.show();
        addBark(panel);
        const notify::Push& push = f.core.notifier.push();
        QTRY_COMPARE(push.all().size(), 1);
        QCOMPARE(push.all().first().name, u"Phone"_s);
        QVERIFY(push.all().first().kinds.isEmpty());
        QTRY_VERIFY(panel.findChild<QPushButton*>(u"btnTest_c1"_s));
        named<QPushButton>(&panel, "btnTest_c1")->click();
        QTRY_COMPARE(f.http.count(bark), 1);
        QTRY_VERIFY(named<QLabel>(&panel, "channelState_c1")->text().contains(u"Sent"_s));
        QVERIFY(f.http.requests().last().body.contains("S3cr3tKey"));

        // What is kept is not shown again, and stays when it is not typed.
        QTRY_VERIFY(!panel.findChild<QDialog*>(u"dlgChannel"_s));
        named<QAbstractButton>(&panel, "btnEdit_c1")->click();
        QDialog* form = dialog(panel, "dlgChannel");
        QVERIFY(named<QLineEdit>(form, "channel_key")->text().isEmpty());
        named<QCheckBox>(form, "channelKind_live")->setChecked(false);
        named<QLineEdit>(form, "channel_server")->setText(u"https://bark.example.org"_s);
        named<QPushButton>(form, "btnSaveChannel")->click();
        QTRY_VERIFY(!push.all().first().kinds.isEmpty());
        QVERIFY(!push.all().first().kinds.contains(u"live"_s));
        f.http.on("https://bark.example.org/push", "{\"code\":400,\"message\":\"no device\"}");
        QTRY_VERIFY(panel.findChild<QPushButton*>(u"btnTest_c1"_s));
        named<QPushButton>(&panel, "btnTest_c1")->click();
        QTRY_VERIFY(named<QLabel>(&panel, "channelState_c1")->text().contains(u"no device"_s));
        QVERIFY(f.http.requests().last().body.contains("S3cr3tKey"));

        named<QCheckBox>(&panel, "checkChannel_c1")->setChecked(false);
        QTRY_VERIFY(!push.all().first().enabled);
        QTRY_VERIFY(panel.findChild<QAbstractButton*>(u"btnRemove_c1"_s));
        named<QAbstractButton>(&panel, "btnRemove_c1")->click();
        named<QPushButton>(dialog(panel, "dlgRemoveChannel"), "btnDelete")->click();
        QTRY_VERIFY(push.all().isEmpty());
    }
    void theFormSaysWhatIsMissing()
    {
        UiFixture f;
        ChannelsPanel panel(f.core);
        panel.show();
        named<QAction>(&panel, "actionAdd_email")->trigger();
        QDialog* form = dialog(panel, "dlgChannel");
        const auto* note = named<QLabel>(form, "channelNote");
        named<QPushButton>(form, "btnSaveChannel")->click();
        QVERIFY(note->text().contains(u"Server"_s));
        named<QLineEdit>(form, "channel_server")->setText(u"localhost"_s);
        named<QLineEdit>(form, "channel_from")->setText(u"me@example.org"_s);
        named<QLineEdit>(form, "channel_to")->setText(u"nobody"_s);
        named<QPushButton>(form, "btnTestChannel")->click();
        QCOMPARE(note->text(), u"“nobody” cannot be used like this. Check it."_s);
        QVERIFY(f.core.notifier.push().all().isEmpty());
    }
    /// UX-78: nobody else shows it, so the window does.
    void aToastWithoutADesktop()
    {
        WindowFixture f;
        f.core.notifier.setTexts(std::make_shared<NotificationTexts>());
        QVERIFY(f.core.settings.set(setting::notifyMergeSec, 0));
        const StreamerId id = f.addStreamer(u"Miru"_s, u"6"_s);
        f.post(event::Checked{id, LiveState::Offline, Restriction::None, {}}); // not on before
        f.post(event::Checked{id, LiveState::Live, Restriction::None, {}});
        auto* toast = f.window().findChild<Toast*>();
        QVERIFY(toast);
        QTRY_VERIFY(toast->text().contains(u"Miru"_s));
    }
    void texts_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("body");
        const auto row = [](notify::Kind kind, int count, const char* title, const char* body) {
            QTest::newRow(title) << int(kind) << count << QString::fromUtf8(title) << QString::fromUtf8(body);
        };
        using enum notify::Kind;
        row(Live, 1, "A is live", "T · Games");
        row(Live, 3, "3 streamers went live", "A, B, C");
        row(Live, 7, "7 streamers went live", "A, B, C, D, E …");
        row(Recording, 1, "Recording A", "T");
        row(Dropped, 1, "The recording of A broke off",
            "The server did not answer in time. It is tried again by itself. Next try in 5 s.");
        row(Ended, 1, "The broadcast of A is over", "2 files, 01:05, 1.00 GiB");
        row(Published, 1, "Submitted: T", "BV1 · 2 parts · in review");
        row(Published, 2, "2 archives submitted", "T");
        row(Rejected, 1, "Not submitted: T",
            "The server did not answer in time. It is tried again by itself.");
        row(Login, 1, "The login of “A” is no longer valid", "Its uploads wait and go on after a new login.");
        row(Cleanup, 1, "Old recordings were cleaned up", "2 files, 1.00 GiB, moved to the trash");
        row(Cleanup, 2, "Old recordings were cleaned up 2 times", "A, B");
        row(Disk, 1, "Disk space is low", "A: 1.00 GiB left, enough for about 2 hours");
        row(Update, 1, "biliup-qt A is available", "https://github.com/a");
    }
    void texts()
    {
        QFETCH(int, kind);
        QFETCH(int, count);
        I18n i18n;
        i18n.use(u"en"_s);
        notify::Notice notice;
        notice.kind = notify::Kind(kind);
        for (int i = 0; i < count; ++i) {
            notify::Happening one;
            one.kind = notice.kind;
            one.name = QString(QChar(char16_t(u'A' + i)));
            one.title = u"T"_s;
            one.area = u"Games"_s;
            one.bvid = u"BV1"_s;
            one.room = QUrl(u"https://github.com/a"_s);
            one.parts = 2;
            one.bytes = 1LL << 30;
            one.seconds = 65;
            one.hours = 2;
            one.wait = std::chrono::seconds(5);
            one.error = {Error::Kind::Timeout, {}, 0, {}};
            one.hasError = true;
            notice.items.append(one);
        }
        const notify::Text text = NotificationTexts().text(notice);
        QTEST(text.title, "title");
        QTEST(text.body, "body");
    }
    void gallery_data() { gallery::rows(); }
    void gallery()
    {
        QFETCH(QString, language);
        QFETCH(QString, theme);
        UiFixture f;
        QVERIFY(f.core.settings.set(setting::theme, theme));
        Theme themes(*qApp, f.core.settings);
        I18n i18n;
        i18n.use(language);
        f.core.notifier.setTexts(std::make_shared<NotificationTexts>());
        const notify::ChannelConfig mail{u"c1"_s,
                                         u"email"_s,
                                         u"Mail"_s,
                                         true,
                                         {u"disk"_s, u"login"_s},
                                         {{u"server"_s, u"smtp.example.org"_s},
                                          {u"from"_s, u"me@example.org"_s},
                                          {u"to"_s, u"you@example.org"_s}}};
        const notify::ChannelConfig ding{u"c2"_s, u"dingtalk"_s, u"Group of the studio"_s, false, {}, {}};
        QVERIFY(f.core.settings.set(setting::notifyChannels, QVariantList{mail.toMap(), ding.toMap()}));
        auto* panel = new ChannelsPanel(f.core);
        panel->setAutoFillBackground(true);
        panel->resize(640, 260);
        QStringList missing = gallery::look(panel, u"channels"_s, language, theme);
        missing +=
            gallery::look(new ChannelDialog(f.core, mail, {}, nullptr), u"channel-email"_s, language, theme);
        const notify::ChannelConfig hook{{}, u"webhook"_s, u"Webhook"_s, true, {}, {}};
        missing += gallery::look(new ChannelDialog(f.core, hook, {}, nullptr), u"channel-webhook"_s, language,
                                 theme);
        QCOMPARE(missing, QStringList());
    }
};
QTEST_MAIN(TestChannelsUi)
#include "tst_channels.moc"
