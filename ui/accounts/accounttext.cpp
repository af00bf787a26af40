// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/accounts/accounttext.h"
#include "ui/text/errors.h"
#include "ui/text/format.h"
#include <QCoreApplication>
#include <QLocale>

namespace {
class AccountText
{
    Q_DECLARE_TR_FUNCTIONS(AccountText)
};
} // namespace

LoginState loginState(const AccountRow& row, Accounts::Activity activity, const QDateTime& now)
{
    if (activity == Accounts::Activity::Renewing)
        return LoginState::Renewing;
    if (activity == Accounts::Activity::Checking)
        return LoginState::Checking;
    const bool over = row.expiresAt.isValid() && row.expiresAt <= now;
    if (row.state == u"needsLogin" || over)
        return LoginState::Expired;
    if (row.state != u"ok")
        return LoginState::Unknown;
    const bool soon = row.expiresAt.isValid() && row.expiresAt < now.addDays(expiresSoonDays);
    return soon ? LoginState::Expiring : LoginState::Valid;
}

LoginLook loginLook(LoginState state)
{
    switch (state) {
    case LoginState::Valid:
        return {QStringLiteral("ok"), Tone::Ok, AccountText::tr("Logged in")};
    case LoginState::Expiring:
        return {QStringLiteral("clock"), Tone::Warning, AccountText::tr("Expires soon")};
    case LoginState::Expired:
        return {QStringLiteral("error"), Tone::Error, AccountText::tr("Expired: log in again")};
    case LoginState::Checking:
        return {QStringLiteral("state-checking"), Tone::Checking, AccountText::tr("Checking…")};
    case LoginState::Renewing:
        return {QStringLiteral("refresh"), Tone::Checking, AccountText::tr("Renewing…")};
    case LoginState::Unknown:
        break;
    }
    return {QStringLiteral("state-idle"), Tone::Muted, AccountText::tr("Not checked yet")};
}

QString expiryText(const AccountRow& row, const QDateTime& now)
{
    if (!row.expiresAt.isValid())
        return {};
    const QString day = QLocale().toString(row.expiresAt.toLocalTime().date(), QLocale::ShortFormat);
    if (row.expiresAt <= now)
        return AccountText::tr("Ended on %1").arg(day);
    //: %1 is a day, %2 a span such as "12 days"
    return AccountText::tr("Valid until %1, %2 left")
        .arg(day, roughDurationText(double(now.secsTo(row.expiresAt))));
}

QString accountName(const AccountRow& row)
{
    return row.name.isEmpty() ? QString::number(row.mid) : row.name;
}

QString loginProblem(const Error& error)
{
    switch (error.kind) {
    case Error::Kind::Network:
    case Error::Kind::Timeout:
        return AccountText::tr("Bilibili cannot be reached. Check the network and try again.");
    case Error::Kind::LoginNeeded:
        return AccountText::tr("Bilibili does not accept this login (any more). Log in by QR code.");
    case Error::Kind::RateLimited:
        return AccountText::tr("Bilibili asks for a break. Try again in a few minutes.");
    default:
        return errorSentence(error);
    }
}

QString secretStoreName(const QString& kind)
{
    if (kind == u"file")
        return AccountText::tr("a file that only you can read");
    if (kind == u"session")
        return AccountText::tr("memory, until the program ends");
    return AccountText::tr("the system's keychain");
}
