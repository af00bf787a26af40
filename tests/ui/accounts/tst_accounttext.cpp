// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/postfields.h"
#include "ui/accounts/accounttext.h"
#include "ui/accounts/accountuse.h"
#include <QTest>

namespace {
const QDateTime now(QDate(2026, 11, 26), QTime(12, 0), Qt::UTC);

StreamerRow streamer(const char* name, bool uploads, const char* chosen)
{
    StreamerRow row;
    row.name = QLatin1String(name);
    row.autoUpload = uploads;
    row.uploadTemplate = QLatin1String(chosen);
    return row;
}

TemplateRow templateOf(const char* name, qint64 account)
{
    PostFields fields;
    fields.account = account;
    TemplateRow row;
    row.name = QLatin1String(name);
    row.fields = toJson(fields);
    return row;
}
} // namespace

class TestAccountText : public QObject
{
    Q_OBJECT
private slots:
    void states_data()
    {
        using Activity = Accounts::Activity;
        QTest::addColumn<QString>("stored");
        QTest::addColumn<int>("days"); // 0 = unknown
        QTest::addColumn<Activity>("activity");
        QTest::addColumn<LoginState>("state");
        const auto row = [](const char* what, const char* stored, int days, Activity activity,
                            LoginState state) {
            QTest::newRow(what) << QString::fromLatin1(stored) << days << activity << state;
        };
        row("good", "ok", 100, Activity::None, LoginState::Valid);
        row("good, nobody knows how long", "ok", 0, Activity::None, LoginState::Valid);
        row("a week and a day", "ok", 8, Activity::None, LoginState::Valid);
        row("six days", "ok", 6, Activity::None, LoginState::Expiring);
        row("over, not noticed by the site", "ok", -1, Activity::None, LoginState::Expired);
        row("dead", "needsLogin", 100, Activity::None, LoginState::Expired);
        row("never asked", "unknown", 0, Activity::None, LoginState::Unknown);
        row("being asked", "needsLogin", 100, Activity::Checking, LoginState::Checking);
        row("being renewed", "ok", 1, Activity::Renewing, LoginState::Renewing);
    }
    void states()
    {
        QFETCH(QString, stored);
        QFETCH(int, days);
        QFETCH(Accounts::Activity, activity);
        QFETCH(LoginState, state);
        AccountRow row;
        row.state = stored;
        if (days != 0)
            row.expiresAt = now.addDays(days);
        QCOMPARE(loginState(row, activity, now), state);
        QCOMPARE(expiryText(row, now).isEmpty(), days == 0);
    }
    /// No two states look alike, whatever the colours are.
    void everyStateHasItsShape()
    {
        QSet<QString> icons, texts;
        for (const LoginState state : {LoginState::Unknown, LoginState::Valid, LoginState::Expiring,
                                       LoginState::Expired, LoginState::Checking, LoginState::Renewing}) {
            icons << loginLook(state).icon;
            texts << loginLook(state).text;
        }
        QCOMPARE(icons.size(), 6);
        QCOMPARE(texts.size(), 6);
    }
    void whoPublishesWithIt()
    {
        const auto use =
            accountUse({streamer("a", true, "T1"), streamer("b", true, "T2"), streamer("c", true, ""),
                        streamer("d", false, "T1"), streamer("e", true, "gone")},
                       {templateOf("T1", 1), templateOf("T2", 0)}, 2);
        QCOMPARE(use.value(1).streamers, QStringList{QStringLiteral("a")});
        QCOMPARE(use.value(1).templates, QStringList{QStringLiteral("T1")});
        QCOMPARE(use.value(2).streamers,
                 (QStringList{QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("e")}));
        QCOMPARE(use.value(2).templates, QStringList{QStringLiteral("T2")});
    }
};
QTEST_MAIN(TestAccountText)
#include "tst_accounttext.moc"
