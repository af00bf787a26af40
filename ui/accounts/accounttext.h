// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/accounts.h"
#include "core/account/secrets.h"
#include "ui/theme/tokens.h"

/// How the logins look and what is said about them (ux.md UX-58, UX-59). Thread: main.

/// A login that ends within this is told about before it does.
inline constexpr int expiresSoonDays = 7;

enum class LoginState { Unknown, Valid, Expiring, Expired, Checking, Renewing };
LoginState loginState(const AccountRow& row, Accounts::Activity activity, const QDateTime& now);

struct LoginLook
{
    QString icon; ///< a shape of its own for each state
    Tone tone;
    QString text;
};
LoginLook loginLook(LoginState state);

/// "Valid until 5/21/27, 180 days left"; empty when nobody knows.
QString expiryText(const AccountRow& row, const QDateTime& now);
/// The name, or the number while there is none.
QString accountName(const AccountRow& row);
/// Why a login, a check or an import did not work, and what helps.
QString loginProblem(const Error& error);
/// Where logins are kept.
QString secretStoreName(const QString& kind);
