// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/upload/usersearch.h"

#include "core/account/accountkeeper.h"

UserSearch::UserSearch(AccountKeeper& keeper, HttpFactory& http)
    : m_keeper(keeper)
    , m_http(http)
{
}

void UserSearch::find(qint64 mid, const QString& name, QObject* context, Done done)
{
    inBackground(
        m_pool, context,
        [&keeper = m_keeper, &http = m_http, mid, name](Stop& stop) -> Result<QList<bilibili::FoundUser>> {
            const auto who = keeper.credentials(mid, stop);
            if (!who)
                return fail(who.error());
            return bilibili::searchUsers(*http.make(), *who, name, stop);
        },
        std::move(done));
}
