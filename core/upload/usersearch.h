// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/background.h"
#include "core/base/clock.h"
#include "core/upload/bilibili/users.h"
#include <QHash>
#include <QObject>
#include <functional>
#include <optional>

class AccountKeeper;

/// Asks Bilibili for users by name, for mentions. Thread: main; asks on threads of its own, since a locked
/// keyring may keep it waiting. Owner: Core. An account that was told to slow down rests a while. Else
/// nothing is held back: who asks while somebody types waits a moment first.
class UserSearch
{
public:
    UserSearch(AccountKeeper& keeper, HttpFactory& http, Clock& clock);
    using Done = std::function<void(const Result<QList<bilibili::FoundUser>>&)>;
    /// With the login of `mid`; `done` comes on the main thread, or not at all once `context` is gone.
    void find(qint64 mid, const QString& name, QObject* context, Done done);
    /// Why find() asks nothing with this login now and answers with just that; empty when it does ask.
    std::optional<Error> resting(qint64 mid) const;

private:
    struct Rest
    {
        Error error;
        int times = 0;                      ///< in a row
        std::chrono::milliseconds until{0}; ///< of Clock::monotonic()
    };
    void note(qint64 mid, const Result<QList<bilibili::FoundUser>>& found);

    AccountKeeper& m_keeper;
    HttpFactory& m_http;
    Clock& m_clock;
    QHash<qint64, Rest> m_rests;
    QObject m_here;             ///< answers are noted although who asked is gone
    background::Pool m_pool{2}; ///< last: joined before anything else goes
};
