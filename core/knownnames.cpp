// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/knownnames.h"

#include "core/core.h"

#include <algorithm>

namespace knownnames {
Result<> checkTemplate(const Core& core, const QString& name)
{
    if (name.isEmpty() || core.templates.named(name))
        return {};
    return fail(Error::Kind::Refused, QStringLiteral("there is no template \"%1\"").arg(name.left(100)));
}

Result<> check(const Core& core, const SettingRow& row, const QVariant& value)
{
    if (&row == &setting::uploadTemplate)
        return checkTemplate(core, value.toString());
    if (&row != &setting::uploadAccount && &row != &setting::bilibiliAccount)
        return {};
    const qint64 mid = value.toLongLong();
    if (mid == 0) // empty, "default", "none"
        return {};
    const QList<AccountRow> accounts = core.publishing.accounts.all();
    const bool known = std::any_of(accounts.begin(), accounts.end(),
                                   [mid](const AccountRow& account) { return account.mid == mid; });
    if (known)
        return {};
    return fail(Error::Kind::Refused, QStringLiteral("there is no account %1 here").arg(mid));
}
} // namespace knownnames
