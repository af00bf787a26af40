// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/account/profilelogin.h"

#include "core/account/accountkeeper.h"
#include "core/base/log.h"
#include "core/store/peek.h"

QByteArray profileLogin(const Paths& paths, const QString& store, const QString& choice, Stop& stop)
{
    if (choice == u"none")
        return {};
    const auto without = [](const QString& why) {
        qCInfo(lcAccount) << "the site is asked logged out:" << why;
        return QByteArray();
    };
    const auto peek = peekInto(paths.database(), QLatin1String(secretStoreKey));
    if (!peek)
        return without(peek.error().detail);
    const QString kind = store.isEmpty() ? peek->state : store;
    for (const auto& [mid, state] : peek->accounts) {
        if (choice != u"default" && choice.toLongLong() != mid)
            continue;
        if (state == u"needsLogin") // no other account takes the place of the default one
            return without(QStringLiteral("account %1 has to log in again").arg(mid));
        if (kind != u"file")
            return without(QStringLiteral("a keychain might ask for its password"));
        const auto secret = makeFileStore(paths.data)->read(AccountKeeper::secretEntry(mid), stop);
        if (!secret)
            return without(secret.error().detail);
        const auto login = bilibili::fromSecret(*secret);
        return login ? login->cookieHeader() : without(login.error().detail);
    }
    return without(QStringLiteral("no such account is logged in"));
}
