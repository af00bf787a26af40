// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/account/accountkeeper.h"

/// Does `call(credentials)`, a Result of something, with the login of account `mid` (0 = the default one);
/// when it is told LoginNeeded the login is renewed, once, and the call repeated (bilibili-upload.md D.1 A).
/// Thread: workers.
template <typename Call>
auto withLogin(AccountKeeper& keeper, qint64 mid, Http& http, Stop& stop, Call call)
    -> decltype(call(bilibili::Credentials()))
{
    const auto who = keeper.credentials(mid, stop);
    if (!who)
        return fail(who.error());
    auto result = call(*who);
    if (result || result.error().kind != Error::Kind::LoginNeeded)
        return result;
    const auto renewed = keeper.renew(*who, http, stop);
    if (!renewed)
        return fail(renewed.error());
    return call(*renewed);
}
