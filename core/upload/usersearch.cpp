// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/usersearch.h"

#include "core/account/accountkeeper.h"

namespace {
using namespace std::chrono_literals;
constexpr auto firstRest = 15min; ///< bilibili-upload.md D.1 class L
constexpr auto longestRest = 2h;
} // namespace

UserSearch::UserSearch(AccountKeeper& keeper, HttpFactory& http, Clock& clock)
    : m_keeper(keeper)
    , m_http(http)
    , m_clock(clock)
{
}

void UserSearch::find(qint64 mid, const QString& name, QObject* context, Done done)
{
    if (const auto rest = resting(mid)) {
        QMetaObject::invokeMethod(
            context, [error = *rest, done = std::move(done)] { done(fail(error)); }, Qt::QueuedConnection);
        return;
    }
    inBackground(
        m_pool, &m_here,
        [&keeper = m_keeper, &http = m_http, mid, name](Stop& stop) -> Result<QList<bilibili::FoundUser>> {
            const auto who = keeper.credentials(mid, stop);
            if (!who)
                return fail(who.error());
            return bilibili::searchUsers(*http.make(), *who, name, stop);
        },
        [this, mid, guard = QPointer<QObject>(context),
         done = std::move(done)](const Result<QList<bilibili::FoundUser>>& found) {
            note(mid, found);
            if (guard)
                done(found);
        });
}

std::optional<Error> UserSearch::resting(qint64 mid) const
{
    const auto rest = m_rests.constFind(mid);
    if (rest == m_rests.constEnd() || rest->until <= m_clock.monotonic())
        return std::nullopt;
    return rest->error;
}

void UserSearch::note(qint64 mid, const Result<QList<bilibili::FoundUser>>& found)
{
    if (found)
        m_rests.remove(mid);
    else if (found.error().kind == Error::Kind::RateLimited) {
        Rest& rest = m_rests[mid];
        rest.error = found.error();
        rest.until = m_clock.monotonic() + retryAfter(rest.error, ++rest.times, firstRest, longestRest);
    }
}
