// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/background.h"
#include "core/upload/bilibili/users.h"
#include <functional>

class AccountKeeper;

/// Asks Bilibili for users by name, for mentions. Thread: main; asks on threads of its own, since a locked
/// keyring may keep it waiting. Owner: Core. Nothing is kept, and nothing held back: who asks while somebody
/// types waits a moment first.
class UserSearch
{
public:
    UserSearch(AccountKeeper& keeper, HttpFactory& http);
    using Done = std::function<void(const Result<QList<bilibili::FoundUser>>&)>;
    /// With the login of `mid`; `done` comes on the main thread, or not at all once `context` is gone.
    void find(qint64 mid, const QString& name, QObject* context, Done done);

private:
    AccountKeeper& m_keeper;
    HttpFactory& m_http;
    background::Pool m_pool{2}; ///< last: joined before anything else goes
};
